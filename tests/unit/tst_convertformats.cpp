#include "app/core/files/conversion.h"
#include "tests/support/gzipdata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace muster;
using muster::test::gzipped;
using enum OutputFormat;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

bool goOn(qint64, qint64)
{
    return true;
}

QByteArray user(int number)
{
    return "{\"user_id\":\"auth0|" + QByteArray::number(number) + "\",\"email\":\"u" + QByteArray::number(number) +
           "@example.com\",\"logins_count\":" + QByteArray::number(number) + ",\"user_metadata\":{\"plan\":\"pro\"}}";
}

QByteArray users(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += user(i) + '\n';
    return lines;
}

QByteArray csvUsers(int count)
{
    QByteArray lines = "user_id,email,logins_count\n";
    for (int i = 0; i < count; ++i) {
        lines += "\"'auth0|" + QByteArray::number(i) + "\",\"'u" + QByteArray::number(i) + "@example.com\"," +
                 QByteArray::number(i) + '\n';
    }
    return lines;
}

/// Lines of users that are no longer the same: more than the beginning in which columns are looked for.
QByteArray usersWithLateColumn(int count)
{
    QByteArray lines;
    const QByteArray filler(2000, 'x');
    for (int i = 0; i < count; ++i)
        lines += "{\"user_id\":\"" + QByteArray::number(i) + "\",\"filler\":\"" + filler + "\"}\n";
    return lines + "{\"user_id\":\"last\",\"late\":{\"column\":7}}\n";
}

QString described(const ResultReport& report)
{
    QStringList columns;
    for (const ColumnFill& column : report.columns)
        columns.append(QStringLiteral("%1=%2").arg(column.name).arg(column.filled));
    return columns.join(QLatin1Char(' '));
}

} // namespace

class TestConvertFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void makes_data();
    void makes();
    void sourceForms_data();
    void sourceForms();
    void emptyExports_data();
    void emptyExports();
    void severalAtOnceAreTheSameAsOneByOne_data();
    void severalAtOnceAreTheSameAsOneByOne();
    void jsonKeepsEveryByteOfARecord();
    void lateColumnsAreInTheTable_data();
    void lateColumnsAreInTheTable();
    void nestedColumnsAreReported();
    void aLateTextTellsWhoseCsvItIs_data();
    void aLateTextTellsWhoseCsvItIs();
    void renamedColumnsOfAFileAreRefused_data();
    void renamedColumnsOfAFileAreRefused();
    void theColumnsOfADownloadAreRight();
    void usersOfADownloadAreRejectedOneByOne();
    void reportsWhatItFound_data();
    void reportsWhatItFound();
    void invalidRecords_data();
    void invalidRecords();
    void damagedStreamIsToBlameForStrangeRecords();
    void impossibleOutputs();
    void cancelsEverywhere_data();
    void cancelsEverywhere();
    void writeErrorNamesTheFile_data();
    void writeErrorNamesTheFile();
    void progressOfTwoRuns();

private:
    [[nodiscard]] ConversionPlan plan(const QByteArray& download, const QVector<OutputFormat>& outputs,
                                      ExportFormat format = ExportFormat::Json) const;
    [[nodiscard]] QMap<QString, QByteArray> files() const;
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_sourceFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConvertFormats::init()
{
    m_sourceFolder = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QTemporaryDir>();
}

ConversionPlan TestConvertFormats::plan(const QByteArray& download, const QVector<OutputFormat>& outputs,
                                        ExportFormat format) const
{
    QFile file(m_sourceFolder->filePath(QStringLiteral("download")));
    if (!file.open(QIODevice::WriteOnly) || file.write(download) != download.size())
        qFatal("the source cannot be written");
    ConversionPlan plan;
    plan.source = file.fileName();
    plan.format = format;
    plan.outputs = outputs;
    plan.folder = m_folder->path();
    plan.baseName = QStringLiteral("users");
    plan.onConflict = ConflictPolicy::Overwrite;
    return plan;
}

QMap<QString, QByteArray> TestConvertFormats::files() const
{
    QMap<QString, QByteArray> contents;
    for (const QString& name : names())
        contents[name] = contentOf(m_folder->filePath(name));
    return contents;
}

void TestConvertFormats::makes_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<OutputFormat>("output");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("made");
    const auto row = [](const char* tag, ExportFormat format, OutputFormat output, const QByteArray& content,
                        const char* name, const QByteArray& made) {
        QTest::newRow(tag) << format << output << content << QString::fromLatin1(name) << made;
    };
    using enum ExportFormat;
    row("plain of JSON", ExportFormat::Json, Plain, users(2), "users.ndjson", users(2));
    row("json", ExportFormat::Json, OutputFormat::Json, users(2), "users.json",
        "[\n" + user(0) + ",\n" + user(1) + "\n]\n");
    row("csv of JSON", ExportFormat::Json, OutputFormat::Csv, users(2), "users.csv",
        "user_id,email,logins_count,user_metadata.plan\r\nauth0|0,u0@example.com,0,pro\r\n"
        "auth0|1,u1@example.com,1,pro\r\n");
    row("plain of CSV", ExportFormat::Csv, Plain, csvUsers(2), "users.csv", csvUsers(2));
    row("csv of CSV", ExportFormat::Csv, OutputFormat::Csv, csvUsers(1), "users.csv",
        "user_id,email,logins_count\r\nauth0|0,u0@example.com,0\r\n");
    row("excel-csv of CSV", ExportFormat::Csv, ExcelCsv, csvUsers(1), "users-excel.csv",
        "\xef\xbb\xbfuser_id,email,logins_count\r\nauth0|0,u0@example.com,0\r\n");
    row("import", ExportFormat::Json, Import, "{\"user_id\":\"auth0|1\",\"email\":\"a@example.com\"}\n",
        "users-part-001.json", "[\n{\"user_id\":\"1\",\"email\":\"a@example.com\"}\n]\n");
}

void TestConvertFormats::makes()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const OutputFormat, output);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, made);
    ConversionPlan wanted = plan(gzipped(content), {output}, format);
    wanted.options.excelDelimiter = CsvDelimiter::Comma;
    const auto report = convert(wanted, goOn);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(names(), QStringList{name});
    QCOMPARE(files().value(name), made);
    QCOMPARE(report->files.size(), 1);
    QCOMPARE(report->files[0].path, m_folder->filePath(name));
    QCOMPARE(report->files[0].as, output);
    QCOMPARE(report->files[0].bytes, made.size());
}

void TestConvertFormats::sourceForms_data()
{
    QTest::addColumn<QByteArray>("download");
    const QByteArray array = "[\n" + user(0) + ",\n" + user(1) + ",\n" + user(2) + "\n]\n";
    QTest::newRow("gzip") << gzipped(users(3));
    QTest::newRow("not packed") << users(3);
    QTest::newRow("members, cut inside a record") << gzipped(users(3).first(30)) + gzipped(users(3).mid(30));
    QTest::newRow("byte order mark") << gzipped("\xef\xbb\xbf" + users(3));
    QTest::newRow("no last line break") << gzipped(users(3).chopped(1));
    QTest::newRow("CRLF and blank lines") << gzipped("\r\n" + users(3).replace("\n", "\r\n\r\n"));
    QTest::newRow("JSON array") << gzipped(array);
    QTest::newRow("JSON array, indented") << "\xef\xbb\xbf [" + user(0) + " , \n\n  " + user(1) + ",\t" + user(2) + "]";
}

void TestConvertFormats::sourceForms()
{
    QFETCH(const QByteArray, download);
    const auto report = convert(plan(download, {OutputFormat::Json, OutputFormat::Csv, Raw}), goOn);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->users, 3);
    QCOMPARE(files().value(QStringLiteral("users.json")),
             "[\n" + user(0) + ",\n" + user(1) + ",\n" + user(2) + "\n]\n");
    QCOMPARE(files().value(QStringLiteral("users.csv")).count("\r\n"), 4);
    QVERIFY(files().value(QStringLiteral("users.json.gz")) == download);
}

void TestConvertFormats::emptyExports_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("nothing, JSON") << ExportFormat::Json << QByteArray() << QByteArray("user_id,email\r\n");
    QTest::newRow("blank lines, JSON") << ExportFormat::Json << QByteArray("\n \n") << QByteArray("user_id,email\r\n");
    QTest::newRow("empty array") << ExportFormat::Json << QByteArray("[]") << QByteArray("user_id,email\r\n");
    QTest::newRow("nothing, CSV") << ExportFormat::Csv << QByteArray() << QByteArray();
    QTest::newRow("header, CSV") << ExportFormat::Csv << QByteArray("user_id,email\n")
                                 << QByteArray("user_id,email\r\n");
}

void TestConvertFormats::emptyExports()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, csv);
    ConversionPlan wanted = plan(gzipped(content), {}, format);
    wanted.requestedFields = {{QStringLiteral("user_id"), {}}, {QStringLiteral("email"), {}}};
    wanted.outputs = outputFormatsFor(format);
    wanted.outputs.removeOne(Xlsx);
    const auto report = convert(wanted, goOn);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->users, 0);
    QCOMPARE(report->report.users, 0);
    QVERIFY(!report->report.duplicates);
    const auto made = files();
    QCOMPARE(made.value(QStringLiteral("users.csv")), csv);
    if (format == ExportFormat::Csv) {
        QCOMPARE(made.value(QStringLiteral("users-auth0.csv")), content);
        return;
    }
    QCOMPARE(made.value(QStringLiteral("users.ndjson")), content);
    QCOMPARE(made.value(QStringLiteral("users.json")), QByteArray("[]\n"));
    QVERIFY(QJsonDocument::fromJson(made.value(QStringLiteral("users-part-001.json"))).array().isEmpty());
}

void TestConvertFormats::severalAtOnceAreTheSameAsOneByOne_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("download");
    QTest::newRow("JSON, one block") << ExportFormat::Json << gzipped(users(50));
    QTest::newRow("JSON, many blocks") << ExportFormat::Json << gzipped(users(40'000));
    QTest::newRow("JSON, late column") << ExportFormat::Json << gzipped(usersWithLateColumn(6000));
    QTest::newRow("CSV, many blocks") << ExportFormat::Csv << gzipped(csvUsers(60'000));
}

void TestConvertFormats::severalAtOnceAreTheSameAsOneByOne()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, download);
    QVector<OutputFormat> outputs = outputFormatsFor(format);
    outputs.removeOne(Xlsx);
    if (format == ExportFormat::Csv)
        outputs.removeOne(Plain); // has another name when it stands alone
    ConversionPlan wanted = plan(download, outputs, format);
    wanted.isDownload = true;
    const auto together = convert(wanted, goOn);
    QVERIFY(together);
    const auto expected = files();
    m_folder = std::make_unique<QTemporaryDir>();
    wanted.folder = m_folder->path();
    for (const OutputFormat output : outputs) {
        wanted.outputs = {output};
        const auto alone = convert(wanted, goOn);
        QVERIFY(alone);
        QCOMPARE(alone->users, together->users);
        QCOMPARE(described(alone->report), described(together->report));
    }
    QVERIFY(files() == expected);
}

void TestConvertFormats::jsonKeepsEveryByteOfARecord()
{
    const QByteArray odd = "{ \"n\":9007199254740993,\"n\":1.10,\"e\":1E+2, \"s\":\"\\u00e9\\/é\" ,\"z\":0,\"a\":-0}";
    const auto report = convert(plan(gzipped(odd + "\n" + odd), {OutputFormat::Json, Plain}), goOn);
    QVERIFY(report);
    QCOMPARE(files().value(QStringLiteral("users.json")), "[\n" + odd + ",\n" + odd + "\n]\n");
    QCOMPARE(files().value(QStringLiteral("users.ndjson")), odd + "\n" + odd);
}

void TestConvertFormats::lateColumnsAreInTheTable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("late");
    QTest::newRow("in the first users") << usersWithLateColumn(1) << true;
    QTest::newRow("behind them") << usersWithLateColumn(8000) << true;
    QTest::newRow("behind them, more users follow") << usersWithLateColumn(8000) + usersWithLateColumn(3000) << true;
    QTest::newRow("never") << usersWithLateColumn(8000).replace(",\"late\":{\"column\":7}", "") << false;
}

void TestConvertFormats::lateColumnsAreInTheTable()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, late);
    const auto report = convert(plan(gzipped(content), {OutputFormat::Csv, OutputFormat::Json}), goOn);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    const QByteArray csv = files().value(QStringLiteral("users.csv"));
    QVERIFY(csv.startsWith(late ? "user_id,filler,late.column\r\n0," : "user_id,filler\r\n0,"));
    QCOMPARE(csv.count("\r\n"), content.count('\n') + 1);
    QVERIFY(csv.endsWith(late ? "\r\nlast,,7\r\n" : "\r\nlast,\r\n"));
    QCOMPARE(report->users, content.count('\n'));
    QCOMPARE(report->report.columns[0].filled, content.count('\n'));
    const QString lateColumn = QStringLiteral(" late.column=%1").arg(content.count("\"late\""));
    QCOMPARE(described(report->report).endsWith(lateColumn), late);
    QCOMPARE(names(), (QStringList{QStringLiteral("users.csv"), QStringLiteral("users.json")}));
}

/// A misspelt path is a column that is empty for everybody.
void TestConvertFormats::nestedColumnsAreReported()
{
    const QByteArray content = R"({"user_id":"a","user_metadata":{"contry":null,"plan":"x"}})"
                               "\n"
                               R"({"user_id":"b","user_metadata":{"contry":""}})";
    const auto report = convert(plan(content, {OutputFormat::Csv}), goOn);
    QVERIFY(report);
    QCOMPARE(described(report->report), QStringLiteral("user_id=2 user_metadata.contry=0 user_metadata.plan=1"));
}

void TestConvertFormats::aLateTextTellsWhoseCsvItIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("last");
    const QByteArray header = "email_verified,username,logins_count\n";
    const QByteArray many = header + QByteArray("true,,5\n").repeated(9000);
    QTest::newRow("Auth0") << many + "true,\"'x\",5\n" << QByteArray("true,x,5\r\n");
    QTest::newRow("Auth0, no line break") << header + "true,,\"'x\"" << QByteArray("true,,x\r\n");
    QTest::newRow("others") << many + "true,x,5\ntrue,'y,5\n" << QByteArray("true,'y,5\r\n");
    QTest::newRow("nobody's") << many << QByteArray("true,,5\r\n");
}

void TestConvertFormats::aLateTextTellsWhoseCsvItIs()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, last);
    QVERIFY(convert(plan(gzipped(content), {OutputFormat::Csv}, ExportFormat::Csv), goOn));
    const QByteArray csv = files().value(QStringLiteral("users.csv"));
    QVERIFY2(csv.endsWith("\r\n" + last), csv.last(40).constData());
}

/// Nobody knows the fields of such a file: its users show them.
void TestConvertFormats::renamedColumnsOfAFileAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("detail"); // empty: it is made
    QTest::newRow("both") << QByteArray(R"({"Id":"auth0|1","Email":"a@b.co"})") << QStringLiteral("“Id”");
    QTest::newRow("user_id") << QByteArray(R"({"Id":"samlp|x|1","email":"a@b.co"})") << QStringLiteral("“Id”");
    QTest::newRow("user_id under a name that imports have")
        << QByteArray(R"({"username":"auth0|1","email":"a@b.co"})") << QStringLiteral("“username”");
    QTest::newRow("e-mail") << QByteArray(R"({"user_id":"auth0|1","Email":"a@b.co"})") << QStringLiteral("“email”");
    QTest::newRow("no id was exported") << QByteArray(R"({"email":"a@b.co","team":"red|blue"})") << QString();
    QTest::newRow("an id besides") << QByteArray(R"({"boss":"auth0|2","user_id":"auth0|1","email":"a@b.co"})")
                                   << QString();
    QTest::newRow("some have no e-mail") << QByteArray("{\"user_id\":\"sms|1\"}\n" + users(1)) << QString();
}

void TestConvertFormats::renamedColumnsOfAFileAreRefused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, detail);
    const auto report = convert(plan(content, {OutputFormat::Csv, Import}), goOn);
    QCOMPARE(report.has_value(), detail.isEmpty());
    if (report)
        return;
    QCOMPARE(report.error().code, ErrorCode::NotImportable);
    QVERIFY2(report.error().detail.contains(detail), qPrintable(report.error().detail));
    QCOMPARE(names(), QStringList());
}

/// What looks like a renamed user_id is somebody else's id when the fields are known.
void TestConvertFormats::theColumnsOfADownloadAreRight()
{
    ConversionPlan download = plan(gzipped(R"({"email":"a@b.co","owner":"auth0|5"})"), {Import});
    download.isDownload = true;
    const auto report = convert(download, goOn);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->report.rejected, 0);
    QCOMPARE(report->report.droppedKeys, (QVector<DroppedKey>{{QStringLiteral("owner"), 1}}));
}

/// Its columns are known to be right: its users just have no address.
void TestConvertFormats::usersOfADownloadAreRejectedOneByOne()
{
    ConversionPlan download = plan(gzipped("{\"user_id\":\"sms|1\"}\n"), {Import});
    download.isDownload = true;
    const auto report = convert(download, goOn);
    QVERIFY(report);
    QCOMPARE(report->report.rejected, 1);
}

void TestConvertFormats::reportsWhatItFound_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("requested");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<int>("duplicates");
    const auto row = [](const char* name, ExportFormat format, const QByteArray& content, const QStringList& requested,
                        const char* columns, int duplicates) {
        QTest::newRow(name) << format << content << requested << QString::fromLatin1(columns) << duplicates;
    };
    row("JSON", ExportFormat::Json, users(3) + user(1), {}, "user_id=4 email=4 logins_count=4 user_metadata=4", 1);
    row("JSON, requested", ExportFormat::Json, users(3),
        {QStringLiteral("user_metadata.plan"), QStringLiteral("user_metadata.plam"), QStringLiteral("user_id")},
        "user_metadata.plan=3 user_metadata.plam=0 user_id=3 email=3 logins_count=3", 0);
    row("JSON, many blocks", ExportFormat::Json, users(20'000) + users(5'000), {},
        "user_id=25000 email=25000 logins_count=25000 user_metadata=25000", 5'000);
    row("CSV", ExportFormat::Csv, csvUsers(3) + "\"'auth0|1\",\"\",7\n\"'auth0|1\",,\n", {},
        "user_id=5 email=3 logins_count=4", 2);
    row("CSV, user_id renamed", ExportFormat::Csv, "Id,e\n\"'a\",\n\"'a\",\n", {QStringLiteral("user_id=Id")},
        "Id=2 e=0", 1);
    row("CSV, no user_id", ExportFormat::Csv, "e\n\"'a\"\n\"'a\"\n", {}, "e=2", -1);
}

void TestConvertFormats::reportsWhatItFound()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, content);
    QFETCH(const QStringList, requested);
    QFETCH(const QString, columns);
    QFETCH(const int, duplicates);
    ConversionPlan wanted = plan(gzipped(content), {Raw}, format);
    for (const QString& argument : requested)
        wanted.requestedFields.append(fieldFromArgument(argument));
    const auto report = convert(wanted, goOn);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(described(report->report), columns);
    QCOMPARE(report->report.duplicates.value_or(-1), duplicates);
    QCOMPARE(report->report.users, report->users);
}

void TestConvertFormats::invalidRecords_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, ExportFormat format, const QByteArray& content, const QString& detail) {
        QTest::newRow(name) << format << content << detail;
    };
    const QByteArray some = users(3);
    const QByteArray many = users(30'000);
    const auto at = [](const char* record, const QByteArray& before, const char* what) {
        return QStringLiteral("record %1, byte %2: %3")
            .arg(QString::fromLatin1(record))
            .arg(before.size())
            .arg(QString::fromLatin1(what));
    };
    row("first line", ExportFormat::Json, "user_id,email\n" + some, at("1", "", "no object begins here"));
    row("cut line", ExportFormat::Json, some + "{\"user_id\":\n" + some,
        at("4", some + "{\"user_id\":", "it is cut off"));
    row("last line", ExportFormat::Json, many + "{", at("30001", many + "{", "a key is missing"));
    row("late", ExportFormat::Json, many + "null\n" + many, at("30001", many, "no object begins here"));
    row("two bad ones", ExportFormat::Json, many + "x\n" + many + "y\n", at("30001", many, "no object begins here"));
    row("not UTF-8", ExportFormat::Json, many + "{\"a\":\"\xff\"}\n" + many, at("30001", many, "not UTF-8"));
    row("array without end", ExportFormat::Json, "[" + user(0) + "," + user(1),
        at("2", "[" + user(0) + "," + user(1), "the array is not closed"));
    row("array, comma at the end", ExportFormat::Json, "[" + user(0) + ",]",
        at("2", "[" + user(0) + ",", "an element is missing"));
    row("array, bad element before the end", ExportFormat::Json, "[{},1,{}", at("2", "[{},", "no object begins here"));
    row("HTML", ExportFormat::Json, "<html></html>", at("1", "", "no object begins here"));
    row("open quote", ExportFormat::Csv, csvUsers(3) + "\"'x", at("4", csvUsers(3), "a quote is not closed"));
}

void TestConvertFormats::invalidRecords()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, detail);
    for (const QByteArray& download : {content, gzipped(content)}) {
        for (const QVector<OutputFormat>& outputs : {QVector<OutputFormat>{Raw}, {Raw, Plain, OutputFormat::Csv}}) {
            const ConversionPlan wanted = plan(download, outputs, format);
            const auto report = convert(wanted, goOn);
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::RecordInvalid);
            QCOMPARE(report.error().detail, detail);
            QCOMPARE(report.error().subject, wanted.source);
            QCOMPARE(names(), QStringList());
            QVERIFY(contentOf(wanted.source) == download);
        }
    }
}

void TestConvertFormats::damagedStreamIsToBlameForStrangeRecords()
{
    const QByteArray good = gzipped(users(20'000));
    for (int part = 1; part < 20; ++part) {
        QByteArray damaged = good;
        const qsizetype at = damaged.size() * part / 20;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0x10);
        const auto report = convert(plan(damaged, {OutputFormat::Json, OutputFormat::Csv}), goOn);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::DownloadCorrupt);
        QCOMPARE(names(), QStringList());
    }
}

void TestConvertFormats::impossibleOutputs()
{
    const auto json = convert(plan(gzipped(csvUsers(1)), {OutputFormat::Json}, ExportFormat::Csv), goOn);
    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::InvalidRequest);
    ConversionPlan renamed = plan(gzipped(users(1)), {Import});
    renamed.requestedFields = {{QStringLiteral("email"), QStringLiteral("Mail")}};
    const auto import = convert(renamed, goOn);
    QVERIFY(!import);
    QCOMPARE(import.error().code, ErrorCode::NotImportable);
    QVERIFY(!import.error().detail.isEmpty());
    QCOMPARE(names(), QStringList());
}

void TestConvertFormats::cancelsEverywhere_data()
{
    QTest::addColumn<QByteArray>("download");
    QTest::newRow("users") << gzipped(users(60'000));
    QTest::newRow("late column") << gzipped(usersWithLateColumn(8000));
    QTest::newRow("one huge record") << gzipped("{\"a\":\"" + QByteArray(12'000'000, 'x') + "\"}");
    QTest::newRow("blanks") << gzipped(QByteArray(20 * 1024 * 1024, ' '));
}

void TestConvertFormats::cancelsEverywhere()
{
    QFETCH(const QByteArray, download);
    ConversionPlan wanted = plan(download, {Plain, OutputFormat::Json, Import, OutputFormat::Csv});
    wanted.isDownload = true;
    int calls = 0;
    QVERIFY(convert(wanted, [&](qint64, qint64) { return ++calls > 0; }));
    for (int after = 0; after < calls; after += std::max(1, calls / 20)) {
        for (const QString& name : names())
            QFile::remove(m_folder->filePath(name));
        int left = after;
        const auto report = convert(wanted, [&left](qint64, qint64) { return left-- > 0; });
        if (report && left >= 0)
            continue; // it waited less often this time and was never told to stop
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(names(), QStringList());
    }
}

void TestConvertFormats::writeErrorNamesTheFile_data()
{
    QTest::addColumn<OutputFormat>("output");
    for (const OutputFormat output : {Raw, Plain, OutputFormat::Json, Import, OutputFormat::Csv, ExcelCsv})
        QTest::addRow("%s", qPrintable(outputFormatName(output))) << output;
}

/// A limit on the size of files stands for a full disk: it ends a write in the middle, too.
void TestConvertFormats::writeErrorNamesTheFile()
{
    QFETCH(const OutputFormat, output);
    const ConversionPlan wanted = plan(gzipped(users(60'000)), {output});
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto report = convert(wanted, goOn);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileWriteFailed);
    QVERIFY2(report.error().subject.startsWith(m_folder->path()), qPrintable(report.error().subject));
    QCOMPARE(names(), QStringList());
}

void TestConvertFormats::progressOfTwoRuns()
{
    const QByteArray download = gzipped(usersWithLateColumn(8000));
    qint64 last = -1;
    qint64 total = 0;
    QVERIFY(convert(plan(download, {OutputFormat::Csv}), [&](qint64 read, qint64 of) {
        const bool grows = read >= last && of >= total;
        last = read;
        total = of;
        return grows;
    }));
    QCOMPARE(total, 2 * download.size());
    QCOMPARE(last, total);
}

QTEST_APPLESS_MAIN(TestConvertFormats)
#include "tst_convertformats.moc"
