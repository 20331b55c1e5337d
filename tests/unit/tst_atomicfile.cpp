#include "app/core/files/atomicfile.h"
#include "app/core/files/exclusiverename.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace muster;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.cbegin(), data.cend()));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void makeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

unsigned modeOf(const QString& path)
{
    struct stat info;
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0U;
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void commitGivesTheFinalName();
    void isPrivateFromTheFirstByte();
    void isHiddenBehindAPartName();
    void leavesNothingWithoutCommit();
    void leavesNothingWhenMovedAndDropped();
    void takenNames_data();
    void takenNames();
    void failsAtOnceOnATakenName();
    void nameTakenInTheMeantime_data();
    void nameTakenInTheMeantime();
    void startsAtTheGivenNumber();
    void danglingLinkIsATakenName();
    void linkIsReplacedNotFollowed();
    void cannotReplaceAFolder();
    void writersDoNotMeet();
    void namesInOtherScripts();
    void canBeClosedBeforeCommit();
    void leavesNothingWhenClosedAndDropped();
    void hasManyClosedFiles();
    void readsBackWhatALibraryWrote();
    void readingBackCanBeCancelled();
    void cannotCreate_data();
    void cannotCreate();
    void failedWriteLeavesNothing_data();
    void failedWriteLeavesNothing();
    void largeFilesAreWhole_data();
    void largeFilesAreWhole();
    void freeNumberFitsAllSuffixes();
    void renamesExclusively_data();
    void renamesExclusively();

private:
    [[nodiscard]] Result<AtomicFile> create(ConflictPolicy policy = ConflictPolicy::Number)
    {
        return AtomicFile::create(m_folder->path(), QStringLiteral("users"), QStringLiteral(".csv"), policy);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestAtomicFile::commitGivesTheFinalName()
{
    auto file = create();
    QVERIFY(file);
    QVERIFY(file->write(bytesOf("one,")));
    QVERIFY(file->write(bytesOf("two")));
    QCOMPARE(file->bytesWritten(), 7);
    const auto final = file->commit();
    QVERIFY(final);
    QCOMPARE(*final, path(QStringLiteral("users.csv")));
    QCOMPARE(contentOf(*final), QByteArray("one,two"));
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv")});
}

void TestAtomicFile::isPrivateFromTheFirstByte()
{
    auto file = create();
    QVERIFY(file);
    QCOMPARE(modeOf(path(QStringLiteral("users.csv.part"))), 0600U);
    const auto final = file->commit();
    QVERIFY(final);
    QCOMPARE(modeOf(*final), 0600U);
}

void TestAtomicFile::isHiddenBehindAPartName()
{
    auto file = create();
    QVERIFY(file && file->write(bytesOf("half")));
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv.part")});
}

void TestAtomicFile::leavesNothingWithoutCommit()
{
    {
        auto file = create();
        QVERIFY(file && file->write(bytesOf("half")));
    }
    QCOMPARE(names(), QStringList());
}

void TestAtomicFile::leavesNothingWhenMovedAndDropped()
{
    {
        auto file = create();
        auto other = create();
        QVERIFY(file && other);
        AtomicFile moved(std::move(*file));
        moved = std::move(*other);
        QCOMPARE(names(), QStringList{QStringLiteral("users.csv.part-2")});
        QVERIFY(moved.write(bytesOf("x")));
    }
    QCOMPARE(names(), QStringList());
}

void TestAtomicFile::takenNames_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<QString>("final");
    const QString plain = QStringLiteral("users.csv");
    const QString second = QStringLiteral("users-2.csv");
    const QString third = QStringLiteral("users-3.csv");
    QTest::newRow("number") << QStringList{plain} << ConflictPolicy::Number << second;
    QTest::newRow("number, twice") << QStringList{plain, second} << ConflictPolicy::Number << third;
    QTest::newRow("number, with a gap") << QStringList{plain, third} << ConflictPolicy::Number << second;
    QTest::newRow("overwrite") << QStringList{plain, second} << ConflictPolicy::Overwrite << plain;
    QTest::newRow("fail, but free") << QStringList{second} << ConflictPolicy::Fail << plain;
}

void TestAtomicFile::takenNames()
{
    QFETCH(const QStringList, taken);
    QFETCH(const ConflictPolicy, policy);
    QFETCH(const QString, final);
    for (const QString& name : taken)
        makeFile(path(name), "old");
    auto file = create(policy);
    QVERIFY(file && file->write(bytesOf("new")));
    const auto committed = file->commit();
    QVERIFY(committed);
    QCOMPARE(*committed, path(final));
    for (const QString& name : taken)
        QCOMPARE(contentOf(path(name)), name == final ? QByteArray("new") : QByteArray("old"));
}

void TestAtomicFile::failsAtOnceOnATakenName()
{
    makeFile(path(QStringLiteral("users.csv")), "old");
    const auto file = create(ConflictPolicy::Fail);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::FileExists);
    QCOMPARE(file.error().subject, path(QStringLiteral("users.csv")));
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv")});
}

void TestAtomicFile::nameTakenInTheMeantime_data()
{
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<QString>("final"); // empty: FileExists
    QTest::newRow("number") << ConflictPolicy::Number << QStringLiteral("users-2.csv");
    QTest::newRow("overwrite") << ConflictPolicy::Overwrite << QStringLiteral("users.csv");
    QTest::newRow("fail") << ConflictPolicy::Fail << QString();
}

void TestAtomicFile::nameTakenInTheMeantime()
{
    QFETCH(const ConflictPolicy, policy);
    QFETCH(const QString, final);
    {
        auto file = create(policy);
        QVERIFY(file);
        makeFile(path(QStringLiteral("users.csv")), "other");
        const auto committed = file->commit();
        QCOMPARE(committed.has_value(), !final.isEmpty());
        if (committed)
            QCOMPARE(*committed, path(final));
        else
            QCOMPARE(committed.error().code, ErrorCode::FileExists);
    }
    QVERIFY(!names().contains(QStringLiteral("users.csv.part")));
    if (policy != ConflictPolicy::Overwrite)
        QCOMPARE(contentOf(path(QStringLiteral("users.csv"))), QByteArray("other"));
}

void TestAtomicFile::startsAtTheGivenNumber()
{
    makeFile(path(QStringLiteral("users-3.csv")), "old");
    auto file = create();
    QVERIFY(file);
    const auto committed = file->commit(3);
    QVERIFY(committed);
    QCOMPARE(*committed, path(QStringLiteral("users-4.csv")));
}

void TestAtomicFile::danglingLinkIsATakenName()
{
    QVERIFY(QFile::link(QStringLiteral("/nonexistent/target"), path(QStringLiteral("users.csv"))));
    QVERIFY(!create(ConflictPolicy::Fail));
    auto file = create();
    const auto committed = file->commit();
    QVERIFY(committed);
    QCOMPARE(*committed, path(QStringLiteral("users-2.csv")));
}

void TestAtomicFile::linkIsReplacedNotFollowed()
{
    makeFile(path(QStringLiteral("target")), "untouched");
    QVERIFY(QFile::link(path(QStringLiteral("target")), path(QStringLiteral("users.csv"))));
    auto file = create(ConflictPolicy::Overwrite);
    QVERIFY(file && file->write(bytesOf("new")) && file->commit());
    QCOMPARE(contentOf(path(QStringLiteral("target"))), QByteArray("untouched"));
    QCOMPARE(contentOf(path(QStringLiteral("users.csv"))), QByteArray("new"));
}

void TestAtomicFile::cannotReplaceAFolder()
{
    QVERIFY(QDir().mkdir(path(QStringLiteral("users.csv"))));
    auto file = create(ConflictPolicy::Overwrite);
    QVERIFY(file);
    const auto committed = file->commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, ErrorCode::FileWriteFailed);
}

void TestAtomicFile::writersDoNotMeet()
{
    constexpr int writers = 8;
    QVector<QFuture<Result<QString>>> futures;
    for (int i = 0; i < writers; ++i) {
        futures.append(QtConcurrent::run([this, i]() -> Result<QString> {
            auto file = create();
            if (!file)
                return tl::unexpected(file.error());
            for (int part = 0; part < 100; ++part) {
                if (const auto written = file->write(bytesOf(QByteArray(100, static_cast<char>('a' + i)))); !written)
                    return tl::unexpected(written.error());
            }
            return file->commit();
        }));
    }
    QSet<QString> paths;
    for (int i = 0; i < writers; ++i) {
        const Result<QString> final = futures[i].result();
        QVERIFY(final);
        QCOMPARE(contentOf(*final), QByteArray(10'000, static_cast<char>('a' + i)));
        paths.insert(*final);
    }
    QCOMPARE(paths.size(), writers);
    QCOMPARE(names().size(), writers);
}

void TestAtomicFile::namesInOtherScripts()
{
    auto file = AtomicFile::create(m_folder->path(), QStringLiteral("Kundinnen-ü-東京-😀"), QStringLiteral(".ndjson"),
                                   ConflictPolicy::Number);
    QVERIFY(file);
    const auto committed = file->commit();
    QVERIFY(committed);
    QCOMPARE(names(), QStringList{QStringLiteral("Kundinnen-ü-東京-😀.ndjson")});
}

void TestAtomicFile::canBeClosedBeforeCommit()
{
    auto file = create();
    QVERIFY(file && file->write(bytesOf("whole")));
    QVERIFY(file->close());
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv.part")});
    QCOMPARE(modeOf(path(QStringLiteral("users.csv.part"))), 0600U);
    QCOMPARE(file->bytesWritten(), 5);
    const auto final = file->commit();
    QVERIFY(final);
    QCOMPARE(contentOf(*final), QByteArray("whole"));
    QCOMPARE(names(), QStringList{QStringLiteral("users.csv")});
}

void TestAtomicFile::leavesNothingWhenClosedAndDropped()
{
    {
        auto file = create();
        QVERIFY(file && file->write(bytesOf("whole")) && file->close());
    }
    QCOMPARE(names(), QStringList());
}

void TestAtomicFile::hasManyClosedFiles()
{
    struct rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const struct rlimit limited
    {
        32, before.rlim_max
    };
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limited), 0);
    std::vector<AtomicFile> files;
    for (int i = 0; i < 60; ++i) {
        auto file = create();
        QVERIFY(file && file->write(bytesOf("x")) && file->close());
        files.push_back(std::move(*file));
    }
    for (AtomicFile& file : files)
        QVERIFY(file.commit());
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(names().size(), 60);
}

void TestAtomicFile::readsBackWhatALibraryWrote()
{
    const QByteArray content = QByteArray(1'000'000, 'x') + "end";
    auto file = create();
    QVERIFY(file);
    makeFile(file->partPath(), content);
    QByteArray read;
    QVERIFY(file->readBack([&read](std::span<const std::byte> bytes) {
        read.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        return true;
    }));
    QCOMPARE(read, content);
    QCOMPARE(file->bytesWritten(), content.size());
    const auto final = file->commit();
    QVERIFY(final);
    QCOMPARE(contentOf(*final), content);
    QCOMPARE(modeOf(*final), 0600U);
}

void TestAtomicFile::readingBackCanBeCancelled()
{
    auto file = create();
    QVERIFY(file);
    makeFile(file->partPath(), QByteArray(1'000'000, 'x'));
    int calls = 0;
    const auto read = file->readBack([&calls](std::span<const std::byte>) { return ++calls < 2; });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
    QCOMPARE(calls, 2);
}

void TestAtomicFile::cannotCreate_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("missing folder") << QStringLiteral("missing") << ErrorCode::FolderMissing;
    QTest::newRow("a file in the way") << QStringLiteral("file/below") << ErrorCode::FolderMissing;
}

void TestAtomicFile::cannotCreate()
{
    QFETCH(const QString, folder);
    QFETCH(const ErrorCode, error);
    makeFile(path(QStringLiteral("file")), "x");
    const auto file =
        AtomicFile::create(path(folder), QStringLiteral("users"), QStringLiteral(".csv"), ConflictPolicy::Number);
    QVERIFY(!file);
    QCOMPARE(file.error().code, error);
    QCOMPARE(file.error().subject, path(folder));
}

void TestAtomicFile::failedWriteLeavesNothing_data()
{
    QTest::addColumn<rlim_t>("limit");
    QTest::newRow("in a small file") << rlim_t{64 * 1024};
    QTest::newRow("in a large file") << rlim_t{(24 << 20) + 100};
}

void TestAtomicFile::failedWriteLeavesNothing()
{
    QFETCH(rlim_t, limit);
    // A limit on the size of files makes write() fail like a bad disk.
    struct rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit limited
    {
        limit, before.rlim_max
    };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limited), 0);
    Result<void> written;
    {
        auto file = create();
        QVERIFY(file);
        const QByteArray bytes(static_cast<qsizetype>(limit / 50), 'x');
        for (int i = 0; written && i < 100; ++i)
            written = file->write(bytesOf(bytes));
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, signalBefore);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(written.error().subject, path(QStringLiteral("users.csv")));
    QCOMPARE(names(), QStringList());
}

void TestAtomicFile::largeFilesAreWhole_data()
{
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("fills");
    QTest::newRow("written") << false << false;
    QTest::newRow("filled in") << false << true;
    QTest::newRow("written and closed") << true << false;
    QTest::newRow("filled in and closed") << true << true;
}

/// Most of it goes another way to the disk than the beginning.
void TestAtomicFile::largeFilesAreWhole()
{
    QFETCH(bool, closes);
    QFETCH(bool, fills);
    QByteArray line("line 0000000\n");
    QByteArray all;
    auto file = create();
    QVERIFY(file);
    for (int i = 0; all.size() < (40 << 20); i += 1'000) {
        QByteArray lines;
        for (int j = i; j < i + 1'000; ++j)
            lines += line.replace(5, 7, QByteArray::number(1'000'000 + j % 9'000'000));
        all += lines;
        auto bytes = bytesOf(lines);
        while (fills && !bytes.empty()) {
            const auto room = file->room();
            QVERIFY(room);
            const auto piece = bytes.first(std::min(bytes.size(), room->size()));
            std::copy(piece.begin(), piece.end(), room->begin());
            QVERIFY(file->filled(piece.size()));
            bytes = bytes.subspan(piece.size());
        }
        QVERIFY(file->write(bytes));
    }
    QCOMPARE(file->bytesWritten(), all.size());
    AtomicFile moved(std::move(*file));
    if (closes)
        QVERIFY(moved.close());
    const auto saved = moved.commit();
    QVERIFY(saved);
    QVERIFY(contentOf(*saved) == all); // no QCOMPARE: it would print megabytes
}

void TestAtomicFile::freeNumberFitsAllSuffixes()
{
    const QStringList suffixes{QStringLiteral(".csv"), QStringLiteral(".csv.gz")};
    const auto number = [&] { return firstFreeNumber(m_folder->path(), QStringLiteral("users"), suffixes); };
    QCOMPARE(number(), 1);
    makeFile(path(QStringLiteral("users.csv.gz")), "x");
    QCOMPARE(number(), 2);
    makeFile(path(QStringLiteral("users-2.csv")), "x");
    QCOMPARE(number(), 3);
}

using Rename = int (*)(const QByteArray&, const QByteArray&);
Q_DECLARE_METATYPE(Rename)

void TestAtomicFile::renamesExclusively_data()
{
    QTest::addColumn<Rename>("rename");
    QTest::newRow("best way") << Rename(&renameExclusively);
    QTest::newRow("by linking") << Rename(&renameByLinking);
    QTest::newRow("by reserving") << Rename(&renameByReserving);
}

void TestAtomicFile::renamesExclusively()
{
    QFETCH(const Rename, rename);
    const QString from = path(QStringLiteral("from"));
    const QString to = path(QStringLiteral("to"));
    makeFile(from, "new");
    QCOMPARE(rename(QFile::encodeName(from), QFile::encodeName(to)), 0);
    QCOMPARE(names(), QStringList{QStringLiteral("to")});
    QCOMPARE(contentOf(to), QByteArray("new"));
    makeFile(from, "newer");
    QCOMPARE(rename(QFile::encodeName(from), QFile::encodeName(to)), EEXIST);
    QCOMPARE(contentOf(to), QByteArray("new"));
    QCOMPARE(contentOf(from), QByteArray("newer"));
    QFile::remove(from);
    QCOMPARE(rename(QFile::encodeName(from), QFile::encodeName(path(QStringLiteral("third")))), ENOENT);
    QCOMPARE(names(), QStringList{QStringLiteral("to")});
}

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
