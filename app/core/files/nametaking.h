#pragma once

#include "app/core/base/error.h"
#include "app/core/base/pooledjob.h"
#include "app/core/domain/exportrecord.h"

#include <QVector>

namespace muster {

/// Gives complete, synced parts their names and syncs the folders; with Overwrite, what is left of an earlier, larger
/// import goes. A file that has its name already, because a process
/// was killed in the middle of this, is recognised by size and checksum and left alone. Blocks: for worker threads.
///
/// FileExists if a name was taken meanwhile by somebody else (not with Overwrite); FileReadFailed if a file is neither
/// under its part's name nor, unchanged, under its own; writeError() for what the file system refuses. Names that this
/// call gave are taken back then, and files that it or a killed process replaced have theirs again (where the file
/// system lets them have two names for a moment; elsewhere the new ones stay); with Overwrite a folder under one of the
/// names is told before this call gives any.
[[nodiscard]] Result<void> takeNames(const QVector<PendingFile>& files, ConflictPolicy onConflict);

/// The same files under the first number for which all names are free. `baseName` is the name without number and
/// suffix.
[[nodiscard]] QVector<PendingFile> renumbered(const QVector<PendingFile>& files, const QString& baseName);

/// Removes the parts that have no name yet. Files that a killed process replaced have their names again.
void discardParts(const QVector<PendingFile>& files);

/// takeNames() in the thread pool. Cannot be interrupted; it takes milliseconds, or as long as reading the files that a
/// killed process had named already.
class NameTakingJob final : public PooledJob<Job, void>
{
    Q_OBJECT
public:
    /// `spent` is a file that has done its work when all have their names, and is removed then: freeing a large one
    /// takes tens of milliseconds. Empty: none.
    NameTakingJob(QVector<PendingFile> files, ConflictPolicy onConflict, QString spent, QObject* parent = nullptr);
};

} // namespace muster
