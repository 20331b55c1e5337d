#include "app/core/files/nameledger.h"

#include "app/core/files/scratchfolder.h"

#include <QDir>
#include <QFile>

namespace muster {

void NameLedger::promise(const QString& partPath, const QString& path, const QString& suffix)
{
    m_promises.insert(path, {partPath, suffix});
}

QVector<PendingFile> NameLedger::pending(const QVector<SavedFile>& files) const
{
    QVector<PendingFile> pending;
    for (const SavedFile& file : files) {
        const Promise promise = m_promises.value(file.path);
        pending.append({promise.partPath, promise.suffix, file});
    }
    return pending;
}

void NameLedger::discardParts()
{
    for (const Promise& promise : std::as_const(m_promises))
        QFile::remove(promise.partPath);
    m_promises.clear();
}

void removeStaleParts(const QString& folder, const QString& tag)
{
    QDir dir(folder);
    const QString part = QStringLiteral("*.%1*.part").arg(tag);
    for (const QString& name : dir.entryList({part}, QDir::Files | QDir::Hidden | QDir::System))
        QFile::remove(dir.filePath(name));
    for (const QString& name : dir.entryList({part + QStringLiteral("-*")}, QDir::Dirs | QDir::Hidden))
        ScratchFolder::removeLeft(dir.filePath(name));
}

} // namespace muster
