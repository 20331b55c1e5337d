#include "app/cli/arguments.h"
#include "app/cli/credentials.h"
#include "app/cli/exitcode.h"
#include "app/cli/exportcommand.h"
#include "app/cli/report.h"
#include "app/core/domain/fieldcatalog.h"

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

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"exprot", "--wat", "export", "export --demo --tenant x.auth0.com", "export --demo --format xml",
              "export --demo --limit 0", "export --demo --limit many", "export --demo --as pdf",
              "export --demo --on-conflict maybe", "export --demo stray", "export --demo --client-secret s",
              "demo-tenant --port 70000", "demo-tenant --users 3", "history --to x"})
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

    void noFailureExitsWithZero()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
            QVERIFY(cli::exitCodeFor(static_cast<ErrorCode>(code)) != ExitCode::Saved);
        QCOMPARE(cli::exitCodeFor(ErrorCode::ScopeMissing), ExitCode::NotAllowed);
        QCOMPARE(cli::exitCodeFor(ErrorCode::JobGone), ExitCode::JobFailed);
        QCOMPARE(cli::exitCodeFor(ErrorCode::DownloadCorrupt), ExitCode::Corrupt);
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
        const QJsonObject failure = failureEvent(Error{ErrorCode::ScopeMissing, {}, QStringLiteral("read:users")});
        const QJsonObject error = failure.value(QLatin1StringView("error")).toObject();
        QCOMPARE(error.value(QLatin1StringView("code")).toString(), QStringLiteral("ScopeMissing"));
        QVERIFY(error.value(QLatin1StringView("message")).toString().contains(QLatin1StringView("read:users")));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
