<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DemoTenant</name>
        <message>
            <source>Port %1 is in use by another program.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OpenFiles</name>
        <message>
            <source>Open presets or downloaded exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Presets and exports (*.json *.ndjson *.csv *.gz)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::AttributeType</name>
        <message>
            <source>text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>true/false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>list</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Audit</name>
        <message numerus="yes">
            <source>The audit log is sound: %n entries.</source>
            <translation>
                <numerusform>The audit log is sound: %n entry.</numerusform>
                <numerusform>The audit log is sound: %n entries.</numerusform>
            </translation>
        </message>
        <message>
            <source>Entry %1 of the audit log was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry %1 of the audit log does not follow the one before it. Entries were removed, added or moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The audit log is cut short: entry %1 and what followed is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry %1 of the audit log is not the one that was written.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Connection</name>
        <message>
            <source>Database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Social</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enterprise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passwordless</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Discovery</name>
        <message numerus="yes">
            <source>{ %n keys }</source>
            <translation>
                <numerusform>{ %n key }</numerusform>
                <numerusform>{ %n keys }</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[ %n values ]</source>
            <translation>
                <numerusform>[ %n value ]</numerusform>
                <numerusform>[ %n values ]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::EnvironmentInSentence</name>
        <message>
            <source>production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>development</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Demo tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2</source>
            <extracomment>A tenant's name and its environment</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Error</name>
        <message>
            <source>the server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 was not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the domain and your connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 cannot be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check your connection, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 did not answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The connection was cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry goes on where it stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The secure connection failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check proxy and certificates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy cannot be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the proxy settings of your system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy asks for a password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer was larger than allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the domain is an Auth0 tenant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer was not understood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the canonical domain ending in auth0.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No credentials for %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the credentials, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 refused the credentials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update the credentials, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign-in to %1 has expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The application may not sign in by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enable its Client Credentials grant, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The application may not use this API</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Authorize it in Auth0, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 refused: %1 is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grant it to the application, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 refused the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the application’s permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 rejected the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its answer is in the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 does not know this address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 asked to slow down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry in a minute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 answered with an error (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry in a few minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer %1 was not expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is unclear whether Auth0 started the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry may start a second export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 could not finish the job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry starts a new job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 no longer has this job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept for 24 hours only. Export again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still not finished after 8 hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep watching, or start a new job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download link expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry asks Auth0 for a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download link was not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder %1 does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You cannot write to %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder, then continue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 exists already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the file, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the folder, then continue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This export is not possible as it stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download is incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry downloads it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Muster’s database cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the disk and its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another Muster is using the database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait for it to finish, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No keychain was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credentials are kept until you quit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keychain refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it, or enter the credentials again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something inside Muster went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The details help us to find it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The private key is protected by a passphrase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a copy without one: openssl pkey -in key.pem -out plain.pem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The private key is too short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an RSA key of at least 2048 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The private key is not an RSA key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 signs applications in with RSA keys only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The private key cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the PEM file that begins with BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free space, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a file of users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose JSON lines, a JSON array or CSV, packed or not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has a record that cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The delivered file is kept. The details say where the record is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The users have more columns than a table can hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose fewer fields, or write arrays as JSON text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 could not import these users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export again without renaming columns, or choose another kind of file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy %1 cannot be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy %1 asks for a password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it or choose another one, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The path of the file is too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a shorter folder or file name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server redirects, and Muster does not follow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer has no memory or threads left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ExportPlan</name>
        <message>
            <source>Tick a file to make.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder to save to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder must be a complete path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” can be made of JSON only.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Test run: %n users</source>
            <translation>
                <numerusform>Test run: %n user</numerusform>
                <numerusform>Test run: %n users</numerusform>
            </translation>
        </message>
        <message>
            <source>This computer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ExportRequest</name>
        <message>
            <source>A connection ID looks like con_8hT2qLrYx1nB0kTz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number of users must be at least 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick a column to export.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Field</name>
        <message>
            <source>Enter the attribute, such as user_metadata.plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a valid path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name is %1 characters long; %2 are allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two columns are named “%1”. Give one of them another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV allows %1 columns, %2 are chosen. Remove some, or choose JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is never part of a user export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today’s Auth0 refuses whole objects in CSV. Choose single keys or JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an index such as %1[0].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 may ignore an unknown attribute.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ImportObstacle</name>
        <message>
            <source>Auth0 imports “%1” only under its own name. Remove its column name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” would be imported as “%2”. Give the column another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 imports no user without “email”. Add it to the columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is “user_id” under another name, and Auth0 imports it only under its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No user of this file has “email”, and Auth0 imports none without.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::LocalFile</name>
        <message>
            <source>The file ends too early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is incomplete. Get it again, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get it again, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has a record that cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The details say where it is. Correct it, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 could not import these users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another kind of file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The users have more columns than a table can hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write arrays as JSON text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new file would replace the one that is read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name or folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download kept. Free space, then continue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download kept. Check the disk and its permissions, then continue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new files would replace %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table has 16,384 at most. Remove some from the file, then retry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table has 16,384 at most, with names of 4 MB. Choose JSON instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is in use by the same command. Choose another name or folder.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::NamePattern</name>
        <message>
            <source>A “}” has no “{” before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not allowed in file names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A “{” is not closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{%1}” is not a variable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter a file name.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::OutputFormat</name>
        <message>
            <source>As delivered (.gz)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV as delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON array</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import-ready JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Local CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The untouched download; other programs have to unpack it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpacked byte for byte, with the apostrophe Auth0 puts before text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines as Auth0 sends them, nothing lost; Auth0 itself imports no lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One valid JSON document, nothing lost; most programs read it as a whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For another tenant: parts up to 500 KB, only importable keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without the apostrophe Auth0 puts before text. UTF-8, commas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on this computer, without the 30-column limit; nesting is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens in Excel by double-click; formulas are made harmless, not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A workbook: text stays text, dates are dates. Slow above 1,000,000 users.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only importable keys under their own names. Imports overwrite metadata.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Preset</name>
        <message>
            <source>The file is too large for a preset.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is no preset: at byte %1, %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is no preset: “muster_preset” must be its version, such as 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A preset never holds credentials. Remove “%1” from the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset is not known: “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset must be text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset is longer than %2 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset must be one line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preset has no “name”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset must be true or false.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset must be an object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“limit” in the preset must be a whole number from 1 to %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset must be a list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” in the preset has %2 entries; %3 are allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each entry of “%1” in the preset needs “%2” as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“connections.id” in the preset must look like con_8hT2qLrYx1nB0kTz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“outputs” in the preset must be a list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“folder” in the preset must be a complete path or begin with ~/.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” cannot be read: %2.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ResultReport</name>
        <message numerus="yes">
            <source>%1 users</source>
            <translation>
                <numerusform>%1 user</numerusform>
                <numerusform>%1 users</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %2 more</source>
            <translation>
                <numerusform>%1 and %2 more</numerusform>
                <numerusform>%1 and %2 more</numerusform>
            </translation>
        </message>
        <message>
            <source>Users</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 of at most %2 users: there may be more</source>
            <translation>
                <numerusform>%1 of at most %2 users: there may be more</numerusform>
                <numerusform>%1 of at most %2 users: there may be more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of at most %2 users: these are all</source>
            <translation>
                <numerusform>%1 of at most %2 users: these are all</numerusform>
                <numerusform>%1 of at most %2 users: these are all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %1 columns</source>
            <translation>
                <numerusform>at least %1 column</numerusform>
                <numerusform>at least %1 columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 columns</source>
            <translation>
                <numerusform>%1 column</numerusform>
                <numerusform>%1 columns</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is empty for every user</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 columns are empty for every user: %2</source>
            <translation>
                <numerusform>%1 column is empty for every user: %2</numerusform>
                <numerusform>%1 columns are empty for every user: %2</numerusform>
            </translation>
        </message>
        <message>
            <source>no user_id comes twice</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 users have the user_id of an earlier one</source>
            <translation>
                <numerusform>%1 user has the user_id of an earlier one</numerusform>
                <numerusform>%1 users have the user_id of an earlier one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 users are in the rejected file</source>
            <translation>
                <numerusform>%1 user is in the rejected file</numerusform>
                <numerusform>%1 users are in the rejected file</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>key (users)</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out of import files: %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 texts were shortened to what a cell of a workbook can hold</source>
            <translation>
                <numerusform>%1 text was shortened to what a cell of a workbook can hold</numerusform>
                <numerusform>%1 texts were shortened to what a cell of a workbook can hold</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortened</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 duplicates</source>
            <translation>
                <numerusform>%1 duplicate</numerusform>
                <numerusform>%1 duplicates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 texts were shortened</source>
            <translation>
                <numerusform>%1 text was shortened</numerusform>
                <numerusform>%1 texts were shortened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 columns are empty</source>
            <translation>
                <numerusform>%1 column is empty</numerusform>
                <numerusform>%1 columns are empty</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::StayAwake</name>
        <message>
            <source>An export is being saved.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::Tenant</name>
        <message>
            <source>Enter the tenant’s domain, such as acme.eu.auth0.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a domain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out the user name before the domain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only https is allowed; http works for this computer alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address must begin with https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the whole domain, such as %1.us.auth0.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Local tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Development</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Demo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::Arguments</name>
        <message>
            <source>--%1 needs a whole number from %2 to %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of a saved tenant, its domain, or a URL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a demo tenant that is started for this run. Needs no credentials.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A connection; may be given several times. Without: the whole tenant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What Auth0 is asked for (default: csv).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An attribute to export, with the column name if it has another; may be given several times. Without: the basic profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first N users.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder to save into (default: the current one).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pattern of the file name (default: %1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do when a file exists (default: number).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--as does not know “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give either --tenant or --demo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--format must be csv or json.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--on-conflict must be number, overwrite or fail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a command. “muster --help” lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not an option. “muster --help” lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Port on 127.0.0.1 (default: a free one).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of users (default: 2000).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Life of a download link (default: 60).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duration of a job (default: 4).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One JSON object a line on standard output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not understood.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A saved preset, or a preset file: a path, or a name that ends with .json. Other options replace what it holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give a file to convert.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--preset needs a name or a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The audit log instead: every export that ended, who made it, its files with SHA-256.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With --audit: only check whether the log is as it was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With --audit: write the log as CSV; “-” is standard output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--verify and --csv belong to --audit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give either --csv or another way to see the audit log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--csv needs a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file from Auth0, packed or not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept the private key that belongs to this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--arrays must be json or columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--delimiter must be auto, comma, semicolon or tab.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file to make (default: plain); may be given several times. One of %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How tables show arrays: as JSON text (default) or in a column each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delimiter of excel-csv (default: auto, as your region has it).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several tenants have a preset “%1”: %2. Say which with --tenant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no preset “%1”; none is saved yet. A file needs a path or .json.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no preset “%1”. There are: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preset “%1” is for any tenant. Give --tenant or --demo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preset “%1” belongs to the demo tenant. Give --demo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tenant of the preset, %1, is not saved in Muster. If the credentials may be sent to it, give --tenant %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preset “%1” was made by a newer Muster (version %2 of the file). Update Muster to run it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preset “%1” does not say which connections. Give --connection.</source>
            <translation type="unfinished" />
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>--log needs a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write down what happens, without anything secret.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also go on with exports that were stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>--log needs a file of its own: %1 has another use.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::Console</name>
        <message>
            <source>muster: Standard output could not be written: %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::ConvertCommand</name>
        <message>
            <source>The file is not packed: there is no raw form of it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::Credentials</name>
        <message>
            <source>MUSTER_PRIVATE_KEY_ALGORITHM must be RS256, RS384 or PS256.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Others can read the private key %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, not both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set MUSTER_CLIENT_ID together with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::ExportCommand</name>
        <message>
            <source>There is no connection “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set MUSTER_CLIENT_ID with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, or MUSTER_ACCESS_TOKEN.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::Presets</name>
        <message>
            <source>whole tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any tenant</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::cli::Reporter</name>
        <message>
            <source>waiting for its turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>signing in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>submitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 is working, %1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 is working</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>downloading %1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>converting %1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>converting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, waiting for the rate limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, no connection, trying again</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1: %n users saved</source>
            <translation>
                <numerusform>%1: %n user saved</numerusform>
                <numerusform>%1: %n users saved</numerusform>
            </translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON array</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV as Auth0 delivers it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, packed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was downloaded is kept in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to resume.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>“muster resume --stopped” goes on with %n stopped exports.</source>
            <translation>
                <numerusform>“muster resume --stopped” goes on with %n stopped export.</numerusform>
                <numerusform>“muster resume --stopped” goes on with %n stopped exports.</numerusform>
            </translation>
        </message>
        <message>
            <source>An import overwrites the metadata of users who are there already, if it is told to update them.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ActionBar</name>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test run with 10 users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports ten users and shows which attributes they have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test run (10 users)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::AuditMenu</name>
        <message>
            <source>Export audit log as CSV…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check audit log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export audit log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Audit log saved as %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in folder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::CheckList</name>
        <message>
            <source>Check of the tenant</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::CloseSheet</name>
        <message>
            <source>Stop watching and quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 goes on with its jobs. Muster picks them up when you start it again within 24 hours.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n exports are still running.</source>
            <translation>
                <numerusform>%n export is still running.</numerusform>
                <numerusform>%n exports are still running.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep running in the background</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnBar</name>
        <message>
            <source>Template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find or add an attribute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 / %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of at most %2 columns</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message>
            <source>Find or add</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnDelegate</name>
        <message>
            <source>Column name of %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnList</name>
        <message numerus="yes">
            <source>Empty for all %n users.</source>
            <translation>
                <numerusform>Empty for the %n user.</numerusform>
                <numerusform>Empty for all %n users.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 Did you mean “%2”?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnModel</name>
        <message>
            <source>Tick a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untick a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attribute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, not ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column name %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>column name %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>error: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warning: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add what was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In test run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No test run yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, for example %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add all %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to add</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Add all %n found attributes</source>
            <translation>
                <numerusform>Add the found attribute</numerusform>
                <numerusform>Add all %n found attributes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n attributes</source>
            <translation>
                <numerusform>%1: %n attribute</numerusform>
                <numerusform>%1: %n attributes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, expanded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, collapsed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Found in the first %n users of the file</source>
            <translation>
                <numerusform>Found in the first user of the file</numerusform>
                <numerusform>Found in the first %n users of the file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found in your test run of %n users, %1</source>
            <translation>
                <numerusform>Found in your test run of %n user, %1</numerusform>
                <numerusform>Found in your test run of %n users, %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnPopup</name>
        <message>
            <source>Go to the longest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file could not be read to its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the whole file: %1 %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnSection</name>
        <message>
            <source>Columns to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a valid path. Keys are parted by single dots.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n attributes found</source>
            <translation>
                <numerusform>%n attribute found</numerusform>
                <numerusform>%n attributes found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n columns added</source>
            <translation>
                <numerusform>%n column added</numerusform>
                <numerusform>%n columns added</numerusform>
            </translation>
        </message>
        <message>
            <source>Hide examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no list of attributes on the clipboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of them are chosen already</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Added %n columns</source>
            <translation>
                <numerusform>Added %n column</numerusform>
                <numerusform>Added %n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1; %n lines were not understood</source>
            <translation>
                <numerusform>%1; %n line was not understood</numerusform>
                <numerusform>%1; %n lines were not understood</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnStatus</name>
        <message>
            <source>Go to the problem</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Next of %n problems</source>
            <translation>
                <numerusform>Next of %n problem</numerusform>
                <numerusform>Next of %n problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Next problem, %n in all</source>
            <translation>
                <numerusform>Next problem, %n in all</numerusform>
                <numerusform>Next problem, %n in all</numerusform>
            </translation>
        </message>
        <message>
            <source>Drag rows or press Alt+↑ / Alt+↓ to reorder. Press F2 to rename a column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show them</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show %n found attributes</source>
            <translation>
                <numerusform>Show %n found attribute</numerusform>
                <numerusform>Show %n found attributes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found attributes are not in the table yet.</source>
            <translation>
                <numerusform>%n found attribute is not in the table yet.</numerusform>
                <numerusform>%n found attributes are not in the table yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnTable</name>
        <message>
            <source>Nothing to undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is now in row %2 of %3</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ColumnTemplates</name>
        <message>
            <source>Basic profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import-ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns of the last export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns of the last export chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste columns</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Add all %n found attributes</source>
            <translation>
                <numerusform>Add the found attribute</numerusform>
                <numerusform>Add all %n found attributes</numerusform>
            </translation>
        </message>
        <message>
            <source>Find attributes in a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns of “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns of “%1” chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply a template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns of “Import-ready” chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns of “Import-ready” and JSON chosen</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ComposerHeader</name>
        <message>
            <source>Save preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More preset actions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter saves, Escape cancels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ComposerPage</name>
        <message>
            <source>Loaded “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving to %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files to make</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” exists already</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files exist already</source>
            <translation>
                <numerusform>%n file exists already</numerusform>
                <numerusform>%n files exist already</numerusform>
            </translation>
        </message>
        <message>
            <source>Export with a number in the name</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Overwrite %n files</source>
            <translation>
                <numerusform>Overwrite %n file</numerusform>
                <numerusform>Overwrite %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attributes found in %1</source>
            <translation>
                <numerusform>%n attribute found in %1</numerusform>
                <numerusform>%n attributes found in %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Find attributes in an exported file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now JSON with local tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns have their own names again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” has no changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer Muster made this preset. Save it under another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes reverted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revert changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports (*.json *.ndjson *.jsonl *.csv *.gz)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ConflictButton</name>
        <message>
            <source>If taken: number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If taken: overwrite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If taken: ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a number to the new file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overwrite the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask before the export starts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a file of this name exists: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens when a file of this name exists</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ConnectPage</name>
        <message>
            <source>Connect a tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How to create the application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tenant name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Domain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Production tenants carry a red stripe at the top of the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A machine-to-machine application that is authorized for the Management API.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign-in method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Access token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the client secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client &amp;ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client &amp;secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the access token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Access &amp;token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Domain answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Domain does not answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not signed in</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Token valid for %n hours, renewed automatically</source>
            <translation>
                <numerusform>Token valid for %n hour, renewed automatically</numerusform>
                <numerusform>Token valid for %n hours, renewed automatically</numerusform>
            </translation>
        </message>
        <message>
            <source>The token is renewed automatically</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The token cannot be renewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expires today %1, cannot be renewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expires %1 %2, cannot be renewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2 ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports can be created and followed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connections can be chosen from a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports are not possible without it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can export, but have to type connection IDs yourself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer was not understood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. Use the canonical domain ending in auth0.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready. One permission is missing; you can add it later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready. The connections could not be read; try again later.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Ready. This application can do more than exporting (%n other permissions).</source>
            <translation>
                <numerusform>Ready. This application can do more than exporting (%n other permission).</numerusform>
                <numerusform>Ready. This application can do more than exporting (%n other permissions).</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter an access token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the client ID of the application.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the client secret of the application.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter a name for the tenant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is missing: exports are not possible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave empty to keep the stored one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored in your system keychain, never in a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No keychain found. Kept until you quit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>checking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the private key of the application.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private &amp;key</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ConnectionListModel</name>
        <message>
            <source>%1, ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, not ticked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one job, one set of files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole tenant</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ConnectionsField</name>
        <message>
            <source>Connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+%1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This connection no longer exists in %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading connections…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 chosen: %2</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ConnectionsPopup</name>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a connection, or type a con_… ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connections to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A connection ID looks like con_8hT2qLrYx1nB0kTz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No connection has this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading connections…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>read:connections is missing. Type a connection ID such as con_8hT2qLrYx1nB0kTz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The connections could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. This is the last known list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tenant has no connections.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole tenant: one job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 chosen: one job</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n chosen: one job each</source>
            <translation>
                <numerusform>%n chosen: one job</numerusform>
                <numerusform>%n chosen: one job each</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ui::ConvertPage</name>
        <message>
            <source>Files to convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports (*.gz *.ndjson *.json *.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files to make</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files made</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ConvertState</name>
        <message>
            <source>Add a file to convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports from the Auth0 Dashboard, packed or not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add another file to convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of these can be converted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder to convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The files need a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder to convert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the file name to convert</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files cannot be converted and stay out</source>
            <translation>
                <numerusform>%n file cannot be converted and stays out</numerusform>
                <numerusform>%n files cannot be converted and stay out</numerusform>
            </translation>
        </message>
        <message>
            <source>The originals stay as they are. Imports overwrite metadata.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The originals stay as they are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON array</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV as Auth0 delivers it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick a file to make</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files to convert</source>
            <translation>
                <numerusform>%n file to convert</numerusform>
                <numerusform>%n files to convert</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (the name is taken)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, packed, %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2</source>
            <comment>kind, size</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder does not answer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Muster waits for %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::DestinationSection</name>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File name pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert a variable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder to save to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Example: %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::DetailsPopup</name>
        <message>
            <source>Details of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy details of %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::DomainField</name>
        <message>
            <source>Tenant domain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>acme.eu.auth0.com</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::DropRouter</name>
        <message>
            <source>Drop to save in “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop one folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You cannot write to this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop to find the attributes in “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop to convert “%1”</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Drop to convert %n files</source>
            <translation>
                <numerusform>Drop to convert %n file</numerusform>
                <numerusform>Drop to convert %n files</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” will save in “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop to add the preset “%1”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FileList</name>
        <message>
            <source>Take %1 off the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop files here, or add them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files to convert</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FindBar</name>
        <message>
            <source>Find in file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop looking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FirstRunPage</name>
        <message>
            <source>Connect a tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the demo tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect your first Auth0 tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose users and columns, press Export, and get finished files.
Muster watches the job and downloads the result before its link expires.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An Auth0 application with read:users and read:connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In your system keychain; it is sent to Auth0 only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2,000 invented users, works offline, no account needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo tenant is starting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can also drop a .csv.gz or .json.gz from the Auth0 Dashboard here to convert it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FolderFacts</name>
        <message>
            <source>Enter the complete path of a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a file, not a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drive is not connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You cannot write to this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other people may see this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not found, will be created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A cloud service copies this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the drive to answer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FolderField</name>
        <message>
            <source>Folder to save to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder, or drop one here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1
%2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder to save to: none chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder to save to: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Down key opens the folders used before</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FormVerdict</name>
        <message>
            <source>Muster is not signed in to this tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in to %1 to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grant read:users to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The application in %1 may not read users</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Remove %n columns to export</source>
            <translation>
                <numerusform>Remove %n column to export</numerusform>
                <numerusform>Remove %n columns to export</numerusform>
            </translation>
        </message>
        <message>
            <source>CSV allows %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename a column to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untick a column to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct a column to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick a column to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A template is a quick start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The files need a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the file name to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a connection to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or choose the whole tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick a file to make</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message>
            <source>Whole tenant, %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>What an export is of: a tenant, the number of users</extracomment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n connections</source>
            <translation>
                <numerusform>%n connection</numerusform>
                <numerusform>%n connections</numerusform>
            </translation>
        </message>
        <message>
            <source>first %1 users of each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>first %1 users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 users last time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>number of users not known yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can export: the job starts when Auth0 can be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 cannot be reached now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update credentials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the columns to make import files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import parts</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files and import parts</source>
            <translation>
                <numerusform>%n file and import parts</numerusform>
                <numerusform>%n files and import parts</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Imports overwrite metadata.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use JSON and Local CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two columns are named “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder does not answer yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Muster waits for %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FormatRow</name>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Users to export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose First to enter a number</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::FreedesktopDesktop</name>
        <message>
            <source>Open folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in Muster</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::HelpPage</name>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What do I need at Auth0?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A machine-to-machine application with two permissions of the Auth0 Management API: read:users to export, read:connections to choose connections from a list. Muster never changes anything in your tenant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the Auth0 Dashboard of the tenant and go to Applications, Applications. Choose Create Application, give it a name such as Muster, and choose Machine to Machine Applications.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose Auth0 Management API as the API, tick read:users and read:connections and nothing else, and choose Authorize.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the application’s Settings, copy Domain, Client ID and Client Secret into Muster. With a custom domain use the canonical one that ends in auth0.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a try without an application: Applications, APIs, Auth0 Management API, API Explorer shows an access token. It carries every permission and ends after 24 hours; choose Access token in Muster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If the check says that read:users is missing: open the application, APIs, Auth0 Management API, tick the permission and choose Update. Then choose Check again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow or wide side bar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check running jobs now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next part of the window; with Shift the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next problem of the columns; with Shift the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One step back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export, Convert, or Connect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test run with 10 users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the preset; with Shift under another name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the first preset; 2 to 9 the others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate a preset of the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a preset or convert files of earlier exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename a column or a preset, edit the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick a column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo in the columns, or what a message offers to undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo in the columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste a list of attributes into the columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove a column or a preset, which can be undone, or an ended job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details of an entry of the history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a column or a preset up; with Down, down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy cells of a file, or the checksum of an export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next place in a file with the text looked for; with Shift the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All that can be done with an entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::History</name>
        <message>
            <source>Today %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ddd d MMM</source>
            <extracomment>Date of an export in this year, in the form of QDate::toString()</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMM yyyy</source>
            <extracomment>Date of an export in another year, in the form of QDate::toString()</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2</source>
            <comment>date and time</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped by you at %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed at %1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dddd d MMMM</source>
            <extracomment>A day of this year, in the form of QDate::toString()</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dddd d MMMM yyyy</source>
            <extracomment>A day of another year, in the form of QDate::toString()</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::HistoryModel</name>
        <message>
            <source>Finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::HistoryPage</name>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search connection, file, job ID, SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tenant filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Past exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All tenants</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 exports</source>
            <translation>
                <numerusform>%1 export</numerusform>
                <numerusform>%1 exports</numerusform>
            </translation>
        </message>
        <message>
            <source>No exports yet. Everything you export is listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing matches the filters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing matches “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files deleted</source>
            <translation>
                <numerusform>%n file deleted</numerusform>
                <numerusform>%n files deleted</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 removed, %2</source>
            <comment>export, files</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 removed from the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order and audit log</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobAction</name>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep watching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit and run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy job ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove from list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop watching %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep watching %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick up %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run %1 again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit %1 and run it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update the credentials of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show %1 in folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy SHA-256 of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy details of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save %1 as preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobActions</name>
        <message>
            <source>File was moved or deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Path copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256 copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Job ID copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied; paste it into a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No program opens %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobAnnouncer</name>
        <message>
            <source>%1: Auth0 is working on it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: converting</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 saved: %n users</source>
            <translation>
                <numerusform>%1 saved: %n user</numerusform>
                <numerusform>%1 saved: %n users</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 failed: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 stopped</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobDetails</name>
        <message>
            <source>%1. %2</source>
            <comment>cause and advice</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Job ID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 more files</source>
            <translation>
                <numerusform>%1 more file</numerusform>
                <numerusform>%1 more files</numerusform>
            </translation>
        </message>
        <message>
            <source>CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, the first %2 users</source>
            <extracomment>Format, how many users at most</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, all users</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 as %2</source>
            <comment>field</comment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 more</source>
            <comment>fields</comment>
            <translation>
                <numerusform>%1 more</numerusform>
                <numerusform>%1 more</numerusform>
            </translation>
        </message>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To make</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preset</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobDetailsView</name>
        <message>
            <source>Copy details</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobFormat</name>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 h</source>
            <comment>hours</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 h %2 min</source>
            <comment>hours and minutes</comment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 minutes</source>
            <translation>
                <numerusform>%1 minute</numerusform>
                <numerusform>%1 minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 seconds</source>
            <translation>
                <numerusform>%1 second</numerusform>
                <numerusform>%1 seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 hours</source>
            <translation>
                <numerusform>%1 hour</numerusform>
                <numerusform>%1 hours</numerusform>
            </translation>
        </message>
        <message>
            <source>%1/s</source>
            <comment>bytes per second</comment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 users</source>
            <translation>
                <numerusform>%1 user</numerusform>
                <numerusform>%1 users</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>week day and time</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2</source>
            <comment>date and time</comment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 more files</source>
            <translation>
                <numerusform>%1 more file</numerusform>
                <numerusform>%1 more files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ui::JobRow</name>
        <message>
            <source>More actions for %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag the file of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2nd try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3rd try</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>try %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>starts next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>starts when the job above is done</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>starts when %1 jobs are done</source>
            <translation>
                <numerusform>starts when %1 job is done</numerusform>
                <numerusform>starts when %1 jobs are done</numerusform>
            </translation>
        </message>
        <message>
            <source>Auth0 asked to slow down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>picked up again after restart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next try in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link expires in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept for %1 more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2 %</source>
            <comment>Processing 42 %</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2 percent</source>
            <comment>processing 42 percent</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2</source>
            <comment>48,210 users, 12.4 MB</comment>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 files in %2</source>
            <translation>
                <numerusform>%1 file in %2</numerusform>
                <numerusform>%1 files in %2</numerusform>
            </translation>
        </message>
        <message>
            <source>SHA-256 %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped at %1, %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 may have started a job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was sent to Auth0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 has deleted the result. Export again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The download is kept; pick it up at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 may finish it; pick it up by %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 may finish it; pick it up within 24 hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 keeps the result until %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 keeps the result for 24 hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped by you at %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 running</source>
            <translation>
                <numerusform>%1 running</numerusform>
                <numerusform>%1 running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 waiting</source>
            <translation>
                <numerusform>%1 waiting</numerusform>
                <numerusform>%1 waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing running</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 need you</source>
            <translation>
                <numerusform>%1 needs you</numerusform>
                <numerusform>%1 need you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 import files in %2</source>
            <translation>
                <numerusform>%1 import file in %2</numerusform>
                <numerusform>%1 import files in %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobStage</name>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signing in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Submitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queued at Auth0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Converting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Queue</source>
            <comment>step of an export</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign-in</source>
            <comment>step of an export</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Submit</source>
            <comment>step of an export</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Process</source>
            <comment>step of an export</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download</source>
            <comment>step of an export</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert</source>
            <comment>step of an export</comment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::JobsPanel</name>
        <message>
            <source>Jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide jobs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No jobs yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports you start appear here and keep running while you prepare the next one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jobs, %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert files</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::KeyField</name>
        <message>
            <source>Private key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the private key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the private key file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Algorithm of the key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The algorithm that is registered with the key in Auth0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the key, or drop its file here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys (*.pem *.key)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::MadeList</name>
        <message>
            <source>Files made</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>Name of a file, number of other files</extracomment>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>Number of users, size: "48,210 users, 12.4 MB"</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n jobs started</source>
            <translation>
                <numerusform>%n job started</numerusform>
                <numerusform>%n jobs started</numerusform>
            </translation>
        </message>
        <message>
            <source>Muster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Muster – %1 (%2)</source>
            <extracomment>Title of the window: tenant (environment)</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::NameExample</name>
        <message>
            <source>connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (the name is taken)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Names would be equal; numbers are added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (will be overwritten)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (exists, you will be asked)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::NavList</name>
        <message>
            <source>Navigation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::NavModel</name>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect a tenant first</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::Notice</name>
        <message numerus="yes">
            <source>%Ln users</source>
            <translation>
                <numerusform>%Ln user</numerusform>
                <numerusform>%Ln users</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 in %2 and %n more files</source>
            <extracomment>Users, first file name, how many further files</extracomment>
            <translation>
                <numerusform>%1 in %2 and %n more file</numerusform>
                <numerusform>%1 in %2 and %n more files</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No export is running</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n exports running, %1 %</source>
            <translation>
                <numerusform>%n export running, %1 %</numerusform>
                <numerusform>%n exports running, %1 %</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ui::OutputOptionsPopup</name>
        <message>
            <source>Automatic: the semicolon, which spreadsheets of your region expect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic: the comma, which spreadsheets of your region expect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make “CSV as delivered” too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options of the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrays in tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One column each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delimiter of Excel CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Semicolon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For Local CSV, Excel CSV and the workbook. “One column each” makes columns such as identities[0].</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::OutputPill</name>
        <message>
            <source>Options…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::OutputPills</name>
        <message>
            <source>At least one file must be made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options of the files</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n more files to make</source>
            <translation>
                <numerusform>%n more file to make</numerusform>
                <numerusform>%n more files to make</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. Ticked: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options of the files…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::PresetActions</name>
        <message>
            <source>Preset files (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set as default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New exports in %1 start with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not listed in other tenants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export preset file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import preset file…	%1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New exports in %1 start with “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New exports in %1 start with the basic profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is listed in %2 only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is listed in all tenants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer Muster made this preset, so it cannot be changed here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” saves in “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export preset file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import preset file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added “%1”, which belongs to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added “%1”. A newer Muster made it, so changes are saved under another name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A preset needs a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a preset “%1” already</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::PresetList</name>
        <message>
            <source>Name of the preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Presets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is now preset %2 of %3</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::PresetListModel</name>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only for %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::PresetSection</name>
        <message>
            <source>Saved exports will be listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Presets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a new preset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect a tenant first</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::Preview</name>
        <message>
            <source>The file cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was moved or deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is cut off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is neither JSON nor CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What stands there is neither JSON nor CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has more columns than a table can have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was written to since it was opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another file has its name now. The old one is shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was moved or deleted. It is shown until you close it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>A share in percent</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No duplicates.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 duplicates.</source>
            <extracomment>Users whose user_id is there more than once; %1 is the number, %n decides the plural</extracomment>
            <translation>
                <numerusform>%1 duplicate.</numerusform>
                <numerusform>%1 duplicates.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is empty in %2 of rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More rows are being found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. %2</source>
            <extracomment>Number of users, and what else is known of them</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behind row %1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows %1–%2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message>
            <source>indexing %1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no users in this file.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 rows</source>
            <extracomment>Number of rows that were found; %1 is the number, %n decides the plural</extracomment>
            <translation>
                <numerusform>%1 row</numerusform>
                <numerusform>%1 rows</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 so far, %2 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, stopped at %2 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 before the damage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 rows (%3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%1 characters, in row %2</source>
            <translation>
                <numerusform>%1 character, in row %2</numerusform>
                <numerusform>%1 characters, in row %2</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>One of several files of one format: format, file name</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::PreviewModel</name>
        <message>
            <source>empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes or no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not read yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1 cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, %2, row %3</source>
            <extracomment>A cell for a screen reader: name of the column, value, row number</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>Name of a column and what kind of values it has</extracomment>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::PreviewPane</name>
        <message>
            <source>Drag the file of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preview of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unreadable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1 cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy with column names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statistics of the column</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Copied %1 cells</source>
            <extracomment>Number of cells of a table that were copied</extracomment>
            <translation>
                <numerusform>Copied %1 cell</numerusform>
                <numerusform>Copied %1 cells</numerusform>
            </translation>
        </message>
        <message>
            <source>That is too much for the clipboard; the file itself is in the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close preview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::RemoveQuestion</name>
        <message>
            <source>Remove from list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete files too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do the files of %1 go too?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n files, %1, in %2</source>
            <extracomment>Number of files, size, folder</extracomment>
            <translation>
                <numerusform>%n file, %1, in %2</numerusform>
                <numerusform>%n files, %1, in %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove %1 from the list and leave its files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove %1 from the list and delete its files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::RequestPanel</name>
        <message>
            <source>Request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form of the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>curl</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 CLI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The access token never appears here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>1 of 2 requests</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>follows the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request copied</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::RowPanel</name>
        <message>
            <source>Close the row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values of the row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The chosen value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This row cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row is larger than what is shown here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::RowTreeModel</name>
        <message numerus="yes">
            <source>%n items</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::SearchField</name>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System follows the light or dark style of your desktop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At once in a tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Further exports wait for their turn. More at once reach Auth0’s rate limit sooner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a result is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auth0 keeps a result for 24 hours. “Export again” starts the same export once more, at most once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High is black on white or white on black, with strong outlines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When you look elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notifications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your desktop tells when an export ends while the window is not active.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Icon in the system tray</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the progress. Without it, the icon appears only while exports go on behind the closed window.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::SideBar</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help and shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Session: signed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed in, %1 min left</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Session: signed in, %n minutes left</source>
            <translation>
                <numerusform>Session: signed in, %n minute left</numerusform>
                <numerusform>Session: signed in, %n minutes left</numerusform>
            </translation>
        </message>
        <message>
            <source>Signed in, %1 h left</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Session: signed in, %n hours left</source>
            <translation>
                <numerusform>Session: signed in, %n hour left</numerusform>
                <numerusform>Session: signed in, %n hours left</numerusform>
            </translation>
        </message>
        <message>
            <source>Demo data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Session: demo data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signing in…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Session: signing in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Session: offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Session: signed out. Enter the credentials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The credentials are kept until you quit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed in until you quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Session: signed in until you quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 %2</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::TenantButton</name>
        <message>
            <source>Tenant: %1, %2, %3</source>
            <extracomment>Name of the tenant card for screen readers: tenant, environment, domain</extracomment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No tenant. Connect one to start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No tenant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect one to start</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::TenantPopup</name>
        <message>
            <source>Tenants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect a tenant…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Manage tenants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove %1? Its history and files stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove %1 and its credentials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::TenantPopupRow</name>
        <message>
            <source>%1, %2, %3, shown now</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::ToastHost</name>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::TrayIcon</name>
        <message>
            <source>Open Muster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>muster::ui::Workspace</name>
        <message>
            <source>Show jobs</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
