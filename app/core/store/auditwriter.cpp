#include "app/core/store/auditwriter.h"

#include "app/core/base/logging.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/database.h"
#include "app/core/store/settings.h"

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

AuditWriter::AuditWriter(QString databasePath, AuditLog& log) : m_databasePath(std::move(databasePath)), m_log(log)
{
    m_pool.setMaxThreadCount(1);
}

std::unique_ptr<AuditWriter::Write> AuditWriter::add(const ExportRecord& ended)
{
    const auto written = std::make_shared<Result<void>>();
    inTurn([ended](AuditLog& log) { log.add(ended); }, [written](const Result<void>& done) { *written = done; });
    return std::make_unique<Write>(m_pool, [written](Write::Promise&) { return *written; }); // the next in turn
}

void AuditWriter::keepForLater(const ExportRecord& ended)
{
    m_log.keepForLater(ended);
}

void AuditWriter::addPending()
{
    if (m_log.hasPending())
        inTurn([](AuditLog& log) { log.addPending(); }, [](const Result<void>&) {});
}

void AuditWriter::inTurn(std::function<void(AuditLog&)> work, std::function<void(const Result<void>&)> done)
{
    m_pool.start([databasePath = m_databasePath, logPath = m_log.path(), user = m_log.user(), work = std::move(work),
                  done = std::move(done)] { done(withLog(databasePath, logPath, user, work)); });
}

} // namespace muster
