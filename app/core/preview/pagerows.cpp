#include "app/core/preview/pagerows.h"

#include "app/core/files/jsonrecord.h"

#include <QHash>

namespace muster {
namespace {

using Layout = RowTable::Layout;

bool isJson(ContentKind kind)
{
    return exportFormatOf(kind) == ExportFormat::Json;
}

PreviewRow unreadableRow(std::string_view record)
{
    PreviewRow row;
    row.isReadable = false;
    row.cells.append(shownCell(PreviewCell::Kind::Text, record));
    return row;
}

/// Marks the empty cells that are null in a record of JSON.
class NullFinder
{
public:
    explicit NullFinder(const QStringList& names)
    {
        for (qsizetype i = 0; i < names.size(); ++i)
            m_places.insert(names.at(i), i);
    }
    void mark(const JsonRecord& record, PreviewRow& row) const { markMembers(record, 0, {}, row); }

private:
    void markMembers(const JsonRecord& record, std::uint32_t object, const QString& path, PreviewRow& row) const
    {
        const std::uint32_t end = record.nodes[object].next;
        for (std::uint32_t at = object + 1; at < end; at = record.nodes[at].next) {
            const JsonNode& node = record.nodes[at];
            if (node.kind != JsonNode::Kind::Null && node.kind != JsonNode::Kind::Object)
                continue;
            std::string scratch;
            const std::string_view key = jsonText(record.key(node), node.keyEscaped, scratch);
            const QString name = path + QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
            if (node.kind == JsonNode::Kind::Object) {
                markMembers(record, at, name + QLatin1Char('.'), row);
            } else if (const auto place = m_places.constFind(name); place != m_places.constEnd()) {
                PreviewCell& cell = row.cells[*place];
                cell.kind = cell.kind == PreviewCell::Kind::Empty ? PreviewCell::Kind::Null : cell.kind;
            }
        }
    }
    QHash<QString, qsizetype> m_places;
};

void appendRows(QVector<PreviewRow>& rows, const TableBlock& block, const Layout& layout)
{
    const std::size_t columns = layout.positions.size();
    const std::size_t count = columns == 0 ? 0 : block.rows();
    for (std::size_t i = 0; i < count; ++i) {
        PreviewRow row;
        row.cells.resize(layout.names.size());
        const std::span<const Cell> cells = block.row(i);
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t place = layout.positions[column];
            if (place != RowTable::kHidden)
                row.cells[static_cast<qsizetype>(place)] = shownCell(shownKind(cells[column].kind), cells[column].text);
        }
        rows.append(std::move(row));
    }
}

/// All records at once; nothing if one of them cannot be read.
std::optional<QVector<PreviewRow>> jsonRows(const RecordBlock& block, RowTable& table, JsonRecordParser& parser)
{
    const auto records = parser.parse(block);
    if (!records)
        return std::nullopt;
    std::shared_ptr<const Layout> layout = table.layout();
    auto made = layout->maker->rows(block, *records);
    if (made && made->incomplete && table.learn(*records)) {
        layout = table.layout();
        made = layout->maker->rows(block, *records);
    }
    if (!made)
        return std::nullopt;
    QVector<PreviewRow> rows;
    appendRows(rows, *made, *layout);
    rows.resize(static_cast<qsizetype>(records->size())); // users without any column are rows without cells
    const NullFinder nulls(layout->names);
    for (std::size_t i = 0; i < records->size(); ++i) {
        PreviewRow& row = rows[static_cast<qsizetype>(i)];
        row.cells.resize(layout->names.size());
        nulls.mark((*records)[i], row);
    }
    return rows;
}

std::optional<QVector<PreviewRow>> csvRows(const RecordBlock& block, const RowTable& table)
{
    const std::shared_ptr<const Layout> layout = table.layout();
    const auto made = layout->maker->rows(block, {});
    if (!made)
        return std::nullopt;
    QVector<PreviewRow> rows;
    appendRows(rows, *made, *layout);
    return rows;
}

} // namespace

PreviewCell shownCell(PreviewCell::Kind kind, std::string_view text)
{
    constexpr auto kMost = static_cast<std::size_t>(PreviewCell::kMostCharacters);
    constexpr std::size_t kLongestCharacter = 4;
    PreviewCell cell;
    cell.kind = kind;
    const std::string_view enough = text.substr(0, kMost * kLongestCharacter);
    cell.text = QString::fromUtf8(enough.data(), static_cast<qsizetype>(enough.size()));
    cell.isCut = enough.size() < text.size() || cell.text.size() > PreviewCell::kMostCharacters;
    if (!cell.isCut)
        return cell;
    cell.text.truncate(PreviewCell::kMostCharacters - 1);
    if (cell.text.back().isHighSurrogate())
        cell.text.chop(1);
    cell.text += QChar(0x2026);
    return cell;
}

PreviewCell::Kind shownKind(Cell::Kind kind)
{
    switch (kind) {
    case Cell::Kind::Empty:
        return PreviewCell::Kind::Empty;
    case Cell::Kind::Text:
        return PreviewCell::Kind::Text;
    case Cell::Kind::Number:
        return PreviewCell::Kind::Number;
    case Cell::Kind::Boolean:
        return PreviewCell::Kind::Boolean;
    case Cell::Kind::Date:
        return PreviewCell::Kind::Date;
    case Cell::Kind::Json:
        return PreviewCell::Kind::Json;
    }
    return PreviewCell::Kind::Text;
}

RecordBlock singleRecord(const RecordBlock& block, std::size_t index)
{
    RecordBlock single;
    const std::string_view record = block.record(index);
    single.bytes.reserve(record.size() + RecordBlock::kPadding);
    single.bytes = record;
    single.records.push_back({0, static_cast<std::uint32_t>(record.size())});
    single.firstNumber = block.firstNumber + static_cast<qint64>(index);
    single.contentOffset = block.contentOffset + block.records[index].begin;
    return single;
}

QVector<PreviewRow> pageRows(const RecordBlock& block, ContentKind kind, RowTable& table)
{
    JsonRecordParser parser;
    const auto rowsOf = [&](const RecordBlock& some) {
        return isJson(kind) ? jsonRows(some, table, parser) : csvRows(some, table);
    };
    if (auto all = rowsOf(block))
        return std::move(*all);
    QVector<PreviewRow> rows;
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        const auto single = rowsOf(singleRecord(block, i));
        rows.append(single && single->size() == 1 ? single->first() : unreadableRow(block.record(i)));
    }
    return rows;
}

} // namespace muster
