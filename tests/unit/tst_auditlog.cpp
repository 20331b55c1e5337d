#include "app/core/store/auditentry.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/database.h"
#include "app/core/store/settings.h"
#include "auditsamples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace muster;
using muster::test::failedForAudit;
using muster::test::savedForAudit;
using Problem = AuditVerdict::Problem;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArrayList linesOf(const QByteArray& bytes)
{
    QByteArrayList lines = bytes.split('\n');
    lines.removeLast();
    return lines;
}

} // namespace

class TestAuditLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysWhatWasExported();
    void saysNothingElse();
    void isPrivate();
    void everyChangedByteIsNamed();
    void tampering_data();
    void tampering();
    void aForgedLogIsNotMadeGood();
    void finishesWhatAPowerCutLeft_data();
    void finishesWhatAPowerCutLeft();
    void lagOfTheHeadIsHarmless();
    void keepsWhatCouldNotBeWritten();
    void severalProcesses();
    void longEntries();
    void aThreadOfItsOwn();
    void aDatabaseThatIsGoneIsAnError();
    void aLineIsWrittenThoughNobodyWaits();

private:
    [[nodiscard]] AuditVerdict check() const
    {
        return checkAuditLog(m_log->path(), m_log->head()).value_or(AuditVerdict{Problem::None, -1, -1});
    }
    void addThree()
    {
        m_log->add(savedForAudit(1));
        m_log->add(failedForAudit(2));
        m_log->add(savedForAudit(3));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AuditLog> m_log;
};

void TestAuditLog::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_database = std::move(*Database::open(QStringLiteral(":memory:")));
    m_settings = std::make_unique<Settings>(*m_database);
    m_log = std::make_unique<AuditLog>(m_dir->filePath(QStringLiteral("data/audit.ndjson")), QStringLiteral("mia"),
                                       *m_settings);
}

void TestAuditLog::saysWhatWasExported()
{
    QCOMPARE(check(), AuditVerdict());
    addThree();
    QCOMPARE(check(), (AuditVerdict{Problem::None, 3, 0}));
    const QByteArrayList lines = linesOf(bytesOf(m_log->path()));
    const auto first = readAuditLine(lines.at(0));
    const auto second = readAuditLine(lines.at(1));
    QVERIFY(first && second);
    QCOMPARE(first->previous(), auditBeginning());
    QCOMPARE(second->previous(), first->sha256);
    const QJsonObject entry = first->entry;
    const auto text = [&entry](const char* key) { return entry.value(QLatin1StringView(key)).toString(); };
    QCOMPARE(text("user"), QStringLiteral("mia"));
    QCOMPARE(text("ended_at"), QStringLiteral("2026-11-24T10:40:31.005Z"));
    QCOMPARE(text("domain"), QStringLiteral("acme.eu.auth0.com"));
    QCOMPARE(text("connection_id"), QStringLiteral("con_0123456789abcdef"));
    QCOMPARE(text("result"), QStringLiteral("saved"));
    QCOMPARE(entry.value(QLatin1StringView("users")).toInteger(), 48'210);
    QCOMPARE(entry.value(QLatin1StringView("fields")).toArray().at(1).toString(),
             QStringLiteral("user_metadata.plan=plan"));
    const QJsonObject file = entry.value(QLatin1StringView("files")).toArray().at(1).toObject();
    QCOMPARE(file.value(QLatin1StringView("path")).toString(), QStringLiteral("/home/mia/acme.json"));
    QCOMPARE(file.value(QLatin1StringView("sha256")).toString(), QString(64, QLatin1Char('b')));
    QCOMPARE(second->entry.value(QLatin1StringView("error")).toString(), QStringLiteral("JobFailed"));
}

/// A new key needs a decision: nothing of users, no link, no secret, no words of the service may get in.
void TestAuditLog::saysNothingElse()
{
    const QStringList known{QStringLiteral("began_at"), QStringLiteral("connection"), QStringLiteral("connection_id"),
                            QStringLiteral("domain"),   QStringLiteral("ended_at"),   QStringLiteral("error"),
                            QStringLiteral("export"),   QStringLiteral("fields"),     QStringLiteral("files"),
                            QStringLiteral("format"),   QStringLiteral("job"),        QStringLiteral("limit"),
                            QStringLiteral("result"),   QStringLiteral("tenant"),     QStringLiteral("user"),
                            QStringLiteral("users")};
    QCOMPARE(auditEntry(failedForAudit(1), {}).keys(), known);
    m_log->add(failedForAudit(1));
    QVERIFY(!bytesOf(m_log->path()).contains("words of the service"));
}

void TestAuditLog::isPrivate()
{
    m_log->add(savedForAudit(1));
    const QFile::Permissions all = QFileInfo(m_log->path()).permissions();
    QVERIFY(!(all & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QVERIFY(
        !(QFileInfo(m_dir->filePath(QStringLiteral("data"))).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestAuditLog::everyChangedByteIsNamed()
{
    addThree();
    const QByteArray good = bytesOf(m_log->path());
    QFile file(m_log->path());
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto put = [&file](qsizetype at, char byte) { return file.seek(at) && file.write(&byte, 1) == 1; };
    for (qsizetype at = 0; at < good.size(); ++at) {
        QVERIFY(put(at, static_cast<char>(good.at(at) ^ 0x01)));
        const AuditVerdict verdict = check();
        const qint64 entry = good.first(at).count('\n') + 1;
        QVERIFY2(verdict.broken == entry, qPrintable(QStringLiteral("byte %1").arg(at)));
        QVERIFY(verdict.problem != Problem::None);
        QVERIFY(put(at, good.at(at)));
    }
    QCOMPARE(check(), (AuditVerdict{Problem::None, 3, 0}));
}

void TestAuditLog::tampering_data()
{
    QTest::addColumn<QList<int>>("lines"); // of the three that stay, in this order
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<int>("broken");
    QTest::newRow("untouched") << QList<int>{0, 1, 2} << Problem::None << 0;
    QTest::newRow("first removed") << QList<int>{1, 2} << Problem::NotInOrder << 1;
    QTest::newRow("middle removed") << QList<int>{0, 2} << Problem::NotInOrder << 2;
    QTest::newRow("last removed") << QList<int>{0, 1} << Problem::CutShort << 3;
    QTest::newRow("all removed") << QList<int>{} << Problem::CutShort << 1;
    QTest::newRow("two swapped") << QList<int>{1, 0, 2} << Problem::NotInOrder << 1;
    QTest::newRow("one twice") << QList<int>{0, 1, 1, 2} << Problem::NotInOrder << 3;
    QTest::newRow("one again at the end") << QList<int>{0, 1, 2, 2} << Problem::NotInOrder << 4;
}

void TestAuditLog::tampering()
{
    QFETCH(const QList<int>, lines);
    QFETCH(const Problem, problem);
    QFETCH(const int, broken);
    addThree();
    const QByteArrayList good = linesOf(bytesOf(m_log->path()));
    QByteArray bad;
    for (const int line : lines)
        bad += good.at(line) + '\n';
    setBytes(m_log->path(), bad);
    QCOMPARE(check(), (AuditVerdict{problem, lines.size(), broken}));
    if (lines.isEmpty()) {
        QVERIFY(QFile::remove(m_log->path()));
        QCOMPARE(check(), (AuditVerdict{problem, 0, broken}));
    }
}

/// A chain computed anew is sound by itself; the database knows better, also after the next export.
void TestAuditLog::aForgedLogIsNotMadeGood()
{
    addThree();
    QByteArray forged;
    QByteArray previous = auditBeginning();
    for (int i = 1; i <= 3; ++i) {
        ExportRecord record = i == 2 ? failedForAudit(i) : savedForAudit(i);
        record.users = 1;
        const AuditLine line = auditLine(auditEntry(record, QStringLiteral("eve")), i, previous);
        previous = line.sha256;
        forged += auditLineBytes(line);
    }
    setBytes(m_log->path(), forged);
    QCOMPARE(checkAuditLog(m_log->path(), {}).value(), (AuditVerdict{Problem::None, 3, 0}));
    QCOMPARE(check(), (AuditVerdict{Problem::WrittenAnew, 3, 3}));
    m_log->add(savedForAudit(4));
    QCOMPARE(check(), (AuditVerdict{Problem::NotInOrder, 4, 4}));
}

void TestAuditLog::finishesWhatAPowerCutLeft_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("in the first entry") << 0;
    QTest::newRow("later") << 2;
}

void TestAuditLog::finishesWhatAPowerCutLeft()
{
    QFETCH(const int, before);
    for (int i = 1; i <= before; ++i)
        m_log->add(savedForAudit(i));
    const QByteArray good = bytesOf(m_log->path());
    const QByteArray torn =
        auditLineBytes(auditLine(auditEntry(savedForAudit(9), {}), before + 1, m_log->head().sha256));
    for (const qsizetype kept : {qsizetype{1}, torn.size() / 2, torn.size() - 1}) {
        QVERIFY(QDir().mkpath(QFileInfo(m_log->path()).path()));
        setBytes(m_log->path(), good + torn.first(kept));
        const AuditHead head = m_log->head();
        m_log->add(savedForAudit(before + 1));
        QCOMPARE(check(), (AuditVerdict{Problem::None, before + 1, 0}));
        m_settings->setValue(QStringLiteral("audit.head"),
                             QJsonObject{{QStringLiteral("entries"), head.entries},
                                         {QStringLiteral("sha256"), QString::fromLatin1(head.sha256)}});
    }
    // What is known to have been written stays, damaged as it is.
    m_log->add(savedForAudit(before + 2));
    const QByteArray all = bytesOf(m_log->path());
    setBytes(m_log->path(), all.chopped(5));
    m_log->add(savedForAudit(before + 3));
    QVERIFY(bytesOf(m_log->path()).startsWith(all.chopped(5)));
    QCOMPARE(check().problem, Problem::Changed);
    QCOMPARE(check().broken, m_log->head().entries - 1);
}

/// A crash between the line and the database.
void TestAuditLog::lagOfTheHeadIsHarmless()
{
    m_log->add(savedForAudit(1));
    const QJsonValue head = m_settings->value(QStringLiteral("audit.head"));
    m_log->add(savedForAudit(2));
    m_log->add(savedForAudit(3));
    m_settings->setValue(QStringLiteral("audit.head"), head);
    QCOMPARE(check(), (AuditVerdict{Problem::None, 3, 0}));
    m_log->add(savedForAudit(4));
    QCOMPARE(check(), (AuditVerdict{Problem::None, 4, 0}));
    QCOMPARE(m_log->head().entries, 4);
}

void TestAuditLog::keepsWhatCouldNotBeWritten()
{
    m_log->add(savedForAudit(1));
    const QString away = m_dir->filePath(QStringLiteral("away"));
    QVERIFY(QFile::rename(m_log->path(), away));
    QVERIFY(QDir().mkdir(m_log->path())); // in the way
    m_log->add(failedForAudit(2));
    m_log->add(savedForAudit(3));
    QVERIFY(QDir().rmdir(m_log->path()));
    QVERIFY(QFile::rename(away, m_log->path()));
    m_log->addPending();
    QCOMPARE(check(), (AuditVerdict{Problem::None, 3, 0}));
    m_log->addPending();
    m_log->add(savedForAudit(4));
    QCOMPARE(check(), (AuditVerdict{Problem::None, 4, 0}));
    QCOMPARE(readAuditLine(linesOf(bytesOf(m_log->path())).at(1))->entry.value(QLatin1StringView("export")).toString(),
             QStringLiteral("export-2"));
}

void TestAuditLog::severalProcesses()
{
    const QString database = m_dir->filePath(QStringLiteral("muster.sqlite"));
    const QString path = m_log->path();
    const auto work = [database, path] {
        const auto own = Database::open(database);
        if (!own)
            return qWarning("no database: %s", qPrintable(own.error().detail));
        Settings settings(**own);
        AuditLog log(path, QStringLiteral("mia"), settings);
        for (int i = 0; i < 6; ++i)
            log.add(savedForAudit(i));
    };
    QFuture<void> first = QtConcurrent::run(work);
    QFuture<void> second = QtConcurrent::run(work);
    first.waitForFinished();
    second.waitForFinished();
    QCOMPARE(checkAuditLog(path, {}).value(), (AuditVerdict{Problem::None, 12, 0}));
}

/// The end of the file is found behind an entry longer than one piece.
void TestAuditLog::longEntries()
{
    ExportRecord record = savedForAudit(1);
    for (int i = 0; i < 3000; ++i)
        record.files.append({QStringLiteral("/home/mia/part-%1.json").arg(i), OutputFormat::Import, 500'000,
                             QString(64, QLatin1Char('c')), 300});
    for (int i = 0; i < 3; ++i)
        m_log->add(record);
    QVERIFY(QFileInfo(m_log->path()).size() > 1'000'000);
    QCOMPARE(check(), (AuditVerdict{Problem::None, 3, 0}));
}

void TestAuditLog::aThreadOfItsOwn()
{
    m_log->add(savedForAudit(1));
    AuditWriter writer(m_database->path(), *m_log);
    const auto second = writer.add(failedForAudit(2));
    const auto third = writer.add(savedForAudit(3));
    QSignalSpy finished(third.get(), &Job::finished);
    second->start();
    third->start();
    QVERIFY(finished.wait());
    QVERIFY(second->outcome());
    QVERIFY(third->outcome());
    QCOMPARE(check(), (AuditVerdict{Problem::None, 3, 0}));
}

void TestAuditLog::aDatabaseThatIsGoneIsAnError()
{
    AuditWriter writer(m_dir->filePath(QStringLiteral("file/below.db")), *m_log);
    setBytes(m_dir->filePath(QStringLiteral("file")), "x");
    const auto job = writer.add(savedForAudit(1));
    QSignalSpy finished(job.get(), &Job::finished);
    job->start();
    QVERIFY(finished.wait());
    QCOMPARE(job->outcome().error().code, ErrorCode::DatabaseFailed);
    writer.keepForLater(savedForAudit(1));
    m_log->addPending();
    QCOMPARE(check(), (AuditVerdict{Problem::None, 1, 0}));
}

void TestAuditLog::aLineIsWrittenThoughNobodyWaits()
{
    {
        AuditWriter writer(m_database->path(), *m_log);
        (void)writer.add(savedForAudit(1));
    }
    QCOMPARE(check(), (AuditVerdict{Problem::None, 1, 0}));
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
