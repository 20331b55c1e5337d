#include "ui/compose/lastexports.h"

#include "app/core/store/exportstore.h"

namespace muster::ui {
namespace {

constexpr int kEntriesRead = 200;

} // namespace

void LastExports::read(const ExportStore& history, const QString& tenantId)
{
    m_tenantId = tenantId;
    m_users.clear();
    m_columns.clear();
    const auto records = history.history(0, kEntriesRead);
    if (!records)
        return;
    for (auto record = records->crbegin(); record != records->crend(); ++record)
        add(*record);
}

void LastExports::add(const ExportRecord& record)
{
    if (record.plan.tenant.id != m_tenantId || record.state != ExportState::Saved || record.plan.testRun)
        return;
    const ExportRequest& request = record.plan.request;
    m_columns = request.fields;
    if (!request.limit)
        m_users.insert(request.connectionId, record.users);
}

std::optional<qint64> LastExports::users(const ConnectionChoice& choice) const
{
    QStringList ids;
    for (const Connection& connection : choice.connections)
        ids.append(connection.id);
    if (choice.wholeTenant)
        ids = QStringList{QString()};
    qint64 sum = 0;
    for (const QString& id : std::as_const(ids)) {
        if (!m_users.contains(id))
            return std::nullopt;
        sum += m_users.value(id);
    }
    return ids.isEmpty() ? std::nullopt : std::optional(sum);
}

} // namespace muster::ui
