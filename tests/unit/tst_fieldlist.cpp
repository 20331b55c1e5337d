#include "app/core/domain/fieldlist.h"

#include "app/core/domain/exportrequest.h"

#include <QTest>

using namespace muster;

namespace {

/// "email, user_metadata.plan=plan (1)": what was found and how much was not.
QString words(const FieldList& list)
{
    QStringList fields;
    for (const Field& field : list.fields)
        fields.append(field.exportAs.isEmpty() ? field.name : field.name + QLatin1Char('=') + field.exportAs);
    return fields.join(QStringLiteral(", ")) +
           (list.ignored > 0 ? QStringLiteral(" (%1)").arg(list.ignored) : QString());
}

} // namespace

class TestFieldList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const char* text, const char* found) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        row("nothing", "  \n ", "");
        row("one path", "email", "email");
        row("lines", "email\r\nname\n\nuser_metadata.plan\n", "email, name, user_metadata.plan");
        row("bullets and commas", "- email,\n* name;\n1. user_id\n", "email, name, user_id");
        row("a column of names", "email\tE-mail\nuser_metadata.plan\tplan\nname\tname",
            "email=E-mail, user_metadata.plan=plan, name");
        row("with a heading", "Attribute\tColumn name\nemail\tE-mail", "email=E-mail");
        row("CSV with a heading", "name,export_as\n\"email\",\"E-mail\"", "email=E-mail");
        row("as on the command line", "email=E-mail\nname", "email=E-mail, name");
        row("semicolons", "email;E-mail\nname;full", "email=E-mail, name=full");
        row("path and name on one line", "user_metadata.plan\tplan", "user_metadata.plan=plan");
        row("two paths on one line", "user_id\temail", "user_id, email");
        row("a row of a spreadsheet", "user_id\temail\tshoe_size", "user_id, email, shoe_size");
        row("the beginning of a CSV file", "user_id,email,name\n'auth0|1,a@example.com,A B\n", "user_id, email, name");
        row("twice", "email\nemail\tE-mail", "email");
        row("prose is counted", "These are our columns:\nemail\nuser_metadata..plan\n", "email (2)");
        row("key with a space", "user_metadata.shoe size", "user_metadata.shoe size");
        row("request body",
            R"({"connection_id": "con_1", "fields": [{"name": "email"}, {"name": "identities[0].connection", "export_as": "provider"}]})",
            "email, identities[0].connection=provider");
        row("curl",
            "curl -X POST https://a.auth0.com/api/v2/jobs/users-exports -d '{\"fields\": [{\"name\": \"email\"}]}'",
            "email");
        row("list of names", R"(["email", "name", 3])", "email, name (1)");
        row("list of fields", R"([{"name": "email", "export_as": "email"}, {"title": "x"}])", "email (1)");
        row("JSON without fields", R"({"user_id": "auth0|1"})", "");
        row("broken JSON", R"({"fields": [)", " (1)");
    }
    void fieldsAreFound()
    {
        QFETCH(QString, text);
        QTEST(words(fieldsFromText(text)), "found");
    }

    void ownRequestComesBack()
    {
        ExportRequest request;
        request.fields = {{QStringLiteral("user_id"), {}},
                          {QStringLiteral("user_metadata.plan"), QStringLiteral("it’s")}};
        const QUrl url(QStringLiteral("https://acme.eu.auth0.com"));
        QCOMPARE(fieldsFromText(requestAsJsonText(request)).fields, request.fields);
        QCOMPARE(fieldsFromText(requestAsCurl(request, url)).fields, request.fields);
        QCOMPARE(fieldsFromText(requestAsAuth0Cli(request)).fields, request.fields);
    }

    void hugeTextsAreHarmless()
    {
        QString lines;
        for (int i = 0; i < 5000; ++i)
            lines += QStringLiteral("user_metadata.k%1\n").arg(i);
        const FieldList list = fieldsFromText(lines);
        QCOMPARE(list.fields.size(), kMostFieldsInText);
        QCOMPARE(list.ignored, 4000);
        QVERIFY(fieldsFromText(QString(3'000'000, QLatin1Char('x'))).fields.isEmpty());
        QVERIFY(fieldsFromText(QString(900'000, QLatin1Char('['))).fields.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFieldList)
#include "tst_fieldlist.moc"
