#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"

#include <QStringList>
#include <QVector>

namespace muster {

/// What is left of an earlier, larger import under the names that a new one took, for takeNames(): first moved aside,
/// which can be undone, then removed. Does nothing for files among which there is no import. Looks at the disk: for
/// worker threads.
class ImportLeftovers
{
public:
    /// `files` are all of one conversion.
    explicit ImportLeftovers(const QVector<PendingFile>& files);

    /// Errors: writeError() of the first that cannot be moved; those moved before are still aside.
    [[nodiscard]] Result<void> moveAside() const;
    /// All that are aside have their names again, also those that a killed process moved; but no name that somebody
    /// took since.
    void bringBack() const;
    /// Removes all that are aside.
    void remove() const;

private:
    [[nodiscard]] QString pathOf(const QString& suffix) const;
    [[nodiscard]] QStringList aside() const;
    QString m_folder; ///< empty: no import
    QString m_baseName;
    QString m_asideStart; ///< name of what is aside without its suffix
    std::size_t m_parts = 0;
    bool m_hasRejected = false;
};

} // namespace muster
