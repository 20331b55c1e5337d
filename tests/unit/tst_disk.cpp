#include "app/core/base/disk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>

using namespace muster;

namespace {

unsigned modeOf(const QString& path)
{
    struct stat info;
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0U;
}

} // namespace

class TestDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writeErrors_data();
    void writeErrors();
    void makesMissingFoldersPrivate();
    void leavesExistingFoldersAlone();
    void toleratesOddPaths();
    void fileInTheWay_data();
    void fileInTheWay();
    void factsOfAPlace();
};

void TestDisk::writeErrors_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("ENOSPC") << ENOSPC << ErrorCode::DiskFull;
    QTest::newRow("EDQUOT") << EDQUOT << ErrorCode::DiskFull;
    QTest::newRow("EACCES") << EACCES << ErrorCode::FolderNotWritable;
    QTest::newRow("EROFS") << EROFS << ErrorCode::FolderNotWritable;
    QTest::newRow("EPERM") << EPERM << ErrorCode::FolderNotWritable;
    QTest::newRow("ENOENT") << ENOENT << ErrorCode::FolderMissing;
    QTest::newRow("ENOTDIR") << ENOTDIR << ErrorCode::FolderMissing;
    QTest::newRow("EEXIST") << EEXIST << ErrorCode::FileExists;
    QTest::newRow("EIO") << EIO << ErrorCode::FileWriteFailed;
    QTest::newRow("ENAMETOOLONG") << ENAMETOOLONG << ErrorCode::PathTooLong;
    QTest::newRow("EFBIG") << EFBIG << ErrorCode::FileWriteFailed;
}

void TestDisk::writeErrors()
{
    QFETCH(const int, reason);
    QFETCH(const ErrorCode, code);
    const Error error = writeError(reason, QStringLiteral("/data/users.csv"));
    QCOMPARE(error.code, code);
    QCOMPARE(error.subject, QStringLiteral("/data/users.csv"));
    QVERIFY(!error.detail.isEmpty());
}

void TestDisk::makesMissingFoldersPrivate()
{
    const QTemporaryDir root;
    const QString deep = root.filePath(QStringLiteral("a/b/c"));
    QVERIFY(ensurePrivateFolder(deep));
    for (const QString& path : {QStringLiteral("a"), QStringLiteral("a/b"), QStringLiteral("a/b/c")})
        QCOMPARE(modeOf(root.filePath(path)), 0700U);
}

void TestDisk::leavesExistingFoldersAlone()
{
    const QTemporaryDir root;
    const QString existing = root.filePath(QStringLiteral("open"));
    QVERIFY(QDir().mkdir(existing));
    QCOMPARE(::chmod(QFile::encodeName(existing).constData(), 0755), 0);
    QVERIFY(ensurePrivateFolder(existing));
    QVERIFY(ensurePrivateFolder(existing + QStringLiteral("/below")));
    QCOMPARE(modeOf(existing), 0755U);
}

void TestDisk::toleratesOddPaths()
{
    const QTemporaryDir root;
    QVERIFY(ensurePrivateFolder(root.path() + QStringLiteral("//x/../y/./z/")));
    QVERIFY(QDir(root.filePath(QStringLiteral("y/z"))).exists());
    QVERIFY(!QDir(root.filePath(QStringLiteral("x"))).exists());
    QVERIFY(ensurePrivateFolder(QStringLiteral("/")));
    QVERIFY(!ensurePrivateFolder(QString()));
}

void TestDisk::fileInTheWay_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("at the end") << QStringLiteral("file");
    QTest::newRow("on the way") << QStringLiteral("file/below/deeper");
}

void TestDisk::fileInTheWay()
{
    QFETCH(const QString, folder);
    const QTemporaryDir root;
    QFile file(root.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto made = ensurePrivateFolder(root.filePath(folder));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::FolderNotWritable);
    QCOMPARE(made.error().subject, root.filePath(folder));
}

void TestDisk::factsOfAPlace()
{
    const QTemporaryDir folder;
    const auto facts = diskFacts(folder.path());
    QVERIFY(facts);
    QVERIFY(facts->freeBytes > 0);
    QVERIFY(facts->totalBytes >= facts->freeBytes);
    QVERIFY(!facts->readOnly);
    QVERIFY(!diskFacts(folder.filePath(QStringLiteral("missing"))));
    QVERIFY(diskFacts(QStringLiteral("/proc"))); // free space of no size
    QCOMPARE(diskFacts(QStringLiteral("/proc"))->freeBytes, 0);
    QCOMPARE(diskFacts(QStringLiteral("/proc"))->totalBytes, 0);
}

QTEST_APPLESS_MAIN(TestDisk)
#include "tst_disk.moc"
