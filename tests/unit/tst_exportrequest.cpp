#include "app/core/domain/exportrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace muster;

namespace {

const QVector<Field> kFields{{QStringLiteral("user_id"), {}},
                             {QStringLiteral("user_metadata.plan"), QStringLiteral("plan")}};

QJsonObject parsed(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

class TestExportRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodyLeavesOutWhatIsNotSet();
    void bodyHasWhatIsSet();
    void everyFormOfTheBodyIsTheSame_data();
    void everyFormOfTheBodyIsTheSame();
    void unknownJsonIsTolerated();
    void checks_data();
    void checks();
    void warningsDoNotBlock();
    void curlSurvivesAShell();
    void curlHasNoToken();
    void textHasTheDocumentedOrder();
};

void TestExportRequest::bodyLeavesOutWhatIsNotSet()
{
    const QJsonObject body = ExportRequest().toJson();
    QCOMPARE(body, (QJsonObject{{QStringLiteral("format"), QStringLiteral("csv")}}));
}

void TestExportRequest::bodyHasWhatIsSet()
{
    const ExportRequest request{QStringLiteral("con_0123456789abcdef"), ExportFormat::Json, 5, kFields};
    const QJsonArray fields{QJsonObject{{QStringLiteral("name"), QStringLiteral("user_id")}},
                            QJsonObject{{QStringLiteral("name"), QStringLiteral("user_metadata.plan")},
                                        {QStringLiteral("export_as"), QStringLiteral("plan")}}};
    QCOMPARE(request.toJson(), (QJsonObject{{QStringLiteral("connection_id"), QStringLiteral("con_0123456789abcdef")},
                                            {QStringLiteral("format"), QStringLiteral("json")},
                                            {QStringLiteral("limit"), 5},
                                            {QStringLiteral("fields"), fields}}));
}

void TestExportRequest::everyFormOfTheBodyIsTheSame_data()
{
    QTest::addColumn<ExportRequest>("request");
    QTest::newRow("nothing set") << ExportRequest();
    QTest::newRow("whole tenant") << ExportRequest{{}, ExportFormat::Csv, std::nullopt, kFields};
    QTest::newRow("all set") << ExportRequest{QStringLiteral("con_0123456789abcdef"), ExportFormat::Json,
                                              9'007'199'254'740'993, kFields};
    QTest::newRow("odd names") << ExportRequest{
        {}, ExportFormat::Json, 1, {{QStringLiteral("a.\"b\"\\"), QStringLiteral("It’s ‘ü’ 😀")}}};
}

void TestExportRequest::everyFormOfTheBodyIsTheSame()
{
    QFETCH(const ExportRequest, request);
    QCOMPARE(ExportRequest::fromJson(request.toJson()), request);
    QCOMPARE(parsed(requestAsJsonText(request)), request.toJson());
    QVERIFY(requestAsAuth0Cli(request).contains(QLatin1StringView("jobs/users-exports")));
}

void TestExportRequest::unknownJsonIsTolerated()
{
    const ExportRequest request = ExportRequest::fromJson(parsed(
        QStringLiteral("{\"format\":\"xml\",\"limit\":\"many\",\"fields\":[7,{\"name\":\"email\"}],\"new\":true}")));
    QCOMPARE(request.format, ExportFormat::Csv);
    QVERIFY(!request.limit);
    QCOMPARE(request.fields.size(), 2);
    QCOMPARE(request.fields.last().name, QStringLiteral("email"));
}

void TestExportRequest::checks_data()
{
    QTest::addColumn<ExportRequest>("request");
    QTest::addColumn<bool>("valid");
    const QString connection = QStringLiteral("con_0123456789abcdef");
    using enum ExportFormat;
    QTest::newRow("complete") << ExportRequest{connection, Csv, 1, kFields} << true;
    QTest::newRow("whole tenant, all users") << ExportRequest{{}, Json, std::nullopt, kFields} << true;
    QTest::newRow("connection by name") << ExportRequest{QStringLiteral("customers"), Csv, 1, kFields} << false;
    QTest::newRow("limit of zero") << ExportRequest{connection, Csv, 0, kFields} << false;
    QTest::newRow("negative limit") << ExportRequest{connection, Csv, -1, kFields} << false;
    QTest::newRow("no fields") << ExportRequest{connection, Csv, 1, {}} << false;
    QTest::newRow("bad path") << ExportRequest{connection, Csv, 1, {{QStringLiteral("a..b"), {}}}} << false;
    QTest::newRow("31 columns") << ExportRequest{connection, Csv, 1, QVector<Field>(31, kFields.first())} << false;
}

void TestExportRequest::checks()
{
    QFETCH(const ExportRequest, request);
    QFETCH(const bool, valid);
    const auto checked = checkRequest(request);
    QCOMPARE(checked.has_value(), valid);
    if (!valid) {
        QCOMPARE(checked.error().code, ErrorCode::InvalidRequest);
        QVERIFY(!checked.error().detail.isEmpty());
    }
}

void TestExportRequest::warningsDoNotBlock()
{
    const QVector<Field> fields{{QStringLiteral("user_metadata"), {}}, {QStringLiteral("shoe_size"), {}}};
    QVERIFY(checkRequest({{}, ExportFormat::Csv, std::nullopt, fields}));
}

void TestExportRequest::curlSurvivesAShell()
{
    const ExportRequest request{
        {}, ExportFormat::Json, 3, {{QStringLiteral("email"), QStringLiteral("it's $HOME `x` \\ \"q\"")}}};
    // A shell function stands in for curl and prints the argument after --data.
    const QString script =
        QStringLiteral("curl() { while [ \"$1\" != --data ]; do shift; done; printf %s \"$2\"; }\n") +
        requestAsCurl(request, QUrl(QStringLiteral("https://acme.eu.auth0.com")));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(parsed(QString::fromUtf8(shell.readAllStandardOutput())), request.toJson());
}

void TestExportRequest::curlHasNoToken()
{
    const QString curl = requestAsCurl({}, QUrl(QStringLiteral("http://127.0.0.1:8080")));
    QVERIFY(curl.contains(QLatin1StringView("Bearer $AUTH0_TOKEN")));
    QVERIFY(curl.contains(QLatin1StringView("'http://127.0.0.1:8080/api/v2/jobs/users-exports'")));
}

void TestExportRequest::textHasTheDocumentedOrder()
{
    const QString text = requestAsJsonText({QStringLiteral("con_0123456789abcdef"), ExportFormat::Csv, 5, kFields});
    qsizetype last = -1;
    for (const char* key : {"\"connection_id\"", "\"format\"", "\"limit\"", "\"fields\""}) {
        const qsizetype position = text.indexOf(QLatin1StringView(key));
        QVERIFY(position > last);
        last = position;
    }
}

QTEST_APPLESS_MAIN(TestExportRequest)
#include "tst_exportrequest.moc"
