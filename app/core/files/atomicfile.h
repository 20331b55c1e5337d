#pragma once

#include "app/core/base/disk.h"
#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"
#include "app/core/files/directwriter.h"
#include "app/core/files/syncahead.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace muster {

class NameLedger;

/// A file that appears under its final name complete or not at all.
///
/// It is written as `<name>.part` (or `<name>.part-2`, … when another writer has that) in the same folder, mode 0600
/// from the first byte, and takes its final name in commit(): data synced, renamed without replacing anything (unless
/// told so), folder synced. Destroyed without commit(), it leaves nothing. Thread: any, one at a time.
/// Files that belong together become permanent by commitTogether(), see filegroup.h.
class AtomicFile
{
public:
    /// `baseName` has no suffix; `suffix` begins with a dot. Creates the part file.
    /// FolderMissing, FolderNotWritable, DiskFull, FileWriteFailed; FileExists at once with ConflictPolicy::Fail.
    /// With a ledger, commit() only promises the name and leaves the synced part; its name then has the ledger's tag.
    [[nodiscard]] static Result<AtomicFile> create(const QString& folder, const QString& baseName,
                                                   const QString& suffix, ConflictPolicy onConflict,
                                                   std::shared_ptr<NameLedger> ledger = nullptr);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    ~AtomicFile();

    /// DiskFull or FileWriteFailed, subject: the path. Of a large file it may be about bytes that came earlier.
    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes);
    /// Instead of write(), without copying: room for the next bytes, not empty, and how many were put there. Errors as
    /// write(); filled() comes before anything else.
    [[nodiscard]] Result<std::span<std::byte>> room();
    [[nodiscard]] Result<void> filled(std::size_t count);
    /// Makes it permanent and returns the final path. With ConflictPolicy::Number the name gets the first free number
    /// from `firstNumber` on (1: none, 2: "-2", …); the other policies take the plain name or FileExists.
    /// Once only; after a failure the file can only be destroyed.
    [[nodiscard]] Result<QString> commit(int firstNumber = 1);

    /// Ends writing and gives the descriptor back, for writers of more files than a process may have open. The part
    /// file stays, commit() opens it again. `group` learns what was written. Errors as write().
    [[nodiscard]] Result<void> close(SyncAhead* group = nullptr);

    [[nodiscard]] qint64 bytesWritten() const { return m_written; }

    /// The name that it takes unless it gets a number; what errors are about.
    [[nodiscard]] QString finalPath() const { return pathFor(1); }
    /// Where the file is until commit(), for a library that can only write to a path. It must not replace the file.
    [[nodiscard]] const QString& partPath() const { return m_partPath; }
    /// After such a library has written: passes the content to `sink`, piece by piece, and counts it as written.
    /// Ends early, with Cancelled, when the sink returns false. FileReadFailed, subject: the path.
    [[nodiscard]] Result<void> readBack(const std::function<bool(std::span<const std::byte>)>& sink);

private:
    friend class FileGroup;
    AtomicFile() = default;
    [[nodiscard]] Result<void> openPart();
    [[nodiscard]] Result<void> writeAsUsual(std::span<const std::byte> bytes);
    [[nodiscard]] std::size_t sizeOfNextWrite() const;
    [[nodiscard]] Result<void> endWriting();
    [[nodiscard]] Result<void> sync();
    [[nodiscard]] Result<QString> takeName(int number) const;
    void giveBackName(int number);
    [[nodiscard]] QString pathFor(int number) const;
    void settle() noexcept;
    void discard() noexcept;
    int m_descriptor = -1; ///< -1 after close() and commit()
    QString m_partPath;    ///< empty after commit(): nothing to remove
    QByteArray m_partName; ///< the same for the file system: its removal must not need memory
    QString m_folder;
    QString m_baseName;
    QString m_suffix;
    ConflictPolicy m_onConflict = ConflictPolicy::Number;
    std::shared_ptr<NameLedger> m_ledger;
    qint64 m_written = 0;
    std::vector<std::byte> m_room;                ///< without a direct writer
    std::unique_ptr<DirectWriter> m_directWriter; ///< for what comes behind the first kWrittenAsUsual bytes
    SyncAhead m_syncAhead{SyncAhead::Extent::File};
};

/// The lowest number from `firstNumber` on under which none of the suffixes is taken, so that files that belong
/// together can carry the same one. Another program may take a name afterwards; commit() then counts on.
[[nodiscard]] int firstFreeNumber(const QString& folder, const QString& baseName, const QStringList& suffixes,
                                  int firstNumber = 1);

} // namespace muster
