#include "ui/history/historyfilter.h"

#include "ui/history/historymodel.h"
#include "ui/history/historytext.h"

namespace muster::ui {

HistoryFilter::HistoryFilter(HistoryModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
}

void HistoryFilter::setSearch(const QString& text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void HistoryFilter::setTenant(const QString& tenantId)
{
    m_tenantId = tenantId;
    invalidateFilter();
}

void HistoryFilter::setResult(std::optional<ExportState> result)
{
    m_result = result;
    invalidateFilter();
}

const ExportRecord& HistoryFilter::record(const QModelIndex& proxyIndex) const
{
    return m_model.record(mapToSource(proxyIndex).row());
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const ExportRecord& record = m_model.record(row);
    if (!isEndState(record.state) || (m_result && record.state != *m_result))
        return false;
    if (!m_tenantId.isEmpty() && record.plan.tenant.id != m_tenantId)
        return false;
    return m_search.isEmpty() || searchText(record).contains(m_search, Qt::CaseInsensitive);
}

} // namespace muster::ui
