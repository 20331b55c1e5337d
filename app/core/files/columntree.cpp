#include "app/core/files/columntree.h"

#include "app/core/files/bytescan.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::uint32_t kLookAhead = 4;  // optional keys that a record may lack before the tree is searched
constexpr std::size_t kManyMembers = 16; // from here on a hash is faster than looking at all

bool needsBrackets(std::string_view key)
{
    return key.empty() || key.find_first_of(".[]") != std::string_view::npos;
}

std::string withDot(const std::string& key)
{
    std::string text(1, '.');
    return text += key;
}

std::string inBrackets(std::uint32_t position)
{
    std::string text(1, '[');
    text += std::to_string(position);
    return text += ']';
}

std::string inBrackets(const std::string& key)
{
    std::string text = "[\"";
    for (const char c : key) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text += "\"]";
}

} // namespace

ColumnTree::ColumnTree() : m_places(1) {}

ColumnTree::Node ColumnTree::member(Node parent, std::string_view key, std::uint32_t& guess) const
{
    const std::vector<Node>& members = m_places[parent].members;
    const auto size = static_cast<std::uint32_t>(members.size());
    const std::uint32_t end = std::min(guess + kLookAhead, size);
    for (std::uint32_t at = guess; at < end; ++at) {
        if (isSameText(m_places[members[at]].key, key)) {
            guess = at + 1;
            return members[at];
        }
    }
    return memberAnywhere(parent, key, guess);
}

ColumnTree::Node ColumnTree::memberAnywhere(Node parent, std::string_view key, std::uint32_t& guess) const
{
    const std::vector<Node>& members = m_places[parent].members;
    std::size_t at = members.size();
    if (members.size() < kManyMembers) {
        at = static_cast<std::size_t>(
            std::find_if(members.begin(), members.end(), [&](Node node) { return m_places[node].key == key; }) -
            members.begin());
    } else if (const auto found = m_positions.at(parent).find(key); found != m_positions.at(parent).end()) {
        at = found->second;
    }
    if (at == members.size())
        return kNone;
    guess = static_cast<std::uint32_t>(at + 1);
    return members[at];
}

ColumnTree::Node ColumnTree::item(Node parent, std::uint32_t position) const
{
    const std::vector<Node>& items = m_places[parent].items;
    return position < items.size() ? items[position] : kNone;
}

ColumnTree::Node ColumnTree::addMember(Node parent, std::string_view key)
{
    const auto position = static_cast<std::uint32_t>(m_places[parent].members.size());
    const Node node = add({std::string(key), position, 0, parent, false, {}, {}});
    std::vector<Node>& members = m_places[parent].members;
    members.push_back(node);
    if (members.size() == kManyMembers) {
        for (const Node each : members)
            m_positions[parent].emplace(m_places[each].key, m_places[each].position);
    } else if (members.size() > kManyMembers) {
        m_positions[parent].emplace(m_places[node].key, position);
    }
    return node;
}

ColumnTree::Node ColumnTree::addItem(Node parent)
{
    const auto position = static_cast<std::uint32_t>(m_places[parent].items.size());
    const Node node = add({{}, position, 0, parent, true, {}, {}});
    m_places[parent].items.push_back(node);
    return node;
}

ColumnTree::Node ColumnTree::add(Place place)
{
    constexpr std::size_t separator = 1;
    place.pathBytes = m_places[place.parent].pathBytes + separator + place.key.size();
    m_pathBytes += place.pathBytes;
    m_places.push_back(std::move(place));
    return static_cast<Node>(m_places.size() - 1);
}

ColumnTree::Node ColumnTree::top(Node node) const
{
    while (node != kRoot && m_places[node].parent != kRoot)
        node = m_places[node].parent;
    return node;
}

/// `name` makes the text of a key; it is told whether it is the first of the path.
template <typename Name>
std::string ColumnTree::joined(Node node, const Name& name) const
{
    std::vector<Node> way;
    for (; node != kRoot; node = m_places[node].parent)
        way.push_back(node);
    std::string text;
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
        const Place& place = m_places[*step];
        text += place.isItem ? inBrackets(place.position) : name(place.key, step == way.rbegin());
    }
    return text;
}

std::string ColumnTree::path(Node node) const
{
    return joined(node, [](const std::string& key, bool first) { return first ? key : withDot(key); });
}

std::string ColumnTree::exactPath(Node node) const
{
    return joined(node, [](const std::string& key, bool first) {
        if (needsBrackets(key))
            return inBrackets(key);
        return first ? key : withDot(key);
    });
}

std::vector<ColumnTree::Node> ColumnTree::nodesAt(std::string_view path) const
{
    std::vector<Node> found;
    findNodes(kRoot, path, found);
    return found;
}

void ColumnTree::findNodes(Node node, std::string_view rest, std::vector<Node>& found) const
{
    if (rest.empty() && node != kRoot)
        found.push_back(node);
    if (node != kRoot && rest.starts_with('[')) {
        for (const Node next : items(node)) {
            const std::string index = inBrackets(m_places[next].position);
            if (rest.starts_with(index))
                findNodes(next, rest.substr(index.size()), found);
        }
    }
    if (node != kRoot && !rest.starts_with('.'))
        return;
    rest.remove_prefix(node == kRoot ? 0 : 1);
    for (const Node next : members(node)) {
        if (rest.starts_with(key(next)))
            findNodes(next, rest.substr(key(next).size()), found);
    }
}

} // namespace muster
