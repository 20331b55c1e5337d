#pragma once

#include "app/core/files/atomicfile.h"
#include "app/core/files/sha256.h"

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
    /// Makes it permanent. Path, size and checksum are filled in; format and users are the caller's.
    [[nodiscard]] Result<SavedFile> commit(int firstNumber);

private:
    explicit OutputFile(AtomicFile file) : m_file(std::move(file)) {}
    AtomicFile m_file;
    Sha256 m_sha256;
};

} // namespace muster
