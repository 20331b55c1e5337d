#include "app/core/preview/statistics.h"

#include "app/core/files/jsonrecord.h"
#include "app/core/preview/pagerows.h"

#include <algorithm>
#include <utility>

namespace muster {
namespace {

/// UTF-8: every byte that does not continue a character begins one.
qint64 charactersOf(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
}

/// The block with some of its records at a time; it is whole again afterwards.
void inParts(RecordBlock& block, std::size_t most, const std::function<void(const RecordBlock&)>& use)
{
    if (block.records.size() <= most)
        return use(block);
    const std::vector<RecordBlock::Range> all = std::exchange(block.records, {});
    const qint64 firstNumber = block.firstNumber;
    for (std::size_t from = 0; from < all.size(); from += most) {
        const std::size_t to = std::min(from + most, all.size());
        block.records.assign(all.begin() + static_cast<std::ptrdiff_t>(from),
                             all.begin() + static_cast<std::ptrdiff_t>(to));
        block.firstNumber = firstNumber + static_cast<qint64>(from);
        use(block);
    }
    block.records = all;
    block.firstNumber = firstNumber;
}

/// Makes tables of blocks and adds them up.
class Pass
{
public:
    explicit Pass(PreviewFile& file) : m_file(file), m_isJson(exportFormatOf(file.kind) == ExportFormat::Json) {}

    void add(RecordBlock& block)
    {
        inParts(block, recordsPerTable(m_file.table->layout()->positions.size()),
                [this](const RecordBlock& part) { addPart(part); });
    }
    FileStatistics result() const { return {m_builder.columns(), m_rows}; }

private:
    void addPart(const RecordBlock& part)
    {
        if (addWhole(part))
            return;
        for (std::size_t i = 0; i < part.records.size(); ++i)
            addWhole(singleRecord(part, i));
    }
    bool addWhole(const RecordBlock& block)
    {
        std::span<const JsonRecord> records;
        if (m_isJson) {
            const auto parsed = m_parser.parse(block);
            if (!parsed)
                return false;
            records = *parsed;
        }
        auto layout = m_file.table->layout();
        auto table = layout->maker->rows(block, records);
        if (table && table->incomplete && m_file.table->learn(records)) {
            layout = m_file.table->layout();
            table = layout->maker->rows(block, records);
        }
        if (!table)
            return false;
        m_builder.add(*table, *layout, block.firstNumber - 1);
        m_rows += static_cast<qint64>(block.records.size());
        return true;
    }

    PreviewFile& m_file;
    bool m_isJson;
    JsonRecordParser m_parser;
    StatisticsBuilder m_builder;
    qint64 m_rows = 0;
};

} // namespace

void StatisticsBuilder::add(const TableBlock& rows, const RowTable::Layout& layout, qint64 first)
{
    for (auto i = static_cast<qsizetype>(m_columns.size()); i < layout.names.size(); ++i)
        m_columns.push_back({layout.names.at(i), {}, {}});
    const std::size_t columns = layout.positions.size();
    const std::size_t count = rows.rows();
    for (std::size_t column = 0; column < columns; ++column) {
        if (layout.positions[column] == RowTable::kHidden)
            continue;
        Column& into = m_columns[layout.positions[column]];
        for (std::size_t row = 0; row < count; ++row)
            add(into, rows.cells[row * columns + column], first + static_cast<qint64>(row));
    }
}

void StatisticsBuilder::add(Column& column, const Cell& cell, qint64 row)
{
    if (cell.kind == Cell::Kind::Empty || cell.text.empty())
        return;
    ++column.statistics.filled;
    column.distinct.add(cell.text);
    if (static_cast<qint64>(cell.text.size()) <= column.statistics.longest)
        return; // not more bytes than the longest has characters
    const qint64 characters = charactersOf(cell.text);
    if (characters <= column.statistics.longest)
        return;
    column.statistics.longest = characters;
    column.statistics.longestRow = row;
}

QHash<QString, ColumnStatistics> StatisticsBuilder::columns() const
{
    QHash<QString, ColumnStatistics> all;
    for (const Column& column : m_columns) {
        ColumnStatistics statistics = column.statistics;
        statistics.distinct = column.distinct.count();
        statistics.distinctIsExact = column.distinct.isExact();
        all.insert(column.name, statistics);
    }
    return all;
}

Result<FileStatistics> sumUpFile(PreviewFile& file, const std::function<bool(qint64 fileBytes)>& goOn)
{
    Pass pass(file);
    RecordReader reader(file.content, file.kind, {}, RecordReader::kLargeBlocks);
    const auto read = reader.run([&](RecordBlock& block) -> Result<bool> {
        pass.add(block);
        if (!goOn(reader.fileOffset()))
            return fail(ErrorCode::Cancelled);
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return pass.result();
}

} // namespace muster
