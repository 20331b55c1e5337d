#include "app/core/files/sourcereader.h"

#include <QFileInfo>

namespace muster {
namespace {

constexpr std::size_t kReadBytes = std::size_t{256} * 1024;

} // namespace

Result<void> checkIsFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorCode::FileReadFailed, path, QStringLiteral("a folder"));
    if (info.exists() && !info.isFile()) // a pipe would wait for a writer, and cannot be read twice
        return fail(ErrorCode::FileReadFailed, path, QStringLiteral("a pipe or a device, not a file"));
    return {};
}

Result<void> SourceReader::open()
{
    if (auto checked = checkIsFile(m_file.fileName()); !checked)
        return checked;
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileReadFailed, m_file.fileName(), m_file.errorString());
    m_size = m_file.size();
    m_buffer.resize(kReadBytes);
    return {};
}

Result<void> SourceReader::readAll(ContentSink& sink, const Raw& raw)
{
    while (true) {
        const qint64 count =
            m_file.read(reinterpret_cast<char*>(m_buffer.data()), static_cast<qint64>(m_buffer.size()));
        if (count < 0)
            return fail(ErrorCode::FileReadFailed, m_file.fileName(), m_file.errorString());
        if (count == 0)
            break;
        m_position += count;
        const auto bytes = std::span<const std::byte>(m_buffer).first(static_cast<std::size_t>(count));
        if (auto going = raw(bytes); !going)
            return going;
        if (const auto inflated = m_gunzip.feed(bytes, sink); !inflated)
            return tl::unexpected(about(inflated.error()));
    }
    if (const auto complete = m_gunzip.finish(); !complete)
        return tl::unexpected(about(complete.error()));
    return {};
}

/// Says which file is incomplete or damaged.
Error SourceReader::about(Error error) const
{
    if (error.code == ErrorCode::DownloadTruncated || error.code == ErrorCode::DownloadCorrupt)
        error.subject = m_file.fileName();
    return error;
}

} // namespace muster
