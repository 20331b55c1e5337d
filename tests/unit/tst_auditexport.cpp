#include "app/core/store/auditcsv.h"
#include "app/core/store/auditjob.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/database.h"
#include "app/core/store/settings.h"
#include "auditsamples.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using muster::test::failedForAudit;
using muster::test::savedForAudit;
using Problem = AuditVerdict::Problem;

/// The audit log as CSV, in the background, and what a check says to people.
class TestAuditExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void csv();
    void jobWritesAPrivateFile();
    void jobTellsFailure();
    void verdictsAsSentences_data();
    void verdictsAsSentences();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuditLog> m_log;
};

/// A log of three entries.
void TestAuditExport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = std::move(*Database::open(QStringLiteral(":memory:")));
    m_settings = std::make_unique<Settings>(*m_database);
    m_log =
        std::make_unique<AuditLog>(m_dir->filePath(QStringLiteral("audit.ndjson")), QStringLiteral("mia"), *m_settings);
    m_log->add(savedForAudit(1));
    m_log->add(failedForAudit(2));
    m_log->add(savedForAudit(3));
}

void TestAuditExport::csv()
{
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(writeAuditCsv(m_log->path(), m_log->head(), out).value(), (AuditVerdict{Problem::None, 3, 0}));
    const QByteArray text = out.data();
    QVERIFY(
        text.startsWith("number,ended_at,user,result,error,tenant,domain,connection,connection_id,format,fields,limit,"
                        "users,began_at,export,job,file_path,file_as,file_bytes,file_sha256,file_users,"
                        "entry_sha256,previous_sha256\r\n"));
    QVERIFY(text.endsWith("\r\n"));
    QCOMPARE(text.count("\r\n"), 1 + 2 + 1 + 2);
    const QByteArray first = m_log->head().sha256;
    QVERIFY(text.contains(
        "3,2026-11-24T10:40:33.005Z,mia,saved,,\"Acme, “EU”\",acme.eu.auth0.com,\"'=customers\ndb\","
        "con_0123456789abcdef,csv,user_id user_metadata.plan=plan,100000,48210,2026-11-24T10:40:03.005Z,export-3,job_3,"
        "/home/mia/acme.csv,csv,12400000," +
        QByteArray(64, 'a') + ",48210," + first));
    QVERIFY(text.contains("2,2026-11-24T10:40:32.005Z,mia,failed,JobFailed,"));
}

void TestAuditExport::jobWritesAPrivateFile()
{
    const QString path = m_dir->filePath(QStringLiteral("audit.csv"));
    AuditJob job(m_log->path(), m_log->head(), path);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(job.result().value(), (AuditVerdict{Problem::None, 3, 0}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 6);
    QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestAuditExport::jobTellsFailure()
{
    const QString path = m_dir->filePath(QStringLiteral("nowhere/audit.csv"));
    AuditJob job(m_log->path(), m_log->head(), path);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QVERIFY(finished.wait());
    QVERIFY(!job.result());
    QCOMPARE(job.result().error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(job.result().error().subject, path);
    AuditJob cancelled(m_log->path(), m_log->head(), {});
    QSignalSpy ended(&cancelled, &Job::finished);
    cancelled.start();
    cancelled.cancel();
    QVERIFY(ended.wait());
    QCOMPARE(cancelled.result().error().code, ErrorCode::Cancelled);
}

void TestAuditExport::verdictsAsSentences_data()
{
    QTest::addColumn<AuditVerdict>("verdict");
    QTest::addColumn<QString>("part");
    QTest::newRow("sound") << AuditVerdict{Problem::None, 12, 0} << QStringLiteral("12");
    QTest::newRow("changed") << AuditVerdict{Problem::Changed, 12, 7} << QStringLiteral("Entry 7 ");
    QTest::newRow("order") << AuditVerdict{Problem::NotInOrder, 12, 7} << QStringLiteral("Entry 7 ");
    QTest::newRow("cut") << AuditVerdict{Problem::CutShort, 12, 13} << QStringLiteral("entry 13 ");
    QTest::newRow("anew") << AuditVerdict{Problem::WrittenAnew, 12, 12} << QStringLiteral("Entry 12 ");
}

void TestAuditExport::verdictsAsSentences()
{
    QFETCH(const AuditVerdict, verdict);
    QFETCH(const QString, part);
    const QString sentence = auditVerdictText(verdict);
    QVERIFY2(sentence.contains(part) && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestAuditExport)
#include "tst_auditexport.moc"
