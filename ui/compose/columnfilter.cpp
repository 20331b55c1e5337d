#include "ui/compose/columnfilter.h"

#include "ui/compose/columnmodel.h"

namespace muster::ui {

ColumnFilter::ColumnFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
}

void ColumnFilter::setScope(ColumnScope scope)
{
    m_scope = scope;
    refresh();
}

void ColumnFilter::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    refresh();
}

void ColumnFilter::refresh()
{
    invalidateFilter();
}

bool ColumnFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    const auto value = [&](int column, int role) {
        return sourceModel()->index(sourceRow, column, sourceParent).data(role);
    };
    if (value(0, ColumnModel::OfferRole).toBool())
        return true;
    if (m_scope == ColumnScope::Chosen && !value(0, ColumnModel::ChosenRole).toBool())
        return false;
    return m_text.isEmpty() ||
           value(ColumnModel::AttributeColumn, Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive) ||
           value(ColumnModel::NameColumn, Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace muster::ui
