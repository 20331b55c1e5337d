#include "ui/compose/lastexports.h"

#include <utility>

namespace muster::ui {

bool LastExports::counts(const ExportRecord& record) const
{
    return record.plan.tenant.id == m_tenantId && record.state == ExportState::Saved && !record.plan.testRun;
}

void LastExports::setTenant(const QString& tenantId)
{
    m_tenantId = tenantId;
    m_users.clear();
    m_columns.reset();
}

void LastExports::add(const ExportRecord& record)
{
    if (!counts(record))
        return;
    const ExportRequest& request = record.plan.request;
    m_columns = request.fields;
    if (!request.limit)
        m_users.insert(request.connectionId, record.users);
}

void LastExports::addEarlier(const QVector<ExportRecord>& records)
{
    for (const ExportRecord& record : records) {
        if (!counts(record))
            continue;
        const ExportRequest& request = record.plan.request;
        if (!m_columns)
            m_columns = request.fields;
        if (!request.limit && !m_users.contains(request.connectionId))
            m_users.insert(request.connectionId, record.users);
    }
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
