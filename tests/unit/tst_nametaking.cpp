#include "app/core/files/nameledger.h"
#include "app/core/files/nametaking.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

/// The first had its name when the process ended, and what it replaced still stands beside it.
void TestNameTaking::goesOnAfterAKill()
{
    const QVector<PendingFile> files = two();
    QVERIFY(QFile::rename(files.first().partPath, files.first().file.path));
    write(QFileInfo(files.first().partPath + QStringLiteral(".replaced.part")).fileName(), "old rows");
    QVERIFY(takeNames(files, ConflictPolicy::Overwrite));
    QCOMPARE(names(), (QStringList{QStringLiteral("users.csv"), QStringLiteral("users.json")}));
    QCOMPARE(contentOf(QStringLiteral("users.csv")), QByteArray("new rows"));
}

void TestNameTaking::staleFoldersGoWithWhatIsInThem()
{
    const QString stale = QStringLiteral(".users.5b1f.out.xlsx.part-a1B2c3");
    const QString other = QStringLiteral(".users.77aa.out.xlsx.part-a1B2c3");
    for (const QString& folder : {stale, other}) {
        QVERIFY(QDir(m_folder->path()).mkdir(folder));
        write(folder + QStringLiteral("/tmp.x"), "");
    }
    write(QStringLiteral("users.5b1f.out.csv.part"), "rows");
    write(QStringLiteral("users.csv"), "rows");
    removeStaleParts(m_folder->path(), QStringLiteral("5b1f.out"));
    QCOMPARE(names(), (QStringList{other, QStringLiteral("users.csv")}));
}

QTEST_APPLESS_MAIN(TestNameTaking)
#include "tst_nametaking.moc"
