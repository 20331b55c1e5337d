#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/outputformat.h"
#include "app/core/files/columntree.h"

#include <QStringList>

#include <string>
#include <vector>

namespace muster {

struct JsonRecord;

/// Finds the columns that a table of JSON records needs.
///
/// A column is a place where some record has a text, number, boolean or array; or where none has more than null or an
/// empty object. Objects become columns for their members. Arrays are one column (ArrayStyle::JsonText) or a column for
/// each item (Indexed); an array of which items were requested (`identities[0].connection`) is taken apart in any case.
/// Thread: any, one at a time. Memory grows with the number of places, not of records.
class ColumnSet
{
public:
    struct Column
    {
        std::string header;
        ColumnTree::Node node = ColumnTree::kNone; ///< kNone: requested, but no record has it
    };

    /// `requested` are the output names of the request (`export_as`, else the path), in order; may be empty.
    ColumnSet(ArrayStyle arrays, const QStringList& requested);

    /// TooManyColumns when no table could hold what was found so far.
    [[nodiscard]] Result<void> add(const JsonRecord& record);
    /// Adds what `later` found in records behind those of this one. Both must have been made with the same choices.
    /// TooManyColumns.
    [[nodiscard]] Result<void> merge(const ColumnSet& later);

    /// The columns: those that were requested, in that order, a requested object or array with all its columns; then
    /// the others in the order of first sight, those of one object together. Requested ones that were never seen are
    /// there too. Headers are paths with dots, all different: where `a.b` is a key beside b in a, it is `["a.b"]`.
    /// TooManyColumns (more than kMaxColumns, or with names of more than kMaxNameBytes).
    [[nodiscard]] Result<std::vector<Column>> columns() const;

    [[nodiscard]] const ColumnTree& tree() const { return m_tree; }
    /// Whether arrays at this place have a column for each item.
    [[nodiscard]] bool opensArrays(ColumnTree::Node node) const { return m_facts[node].opensArrays; }

private:
    struct Facts
    {
        bool hasValue = false;
        bool opensArrays = false;
        bool leadsToRequested = false; ///< something inside was requested, so that it is no column while it is empty
    };
    using Node = ColumnTree::Node;

    void addValue(const JsonRecord& record, std::uint32_t index, Node node);
    void addMembers(const JsonRecord& record, std::uint32_t index, Node node);
    void addItems(const JsonRecord& record, std::uint32_t index, Node node);
    Node memberOf(Node parent, std::string_view key, std::uint32_t& guess);
    Node itemOf(Node parent, std::uint32_t position);
    void mergeNode(const ColumnSet& later, Node from, Node to);
    [[nodiscard]] Facts factsOf(const std::string& path) const;
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] Result<void> checkSize() const;

    ColumnTree m_tree;
    std::vector<Facts> m_facts; ///< of each node
    ArrayStyle m_arrays;
    std::vector<std::string> m_requested;
    std::string m_scratch;
};

} // namespace muster
