#pragma once

#include "app/core/files/columnset.h"
#include "app/core/files/contentkind.h"
#include "app/core/files/tableblock.h"

#include <QMutex>
#include <QStringList>

#include <memory>
#include <vector>

namespace muster {

/// The columns of a file that is looked at, and how its records become rows. Of JSON, columns are added as records with
/// new values are met; they come at the end, so that nothing moves. Thread: any.
class RowTable
{
public:
    /// How rows are made at one moment. Immutable.
    struct Layout
    {
        std::shared_ptr<const TableMaker> maker;
        QStringList names;                  ///< as shown
        std::vector<std::size_t> positions; ///< of each of the maker's columns among the names, or kHidden
    };
    static constexpr std::size_t kHidden = ~std::size_t{0};
    static constexpr qsizetype kMostColumns = 4096; ///< a table of more is of no use to anybody's eyes

    /// Of CSV; `header` is its first record. Errors as CsvTableMaker::create().
    [[nodiscard]] static Result<std::unique_ptr<RowTable>> forCsv(ContentKind kind, std::string_view header);
    /// Of JSON; `requested` columns come first, as far as there are such values. TooManyColumns.
    [[nodiscard]] static Result<std::unique_ptr<RowTable>> forJson(const QStringList& requested);

    [[nodiscard]] std::shared_ptr<const Layout> layout() const;
    /// Takes the columns that these records need; true if there are new ones. Columns beyond what a table can have are
    /// not taken.
    bool learn(std::span<const JsonRecord> records);

private:
    RowTable() = default;
    bool setLayout(std::shared_ptr<const TableMaker> maker);
    QMutex m_learning;                    ///< guards m_columns and m_isFull; taken before m_mutex
    std::unique_ptr<ColumnSet> m_columns; ///< null for CSV
    bool m_isFull = false;
    mutable QMutex m_mutex; ///< guards m_layout, for moments only: the window's thread asks for it
    std::shared_ptr<const Layout> m_layout;
};

} // namespace muster
