#include "app/core/preview/recordindex.h"

#include <QMutexLocker>

#include <algorithm>

namespace muster {

void RecordIndex::add(const RecordBlock& block)
{
    const qint64 first = block.firstNumber - 1;
    const qint64 end = first + static_cast<qint64>(block.records.size());
    const QMutexLocker lock(&m_mutex);
    for (qint64 row = static_cast<qint64>(m_offsets.size()) * kStride; row < end; row += kStride) {
        const RecordBlock::Range& range = block.records[static_cast<std::size_t>(row - first)];
        m_offsets.push_back(block.contentOffset + range.begin);
    }
    m_rows = std::max(m_rows, end);
}

qint64 RecordIndex::rows() const
{
    const QMutexLocker lock(&m_mutex);
    return m_rows;
}

RecordPlace RecordIndex::placeBefore(qint64 row) const
{
    const QMutexLocker lock(&m_mutex);
    const auto known = static_cast<qint64>(m_offsets.size());
    const qint64 place = std::min(row / kStride, known - 1);
    if (place <= 0)
        return {};
    return {place * kStride, m_offsets[static_cast<std::size_t>(place)]};
}

} // namespace muster
