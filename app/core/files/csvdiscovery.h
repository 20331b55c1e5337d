#pragma once

#include "app/core/domain/discovery.h"
#include "app/core/files/tableblock.h"

namespace muster {

class CsvTableMaker;

/// Finds out what the columns of CSV hold: their headers as paths, how many records fill them, an example, and the type
/// as far as the cells tell it (Text, Number, Boolean, Date; Text where they differ). Headers that are no paths cannot
/// be asked for and are left out; so are columns without a header of their own and columns beyond kMostPaths. Thread:
/// any, one at a time.
class CsvDiscovery
{
public:
    explicit CsvDiscovery(const CsvTableMaker& table);
    /// Rows of that table from the first one on, until `mostUsers` were seen.
    void add(const TableBlock& table, int mostUsers);
    [[nodiscard]] const Discovery& result() const { return m_result; }

private:
    std::vector<qsizetype> m_places; ///< of each column in the result; -1: left out
    Discovery m_result;
};

} // namespace muster
