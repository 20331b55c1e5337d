#include "app/core/files/tableblock.h"

namespace muster {

void countFilled(TableBlock& table)
{
    table.filled.assign(table.columns, 0);
    const Cell* cell = table.cells.data();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (qint64& filled : table.filled)
            filled += (cell++)->text.empty() ? 0 : 1;
    }
}

} // namespace muster
