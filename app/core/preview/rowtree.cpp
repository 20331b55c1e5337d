#include "app/core/preview/rowtree.h"

#include "app/core/files/jsonrecord.h"
#include "app/core/preview/pagerows.h"

#include <algorithm>

namespace muster {
namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Adds values to a tree one below the other.
class TreeBuilder
{
public:
    TreeBuilder() { m_tree.nodes.append(RowNode{}); }

    int add(int parent, const QString& key, PreviewCell::Kind kind, const QString& value)
    {
        if (m_tree.nodes.size() >= RowTree::kMostNodes) {
            m_tree.isCut = true;
            return -1;
        }
        RowNode node;
        node.key = key;
        node.value = value;
        node.kind = kind;
        node.parent = parent;
        m_tree.nodes.append(node);
        ++m_tree.nodes[parent].children;
        return static_cast<int>(m_tree.nodes.size()) - 1;
    }
    /// What the value at `index` contains.
    void addContent(const JsonRecord& record, std::uint32_t index, int into)
    {
        const JsonNode& container = record.nodes[index];
        const bool isArray = container.kind == JsonNode::Kind::Array;
        (isArray ? m_tree.nodes[into].isArray : m_tree.nodes[into].isObject) = true;
        int position = 0;
        for (std::uint32_t at = index + 1; at < container.next && !m_tree.isCut; at = record.nodes[at].next) {
            const JsonNode& node = record.nodes[at];
            const QString key =
                isArray ? QString::number(position++) : textOf(jsonText(record.key(node), node.keyEscaped, m_scratch));
            addValue(record, at, into, key);
        }
    }
    RowTree take() { return std::move(m_tree); }

private:
    void addValue(const JsonRecord& record, std::uint32_t index, int parent, const QString& key)
    {
        using Kind = PreviewCell::Kind;
        const JsonNode& node = record.nodes[index];
        switch (node.kind) {
        case JsonNode::Kind::Object:
        case JsonNode::Kind::Array:
            if (const int place = add(parent, key, Kind::Json, {}); place >= 0)
                addContent(record, index, place);
            return;
        case JsonNode::Kind::Text:
            add(parent, key, Kind::Text, textOf(jsonText(record.value(node), node.escaped, m_scratch)));
            return;
        case JsonNode::Kind::Null:
            add(parent, key, Kind::Null, QStringLiteral("null"));
            return;
        case JsonNode::Kind::Number:
            add(parent, key, Kind::Number, textOf(record.value(node)));
            return;
        case JsonNode::Kind::True:
        case JsonNode::Kind::False:
            add(parent, key, Kind::Boolean, textOf(record.value(node)));
            return;
        }
    }

    RowTree m_tree;
    std::string m_scratch;
};

/// The JSON in a cell of CSV, if it is any: taken apart into `tree` below `place`.
void addNested(TreeBuilder& tree, int place, std::string_view cell)
{
    if (place < 0 || (!cell.starts_with('{') && !cell.starts_with('[')))
        return;
    std::string wrapped = "{\"\":";
    wrapped.append(cell).append("}");
    const std::size_t size = wrapped.size();
    wrapped.resize(size + RecordBlock::kPadding);
    JsonRecordParser parser;
    constexpr std::uint32_t kCell = 1; // the record's only member
    if (const auto record = parser.parse(std::string_view(wrapped).substr(0, size));
        record && record->nodes[kCell].next == record->nodes[0].next)
        tree.addContent(*record, kCell, place);
}

Result<RowTree> jsonTree(const RecordBlock& single)
{
    JsonRecordParser parser;
    const auto record = parser.parse(single.record(0));
    if (!record)
        return tl::unexpected(record.error());
    TreeBuilder tree;
    tree.addContent(*record, 0, 0);
    return tree.take();
}

Result<RowTree> csvTree(const RecordBlock& single, const RowTable& table)
{
    const std::shared_ptr<const RowTable::Layout> layout = table.layout();
    const auto rows = layout->maker->rows(single, {});
    if (!rows)
        return tl::unexpected(rows.error());
    TreeBuilder tree;
    for (std::size_t column = 0; column < rows->columns; ++column) {
        const Cell& cell = rows->row(0)[column];
        const QString name = QString::fromStdString(layout->maker->headers()[column]);
        addNested(tree, tree.add(0, name, shownKind(cell.kind), textOf(cell.text)), cell.text);
    }
    return tree.take();
}

/// Gives each record from `first` to `last` to `use`, alone.
Result<void> forEachRecord(PreviewFile& file, qint64 first, qint64 last,
                           const std::function<Result<bool>(const RecordBlock& single)>& use)
{
    RecordReader reader(file.content, file.kind, file.index.placeBefore(first), RecordReader::kSmallBlocks);
    return reader.run([&](RecordBlock& block) -> Result<bool> {
        const qint64 blockFirst = block.firstNumber - 1;
        for (std::size_t i = 0; i < block.records.size(); ++i) {
            const qint64 row = blockFirst + static_cast<qint64>(i);
            if (row < first)
                continue;
            Result<bool> goOn = row > last ? false : use(singleRecord(block, i));
            if (!goOn || !*goOn)
                return goOn;
        }
        return true;
    });
}

/// The cells of one record as one line, without its end.
QString lineOf(const RecordBlock& single, PreviewFile& file, const QVector<int>& columns)
{
    const bool isJson = exportFormatOf(file.kind) == ExportFormat::Json;
    std::vector<JsonRecord> records;
    JsonRecordParser parser;
    if (isJson) {
        if (const auto record = parser.parse(single.record(0)))
            records.push_back(*record);
    }
    const std::shared_ptr<const RowTable::Layout> layout = file.table->layout();
    const auto rows = layout->maker->rows(single, records);
    if (!rows || (isJson && records.empty()))
        return textOf(single.record(0)).simplified();
    QVector<QString> texts(layout->names.size());
    for (std::size_t column = 0; column < rows->columns && rows->rows() > 0; ++column) {
        if (const std::size_t place = layout->positions[column]; place != RowTable::kHidden)
            texts[static_cast<qsizetype>(place)] = textOf(rows->row(0)[column].text);
    }
    QStringList cells;
    for (const int column : columns) {
        QString cell = texts.value(column);
        const auto breaks = [](QChar c) {
            return c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
        };
        std::replace_if(cell.begin(), cell.end(), breaks, QLatin1Char(' '));
        cells.append(cell);
    }
    return cells.join(QLatin1Char('\t'));
}

} // namespace

Result<RowTree> readRowTree(PreviewFile& file, qint64 row)
{
    Result<RowTree> tree = fail(ErrorCode::NotFound);
    const auto read = forEachRecord(file, row, row, [&](const RecordBlock& single) -> Result<bool> {
        tree = exportFormatOf(file.kind) == ExportFormat::Json ? jsonTree(single) : csvTree(single, *file.table);
        return false;
    });
    if (!read && !tree)
        return tl::unexpected(read.error());
    return tree;
}

Result<QString> readText(PreviewFile& file, qint64 first, qint64 last, const QVector<int>& columns,
                         const std::function<bool()>& goOn)
{
    constexpr qsizetype kMostCharacters = qsizetype{32} * 1024 * 1024;
    QString text;
    const auto read = forEachRecord(file, first, last, [&](const RecordBlock& single) -> Result<bool> {
        text += lineOf(single, file, columns) + QLatin1Char('\n');
        if (text.size() > kMostCharacters)
            return fail(ErrorCode::InvalidRequest);
        if (!goOn())
            return fail(ErrorCode::Cancelled);
        return true;
    });
    if (!read &&
        (text.isEmpty() || read.error().code == ErrorCode::Cancelled || read.error().code == ErrorCode::InvalidRequest))
        return tl::unexpected(read.error());
    text.chop(1);
    return text;
}

} // namespace muster
