#pragma once

#include "app/core/domain/exportrecord.h"

#include <QHash>
#include <QString>
#include <QVector>

namespace muster {

/// Lets a conversion end before its files have their names, so that the names can be written down first: an AtomicFile
/// with a ledger only promises its name in commit(), and its part stays. takeNames() keeps the promises.
///
/// The parts carry `tag`, so that those of a process that was killed can be told from everybody else's. Filled by one
/// conversion in one thread; read after it ended.
class NameLedger
{
public:
    /// `tag` is unlike that of every other export and can stand in a file name.
    explicit NameLedger(QString tag) : m_tag(std::move(tag)) {}

    [[nodiscard]] const QString& tag() const { return m_tag; }
    /// `path` ends with `suffix`.
    void promise(const QString& partPath, const QString& path, const QString& suffix);
    void withdraw(const QString& path) { m_promises.remove(path); }
    /// What is known about each of these files, which a conversion reported, until they have their names.
    [[nodiscard]] QVector<PendingFile> pending(const QVector<SavedFile>& files) const;
    /// Removes every part that was promised a name: nobody will keep the promises.
    void discardParts();

private:
    QString m_tag;
    struct Promise
    {
        QString partPath;
        QString suffix;
    };
    QHash<QString, Promise> m_promises; ///< by final path
};

/// What the path of a part ends with, after its own end, while the file that it replaces waits there: see takeNames().
inline constexpr QLatin1StringView kReplacedEnd(".replaced");

/// Removes what a killed process left in the folder of parts with this tag, and of its ScratchFolders. Never a file
/// that was replaced.
void removeStaleParts(const QString& folder, const QString& tag);

} // namespace muster
