#include "app/core/files/conversion.h"
#include "tests/support/gzipdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace muster;
using muster::test::gzipped;

namespace {

const auto kPlainAndRaw = QVector<OutputFormat>{OutputFormat::Plain, OutputFormat::Raw};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

QString sha256Of(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "{\"user_id\":\"auth0|" + QByteArray::number(qulonglong(i) * 2654435761U, 16) + "\"}\n";
    return text;
}

bool goOn(qint64, qint64)
{
    return true;
}

} // namespace

class TestConvert : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesEveryOutput_data();
    void writesEveryOutput();
    void writesLargeFiles();
    void createsThePrivateFolder();
    void filesOfOneConversionShareANumber();
    void overwritesWhenTold();
    void badSourceLeavesNothing_data();
    void badSourceLeavesNothing();
    void takenNameFailsWhenTold();
    void failureOfALaterFileTakesBackTheEarlier();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void cancelInsideAVeryCompressedBuffer();
    void progressEndsAtTheSize();
    void sourceStaysAsItWas();

private:
    [[nodiscard]] QString makeSource(const QByteArray& download) const;
    [[nodiscard]] ConversionPlan plan(const QString& source) const;
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_sourceFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConvert::init()
{
    m_sourceFolder = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestConvert::makeSource(const QByteArray& download) const
{
    QFile file(m_sourceFolder->filePath(QStringLiteral("download.gz.part")));
    return file.open(QIODevice::WriteOnly) && file.write(download) == download.size() ? file.fileName() : QString();
}

ConversionPlan TestConvert::plan(const QString& source) const
{
    return {source,           ExportFormat::Json,      kPlainAndRaw,
            m_folder->path(), QStringLiteral("users"), ConflictPolicy::Number};
}

void TestConvert::writesEveryOutput_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("download");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("users");
    using enum ExportFormat;
    const QByteArray csv = "user_id,name\n\"'auth0|1\",\"'a\nb\"\n\"'auth0|2\",\n";
    QTest::newRow("json") << Json << gzipped(lines(3)) << lines(3) << qint64(3);
    QTest::newRow("json, two members") << Json << gzipped(lines(2)) + gzipped(lines(3)) << lines(2) + lines(3)
                                       << qint64(5);
    QTest::newRow("json, not compressed") << Json << lines(4) << lines(4) << qint64(4);
    QTest::newRow("json, many buffers") << Json << gzipped(lines(90'000)) << lines(90'000) << qint64(90'000);
    QTest::newRow("json, no users") << Json << gzipped({}) << QByteArray() << qint64(0);
    QTest::newRow("csv") << Csv << gzipped(csv) << csv << qint64(2);
    QTest::newRow("csv, header only") << Csv << gzipped("user_id\n") << QByteArray("user_id\n") << qint64(0);
    QTest::newRow("csv, nothing") << Csv << gzipped({}) << QByteArray() << qint64(0);
}

void TestConvert::writesEveryOutput()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, download);
    QFETCH(const QByteArray, content);
    QFETCH(const qint64, users);
    ConversionPlan wanted = plan(makeSource(download));
    wanted.format = format;
    const auto report = convert(wanted, goOn);
    QVERIFY(report);
    QCOMPARE(report->users, users);
    const QString plain =
        m_folder->filePath(format == ExportFormat::Csv ? QStringLiteral("users.csv") : QStringLiteral("users.ndjson"));
    const QString raw = m_folder->filePath(format == ExportFormat::Csv ? QStringLiteral("users.csv.gz")
                                                                       : QStringLiteral("users.json.gz"));
    const QVector<SavedFile> files{{plain, OutputFormat::Plain, content.size(), sha256Of(content), users},
                                   {raw, OutputFormat::Raw, download.size(), sha256Of(download), users}};
    QCOMPARE(report->files, files);
    QVERIFY(contentOf(plain) == content);
    QVERIFY(contentOf(raw) == download);
    QCOMPARE(names().size(), 2);
}

/// They go another way to the disk than small ones, and with users that are cut anywhere.
void TestConvert::writesLargeFiles()
{
    const QByteArray content = lines(900'000);
    const QByteArray array = "[\n" + QByteArray(content).chopped(1).replace("\n", ",\n") + "\n]\n";
    ConversionPlan wanted = plan(makeSource(content));
    wanted.outputs = {OutputFormat::Raw, OutputFormat::Plain, OutputFormat::Json};
    const auto report = convert(wanted, goOn);
    QVERIFY(report);
    QCOMPARE(report->users, 900'000);
    QCOMPARE(report->report.duplicates, std::optional<qint64>(0));
    QCOMPARE(report->files.size(), 3);
    for (const SavedFile& file : report->files) {
        const QByteArray& expected = file.as == OutputFormat::Json ? array : content;
        QVERIFY(expected.size() > (20 << 20));
        QCOMPARE(file.bytes, expected.size());
        QCOMPARE(file.sha256, sha256Of(expected));
        QVERIFY(contentOf(file.path) == expected); // no QCOMPARE: it would print megabytes
    }
}

void TestConvert::createsThePrivateFolder()
{
    ConversionPlan wanted = plan(makeSource(gzipped(lines(1))));
    wanted.folder = m_folder->filePath(QStringLiteral("new/deeper"));
    QVERIFY(convert(wanted, goOn));
    struct stat info;
    QCOMPARE(::stat(QFile::encodeName(wanted.folder).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0700U);
    QVERIFY(QFile::exists(wanted.folder + QStringLiteral("/users.ndjson")));
}

void TestConvert::filesOfOneConversionShareANumber()
{
    const ConversionPlan wanted = plan(makeSource(gzipped(lines(1))));
    QVERIFY(QFile::copy(wanted.source, m_folder->filePath(QStringLiteral("users.json.gz"))));
    QVERIFY(QFile::copy(wanted.source, m_folder->filePath(QStringLiteral("users-2.ndjson"))));
    const auto report = convert(wanted, goOn);
    QVERIFY(report);
    QCOMPARE(report->files.value(0).path, m_folder->filePath(QStringLiteral("users-3.ndjson")));
    QCOMPARE(report->files.value(1).path, m_folder->filePath(QStringLiteral("users-3.json.gz")));
}

void TestConvert::overwritesWhenTold()
{
    ConversionPlan wanted = plan(makeSource(gzipped(lines(1))));
    QVERIFY(convert(wanted, goOn));
    wanted.source = makeSource(gzipped(lines(2)));
    wanted.onConflict = ConflictPolicy::Overwrite;
    QVERIFY(convert(wanted, goOn));
    QCOMPARE(names(), (QStringList{QStringLiteral("users.json.gz"), QStringLiteral("users.ndjson")}));
    QCOMPARE(contentOf(m_folder->filePath(QStringLiteral("users.ndjson"))), lines(2));
}

void TestConvert::badSourceLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("download");
    QTest::addColumn<ErrorCode>("error");
    const QByteArray good = gzipped(lines(30'000));
    QByteArray damaged = good;
    damaged[damaged.size() - 8] = static_cast<char>(damaged.back() ^ 1);
    QTest::newRow("empty") << QByteArray() << ErrorCode::DownloadTruncated;
    QTest::newRow("cut") << good.chopped(1) << ErrorCode::DownloadTruncated;
    QTest::newRow("damaged") << damaged << ErrorCode::DownloadCorrupt;
    QTest::newRow("garbage at the end") << good + "<html>" << ErrorCode::DownloadCorrupt;
}

void TestConvert::badSourceLeavesNothing()
{
    QFETCH(const QByteArray, download);
    QFETCH(const ErrorCode, error);
    const ConversionPlan wanted = plan(makeSource(download));
    const auto report = convert(wanted, goOn);
    QVERIFY(!report);
    QCOMPARE(report.error().code, error);
    QCOMPARE(report.error().subject, wanted.source);
    QCOMPARE(names(), QStringList());
    QVERIFY(contentOf(wanted.source) == download);

    const auto missing = convert(plan(m_sourceFolder->filePath(QStringLiteral("missing"))), goOn);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileReadFailed);
    QCOMPARE(names(), QStringList());
}

void TestConvert::takenNameFailsWhenTold()
{
    ConversionPlan wanted = plan(makeSource(gzipped(lines(1))));
    wanted.onConflict = ConflictPolicy::Fail;
    QVERIFY(QFile::copy(wanted.source, m_folder->filePath(QStringLiteral("users.json.gz"))));
    const auto report = convert(wanted, goOn);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileExists);
    QCOMPARE(names(), QStringList{QStringLiteral("users.json.gz")});
}

void TestConvert::failureOfALaterFileTakesBackTheEarlier()
{
    ConversionPlan wanted = plan(makeSource(gzipped(lines(1))));
    wanted.onConflict = ConflictPolicy::Fail;
    // The second name is taken while the conversion runs: after its check, before its rename.
    const auto takeName = [this](qint64, qint64) {
        return QDir(m_folder->path()).exists(QStringLiteral("users.json.gz")) ||
               QDir(m_folder->path()).mkdir(QStringLiteral("users.json.gz"));
    };
    const auto report = convert(wanted, takeName);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileExists);
    QCOMPARE(names(), QStringList{QStringLiteral("users.json.gz")});
}

void TestConvert::cancelLeavesNothing_data()
{
    QTest::addColumn<int>("calls");
    for (const int calls : {0, 1, 2, 3, 5})
        QTest::addRow("%d", calls) << calls;
}

void TestConvert::cancelLeavesNothing()
{
    QFETCH(int, calls);
    const ConversionPlan wanted = plan(makeSource(gzipped(lines(90'000))));
    const auto report = convert(wanted, [&calls](qint64, qint64) { return calls-- > 0; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(names(), QStringList());
}

void TestConvert::cancelInsideAVeryCompressedBuffer()
{
    const QByteArray download = gzipped(QByteArray(64 * 1024 * 1024, ' '));
    QVERIFY(download.size() < 256 * 1024); // one read
    int calls = 0;
    const auto report = convert(plan(makeSource(download)), [&calls](qint64, qint64) { return ++calls < 10; });
    QVERIFY(!report);
    QCOMPARE(calls, 10);
}

void TestConvert::progressEndsAtTheSize()
{
    const QByteArray download = gzipped(lines(90'000));
    qint64 last = -1;
    const auto report = convert(plan(makeSource(download)), [&](qint64 read, qint64 total) {
        const bool sane = read >= last && total == download.size();
        last = read;
        return sane;
    });
    QVERIFY(report);
    QCOMPARE(last, download.size());
}

void TestConvert::sourceStaysAsItWas()
{
    const QByteArray download = gzipped(lines(100));
    const ConversionPlan wanted = plan(makeSource(download));
    QVERIFY(convert(wanted, goOn));
    QCOMPARE(contentOf(wanted.source), download);
}

QTEST_APPLESS_MAIN(TestConvert)
#include "tst_convert.moc"
