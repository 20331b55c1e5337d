#include "app/core/files/csvwriter.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/tableblock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using Kind = Cell::Kind;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// A table of two columns.
TableBlock tableOf(std::vector<Cell> cells)
{
    TableBlock table;
    table.columns = 2;
    table.cells = std::move(cells);
    return table;
}

Result<void> addTable(CsvWriter& writer, const TableBlock& table)
{
    const RecordBlock block;
    auto rendered = writer.render({block, {}, &table});
    if (!rendered)
        return tl::unexpected(rendered.error());
    return writer.append(std::move(*rendered), block);
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAFile_data();
    void writesAFile();
    void withoutUsersOnlyTheHeader();
    void withoutColumnsNothing();
    void leavesNothingWithoutCommit();

private:
    Result<OutputFile> newFile();
    QTemporaryDir m_folder;
};

Result<OutputFile> TestCsvWriter::newFile()
{
    return OutputFile::create({m_folder.path(), QStringLiteral("users"), ConflictPolicy::Overwrite},
                              QStringLiteral(".csv"));
}

void TestCsvWriter::writesAFile_data()
{
    QTest::addColumn<OutputFormat>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("csv") << OutputFormat::Csv << QByteArray("user_id,logins\r\na,1\r\nb,\r\n\"c,d\",3\r\n");
    QTest::newRow("excel-csv") << OutputFormat::ExcelCsv
                               << QByteArray("\xef\xbb\xbfuser_id;logins\r\na;1\r\nb;\r\n\"c,d\";3\r\n");
}

void TestCsvWriter::writesAFile()
{
    QFETCH(const OutputFormat, format);
    QFETCH(const QByteArray, content);
    OutputOptions options;
    options.excelDelimiter = CsvDelimiter::Semicolon;
    CsvWriter writer(format, options, newFile().value());
    QVERIFY(writer.needsTable());
    writer.setHeaders({"user_id", "logins"});
    QVERIFY(addTable(writer, tableOf({{Kind::Text, "a"}, {Kind::Number, "1"}, {Kind::Text, "b"}, {}})).has_value());
    QVERIFY(addTable(writer, tableOf({})).has_value());
    QVERIFY(addTable(writer, tableOf({{Kind::Text, "c,d"}, {Kind::Number, "3"}})).has_value());
    QVERIFY(writer.finish(3).has_value());
    const auto saved = writer.commit(1);
    QVERIFY(saved.has_value());
    QCOMPARE(saved->size(), 1);
    QCOMPARE(saved->constFirst().as, format);
    QCOMPARE(saved->constFirst().users, 3);
    QCOMPARE(saved->constFirst().bytes, content.size());
    QCOMPARE(contentOf(saved->constFirst().path), content);
    QCOMPARE(saved->constFirst().sha256,
             QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
}

void TestCsvWriter::withoutUsersOnlyTheHeader()
{
    CsvWriter writer(OutputFormat::Csv, {}, newFile().value());
    writer.setHeaders({"user_id", "email"});
    QVERIFY(writer.finish(0).has_value());
    const auto saved = writer.commit(1);
    QVERIFY(saved.has_value());
    QCOMPARE(contentOf(saved->constFirst().path), QByteArray("user_id,email\r\n"));
}

void TestCsvWriter::withoutColumnsNothing()
{
    CsvWriter writer(OutputFormat::ExcelCsv, {}, newFile().value());
    QVERIFY(addTable(writer, TableBlock()).has_value());
    QVERIFY(writer.finish(2).has_value());
    const auto saved = writer.commit(1);
    QVERIFY(saved.has_value());
    QCOMPARE(contentOf(saved->constFirst().path), QByteArray());
}

void TestCsvWriter::leavesNothingWithoutCommit()
{
    const QTemporaryDir folder;
    {
        CsvWriter writer(
            OutputFormat::Csv, {},
            OutputFile::create({folder.path(), QStringLiteral("users"), ConflictPolicy::Number}, QStringLiteral(".csv"))
                .value());
        writer.setHeaders({"a", "b"});
        QVERIFY(addTable(writer, tableOf({{Kind::Text, "a"}, {}})).has_value());
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
