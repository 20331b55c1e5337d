#include "app/core/files/outputfile.h"

namespace muster {

Result<OutputFile> OutputFile::create(const OutputTarget& target, const QString& suffix)
{
    Result<AtomicFile> file =
        AtomicFile::create(target.folder, target.baseName, suffix, target.onConflict, target.ledger);
    if (!file)
        return tl::unexpected(file.error());
    return OutputFile(std::move(*file));
}

Result<void> OutputFile::write(std::span<const std::byte> bytes)
{
    m_sha256.add(bytes);
    return m_file.write(bytes);
}

Result<SavedFile> OutputFile::commit(int firstNumber)
{
    const Result<QString> path = m_file.commit(firstNumber);
    if (!path)
        return tl::unexpected(path.error());
    SavedFile saved;
    saved.path = *path;
    saved.bytes = m_file.bytesWritten();
    saved.sha256 = m_sha256.hex();
    return saved;
}

} // namespace muster
