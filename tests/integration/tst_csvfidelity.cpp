#include "app/core/files/csvtablemaker.h"
#include "app/core/files/csvwriter.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/jsontablemaker.h"
#include "app/core/files/recordsplitter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

/// Keeps all blocks of a content.
class Blocks final : public RecordSplitter::Receiver
{
public:
    std::unique_ptr<RecordBlock> freshBlock() override { return std::make_unique<RecordBlock>(); }
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        all.push_back(std::move(block));
        return {};
    }
    std::vector<std::unique_ptr<RecordBlock>> all;
};

struct Source
{
    Blocks blocks;
    std::string header;
};

void split(const QString& path, ContentKind kind, Source& source)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    RecordSplitter::Limits limits;
    limits.blockBytes = 64 * 1024;
    RecordSplitter splitter(kind, source.blocks, limits);
    for (qsizetype at = 0; at < content.size();) {
        const std::span<std::byte> room = splitter.room();
        const qsizetype count = std::min(content.size() - at, static_cast<qsizetype>(room.size()));
        std::memcpy(room.data(), content.constData() + at, static_cast<std::size_t>(count));
        QVERIFY(splitter.filled(static_cast<std::size_t>(count)).has_value());
        at += count;
    }
    QVERIFY(splitter.finish().has_value());
    source.header = splitter.header();
}

ColumnSet columnsOf(const Source& source, ArrayStyle arrays)
{
    ColumnSet set(arrays, {});
    JsonRecordParser parser;
    for (const auto& block : source.blocks.all) {
        for (const JsonRecord& record : parser.parse(*block).value())
            Q_ASSERT(set.add(record).has_value());
    }
    return set;
}

/// Writes `<name>.csv`.
void write(const Source& source, const TableMaker& maker, const QString& folder, const QString& name,
           OutputFormat format)
{
    OutputOptions options;
    options.excelDelimiter = CsvDelimiter::Semicolon;
    CsvWriter writer(format, options,
                     OutputFile::create({folder, name, ConflictPolicy::Fail}, QStringLiteral(".csv")).value());
    writer.setHeaders(maker.headers());
    JsonRecordParser parser;
    for (const auto& block : source.blocks.all) {
        const auto records = source.header.empty() ? parser.parse(*block).value() : std::span<const JsonRecord>();
        const auto table = maker.rows(*block, records);
        QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().detail));
        QVERIFY(!table->incomplete);
        auto rendered = writer.render({*block, records, &*table});
        QVERIFY(rendered.has_value());
        QVERIFY(writer.append(std::move(*rendered), *block).has_value());
    }
    QVERIFY(writer.finish(0).has_value());
    QVERIFY(writer.commit(1).has_value());
}

void runPython(const QStringList& arguments)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral(MUSTER_CSV_FIDELITY)} + arguments);
    QVERIFY(python.waitForFinished(60'000));
    const QByteArray output = python.readAll();
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, output.constData());
}

} // namespace

/// Files with awkward users, as Python's csv and json modules read them.
class TestCsvFidelity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pythonReadsTheSameValues_data();
    void pythonReadsTheSameValues();
};

void TestCsvFidelity::pythonReadsTheSameValues_data()
{
    QTest::addColumn<QString>("seed");
    for (const char* const seed : {"1", "2", "3"})
        QTest::newRow(seed) << QString::fromLatin1(seed);
}

void TestCsvFidelity::pythonReadsTheSameValues()
{
    QFETCH(const QString, seed);
    const QTemporaryDir folder;
    runPython({QStringLiteral("make"), folder.path(), seed});

    Source json;
    split(folder.filePath(QStringLiteral("users.ndjson")), ContentKind::Ndjson, json);
    const auto flat = JsonTableMaker::create(columnsOf(json, ArrayStyle::JsonText));
    const auto indexed = JsonTableMaker::create(columnsOf(json, ArrayStyle::Indexed));
    QVERIFY(flat.has_value() && indexed.has_value());
    write(json, **flat, folder.path(), QStringLiteral("users"), OutputFormat::Csv);
    write(json, **flat, folder.path(), QStringLiteral("users-excel"), OutputFormat::ExcelCsv);
    write(json, **indexed, folder.path(), QStringLiteral("columns"), OutputFormat::Csv);

    Source csv;
    split(folder.filePath(QStringLiteral("auth0.csv")), ContentKind::Auth0Csv, csv);
    const auto clean = CsvTableMaker::create(csv.header, ContentKind::Auth0Csv);
    QVERIFY(clean.has_value());
    write(csv, **clean, folder.path(), QStringLiteral("auth0-clean"), OutputFormat::Csv);

    runPython({QStringLiteral("check"), folder.path()});
}

QTEST_GUILESS_MAIN(TestCsvFidelity)
#include "tst_csvfidelity.moc"
