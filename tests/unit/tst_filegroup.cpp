#include "app/core/files/filegroup.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace muster;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.cbegin(), data.cend()));
}

QString suffixOf(int part)
{
    return QStringLiteral("-%1.json").arg(part);
}

} // namespace

/// Files that become permanent together.
class TestFileGroup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void commits_data();
    void commits();
    void anOpenLargeFileIsWhole_data();
    void anOpenLargeFileIsWhole();
    void nothingToCommit();
    void allCarryTheSameNumber();
    void startsAtTheGivenNumber();
    void overwritesAll();
    void failureLeavesNothing();
    void failureKeepsWhatWasReplaced();

private:
    [[nodiscard]] std::vector<AtomicFile> create(int count, ConflictPolicy policy = ConflictPolicy::Number) const
    {
        std::vector<AtomicFile> files;
        for (int part = 1; part <= count; ++part) {
            auto file = AtomicFile::create(m_folder->path(), QStringLiteral("users"), suffixOf(part), policy);
            if (file && file->write(bytesOf(QByteArray::number(part))) && file->close())
                files.push_back(std::move(*file));
        }
        return files;
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void makeFile(const QString& name) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileGroup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFileGroup::commits_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("few, synced one by one") << 3;
    QTest::newRow("many, synced together") << 40;
}

void TestFileGroup::commits()
{
    QFETCH(const int, count);
    auto files = create(count);
    QCOMPARE(files.size(), std::size_t(count));
    const auto paths = commitTogether(files, 1);
    QVERIFY(paths);
    QCOMPARE(paths->size(), count);
    for (int part = 1; part <= count; ++part) {
        const QString name = QStringLiteral("users") + suffixOf(part);
        QCOMPARE(paths->at(part - 1), path(name));
        QCOMPARE(contentOf(name), QByteArray::number(part));
    }
    files.clear();
    QCOMPARE(names().size(), count);
}

void TestFileGroup::anOpenLargeFileIsWhole_data()
{
    commits_data();
}

/// What it holds back comes to the disk before its name, however the others are synced.
void TestFileGroup::anOpenLargeFileIsWhole()
{
    QFETCH(const int, count);
    auto files = create(count);
    auto large = AtomicFile::create(m_folder->path(), QStringLiteral("users"), QStringLiteral("-large.json"),
                                    ConflictPolicy::Number);
    QVERIFY(large);
    const QByteArray content = QByteArray("0123456789").repeated(2'300'001);
    QVERIFY(large->write(bytesOf(content)));
    files.push_back(std::move(*large));
    QVERIFY(commitTogether(files, 1));
    QVERIFY(contentOf(QStringLiteral("users-large.json")) == content); // no QCOMPARE: it would print megabytes
}

void TestFileGroup::nothingToCommit()
{
    const auto paths = commitTogether({}, 1);
    QVERIFY(paths);
    QVERIFY(paths->isEmpty());
}

void TestFileGroup::allCarryTheSameNumber()
{
    makeFile(QStringLiteral("users-3.json"));   // the third without a number
    makeFile(QStringLiteral("users-2-2.json")); // the second with number 2
    auto files = create(3);
    const auto paths = commitTogether(files, 1);
    QVERIFY(paths);
    QCOMPARE(*paths, (QStringList{path(QStringLiteral("users-3-1.json")), path(QStringLiteral("users-3-2.json")),
                                  path(QStringLiteral("users-3-3.json"))}));
    QCOMPARE(contentOf(QStringLiteral("users-3.json")), QByteArray("old"));
    QCOMPARE(contentOf(QStringLiteral("users-3-3.json")), QByteArray("3"));
    QCOMPARE(names().size(), 5);
}

void TestFileGroup::startsAtTheGivenNumber()
{
    auto files = create(2);
    const auto paths = commitTogether(files, 4);
    QVERIFY(paths);
    QCOMPARE(paths->first(), path(QStringLiteral("users-4-1.json")));
}

void TestFileGroup::overwritesAll()
{
    makeFile(QStringLiteral("users-2.json"));
    auto files = create(2, ConflictPolicy::Overwrite);
    QVERIFY(commitTogether(files, 1));
    QCOMPARE(contentOf(QStringLiteral("users-1.json")), QByteArray("1"));
    QCOMPARE(contentOf(QStringLiteral("users-2.json")), QByteArray("2"));
}

void TestFileGroup::failureLeavesNothing()
{
    auto files = create(3, ConflictPolicy::Fail);
    makeFile(QStringLiteral("users-3.json"));
    const auto paths = commitTogether(files, 1);
    QVERIFY(!paths);
    QCOMPARE(paths.error().code, ErrorCode::FileExists);
    QCOMPARE(paths.error().subject, path(QStringLiteral("users-3.json")));
    files.clear();
    QCOMPARE(names(), QStringList{QStringLiteral("users-3.json")});
    QCOMPARE(contentOf(QStringLiteral("users-3.json")), QByteArray("old"));
}

void TestFileGroup::failureKeepsWhatWasReplaced()
{
    makeFile(QStringLiteral("users-1.json"));
    QVERIFY(QDir().mkdir(path(QStringLiteral("users-2.json"))));
    auto files = create(2, ConflictPolicy::Overwrite);
    QVERIFY(!commitTogether(files, 1));
    files.clear();
    QCOMPARE(names(), (QStringList{QStringLiteral("users-1.json"), QStringLiteral("users-2.json")}));
    QCOMPARE(contentOf(QStringLiteral("users-1.json")), QByteArray("1"));
}

QTEST_APPLESS_MAIN(TestFileGroup)
#include "tst_filegroup.moc"
