#pragma once

#include "app/core/files/columnset.h"
#include "app/core/files/tableblock.h"

namespace muster {

/// Rows of JSON records, flattened to the columns of a ColumnSet.
///
/// Texts have their escapes resolved; numbers keep their digits; arrays stay JSON text, byte for byte, unless they are
/// taken apart. null, an empty object and what a record lacks are Empty. Date: exactly Auth0's form, and not within
/// user_metadata or app_metadata, where nobody knows who wrote it. Of a repeated key the last value counts.
/// TableBlock::incomplete: the record would have given the set another column; the table lacks a value then.
class JsonTableMaker final : public TableMaker
{
public:
    /// TooManyColumns.
    [[nodiscard]] static Result<std::unique_ptr<JsonTableMaker>> create(ColumnSet columns);

    [[nodiscard]] const std::vector<std::string>& headers() const override { return m_headers; }
    [[nodiscard]] Result<TableBlock> rows(const RecordBlock& block, std::span<const JsonRecord> records) const override;

    /// What becomes of a value at a node of the tree.
    struct Target
    {
        std::uint32_t column = kNoColumn;
        bool opensArrays = false;
        bool mayBeDate = false;
    };
    static constexpr std::uint32_t kNoColumn = ~std::uint32_t{0};

private:
    explicit JsonTableMaker(ColumnSet columns) : m_set(std::move(columns)) {}
    void findTargets(const std::vector<ColumnSet::Column>& columns);

    ColumnSet m_set;
    std::vector<std::string> m_headers;
    std::vector<Target> m_targets; ///< of each node
};

} // namespace muster
