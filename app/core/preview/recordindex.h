#pragma once

#include "app/core/files/recordblock.h"
#include "app/core/preview/recordreader.h"

#include <QMutex>

#include <vector>

namespace muster {

/// Where every 128th record of a file begins: 8 bytes for 128 rows. Grows while somebody reads the file from its
/// beginning to its end. Thread: any; one adds.
class RecordIndex
{
public:
    static constexpr qint64 kStride = 128;

    /// The next block of the content, or one that was added before.
    void add(const RecordBlock& block);
    /// Rows so far.
    [[nodiscard]] qint64 rows() const;
    /// The last known place that is not behind the row.
    [[nodiscard]] RecordPlace placeBefore(qint64 row) const;

private:
    mutable QMutex m_mutex;
    qint64 m_rows = 0;
    std::vector<qint64> m_offsets; ///< of rows 0, kStride, 2 * kStride, …
};

} // namespace muster
