#pragma once

#include "app/core/base/error.h"

#include <QString>

#include <cstddef>
#include <span>

namespace muster {

/// The download on disk while it is not complete and not converted: `<name>.gz.part`, mode 0600, kept across restarts.
/// Thread: any, one at a time.
class PartFile final
{
public:
    enum class Content { Keep, Discard };

    /// Opens or creates the file. A folder that is gone is not made again: it may be on a disk that was taken away.
    /// AtomicFile's errors, FolderMissing with the folder, FileWriteFailed for a file of somebody else.
    [[nodiscard]] static Result<PartFile> open(const QString& path, Content content);
    PartFile(PartFile&& other) noexcept;
    PartFile& operator=(PartFile&& other) noexcept;
    ~PartFile(); ///< closes; the file stays

    [[nodiscard]] qint64 size() const { return m_size; }
    /// Everything in it is void: begins again at byte 0.
    [[nodiscard]] Result<void> restart();
    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes);

private:
    PartFile(QString path, int descriptor, qint64 size)
        : m_path(std::move(path)), m_descriptor(descriptor), m_size(size)
    {
    }
    void close() noexcept;
    QString m_path;
    int m_descriptor = -1;
    qint64 m_size = 0;
};

} // namespace muster
