#pragma once

#include <QtGlobal>

#include <string>
#include <vector>

namespace muster {

/// What one block holds, as far as the report asks. Findings of all blocks, in their order, make the report.
struct BlockFindings
{
    struct Column
    {
        std::string name;
        qint64 filled = 0;
        friend bool operator==(const Column&, const Column&) = default;
    };

    qint64 users = 0;
    std::vector<qint64> expected; ///< filled cells of the columns that were known before, in their order
    std::vector<Column> others;   ///< other top-level keys, in the order of first sight
    std::vector<quint64> ids;     ///< of each user with a user_id: its keyed hash

    friend bool operator==(const BlockFindings&, const BlockFindings&) = default;
};

} // namespace muster
