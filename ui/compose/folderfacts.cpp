#include "ui/compose/folderfacts.h"

#include "app/core/base/disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <array>
#include <optional>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::FolderFacts)
};

/// The folder itself, or the nearest one above it that exists.
QFileInfo nearestExisting(const QString& path)
{
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot() && info.path() != info.filePath())
        info.setFile(info.path());
    return info;
}

/// Where systems mount what can be taken away.
bool isPlaceOfDrives(const QString& path)
{
    return path == QLatin1StringView("/media") || path == QLatin1StringView("/mnt") ||
           path == QLatin1StringView("/Volumes") || path.startsWith(QLatin1StringView("/run/media")) ||
           (path.startsWith(QLatin1StringView("/media/")) && path.count(QLatin1Char('/')) == 2);
}

bool isNetworkFileSystem(const QByteArray& type)
{
    return type.startsWith("nfs") || type == "cifs" || type.startsWith("smb") || type == "fuse.sshfs" ||
           type == "afpfs";
}

/// Every user of the computer can list it: the folder and all above it let others through.
bool isOpenToEveryone(const QFileInfo& folder)
{
    if (!folder.permission(QFile::ReadOther | QFile::ExeOther))
        return false;
    for (QFileInfo above(folder.absolutePath()); !above.isRoot(); above.setFile(above.absolutePath())) {
        if (!above.permission(QFile::ExeOther))
            return false;
    }
    return true;
}

FolderFacts::State stateOf(const QString& path, const QFileInfo& nearest, const std::optional<DiskFacts>& disk)
{
    using State = FolderFacts::State;
    const bool exists = nearest.filePath() == path;
    if (!nearest.isDir())
        return State::NotAFolder;
    if (!exists && isPlaceOfDrives(nearest.absoluteFilePath()))
        return State::NotConnected;
    if (!nearest.isWritable() || (disk && disk->readOnly))
        return State::NotWritable;
    if (disk && disk->freeBytes < kNoSpace)
        return State::Full;
    return exists ? State::Good : State::WillBeCreated;
}

} // namespace

FolderFacts inspectFolder(const QString& path)
{
    if (path.isEmpty())
        return {};
    if (!QDir::isAbsolutePath(path))
        return {FolderFacts::State::NotAbsolute};
    const QString clean = QDir::cleanPath(path);
    const QFileInfo nearest = nearestExisting(clean);
    const std::optional<DiskFacts> disk = diskFacts(nearest.absoluteFilePath());

    FolderFacts facts;
    facts.state = stateOf(clean, nearest, disk);
    if (disk && facts.state != FolderFacts::State::NotConnected)
        facts.freeBytes = disk->freeBytes;
    const QByteArray fileSystem = QStorageInfo(nearest.absoluteFilePath()).fileSystemType();
    facts.seenByOthers = isSynchronisedPath(clean) || isNetworkFileSystem(fileSystem) ||
                         (facts.state == FolderFacts::State::Good && isOpenToEveryone(nearest));
    return facts;
}

FolderNote folderNote(const FolderFacts& facts)
{
    using State = FolderFacts::State;
    using Level = FolderNote::Level;
    switch (facts.state) {
    case State::None:
        return {};
    case State::NotAbsolute:
        return {Level::Error, Tr::tr("Enter the complete path of a folder")};
    case State::NotAFolder:
        return {Level::Error, Tr::tr("This is a file, not a folder")};
    case State::NotConnected:
        return {Level::Error, Tr::tr("Drive is not connected")};
    case State::NotWritable:
        return {Level::Error, Tr::tr("You cannot write to this folder")};
    case State::Full:
        return {Level::Error, Tr::tr("The disk is full")};
    case State::Good:
    case State::WillBeCreated:
        break;
    }
    if (facts.freeBytes >= 0 && facts.freeBytes < kLittleSpace)
        return {Level::Warning, Tr::tr("Only %1").arg(freeSpaceText(facts))};
    if (facts.seenByOthers)
        return {Level::Warning, Tr::tr("Other people may see this folder")};
    if (facts.state == State::WillBeCreated)
        return {Level::Info, Tr::tr("Not found, will be created")};
    return {};
}

QString freeSpaceText(const FolderFacts& facts)
{
    if (facts.freeBytes < 0)
        return {};
    const int decimals = facts.freeBytes >= kLittleSpace && facts.freeBytes < 10 * kLittleSpace ? 1 : 0;
    return Tr::tr("%1 free").arg(QLocale().formattedDataSize(facts.freeBytes, decimals, QLocale::DataSizeSIFormat));
}

QString displayPath(const QString& path)
{
    const QString home = QDir::homePath();
    if (path == home)
        return QStringLiteral("~");
    if (path.startsWith(home + QLatin1Char('/')))
        return QDir::toNativeSeparators(QLatin1Char('~') + path.mid(home.size()));
    return QDir::toNativeSeparators(path);
}

QString typedPath(const QString& text)
{
    QString path = QDir::fromNativeSeparators(text.trimmed());
    if (path == QLatin1StringView("~") || path.startsWith(QLatin1StringView("~/")))
        path.replace(0, 1, QDir::homePath());
    return path.isEmpty() ? path : QDir::cleanPath(path);
}

bool isSynchronisedPath(const QString& path)
{
    static constexpr std::array kNames{"onedrive",  "dropbox",      "google drive", "googledrive",
                                       "nextcloud", "icloud drive", "owncloud",     "mobile documents"};
    const QStringList parts = path.toLower().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        for (const char* name : kNames) {
            if (part == QLatin1StringView(name) || part.startsWith(QLatin1StringView(name) + QStringLiteral(" - ")))
                return true;
        }
    }
    return false;
}

} // namespace muster::ui
