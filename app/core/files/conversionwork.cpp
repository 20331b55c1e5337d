#include "app/core/files/conversionwork.h"

#include "app/core/files/csvtablemaker.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>

namespace muster {
namespace {

std::size_t positionOf(const std::vector<std::string>& headers, const QString& name)
{
    const auto found = std::find(headers.begin(), headers.end(), name.toStdString());
    return static_cast<std::size_t>(found - headers.begin());
}

/// Whether CSV can do without a table.
bool takeRewritten(const std::vector<OutputWriter*>& writers)
{
    const auto needsTable = [](const OutputWriter* writer) { return writer->needsTable(); };
    const auto takesRewritten = [](const OutputWriter* writer) { return writer->takesRewritten(); };
    const auto tables = std::count_if(writers.begin(), writers.end(), needsTable);
    return tables > 0 && tables == std::count_if(writers.begin(), writers.end(), takesRewritten);
}

} // namespace

struct ConversionWork::Rendered final : Product
{
    BlockFindings findings;
    std::optional<ColumnSet> columns;                    ///< of this block, when its table would lack some
    std::vector<qint64> filled;                          ///< of its table
    std::vector<std::unique_ptr<RenderedBlock>> outputs; ///< for each writer
};

ConversionWork::ConversionWork(const Setup& setup, std::vector<OutputWriter*> writers, std::size_t threads)
    : m_setup(setup), m_writers(std::move(writers)), m_idSeed(QRandomGenerator::global()->generate64())
{
    for (std::size_t i = 0; i < threads; ++i)
        m_states.push_back(std::make_unique<State>(setup.requested, m_idSeed));
    const auto needsRecords = [](const OutputWriter* writer) { return writer->needsRecords(); };
    m_needsRecords = setup.table || std::any_of(setup.requested.begin(), setup.requested.end(), isNestedColumn) ||
                     std::any_of(m_writers.begin(), m_writers.end(), needsRecords);
    m_idColumn = setup.table ? positionOf(setup.table->headers(), idColumn(setup.requested)) : 0;
    if (setup.csv && takeRewritten(m_writers))
        m_rewriter.emplace(*setup.csv, m_idColumn, m_idSeed);
}

ConversionWork::~ConversionWork() = default;

Result<std::unique_ptr<BlockWork::Product>> ConversionWork::process(const RecordBlock& block, std::size_t thread)
{
    State& state = *m_states[thread];
    auto rendered = std::make_unique<Rendered>();
    std::span<const JsonRecord> records;
    if (isJson()) {
        const auto checked = check(block, state, rendered->findings);
        if (!checked)
            return tl::unexpected(checked.error());
        records = *checked;
    }
    std::optional<TableBlock> table;
    std::shared_ptr<const TextBuffer> rewritten;
    if (auto made = m_rewriter ? m_rewriter->rewrite(block) : std::nullopt) {
        rewritten = std::make_shared<TextBuffer>(std::move(made->rows));
        rendered->findings = std::move(made->findings);
    } else if (m_setup.table) {
        if (const auto done = makeTable(block, records, *rendered, table); !done)
            return tl::unexpected(done.error());
    }
    if (table && !isJson())
        rendered->findings = findingsOf(*table);
    if (table)
        rendered->filled = table->filled;
    for (const OutputWriter* writer : m_writers) {
        std::unique_ptr<RenderedBlock>& output = rendered->outputs.emplace_back();
        if (writer->needsTable() && !table && !rewritten)
            continue;
        auto made = writer->render({block, records, table ? &*table : nullptr, rewritten});
        if (!made)
            return tl::unexpected(made.error());
        output = std::move(*made);
    }
    return rendered;
}

/// Checks records of JSON. Gives none when they are not needed.
Result<std::span<const JsonRecord>> ConversionWork::check(const RecordBlock& block, State& state,
                                                          BlockFindings& findings) const
{
    if (!m_needsRecords) {
        if (auto found = state.scan.scan(block)) {
            findings = std::move(*found);
            return std::span<const JsonRecord>();
        }
    }
    const auto parsed = state.parser.parse(block);
    if (parsed && m_setup.report)
        findings = state.inspector.inspect(*parsed);
    return parsed;
}

/// Leaves `table` empty when columns are missing; then those of this block are collected.
Result<void> ConversionWork::makeTable(const RecordBlock& block, std::span<const JsonRecord> records,
                                       Rendered& rendered, std::optional<TableBlock>& table)
{
    if (!m_needsColumns) {
        auto made = m_setup.table->rows(block, records);
        if (!made)
            return tl::unexpected(made.error());
        if (!made->incomplete) {
            table = std::move(*made);
            return {};
        }
        m_needsColumns = true;
    }
    if (!m_setup.columns)
        return fail(ErrorCode::Internal, {}, QStringLiteral("the columns changed between two runs"));
    rendered.columns.emplace(m_setup.arrays, outputNames(m_setup.requested));
    for (const JsonRecord& record : records) {
        if (auto added = rendered.columns->add(record); !added)
            return added;
    }
    return {};
}

BlockFindings ConversionWork::findingsOf(const TableBlock& table) const
{
    BlockFindings findings;
    findings.users = static_cast<qint64>(table.rows());
    findings.expected = table.filled;
    for (std::size_t row = 0; m_idColumn < table.columns && row < table.rows(); ++row) {
        const std::string_view id = table.row(row)[m_idColumn].text;
        if (!id.empty())
            findings.ids.push_back(idHash(id, m_idSeed));
    }
    return findings;
}

Result<void> ConversionWork::append(std::unique_ptr<Product> product, const RecordBlock& block)
{
    auto& rendered = static_cast<Rendered&>(*product);
    if (m_setup.report)
        m_setup.report->add(rendered.findings);
    m_filled.resize(std::max(m_filled.size(), rendered.filled.size()));
    std::transform(rendered.filled.begin(), rendered.filled.end(), m_filled.begin(), m_filled.begin(), std::plus());
    if (rendered.columns) {
        if (!m_complete)
            m_complete = *m_setup.columns;
        if (auto merged = m_complete->merge(*rendered.columns); !merged)
            return merged;
    }
    for (std::size_t i = 0; i < m_writers.size(); ++i) {
        if (m_writers[i]->needsTable() && (m_complete || !rendered.outputs[i]))
            continue;
        if (auto appended = m_writers[i]->append(std::move(rendered.outputs[i]), block); !appended)
            return appended;
    }
    return {};
}

} // namespace muster
