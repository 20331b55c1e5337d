#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muster {

/// The places where records of JSON have values: a tree of keys and array positions, in the order of first sight.
/// Nodes are numbers and stay the same as the tree grows; kRoot is the record itself.
class ColumnTree
{
public:
    using Node = std::uint32_t;
    static constexpr Node kRoot = 0;
    static constexpr Node kNone = ~Node{0};

    ColumnTree();

    /// The member with this key. `guess` is where it may stand among the members: with records of the same shape the
    /// first comparison finds it. It is moved behind what was found. kNone if there is none.
    [[nodiscard]] Node member(Node parent, std::string_view key, std::uint32_t& guess) const;
    /// The item at this position, from 0.
    [[nodiscard]] Node item(Node parent, std::uint32_t position) const;
    Node addMember(Node parent, std::string_view key);
    /// The one behind the last item.
    Node addItem(Node parent);

    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    /// About as many bytes as the path()s of all nodes together have.
    [[nodiscard]] std::size_t pathBytes() const { return m_pathBytes; }
    [[nodiscard]] const std::vector<Node>& members(Node node) const { return m_places[node].members; }
    [[nodiscard]] const std::vector<Node>& items(Node node) const { return m_places[node].items; }
    [[nodiscard]] bool isLeaf(Node node) const { return members(node).empty() && items(node).empty(); }
    [[nodiscard]] const std::string& key(Node node) const { return m_places[node].key; }

    /// The member of the record that a node is or belongs to; of the record itself, the record.
    [[nodiscard]] Node top(Node node) const;

    /// `user_metadata.address.city`, `identities[0].connection`. Keys stand as they are, whatever they contain.
    [[nodiscard]] std::string path(Node node) const;
    /// The same with keys that could be read otherwise in brackets: `app_metadata["plan.name"]`.
    [[nodiscard]] std::string exactPath(Node node) const;
    /// The nodes whose path() is this text, in document order: more than one when a key has a dot in it.
    [[nodiscard]] std::vector<Node> nodesAt(std::string_view path) const;

private:
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };
    using Positions = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;
    struct Place
    {
        std::string key;
        std::uint32_t position = 0; ///< in the parent's list
        std::size_t pathBytes = 0;
        Node parent = kNone;
        bool isItem = false;
        std::vector<Node> members;
        std::vector<Node> items;
    };

    Node add(Place place);
    [[nodiscard]] Node memberAnywhere(Node parent, std::string_view key, std::uint32_t& guess) const;
    void findNodes(Node node, std::string_view rest, std::vector<Node>& found) const;
    template <typename Name>
    [[nodiscard]] std::string joined(Node node, const Name& name) const;

    std::vector<Place> m_places;
    std::size_t m_pathBytes = 0;
    std::unordered_map<Node, Positions> m_positions; ///< of nodes with many members
};

} // namespace muster
