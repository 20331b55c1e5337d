#include "app/core/base/mounts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace muster {
namespace {

constexpr int kMostLinks = 40; // as many as Linux follows
constexpr qint64 kMostBytes = 4 * 1024 * 1024;

/// mountinfo writes space, tab, line break and backslash as three octal digits.
QString unescaped(const QByteArray& field)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool octal = false;
        const int code = field.at(i) == '\\' ? field.mid(i + 1, 3).toInt(&octal, 8) : 0;
        bytes += octal ? static_cast<char>(code) : field.at(i);
        i += octal ? 3 : 0;
    }
    return QFile::decodeName(bytes);
}

bool isBelow(const QString& path, const QString& folder)
{
    return path == folder || folder == QLatin1StringView("/") || path.startsWith(folder + QLatin1Char('/'));
}

template <std::size_t Size>
bool beginsWithOne(const QByteArray& type, const std::array<const char*, Size>& names)
{
    return std::any_of(names.begin(), names.end(), [&type](const char* name) { return type.startsWith(name); });
}

bool isSlow(const QByteArray& type)
{
    return type.startsWith("fuse.") || type == "fuse" || type == "autofs" || isNetworkFileSystem(type);
}

} // namespace

QVector<Mount> parseMounts(const QByteArray& mountinfo)
{
    QVector<Mount> mounts;
    const QList<QByteArray> lines = mountinfo.split('\n');
    for (const QByteArray& line : lines) {
        constexpr qsizetype kFolderField = 4;
        const QList<QByteArray> fields = line.split(' ');
        const qsizetype separator = fields.indexOf("-", kFolderField + 1); // after any number of optional fields
        if (separator > 0 && separator + 1 < fields.size())
            mounts.append({unescaped(fields.at(kFolderField)), fields.at(separator + 1)});
    }
    return mounts;
}

QVector<Mount> currentMounts()
{
    QFile file(QStringLiteral("/proc/self/mountinfo"));
    return file.open(QIODevice::ReadOnly) ? parseMounts(file.read(kMostBytes)) : QVector<Mount>();
}

QByteArray fileSystemOf(const QString& path, const QVector<Mount>& mounts)
{
    const Mount* nearest = nullptr;
    for (const Mount& mount : mounts) {
        if (isBelow(path, mount.folder) && (!nearest || mount.folder.size() >= nearest->folder.size()))
            nearest = &mount;
    }
    return nearest ? nearest->type : QByteArray();
}

bool isNetworkFileSystem(const QByteArray& type)
{
    static constexpr std::array kNames{
        "nfs",   "cifs",   "smb",        "afpfs",      "9p",         "ceph",           "glusterfs",
        "davfs", "vboxsf", "fuse.sshfs", "fuse.davfs", "fuse.gvfsd", "fuse.glusterfs", "fuse.vmhgfs"};
    return beginsWithOne(type, kNames);
}

bool isCloudFileSystem(const QByteArray& type)
{
    static constexpr std::array kNames{"fuse.rclone", "fuse.s3fs", "fuse.google-drive", "fuse.onedrive", "fuse.pcloud"};
    return beginsWithOne(type, kNames);
}

bool mayKeepWaiting(const QString& path, const QVector<Mount>& mounts)
{
    QStringList ahead = QDir::cleanPath(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QString reached = QStringLiteral("/");
    for (int links = 0; links <= kMostLinks;) {
        if (isSlow(fileSystemOf(reached, mounts)))
            return true;
        const QString target = QFile::symLinkTarget(reached); // absolute; empty if it is no link
        if (!target.isEmpty()) {
            ++links;
            ahead = QDir::cleanPath(target).split(QLatin1Char('/'), Qt::SkipEmptyParts) + ahead;
            reached = QStringLiteral("/");
        } else if (ahead.isEmpty()) {
            return false;
        } else {
            reached = QDir(reached).filePath(ahead.takeFirst());
        }
    }
    return false;
}

} // namespace muster
