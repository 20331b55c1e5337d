#include "app/core/files/xlsxwriter.h"
#include "tests/support/tablerows.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace muster;
using namespace muster::test;

namespace {

using Made = Cell::Kind;
using Shown = ReadCell::Kind;

MadeRow textRow(const QByteArrayList& texts)
{
    MadeRow row;
    for (const QByteArray& text : texts)
        row.append({Made::Text, text});
    return row;
}

QStringList firstColumn(const ReadSheet& sheet)
{
    QStringList values;
    for (const ReadRow& row : sheet.rows)
        values.append(row.isEmpty() ? QString() : row.first().value);
    return values;
}

int openDescriptors()
{
    return static_cast<int>(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

/// Puts the limit on the size of files back when it goes.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const struct rlimit limited
        {
            bytes, m_before.rlim_max
        };
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    struct rlimit m_before
    {
    };
    void (*m_signal)(int);
};

} // namespace

/// The workbook.
class TestXlsxWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesCells();
    void headerIsBoldFrozenAndFiltered();
    void columnsAreAsWideAsTheirContent();
    void beginsANewSheetWhenOneIsFull_data();
    void beginsANewSheetWhenOneIsFull();
    void writesNoUsers();
    void shortensLongTexts();
    void tellsAboutItsFile();
    void isPrivateAtEveryMoment();
    void takesTheNumber();
    void hasAsManyColumnsAsASheet();
    void leavesNothingWithoutCommit_data();
    void leavesNothingWithoutCommit();
    void canBeCancelledWhilePacking();
    void failedWriteLeavesNothing_data();
    void failedWriteLeavesNothing();
    void missingFolder();

private:
    using Writer = std::unique_ptr<OutputWriter>;
    [[nodiscard]] Result<Writer> create(const std::vector<std::string>& headers, const SheetLimits& limits = {}) const
    {
        const OutputTarget target{m_folder->path(), QStringLiteral("users"), ConflictPolicy::Number};
        Result<Writer> writer = XlsxWriter::create(target, limits);
        if (writer)
            (*writer)->setHeaders(headers);
        return writer;
    }
    static Result<void> feed(OutputWriter& writer, const QList<MadeRow>& rows)
    {
        const MadeTable table(rows);
        auto rendered = writer.render(table.view());
        return rendered ? writer.append(std::move(*rendered), table.block()) : tl::unexpected(rendered.error());
    }
    /// Everything from create() to commit().
    [[nodiscard]] Result<QVector<SavedFile>> write(const std::vector<std::string>& headers,
                                                   const QList<QList<MadeRow>>& blocks,
                                                   const SheetLimits& limits = {}) const
    {
        const Result<Writer> writer = create(headers, limits);
        if (!writer)
            return tl::unexpected(writer.error());
        qint64 users = 0;
        for (const QList<MadeRow>& rows : blocks) {
            if (const auto fed = feed(**writer, rows); !fed)
                return tl::unexpected(fed.error());
            users += rows.size();
        }
        if (const auto finished = (*writer)->finish(users); !finished)
            return tl::unexpected(finished.error());
        return (*writer)->commit(1);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("users.xlsx")); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestXlsxWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestXlsxWriter::writesCells()
{
    const SampleRows sample = sampleRows();
    const QList<QList<MadeRow>> blocks{sample.rows.first(10), {}, sample.rows.sliced(10)};
    QVERIFY(write({"number", "first", "=second", "third"}, blocks));
    const QList<ReadSheet> sheets = readWorkbook(path());
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(sheets[0].name, QStringLiteral("Users"));
    QCOMPARE(sheets[0].rows.size(), sample.shown.size() + 1);
    QCOMPARE(sheets[0].rows[0].at(2), (ReadCell{Shown::Text, QStringLiteral("=second")}));
    for (qsizetype row = 0; row < sample.shown.size(); ++row)
        QCOMPARE(sheets[0].rows[row + 1], sample.shown[row]);
}

void TestXlsxWriter::headerIsBoldFrozenAndFiltered()
{
    QVERIFY(write({"user_id", "email"}, {{textRow({"1", "a@b.co"}), textRow({"2", "c@d.co"})}}));
    const QList<ReadSheet> sheets = readWorkbook(path());
    QCOMPARE(sheets.size(), 1);
    QVERIFY(sheets[0].boldHeader);
    QVERIFY(sheets[0].frozenHeader);
    QCOMPARE(sheets[0].filter, QStringLiteral("A1:B3"));
}

void TestXlsxWriter::columnsAreAsWideAsTheirContent()
{
    MadeRow row = textRow({"x", QByteArray(30, 'x'), QByteArray(300, 'x'), "東京"});
    row.append({Made::Date, "2026-11-24T10:41:07.123Z"});
    QVERIFY(write({"a", "b", "c", "a rather long header", "e"}, {{row}}));
    const QList<double> widths = readWorkbook(path()).value(0).widths;
    QCOMPARE(widths.size(), 5);
    const auto isAbout = [&widths](int column, double characters) {
        return widths[column] >= characters && widths[column] < characters + 2;
    };
    QVERIFY(isAbout(0, 8));
    QVERIFY(isAbout(1, 31));
    QVERIFY(isAbout(2, 60));
    QVERIFY(isAbout(3, 23));
    QVERIFY(isAbout(4, 23));
}

void TestXlsxWriter::beginsANewSheetWhenOneIsFull_data()
{
    QTest::addColumn<int>("users");
    QTest::addColumn<QList<int>>("rows"); // of each sheet, with the header
    QTest::newRow("not full") << 8 << QList{9};
    QTest::newRow("just full") << 9 << QList{10};
    QTest::newRow("one more") << 10 << QList{10, 2};
    QTest::newRow("three") << 20 << QList{10, 10, 3};
}

void TestXlsxWriter::beginsANewSheetWhenOneIsFull()
{
    QFETCH(const int, users);
    QFETCH(const QList<int>, rows);
    QList<QList<MadeRow>> blocks;
    for (int user = 0; user < users; ++user) {
        if (user % 4 == 0)
            blocks.append(QList<MadeRow>());
        blocks.last().append(textRow({QByteArray::number(user)}));
    }
    const auto files = write({"user_id"}, blocks, {10, 100});
    QVERIFY(files);
    QCOMPARE(files->first().users, users);
    const QList<ReadSheet> sheets = readWorkbook(path());
    QCOMPARE(sheets.size(), rows.size());
    int user = 0;
    for (qsizetype number = 0; number < sheets.size(); ++number) {
        const ReadSheet& sheet = sheets[number];
        QCOMPARE(sheet.name, number == 0 ? QStringLiteral("Users") : QStringLiteral("Users %1").arg(number + 1));
        QCOMPARE(sheet.rows.size(), rows[number]);
        QVERIFY(sheet.boldHeader && sheet.frozenHeader);
        QCOMPARE(sheet.filter, QStringLiteral("A1:A%1").arg(rows[number]));
        QStringList expected{QStringLiteral("user_id")};
        while (expected.size() < rows[number])
            expected.append(QString::number(user++));
        QCOMPARE(firstColumn(sheet), expected);
    }
    QCOMPARE(user, users);
}

void TestXlsxWriter::writesNoUsers()
{
    QVERIFY(write({"user_id", "email"}, {}));
    const QList<ReadSheet> sheets = readWorkbook(path());
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(firstColumn(sheets[0]), QStringList{QStringLiteral("user_id")});
    QCOMPARE(sheets[0].filter, QStringLiteral("A1:B1"));

    QVERIFY(write({}, {})); // an empty export has no columns
    const QList<ReadSheet> empty = readWorkbook(m_folder->filePath(QStringLiteral("users-2.xlsx")));
    QCOMPARE(empty.size(), 1);
    QCOMPARE(empty[0].rows.size(), 0);
}

void TestXlsxWriter::shortensLongTexts()
{
    const Result<Writer> writer = create({"a", "b"});
    QVERIFY(writer);
    const QByteArray longest(32'767, 'x');
    QVERIFY(feed(**writer, {textRow({longest, longest + 'y'}), textRow({"😀" + longest, "short"})}));
    QVERIFY((*writer)->finish(2));
    QVERIFY((*writer)->commit(1));
    const QList<ReadSheet> sheets = readWorkbook(path());
    QCOMPARE(sheets.size(), 1);
    const QString kept = QString::fromLatin1(longest);
    QCOMPARE(sheets[0].rows[1].at(0).value, kept);
    QCOMPARE(sheets[0].rows[1].at(1).value, kept.chopped(1) + QChar(0x2026));
    QCOMPARE(sheets[0].rows[2].at(0).value, QStringLiteral("😀") + kept.chopped(3) + QChar(0x2026));
    QCOMPARE(sheets[0].rows[2].at(1).value, QStringLiteral("short"));
    ResultReport report;
    (*writer)->report(report);
    QCOMPARE(report.shortenedCells, 2);
}

void TestXlsxWriter::tellsAboutItsFile()
{
    const auto files = write({"a"}, {{textRow({"1"}), textRow({"2"})}});
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    const SavedFile& saved = files->first();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(saved.path, path());
    QCOMPARE(saved.as, OutputFormat::Xlsx);
    QCOMPARE(saved.bytes, content.size());
    QCOMPARE(saved.sha256, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(saved.users, 2);
    QCOMPARE(names(), QStringList{QStringLiteral("users.xlsx")});
}

void TestXlsxWriter::isPrivateAtEveryMoment()
{
    const Result<Writer> writer = create({"a"});
    QVERIFY(writer);
    const auto allArePrivate = [this] {
        for (const QString& name : names()) {
            struct stat entry;
            if (::stat(QFile::encodeName(m_folder->filePath(name)).constData(), &entry) != 0)
                return false;
            if ((entry.st_mode & 0777U) != (S_ISDIR(entry.st_mode) ? 0700U : 0600U))
                return false;
            if (S_ISDIR(entry.st_mode) &&
                !QDir(m_folder->filePath(name)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
                return false;
        }
        return true;
    };
    QCOMPARE(names().size(), 2); // the file and the folder for what has no name
    QVERIFY(allArePrivate());
    QVERIFY(feed(**writer, QList<MadeRow>(1'000, textRow({QByteArray(200, 'x')}))));
    QVERIFY(allArePrivate());
    QVERIFY((*writer)->finish(1'000));
    QVERIFY(allArePrivate());
    QVERIFY((*writer)->commit(1));
    QCOMPARE(names(), QStringList{QStringLiteral("users.xlsx")});
    QVERIFY(allArePrivate());
}

void TestXlsxWriter::takesTheNumber()
{
    QVERIFY(write({"a"}, {}));
    const auto files = write({"a"}, {});
    QVERIFY(files);
    QCOMPARE(files->first().path, m_folder->filePath(QStringLiteral("users-2.xlsx")));
    const OutputTarget target{m_folder->path(), QStringLiteral("users"), ConflictPolicy::Fail};
    const auto writer = XlsxWriter::create(target);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FileExists);
}

void TestXlsxWriter::hasAsManyColumnsAsASheet()
{
    const MadeRow row(kMaxColumns, {Made::Boolean, "True"});
    QVERIFY(write(std::vector<std::string>(kMaxColumns, "a"), {{row}}));
    const QList<ReadSheet> sheets = readWorkbook(path());
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(sheets[0].filter, QStringLiteral("A1:XFD2"));
    QCOMPARE(sheets[0].rows[1].size(), qsizetype(kMaxColumns));
    QCOMPARE(sheets[0].rows[1].last(), (ReadCell{Shown::Boolean, QStringLiteral("true")}));
}

void TestXlsxWriter::leavesNothingWithoutCommit_data()
{
    QTest::addColumn<bool>("finished");
    QTest::newRow("in the middle") << false;
    QTest::newRow("finished") << true;
}

void TestXlsxWriter::leavesNothingWithoutCommit()
{
    QFETCH(const bool, finished);
    const int before = openDescriptors();
    {
        const Result<Writer> writer = create({"a"}, {3, 100});
        QVERIFY(writer);
        QVERIFY(feed(**writer, QList<MadeRow>(10, textRow({"1"}))));
        if (finished)
            QVERIFY((*writer)->finish(10));
        QVERIFY(!names().isEmpty());
    }
    QCOMPARE(names(), QStringList());
    QCOMPARE(openDescriptors(), before);
}

void TestXlsxWriter::canBeCancelledWhilePacking()
{
    // Texts that pack slowly.
    QList<MadeRow> rows;
    quint64 state = 1;
    for (int row = 0; row < 20'000; ++row) {
        QByteArrayList texts;
        for (int column = 0; column < 10; ++column)
            texts.append(QByteArray::number(state *= 6364136223846793005ULL, 16).repeated(3));
        rows.append(textRow(texts));
    }
    const std::vector<std::string> headers(10, "a");
    const auto packingTime = [&](bool cancel) -> std::optional<qint64> {
        const Result<Writer> writer = create(headers);
        if (!writer || !feed(**writer, rows))
            return std::nullopt;
        (*writer)->setKeepGoing([cancel] { return !cancel; });
        QElapsedTimer timer;
        timer.start();
        const auto finished = (*writer)->finish(rows.size());
        const qint64 elapsed = timer.elapsed();
        if (cancel ? finished || finished.error().code != ErrorCode::Cancelled : !finished)
            return std::nullopt;
        return elapsed;
    };
    const auto whole = packingTime(false);
    const auto cancelled = packingTime(true);
    QVERIFY(whole && cancelled);
    QVERIFY2(*cancelled < *whole / 2, qPrintable(QStringLiteral("%1 of %2 ms").arg(*cancelled).arg(*whole)));
    QCOMPARE(names(), QStringList());
}

void TestXlsxWriter::failedWriteLeavesNothing_data()
{
    QTest::addColumn<qint64>("missing"); // bytes below what the sheet's XML needs; -1: much less
    QTest::newRow("rows cannot be written") << qint64(-1);
    QTest::newRow("rows cannot be copied") << qint64(1'500);
}

void TestXlsxWriter::failedWriteLeavesNothing()
{
    QFETCH(const qint64, missing);
    // Packs well, so that the workbook itself is smaller than the limit.
    const QList<MadeRow> rows(2'000, textRow({QByteArray(200, 'x')}));
    QVERIFY(write({"a"}, {rows}));
    const qint64 size = workbookMember(path(), QStringLiteral("xl/worksheets/sheet1.xml")).size();
    QVERIFY(QFile::remove(path()));

    Result<QVector<SavedFile>> files;
    {
        const FileSizeLimit limit(static_cast<rlim_t>(missing < 0 ? size / 2 : size - missing));
        files = write({"a"}, {rows});
    }
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(files.error().subject, path());
    QCOMPARE(names(), QStringList());
}

void TestXlsxWriter::missingFolder()
{
    QVERIFY(QDir().rmdir(m_folder->path()));
    const auto writer = create({"a"});
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FolderMissing);
}

QTEST_APPLESS_MAIN(TestXlsxWriter)
#include "tst_xlsxwriter.moc"
