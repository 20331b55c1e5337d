#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace muster {

/// What is mounted where, as Linux tells in /proc/self/mountinfo (proc(5)). Reading that never waits for a disk.
struct Mount
{
    QString folder;
    QByteArray type; ///< `ext4`, `nfs4`, `fuse.sshfs`
    friend bool operator==(const Mount&, const Mount&) = default;
};
/// Lines that are not understood are left out. Pure.
[[nodiscard]] QVector<Mount> parseMounts(const QByteArray& mountinfo);
/// The mounts of this process; empty where the system does not tell.
[[nodiscard]] QVector<Mount> currentMounts();
/// The file system of an absolute clean path; empty if it is in none of the mounts. Of two mounts on one folder the
/// later one counts. Pure, follows no links.
[[nodiscard]] QByteArray fileSystemOf(const QString& path, const QVector<Mount>& mounts);

/// A network drive. Pure.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray& type);
/// A cloud that is mounted. Pure.
[[nodiscard]] bool isCloudFileSystem(const QByteArray& type);

/// Whether asking for `path` may take as long as a network or a program takes to answer: it lies, also through a
/// symbolic link, on a network drive, in a file system that a program serves, or where something is mounted on demand.
/// Looks only at places that answer at once, so it never waits itself. `path` is absolute.
[[nodiscard]] bool mayKeepWaiting(const QString& path, const QVector<Mount>& mounts);

} // namespace muster
