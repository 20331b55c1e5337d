#include "ui/compose/folderfacts.h"

#include "app/core/base/disk.h"
#include "app/core/base/mounts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStorageInfo>

#include <optional>

#include <unistd.h>

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

/// Others are in it, as far as one can tell: users have a group of their own, with their number, on most systems.
bool isSharedGroup(uint group)
{
    return group != ::getgid() && group != 0;
}

bool letsOthersThrough(const QFileInfo& folder)
{
    return folder.permission(QFile::ExeOther) ||
           (folder.permission(QFile::ExeGroup) && isSharedGroup(folder.groupId()));
}

/// Other users of the computer can list it: the folder and all above it let them through.
bool isOpenToOthers(const QFileInfo& folder)
{
    const bool all = folder.permission(QFile::ReadOther | QFile::ExeOther);
    if (!all && !(folder.permission(QFile::ReadGroup | QFile::ExeGroup) && isSharedGroup(folder.groupId())))
        return false;
    for (QFileInfo above(folder.absolutePath()); !above.isRoot(); above.setFile(above.absolutePath())) {
        if (!letsOthersThrough(above))
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
    // A link may lead into a folder that is synchronised.
    facts.leavesComputer =
        isSynchronisedPath(clean) || isSynchronisedPath(nearest.canonicalFilePath()) || isCloudFileSystem(fileSystem);
    facts.seenByOthers = isNetworkFileSystem(fileSystem) || (facts.state == FolderFacts::State::Good &&
                                                             isOpenToOthers(QFileInfo(nearest.canonicalFilePath())));
    return facts;
}

FolderNote folderNote(const FolderFacts& facts)
{
    using State = FolderFacts::State;
    using Level = FolderNote::Level;
    switch (facts.state) {
    case State::None:
        return {};
    case State::Checking:
        return {Level::Info, Tr::tr("Waiting for the drive to answer")};
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
    if (facts.leavesComputer)
        return {Level::Warning, Tr::tr("A cloud service copies this folder")};
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
    static const QRegularExpression names(
        QStringLiteral("/(dropbox|onedrive|skydrive|nextcloud|owncloud|google ?drive|google-drive:[^/]*|my drive|"
                       "icloud ?drive|icloud|mobile documents|cloudstorage|mega|megasync|pcloud ?drive|box sync|"
                       "seafile|syncthing|insync|proton ?drive|kdrive|tresorit|magentacloud|hidrive|yandex\\.disk)"
                       "(\\d+| ?[-(@][^/]*)?(/|\\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return names.match(path).hasMatch();
}

} // namespace muster::ui
