#include "app/core/files/jsontablemaker.h"

#include "app/core/files/auth0csv.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/textstore.h"

namespace muster {
namespace {

using Node = ColumnTree::Node;
using Target = JsonTableMaker::Target;

/// Fills in one row after the other.
class RowWriter
{
public:
    RowWriter(const ColumnTree& tree, const std::vector<Target>& targets, TableBlock& table)
        : m_tree(tree), m_targets(targets), m_table(table), m_texts(table.texts), m_seenIn(tree.size(), 0)
    {
    }

    void write(const JsonRecord& record, Cell* row)
    {
        m_record = &record;
        m_row = row;
        ++m_number;
        members(0, ColumnTree::kRoot);
    }

private:
    void members(std::uint32_t index, Node node);
    void items(std::uint32_t index, Node node);
    void value(std::uint32_t index, Node node);
    void put(Node node, Cell cell);
    void forget(Node node);
    Cell textCell(const JsonNode& value, bool mayBeDate);

    const ColumnTree& m_tree;
    const std::vector<Target>& m_targets;
    TableBlock& m_table;
    TextStore m_texts;
    std::vector<std::uint32_t> m_seenIn; ///< the number of the last record that had a value at a node
    std::uint32_t m_number = 0;
    const JsonRecord* m_record = nullptr;
    Cell* m_row = nullptr;
    std::string m_scratch;
};

void RowWriter::members(std::uint32_t index, Node node)
{
    std::uint32_t guess = 0;
    const std::uint32_t end = m_record->nodes[index].next;
    for (std::uint32_t at = index + 1; at < end; at = m_record->nodes[at].next) {
        const JsonNode& member = m_record->nodes[at];
        const std::string_view key = m_record->key(member);
        value(at, m_tree.member(node, member.keyEscaped ? jsonText(key, true, m_scratch) : key, guess));
    }
}

void RowWriter::items(std::uint32_t index, Node node)
{
    std::uint32_t position = 0;
    const std::uint32_t end = m_record->nodes[index].next;
    for (std::uint32_t at = index + 1; at < end; at = m_record->nodes[at].next)
        value(at, m_tree.item(node, position++));
}

void RowWriter::value(std::uint32_t index, Node node)
{
    if (node == ColumnTree::kNone) {
        m_table.incomplete = true;
        return;
    }
    if (m_seenIn[node] == m_number)
        forget(node);
    m_seenIn[node] = m_number;
    const JsonNode& value = m_record->nodes[index];
    const std::string_view bytes = m_record->value(value);
    switch (value.kind) {
    case JsonNode::Kind::Object:
        return members(index, node);
    case JsonNode::Kind::Array:
        return m_targets[node].opensArrays ? items(index, node) : put(node, {Cell::Kind::Json, bytes});
    case JsonNode::Kind::Text:
        return put(node, textCell(value, m_targets[node].mayBeDate));
    case JsonNode::Kind::Number:
        return put(node, {Cell::Kind::Number, bytes});
    case JsonNode::Kind::True:
    case JsonNode::Kind::False:
        return put(node, {Cell::Kind::Boolean, bytes});
    case JsonNode::Kind::Null:
        return;
    }
}

void RowWriter::put(Node node, Cell cell)
{
    if (m_targets[node].column == JsonTableMaker::kNoColumn)
        m_table.incomplete = true;
    else
        m_row[m_targets[node].column] = cell;
}

/// Empties the cells of a key that comes again in the same record.
void RowWriter::forget(Node node)
{
    if (m_targets[node].column != JsonTableMaker::kNoColumn)
        m_row[m_targets[node].column] = Cell();
    for (const Node member : m_tree.members(node))
        forget(member);
    for (const Node item : m_tree.items(node))
        forget(item);
}

Cell RowWriter::textCell(const JsonNode& value, bool mayBeDate)
{
    if (value.escaped)
        return {Cell::Kind::Text, m_texts.keep(jsonText(m_record->value(value), true, m_scratch))};
    const std::string_view text = m_record->bytes.substr(value.valueBegin + 1, value.valueSize - 2);
    return {mayBeDate && isAuth0Time(text) ? Cell::Kind::Date : Cell::Kind::Text, text};
}

bool isMetadata(std::string_view key)
{
    return key == "user_metadata" || key == "app_metadata";
}

} // namespace

Result<std::unique_ptr<JsonTableMaker>> JsonTableMaker::create(ColumnSet set)
{
    const auto columns = set.columns();
    if (!columns)
        return tl::unexpected(columns.error());
    std::unique_ptr<JsonTableMaker> maker(new JsonTableMaker(std::move(set)));
    maker->findTargets(*columns);
    return maker;
}

void JsonTableMaker::findTargets(const std::vector<ColumnSet::Column>& columns)
{
    const ColumnTree& tree = m_set.tree();
    m_targets.resize(tree.size());
    std::uint32_t number = 0;
    for (const ColumnSet::Column& column : columns) {
        m_headers.push_back(column.header);
        if (column.node != ColumnTree::kNone)
            m_targets[column.node].column = number;
        ++number;
    }
    for (Node node = 0; node < tree.size(); ++node) {
        m_targets[node].opensArrays = m_set.opensArrays(node);
        m_targets[node].mayBeDate = !isMetadata(tree.key(tree.top(node)));
    }
}

Result<TableBlock> JsonTableMaker::rows(const RecordBlock&, std::span<const JsonRecord> records) const
{
    TableBlock table;
    table.columns = m_headers.size();
    table.cells.resize(table.columns * records.size());
    RowWriter writer(m_set.tree(), m_targets, table);
    Cell* row = table.cells.data();
    for (const JsonRecord& record : records) {
        writer.write(record, row);
        row += table.columns;
    }
    countFilled(table);
    return table;
}

} // namespace muster
