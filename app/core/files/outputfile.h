#pragma once

#include "app/core/files/atomicfile.h"
#include "app/core/files/sha256.h"

#include <cstring>
#include <string_view>

namespace muster {

/// Where the files of one conversion go.
struct OutputTarget
{
    QString folder;   ///< exists
    QString baseName; ///< without suffix
    ConflictPolicy onConflict = ConflictPolicy::Number;
    std::shared_ptr<NameLedger> ledger{}; ///< null: commit() gives the names itself
};

/// An AtomicFile that knows its checksum. Thread: any, one at a time.
class OutputFile
{
public:
    /// Errors as AtomicFile::create().
    [[nodiscard]] static Result<OutputFile> create(const OutputTarget& target, const QString& suffix);
    /// Errors as AtomicFile::write().
    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes);
    /// The same for many small pieces: copies them straight to where they are written from. flush() ends a row of them.
    [[nodiscard]] Result<void> put(std::string_view text)
    {
        if (text.size() >= m_room.size() - m_put) [[unlikely]]
            return putInPieces(text);
        std::memcpy(m_room.data() + m_put, text.data(), text.size());
        m_put += text.size();
        return {};
    }
    [[nodiscard]] Result<void> flush();
    /// Makes it permanent. Path, size and checksum are filled in; format and users are the caller's.
    [[nodiscard]] Result<SavedFile> commit(int firstNumber);

private:
    explicit OutputFile(AtomicFile file) : m_file(std::move(file)) {}
    [[nodiscard]] Result<void> putInPieces(std::string_view text);

    AtomicFile m_file;
    std::span<std::byte> m_room; ///< of the file, for put(); empty before it
    std::size_t m_put = 0;       ///< bytes in it
    Sha256 m_sha256;
};

} // namespace muster
