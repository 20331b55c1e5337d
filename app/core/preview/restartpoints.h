#pragma once

#include "app/core/files/gunzip.h"

#include <QMutex>
#include <QtGlobal>

#include <memory>
#include <vector>

namespace muster {

/// Places in a gzip file from which decompression can go on, left behind by whoever reads it first. Every 4 MiB of
/// content, and twice as far apart whenever there are 512 of them: at most about 40 MiB whatever the file.
/// Thread: any.
class RestartPoints
{
public:
    struct Point
    {
        qint64 contentOffset = 0;                          ///< of the next decompressed byte
        qint64 fileOffset = 0;                             ///< of the next byte to feed
        std::shared_ptr<const Gunzip::RestartPoint> place; ///< null at the beginning of the file
    };

    /// Keeps the place unless there is one close before it or behind it.
    void offer(qint64 contentOffset, qint64 fileOffset, const Gunzip& gunzip);
    /// The last one that is not behind `contentOffset`.
    [[nodiscard]] Point before(qint64 contentOffset) const;
    [[nodiscard]] std::size_t count() const;

    static constexpr qint64 kSpacing = qint64{4} * 1024 * 1024;
    static constexpr std::size_t kMost = 512;

private:
    void thin();
    mutable QMutex m_mutex;
    qint64 m_spacing = kSpacing;
    std::vector<Point> m_points; ///< by offset
};

} // namespace muster
