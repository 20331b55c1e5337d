#pragma once

#include "app/core/domain/exportrecord.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace muster {

/// What the audit log says about an export that ended: who, when, tenant, connection, fields, format, how many, files
/// with their SHA-256, and how it ended. No users' data, no links, no secrets, no words of the service.
[[nodiscard]] QJsonObject auditEntry(const ExportRecord& record, const QString& user);

/// One line of the log: `{"sha256":"…","entry":{…}}`, where the checksum is that of the bytes of the entry, and the
/// entry holds its `number`, from 1 on, and the checksum of the one before as `previous` (64 zeros in the first).
struct AuditLine
{
    QJsonObject entry;
    QByteArray entryBytes;
    QByteArray sha256; ///< lower-case hex

    [[nodiscard]] qint64 number() const;
    [[nodiscard]] QByteArray previous() const;
};

/// What `previous` of the first entry is.
[[nodiscard]] QByteArray auditBeginning();
/// The entry with its place in the chain, and the whole line with its line break.
[[nodiscard]] AuditLine auditLine(QJsonObject entry, qint64 number, const QByteArray& previous);
[[nodiscard]] QByteArray auditLineBytes(const AuditLine& line);
/// Reads a line without its line break. Nothing if any byte of it was changed.
[[nodiscard]] std::optional<AuditLine> readAuditLine(QByteArrayView bytes);

} // namespace muster
