#include "app/core/files/nameledger.h"
#include "app/core/files/nametaking.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace muster;

/// Files that were written, and what becomes of those whose names they take.
class TestNameTaking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void takesAll_data();
    void takesAll();
    void allOrNone_data();
    void allOrNone();
    void goesOnAfterAKill();
    void afterAKillEverythingCanBeGivenBack_data();
    void afterAKillEverythingCanBeGivenBack();
    void whatCameAfterAKillIsNotReplacedByWhatWasBefore();
    void whatCameAfterAKillStaysUnderANameThatWasTaken();
    void bothNamesOfTheSameFile();
    void aSmallerImportTakesThePlaceOfALargerOne_data();
    void aSmallerImportTakesThePlaceOfALargerOne();
    void staleFoldersGoWithWhatIsInThem();

private:
    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    /// A part with this content that waits for the name `users` + suffix.
    [[nodiscard]] PendingFile pending(const QString& suffix, const QByteArray& content) const
    {
        const QString part = QStringLiteral("users.5b1f.out%1.part").arg(suffix);
        write(part, content);
        PendingFile waiting;
        waiting.partPath = m_folder->filePath(part);
        waiting.suffix = suffix;
        waiting.file.path = m_folder->filePath(QStringLiteral("users") + suffix);
        waiting.file.bytes = content.size();
        waiting.file.sha256 =
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        return waiting;
    }
    [[nodiscard]] QVector<PendingFile> two() const
    {
        return {pending(QStringLiteral(".csv"), "new rows"), pending(QStringLiteral(".json"), "new users")};
    }
    [[nodiscard]] QVector<PendingFile> killedBetweenTheNames() const;
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNameTaking::takesAll_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<bool>("taken");
    QTest::newRow("number") << ConflictPolicy::Number << false;
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite << false;
    QTest::newRow("overwrite others") << ConflictPolicy::Overwrite << true;
}

void TestNameTaking::takesAll()
{
    QFETCH(const ConflictPolicy, policy);
    QFETCH(const bool, taken);
    if (taken)
        write(QStringLiteral("users.csv"), "old rows");
    QVERIFY(takeNames(two(), policy));
    QCOMPARE(names(), (QStringList{QStringLiteral("users.csv"), QStringLiteral("users.json")}));
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("new rows"));
    QCOMPARE(contentOf(QStringLiteral("users.json")), QByteArray("new users"));
}

void TestNameTaking::allOrNone_data()
{
    takesAll_data();
}

/// The second part was removed by somebody, so only the first could have its name.
void TestNameTaking::allOrNone()
{
    QFETCH(const ConflictPolicy, policy);
    QFETCH(const bool, taken);
    if (taken)
        write(QStringLiteral("users.csv"), "old rows");
    const QVector<PendingFile> files = two();
    QVERIFY(QFile::remove(files.last().partPath));
    const auto done = takeNames(files, policy);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileReadFailed);
    discardParts(files);
    QCOMPARE(contentOf(QStringLiteral("users.csv")), taken ? QByteArray("old rows") : QByteArray("missing"));
    QCOMPARE(names(), taken ? QStringList{QStringLiteral("users.csv")} : QStringList());
}

/// As if the process had ended when the first file had its name: what had it before still waits.
QVector<PendingFile> TestNameTaking::killedBetweenTheNames() const
{
    const QVector<PendingFile> files = two();
    const bool named = QFile::rename(files.first().partPath, files.first().file.path);
    write(QFileInfo(files.first().partPath + kReplacedEnd).fileName(), "old rows");
    write(QStringLiteral("users.json"), "old users");
    return named ? files : QVector<PendingFile>();
}

void TestNameTaking::goesOnAfterAKill()
{
    QVERIFY(takeNames(killedBetweenTheNames(), ConflictPolicy::Overwrite));
    QCOMPARE(names(), (QStringList{QStringLiteral("users.csv"), QStringLiteral("users.json")}));
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("new rows"));
    QCOMPARE(contentOf(QStringLiteral("users.json")), QByteArray("new users"));
}

void TestNameTaking::afterAKillEverythingCanBeGivenBack_data()
{
    QTest::addColumn<bool>("partIsGone");
    QTest::addColumn<bool>("folderInTheWay");
    QTest::addColumn<bool>("givenUp");
    QTest::newRow("a part is gone") << true << false << false;
    QTest::newRow("a folder has a name") << false << true << false;
    QTest::newRow("given up at once") << false << false << true;
}

void TestNameTaking::afterAKillEverythingCanBeGivenBack()
{
    QFETCH(const bool, partIsGone);
    QFETCH(const bool, folderInTheWay);
    QFETCH(const bool, givenUp);
    const QVector<PendingFile> files = killedBetweenTheNames();
    QCOMPARE(files.size(), 2);
    if (partIsGone)
        QVERIFY(QFile::remove(files.last().partPath));
    if (folderInTheWay)
        QVERIFY(QFile::remove(files.last().file.path) && QDir().mkdir(files.last().file.path));
    if (!givenUp)
        QVERIFY(!takeNames(files, ConflictPolicy::Overwrite));
    discardParts(files);
    QCOMPARE(names(), (QStringList{QStringLiteral("users.csv"), QStringLiteral("users.json")}));
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("old rows"));
    QCOMPARE(contentOf(QStringLiteral("users.json")), folderInTheWay ? QByteArray("missing") : QByteArray("old users"));
}

/// The process ended before the first file had its name, and somebody saved another one under it since.
void TestNameTaking::whatCameAfterAKillIsNotReplacedByWhatWasBefore()
{
    const QVector<PendingFile> files = two();
    write(QFileInfo(files.first().partPath + kReplacedEnd).fileName(), "old rows");
    write(QStringLiteral("users.csv"), "newer rows");
    QVERIFY(QFile::remove(files.last().partPath));
    QVERIFY(!takeNames(files, ConflictPolicy::Overwrite));
    discardParts(files);
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv")});
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("newer rows"));
}

/// The process ended when the first file had its name, and somebody saved another one under it since.
void TestNameTaking::whatCameAfterAKillStaysUnderANameThatWasTaken()
{
    const QVector<PendingFile> files = killedBetweenTheNames();
    write(QStringLiteral("users.csv"), "newer rows");
    QVERIFY(!takeNames(files, ConflictPolicy::Overwrite));
    discardParts(files);
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("newer rows"));
    const QString replaced = QFileInfo(files.first().partPath + kReplacedEnd).fileName();
    QCOMPARE(contentOf(replaced), QByteArray("old rows")); // beside it: nobody can say which one is wanted
    QCOMPARE(contentOf(QStringLiteral("users.json")), QByteArray("old users"));
}

/// The process ended between the second name of the old file and the first of the new one, and the new one was removed.
void TestNameTaking::bothNamesOfTheSameFile()
{
    const QVector<PendingFile> files = two();
    write(QStringLiteral("users.csv"), "old rows");
    const QString replaced = files.first().partPath + kReplacedEnd;
    QCOMPARE(::link(QFile::encodeName(files.first().file.path).constData(), QFile::encodeName(replaced).constData()),
             0);
    QVERIFY(QFile::remove(files.first().partPath));
    QVERIFY(!takeNames(files, ConflictPolicy::Overwrite));
    discardParts(files);
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv")});
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("old rows"));
}

void TestNameTaking::aSmallerImportTakesThePlaceOfALargerOne_data()
{
    QTest::addColumn<bool>("killedBefore");
    QTest::addColumn<bool>("fails");
    QTest::newRow("at once") << false << false;
    QTest::newRow("after a kill") << true << false;
    QTest::newRow("fails") << false << true;
    QTest::newRow("fails after a kill") << true << true;
}

void TestNameTaking::aSmallerImportTakesThePlaceOfALargerOne()
{
    QFETCH(const bool, killedBefore);
    QFETCH(const bool, fails);
    const auto part = [](int number) { return QStringLiteral("users-part-00%1.json").arg(number); };
    QStringList old;
    for (int number = 1; number <= 5; ++number)
        old.append(part(number));
    old.append(QStringLiteral("users-rejected.ndjson"));
    for (const QString& name : std::as_const(old))
        write(name, "old");
    write(part(7), "of somebody else");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("users-part-006.json"))); // no file ends the set
    QVector<PendingFile> files{pending(QStringLiteral("-part-001.json"), "new users")};
    files.first().file.as = OutputFormat::Import;
    if (killedBefore) {
        const QString aside = files.first().partPath + kReplacedEnd + QStringLiteral("-part-005.json");
        QVERIFY(QFile::rename(m_folder->filePath(part(5)), aside));
    }
    if (fails) {
        files.append(pending(QStringLiteral(".csv"), "new rows"));
        QVERIFY(QFile::remove(files.last().partPath));
    }
    QCOMPARE(takeNames(files, ConflictPolicy::Overwrite).has_value(), !fails);
    discardParts(files);
    QCOMPARE(contentOf(part(1)), fails ? QByteArray("old") : QByteArray("new users"));
    QStringList expected = fails ? old : QStringList{part(1)};
    expected << part(6) << part(7);
    expected.sort();
    QCOMPARE(names(), expected);
}

void TestNameTaking::staleFoldersGoWithWhatIsInThem()
{
    const QString stale = QStringLiteral(".users.5b1f.out.xlsx.part-a1B2c3");
    const QString link = QStringLiteral(".users.5b1f.out.xlsx.part-d4E5f6");
    const QString other = QStringLiteral(".users.77aa.out.xlsx.part-a1B2c3");
    const QString replaced = QStringLiteral("users.5b1f.out.csv.part") + kReplacedEnd;
    for (const QString& folder : {stale, other}) {
        QVERIFY(QDir(m_folder->path()).mkdir(folder));
        write(folder + QStringLiteral("/tmp.x"), "");
    }
    QVERIFY(QFile::link(m_folder->filePath(other), m_folder->filePath(link))); // somebody else made it
    write(QStringLiteral("users.5b1f.out.csv.part"), "rows");
    write(replaced, "old rows");
    removeStaleParts(m_folder->path(), QStringLiteral("5b1f.out"));
    QCOMPARE(names(), (QStringList{link, other, replaced}));
    QVERIFY(QFile::exists(m_folder->filePath(other + QStringLiteral("/tmp.x"))));
}

QTEST_APPLESS_MAIN(TestNameTaking)
#include "tst_nametaking.moc"
