<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>DemoTenant</name>
    <message>
        <source>Port %1 is in use by another program.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt.</translation>
    </message>
</context>
<context>
    <name>OpenFiles</name>
    <message>
        <source>Open presets or downloaded exports</source>
        <translation>Vorlagen oder heruntergeladene Exporte öffnen</translation>
    </message>
    <message>
        <source>Presets and exports (*.json *.ndjson *.csv *.gz)</source>
        <translation>Vorlagen und Exporte (*.json *.ndjson *.csv *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>muster::AttributeType</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>true/false</source>
        <translation>ja/nein</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>muster::Audit</name>
    <message numerus="yes">
        <source>The audit log is sound: %n entries.</source>
        <translation>
            <numerusform>Das Audit-Protokoll ist unversehrt: %n Eintrag.</numerusform>
            <numerusform>Das Audit-Protokoll ist unversehrt: %n Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry %1 of the audit log was changed.</source>
        <translation>Eintrag %1 des Audit-Protokolls wurde verändert.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log does not follow the one before it. Entries were removed, added or moved.</source>
        <translation>Eintrag %1 des Audit-Protokolls folgt nicht auf den vorigen. Einträge wurden entfernt, hinzugefügt oder verschoben.</translation>
    </message>
    <message>
        <source>The audit log is cut short: entry %1 and what followed is missing.</source>
        <translation>Das Audit-Protokoll ist abgeschnitten: Eintrag %1 und alles danach fehlt.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit log is not the one that was written.</source>
        <translation>Eintrag %1 des Audit-Protokolls ist nicht der, der geschrieben wurde.</translation>
    </message>
</context>
<context>
    <name>muster::Connection</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Passwordless</source>
        <translation>Passwortlos</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Eingegeben</translation>
    </message>
</context>
<context>
    <name>muster::Discovery</name>
    <message numerus="yes">
        <source>{ %n keys }</source>
        <translation>
            <numerusform>{ %n Schlüssel }</numerusform>
            <numerusform>{ %n Schlüssel }</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[ %n values ]</source>
        <translation>
            <numerusform>[ %n Wert ]</numerusform>
            <numerusform>[ %n Werte ]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::EnvironmentInSentence</name>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Demo tenant</source>
        <translation>Demo-Tenant</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A tenant&apos;s name and its environment</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>muster::Error</name>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation>%1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Check the domain and your connection.</source>
        <translation>Prüfen Sie die Domain und Ihre Internetverbindung.</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check your connection, then retry.</source>
        <translation>Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>Die Internetverbindung ist abgerissen</translation>
    </message>
    <message>
        <source>Retry goes on where it stopped.</source>
        <translation>„Erneut versuchen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>The secure connection failed</source>
        <translation>Die sichere Verbindung kam nicht zustande</translation>
    </message>
    <message>
        <source>Check proxy and certificates.</source>
        <translation>Prüfen Sie Proxy und Zertifikate.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached</source>
        <translation>Der Proxy ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the proxy settings of your system.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen Ihres Systems.</translation>
    </message>
    <message>
        <source>The proxy asks for a password</source>
        <translation>Der Proxy verlangt ein Passwort</translation>
    </message>
    <message>
        <source>The answer was larger than allowed</source>
        <translation>Die Antwort war größer als erlaubt</translation>
    </message>
    <message>
        <source>Check that the domain is an Auth0 tenant.</source>
        <translation>Prüfen Sie, ob die Domain ein Auth0-Tenant ist.</translation>
    </message>
    <message>
        <source>The answer was not understood</source>
        <translation>Die Antwort war nicht verständlich</translation>
    </message>
    <message>
        <source>Use the canonical domain ending in auth0.com.</source>
        <translation>Nehmen Sie die kanonische Domain, die auf auth0.com endet.</translation>
    </message>
    <message>
        <source>No credentials for %1</source>
        <translation>Keine Zugangsdaten für %1</translation>
    </message>
    <message>
        <source>Enter the credentials, then retry.</source>
        <translation>Geben Sie die Zugangsdaten ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Auth0 refused the credentials</source>
        <translation>Auth0 hat die Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>Update the credentials, then retry.</source>
        <translation>Ändern Sie die Zugangsdaten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Sign-in to %1 has expired</source>
        <translation>Die Anmeldung bei %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The application may not sign in by itself</source>
        <translation>Die Anwendung darf sich nicht selbst anmelden</translation>
    </message>
    <message>
        <source>Enable its Client Credentials grant, then retry.</source>
        <translation>Erlauben Sie ihr „Client Credentials“ und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The application may not use this API</source>
        <translation>Die Anwendung darf diese API nicht benutzen</translation>
    </message>
    <message>
        <source>Authorize it in Auth0, then retry.</source>
        <translation>Autorisieren Sie sie in Auth0 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Auth0 refused: %1 is missing</source>
        <translation>Auth0 hat abgelehnt: %1 fehlt</translation>
    </message>
    <message>
        <source>Grant it to the application, then retry.</source>
        <translation>Erteilen Sie es der Anwendung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Auth0 refused the request</source>
        <translation>Auth0 hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Check the application’s permissions.</source>
        <translation>Prüfen Sie die Berechtigungen der Anwendung.</translation>
    </message>
    <message>
        <source>The private key is protected by a passphrase</source>
        <translation>Der private Schlüssel ist mit einer Passphrase geschützt</translation>
    </message>
    <message>
        <source>Make a copy without one: openssl pkey -in key.pem -out plain.pem.</source>
        <translation>Machen Sie eine Kopie ohne sie: openssl pkey -in key.pem -out plain.pem.</translation>
    </message>
    <message>
        <source>The private key is too short</source>
        <translation>Der private Schlüssel ist zu kurz</translation>
    </message>
    <message>
        <source>Use an RSA key of at least 2048 bits.</source>
        <translation>Nehmen Sie einen RSA-Schlüssel mit mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>The private key is not an RSA key</source>
        <translation>Der private Schlüssel ist kein RSA-Schlüssel</translation>
    </message>
    <message>
        <source>Auth0 signs applications in with RSA keys only.</source>
        <translation>Auth0 meldet Anwendungen nur mit RSA-Schlüsseln an.</translation>
    </message>
    <message>
        <source>The private key cannot be read</source>
        <translation>Der private Schlüssel ist nicht lesbar</translation>
    </message>
    <message>
        <source>Use the PEM file that begins with BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY.</source>
        <translation>Nehmen Sie die PEM-Datei, die mit BEGIN PRIVATE KEY oder BEGIN RSA PRIVATE KEY beginnt.</translation>
    </message>
    <message>
        <source>Auth0 rejected the request</source>
        <translation>Auth0 hat die Anfrage zurückgewiesen</translation>
    </message>
    <message>
        <source>Its answer is in the details.</source>
        <translation>Die Antwort steht in den Details.</translation>
    </message>
    <message>
        <source>Auth0 does not know this address</source>
        <translation>Auth0 kennt diese Adresse nicht</translation>
    </message>
    <message>
        <source>Auth0 asked to slow down</source>
        <translation>Auth0 bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>Retry in a minute.</source>
        <translation>Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>Auth0 answered with an error (%1)</source>
        <translation>Auth0 hat mit einem Fehler geantwortet (%1)</translation>
    </message>
    <message>
        <source>Retry in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>The answer %1 was not expected</source>
        <translation>Die Antwort %1 war nicht zu erwarten</translation>
    </message>
    <message>
        <source>It is unclear whether Auth0 started the job</source>
        <translation>Es ist unklar, ob Auth0 den Job begonnen hat</translation>
    </message>
    <message>
        <source>Retry may start a second export.</source>
        <translation>Ein neuer Versuch kann einen zweiten Export beginnen.</translation>
    </message>
    <message>
        <source>Auth0 could not finish the job</source>
        <translation>Auth0 konnte den Job nicht beenden</translation>
    </message>
    <message>
        <source>Retry starts a new job.</source>
        <translation>„Erneut versuchen“ beginnt einen neuen Job.</translation>
    </message>
    <message>
        <source>Auth0 no longer has this job</source>
        <translation>Auth0 hat diesen Job nicht mehr</translation>
    </message>
    <message>
        <source>Kept for 24 hours only. Export again.</source>
        <translation>Nur 24 Stunden aufbewahrt. Exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>Still not finished after 8 hours</source>
        <translation>Nach 8 Stunden noch nicht fertig</translation>
    </message>
    <message>
        <source>Keep watching, or start a new job.</source>
        <translation>Beobachten Sie weiter oder beginnen Sie einen neuen Job.</translation>
    </message>
    <message>
        <source>The download link expired</source>
        <translation>Der Download-Link ist abgelaufen</translation>
    </message>
    <message>
        <source>Retry asks Auth0 for a new one.</source>
        <translation>„Erneut versuchen“ holt bei Auth0 einen neuen.</translation>
    </message>
    <message>
        <source>The download link was not accepted</source>
        <translation>Der Download-Link wurde nicht angenommen</translation>
    </message>
    <message>
        <source>The folder %1 does not exist</source>
        <translation>Den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <source>You cannot write to %1</source>
        <translation>In %1 können Sie nicht schreiben</translation>
    </message>
    <message>
        <source>Choose another folder, then continue.</source>
        <translation>Wählen Sie einen anderen Ordner und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free space, then retry.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 exists already</source>
        <translation>%1 gibt es schon</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>Check the file, then retry.</source>
        <translation>Prüfen Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check the folder, then continue.</source>
        <translation>Prüfen Sie den Ordner und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>the tenant</source>
        <translation>der Tenant</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>This export is not possible as it stands</source>
        <translation>So ist dieser Export nicht möglich</translation>
    </message>
    <message>
        <source>The download is incomplete</source>
        <translation>Der Download ist unvollständig</translation>
    </message>
    <message>
        <source>Retry downloads it again.</source>
        <translation>„Erneut versuchen“ lädt ihn noch einmal.</translation>
    </message>
    <message>
        <source>The download is damaged</source>
        <translation>Der Download ist beschädigt</translation>
    </message>
    <message>
        <source>This is not a file of users</source>
        <translation>Das ist keine Datei mit Benutzern</translation>
    </message>
    <message>
        <source>Choose JSON lines, a JSON array or CSV, packed or not.</source>
        <translation>Wählen Sie JSON-Zeilen, ein JSON-Array oder CSV, gepackt oder nicht.</translation>
    </message>
    <message>
        <source>The file has a record that cannot be read</source>
        <translation>Ein Datensatz der Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The delivered file is kept. The details say where the record is.</source>
        <translation>Die gelieferte Datei bleibt. Die Details sagen, wo der Datensatz steht.</translation>
    </message>
    <message>
        <source>The users have more columns than a table can hold</source>
        <translation>Die Benutzer haben mehr Spalten, als eine Tabelle fasst</translation>
    </message>
    <message>
        <source>Choose fewer fields, or write arrays as JSON text.</source>
        <translation>Wählen Sie weniger Felder, oder schreiben Sie Arrays als JSON-Text.</translation>
    </message>
    <message>
        <source>Auth0 could not import these users</source>
        <translation>Auth0 könnte diese Benutzer nicht importieren</translation>
    </message>
    <message>
        <source>Export again without renaming columns, or choose another kind of file.</source>
        <translation>Exportieren Sie ohne umbenannte Spalten, oder wählen Sie eine andere Art von Datei.</translation>
    </message>
    <message>
        <source>Muster’s database cannot be used</source>
        <translation>Die Datenbank von Muster ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Check the disk and its permissions.</source>
        <translation>Prüfen Sie den Datenträger und seine Rechte.</translation>
    </message>
    <message>
        <source>Another Muster is using the database</source>
        <translation>Ein anderes Muster benutzt die Datenbank</translation>
    </message>
    <message>
        <source>Wait for it to finish, then retry.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No keychain was found</source>
        <translation>Kein Schlüsselbund gefunden</translation>
    </message>
    <message>
        <source>Credentials are kept until you quit.</source>
        <translation>Die Zugangsdaten bleiben, bis Sie Muster beenden.</translation>
    </message>
    <message>
        <source>The keychain refused</source>
        <translation>Der Schlüsselbund hat abgelehnt</translation>
    </message>
    <message>
        <source>Unlock it, or enter the credentials again.</source>
        <translation>Entsperren Sie ihn, oder geben Sie die Zugangsdaten noch einmal ein.</translation>
    </message>
    <message>
        <source>Something inside Muster went wrong</source>
        <translation>In Muster ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>The details help us to find it.</source>
        <translation>Die Details helfen uns, es zu finden.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached</source>
        <translation>Der Proxy %1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password</source>
        <translation>Der Proxy %1 verlangt ein Passwort</translation>
    </message>
    <message>
        <source>Make it or choose another one, then retry.</source>
        <translation>Legen Sie ihn an oder wählen Sie einen anderen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The path of the file is too long</source>
        <translation>Der Pfad der Datei ist zu lang</translation>
    </message>
    <message>
        <source>Choose a shorter folder or file name.</source>
        <translation>Wählen Sie einen kürzeren Ordner oder Dateinamen.</translation>
    </message>
    <message>
        <source>The server redirects, and Muster does not follow</source>
        <translation>Der Server leitet um, und Muster folgt nicht</translation>
    </message>
    <message>
        <source>Close other programs, then retry.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This computer has no memory or threads left</source>
        <translation>Dieser Computer hat keinen Speicher oder keine Threads mehr frei</translation>
    </message>
</context>
<context>
    <name>muster::ExportPlan</name>
    <message>
        <source>Tick a file to make.</source>
        <translation>Haken Sie eine Datei an.</translation>
    </message>
    <message>
        <source>“%1” can be made of JSON only.</source>
        <translation>„%1“ entsteht nur aus JSON.</translation>
    </message>
    <message>
        <source>Choose a folder to save to.</source>
        <translation>Wählen Sie einen Ordner zum Speichern.</translation>
    </message>
    <message>
        <source>The folder must be a complete path.</source>
        <translation>Der Ordner muss ein vollständiger Pfad sein.</translation>
    </message>
    <message numerus="yes">
        <source>Test run: %n users</source>
        <translation>
            <numerusform>Testlauf: %n Benutzer</numerusform>
            <numerusform>Testlauf: %n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole tenant</source>
        <translation>Ganzer Tenant</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>muster::ExportRequest</name>
    <message>
        <source>A connection ID looks like con_8hT2qLrYx1nB0kTz.</source>
        <translation>Eine Verbindungs-ID sieht aus wie con_8hT2qLrYx1nB0kTz.</translation>
    </message>
    <message>
        <source>The number of users must be at least 1.</source>
        <translation>Die Zahl der Benutzer muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>Tick a column to export.</source>
        <translation>Haken Sie eine Spalte an.</translation>
    </message>
</context>
<context>
    <name>muster::Field</name>
    <message>
        <source>Enter the attribute, such as user_metadata.plan.</source>
        <translation>Geben Sie das Attribut ein, zum Beispiel user_metadata.plan.</translation>
    </message>
    <message>
        <source>“%1” is not a valid path.</source>
        <translation>„%1“ ist kein gültiger Pfad.</translation>
    </message>
    <message>
        <source>The name is %1 characters long; %2 are allowed.</source>
        <translation>Der Name ist %1 Zeichen lang; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>Two columns are named “%1”. Give one of them another name.</source>
        <translation>Zwei Spalten heißen „%1“. Geben Sie einer einen anderen Namen.</translation>
    </message>
    <message>
        <source>CSV allows %1 columns, %2 are chosen. Remove some, or choose JSON.</source>
        <translation>CSV erlaubt %1 Spalten, %2 sind gewählt. Entfernen Sie einige, oder wählen Sie JSON.</translation>
    </message>
    <message>
        <source>“%1” is never part of a user export.</source>
        <translation>„%1“ gehört nie zu einem Benutzer-Export.</translation>
    </message>
    <message>
        <source>Today’s Auth0 refuses whole objects in CSV. Choose single keys or JSON.</source>
        <translation>Auth0 lehnt ganze Objekte in CSV heute ab. Wählen Sie einzelne Schlüssel oder JSON.</translation>
    </message>
    <message>
        <source>Add an index such as %1[0].</source>
        <translation>Hängen Sie eine Position an, zum Beispiel %1[0].</translation>
    </message>
    <message>
        <source>Auth0 may ignore an unknown attribute.</source>
        <translation>Ein unbekanntes Attribut übergeht Auth0 vielleicht.</translation>
    </message>
</context>
<context>
    <name>muster::ImportObstacle</name>
    <message>
        <source>Auth0 imports “%1” only under its own name. Remove its column name.</source>
        <translation>Auth0 importiert „%1“ nur unter seinem eigenen Namen. Entfernen Sie den Spaltennamen.</translation>
    </message>
    <message>
        <source>“%1” would be imported as “%2”. Give the column another name.</source>
        <translation>„%1“ würde als „%2“ importiert. Geben Sie der Spalte einen anderen Namen.</translation>
    </message>
    <message>
        <source>Auth0 imports no user without “email”. Add it to the columns.</source>
        <translation>Ohne „email“ importiert Auth0 keinen Benutzer. Nehmen Sie es in die Spalten auf.</translation>
    </message>
    <message>
        <source>“%1” is “user_id” under another name, and Auth0 imports it only under its own.</source>
        <translation>„%1“ ist „user_id“ unter anderem Namen, und Auth0 importiert sie nur unter ihrem eigenen.</translation>
    </message>
    <message>
        <source>No user of this file has “email”, and Auth0 imports none without.</source>
        <translation>Kein Benutzer dieser Datei hat „email“, und Auth0 importiert keinen ohne.</translation>
    </message>
</context>
<context>
    <name>muster::LocalFile</name>
    <message>
        <source>The file ends too early</source>
        <translation>Die Datei endet zu früh</translation>
    </message>
    <message>
        <source>It is incomplete. Get it again, then retry.</source>
        <translation>Sie ist unvollständig. Besorgen Sie sie neu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Get it again, then retry.</source>
        <translation>Besorgen Sie sie neu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file has a record that cannot be read</source>
        <translation>Ein Datensatz der Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The details say where it is. Correct it, then retry.</source>
        <translation>Die Details sagen, wo. Berichtigen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Auth0 could not import these users</source>
        <translation>Auth0 könnte diese Benutzer nicht importieren</translation>
    </message>
    <message>
        <source>Choose another kind of file.</source>
        <translation>Wählen Sie eine andere Art von Datei.</translation>
    </message>
    <message>
        <source>The users have more columns than a table can hold</source>
        <translation>Die Benutzer haben mehr Spalten, als eine Tabelle fasst</translation>
    </message>
    <message>
        <source>Write arrays as JSON text.</source>
        <translation>Schreiben Sie Arrays als JSON-Text.</translation>
    </message>
    <message>
        <source>The new file would replace the one that is read</source>
        <translation>Die neue Datei würde die ersetzen, die gelesen wird</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Download kept. Free space, then continue.</source>
        <translation>Der Download ist da. Schaffen Sie Platz und machen Sie weiter.</translation>
    </message>
    <message>
        <source>Download kept. Check the disk and its permissions, then continue.</source>
        <translation>Download aufbewahrt. Prüfen Sie den Datenträger und seine Rechte, dann machen Sie weiter.</translation>
    </message>
    <message>
        <source>The new files would replace %1</source>
        <translation>Die neuen Dateien würden %1 ersetzen</translation>
    </message>
    <message>
        <source>A table has 16,384 at most. Remove some from the file, then retry.</source>
        <translation>Eine Tabelle hat höchstens 16.384. Entfernen Sie einige aus der Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A table has 16,384 at most, with names of 4 MB. Choose JSON instead.</source>
        <translation>Eine Tabelle hat höchstens 16.384, mit Namen von 4 MB. Wählen Sie stattdessen JSON.</translation>
    </message>
    <message>
        <source>It is in use by the same command. Choose another name or folder.</source>
        <translation>Sie wird vom selben Befehl gebraucht. Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
</context>
<context>
    <name>muster::NamePattern</name>
    <message>
        <source>A “}” has no “{” before it.</source>
        <translation>Vor einem „}“ fehlt das „{“.</translation>
    </message>
    <message>
        <source>“%1” is not allowed in file names.</source>
        <translation>„%1“ ist in Dateinamen nicht erlaubt.</translation>
    </message>
    <message>
        <source>A “{” is not closed.</source>
        <translation>Ein „{“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“{%1}” is not a variable.</source>
        <translation>„{%1}“ ist keine Variable.</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
    </message>
</context>
<context>
    <name>muster::OutputFormat</name>
    <message>
        <source>As delivered (.gz)</source>
        <translation>Wie geliefert (.gz)</translation>
    </message>
    <message>
        <source>CSV as delivered</source>
        <translation>CSV wie geliefert</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>Import-ready JSON</source>
        <translation>Importierbares JSON</translation>
    </message>
    <message>
        <source>Clean CSV</source>
        <translation>Bereinigtes CSV</translation>
    </message>
    <message>
        <source>Local CSV</source>
        <translation>Lokales CSV</translation>
    </message>
    <message>
        <source>Excel CSV</source>
        <translation>Excel-CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Mappe</translation>
    </message>
    <message>
        <source>The untouched download; other programs have to unpack it first.</source>
        <translation>Der unberührte Download; andere Programme müssen ihn erst entpacken.</translation>
    </message>
    <message>
        <source>Unpacked byte for byte, with the apostrophe Auth0 puts before text.</source>
        <translation>Byte für Byte entpackt, mit dem Apostroph, den Auth0 vor Texte setzt.</translation>
    </message>
    <message>
        <source>Lines as Auth0 sends them, nothing lost; Auth0 itself imports no lines.</source>
        <translation>Zeilen, wie Auth0 sie schickt, ohne Verlust; Auth0 selbst importiert keine.</translation>
    </message>
    <message>
        <source>One valid JSON document, nothing lost; most programs read it as a whole.</source>
        <translation>Ein gültiges JSON-Dokument, ohne Verlust; die meisten lesen es als Ganzes.</translation>
    </message>
    <message>
        <source>For another tenant: parts up to 500 KB, only importable keys.</source>
        <translation>Für einen anderen Tenant: Teile bis 500 KB, nur importierbare Schlüssel.</translation>
    </message>
    <message>
        <source>Without the apostrophe Auth0 puts before text. UTF-8, commas.</source>
        <translation>Ohne den Apostroph, den Auth0 vor Texte setzt. UTF-8, Kommas.</translation>
    </message>
    <message>
        <source>Made on this computer, without the 30-column limit; nesting is lost.</source>
        <translation>Entsteht auf diesem Computer, ohne die Grenze von 30 Spalten; ohne Ebenen.</translation>
    </message>
    <message>
        <source>Opens in Excel by double-click; formulas are made harmless, not kept.</source>
        <translation>Öffnet sich per Doppelklick in Excel; Formeln werden unschädlich.</translation>
    </message>
    <message>
        <source>A workbook: text stays text, dates are dates. Slow above 1,000,000 users.</source>
        <translation>Eine Mappe: Text bleibt Text, Daten sind Daten. Langsam ab 1.000.000.</translation>
    </message>
    <message>
        <source>Only importable keys under their own names. Imports overwrite metadata.</source>
        <translation>Nur importierbare Schlüssel mit eigenem Namen. Importe ersetzen Metadaten.</translation>
    </message>
</context>
<context>
    <name>muster::Preset</name>
    <message>
        <source>The file is too large for a preset.</source>
        <translation>Für eine Vorlage ist die Datei zu groß.</translation>
    </message>
    <message>
        <source>The file is no preset: at byte %1, %2.</source>
        <translation>Die Datei ist keine Vorlage: bei Byte %1, %2.</translation>
    </message>
    <message>
        <source>The file is no preset: “muster_preset” must be its version, such as 1.</source>
        <translation>Die Datei ist keine Vorlage: „muster_preset“ muss ihre Version sein, zum Beispiel 1.</translation>
    </message>
    <message>
        <source>A preset never holds credentials. Remove “%1” from the file.</source>
        <translation>Eine Vorlage enthält nie Zugangsdaten. Entfernen Sie „%1“ aus der Datei.</translation>
    </message>
    <message>
        <source>“%1” in the preset is not known: “%2”.</source>
        <translation>„%1“ in der Vorlage ist nicht bekannt: „%2“.</translation>
    </message>
    <message>
        <source>“%1” in the preset must be text.</source>
        <translation>„%1“ in der Vorlage muss Text sein.</translation>
    </message>
    <message>
        <source>“%1” in the preset is longer than %2 characters.</source>
        <translation>„%1“ in der Vorlage ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” in the preset must be one line.</source>
        <translation>„%1“ in der Vorlage muss eine Zeile sein.</translation>
    </message>
    <message>
        <source>The preset has no “name”.</source>
        <translation>Die Vorlage hat kein „name“.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>“%1” in the preset must be true or false.</source>
        <translation>„%1“ in der Vorlage muss true oder false sein.</translation>
    </message>
    <message>
        <source>“%1” in the preset must be an object.</source>
        <translation>„%1“ in der Vorlage muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“limit” in the preset must be a whole number from 1 to %1.</source>
        <translation>„limit“ in der Vorlage muss eine ganze Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>“%1” in the preset must be a list.</source>
        <translation>„%1“ in der Vorlage muss eine Liste sein.</translation>
    </message>
    <message>
        <source>“%1” in the preset has %2 entries; %3 are allowed.</source>
        <translation>„%1“ in der Vorlage hat %2 Einträge; %3 sind erlaubt.</translation>
    </message>
    <message>
        <source>Each entry of “%1” in the preset needs “%2” as text.</source>
        <translation>Jeder Eintrag von „%1“ in der Vorlage braucht „%2“ als Text.</translation>
    </message>
    <message>
        <source>“connections.id” in the preset must look like con_8hT2qLrYx1nB0kTz.</source>
        <translation>„connections.id“ in der Vorlage muss aussehen wie con_8hT2qLrYx1nB0kTz.</translation>
    </message>
    <message>
        <source>“outputs” in the preset must be a list.</source>
        <translation>„outputs“ in der Vorlage muss eine Liste sein.</translation>
    </message>
    <message>
        <source>“folder” in the preset must be a complete path or begin with ~/.</source>
        <translation>„folder“ in der Vorlage muss ein vollständiger Pfad sein oder mit ~/ beginnen.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Eine Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ ist nicht lesbar: %2.</translation>
    </message>
</context>
<context>
    <name>muster::ResultReport</name>
    <message numerus="yes">
        <source>%1 users</source>
        <translation>
            <numerusform>%1 Benutzer</numerusform>
            <numerusform>%1 Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <translation>
            <numerusform>%1 und %2 weiterer</numerusform>
            <numerusform>%1 und %2 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %2 users: there may be more</source>
        <translation>
            <numerusform>%1 von höchstens %2 Benutzer: es kann mehr geben</numerusform>
            <numerusform>%1 von höchstens %2 Benutzern: es kann mehr geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %2 users: these are all</source>
        <translation>
            <numerusform>%1 von höchstens %2 Benutzer: das sind alle</numerusform>
            <numerusform>%1 von höchstens %2 Benutzern: das sind alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 columns</source>
        <translation>
            <numerusform>mindestens %1 Spalte</numerusform>
            <numerusform>mindestens %1 Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 columns</source>
        <translation>
            <numerusform>%1 Spalte</numerusform>
            <numerusform>%1 Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is empty for every user</source>
        <translation>%1 ist bei allen Benutzern leer</translation>
    </message>
    <message numerus="yes">
        <source>%1 columns are empty for every user: %2</source>
        <translation>
            <numerusform>%1 Spalte ist bei allen Benutzern leer: %2</numerusform>
            <numerusform>%1 Spalten sind bei allen Benutzern leer: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no user_id comes twice</source>
        <translation>keine user_id kommt doppelt vor</translation>
    </message>
    <message numerus="yes">
        <source>%1 users have the user_id of an earlier one</source>
        <translation>
            <numerusform>%1 Benutzer hat die user_id eines früheren</numerusform>
            <numerusform>%1 Benutzer haben die user_id eines früheren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 users are in the rejected file</source>
        <translation>
            <numerusform>%1 Benutzer steht in der Datei der Abgelehnten</numerusform>
            <numerusform>%1 Benutzer stehen in der Datei der Abgelehnten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>key (users)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>left out of import files: %1</source>
        <translation>nicht in den Importdateien: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 texts were shortened to what a cell of a workbook can hold</source>
        <translation>
            <numerusform>%1 Text wurde auf das gekürzt, was eine Zelle fasst</numerusform>
            <numerusform>%1 Texte wurden auf das gekürzt, was eine Zelle fasst</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>Gekürzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicates</source>
        <translation>
            <numerusform>%1 doppelter</numerusform>
            <numerusform>%1 doppelte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 texts were shortened</source>
        <translation>
            <numerusform>%1 Text wurde gekürzt</numerusform>
            <numerusform>%1 Texte wurden gekürzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 columns are empty</source>
        <translation>
            <numerusform>%1 Spalte ist leer</numerusform>
            <numerusform>%1 Spalten sind leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::StayAwake</name>
    <message>
        <source>An export is being saved.</source>
        <translation>Ein Export wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>muster::Tenant</name>
    <message>
        <source>Enter the tenant’s domain, such as acme.eu.auth0.com.</source>
        <translation>Geben Sie die Domain des Tenants ein, zum Beispiel acme.eu.auth0.com.</translation>
    </message>
    <message>
        <source>“%1” is not a domain.</source>
        <translation>„%1“ ist keine Domain.</translation>
    </message>
    <message>
        <source>Leave out the user name before the domain.</source>
        <translation>Lassen Sie den Benutzernamen vor der Domain weg.</translation>
    </message>
    <message>
        <source>Only https is allowed; http works for this computer alone.</source>
        <translation>Nur https ist erlaubt; http geht allein für diesen Computer.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Enter the whole domain, such as %1.us.auth0.com.</source>
        <translation>Geben Sie die ganze Domain ein, zum Beispiel %1.us.auth0.com.</translation>
    </message>
    <message>
        <source>Local tenant</source>
        <translation>Lokaler Tenant</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>muster::cli::Arguments</name>
    <message>
        <source>--%1 needs a whole number from %2 to %3.</source>
        <translation>--%1 braucht eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Name of a saved tenant, its domain, or a URL.</source>
        <translation>Name eines gespeicherten Tenants, seine Domain oder eine URL.</translation>
    </message>
    <message>
        <source>Use a demo tenant that is started for this run. Needs no credentials.</source>
        <translation>Einen Demo-Tenant benutzen, der für diesen Lauf startet. Braucht keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>A saved preset, or a preset file: a path, or a name that ends with .json. Other options replace what it holds.</source>
        <translation>Eine gespeicherte Vorlage oder eine Vorlagendatei: ein Pfad, oder ein Name, der auf .json endet. Andere Optionen ersetzen, was sie enthält.</translation>
    </message>
    <message>
        <source>A connection; may be given several times. Without: the whole tenant.</source>
        <translation>Eine Verbindung; darf mehrmals stehen. Ohne: der ganze Tenant.</translation>
    </message>
    <message>
        <source>What Auth0 is asked for (default: csv).</source>
        <translation>Worum Auth0 gebeten wird (Vorgabe: csv).</translation>
    </message>
    <message>
        <source>An attribute to export, with the column name if it has another; may be given several times. Without: the basic profile.</source>
        <translation>Ein Attribut, mit dem Spaltennamen, wenn er anders ist; darf mehrmals stehen. Ohne: das Basisprofil.</translation>
    </message>
    <message>
        <source>Only the first N users.</source>
        <translation>Nur die ersten N Benutzer.</translation>
    </message>
    <message>
        <source>Give a file to convert.</source>
        <translation>Geben Sie eine Datei zum Konvertieren an.</translation>
    </message>
    <message>
        <source>--preset needs a name or a file.</source>
        <translation>--preset braucht einen Namen oder eine Datei.</translation>
    </message>
    <message>
        <source>Give either --tenant or --demo.</source>
        <translation>Geben Sie entweder --tenant oder --demo an.</translation>
    </message>
    <message>
        <source>--format must be csv or json.</source>
        <translation>--format muss csv oder json sein.</translation>
    </message>
    <message>
        <source>The audit log instead: every export that ended, who made it, its files with SHA-256.</source>
        <translation>Stattdessen das Audit-Protokoll: jeder beendete Export, von wem, seine Dateien mit SHA-256.</translation>
    </message>
    <message>
        <source>With --audit: only check whether the log is as it was written.</source>
        <translation>Mit --audit: nur prüfen, ob das Protokoll so ist, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>With --audit: write the log as CSV; “-” is standard output.</source>
        <translation>Mit --audit: das Protokoll als CSV schreiben; „-“ ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>--verify and --csv belong to --audit.</source>
        <translation>--verify und --csv gehören zu --audit.</translation>
    </message>
    <message>
        <source>Give either --csv or another way to see the audit log.</source>
        <translation>Geben Sie entweder --csv oder eine andere Ansicht des Audit-Protokolls an.</translation>
    </message>
    <message>
        <source>--csv needs a file.</source>
        <translation>--csv braucht eine Datei.</translation>
    </message>
    <message>
        <source>“%1” is not a command. “muster --help” lists them.</source>
        <translation>„%1“ ist kein Befehl. „muster --help“ zählt sie auf.</translation>
    </message>
    <message>
        <source>A file from Auth0, packed or not.</source>
        <translation>Eine Datei von Auth0, gepackt oder nicht.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1 (default: a free one).</source>
        <translation>Port an 127.0.0.1 (Vorgabe: ein freier).</translation>
    </message>
    <message>
        <source>Number of users (default: 2000).</source>
        <translation>Zahl der Benutzer (Vorgabe: 2000).</translation>
    </message>
    <message>
        <source>Life of a download link (default: 60).</source>
        <translation>Lebensdauer eines Download-Links (Vorgabe: 60).</translation>
    </message>
    <message>
        <source>Duration of a job (default: 4).</source>
        <translation>Dauer eines Jobs (Vorgabe: 4).</translation>
    </message>
    <message>
        <source>Accept the private key that belongs to this one.</source>
        <translation>Den privaten Schlüssel annehmen, der zu diesem gehört.</translation>
    </message>
    <message>
        <source>One JSON object a line on standard output.</source>
        <translation>Ein JSON-Objekt je Zeile auf der Standardausgabe.</translation>
    </message>
    <message>
        <source>“%1” is not an option. “muster --help” lists them.</source>
        <translation>„%1“ ist keine Option. „muster --help“ zählt sie auf.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>„%1“ ist nicht verständlich.</translation>
    </message>
    <message>
        <source>--as does not know “%1”.</source>
        <translation>--as kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>--arrays must be json or columns.</source>
        <translation>--arrays muss json oder columns sein.</translation>
    </message>
    <message>
        <source>--delimiter must be auto, comma, semicolon or tab.</source>
        <translation>--delimiter muss auto, comma, semicolon oder tab sein.</translation>
    </message>
    <message>
        <source>A file to make (default: plain); may be given several times. One of %1.</source>
        <translation>Eine Datei, die entstehen soll (Vorgabe: plain); darf mehrmals stehen. Eine von %1.</translation>
    </message>
    <message>
        <source>How tables show arrays: as JSON text (default) or in a column each.</source>
        <translation>Wie Tabellen Arrays zeigen: als JSON-Text (Vorgabe) oder in je einer Spalte.</translation>
    </message>
    <message>
        <source>Delimiter of excel-csv (default: auto, as your region has it).</source>
        <translation>Trennzeichen von excel-csv (Vorgabe: auto, wie in Ihrer Region üblich).</translation>
    </message>
    <message>
        <source>The folder to save into (default: the current one).</source>
        <translation>Der Ordner zum Speichern (Vorgabe: der aktuelle).</translation>
    </message>
    <message>
        <source>Pattern of the file name (default: %1).</source>
        <translation>Muster des Dateinamens (Vorgabe: %1).</translation>
    </message>
    <message>
        <source>What to do when a file exists (default: number).</source>
        <translation>Was geschieht, wenn es eine Datei schon gibt (Vorgabe: number).</translation>
    </message>
    <message>
        <source>--on-conflict must be number, overwrite or fail.</source>
        <translation>--on-conflict muss number, overwrite oder fail sein.</translation>
    </message>
    <message>
        <source>Several tenants have a preset “%1”: %2. Say which with --tenant.</source>
        <translation>Mehrere Tenants haben eine Vorlage „%1“: %2. Sagen Sie mit --tenant, welche.</translation>
    </message>
    <message>
        <source>There is no preset “%1”; none is saved yet. A file needs a path or .json.</source>
        <translation>Eine Vorlage „%1“ gibt es nicht; noch ist keine gespeichert. Eine Datei braucht einen Pfad oder .json.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. There are: %2.</source>
        <translation>Eine Vorlage „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The preset “%1” is for any tenant. Give --tenant or --demo.</source>
        <translation>Die Vorlage „%1“ ist für jeden Tenant. Geben Sie --tenant oder --demo an.</translation>
    </message>
    <message>
        <source>The preset “%1” belongs to the demo tenant. Give --demo.</source>
        <translation>Die Vorlage „%1“ gehört zum Demo-Tenant. Geben Sie --demo an.</translation>
    </message>
    <message>
        <source>The tenant of the preset, %1, is not saved in Muster. If the credentials may be sent to it, give --tenant %1.</source>
        <translation>Der Tenant der Vorlage, %1, ist nicht in Muster gespeichert. Wenn die Zugangsdaten an ihn gehen dürfen, geben Sie --tenant %1 an.</translation>
    </message>
    <message>
        <source>The preset “%1” was made by a newer Muster (version %2 of the file). Update Muster to run it.</source>
        <translation>Die Vorlage „%1“ stammt von einem neueren Muster (Version %2 der Datei). Aktualisieren Sie Muster, um sie auszuführen.</translation>
    </message>
    <message>
        <source>The preset “%1” does not say which connections. Give --connection.</source>
        <translation>Die Vorlage „%1“ sagt nicht, welche Verbindungen. Geben Sie --connection an.</translation>
    </message>
    <message>
        <source>Muster exports the users of Auth0 tenants.

  muster                 the window
  muster --demo          the window with a demo tenant
  muster export          export without a window
  muster convert         make other files of one that is there
  muster resume          finish what an earlier process left
  muster history         list past exports, or the audit log
  muster presets         list saved presets
  muster demo-tenant     serve a demo tenant until stopped

“muster COMMAND --help” tells the options of a command. “--log FILE” writes down what happens, without
anything secret, to be sent to somebody who helps.
Credentials come from MUSTER_CLIENT_ID with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, from
MUSTER_ACCESS_TOKEN, or from the keychain of a saved tenant; never from the command line.</source>
        <translation>Muster exportiert die Benutzer von Auth0-Tenants.

  muster                 das Fenster
  muster --demo          das Fenster mit einem Demo-Tenant
  muster export          ohne Fenster exportieren
  muster convert         aus einer vorhandenen Datei andere machen
  muster resume          beenden, was ein früherer Lauf übrig ließ
  muster history         frühere Exporte oder das Audit-Protokoll
  muster presets         gespeicherte Vorlagen
  muster demo-tenant     einen Demo-Tenant anbieten, bis er gestoppt wird

„muster BEFEHL --help“ nennt die Optionen eines Befehls. „--log DATEI“ schreibt auf, was geschieht,
ohne Geheimes, um es jemandem zu schicken, der hilft.
Zugangsdaten kommen aus MUSTER_CLIENT_ID mit MUSTER_CLIENT_SECRET oder MUSTER_PRIVATE_KEY_FILE, aus
MUSTER_ACCESS_TOKEN oder aus dem Schlüsselbund eines gespeicherten Tenants; nie von der Befehlszeile.</translation>
    </message>
    <message>
        <source>--log needs a file.</source>
        <translation>--log braucht eine Datei.</translation>
    </message>
    <message>
        <source>Write down what happens, without anything secret.</source>
        <translation>Schreibt auf, was geschieht, ohne Geheimes.</translation>
    </message>
    <message>
        <source>Also go on with exports that were stopped.</source>
        <translation>Auch gestoppte Exporte fortsetzen.</translation>
    </message>
    <message>
        <source>--log needs a file of its own: %1 has another use.</source>
        <translation>--log braucht eine eigene Datei: %1 wird schon anders gebraucht.</translation>
    </message>
</context>
<context>
    <name>muster::cli::Console</name>
    <message>
        <source>muster: Standard output could not be written: %1</source>
        <translation>muster: Die Standardausgabe konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>muster::cli::ConvertCommand</name>
    <message>
        <source>The file is not packed: there is no raw form of it.</source>
        <translation>Die Datei ist nicht gepackt: es gibt keine Rohform von ihr.</translation>
    </message>
</context>
<context>
    <name>muster::cli::Credentials</name>
    <message>
        <source>MUSTER_PRIVATE_KEY_ALGORITHM must be RS256, RS384 or PS256.</source>
        <translation>MUSTER_PRIVATE_KEY_ALGORITHM muss RS256, RS384 oder PS256 sein.</translation>
    </message>
    <message>
        <source>Others can read the private key %1.</source>
        <translation>Andere können den privaten Schlüssel %1 lesen.</translation>
    </message>
    <message>
        <source>Set MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, not both.</source>
        <translation>Setzen Sie MUSTER_CLIENT_SECRET oder MUSTER_PRIVATE_KEY_FILE, nicht beide.</translation>
    </message>
    <message>
        <source>Set MUSTER_CLIENT_ID together with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE.</source>
        <translation>Setzen Sie MUSTER_CLIENT_ID zusammen mit MUSTER_CLIENT_SECRET oder MUSTER_PRIVATE_KEY_FILE.</translation>
    </message>
</context>
<context>
    <name>muster::cli::ExportCommand</name>
    <message>
        <source>Set MUSTER_CLIENT_ID with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, or MUSTER_ACCESS_TOKEN.</source>
        <translation>Setzen Sie MUSTER_CLIENT_ID mit MUSTER_CLIENT_SECRET oder MUSTER_PRIVATE_KEY_FILE, oder MUSTER_ACCESS_TOKEN.</translation>
    </message>
    <message>
        <source>There is no connection “%1”.</source>
        <translation>Eine Verbindung „%1“ gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>muster::cli::Presets</name>
    <message>
        <source>whole tenant</source>
        <translation>ganzer Tenant</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>any tenant</source>
        <translation>jeder Tenant</translation>
    </message>
</context>
<context>
    <name>muster::cli::Reporter</name>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>meldet sich an</translation>
    </message>
    <message>
        <source>submitting</source>
        <translation>reicht den Auftrag ein</translation>
    </message>
    <message>
        <source>Auth0 is working, %1 %</source>
        <translation>Auth0 arbeitet, %1 %</translation>
    </message>
    <message>
        <source>Auth0 is working</source>
        <translation>Auth0 arbeitet</translation>
    </message>
    <message>
        <source>downloading %1 %</source>
        <translation>lädt herunter, %1 %</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>lädt herunter</translation>
    </message>
    <message>
        <source>converting %1 %</source>
        <translation>konvertiert, %1 %</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>konvertiert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>CSV as Auth0 delivers it</source>
        <translation>CSV, wie Auth0 es liefert</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>%1, packed</source>
        <translation>%1, gepackt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n users saved</source>
        <translation>
            <numerusform>%1: %n Benutzer gespeichert</numerusform>
            <numerusform>%1: %n Benutzer gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>, waiting for the rate limit</source>
        <translation>, wartet wegen der Anfragegrenze</translation>
    </message>
    <message>
        <source>, no connection, trying again</source>
        <translation>, keine Verbindung, versucht es erneut</translation>
    </message>
    <message>
        <source>What was downloaded is kept in %1</source>
        <translation>Was geladen wurde, liegt in %1</translation>
    </message>
    <message>
        <source>There is nothing to resume.</source>
        <translation>Es gibt nichts fortzusetzen.</translation>
    </message>
    <message numerus="yes">
        <source>“muster resume --stopped” goes on with %n stopped exports.</source>
        <translation>
            <numerusform>„muster resume --stopped“ setzt %n gestoppten Export fort.</numerusform>
            <numerusform>„muster resume --stopped“ setzt %n gestoppte Exporte fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>An import overwrites the metadata of users who are there already, if it is told to update them.</source>
        <translation>Ein Import ersetzt die Metadaten schon vorhandener Benutzer, wenn er sie aktualisieren soll.</translation>
    </message>
</context>
<context>
    <name>muster::ui::ActionBar</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Test run with 10 users</source>
        <translation>Testlauf mit 10 Benutzern</translation>
    </message>
    <message>
        <source>Exports ten users and shows which attributes they have</source>
        <translation>Exportiert zehn Benutzer und zeigt, welche Attribute sie haben</translation>
    </message>
    <message>
        <source>Test run</source>
        <translation>Testlauf</translation>
    </message>
    <message>
        <source>Test run (10 users)</source>
        <translation>Testlauf (10 Benutzer)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::AuditMenu</name>
    <message>
        <source>Export audit log as CSV…</source>
        <translation>Audit-Protokoll als CSV exportieren…</translation>
    </message>
    <message>
        <source>Check audit log</source>
        <translation>Audit-Protokoll prüfen</translation>
    </message>
    <message>
        <source>Export audit log</source>
        <translation>Audit-Protokoll exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Audit log saved as %1.</source>
        <translation>Audit-Protokoll als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>muster::ui::CheckList</name>
    <message>
        <source>Check of the tenant</source>
        <translation>Prüfung des Tenants</translation>
    </message>
</context>
<context>
    <name>muster::ui::CloseSheet</name>
    <message>
        <source>Keep running in the background</source>
        <translation>Im Hintergrund weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop watching and quit</source>
        <translation>Nicht mehr beobachten und beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Auth0 goes on with its jobs. Muster picks them up when you start it again within 24 hours.</source>
        <translation>Auth0 arbeitet an seinen Jobs weiter. Muster nimmt sie wieder auf, wenn Sie es innerhalb von 24 Stunden starten.</translation>
    </message>
    <message numerus="yes">
        <source>%n exports are still running.</source>
        <translation>
            <numerusform>%n Export läuft noch.</numerusform>
            <numerusform>%n Exporte laufen noch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnBar</name>
    <message>
        <source>Template</source>
        <translation>Spaltensatz</translation>
    </message>
    <message>
        <source>Find or add an attribute</source>
        <translation>Attribut suchen oder neu</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Gezeigte Spalten</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Column template</source>
        <translation>Spaltensatz</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of at most %2 columns</source>
        <translation>%1 von höchstens %2 Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Find or add</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnDelegate</name>
    <message>
        <source>Column name of %1</source>
        <translation>Spaltenname von %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnList</name>
    <message numerus="yes">
        <source>Empty for all %n users.</source>
        <translation>
            <numerusform>Bei dem %n Benutzer leer.</numerusform>
            <numerusform>Bei allen %n Benutzern leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <translation>%1 Meinten Sie „%2“?</translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnModel</name>
    <message>
        <source>Add what was found</source>
        <translation>Gefundene hinzufügen</translation>
    </message>
    <message>
        <source>Tick a column</source>
        <translation>Spalte anhaken</translation>
    </message>
    <message>
        <source>Untick a column</source>
        <translation>Haken entfernen</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <source>Move a column</source>
        <translation>Spalte verschieben</translation>
    </message>
    <message>
        <source>Remove a column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Column name</source>
        <translation>Spaltenname</translation>
    </message>
    <message>
        <source>In test run</source>
        <translation>Im Testlauf</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, angehakt</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, nicht angehakt</translation>
    </message>
    <message>
        <source>Column name %1</source>
        <translation>Spaltenname %1</translation>
    </message>
    <message>
        <source>No test run yet</source>
        <translation>Noch kein Testlauf</translation>
    </message>
    <message>
        <source>%1 of %2 users</source>
        <translation>%1 von %2 Benutzern</translation>
    </message>
    <message>
        <source>%1, for example %2</source>
        <translation>%1, zum Beispiel %2</translation>
    </message>
    <message>
        <source>column name %1</source>
        <translation>Spaltenname %1</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Add all %1</source>
        <translation>Alle %1 hinzufügen</translation>
    </message>
    <message>
        <source>Nothing to add</source>
        <translation>Nichts hinzuzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add all %n found attributes</source>
        <translation>
            <numerusform>Das gefundene Attribut hinzufügen</numerusform>
            <numerusform>Alle %n gefundenen Attribute hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n attributes</source>
        <translation>
            <numerusform>%1: %n Attribut</numerusform>
            <numerusform>%1: %n Attribute</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, expanded</source>
        <translation>%1, aufgeklappt</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, zugeklappt</translation>
    </message>
    <message numerus="yes">
        <source>Found in the first %n users of the file</source>
        <translation>
            <numerusform>Beim ersten %n Benutzer der Datei gefunden</numerusform>
            <numerusform>Bei den ersten %n Benutzern der Datei gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found in your test run of %n users, %1</source>
        <translation>
            <numerusform>In Ihrem Testlauf mit %n Benutzer gefunden, %1</numerusform>
            <numerusform>In Ihrem Testlauf mit %n Benutzern gefunden, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnPopup</name>
    <message>
        <source>Go to the longest</source>
        <translation>Zum längsten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Statistics of %1</source>
        <translation>Statistik von %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>Die Datei war nicht bis zum Ende lesbar.</translation>
    </message>
    <message>
        <source>Reading the whole file: %1 %</source>
        <translation>Ganze Datei wird gelesen: %1 %</translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnSection</name>
    <message>
        <source>Columns to export</source>
        <translation>Spalten des Exports</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes found</source>
        <translation>
            <numerusform>%n Attribut gefunden</numerusform>
            <numerusform>%n Attribute gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns added</source>
        <translation>
            <numerusform>%n Spalte hinzugefügt</numerusform>
            <numerusform>%n Spalten hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide examples</source>
        <translation>Beispiele verbergen</translation>
    </message>
    <message>
        <source>Paste columns</source>
        <translation>Spalten einfügen</translation>
    </message>
    <message>
        <source>There is no list of attributes on the clipboard.</source>
        <translation>In der Zwischenablage ist keine Liste von Attributen.</translation>
    </message>
    <message>
        <source>All of them are chosen already</source>
        <translation>Alle sind schon gewählt</translation>
    </message>
    <message numerus="yes">
        <source>Added %n columns</source>
        <translation>
            <numerusform>%n Spalte hinzugefügt</numerusform>
            <numerusform>%n Spalten hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n lines were not understood</source>
        <translation>
            <numerusform>%1; %n Zeile war nicht verständlich</numerusform>
            <numerusform>%1; %n Zeilen waren nicht verständlich</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a valid path. Keys are parted by single dots.</source>
        <translation>„%1“ ist kein gültiger Pfad. Zwischen Schlüsseln steht ein einzelner Punkt.</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnStatus</name>
    <message>
        <source>Go to the problem</source>
        <translation>Zum Problem</translation>
    </message>
    <message numerus="yes">
        <source>Next of %n problems</source>
        <translation>
            <numerusform>Nächstes von %n Problem</numerusform>
            <numerusform>Nächstes von %n Problemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next problem, %n in all</source>
        <translation>
            <numerusform>Nächstes Problem, insgesamt %n</numerusform>
            <numerusform>Nächstes Problem, insgesamt %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag rows or press Alt+↑ / Alt+↓ to reorder. Press F2 to rename a column.</source>
        <translation>Zeilen ziehen oder mit Alt+↑ / Alt+↓ verschieben, mit F2 umbenennen.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n found attributes</source>
        <translation>
            <numerusform>%n gefundenes Attribut zeigen</numerusform>
            <numerusform>%n gefundene Attribute zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found attributes are not in the table yet.</source>
        <translation>
            <numerusform>%n gefundenes Attribut steht noch nicht in der Tabelle.</numerusform>
            <numerusform>%n gefundene Attribute stehen noch nicht in der Tabelle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnTable</name>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1 is now in row %2 of %3</source>
        <translation>%1 steht jetzt in Zeile %2 von %3</translation>
    </message>
</context>
<context>
    <name>muster::ui::ColumnTemplates</name>
    <message>
        <source>Basic profile</source>
        <translation>Basisprofil</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Import-ready</source>
        <translation>Importierbar</translation>
    </message>
    <message>
        <source>Columns of the last export</source>
        <translation>Spalten des letzten Exports</translation>
    </message>
    <message>
        <source>Columns of the last export chosen</source>
        <translation>Spalten des letzten Exports gewählt</translation>
    </message>
    <message>
        <source>Paste columns</source>
        <translation>Spalten einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Add all %n found attributes</source>
        <translation>
            <numerusform>Das gefundene Attribut hinzufügen</numerusform>
            <numerusform>Alle %n gefundenen Attribute hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Find attributes in a file…</source>
        <translation>Attribute in einer Datei suchen…</translation>
    </message>
    <message>
        <source>Columns of “%1”</source>
        <translation>Spalten von „%1“</translation>
    </message>
    <message>
        <source>Columns of “%1” chosen</source>
        <translation>Spalten von „%1“ gewählt</translation>
    </message>
    <message>
        <source>Apply a template</source>
        <translation>Spaltensatz anwenden</translation>
    </message>
    <message>
        <source>Columns of “Import-ready” chosen</source>
        <translation>Spalten von „Importierbar“ gewählt</translation>
    </message>
    <message>
        <source>Columns of “Import-ready” and JSON chosen</source>
        <translation>Spalten von „Importierbar“ und JSON gewählt</translation>
    </message>
</context>
<context>
    <name>muster::ui::ComposerHeader</name>
    <message>
        <source>Save preset</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Show the request</source>
        <translation>Anfrage zeigen</translation>
    </message>
    <message>
        <source>More preset actions</source>
        <translation>Mehr zur Vorlage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Enter saves, Escape cancels</source>
        <translation>Enter speichert, Escape bricht ab</translation>
    </message>
</context>
<context>
    <name>muster::ui::ComposerPage</name>
    <message>
        <source>“%1” exists already</source>
        <translation>„%1“ gibt es schon</translation>
    </message>
    <message numerus="yes">
        <source>%n files exist already</source>
        <translation>
            <numerusform>%n Datei gibt es schon</numerusform>
            <numerusform>%n Dateien gibt es schon</numerusform>
        </translation>
    </message>
    <message>
        <source>Export with a number in the name</source>
        <translation>Mit einer Nummer im Namen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Overwrite %n files</source>
        <translation>
            <numerusform>%n Datei überschreiben</numerusform>
            <numerusform>%n Dateien überschreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attributes found in %1</source>
        <translation>
            <numerusform>%n Attribut in %1 gefunden</numerusform>
            <numerusform>%n Attribute in %1 gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Find attributes in an exported file</source>
        <translation>Attribute in einer exportierten Datei suchen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saving to %1</source>
        <translation>Speichert in %1</translation>
    </message>
    <message>
        <source>Now JSON with local tables</source>
        <translation>Jetzt JSON mit lokalen Tabellen</translation>
    </message>
    <message>
        <source>Columns have their own names again</source>
        <translation>Die Spalten haben wieder ihre eigenen Namen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Files to make</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Loaded “%1”</source>
        <translation>„%1“ geladen</translation>
    </message>
    <message>
        <source>“%1” has no changes</source>
        <translation>„%1“ ist unverändert</translation>
    </message>
    <message>
        <source>A newer Muster made this preset. Save it under another name.</source>
        <translation>Diese Vorlage stammt von einem neueren Muster. Speichern Sie sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Saved “%1”</source>
        <translation>„%1“ gespeichert</translation>
    </message>
    <message>
        <source>Changes reverted</source>
        <translation>Änderungen verworfen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Revert changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Exports (*.json *.ndjson *.jsonl *.csv *.gz)</source>
        <translation>Exporte (*.json *.ndjson *.jsonl *.csv *.gz)</translation>
    </message>
</context>
<context>
    <name>muster::ui::ConflictButton</name>
    <message>
        <source>If taken: number</source>
        <translation>Wenn vorhanden: Nummer</translation>
    </message>
    <message>
        <source>If taken: overwrite</source>
        <translation>Wenn vorhanden: ersetzen</translation>
    </message>
    <message>
        <source>If taken: ask</source>
        <translation>Wenn vorhanden: fragen</translation>
    </message>
    <message>
        <source>Add a number to the new file</source>
        <translation>Der neuen Datei eine Nummer geben</translation>
    </message>
    <message>
        <source>Overwrite the file</source>
        <translation>Die Datei überschreiben</translation>
    </message>
    <message>
        <source>Ask before the export starts</source>
        <translation>Vor dem Export fragen</translation>
    </message>
    <message>
        <source>When a file of this name exists: %1</source>
        <translation>Wenn es eine Datei dieses Namens gibt: %1</translation>
    </message>
    <message>
        <source>What happens when a file of this name exists</source>
        <translation>Was geschieht, wenn es eine Datei dieses Namens gibt</translation>
    </message>
</context>
<context>
    <name>muster::ui::ConnectPage</name>
    <message>
        <source>Domain answers</source>
        <translation>Domain antwortet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Domain does not answer</source>
        <translation>Domain antwortet nicht</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message numerus="yes">
        <source>Token valid for %n hours, renewed automatically</source>
        <translation>
            <numerusform>Token gilt %n Stunde, wird von selbst erneuert</numerusform>
            <numerusform>Token gilt %n Stunden, wird von selbst erneuert</numerusform>
        </translation>
    </message>
    <message>
        <source>The token is renewed automatically</source>
        <translation>Das Token wird von selbst erneuert</translation>
    </message>
    <message>
        <source>The token cannot be renewed</source>
        <translation>Das Token lässt sich nicht erneuern</translation>
    </message>
    <message>
        <source>Expires today %1, cannot be renewed</source>
        <translation>Endet heute um %1, nicht erneuerbar</translation>
    </message>
    <message>
        <source>Expires %1 %2, cannot be renewed</source>
        <translation>Endet am %1 um %2, nicht erneuerbar</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>Exports can be created and followed</source>
        <translation>Exporte sind möglich</translation>
    </message>
    <message>
        <source>Connections can be chosen from a list</source>
        <translation>Verbindungen lassen sich aus einer Liste wählen</translation>
    </message>
    <message>
        <source>Exports are not possible without it</source>
        <translation>Ohne das sind keine Exporte möglich</translation>
    </message>
    <message>
        <source>You can export, but have to type connection IDs yourself</source>
        <translation>Export geht, Verbindungs-IDs sind einzutippen</translation>
    </message>
    <message>
        <source>The answer was not understood</source>
        <translation>Die Antwort war nicht verständlich</translation>
    </message>
    <message>
        <source>%1. Use the canonical domain ending in auth0.com.</source>
        <translation>%1. Nehmen Sie die kanonische Domain, die auf auth0.com endet.</translation>
    </message>
    <message>
        <source>Ready. One permission is missing; you can add it later.</source>
        <translation>Bereit. Eine Berechtigung fehlt; Sie können sie später erteilen.</translation>
    </message>
    <message>
        <source>Ready. The connections could not be read; try again later.</source>
        <translation>Bereit. Die Verbindungen waren nicht lesbar; versuchen Sie es später erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Ready. This application can do more than exporting (%n other permissions).</source>
        <translation>
            <numerusform>Bereit. Diese Anwendung kann mehr als exportieren (%n weitere Berechtigung).</numerusform>
            <numerusform>Bereit. Diese Anwendung kann mehr als exportieren (%n weitere Berechtigungen).</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Enter an access token.</source>
        <translation>Geben Sie ein Access Token ein.</translation>
    </message>
    <message>
        <source>Enter the client ID of the application.</source>
        <translation>Geben Sie die Client-ID der Anwendung ein.</translation>
    </message>
    <message>
        <source>Enter the private key of the application.</source>
        <translation>Geben Sie den privaten Schlüssel der Anwendung ein.</translation>
    </message>
    <message>
        <source>Enter the client secret of the application.</source>
        <translation>Geben Sie das Client Secret der Anwendung ein.</translation>
    </message>
    <message>
        <source>Enter a name for the tenant.</source>
        <translation>Geben Sie einen Namen für den Tenant ein.</translation>
    </message>
    <message>
        <source>%1 is missing: exports are not possible.</source>
        <translation>%1 fehlt: Exporte sind nicht möglich.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Connect a tenant</source>
        <translation>Tenant verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave empty to keep the stored one</source>
        <translation>Leer lassen, um das gespeicherte zu behalten</translation>
    </message>
    <message>
        <source>Stored in your system keychain, never in a file.</source>
        <translation>Liegt im Schlüsselbund Ihres Systems, nie in einer Datei.</translation>
    </message>
    <message>
        <source>No keychain found. Kept until you quit.</source>
        <translation>Kein Schlüsselbund gefunden. Bleibt, bis Sie Muster beenden.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>How to create the application</source>
        <translation>So entsteht die Anwendung</translation>
    </message>
    <message>
        <source>Tenant name</source>
        <translation>Name des Tenants</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>&amp;Domain</source>
        <translation>&amp;Domain</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Production tenants carry a red stripe at the top of the window.</source>
        <translation>Produktions-Tenants haben einen roten Streifen oben am Fenster.</translation>
    </message>
    <message>
        <source>Sign in as</source>
        <translation>Anmelden als</translation>
    </message>
    <message>
        <source>A machine-to-machine application that is authorized for the Management API.</source>
        <translation>Eine Machine-to-Machine-Anwendung, die für die Management API autorisiert ist.</translation>
    </message>
    <message>
        <source>Sign-in method</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client Secret</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access Token</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>Show the client secret</source>
        <translation>Client Secret zeigen</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client &amp;Secret</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>&amp;Privater Schlüssel</translation>
    </message>
    <message>
        <source>Show the access token</source>
        <translation>Access Token zeigen</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>Access &amp;Token</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>muster::ui::ConnectionListModel</name>
    <message>
        <source>%1, ticked</source>
        <translation>%1, angehakt</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, nicht angehakt</translation>
    </message>
    <message>
        <source>one job, one set of files</source>
        <translation>ein Job, ein Satz Dateien</translation>
    </message>
    <message>
        <source>Whole tenant</source>
        <translation>Ganzer Tenant</translation>
    </message>
</context>
<context>
    <name>muster::ui::ConnectionsField</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Whole tenant</source>
        <translation>Ganzer Tenant</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>This connection no longer exists in %1.</source>
        <translation>Diese Verbindung gibt es in %1 nicht mehr.</translation>
    </message>
    <message>
        <source>Loading connections…</source>
        <translation>Verbindungen werden geladen…</translation>
    </message>
    <message>
        <source>Choose connections</source>
        <translation>Verbindungen wählen</translation>
    </message>
    <message>
        <source>%1 chosen: %2</source>
        <translation>%1 gewählt: %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::ConnectionsPopup</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>Verbindung suchen</translation>
    </message>
    <message>
        <source>Find a connection, or type a con_… ID</source>
        <translation>Verbindung suchen, oder eine con_…-ID eingeben</translation>
    </message>
    <message>
        <source>Connections to export</source>
        <translation>Zu exportierende Verbindungen</translation>
    </message>
    <message>
        <source>Clear the choice</source>
        <translation>Auswahl leeren</translation>
    </message>
    <message>
        <source>A connection ID looks like con_8hT2qLrYx1nB0kTz.</source>
        <translation>Eine Verbindungs-ID sieht aus wie con_8hT2qLrYx1nB0kTz.</translation>
    </message>
    <message>
        <source>No connection has this name.</source>
        <translation>Keine Verbindung heißt so.</translation>
    </message>
    <message>
        <source>Loading connections…</source>
        <translation>Verbindungen werden geladen…</translation>
    </message>
    <message>
        <source>read:connections is missing. Type a connection ID such as con_8hT2qLrYx1nB0kTz.</source>
        <translation>read:connections fehlt. Geben Sie eine Verbindungs-ID wie con_8hT2qLrYx1nB0kTz ein.</translation>
    </message>
    <message>
        <source>The connections could not be read</source>
        <translation>Die Verbindungen waren nicht lesbar</translation>
    </message>
    <message>
        <source>%1. This is the last known list.</source>
        <translation>%1. Das ist die letzte bekannte Liste.</translation>
    </message>
    <message>
        <source>This tenant has no connections.</source>
        <translation>Dieser Tenant hat keine Verbindungen.</translation>
    </message>
    <message>
        <source>Whole tenant: one job</source>
        <translation>Ganzer Tenant: ein Job</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>1 chosen: one job</source>
        <translation>1 gewählt: ein Job</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen: one job each</source>
        <translation>
            <numerusform>%n gewählt: ein Job</numerusform>
            <numerusform>%n gewählt: je ein Job</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::ConvertPage</name>
    <message>
        <source>Files to convert</source>
        <translation>Dateien zum Konvertieren</translation>
    </message>
    <message>
        <source>Exports (*.gz *.ndjson *.json *.csv)</source>
        <translation>Exporte (*.gz *.ndjson *.json *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Convert files</source>
        <translation>Dateien konvertieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files to make</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Konvertieren</translation>
    </message>
    <message>
        <source>Files made</source>
        <translation>Fertige Dateien</translation>
    </message>
</context>
<context>
    <name>muster::ui::ConvertState</name>
    <message>
        <source>Add a file to convert</source>
        <translation>Fügen Sie eine Datei hinzu</translation>
    </message>
    <message>
        <source>Exports from the Auth0 Dashboard, packed or not</source>
        <translation>Exporte aus dem Auth0 Dashboard, gepackt oder nicht</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Die Dateien werden angesehen…</translation>
    </message>
    <message>
        <source>Add another file to convert</source>
        <translation>Fügen Sie eine andere Datei hinzu</translation>
    </message>
    <message>
        <source>None of these can be converted</source>
        <translation>Keine davon lässt sich konvertieren</translation>
    </message>
    <message>
        <source>Choose a folder to convert</source>
        <translation>Wählen Sie einen Ordner</translation>
    </message>
    <message>
        <source>The files need a place</source>
        <translation>Die Dateien brauchen einen Platz</translation>
    </message>
    <message>
        <source>Choose another folder to convert</source>
        <translation>Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Correct the file name to convert</source>
        <translation>Berichtigen Sie den Dateinamen</translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be converted and stay out</source>
        <translation>
            <numerusform>%n Datei lässt sich nicht konvertieren und bleibt außen vor</numerusform>
            <numerusform>%n Dateien lassen sich nicht konvertieren und bleiben außen vor</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals stay as they are. Imports overwrite metadata.</source>
        <translation>Die Originale bleiben, wie sie sind. Importe ersetzen Metadaten.</translation>
    </message>
    <message>
        <source>The originals stay as they are</source>
        <translation>Die Originale bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>CSV as Auth0 delivers it</source>
        <translation>CSV, wie Auth0 es liefert</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Tick a file to make</source>
        <translation>Haken Sie eine Datei an</translation>
    </message>
    <message numerus="yes">
        <source>%n files to convert</source>
        <translation>
            <numerusform>%n Datei zum Konvertieren</numerusform>
            <numerusform>%n Dateien zum Konvertieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (the name is taken)</source>
        <translation>%1 (der Name ist vergeben)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>%1, packed, %2</source>
        <translation>%1, gepackt, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The folder does not answer yet</source>
        <translation>Der Ordner antwortet noch nicht</translation>
    </message>
    <message>
        <source>Muster waits for %1</source>
        <translation>Muster wartet auf %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::DestinationSection</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>File name pattern</source>
        <translation>Muster des Dateinamens</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Variable einfügen</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Folder to save to</source>
        <translation>Ordner zum Speichern</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::DetailsPopup</name>
    <message>
        <source>Details of %1</source>
        <translation>Details von %1</translation>
    </message>
    <message>
        <source>Copy details of %1</source>
        <translation>Details von %1 kopieren</translation>
    </message>
</context>
<context>
    <name>muster::ui::DomainField</name>
    <message>
        <source>Tenant domain</source>
        <translation>Domain des Tenants</translation>
    </message>
    <message>
        <source>acme.eu.auth0.com</source>
        <translation>acme.eu.auth0.com</translation>
    </message>
</context>
<context>
    <name>muster::ui::DropRouter</name>
    <message>
        <source>Drop to find the attributes in “%1”</source>
        <translation>Loslassen, um die Attribute in „%1“ zu finden</translation>
    </message>
    <message>
        <source>Drop to convert “%1”</source>
        <translation>Loslassen, um „%1“ zu konvertieren</translation>
    </message>
    <message numerus="yes">
        <source>Drop to convert %n files</source>
        <translation>
            <numerusform>Loslassen, um %n Datei zu konvertieren</numerusform>
            <numerusform>Loslassen, um %n Dateien zu konvertieren</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” will save in “%2”</source>
        <translation>„%1“ wird in „%2“ speichern</translation>
    </message>
    <message>
        <source>Drop to save in “%1”</source>
        <translation>Loslassen, um in „%1“ zu speichern</translation>
    </message>
    <message>
        <source>Drop one folder</source>
        <translation>Legen Sie einen Ordner ab</translation>
    </message>
    <message>
        <source>You cannot write to this folder</source>
        <translation>In diesen Ordner können Sie nicht schreiben</translation>
    </message>
    <message>
        <source>Drop to add the preset “%1”</source>
        <translation>Loslassen, um die Vorlage „%1“ aufzunehmen</translation>
    </message>
</context>
<context>
    <name>muster::ui::FileList</name>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 von der Liste nehmen</translation>
    </message>
    <message>
        <source>Drop files here, or add them.</source>
        <translation>Legen Sie Dateien hier ab, oder fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>Files to convert</source>
        <translation>Dateien zum Konvertieren</translation>
    </message>
</context>
<context>
    <name>muster::ui::FindBar</name>
    <message>
        <source>Find in file</source>
        <translation>In der Datei suchen</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche stoppen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
</context>
<context>
    <name>muster::ui::FirstRunPage</name>
    <message>
        <source>Connect a tenant</source>
        <translation>Tenant verbinden</translation>
    </message>
    <message>
        <source>Try the demo tenant</source>
        <translation>Demo-Tenant ausprobieren</translation>
    </message>
    <message>
        <source>Connect your first Auth0 tenant</source>
        <translation>Verbinden Sie Ihren ersten Auth0-Tenant</translation>
    </message>
    <message>
        <source>Choose users and columns, press Export, and get finished files.
Muster watches the job and downloads the result before its link expires.</source>
        <translation>Wählen Sie Benutzer und Spalten, drücken Sie „Exportieren“, und die Dateien sind fertig.
Muster beobachtet den Job und lädt das Ergebnis, bevor der Link abläuft.</translation>
    </message>
    <message>
        <source>Convert files</source>
        <translation>Dateien konvertieren</translation>
    </message>
    <message>
        <source>You can also drop a .csv.gz or .json.gz from the Auth0 Dashboard here to convert it.</source>
        <translation>Sie können auch eine .csv.gz oder .json.gz aus dem Auth0 Dashboard hier ablegen, um sie zu konvertieren.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>An Auth0 application with read:users and read:connections</source>
        <translation>Eine Auth0-Anwendung mit read:users und read:connections</translation>
    </message>
    <message>
        <source>Where it stays</source>
        <translation>Wo es bleibt</translation>
    </message>
    <message>
        <source>In your system keychain; it is sent to Auth0 only</source>
        <translation>Im Schlüsselbund Ihres Systems; es geht nur an Auth0</translation>
    </message>
    <message>
        <source>The demo tenant</source>
        <translation>Der Demo-Tenant</translation>
    </message>
    <message>
        <source>2,000 invented users, works offline, no account needed</source>
        <translation>2.000 erfundene Benutzer, geht offline, ohne Konto</translation>
    </message>
    <message>
        <source>The demo tenant is starting</source>
        <translation>Der Demo-Tenant startet</translation>
    </message>
</context>
<context>
    <name>muster::ui::FolderFacts</name>
    <message>
        <source>Enter the complete path of a folder</source>
        <translation>Geben Sie den vollständigen Pfad eines Ordners ein</translation>
    </message>
    <message>
        <source>This is a file, not a folder</source>
        <translation>Das ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>Drive is not connected</source>
        <translation>Laufwerk ist nicht verbunden</translation>
    </message>
    <message>
        <source>You cannot write to this folder</source>
        <translation>In diesen Ordner können Sie nicht schreiben</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Other people may see this folder</source>
        <translation>Andere können diesen Ordner vielleicht sehen</translation>
    </message>
    <message>
        <source>Not found, will be created</source>
        <translation>Nicht vorhanden, wird angelegt</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>A cloud service copies this folder</source>
        <translation>Ein Cloud-Dienst kopiert diesen Ordner</translation>
    </message>
    <message>
        <source>Waiting for the drive to answer</source>
        <translation>Das Laufwerk antwortet noch nicht</translation>
    </message>
</context>
<context>
    <name>muster::ui::FolderField</name>
    <message>
        <source>Folder to save to</source>
        <translation>Ordner zum Speichern</translation>
    </message>
    <message>
        <source>Choose a folder, or drop one here</source>
        <translation>Ordner wählen oder hier ablegen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Edit the path</source>
        <translation>Pfad bearbeiten</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>The Down key opens the folders used before</source>
        <translation>Die Taste „Pfeil nach unten“ öffnet die früheren Ordner</translation>
    </message>
    <message>
        <source>Folder to save to: none chosen</source>
        <translation>Ordner zum Speichern: keiner gewählt</translation>
    </message>
    <message>
        <source>Folder to save to: %1</source>
        <translation>Ordner zum Speichern: %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::FormVerdict</name>
    <message>
        <source>Muster is not signed in to this tenant</source>
        <translation>Muster ist bei diesem Tenant nicht angemeldet</translation>
    </message>
    <message>
        <source>Sign in to %1 to export</source>
        <translation>Melden Sie sich bei %1 an</translation>
    </message>
    <message>
        <source>Grant read:users to export</source>
        <translation>Erteilen Sie read:users</translation>
    </message>
    <message>
        <source>The application in %1 may not read users</source>
        <translation>Die Anwendung in %1 darf keine Benutzer lesen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n columns to export</source>
        <translation>
            <numerusform>Entfernen Sie %n Spalte</numerusform>
            <numerusform>Entfernen Sie %n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV allows %1</source>
        <translation>CSV erlaubt %1</translation>
    </message>
    <message>
        <source>Rename a column to export</source>
        <translation>Benennen Sie eine Spalte um</translation>
    </message>
    <message>
        <source>Untick a column to export</source>
        <translation>Entfernen Sie den Haken einer Spalte</translation>
    </message>
    <message>
        <source>Correct a column to export</source>
        <translation>Berichtigen Sie eine Spalte</translation>
    </message>
    <message>
        <source>Tick a column to export</source>
        <translation>Haken Sie eine Spalte an</translation>
    </message>
    <message>
        <source>A template is a quick start</source>
        <translation>Ein Spaltensatz ist ein schneller Anfang</translation>
    </message>
    <message>
        <source>Tick a file to make</source>
        <translation>Haken Sie eine Datei an</translation>
    </message>
    <message>
        <source>Correct the columns to make import files</source>
        <translation>Berichtigen Sie die Spalten für Importdateien</translation>
    </message>
    <message>
        <source>Choose a folder to export</source>
        <translation>Wählen Sie einen Ordner</translation>
    </message>
    <message>
        <source>The files need a place</source>
        <translation>Die Dateien brauchen einen Platz</translation>
    </message>
    <message>
        <source>Choose another folder to export</source>
        <translation>Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Correct the file name to export</source>
        <translation>Berichtigen Sie den Dateinamen</translation>
    </message>
    <message>
        <source>Choose a connection to export</source>
        <translation>Wählen Sie eine Verbindung</translation>
    </message>
    <message>
        <source>Or choose the whole tenant</source>
        <translation>Oder wählen Sie den ganzen Tenant</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>import parts</source>
        <translation>Importteile</translation>
    </message>
    <message numerus="yes">
        <source>%n files and import parts</source>
        <translation>
            <numerusform>%n Datei und Importteile</numerusform>
            <numerusform>%n Dateien und Importteile</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole tenant, %1</source>
        <translation>Ganzer Tenant, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What an export is of: a tenant, the number of users</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n connections</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 users of each</source>
        <translation>die ersten %1 Benutzer von jeder</translation>
    </message>
    <message>
        <source>first %1 users</source>
        <translation>die ersten %1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users last time</source>
        <translation>letztes Mal %1 Benutzer</translation>
    </message>
    <message>
        <source>number of users not known yet</source>
        <translation>Zahl der Benutzer unbekannt</translation>
    </message>
    <message>
        <source>You can export: the job starts when Auth0 can be reached</source>
        <translation>Export möglich: der Job beginnt, sobald Auth0 erreichbar ist</translation>
    </message>
    <message>
        <source>Auth0 cannot be reached now</source>
        <translation>Auth0 ist gerade nicht erreichbar</translation>
    </message>
    <message>
        <source>%1. Imports overwrite metadata.</source>
        <translation>%1. Importe ersetzen Metadaten.</translation>
    </message>
    <message>
        <source>Update credentials</source>
        <translation>Zugangsdaten ändern</translation>
    </message>
    <message>
        <source>Use JSON and Local CSV</source>
        <translation>JSON und lokales CSV nehmen</translation>
    </message>
    <message>
        <source>Correct them</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Two columns are named “%1”</source>
        <translation>Zwei Spalten heißen „%1“</translation>
    </message>
    <message>
        <source>The folder does not answer yet</source>
        <translation>Der Ordner antwortet noch nicht</translation>
    </message>
    <message>
        <source>Muster waits for %1</source>
        <translation>Muster wartet auf %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::FormatRow</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Users to export</source>
        <translation>Zu exportierende Benutzer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>Zahl der Benutzer</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Choose First to enter a number</source>
        <translation>Wählen Sie „Erste“, um eine Zahl einzugeben</translation>
    </message>
</context>
<context>
    <name>muster::ui::FreedesktopDesktop</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show in Muster</source>
        <translation>In Muster zeigen</translation>
    </message>
</context>
<context>
    <name>muster::ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What do I need at Auth0?</source>
        <translation>Was brauche ich bei Auth0?</translation>
    </message>
    <message>
        <source>A machine-to-machine application with two permissions of the Auth0 Management API: read:users to export, read:connections to choose connections from a list. Muster never changes anything in your tenant.</source>
        <translation>Eine Machine-to-Machine-Anwendung mit zwei Berechtigungen der Auth0 Management API: read:users zum Exportieren, read:connections, um Verbindungen aus einer Liste zu wählen. Muster ändert nie etwas in Ihrem Tenant.</translation>
    </message>
    <message>
        <source>Open the Auth0 Dashboard of the tenant and go to Applications, Applications. Choose Create Application, give it a name such as Muster, and choose Machine to Machine Applications.</source>
        <translation>Öffnen Sie das Auth0 Dashboard des Tenants und gehen Sie zu „Applications“, „Applications“. Wählen Sie „Create Application“, geben Sie einen Namen wie Muster ein, und wählen Sie „Machine to Machine Applications“.</translation>
    </message>
    <message>
        <source>Choose Auth0 Management API as the API, tick read:users and read:connections and nothing else, and choose Authorize.</source>
        <translation>Wählen Sie „Auth0 Management API“ als API, haken Sie read:users und read:connections an und sonst nichts, und wählen Sie „Authorize“.</translation>
    </message>
    <message>
        <source>On the application’s Settings, copy Domain, Client ID and Client Secret into Muster. With a custom domain use the canonical one that ends in auth0.com.</source>
        <translation>Kopieren Sie von den „Settings“ der Anwendung „Domain“, „Client ID“ und „Client Secret“ in Muster. Bei einer eigenen Domain nehmen Sie die kanonische, die auf auth0.com endet.</translation>
    </message>
    <message>
        <source>For a try without an application: Applications, APIs, Auth0 Management API, API Explorer shows an access token. It carries every permission and ends after 24 hours; choose Access token in Muster.</source>
        <translation>Für einen Versuch ohne Anwendung: „Applications“, „APIs“, „Auth0 Management API“, „API Explorer“ zeigt ein Access Token. Es hat jede Berechtigung und endet nach 24 Stunden; wählen Sie in Muster „Access Token“.</translation>
    </message>
    <message>
        <source>If the check says that read:users is missing: open the application, APIs, Auth0 Management API, tick the permission and choose Update. Then choose Check again.</source>
        <translation>Wenn die Prüfung sagt, dass read:users fehlt: öffnen Sie die Anwendung, „APIs“, „Auth0 Management API“, haken Sie die Berechtigung an, und wählen Sie „Update“. Dann wählen Sie „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Export, Convert, or Connect</source>
        <translation>Exportieren, Konvertieren oder Verbinden</translation>
    </message>
    <message>
        <source>Test run with 10 users</source>
        <translation>Testlauf mit 10 Benutzern</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Save the preset; with Shift under another name</source>
        <translation>Vorlage speichern; mit Umschalt unter anderem Namen</translation>
    </message>
    <message>
        <source>Open the first preset; 2 to 9 the others</source>
        <translation>Erste Vorlage öffnen; 2 bis 9 die anderen</translation>
    </message>
    <message>
        <source>Duplicate a preset of the list</source>
        <translation>Vorlage der Liste duplizieren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a tenant</source>
        <translation>Tenant wählen</translation>
    </message>
    <message>
        <source>Find in the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>Open a preset or convert files of earlier exports</source>
        <translation>Vorlage öffnen oder Dateien früherer Exporte konvertieren</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>Show or hide jobs</source>
        <translation>Jobs zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the request</source>
        <translation>Anfrage zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Narrow or wide side bar</source>
        <translation>Schmale oder breite Seitenleiste</translation>
    </message>
    <message>
        <source>Check running jobs now</source>
        <translation>Laufende Jobs jetzt abfragen</translation>
    </message>
    <message>
        <source>Next part of the window; with Shift the previous one</source>
        <translation>Nächster Teil des Fensters; mit Umschalt der vorige</translation>
    </message>
    <message>
        <source>Next problem of the columns; with Shift the previous one</source>
        <translation>Nächstes Problem der Spalten; mit Umschalt das vorige</translation>
    </message>
    <message>
        <source>Rename a column or a preset, edit the folder</source>
        <translation>Spalte oder Vorlage umbenennen, Ordner bearbeiten</translation>
    </message>
    <message>
        <source>Tick a column</source>
        <translation>Spalte anhaken</translation>
    </message>
    <message>
        <source>Undo in the columns, or what a message offers to undo</source>
        <translation>In den Spalten rückgängig machen, oder was eine Meldung anbietet</translation>
    </message>
    <message>
        <source>Redo in the columns</source>
        <translation>In den Spalten wiederherstellen</translation>
    </message>
    <message>
        <source>Paste a list of attributes into the columns</source>
        <translation>Liste von Attributen in die Spalten einfügen</translation>
    </message>
    <message>
        <source>Remove a column or a preset, which can be undone, or an ended job</source>
        <translation>Spalte oder Vorlage entfernen, was sich zurücknehmen lässt, oder einen beendeten Job</translation>
    </message>
    <message>
        <source>Details of an entry of the history</source>
        <translation>Details eines Eintrags des Verlaufs</translation>
    </message>
    <message>
        <source>Move a column or a preset up; with Down, down</source>
        <translation>Spalte oder Vorlage nach oben; mit Pfeil nach unten dorthin</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Copy cells of a file, or the checksum of an export</source>
        <translation>Zellen einer Datei oder die Prüfsumme eines Exports kopieren</translation>
    </message>
    <message>
        <source>Next place in a file with the text looked for; with Shift the previous one</source>
        <translation>Nächste Stelle mit dem gesuchten Text in einer Datei; mit Umschalt die vorige</translation>
    </message>
    <message>
        <source>All that can be done with an entry</source>
        <translation>Alles, was mit einem Eintrag getan werden kann</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>muster::ui::History</name>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>Date of an export in this year, in the form of QDate::toString()</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date of an export in another year, in the form of QDate::toString()</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stopped by you at %1</source>
        <translation>Von Ihnen gestoppt bei %1</translation>
    </message>
    <message>
        <source>Failed at %1: %2</source>
        <translation>Fehlgeschlagen bei %1: %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day of this year, in the form of QDate::toString()</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>A day of another year, in the form of QDate::toString()</extracomment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>muster::ui::HistoryModel</name>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>muster::ui::HistoryPage</name>
    <message>
        <source>All tenants</source>
        <translation>Alle Tenants</translation>
    </message>
    <message numerus="yes">
        <source>%1 exports</source>
        <translation>
            <numerusform>%1 Export</numerusform>
            <numerusform>%1 Exporte</numerusform>
        </translation>
    </message>
    <message>
        <source>No exports yet. Everything you export is listed here.</source>
        <translation>Noch keine Exporte. Alles, was Sie exportieren, steht hier.</translation>
    </message>
    <message>
        <source>Nothing matches the filters.</source>
        <translation>Nichts passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search connection, file, job ID, SHA-256</source>
        <translation>Verbindung, Datei, Job-ID, SHA-256 suchen</translation>
    </message>
    <message>
        <source>Tenant filter</source>
        <translation>Filter nach Tenant</translation>
    </message>
    <message>
        <source>Result filter</source>
        <translation>Filter nach Ergebnis</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Jobs zeigen</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>Frühere Exporte</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message numerus="yes">
        <source>%n files deleted</source>
        <translation>
            <numerusform>%n Datei gelöscht</numerusform>
            <numerusform>%n Dateien gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 removed, %2</source>
        <comment>export, files</comment>
        <translation>%1 entfernt, %2</translation>
    </message>
    <message>
        <source>%1 removed from the list</source>
        <translation>%1 aus der Liste entfernt</translation>
    </message>
    <message>
        <source>Order and audit log</source>
        <translation>Reihenfolge und Audit-Protokoll</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobAction</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>Weiter beobachten</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Edit and run</source>
        <translation>Ändern und ausführen</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Copy job ID</source>
        <translation>Job-ID kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>%1 nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 erneut versuchen</translation>
    </message>
    <message>
        <source>Continue %1</source>
        <translation>Mit %1 weitermachen</translation>
    </message>
    <message>
        <source>Keep watching %1</source>
        <translation>%1 weiter beobachten</translation>
    </message>
    <message>
        <source>Pick up %1</source>
        <translation>%1 aufnehmen</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>Edit %1 and run it</source>
        <translation>%1 ändern und ausführen</translation>
    </message>
    <message>
        <source>Save %1 as preset</source>
        <translation>%1 als Vorlage speichern</translation>
    </message>
    <message>
        <source>Update the credentials of %1</source>
        <translation>Zugangsdaten von %1 ändern</translation>
    </message>
    <message>
        <source>Preview %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show %1 in folder</source>
        <translation>%1 im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy SHA-256 of %1</source>
        <translation>SHA-256 von %1 kopieren</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details von %1</translation>
    </message>
    <message>
        <source>Copy details of %1</source>
        <translation>Details von %1 kopieren</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobActions</name>
    <message>
        <source>File was moved or deleted</source>
        <translation>Datei wurde verschoben oder gelöscht</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Pfad kopiert</translation>
    </message>
    <message>
        <source>SHA-256 copied</source>
        <translation>SHA-256 kopiert</translation>
    </message>
    <message>
        <source>Job ID copied</source>
        <translation>Job-ID kopiert</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Details kopiert</translation>
    </message>
    <message>
        <source>Copied; paste it into a folder</source>
        <translation>Kopiert; fügen Sie es in einen Ordner ein</translation>
    </message>
    <message>
        <source>No program opens %1</source>
        <translation>Kein Programm öffnet %1</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobAnnouncer</name>
    <message>
        <source>%1: Auth0 is working on it</source>
        <translation>%1: Auth0 arbeitet daran</translation>
    </message>
    <message>
        <source>%1: downloading</source>
        <translation>%1: wird heruntergeladen</translation>
    </message>
    <message>
        <source>%1: converting</source>
        <translation>%1: wird konvertiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 saved: %n users</source>
        <translation>
            <numerusform>%1 gespeichert: %n Benutzer</numerusform>
            <numerusform>%1 gespeichert: %n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 gestoppt</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobDetails</name>
    <message>
        <source>%1. %2</source>
        <comment>cause and advice</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>Job-ID</translation>
    </message>
    <message>
        <source>Earlier jobs</source>
        <translation>Frühere Jobs</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message numerus="yes">
        <source>%1 more files</source>
        <translation>
            <numerusform>%1 weitere Datei</numerusform>
            <numerusform>%1 weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1, the first %2 users</source>
        <extracomment>Format, how many users at most</extracomment>
        <translation>%1, die ersten %2 Benutzer</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1, all users</source>
        <translation>%1, alle Benutzer</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <comment>field</comment>
        <translation>%1 als %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <comment>fields</comment>
        <translation>
            <numerusform>%1 weiteres</numerusform>
            <numerusform>%1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobDetailsView</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobFormat</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%1 minutes</source>
        <translation>
            <numerusform>%1 Minute</numerusform>
            <numerusform>%1 Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 seconds</source>
        <translation>
            <numerusform>%1 Sekunde</numerusform>
            <numerusform>%1 Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hours</source>
        <translation>
            <numerusform>%1 Stunde</numerusform>
            <numerusform>%1 Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%1 users</source>
        <translation>
            <numerusform>%1 Benutzer</numerusform>
            <numerusform>%1 Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>week day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 more files</source>
        <translation>
            <numerusform>%1 weitere Datei</numerusform>
            <numerusform>%1 weitere Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::JobRow</name>
    <message>
        <source>More actions for %1</source>
        <translation>Weiteres zu %1</translation>
    </message>
    <message>
        <source>Drag the file of %1</source>
        <translation>Datei von %1 ziehen</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details verbergen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>2nd try</source>
        <translation>2. Versuch</translation>
    </message>
    <message>
        <source>3rd try</source>
        <translation>3. Versuch</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>starts next</source>
        <translation>beginnt als nächster</translation>
    </message>
    <message>
        <source>starts when the job above is done</source>
        <translation>beginnt nach dem Job darüber</translation>
    </message>
    <message numerus="yes">
        <source>starts when %1 jobs are done</source>
        <translation>
            <numerusform>beginnt nach %1 Job</numerusform>
            <numerusform>beginnt nach %1 Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Auth0 asked to slow down</source>
        <translation>Auth0 bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>picked up again after restart</source>
        <translation>nach Neustart wieder aufgenommen</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Link expires in %1</source>
        <translation>Link endet in %1</translation>
    </message>
    <message>
        <source>Kept for %1 more</source>
        <translation>Noch %1 aufbewahrt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>Processing 42 %</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1 %2 percent</source>
        <comment>processing 42 percent</comment>
        <translation>%1 %2 Prozent</translation>
    </message>
    <message numerus="yes">
        <source>%1 import files in %2</source>
        <translation>
            <numerusform>%1 Importdatei in %2</numerusform>
            <numerusform>%1 Importdateien in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 files in %2</source>
        <translation>
            <numerusform>%1 Datei in %2</numerusform>
            <numerusform>%1 Dateien in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>48,210 users, 12.4 MB</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>stopped at %1, %2</source>
        <translation>gestoppt bei %1, %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Auth0 may have started a job.</source>
        <translation>Auth0 hat vielleicht einen Job begonnen.</translation>
    </message>
    <message>
        <source>Nothing was sent to Auth0.</source>
        <translation>Nichts ging an Auth0.</translation>
    </message>
    <message>
        <source>Auth0 has deleted the result. Export again.</source>
        <translation>Auth0 hat das Ergebnis gelöscht. Exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>The download is kept; pick it up at any time.</source>
        <translation>Der Download ist da; nehmen Sie ihn jederzeit auf.</translation>
    </message>
    <message>
        <source>Auth0 may finish it; pick it up by %1.</source>
        <translation>Auth0 beendet ihn vielleicht; nehmen Sie ihn bis %1 auf.</translation>
    </message>
    <message>
        <source>Auth0 may finish it; pick it up within 24 hours.</source>
        <translation>Auth0 beendet ihn vielleicht; aufnehmbar 24 Stunden lang.</translation>
    </message>
    <message>
        <source>Auth0 keeps the result until %1.</source>
        <translation>Auth0 bewahrt das Ergebnis bis %1 auf.</translation>
    </message>
    <message>
        <source>Auth0 keeps the result for 24 hours.</source>
        <translation>Auth0 bewahrt das Ergebnis 24 Stunden auf.</translation>
    </message>
    <message>
        <source>Stopped by you at %1</source>
        <translation>Von Ihnen gestoppt bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 läuft</numerusform>
            <numerusform>%1 laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 wartet</numerusform>
            <numerusform>%1 warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message numerus="yes">
        <source>%1 need you</source>
        <translation>
            <numerusform>%1 braucht Sie</numerusform>
            <numerusform>%1 brauchen Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::JobStage</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Queued at Auth0</source>
        <translation>Wartet bei Auth0</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Konvertierung</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>step of an export</comment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <comment>step of an export</comment>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Submit</source>
        <comment>step of an export</comment>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>step of an export</comment>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Download</source>
        <comment>step of an export</comment>
        <translation>Download</translation>
    </message>
    <message>
        <source>Convert</source>
        <comment>step of an export</comment>
        <translation>Konvertieren</translation>
    </message>
</context>
<context>
    <name>muster::ui::JobsPanel</name>
    <message>
        <source>Jobs, %1</source>
        <translation>Jobs, %1</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Convert files</source>
        <translation>Dateien konvertieren</translation>
    </message>
    <message>
        <source>Hide jobs</source>
        <translation>Jobs verbergen</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Jobs</translation>
    </message>
    <message>
        <source>Exports you start appear here and keep running while you prepare the next one.</source>
        <translation>Hier laufen Ihre Exporte, während Sie den nächsten vorbereiten.</translation>
    </message>
</context>
<context>
    <name>muster::ui::KeyField</name>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Show the private key</source>
        <translation>Privaten Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the private key file</source>
        <translation>Datei des privaten Schlüssels wählen</translation>
    </message>
    <message>
        <source>Algorithm of the key</source>
        <translation>Verfahren des Schlüssels</translation>
    </message>
    <message>
        <source>The algorithm that is registered with the key in Auth0</source>
        <translation>Das Verfahren, das mit dem Schlüssel in Auth0 eingetragen ist</translation>
    </message>
    <message>
        <source>Paste the key, or drop its file here</source>
        <translation>Schlüssel einfügen oder seine Datei hier ablegen</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Schlüssel (*.pem *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>muster::ui::MadeList</name>
    <message>
        <source>Files made</source>
        <translation>Fertige Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Name of a file, number of other files</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Number of users, size: &quot;48,210 users, 12.4 MB&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::MainWindow</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Muster – %1 (%2)</source>
        <extracomment>Title of the window: tenant (environment)</extracomment>
        <translation>Muster – %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs started</source>
        <translation>
            <numerusform>%n Job begonnen</numerusform>
            <numerusform>%n Jobs begonnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::NameExample</name>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 (the name is taken)</source>
        <translation>%1 (der Name ist vergeben)</translation>
    </message>
    <message>
        <source>%1 (will be overwritten)</source>
        <translation>%1 (wird überschrieben)</translation>
    </message>
    <message>
        <source>%1 (exists, you will be asked)</source>
        <translation>%1 (vorhanden, Sie werden gefragt)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Names would be equal; numbers are added</source>
        <translation>Die Namen wären gleich; Nummern kommen dazu</translation>
    </message>
</context>
<context>
    <name>muster::ui::NavList</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>muster::ui::NavModel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Connect a tenant first</source>
        <translation>Verbinden Sie zuerst einen Tenant</translation>
    </message>
</context>
<context>
    <name>muster::ui::Notice</name>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %2 and %n more files</source>
        <extracomment>Users, first file name, how many further files</extracomment>
        <translation>
            <numerusform>%1 in %2 und %n weiterer Datei</numerusform>
            <numerusform>%1 in %2 und %n weiteren Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>No export is running</source>
        <translation>Kein Export läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n exports running, %1 %</source>
        <translation>
            <numerusform>%n Export läuft, %1 %</numerusform>
            <numerusform>%n Exporte laufen, %1 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ui::OutputOptionsPopup</name>
    <message>
        <source>Automatic: the semicolon, which spreadsheets of your region expect.</source>
        <translation>Automatisch: das Semikolon, das Tabellenprogramme Ihrer Region erwarten.</translation>
    </message>
    <message>
        <source>Automatic: the comma, which spreadsheets of your region expect.</source>
        <translation>Automatisch: das Komma, das Tabellenprogramme Ihrer Region erwarten.</translation>
    </message>
    <message>
        <source>Make “CSV as delivered” too</source>
        <translation>Auch „CSV wie geliefert“ machen</translation>
    </message>
    <message>
        <source>Options of the files</source>
        <translation>Optionen der Dateien</translation>
    </message>
    <message>
        <source>Arrays in tables</source>
        <translation>Arrays in Tabellen</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>JSON-Text</translation>
    </message>
    <message>
        <source>One column each</source>
        <translation>Je eine Spalte</translation>
    </message>
    <message>
        <source>Delimiter of Excel CSV</source>
        <translation>Trennzeichen von Excel-CSV</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>For Local CSV, Excel CSV and the workbook. “One column each” makes columns such as identities[0].</source>
        <translation>Für lokales CSV, Excel-CSV und die Mappe. „Je eine Spalte“ macht Spalten wie identities[0].</translation>
    </message>
</context>
<context>
    <name>muster::ui::OutputPill</name>
    <message>
        <source>Options…</source>
        <translation>Optionen…</translation>
    </message>
</context>
<context>
    <name>muster::ui::OutputPills</name>
    <message>
        <source>Options of the files</source>
        <translation>Optionen der Dateien</translation>
    </message>
    <message>
        <source>At least one file must be made.</source>
        <translation>Mindestens eine Datei muss entstehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more files to make</source>
        <translation>
            <numerusform>%n weitere Datei zum Erstellen</numerusform>
            <numerusform>%n weitere Dateien zum Erstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Ticked: %2</source>
        <translation>%1. Angehakt: %2</translation>
    </message>
    <message>
        <source>Options of the files…</source>
        <translation>Optionen der Dateien…</translation>
    </message>
</context>
<context>
    <name>muster::ui::PresetActions</name>
    <message>
        <source>Preset files (*.json)</source>
        <translation>Vorlagendateien (*.json)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>Als Standard</translation>
    </message>
    <message>
        <source>New exports in %1 start with it</source>
        <translation>Neue Exporte in %1 beginnen damit</translation>
    </message>
    <message>
        <source>Only for %1</source>
        <translation>Nur für %1</translation>
    </message>
    <message>
        <source>Not listed in other tenants</source>
        <translation>Steht nicht in anderen Tenants</translation>
    </message>
    <message>
        <source>Export preset file…</source>
        <translation>Vorlagendatei exportieren…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Import preset file…	%1</source>
        <translation>Vorlagendatei importieren…	%1</translation>
    </message>
    <message>
        <source>New exports in %1 start with “%2”</source>
        <translation>Neue Exporte in %1 beginnen mit „%2“</translation>
    </message>
    <message>
        <source>New exports in %1 start with the basic profile</source>
        <translation>Neue Exporte in %1 beginnen mit dem Basisprofil</translation>
    </message>
    <message>
        <source>“%1” is listed in %2 only</source>
        <translation>„%1“ steht nur in %2</translation>
    </message>
    <message>
        <source>“%1” is listed in all tenants</source>
        <translation>„%1“ steht in allen Tenants</translation>
    </message>
    <message>
        <source>A newer Muster made this preset, so it cannot be changed here</source>
        <translation>Diese Vorlage stammt von einem neueren Muster und lässt sich hier nicht ändern</translation>
    </message>
    <message>
        <source>“%1” saves in “%2”</source>
        <translation>„%1“ speichert in „%2“</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Export preset file</source>
        <translation>Vorlagendatei exportieren</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Als %1 gespeichert</translation>
    </message>
    <message>
        <source>Import preset file</source>
        <translation>Vorlagendatei importieren</translation>
    </message>
    <message>
        <source>Added “%1”</source>
        <translation>„%1“ aufgenommen</translation>
    </message>
    <message>
        <source>Added “%1”, which belongs to %2</source>
        <translation>„%1“ aufgenommen, gehört zu %2</translation>
    </message>
    <message>
        <source>Added “%1”. A newer Muster made it, so changes are saved under another name</source>
        <translation>„%1“ aufgenommen. Sie stammt von einem neueren Muster; Änderungen bekommen einen anderen Namen</translation>
    </message>
    <message>
        <source>A preset needs a name</source>
        <translation>Eine Vorlage braucht einen Namen</translation>
    </message>
    <message>
        <source>There is a preset “%1” already</source>
        <translation>Eine Vorlage „%1“ gibt es schon</translation>
    </message>
</context>
<context>
    <name>muster::ui::PresetList</name>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>%1 is now preset %2 of %3</source>
        <translation>%1 ist jetzt Vorlage %2 von %3</translation>
    </message>
</context>
<context>
    <name>muster::ui::PresetListModel</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>only for %1</source>
        <translation>nur für %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>muster::ui::PresetSection</name>
    <message>
        <source>Saved exports will be listed here.</source>
        <translation>Hier stehen gespeicherte Exporte.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Save as a new preset</source>
        <translation>Als neue Vorlage speichern</translation>
    </message>
    <message>
        <source>Connect a tenant first</source>
        <translation>Verbinden Sie zuerst einen Tenant</translation>
    </message>
</context>
<context>
    <name>muster::ui::Preview</name>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file was moved or deleted.</source>
        <translation>Die Datei wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is neither JSON nor CSV.</source>
        <translation>Die Datei ist weder JSON noch CSV.</translation>
    </message>
    <message>
        <source>What stands there is neither JSON nor CSV.</source>
        <translation>Was dort steht, ist weder JSON noch CSV.</translation>
    </message>
    <message>
        <source>The file has more columns than a table can have.</source>
        <translation>Die Datei hat mehr Spalten, als eine Tabelle haben kann.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>The file was written to since it was opened.</source>
        <translation>In die Datei wurde geschrieben, seit sie offen ist.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Another file has its name now. The old one is shown.</source>
        <translation>Eine andere Datei trägt jetzt ihren Namen. Zu sehen ist die alte.</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>The file was moved or deleted. It is shown until you close it.</source>
        <translation>Die Datei wurde verschoben oder gelöscht. Sie ist zu sehen, bis Sie sie schließen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No duplicates.</source>
        <translation>Keine doppelten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 duplicates.</source>
        <extracomment>Users whose user_id is there more than once; %1 is the number, %n decides the plural</extracomment>
        <translation>
            <numerusform>%1 doppelter.</numerusform>
            <numerusform>%1 doppelte.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is empty in %2 of rows.</source>
        <translation>„%1“ ist in %2 der Zeilen leer.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>More rows are being found.</source>
        <translation>Weitere Zeilen kommen dazu.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Number of users, and what else is known of them</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Behind row %1: %2</source>
        <translation>Hinter Zeile %1: %2</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>Rows %1–%2</source>
        <translation>Zeilen %1–%2</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <translation>%1 von bisher %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing %1 %</source>
        <translation>Index %1 %</translation>
    </message>
    <message>
        <source>There are no users in this file.</source>
        <translation>In dieser Datei sind keine Benutzer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <extracomment>Number of rows that were found; %1 is the number, %n decides the plural</extracomment>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far, %2 %</source>
        <translation>bisher %1, %2 %</translation>
    </message>
    <message>
        <source>%1, stopped at %2 %</source>
        <translation>%1, gestoppt bei %2 %</translation>
    </message>
    <message>
        <source>%1 before the damage</source>
        <translation>%1 vor der Beschädigung</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>%1 of %2 rows (%3)</source>
        <translation>%1 von %2 Zeilen (%3)</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message numerus="yes">
        <source>%1 characters, in row %2</source>
        <translation>
            <numerusform>%1 Zeichen, in Zeile %2</numerusform>
            <numerusform>%1 Zeichen, in Zeile %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>One of several files of one format: format, file name</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>muster::ui::PreviewModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Row %1 cannot be read</source>
        <translation>Zeile %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1, %2, row %3</source>
        <extracomment>A cell for a screen reader: name of the column, value, row number</extracomment>
        <translation>%1, %2, Zeile %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Name of a column and what kind of values it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>muster::ui::PreviewPane</name>
    <message>
        <source>Drag the file of %1</source>
        <translation>Datei von %1 ziehen</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>Vorschau von %1</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Row %1 cannot be read.</source>
        <translation>Zeile %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with column names</source>
        <translation>Mit Spaltennamen kopieren</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Ganze Zeile</translation>
    </message>
    <message>
        <source>Statistics of the column</source>
        <translation>Statistik der Spalte</translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 cells</source>
        <extracomment>Number of cells of a table that were copied</extracomment>
        <translation>
            <numerusform>%1 Zelle kopiert</numerusform>
            <numerusform>%1 Zellen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too much for the clipboard; the file itself is in the folder</source>
        <translation>Das ist zu viel für die Zwischenablage; die Datei selbst liegt im Ordner</translation>
    </message>
    <message>
        <source>File shown</source>
        <translation>Gezeigte Datei</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Neu öffnen</translation>
    </message>
</context>
<context>
    <name>muster::ui::RemoveQuestion</name>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Delete files too</source>
        <translation>Dateien auch löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Do the files of %1 go too?</source>
        <translation>Die Dateien von %1 auch löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%n files, %1, in %2</source>
        <extracomment>Number of files, size, folder</extracomment>
        <translation>
            <numerusform>%n Datei, %1, in %2</numerusform>
            <numerusform>%n Dateien, %1, in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1 from the list and leave its files</source>
        <translation>%1 aus der Liste entfernen und die Dateien behalten</translation>
    </message>
    <message>
        <source>Remove %1 from the list and delete its files</source>
        <translation>%1 aus der Liste entfernen und die Dateien löschen</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
</context>
<context>
    <name>muster::ui::RequestPanel</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>Vorige Anfrage</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Nächste Anfrage</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>Anfrage schließen</translation>
    </message>
    <message>
        <source>Form of the request</source>
        <translation>Form der Anfrage</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Auth0 CLI</source>
        <translation>Auth0 CLI</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Anfrage kopieren</translation>
    </message>
    <message>
        <source>The access token never appears here.</source>
        <translation>Das Access Token steht hier nie.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>1 of 2 requests</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>follows the form</source>
        <translation>folgt dem Formular</translation>
    </message>
    <message>
        <source>Request copied</source>
        <translation>Anfrage kopiert</translation>
    </message>
</context>
<context>
    <name>muster::ui::RowPanel</name>
    <message>
        <source>Close the row</source>
        <translation>Zeile schließen</translation>
    </message>
    <message>
        <source>Values of the row</source>
        <translation>Werte der Zeile</translation>
    </message>
    <message>
        <source>The chosen value</source>
        <translation>Der gewählte Wert</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>This row cannot be read.</source>
        <translation>Diese Zeile ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The row is larger than what is shown here.</source>
        <translation>Die Zeile ist größer als das, was hier zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>muster::ui::RowTreeModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>muster::ui::SearchField</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>muster::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System follows the light or dark style of your desktop.</source>
        <translation>„System“ folgt dem hellen oder dunklen Stil Ihres Desktops.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High is black on white or white on black, with strong outlines.</source>
        <translation>„Hoch“ ist Schwarz auf Weiß oder Weiß auf Schwarz, mit kräftigen Umrissen.</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>At once in a tenant</source>
        <translation>Zugleich in einem Tenant</translation>
    </message>
    <message>
        <source>Further exports wait for their turn. More at once reach Auth0’s rate limit sooner.</source>
        <translation>Weitere Exporte warten, bis sie an der Reihe sind. Mehr zugleich erreichen die Anfragegrenze von Auth0 eher.</translation>
    </message>
    <message>
        <source>When a result is gone</source>
        <translation>Wenn ein Ergebnis fort ist</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Auth0 keeps a result for 24 hours. “Export again” starts the same export once more, at most once.</source>
        <translation>Auth0 bewahrt ein Ergebnis 24 Stunden auf. „Erneut exportieren“ beginnt denselben Export noch einmal, höchstens einmal.</translation>
    </message>
    <message>
        <source>When you look elsewhere</source>
        <translation>Wenn Sie anderswo sind</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Your desktop tells when an export ends while the window is not active.</source>
        <translation>Ihr Desktop meldet, wenn ein Export endet, während das Fenster nicht aktiv ist.</translation>
    </message>
    <message>
        <source>Icon in the system tray</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>Shows the progress. Without it, the icon appears only while exports go on behind the closed window.</source>
        <translation>Zeigt den Fortschritt. Sonst erscheint das Symbol nur, solange hinter dem geschlossenen Fenster Exporte laufen.</translation>
    </message>
</context>
<context>
    <name>muster::ui::SideBar</name>
    <message>
        <source>The credentials are kept until you quit.</source>
        <translation>Die Zugangsdaten bleiben, bis Sie Muster beenden.</translation>
    </message>
    <message>
        <source>Signed in until you quit</source>
        <translation>Angemeldet bis zum Beenden</translation>
    </message>
    <message>
        <source>Session: signed in until you quit</source>
        <translation>Sitzung: angemeldet, bis Sie Muster beenden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Session: signed in</source>
        <translation>Sitzung: angemeldet</translation>
    </message>
    <message>
        <source>Signed in, %1 min left</source>
        <translation>Angemeldet, %1 min</translation>
    </message>
    <message numerus="yes">
        <source>Session: signed in, %n minutes left</source>
        <translation>
            <numerusform>Sitzung: angemeldet, noch %n Minute</numerusform>
            <numerusform>Sitzung: angemeldet, noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in, %1 h left</source>
        <translation>Angemeldet, %1 h</translation>
    </message>
    <message numerus="yes">
        <source>Session: signed in, %n hours left</source>
        <translation>
            <numerusform>Sitzung: angemeldet, noch %n Stunde</numerusform>
            <numerusform>Sitzung: angemeldet, noch %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>Session: demo data</source>
        <translation>Sitzung: Demodaten</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Session: signing in</source>
        <translation>Sitzung: Anmeldung läuft</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Session: offline</source>
        <translation>Sitzung: offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Session: signed out. Enter the credentials</source>
        <translation>Sitzung: abgemeldet. Geben Sie die Zugangsdaten ein</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>Hilfe und Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>muster::ui::TenantButton</name>
    <message>
        <source>Tenant: %1, %2, %3</source>
        <extracomment>Name of the tenant card for screen readers: tenant, environment, domain</extracomment>
        <translation>Tenant: %1, %2, %3</translation>
    </message>
    <message>
        <source>No tenant. Connect one to start</source>
        <translation>Kein Tenant. Verbinden Sie einen</translation>
    </message>
    <message>
        <source>No tenant</source>
        <translation>Kein Tenant</translation>
    </message>
    <message>
        <source>Connect one to start</source>
        <translation>Verbinden Sie einen</translation>
    </message>
</context>
<context>
    <name>muster::ui::TenantPopup</name>
    <message>
        <source>Tenants</source>
        <translation>Tenants</translation>
    </message>
    <message>
        <source>Connect a tenant…</source>
        <translation>Tenant verbinden…</translation>
    </message>
    <message>
        <source>Manage tenants</source>
        <translation>Tenants verwalten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove %1? Its history and files stay.</source>
        <translation>%1 entfernen? Verlauf und Dateien bleiben.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1 and its credentials</source>
        <translation>%1 und die Zugangsdaten entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
</context>
<context>
    <name>muster::ui::TenantPopupRow</name>
    <message>
        <source>%1, %2, %3, shown now</source>
        <translation>%1, %2, %3, jetzt zu sehen</translation>
    </message>
</context>
<context>
    <name>muster::ui::ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>muster::ui::TrayIcon</name>
    <message>
        <source>Open Muster</source>
        <translation>Muster öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>muster::ui::Workspace</name>
    <message>
        <source>Show jobs</source>
        <translation>Jobs zeigen</translation>
    </message>
</context>
</TS>
