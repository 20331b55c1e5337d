#include "app/core/domain/namepattern.h"
#include "app/core/store/auditentry.h"
#include "tests/support/engine.h"
#include "tests/support/faultproxy.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace muster;
using namespace muster::test;

namespace {

DemoOptions quickDemo()
{
    DemoOptions options;
    options.users = 300;
    options.switches.jobDuration = std::chrono::milliseconds(150);
    options.switches.requestsPerSecond = 10'000;
    return options;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int submits(const DemoTenant& demo)
{
    const QVector<DemoRequest> requests = demo.requests();
    return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(), [](const DemoRequest& request) {
        return request.path == QLatin1StringView("/api/v2/jobs/users-exports");
    }));
}

} // namespace

/// The whole engine against the demo tenant: every fault ends in the right file or the right error.
class ExportFlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_demo = std::make_unique<DemoTenant>(quickDemo());
        const auto address = m_demo->start();
        QVERIFY(address);
        m_address = *address;
        m_engine = std::make_unique<Engine>(m_folder->path(), m_address);
        m_out = m_folder->filePath(QStringLiteral("out"));
    }
    void cleanup()
    {
        m_engine.reset();
        m_demo.reset();
        m_folder.reset();
    }

    void saves()
    {
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Saved);
        QCOMPARE(record.users, 300);
        QCOMPARE(record.files.size(), 2);
        const SavedFile& plain = record.files.at(0);
        const QByteArray bytes = contentOf(plain.path);
        QCOMPARE(plain.path, QDir(m_out).filePath(QStringLiteral("users.ndjson")));
        QCOMPARE(bytes.count('\n'), 300);
        QCOMPARE(plain.bytes, bytes.size());
        QCOMPARE(plain.sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(QDir(m_out).entryList(QDir::Files | QDir::Hidden).size(), 2); // nothing else is left
        QCOMPARE(QFile::permissions(plain.path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(submits(*m_demo), 1);
    }

    void everyEndIsInTheAuditLog()
    {
        const ExportRecord saved = run();
        const Result<QString> stopped = m_engine->exports.submit(m_engine->plan(m_out));
        QVERIFY(stopped);
        m_engine->exports.stop(*stopped);
        QTRY_VERIFY(m_engine->hasEnded(*stopped));
        QVector<QJsonObject> entries;
        const auto verdict = checkAuditLog(m_engine->audit.path(), m_engine->audit.head(), [&](const AuditLine& line) {
            entries.append(line.entry);
            return true;
        });
        QCOMPARE(verdict->problem, AuditVerdict::Problem::None);
        QCOMPARE(entries.size(), 2);
        const QJsonArray files = entries.at(0).value(QLatin1StringView("files")).toArray();
        QCOMPARE(files.at(0).toObject().value(QLatin1StringView("sha256")).toString(), saved.files.at(0).sha256);
        QCOMPARE(entries.at(0).value(QLatin1StringView("export")).toString(), saved.id);
        QCOMPARE(entries.at(1).value(QLatin1StringView("export")).toString(), *stopped);
        QCOMPARE(entries.at(1).value(QLatin1StringView("result")).toString(), QStringLiteral("cancelled"));
    }

    void credentialsStayAtTheTenant()
    {
        run();
        const QVector<DemoRequest> requests = m_demo->requests();
        QVERIFY(std::any_of(requests.cbegin(), requests.cend(), [](const auto& r) { return r.fileHost; }));
        for (const DemoRequest& request : requests) {
            if (request.fileHost)
                QVERIFY(!request.authorization && !request.cookie);
        }
    }

    void passingFaults_data()
    {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<int>("status");
        for (const auto& [name, endpoint] :
             {std::pair{"token", DemoEndpoint::Token}, {"poll", DemoEndpoint::Poll}, {"file", DemoEndpoint::File}}) {
            for (const int status : {429, 500, 502, 503, 504})
                QTest::addRow("%s %d", name, status) << static_cast<int>(endpoint) << status;
        }
        QTest::newRow("submit 429") << static_cast<int>(DemoEndpoint::Submit) << 429;
        QTest::newRow("link expired") << static_cast<int>(DemoEndpoint::File) << 403;
        QTest::newRow("expired token at poll") << static_cast<int>(DemoEndpoint::Poll) << 401;
        QTest::newRow("poll closed without an answer") << static_cast<int>(DemoEndpoint::Poll) << 0;
        QTest::newRow("file closed without an answer") << static_cast<int>(DemoEndpoint::File) << 0;
    }
    void passingFaults()
    {
        QFETCH(int, endpoint);
        QFETCH(int, status);
        DemoFault fault;
        fault.endpoint = static_cast<DemoEndpoint>(endpoint);
        fault.status = status;
        m_demo->addFault(fault);
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Saved);
        QCOMPARE(record.users, 300);
        QVERIFY(submits(*m_demo) <= (fault.endpoint == DemoEndpoint::Submit ? 2 : 1));
    }

    void lastingFaults_data()
    {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, DemoEndpoint endpoint, int status, ErrorCode code) {
            QTest::newRow(name) << static_cast<int>(endpoint) << status << static_cast<int>(code);
        };
        row("token 401", DemoEndpoint::Token, 401, ErrorCode::CredentialsRefused);
        row("submit 400", DemoEndpoint::Submit, 400, ErrorCode::RequestRejected);
        row("submit 500 is unclear", DemoEndpoint::Submit, 500, ErrorCode::SubmitUnclear);
        row("submit closed without an answer", DemoEndpoint::Submit, 0, ErrorCode::SubmitUnclear);
        row("poll 404", DemoEndpoint::Poll, 404, ErrorCode::JobGone);
    }
    void lastingFaults()
    {
        QFETCH(int, endpoint);
        QFETCH(int, status);
        QFETCH(int, code);
        DemoFault fault;
        fault.endpoint = static_cast<DemoEndpoint>(endpoint);
        fault.status = status;
        fault.times = 100;
        m_demo->addFault(fault);
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Failed);
        QCOMPARE(static_cast<int>(record.error->code), code);
        QVERIFY(submits(*m_demo) <= 1);
        QVERIFY(QDir(m_out).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void missingScopeIsNamed()
    {
        m_demo->change([](DemoSwitches& s) { s.scopes = {QStringLiteral("read:connections")}; });
        const ExportRecord record = run();
        QCOMPARE(record.error->code, ErrorCode::ScopeMissing);
        QCOMPARE(record.error->subject, QStringLiteral("read:users"));
    }

    void failedJobTellsTheServicesWords()
    {
        m_demo->change([](DemoSwitches& s) {
            s.status = QStringLiteral("failed");
            s.statusDetails = QStringLiteral("The moon was in the way.");
        });
        const ExportRecord record = run();
        QCOMPARE(record.error->code, ErrorCode::JobFailed);
        QCOMPARE(record.error->detail, QStringLiteral("The moon was in the way."));
    }

    void unknownStatusIsWatchedOn()
    {
        m_demo->change([](DemoSwitches& s) { s.status = QStringLiteral("simmering"); });
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        QTRY_COMPARE(m_engine->exports.status(id)->progress.remoteStatus, QStringLiteral("simmering"));
        m_demo->change([](DemoSwitches& s) { s.status.clear(); });
        QTRY_VERIFY(m_engine->hasEnded(id));
        QCOMPARE(m_engine->record(id).state, ExportState::Saved);
    }

    void staleLinkEndsAfterOneFreshTry()
    {
        m_demo->change([](DemoSwitches& s) {
            s.linkLifetime = std::chrono::seconds(0);
            s.staleLink = true;
        });
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Failed);
        QCOMPARE(record.error->code, ErrorCode::LinkExpired);
        QCOMPARE(submits(*m_demo), 1);
        QVERIFY(QDir(m_out).isEmpty()); // no part without a byte
    }

    void linkWithoutSchemeTakesTheTenants()
    {
        m_demo->change([](DemoSwitches& s) { s.linkForm = DemoSwitches::LinkForm::NoScheme; });
        QCOMPARE(run().state, ExportState::Saved);
    }
    void linkWithUserInfoIsRefused() { refusesLink(DemoSwitches::LinkForm::UserInfo); }

    void bodies_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("two members") << static_cast<int>(DemoSwitches::BodyForm::TwoMembers);
        QTest::newRow("plain") << static_cast<int>(DemoSwitches::BodyForm::Plain);
    }
    void bodies()
    {
        QFETCH(int, form);
        m_demo->change([form](DemoSwitches& s) { s.bodyForm = static_cast<DemoSwitches::BodyForm>(form); });
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Saved);
        QCOMPARE(contentOf(record.files.at(0).path).count('\n'), 300);
    }

    void emptyExport()
    {
        m_demo->change([](DemoSwitches& s) { s.emptyExport = true; });
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Saved);
        QCOMPARE(record.users, 0);
    }

    void truncatedFileIsNeverSaved()
    {
        m_demo->change([](DemoSwitches& s) { s.truncateAt = 500; });
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Failed);
        QCOMPARE(record.error->code, ErrorCode::DownloadTruncated);
        QVERIFY(QFile::exists(record.rawPath)); // what came is kept
        QVERIFY(QDir(m_out).entryList({QStringLiteral("*.ndjson"), QStringLiteral("*.gz")}, QDir::Files).isEmpty());
    }

    void noFileGetsItsNameWithoutARecordOfIt()
    {
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        connect(&m_engine->exports, &ExportService::changed, this, [&](const QString&) {
            if (m_engine->record(id).state == ExportState::Downloading)
                QVERIFY(m_engine->database->sql().exec(QStringLiteral("PRAGMA query_only = ON")).isActive());
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->hasEnded(id), 20'000);
        m_engine->exports.disconnect(this);
        QCOMPARE(m_engine->record(id).state, ExportState::Failed);
        QCOMPARE(m_engine->record(id).error->code, ErrorCode::DatabaseFailed);
        const QString raw = m_engine->record(id).rawPath;
        QCOMPARE(QDir(m_out).entryList(QDir::Files | QDir::Hidden), QStringList{QFileInfo(raw).fileName()});

        QVERIFY(m_engine->database->sql().exec(QStringLiteral("PRAGMA query_only = OFF")).isActive());
        m_engine->exports.retry(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->hasEnded(id), 20'000);
        QCOMPARE(m_engine->record(id).state, ExportState::Saved);
        QCOMPARE(submits(*m_demo), 1);
    }

    void damagedOnceIsDownloadedAgain()
    {
        m_demo->change([](DemoSwitches& s) { s.corruptAt = 2000; });
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        bool repaired = false;
        connect(&m_engine->exports, &ExportService::changed, this, [&](const QString&) {
            if (m_engine->record(id).state == ExportState::Converting && !repaired) {
                repaired = true;
                m_demo->change([](DemoSwitches& s) { s.corruptAt.reset(); });
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->hasEnded(id), 20'000);
        m_engine->exports.disconnect(this);
        QCOMPARE(m_engine->record(id).state, ExportState::Saved);
        QCOMPARE(submits(*m_demo), 1);
    }

    void cutDownloadGoesOnWhereItStopped()
    {
        FaultProxy proxy(m_demo->fileOrigin());
        proxy.setFault(1, ConnectionFault::cut(3000));
        m_demo->change([&proxy](DemoSwitches& s) { s.fileOrigin = proxy.origin(); });
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Saved);
        QCOMPARE(contentOf(record.files.at(0).path).count('\n'), 300);
        QVERIFY(std::any_of(m_demo->requests().cbegin(), m_demo->requests().cend(),
                            [](const DemoRequest& r) { return r.status == 206; }));
    }

    void afterARestartItGoesOnByItself()
    {
        m_demo->change([](DemoSwitches& s) { s.jobDuration = std::chrono::milliseconds(800); });
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        QTRY_COMPARE(m_engine->record(id).state, ExportState::Waiting);
        m_engine.reset(); // the program ends
        m_engine = std::make_unique<Engine>(m_folder->path(), m_address);
        const auto taken = m_engine->exports.recover();
        QVERIFY(taken);
        QCOMPARE(*taken, QStringList{id});
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->hasEnded(id), 20'000);
        QCOMPARE(m_engine->record(id).state, ExportState::Saved);
        QVERIFY(m_engine->exports.status(id)->record.files.size() == 2);
        QCOMPARE(submits(*m_demo), 1);
    }

    void aLivingProcessKeepsItsExports()
    {
        m_demo->change([](DemoSwitches& s) { s.jobDuration = std::chrono::seconds(5); });
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        QTRY_COMPARE(m_engine->record(id).state, ExportState::Waiting);
        Engine second(m_folder->path(), m_address);
        QVERIFY(second.exports.recover()->isEmpty());
    }

    void queuedPerTenant()
    {
        const QString first = *m_engine->exports.submit(m_engine->plan(m_out));
        const QString second = *m_engine->exports.submit(m_engine->plan(m_out));
        QCOMPARE(m_engine->exports.status(second)->progress.queuePosition, 1);
        QTRY_VERIFY(m_engine->hasEnded(first));
        QTRY_VERIFY(m_engine->hasEnded(second));
        QCOMPARE(m_engine->record(second).files.at(0).path, QDir(m_out).filePath(QStringLiteral("users-2.ndjson")));
    }

    void stoppedWhileItWaitsItNeverStarts()
    {
        m_demo->change([](DemoSwitches& s) { s.jobDuration = std::chrono::seconds(5); });
        const QString first = *m_engine->exports.submit(m_engine->plan(m_out));
        QTRY_COMPARE(m_engine->record(first).state, ExportState::Waiting);
        const QString second = *m_engine->exports.submit(m_engine->plan(m_out));
        m_engine->exports.stop(second);
        m_engine->exports.stop(first); // the turn of the second would come now
        QTRY_VERIFY(m_engine->hasEnded(first) && m_engine->hasEnded(second));
        const QString third = *m_engine->exports.submit(m_engine->plan(m_out));
        m_engine->exports.stop(third); // in the same turn of the event loop
        QTRY_VERIFY(m_engine->hasEnded(third));
        QCOMPARE(m_engine->record(second).state, ExportState::Cancelled);
        QCOMPARE(m_engine->record(third).state, ExportState::Cancelled);
        QCOMPARE(submits(*m_demo), 1);
    }

    void stoppedIsStoppedThoughTheProgramQuits()
    {
        m_demo->change([](DemoSwitches& s) { s.jobDuration = std::chrono::seconds(5); });
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        QTRY_COMPARE(m_engine->record(id).state, ExportState::Waiting);
        m_engine->exports.stop(id);
        m_engine.reset(); // before the audit log could have it
        m_engine = std::make_unique<Engine>(m_folder->path(), m_address);
        QVERIFY(m_engine->exports.recover()->isEmpty());
        QCOMPARE(m_engine->record(id).state, ExportState::Cancelled);
        const auto verdict = checkAuditLog(m_engine->audit.path(), m_engine->audit.head());
        QCOMPARE(*verdict, (AuditVerdict{AuditVerdict::Problem::None, 1, 0}));
    }

    void stoppedCanBeTakenUpAgain()
    {
        m_demo->change([](DemoSwitches& s) { s.jobDuration = std::chrono::milliseconds(500); });
        const QString id = *m_engine->exports.submit(m_engine->plan(m_out));
        QTRY_COMPARE(m_engine->record(id).state, ExportState::Waiting);
        m_engine->exports.stop(id);
        QTRY_COMPARE(m_engine->record(id).state, ExportState::Cancelled);
        m_engine->exports.retry(id);
        QTRY_COMPARE(m_engine->record(id).state, ExportState::Saved);
        QCOMPARE(submits(*m_demo), 1);
    }

    void dataGoneStartsOneNewJobIfWanted()
    {
        EngineOptions options;
        options.preferences.whenDataIsGone = [] { return WhenDataIsGone::Automatic; };
        m_engine.reset();
        m_engine = std::make_unique<Engine>(m_folder->path(), m_address, options);
        DemoFault gone;
        gone.endpoint = DemoEndpoint::Poll;
        gone.status = 404;
        m_demo->addFault(gone);
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Saved);
        QCOMPARE(record.earlierJobIds.size(), 1);
        QCOMPARE(submits(*m_demo), 2);
    }

    void folderThatCannotBeIsRefusedAtOnce()
    {
        const QString file = m_folder->filePath(QStringLiteral("file"));
        QFile(file).open(QIODevice::WriteOnly);
        const auto refused = m_engine->exports.submit(m_engine->plan(QDir(file).filePath(QStringLiteral("sub"))));
        QVERIFY(!refused);
        QCOMPARE(submits(*m_demo), 0);
    }

    void connectionCheck()
    {
        QSignalSpy spy(&m_engine->tenants, &TenantService::checkChanged);
        m_engine->tenants.check(m_engine->tenant, Secret(m_address.clientSecret.toUtf8()));
        QTRY_VERIFY(!spy.isEmpty() && spy.last().at(0).value<TenantCheck>().finished);
        QVERIFY(spy.last().at(0).value<TenantCheck>().canExport());
        m_engine->tenants.check(m_engine->tenant, Secret(QByteArray("wrong")));
        spy.clear();
        QTRY_VERIFY(!spy.isEmpty() && spy.last().at(0).value<TenantCheck>().finished);
        const auto check = spy.last().at(0).value<TenantCheck>();
        QVERIFY(!check.canExport());
        QCOMPARE(check.rows.at(0).outcome, TenantCheck::Outcome::Ok);
        QCOMPARE(check.rows.at(1).error->code, ErrorCode::CredentialsRefused);
    }

private:
    ExportRecord run() { return m_engine->run(m_engine->plan(m_out)); }

    void refusesLink(DemoSwitches::LinkForm form)
    {
        m_demo->change([form](DemoSwitches& s) { s.linkForm = form; });
        const ExportRecord record = run();
        QCOMPARE(record.state, ExportState::Failed);
        QVERIFY(QDir(m_out).entryList({QStringLiteral("*.ndjson")}, QDir::Files).isEmpty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoTenant> m_demo;
    std::unique_ptr<Engine> m_engine;
    DemoAddress m_address;
    QString m_out;
};

QTEST_GUILESS_MAIN(ExportFlowTest)
#include "tst_exportflow.moc"
