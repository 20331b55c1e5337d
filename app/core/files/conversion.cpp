#include "app/core/files/conversion.h"

#include "app/core/base/attempted.h"
#include "app/core/base/disk.h"
#include "app/core/domain/importobstacle.h"
#include "app/core/files/blockmemory.h"
#include "app/core/files/conversionwork.h"
#include "app/core/files/csvtablemaker.h"
#include "app/core/files/jsontablemaker.h"
#include "app/core/files/keptfiles.h"
#include "app/core/files/nameledger.h"
#include "app/core/files/shortname.h"
#include "app/core/files/sourcepreview.h"
#include "app/core/files/sourcereader.h"
#include "app/core/files/spaceneeded.h"
#include "app/core/files/utf8.h"
#include "app/core/files/writerset.h"

#include <QFileInfo>

#include <algorithm>
#include <future>

namespace muster {
namespace {

constexpr std::size_t kDiscardBytes = std::size_t{512} * 1024;

bool isTable(OutputFormat output)
{
    return output == OutputFormat::Csv || output == OutputFormat::ExcelCsv || output == OutputFormat::Xlsx;
}

Result<void> checkOutputs(const ConversionPlan& plan)
{
    for (const OutputFormat output : plan.outputs) {
        if (!canMake(output, plan.format))
            return fail(ErrorCode::InvalidRequest, outputFormatName(output));
    }
    if (!plan.outputs.contains(OutputFormat::Import))
        return {};
    if (const auto obstacle = importObstacle(plan.requestedFields))
        return fail(ErrorCode::NotImportable, {}, *obstacle);
    return {};
}

QString reportedName(std::string_view name)
{
    return textOf(shortName(name, kReportedNameBytes));
}

/// As many columns as a report holds.
QVector<ColumnFill> columnsOf(const std::vector<std::string>& headers, const std::vector<qint64>& filled)
{
    QVector<ColumnFill> columns;
    for (std::size_t i = 0; i < headers.size() && columns.size() < kMaxReportColumns; ++i)
        columns.append({reportedName(headers[i]), i < filled.size() ? filled[i] : 0});
    return columns;
}

/// Takes content and forgets it.
class NullSink final : public ContentSink
{
public:
    std::span<std::byte> room() override { return m_room; }
    Result<void> filled(std::size_t) override { return {}; }

private:
    std::vector<std::byte> m_room = std::vector<std::byte>(kDiscardBytes);
};

/// One call of convert().
class Conversion
{
public:
    Conversion(const ConversionPlan& plan, const ConversionProgress& progress)
        : m_plan(plan), m_progress(progress), m_writers(plan)
    {
    }

    Result<ConversionReport> run();

private:
    Result<void> recogniseKind();
    Result<void> prepareTable();
    Result<void> takeTable(Result<std::unique_ptr<TableMaker>> table);
    Result<void> firstRun();
    Result<void> secondRun(const ColumnSet& columns);
    Result<void> read(ConversionWork& work, const SourceReader::Raw& raw);
    Result<void> feed(ConversionWork& work, const SourceReader::Raw& raw);
    Result<ConversionReport> finish();
    Result<void> pulse() const;
    [[nodiscard]] Error causeOf(const Error& error) const;
    [[nodiscard]] Error about(Error error) const;

    const ConversionPlan& m_plan;
    const ConversionProgress& m_progress;
    ContentKind m_kind = ContentKind::Ndjson;
    WriterSet m_writers;
    std::unique_ptr<TableMaker> m_table;
    const CsvTableMaker* m_csv = nullptr; ///< `m_table`, when it is one of CSV
    std::optional<ColumnSet> m_columns;   ///< of the first records of JSON
    std::optional<ReportBuilder> m_report;

    qint64 m_size = 0;                      ///< of the source
    qint64 m_readBefore = 0;                ///< bytes of it, in earlier runs
    const SourceReader* m_reader = nullptr; ///< of this run
    const ConversionWork* m_work = nullptr; ///< of this run
    std::vector<qint64> m_filled;           ///< for each column of `m_table`: the users who have it
};

Result<ConversionReport> Conversion::run()
{
    m_size = QFileInfo(m_plan.source).size();
    const qint64 needed = spaceNeeded(m_plan.outputs, m_plan.format, m_size, contentBytesAtLeast(m_plan.source));
    if (auto fits = checkSpace(m_plan.folder, needed); !fits)
        return tl::unexpected(fits.error());
    auto report = pulse()
                      .and_then([&] { return recogniseKind(); })
                      .and_then([&] { return prepareTable(); })
                      .and_then([&] { return m_writers.make(); })
                      .and_then([&] { return firstRun(); })
                      .and_then([&] { return finish(); });
    if (!report)
        return tl::unexpected(withSpaceNeeded(about(causeOf(report.error())), needed));
    return report;
}

/// What does not look like the format is taken for what Auth0 delivers: the first record then tells what is wrong. What
/// does come from Auth0 is its CSV, whatever the first texts look like.
Result<void> Conversion::recogniseKind()
{
    m_kind = m_plan.format == ExportFormat::Json ? ContentKind::Ndjson : ContentKind::Auth0Csv;
    if (m_plan.kind) {
        m_kind = *m_plan.kind;
        return {};
    }
    if (m_plan.isDownload && m_plan.format == ExportFormat::Csv)
        return {};
    const auto recognised = kindOfSource(m_plan.source, [this] { return pulse(); });
    if (!recognised)
        return tl::unexpected(recognised.error());
    if (*recognised && exportFormatOf(**recognised) == m_plan.format)
        m_kind = **recognised;
    return {};
}

/// The columns of CSV are its header; those of JSON are looked for at the beginning.
Result<void> Conversion::prepareTable()
{
    const PreviewPulse pulsed = [this] { return pulse(); };
    if (exportFormatOf(m_kind) == ExportFormat::Csv) {
        const auto header = readCsvHeader(m_plan.source, m_kind, pulsed);
        if (!header)
            return tl::unexpected(header.error());
        if (header->empty())
            return {};
        auto table = CsvTableMaker::create(*header, m_kind);
        m_csv = table ? table->get() : nullptr;
        return takeTable(std::move(table));
    }
    if (std::none_of(m_plan.outputs.begin(), m_plan.outputs.end(), isTable))
        return {};
    m_columns.emplace(m_plan.options.arrays, outputNames(m_plan.requestedFields));
    if (auto found = findFirstColumns(m_plan.source, m_kind, *m_columns, pulsed); !found)
        return found;
    return takeTable(JsonTableMaker::create(*m_columns));
}

Result<void> Conversion::takeTable(Result<std::unique_ptr<TableMaker>> table)
{
    if (!table)
        return tl::unexpected(table.error());
    m_table = std::move(*table);
    return {};
}

Result<void> Conversion::firstRun()
{
    QStringList expected = outputNames(m_plan.requestedFields);
    if (exportFormatOf(m_kind) == ExportFormat::Csv) {
        expected.clear();
        for (const std::string& header : m_table ? m_table->headers() : std::vector<std::string>())
            expected.append(reportedName(header));
    }
    m_report.emplace(expected, m_plan.folder);
    if (m_table)
        m_writers.setHeaders(m_table->headers());
    const std::vector<OutputWriter*> writers = m_writers.all();
    ConversionWork work({m_kind, m_plan.requestedFields, m_plan.options.arrays, m_table.get(), m_csv,
                         m_columns ? &*m_columns : nullptr, &*m_report},
                        writers, conversionThreads());
    const auto feedRaw = [&writers](std::span<const std::byte> bytes) -> Result<void> {
        for (OutputWriter* writer : writers) {
            if (auto fed = writer->feedRaw(bytes); !fed)
                return fed;
        }
        return {};
    };
    if (auto done = read(work, feedRaw); !done)
        return done;
    return work.completeColumns() ? secondRun(*work.completeColumns()) : Result<void>();
}

/// Some users had columns that none of the first had: the tables are written again, with all columns.
Result<void> Conversion::secondRun(const ColumnSet& columns)
{
    m_readBefore = m_size;
    if (auto taken = takeTable(JsonTableMaker::create(columns)); !taken)
        return taken;
    if (auto made = m_writers.makeTablesAgain(); !made)
        return made;
    m_writers.setHeaders(m_table->headers());
    ConversionWork work(
        {m_kind, m_plan.requestedFields, m_plan.options.arrays, m_table.get(), nullptr, nullptr, nullptr},
        m_writers.tables(), conversionThreads());
    return read(work, [](auto) { return Result<void>(); });
}

/// Runs over the source once.
Result<void> Conversion::read(ConversionWork& work, const SourceReader::Raw& raw)
{
    m_work = &work;
    Result<void> done = feed(work, raw);
    m_filled = work.filled();
    m_reader = nullptr;
    m_work = nullptr;
    return done;
}

Result<void> Conversion::feed(ConversionWork& work, const SourceReader::Raw& raw)
{
    SourceReader reader(m_plan.source);
    if (auto opened = reader.open(); !opened)
        return opened;
    m_reader = &reader;
    BlockPipeline pipeline(work, conversionThreads(), [this] { return pulse(); });
    RecordSplitter::Limits limits;
    if (m_table)
        limits.recordsPerBlock = recordsPerTable(m_table->headers().size());
    RecordSplitter splitter(m_kind, pipeline, limits);
    auto done = reader.readAll(
        splitter, [&](std::span<const std::byte> bytes) { return pulse().and_then([&] { return raw(bytes); }); });
    if (done)
        done = splitter.finish();
    // What the splitter refuses stands behind all blocks that it handed over.
    if (done || done.error().code == ErrorCode::RecordInvalid) {
        if (auto finished = pipeline.finish(); !finished)
            return finished;
    }
    return done;
}

Result<ConversionReport> Conversion::finish()
{
    if (const auto obstacle = m_plan.isDownload ? std::nullopt : m_writers.obstacle())
        return fail(ErrorCode::NotImportable, {}, *obstacle);
    // The disk has to write the rest of the files meanwhile. Without a thread to be had, they are counted at get().
    auto duplicates = std::async(std::launch::async | std::launch::deferred, [this] { return m_report->duplicates(); });
    ResultReport report = m_report->report();
    // Of a file that is there nobody knows which columns it should have: those of the table, nested ones too.
    if (m_table && !m_plan.isDownload && exportFormatOf(m_kind) == ExportFormat::Json)
        report.columns = columnsOf(m_table->headers(), m_filled);
    if (const auto finished = m_writers.finish(report, [this] { return pulse().has_value(); }); !finished)
        return tl::unexpected(finished.error());
    if (const auto kept = checkKept(m_plan); !kept) // much may have happened meanwhile
        return tl::unexpected(kept.error());
    Result<QVector<SavedFile>> files = m_writers.commit();
    if (!files)
        return tl::unexpected(files.error());
    report.duplicates = duplicates.get();
    QVector<PendingFile> pending = m_writers.pending(*files);
    return ConversionReport{report.users, std::move(*files), std::move(pending), std::move(report)};
}

Result<void> Conversion::pulse() const
{
    const bool twice = m_readBefore > 0 || (m_work && m_work->needsSecondRun());
    const qint64 position = m_readBefore + (m_reader ? m_reader->position() : 0);
    if (m_progress && !m_progress(position, twice ? 2 * m_size : m_size))
        return fail(ErrorCode::Cancelled);
    return {};
}

/// A damaged download shows itself as strange records before its checksum is reached, and then it is to blame.
Error Conversion::causeOf(const Error& error) const
{
    if (error.code != ErrorCode::RecordInvalid && error.code != ErrorCode::TooManyColumns)
        return error;
    SourceReader reader(m_plan.source);
    NullSink sink;
    const auto sound = reader.open().and_then([&] { return reader.readAll(sink, [this](auto) { return pulse(); }); });
    if (!sound)
        return sound.error();
    if (m_plan.isDownload && reader.isPlain())
        return {ErrorCode::DownloadCorrupt, error.detail, m_plan.source};
    return error;
}

/// Says which file it is about.
Error Conversion::about(Error error) const
{
    if (error.code == ErrorCode::RecordInvalid && error.subject.isEmpty())
        error.subject = m_plan.source;
    return error;
}

} // namespace

Result<ConversionReport> convert(const ConversionPlan& plan, const ConversionProgress& progress)
{
    return attempted([&]() -> Result<ConversionReport> {
        if (const auto possible = checkOutputs(plan); !possible)
            return tl::unexpected(possible.error());
        // That of a download was there before it came: it may be on a disk that was taken away since.
        if (const auto folder = plan.isDownload ? Result<void>() : ensurePrivateFolder(plan.folder); !folder)
            return tl::unexpected(folder.error());
        if (!plan.partTag.isEmpty())
            removeStaleParts(plan.folder, plan.partTag);
        if (const auto kept = checkKept(plan); !kept)
            return tl::unexpected(kept.error());
        const BlockMemory memory;
        return Conversion(plan, progress).run();
    });
}

} // namespace muster
