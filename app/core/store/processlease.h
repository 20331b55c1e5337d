#pragma once

#include "app/core/base/error.h"

#include <QString>

namespace muster {

/// Proof that this process lives: a file under `folder` with a kernel lock (flock) that ends with the process, however
/// it ends. Exports are owned by a lease, so that another process takes them over only when their owner is dead.
class ProcessLease
{
public:
    /// Creates and locks a new file. The folder is made if missing (0700). FileWriteFailed.
    [[nodiscard]] static Result<ProcessLease> acquire(const QString& folder);
    ProcessLease(ProcessLease&& other) noexcept;
    ProcessLease& operator=(ProcessLease&& other) noexcept;
    ~ProcessLease(); ///< removes the file

    /// A random id; the name of the file.
    [[nodiscard]] QString id() const { return m_id; }
    /// Whether the process behind a lease lives. Cleans up the file of a dead one. An empty or unknown id is dead.
    [[nodiscard]] static bool isAlive(const QString& folder, const QString& id);

private:
    ProcessLease(QString folder, QString id, int descriptor);
    void release() noexcept;
    QString m_folder;
    QString m_id;
    int m_descriptor = -1;
};

} // namespace muster
