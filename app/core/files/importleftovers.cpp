#include "app/core/files/importleftovers.h"

#include "app/core/base/disk.h"
#include "app/core/files/exclusiverename.h"
#include "app/core/files/importset.h"
#include "app/core/files/nameledger.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace muster {
ImportLeftovers::ImportLeftovers(const QVector<PendingFile>& files)
{
    for (const PendingFile& pending : files) {
        if (pending.file.as != OutputFormat::Import || pending.partPath.isEmpty())
            continue;
        if (pending.suffix == importRejectedSuffix()) {
            m_hasRejected = true;
            continue;
        }
        if (m_parts++ > 0)
            continue;
        const QFileInfo file(pending.file.path);
        m_folder = file.path();
        m_baseName = file.fileName().chopped(pending.suffix.size());
        m_asideStart = QFileInfo(pending.partPath).fileName() + kReplacedEnd;
    }
}

/// From the last part on: what a killed process leaves follows without a gap.
Result<void> ImportLeftovers::moveAside() const
{
    if (m_folder.isEmpty())
        return {};
    QStringList suffixes = leftoverImportSuffixes(m_folder, m_baseName, m_parts, m_hasRejected);
    std::reverse(suffixes.begin(), suffixes.end());
    for (const QString& suffix : std::as_const(suffixes)) {
        const QString path = pathOf(suffix);
        const QString place = QDir(m_folder).filePath(m_asideStart + suffix);
        if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(place).constData()) != 0)
            return tl::unexpected(writeError(errno, path));
    }
    return {};
}

void ImportLeftovers::bringBack() const
{
    for (const QString& name : aside()) {
        // What somebody put there since stays, and the other one beside it.
        static_cast<void>(renameExclusively(QFile::encodeName(QDir(m_folder).filePath(name)),
                                            QFile::encodeName(pathOf(name.sliced(m_asideStart.size())))));
    }
}

void ImportLeftovers::remove() const
{
    for (const QString& name : aside())
        QFile::remove(QDir(m_folder).filePath(name));
}

QString ImportLeftovers::pathOf(const QString& suffix) const
{
    return QDir(m_folder).filePath(m_baseName + suffix);
}

/// Names.
QStringList ImportLeftovers::aside() const
{
    if (m_folder.isEmpty())
        return {};
    QStringList names = QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const auto isOther = [this](const QString& name) {
        return !name.startsWith(m_asideStart) || name.size() == m_asideStart.size();
    };
    names.erase(std::remove_if(names.begin(), names.end(), isOther), names.end());
    return names;
}

} // namespace muster
