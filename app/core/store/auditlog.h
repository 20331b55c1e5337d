#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"
#include "app/core/store/auditverdict.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace muster {

class Settings;
struct AuditLine;

/// Who exported what, when, where to: a line for every export that ended, in a file of its own. Muster only ever adds
/// lines; removing exports from the history changes nothing here. Lines are chained by SHA-256 (see AuditLine); how
/// many there are and the checksum of the last one is also in the database (setting `audit.head`), so that lines cut
/// off the end, or a log written anew, are noticed too.
/// File mode 0600. Several processes may add lines at once. Thread: the database's.
class AuditLog
{
public:
    /// `user` as in osUserName(). `settings` must outlive this object.
    AuditLog(QString path, QString user, Settings& settings);

    /// Adds the line of an export that ended; on disk when it returns. When that fails the line is kept in the database
    /// (setting `audit.pending`), is logged, and follows with the next one or addPending().
    void add(const ExportRecord& ended);
    /// Adds what could not be added before.
    void addPending();
    [[nodiscard]] bool hasPending() const;
    /// Keeps the line in the database only, as add() does when the file cannot be written.
    void keepForLater(const ExportRecord& ended);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString user() const { return m_user; }
    /// What a check of the file must find at least.
    [[nodiscard]] AuditHead head() const;

private:
    [[nodiscard]] Result<void> append(const QJsonObject& entry);
    [[nodiscard]] Result<void> appendTo(int descriptor, const QJsonObject& entry);
    [[nodiscard]] AuditHead endOfChain(const std::optional<AuditLine>& last) const;
    void setHead(const AuditHead& head);
    QString m_path;
    QString m_user;
    Settings& m_settings;
};

} // namespace muster
