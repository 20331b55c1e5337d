#include "app/cli/arguments.h"
#include "app/cli/credentials.h"
#include "app/cli/exitcode.h"
#include "app/cli/exportcommand.h"
#include "app/cli/report.h"
#include "app/core/domain/fieldcatalog.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::cli;

namespace {

Result<Arguments> parsed(const QString& line)
{
    return parseArguments(QStringList{QStringLiteral("muster")} + line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

Tenant savedTenant()
{
    Tenant tenant;
    tenant.id = QStringLiteral("t1");
    tenant.name = QStringLiteral("Northwind");
    tenant.url = QUrl(QStringLiteral("https://northwind.eu.auth0.com"));
    tenant.clientId = QStringLiteral("client");
    return tenant;
}

ExportRecord savedRecord()
{
    ExportRecord record;
    record.state = ExportState::Saved;
    record.users = 1000;
    record.report = ResultReport{1000,
                                 {{QStringLiteral("email"), 999}, {QStringLiteral("user_metadata.contry"), 0}},
                                 2,
                                 3,
                                 {{QStringLiteral("identities"), 9}}};
    record.files = {{QStringLiteral("/x/a.csv"), OutputFormat::Csv, 1'200'000, QStringLiteral("ab12"), 1000}};
    return record;
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"exprot",
                                 "--wat",
                                 "export",
                                 "export --demo --tenant x.auth0.com",
                                 "export --demo --format xml",
                                 "export --demo --limit 0",
                                 "export --demo --limit many",
                                 "export --demo --as pdf",
                                 "export --demo --on-conflict maybe",
                                 "export --demo stray",
                                 "export --demo --client-secret s",
                                 "demo-tenant --port 70000",
                                 "demo-tenant --users 3",
                                 "history --to x",
                                 "export --demo --arrays flat",
                                 "export --demo --delimiter ;",
                                 "convert",
                                 "convert --as csv",
                                 "convert a --as pdf",
                                 "convert a --tenant x",
                                 "convert a --on-conflict maybe",
                                 "convert a --arrays",
                                 "history --as csv",
                                 "history --verify",
                                 "history --csv x",
                                 "history --audit --csv",
                                 "history --audit --csv x --verify",
                                 "history --audit --csv x --json"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void refused()
    {
        QFETCH(QString, line);
        const auto arguments = parsed(line);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ErrorCode::InvalidRequest);
        QVERIFY(!arguments.error().detail.isEmpty());
    }

    void window()
    {
        QCOMPARE(parsed({})->command, Arguments::Command::Window);
        QVERIFY(parsed(QStringLiteral("--demo"))->demo);
    }

    void exportDefaults()
    {
        const auto arguments = parsed(QStringLiteral("export --demo"));
        QVERIFY(arguments);
        QCOMPARE(arguments->format, ExportFormat::Csv);
        QCOMPARE(arguments->outputs, QVector<OutputFormat>{OutputFormat::Plain});
        QCOMPARE(arguments->fields, FieldCatalog::basicProfile());
        QVERIFY(!arguments->limit);
        QVERIFY(!arguments->json);
    }

    void exportEverything()
    {
        const auto arguments = parsed(QStringLiteral(
            "export --tenant Northwind --connection a --connection b --format json --field email --field "
            "user_metadata.plan=plan --limit 7 --as raw --as plain --as raw --to /tmp/x --name {date} --on-conflict "
            "fail --json"));
        QVERIFY(arguments);
        QCOMPARE(arguments->connections.size(), 2);
        QCOMPARE(arguments->fields.at(1).exportAs, QStringLiteral("plan"));
        QCOMPARE(*arguments->limit, 7);
        QCOMPARE(arguments->outputs, (QVector<OutputFormat>{OutputFormat::Raw, OutputFormat::Plain}));
        QCOMPARE(arguments->folder, QStringLiteral("/tmp/x"));
        QCOMPARE(arguments->onConflict, ConflictPolicy::Fail);
        QVERIFY(arguments->json);
    }

    void auditOptions()
    {
        QVERIFY(!parsed(QStringLiteral("history"))->audit);
        QVERIFY(parsed(QStringLiteral("history --audit --verify --json"))->verify);
        QCOMPARE(parsed(QStringLiteral("history --audit --csv -"))->csvPath, QStringLiteral("-"));
        QCOMPARE(parsed(QStringLiteral("history --audit --csv /tmp/a.csv"))->csvPath, QStringLiteral("/tmp/a.csv"));
        QVERIFY(QDir::isAbsolutePath(parsed(QStringLiteral("history --audit --csv a.csv"))->csvPath));
    }

    void everyOutputHasItsName()
    {
        QString line = QStringLiteral("convert in.gz");
        for (const OutputFormat output : allOutputFormats())
            line += QStringLiteral(" --as ") + outputFormatName(output);
        QCOMPARE(parsed(line)->outputs, allOutputFormats());
        QVERIFY(parsed(QStringLiteral("convert --help"))->helpText.contains(QLatin1StringView("excel-csv")));
    }

    void convertDefaults()
    {
        const auto arguments = parsed(QStringLiteral("convert a.json.gz /tmp/b.csv"));
        QVERIFY(arguments);
        QCOMPARE(arguments->command, Arguments::Command::Convert);
        QCOMPARE(arguments->inputs,
                 (QStringList{QDir::current().filePath(QStringLiteral("a.json.gz")), QStringLiteral("/tmp/b.csv")}));
        QCOMPARE(arguments->outputs, QVector<OutputFormat>{OutputFormat::Plain});
        QVERIFY(arguments->options == OutputOptions());
        QCOMPARE(arguments->folder, QDir::currentPath());
        QCOMPARE(arguments->namePattern, QStringLiteral("{file}"));
        QCOMPARE(arguments->onConflict, ConflictPolicy::Number);
    }

    void convertEverything()
    {
        const auto arguments = parsed(QStringLiteral("convert --as csv in --arrays columns --delimiter tab --to /tmp/x "
                                                     "--name {file}-{date} --on-conflict overwrite --json"));
        QVERIFY(arguments);
        QCOMPARE(arguments->inputs.size(), 1);
        QVERIFY(arguments->options == (OutputOptions{ArrayStyle::Indexed, CsvDelimiter::Tab}));
        QCOMPARE(arguments->folder, QStringLiteral("/tmp/x"));
        QCOMPARE(arguments->namePattern, QStringLiteral("{file}-{date}"));
        QVERIFY(arguments->json);
        QVERIFY(parsed(QStringLiteral("export --demo --arrays columns"))->options.arrays == ArrayStyle::Indexed);
    }

    void noFailureExitsWithZero()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
            QVERIFY(cli::exitCodeFor(static_cast<ErrorCode>(code)) != ExitCode::Saved);
        QCOMPARE(cli::exitCodeFor(ErrorCode::ScopeMissing), ExitCode::NotAllowed);
        QCOMPARE(cli::exitCodeFor(ErrorCode::JobGone), ExitCode::JobFailed);
        QCOMPARE(cli::exitCodeFor(ErrorCode::DownloadCorrupt), ExitCode::Corrupt);
        QCOMPARE(cli::exitCodeFor(ErrorCode::ContentNotRecognised), ExitCode::Corrupt);
        QCOMPARE(cli::exitCodeFor(ErrorCode::RecordInvalid), ExitCode::Corrupt);
        QCOMPARE(cli::exitCodeFor(ErrorCode::NotImportable), ExitCode::BadUsage);
        QCOMPARE(cli::exitCodeFor(ErrorCode::DiskFull), ExitCode::Disk);
        QCOMPARE(cli::exitCodeFor(ErrorCode::Cancelled), ExitCode::Cancelled);
    }

    void savedWithoutFilesIsNotSuccess()
    {
        ExportRecord record;
        record.state = ExportState::Saved;
        QVERIFY(cli::exitCodeFor(record) != ExitCode::Saved);
    }

    void tenantByNameDomainOrUrl()
    {
        for (const char* wanted : {"Northwind", "northwind.eu.auth0.com", "https://northwind.eu.auth0.com/"})
            QCOMPARE(resolveTenant(QString::fromLatin1(wanted), {savedTenant()}, std::nullopt)->id,
                     QStringLiteral("t1"));
    }

    void unknownTenantNeedsCredentials()
    {
        const auto without = resolveTenant(QStringLiteral("other.eu.auth0.com"), {}, std::nullopt);
        QCOMPARE(without.error().code, ErrorCode::CredentialsMissing);
        EnvironmentCredentials credentials;
        credentials.clientId = QStringLiteral("id");
        const auto with = resolveTenant(QStringLiteral("other.eu.auth0.com"), {}, credentials);
        QCOMPARE(with->clientId, QStringLiteral("id"));
    }

    void credentialsFitTheirTenantOnly()
    {
        EnvironmentCredentials credentials;
        credentials.clientId = QStringLiteral("client");
        QVERIFY(credentials.fits(savedTenant()));
        credentials.clientId = QStringLiteral("another");
        QVERIFY(!credentials.fits(savedTenant()));
    }

    void environmentIsEmptiedAfterReading()
    {
        qputenv("MUSTER_CLIENT_ID", "id");
        qputenv("MUSTER_CLIENT_SECRET", "hush");
        const auto credentials = takeEnvironmentCredentials();
        QVERIFY(credentials && *credentials);
        QCOMPARE((*credentials)->secret.reveal(), QByteArray("hush"));
        QVERIFY(!qEnvironmentVariableIsSet("MUSTER_CLIENT_SECRET"));
        qputenv("MUSTER_CLIENT_ID", "id");
        QVERIFY(!takeEnvironmentCredentials()); // incomplete
    }

    void connectionsByNameAndId()
    {
        const QVector<Connection> known{{QStringLiteral("con_0000000000000001"), QStringLiteral("staff"), {}, {}}};
        const auto found = resolveConnections(
            {QStringLiteral("staff"), QStringLiteral("con_ABCDEFGHIJKLMNOP"), QStringLiteral("staff")}, known);
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->at(0).id, QStringLiteral("con_0000000000000001"));
        QVERIFY(!resolveConnections({QStringLiteral("nobody")}, known));
    }

    void resultIsTheContract()
    {
        ExportRecord record;
        record.state = ExportState::Saved;
        record.jobId = QStringLiteral("job_1");
        record.users = 3;
        record.files = {{QStringLiteral("/x/a.csv"), OutputFormat::Plain, 10, QStringLiteral("ab"), 3}};
        const QJsonObject event = resultEvent(record);
        for (const char* key : {"event", "state", "job_id", "users", "rejected", "files"})
            QVERIFY2(event.contains(QLatin1StringView(key)), key);
        QVERIFY(!event.contains(QLatin1StringView("error")));
        QVERIFY(!event.contains(QLatin1StringView("report")));
        const QJsonObject failure = failureEvent(Error{ErrorCode::ScopeMissing, {}, QStringLiteral("read:users")});
        const QJsonObject error = failure.value(QLatin1StringView("error")).toObject();
        QCOMPARE(error.value(QLatin1StringView("code")).toString(), QStringLiteral("ScopeMissing"));
        QVERIFY(error.value(QLatin1StringView("message")).toString().contains(QLatin1StringView("read:users")));
    }

    void resultHasTheReport()
    {
        ExportRecord record = savedRecord();
        record.plan.request.limit = 1000;
        const QJsonObject event = resultEvent(record);
        QCOMPARE(event.value(QLatin1StringView("rejected")).toInt(), 3);
        const QJsonObject report = event.value(QLatin1StringView("report")).toObject();
        QCOMPARE(report.value(QLatin1StringView("users")).toInt(), 1000);
        QCOMPARE(report.value(QLatin1StringView("duplicates")).toInt(), 2);
        QCOMPARE(report.value(QLatin1StringView("limit")).toInt(), 1000);
        QVERIFY(report.value(QLatin1StringView("limit_reached")).toBool());
        QCOMPARE(report.value(QLatin1StringView("empty_columns")).toArray(),
                 QJsonArray{QStringLiteral("user_metadata.contry")});
        QCOMPARE(report.value(QLatin1StringView("columns")).toArray().size(), 2);
        QCOMPARE(report.value(QLatin1StringView("dropped_keys")).toArray().size(), 1);
        record.plan.request.limit.reset();
        QVERIFY(!resultEvent(record)[QLatin1StringView("report")].toObject().contains(QLatin1StringView("limit")));
    }

    void conversionIsAResultToo()
    {
        ExportRecord record = savedRecord();
        record.plan.sourcePath = QStringLiteral("/tmp/users.json.gz");
        QCOMPARE(resultEvent(record).value(QLatin1StringView("source")).toString(), record.plan.sourcePath);
        record.state = ExportState::Failed;
        record.files.clear();
        record.error = Error{ErrorCode::DownloadTruncated};
        const QJsonObject error = resultEvent(record).value(QLatin1StringView("error")).toObject();
        QVERIFY(!error.value(QLatin1StringView("hint")).toString().contains(QLatin1StringView("download")));
        record.state = ExportState::Converting;
        ExportStatus status{record, {}};
        status.progress.convertPercent = 70;
        QCOMPARE(progressEvent(status).value(QLatin1StringView("percent")).toInt(), 70);
        QCOMPARE(progressLine(status), QStringLiteral("users.json.gz: converting 70 %"));
    }

    void savedTextTellsTheReport()
    {
        ExportRecord record = savedRecord();
        record.plan.connectionName = QStringLiteral("customers-db");
        const QLocale locale(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(savedText(record, locale), QStringLiteral("customers-db: 1000 users saved\n"
                                                           "  2 columns\n"
                                                           "  user_metadata.contry is empty for every user\n"
                                                           "  2 users have the user_id of an earlier one\n"
                                                           "  3 users are in the rejected file\n"
                                                           "  left out of import files: identities (9 users)\n"
                                                           "  ab12  1.2 MB  a.csv"));
        record.plan.request.limit = 1000;
        QVERIFY(savedText(record, locale)
                    .contains(QLatin1StringView("\n  1,000 of at most 1,000 users: there may be more\n")));
        record.report.reset();
        QCOMPARE(savedText(record, locale), QStringLiteral("customers-db: 1000 users saved\n  ab12  1.2 MB  a.csv"));
    }

    void recognisedFiles()
    {
        const RecognisedFile file{ContentKind::Auth0Csv, true, 77};
        QCOMPARE(recognisedText(file), QStringLiteral("CSV as Auth0 delivers it, packed"));
        const QJsonObject event = recognisedEvent(QStringLiteral("/tmp/x"), file);
        QCOMPARE(event.value(QLatin1StringView("kind")).toString(), QStringLiteral("auth0-csv"));
        QVERIFY(event.value(QLatin1StringView("packed")).toBool());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
