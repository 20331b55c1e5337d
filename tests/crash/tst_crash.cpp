#include "tests/crash/crashfixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace muster::test;

namespace {

constexpr int kExitUnclear = 5;
constexpr const char* kEarlier = "of last week";

QByteArray lastLine(const QByteArray& output)
{
    return output.trimmed().split('\n').last();
}

} // namespace

/// The program is killed (SIGKILL) at random moments and started again with `muster resume`: the same bytes as in a run
/// that nobody disturbed, one POST, nothing under a final name that is not complete, nothing left behind.
///
/// MUSTER_KILLS says how often (20), MUSTER_SEED repeats a run.
class CrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killed_data();
    void killed();
    void namesAreWrittenDownBeforeTheyAreGiven();
    void everyMomentOfNaming();
    void everyMomentOfReplacing();

private:
    void killAndResume(const Kill& kill);
    [[nodiscard]] bool leaveEarlierFiles() const;
    [[nodiscard]] QList<QByteArray> calls() const;

    std::unique_ptr<CrashFixture> m_fixture;
    QVector<QPair<QString, QByteArray>> m_expected;
    QList<QByteArray> m_calls; ///< of the undisturbed run
    std::chrono::milliseconds m_length{0};
};

void CrashTest::initTestCase()
{
    m_fixture = std::make_unique<CrashFixture>(QStringLiteral(MUSTER_PROGRAM), QStringLiteral(MUSTER_KILLSHIM));
    QVERIFY(m_fixture->startTenant(
        {QStringLiteral("--users"), QStringLiteral("4000"), QStringLiteral("--job-seconds"), QStringLiteral("0")}));
    const Outcome outcome = m_fixture->run(m_fixture->exportArguments(), {}, true);
    QVERIFY2(outcome.exitCode == 0, outcome.output.constData());
    m_expected = m_fixture->files();
    m_calls = calls();
    m_length = outcome.took;
    QCOMPARE(m_expected.size(), 2);
    QCOMPARE(m_fixture->posts(), 1);
}

void CrashTest::killed_data()
{
    QTest::addColumn<Kill>("kill");
    bool known = false;
    quint32 seed = qEnvironmentVariable("MUSTER_SEED").toUInt(&known);
    if (!known)
        seed = QRandomGenerator::system()->generate();
    const int kills =
        qEnvironmentVariableIntValue("MUSTER_KILLS") > 0 ? qEnvironmentVariableIntValue("MUSTER_KILLS") : 20;
    qInfo("MUSTER_SEED=%u MUSTER_KILLS=%d", seed, kills);
    QRandomGenerator random(seed);
    const int points = static_cast<int>(m_calls.size()) * 2;
    for (int i = 0; i < kills; ++i) {
        if (points > 0 && i % 2 == 0) {
            const int point = random.bounded(points);
            QTest::addRow("%d: at call %d (%s)", i, point / 2, m_calls.at(point / 2).left(40).constData())
                << Kill{std::nullopt, point};
        } else {
            const int moment = random.bounded(static_cast<int>(m_length.count()));
            QTest::addRow("%d: after %d ms", i, moment) << Kill{std::chrono::milliseconds(moment), std::nullopt};
        }
    }
}

void CrashTest::killed()
{
    QFETCH(const Kill, kill);
    killAndResume(kill);
}

void CrashTest::killAndResume(const Kill& kill)
{
    m_fixture->reset();
    const int postsBefore = m_fixture->posts();
    const Outcome first = m_fixture->run(m_fixture->exportArguments(), kill);
    if (!first.killed)
        QVERIFY2(first.exitCode == 0, first.output.constData());
    // Whatever stands under a final name is complete, at any moment.
    for (const auto& [name, content] : m_fixture->files()) {
        const bool isPart = name.endsWith(QLatin1StringView(".part"));
        const bool isExpected = m_expected.contains(QPair(name, content));
        QVERIFY2(isPart || isExpected, qPrintable(name));
    }
    const Outcome second = m_fixture->run({QStringLiteral("resume"), QStringLiteral("--json")});
    QVERIFY(!second.killed);
    QVERIFY(m_fixture->posts() - postsBefore <= 1);
    QCOMPARE(m_fixture->databaseState(), QStringLiteral("ok"));
    if (second.exitCode == kExitUnclear) { // killed between the POST and its answer: the user decides
        QVERIFY2(lastLine(second.output).contains("SubmitUnclear"), second.output.constData());
        QVERIFY(m_fixture->files().isEmpty());
        return;
    }
    QVERIFY2(second.exitCode == 0, second.output.constData());
    if (m_fixture->files().isEmpty()) { // killed before the export was written down: nothing was promised to anybody
        QCOMPARE(m_fixture->posts(), postsBefore);
        QVERIFY2(second.output.trimmed().isEmpty(), second.output.constData());
        return;
    }
    QCOMPARE(m_fixture->files(), m_expected);
    QCOMPARE(m_fixture->posts() - postsBefore, 1);
}

QList<QByteArray> CrashTest::calls() const
{
    QFile file(m_fixture->callLog());
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

/// The order that a power cut cannot harm: a file's data on disk, then the record of where it will stand, then its
/// name, then the folder, then the record "saved", and only then the end of the download.
void CrashTest::namesAreWrittenDownBeforeTheyAreGiven()
{
    if (m_calls.isEmpty())
        QSKIP("the shim cannot be loaded here");
    const QByteArray folder = QFile::encodeName(m_fixture->out());
    const auto first = [this](const QByteArray& start, const QByteArray& end, qsizetype from = 0) {
        for (qsizetype i = from; i < m_calls.size(); ++i) {
            if (m_calls.at(i).startsWith(start) && m_calls.at(i).endsWith(end))
                return i;
        }
        return qsizetype(-1);
    };
    const qsizetype data = first("fsync ", ".out.ndjson.part");
    const qsizetype written = first("fdatasync ", "muster.sqlite-wal", data);
    const qsizetype named = first("rename ", "users.ndjson");
    const qsizetype otherNamed = first("rename ", "users.json.gz");
    const qsizetype folderSynced = first("fsync ", "/out", otherNamed);
    const qsizetype downloadGone = first("unlink ", ".json.gz.part");
    const qsizetype saved = first("fdatasync ", "muster.sqlite-wal", downloadGone);
    QVERIFY(data >= 0);
    QVERIFY(data < written);
    QVERIFY(written < named);
    QVERIFY(named < otherNamed);
    QVERIFY(otherNamed < folderSynced);
    QVERIFY(folderSynced < downloadGone);
    QVERIFY(downloadGone < saved);
    // Nothing is renamed before the record of it is on disk: no write to the database stands between sync and rename.
    qsizetype lastWrite = -1;
    for (qsizetype i = data; i < named; ++i) {
        if (m_calls.at(i).startsWith("write ") && m_calls.at(i).endsWith("muster.sqlite-wal"))
            lastWrite = i;
    }
    QVERIFY(lastWrite >= 0);
    QVERIFY(first("fdatasync ", "muster.sqlite-wal", lastWrite) < named);
}

/// Every single point from the first synced file to the end, because this is where files could be doubled or lost.
void CrashTest::everyMomentOfNaming()
{
    if (m_calls.isEmpty())
        QSKIP("the shim cannot be loaded here");
    const auto begin = std::find_if(m_calls.cbegin(), m_calls.cend(),
                                    [](const QByteArray& call) { return call.endsWith(".out.ndjson.part"); });
    const auto number = static_cast<int>(begin - m_calls.cbegin());
    const bool all = qEnvironmentVariableIntValue("MUSTER_KILLS") > 20;
    const int step = all ? 1 : std::max(1, static_cast<int>(m_calls.size() - number) * 2 / 10);
    for (int point = number * 2; point < m_calls.size() * 2; point += step) {
        killAndResume({std::nullopt, point});
        if (QTest::currentTestFailed()) {
            qWarning("at point %d: %s", point, m_calls.at(point / 2).constData());
            return;
        }
    }
}

/// A new home, and files under the names of those to come.
bool CrashTest::leaveEarlierFiles() const
{
    m_fixture->reset();
    const QDir out(m_fixture->out());
    return out.mkpath(QStringLiteral(".")) &&
           std::all_of(m_expected.cbegin(), m_expected.cend(), [&](const auto& file) {
               QFile earlier(out.filePath(file.first));
               return earlier.open(QIODevice::WriteOnly) && earlier.write(kEarlier) > 0;
           });
}

/// Every single point while files take the names of earlier ones: there is always one of the two under each name.
void CrashTest::everyMomentOfReplacing()
{
    const auto replace = [this](std::optional<long> point, bool logCalls) {
        const QStringList more{QStringLiteral("--on-conflict"), QStringLiteral("overwrite")};
        return m_fixture->run(m_fixture->exportArguments(more), {std::nullopt, point, QStringLiteral("link")},
                              logCalls);
    };
    QVERIFY(leaveEarlierFiles());
    QCOMPARE(replace(std::nullopt, true).exitCode, 0);
    QCOMPARE(m_fixture->files(), m_expected);
    const QList<QByteArray> all = calls();
    if (all.isEmpty())
        QSKIP("the shim cannot be loaded here");
    const auto synced =
        std::find_if(all.cbegin(), all.cend(), [](const QByteArray& call) { return call.startsWith("fsync "); });
    QVERIFY(synced - all.cbegin() >= 6); // two names, each kept, given and forgotten
    for (long point = 0; point < (synced - all.cbegin() + 1) * 2; ++point) {
        QVERIFY(leaveEarlierFiles());
        QVERIFY(replace(point, false).killed);
        const auto files = m_fixture->files();
        for (const auto& expected : m_expected)
            QVERIFY2(files.contains(expected) || files.contains(QPair(expected.first, QByteArray(kEarlier))),
                     qPrintable(QStringLiteral("%1 at point %2").arg(expected.first).arg(point)));
        QCOMPARE(m_fixture->run({QStringLiteral("resume"), QStringLiteral("--json")}).exitCode, 0);
        QCOMPARE(m_fixture->files(), m_expected);
    }
}

Q_DECLARE_METATYPE(Kill)
QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
