#include "app/core/store/auditwriter.h"

#include "app/core/base/logging.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/database.h"
#include "app/core/store/settings.h"

#include <functional>
#include <utility>

namespace muster {
namespace {

Result<void> withLog(const QString& databasePath, const QString& logPath, const QString& user,
                     const std::function<void(AuditLog&)>& work)
{
    const auto database = Database::open(databasePath);
    if (!database) {
        qCWarning(logStore) << "the audit log could not be written:" << database.error().detail;
        return tl::unexpected(database.error());
    }
    Settings settings(**database);
    AuditLog log(logPath, user, settings);
    work(log);
    return {};
}

} // namespace

AuditWriter::AuditWriter(QString databasePath, QString logPath, QString user)
    : m_databasePath(std::move(databasePath)), m_logPath(std::move(logPath)), m_user(std::move(user))
{
    m_pool.setMaxThreadCount(1);
}

std::unique_ptr<AuditWriter::Write> AuditWriter::add(const ExportRecord& ended)
{
    const auto work = [databasePath = m_databasePath, logPath = m_logPath, user = m_user, ended](Write::Promise&) {
        return withLog(databasePath, logPath, user, [&ended](AuditLog& log) { log.add(ended); });
    };
    return std::make_unique<Write>(m_pool, work);
}

void AuditWriter::addPending()
{
    m_pool.start([databasePath = m_databasePath, logPath = m_logPath, user = m_user] {
        (void)withLog(databasePath, logPath, user, [](AuditLog& log) { log.addPending(); });
    });
}

} // namespace muster
