#pragma once

#include "app/core/preview/distinctcounter.h"
#include "app/core/preview/previewfile.h"

#include <QHash>

#include <functional>

namespace muster {

/// Sums up columns row by row. Thread: any, one at a time.
class StatisticsBuilder
{
public:
    /// The cells of rows that begin with row `first`, from 0.
    void add(const TableBlock& rows, const RowTable::Layout& layout, qint64 first);
    [[nodiscard]] QHash<QString, ColumnStatistics> columns() const;

private:
    struct Column
    {
        QString name;
        ColumnStatistics statistics;
        DistinctCounter distinct;
    };
    void add(Column& column, const Cell& cell, qint64 row);
    std::vector<Column> m_columns; ///< by their place among the layout's names
};

struct FileStatistics
{
    QHash<QString, ColumnStatistics> columns;
    qint64 rows = 0; ///< that could be read
};

/// Reads the whole file once. Rows that cannot be read are left out. `goOn` as in indexWholeFile(), whose errors it
/// has too. Blocks: for worker threads.
[[nodiscard]] Result<FileStatistics> sumUpFile(PreviewFile& file, const std::function<bool(qint64 fileBytes)>& goOn);

} // namespace muster
