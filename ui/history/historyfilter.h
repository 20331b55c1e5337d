#pragma once

#include "app/core/domain/exportrecord.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace muster::ui {

class HistoryModel;

/// Ended exports that match the search, the tenant and the result. Looks at the rows that are loaded.
class HistoryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit HistoryFilter(HistoryModel& model, QObject* parent = nullptr);
    void setSearch(const QString& text);
    [[nodiscard]] QString search() const { return m_search; }
    /// Empty: all.
    void setTenant(const QString& tenantId);
    /// Nothing: any.
    void setResult(std::optional<ExportState> result);
    [[nodiscard]] bool isActive() const { return !m_search.isEmpty() || !m_tenantId.isEmpty() || m_result; }
    [[nodiscard]] const ExportRecord& record(const QModelIndex& proxyIndex) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    HistoryModel& m_model;
    QString m_search;
    QString m_tenantId;
    std::optional<ExportState> m_result;
};

} // namespace muster::ui
