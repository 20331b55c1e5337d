#include "app/core/files/columnset.h"

#include "app/core/files/jsonrecord.h"
#include "app/core/files/tableblock.h"
#include "app/core/files/uniquenames.h"

#include <algorithm>
#include <unordered_map>

namespace muster {
namespace {

constexpr std::size_t kMaxNodes = 4 * kMaxColumns; // objects and arrays on the way to a column count too

using Node = ColumnTree::Node;

/// Puts the columns into their order.
class Arrangement
{
public:
    using IsColumn = std::function<bool(Node)>;
    Arrangement(const ColumnTree& tree, IsColumn isColumn)
        : m_tree(tree), m_isColumn(std::move(isColumn)), m_placed(tree.size(), false)
    {
    }

    void placeRequested(const std::string& name)
    {
        const std::vector<Node> nodes = m_tree.nodesAt(name);
        for (const Node node : nodes)
            placeAll(node);
        if (nodes.empty())
            m_columns.push_back({name, ColumnTree::kNone});
    }

    /// The columns at and below a node that have no place yet.
    void placeAll(Node node)
    {
        if (m_isColumn(node) && !m_placed[node]) {
            m_placed[node] = true;
            m_columns.push_back({m_tree.path(node), node});
        }
        for (const Node member : m_tree.members(node))
            placeAll(member);
        for (const Node item : m_tree.items(node))
            placeAll(item);
    }

    std::vector<ColumnSet::Column> take() { return std::move(m_columns); }

private:
    const ColumnTree& m_tree;
    IsColumn m_isColumn;
    std::vector<bool> m_placed;
    std::vector<ColumnSet::Column> m_columns;
};

/// Gives those that share a header their exact path. What is still the same then (a requested name, a key that looks
/// like an exact path) gets a number.
void makeHeadersUnique(std::vector<ColumnSet::Column>& columns, const ColumnTree& tree)
{
    std::unordered_map<std::string, int> uses;
    for (const ColumnSet::Column& column : columns)
        ++uses[column.header];
    std::vector<std::string> headers;
    headers.reserve(columns.size());
    for (const ColumnSet::Column& column : columns) {
        const bool ambiguous = column.header.empty() || uses[column.header] > 1;
        headers.push_back(ambiguous && column.node != ColumnTree::kNone ? tree.exactPath(column.node) : column.header);
    }
    makeUnique(headers);
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].header = std::move(headers[i]);
}

} // namespace

ColumnSet::ColumnSet(ArrayStyle arrays, const QStringList& requested) : m_facts(1), m_arrays(arrays)
{
    for (const QString& name : requested) {
        if (std::string text = name.toStdString();
            !text.empty() && std::find(m_requested.begin(), m_requested.end(), text) == m_requested.end())
            m_requested.push_back(std::move(text));
    }
}

Result<void> ColumnSet::add(const JsonRecord& record)
{
    addMembers(record, 0, ColumnTree::kRoot);
    return checkSize();
}

void ColumnSet::addValue(const JsonRecord& record, std::uint32_t index, Node node)
{
    switch (record.nodes[index].kind) {
    case JsonNode::Kind::Object:
        return addMembers(record, index, node);
    case JsonNode::Kind::Array:
        if (m_facts[node].opensArrays)
            return addItems(record, index, node);
        break;
    case JsonNode::Kind::Null:
        return;
    default:
        break;
    }
    m_facts[node].hasValue = true;
}

void ColumnSet::addMembers(const JsonRecord& record, std::uint32_t index, Node node)
{
    std::uint32_t guess = 0;
    const std::uint32_t end = record.nodes[index].next;
    for (std::uint32_t at = index + 1; at < end; at = record.nodes[at].next) {
        const JsonNode& value = record.nodes[at];
        const Node child = memberOf(node, jsonText(record.key(value), value.keyEscaped, m_scratch), guess);
        if (child == ColumnTree::kNone)
            return;
        addValue(record, at, child);
    }
}

void ColumnSet::addItems(const JsonRecord& record, std::uint32_t index, Node node)
{
    std::uint32_t position = 0;
    const std::uint32_t end = record.nodes[index].next;
    for (std::uint32_t at = index + 1; at < end; at = record.nodes[at].next) {
        const Node child = itemOf(node, position++);
        if (child == ColumnTree::kNone)
            return;
        addValue(record, at, child);
    }
}

/// Adds it if it is new. kNone: there are too many.
Node ColumnSet::memberOf(Node parent, std::string_view key, std::uint32_t& guess)
{
    Node node = m_tree.member(parent, key, guess);
    if (node != ColumnTree::kNone || isFull())
        return node;
    node = m_tree.addMember(parent, key);
    guess = static_cast<std::uint32_t>(m_tree.members(parent).size());
    m_facts.push_back(factsOf(m_tree.path(node)));
    return node;
}

Node ColumnSet::itemOf(Node parent, std::uint32_t position)
{
    Node node = m_tree.item(parent, position);
    if (node != ColumnTree::kNone || isFull())
        return node;
    node = m_tree.addItem(parent);
    m_facts.push_back(factsOf(m_tree.path(node)));
    return node;
}

Result<void> ColumnSet::merge(const ColumnSet& later)
{
    mergeNode(later, ColumnTree::kRoot, ColumnTree::kRoot);
    return checkSize();
}

void ColumnSet::mergeNode(const ColumnSet& later, Node from, Node to)
{
    m_facts[to].hasValue = m_facts[to].hasValue || later.m_facts[from].hasValue;
    std::uint32_t guess = 0;
    for (const Node member : later.m_tree.members(from)) {
        if (const Node own = memberOf(to, later.m_tree.key(member), guess); own != ColumnTree::kNone)
            mergeNode(later, member, own);
    }
    std::uint32_t position = 0;
    for (const Node item : later.m_tree.items(from)) {
        if (const Node own = itemOf(to, position++); own != ColumnTree::kNone)
            mergeNode(later, item, own);
    }
}

ColumnSet::Facts ColumnSet::factsOf(const std::string& path) const
{
    Facts facts;
    facts.opensArrays = m_arrays == ArrayStyle::Indexed;
    for (const std::string& name : m_requested) {
        if (name.size() <= path.size() || !name.starts_with(path))
            continue;
        const char next = name[path.size()];
        facts.opensArrays = facts.opensArrays || next == '[';
        facts.leadsToRequested = facts.leadsToRequested || next == '[' || next == '.';
    }
    return facts;
}

bool ColumnSet::isFull() const
{
    return m_tree.size() > kMaxNodes || m_tree.pathBytes() > kMaxNameBytes;
}

Result<void> ColumnSet::checkSize() const
{
    if (isFull())
        return fail(ErrorCode::TooManyColumns);
    return {};
}

Result<std::vector<ColumnSet::Column>> ColumnSet::columns() const
{
    Arrangement arrangement(m_tree, [this](Node node) {
        const Facts& facts = m_facts[node];
        const bool isEmptyPlace = m_tree.isLeaf(node) && !facts.leadsToRequested;
        return node != ColumnTree::kRoot && (facts.hasValue || isEmptyPlace);
    });
    for (const std::string& name : m_requested)
        arrangement.placeRequested(name);
    arrangement.placeAll(ColumnTree::kRoot);
    std::vector<Column> columns = arrangement.take();
    if (columns.size() > kMaxColumns)
        return fail(ErrorCode::TooManyColumns);
    makeHeadersUnique(columns, m_tree);
    return columns;
}

} // namespace muster
