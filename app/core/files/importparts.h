#pragma once

#include "app/core/files/atomicfile.h"
#include "app/core/files/outputfile.h"
#include "app/core/files/sha256.h"

#include <QVector>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// The files of one import: parts `<base>-part-001.json`, `-part-002.json`, …, each a JSON array that is full when the
/// next user would make it larger than a part may be, and `<base>-rejected.ndjson` when users were rejected. There is
/// always a first part. Users are never split. One file is open at a time, beside that of the rejected users.
///
/// The parts are a set: files of an earlier one never stand among those of a later one. With ConflictPolicy::Number a
/// number counts as taken, and with Fail the name, when any part or rejected file has it; with Overwrite, parts of the
/// earlier set that were not replaced are removed. Thread: any, one at a time.
class ImportParts
{
public:
    /// Behind each user in what add() takes.
    static constexpr std::string_view kSeparator = ",\n";
    /// How large a user may be so that it fits into a part of its own.
    [[nodiscard]] static constexpr std::size_t largestUser(std::size_t partBytes)
    {
        return partBytes < kFrameBytes ? 0 : partBytes - kFrameBytes;
    }

    /// Creates the first part. `partBytes`: the most that a part may have. Errors as AtomicFile::create().
    [[nodiscard]] static Result<ImportParts> create(const OutputTarget& target, std::size_t partBytes);
    /// `users`: each with kSeparator behind it; `sizes`: without it, none above largestUser(). Errors as
    /// AtomicFile::create() and write().
    [[nodiscard]] Result<void> add(std::string_view users, std::span<const std::uint32_t> sizes);
    /// Adds lines about `users` users to the rejected file. Errors as add().
    [[nodiscard]] Result<void> reject(std::string_view lines, qint64 users);
    /// Writes the last part.
    [[nodiscard]] Result<void> finish();
    /// The first number from `firstNumber` on that no earlier set has.
    [[nodiscard]] int firstFreeNumber(int firstNumber) const;
    /// Makes all of them permanent together, after finish(). The rejected file comes last. Errors as commitTogether().
    [[nodiscard]] Result<QVector<SavedFile>> commit(int firstNumber);

private:
    static constexpr std::size_t kFrameBytes = 5; ///< what an array of one user has besides the user

    ImportParts(OutputTarget target, std::size_t partBytes);
    [[nodiscard]] bool fits(std::size_t bytes) const { return m_part.size() + bytes + 1 <= m_partBytes; }
    [[nodiscard]] Result<AtomicFile> createFile(const QString& suffix) const;
    [[nodiscard]] Result<void> writePart();
    void beginPart();

    OutputTarget m_target;
    std::size_t m_partBytes;
    std::string m_part; ///< the part that is being filled, without its end
    qint64 m_partUsers = 0;
    std::optional<AtomicFile> m_first; ///< created early, so that a bad folder is noticed at once
    std::vector<AtomicFile> m_files;   ///< closed
    SyncAhead m_syncAhead{SyncAhead::Extent::FileSystem};
    QVector<SavedFile> m_saved; ///< of each file, without its path
    std::optional<AtomicFile> m_rejected;
    Sha256 m_rejectedSha256;
    qint64 m_rejectedUsers = 0;
};

} // namespace muster
