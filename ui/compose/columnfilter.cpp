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
    if (sourceParent.isValid())
        return false;
    const auto flag = [&](int role) { return sourceModel()->index(sourceRow, 0).data(role).toBool(); };
    if (flag(ColumnModel::OfferRole))
        return true;
    if (flag(ColumnModel::SectionRole))
        return m_text.isEmpty() || foundMatches(sourceRow + 1);
    if (flag(ColumnModel::FoundRole))
        return m_text.isEmpty() ? flag(ColumnModel::FoundShownRole) : matches(sourceRow);
    return (m_scope == ColumnScope::All || flag(ColumnModel::ChosenRole)) && matches(sourceRow);
}

bool ColumnFilter::matches(int sourceRow) const
{
    const auto contains = [&](int column) {
        return sourceModel()->index(sourceRow, column).data().toString().contains(m_text, Qt::CaseInsensitive);
    };
    return m_text.isEmpty() || contains(ColumnModel::AttributeColumn) || contains(ColumnModel::NameColumn);
}

bool ColumnFilter::foundMatches(int first) const
{
    for (int row = first; row < sourceModel()->rowCount(); ++row) {
        if (sourceModel()->index(row, 0).data(ColumnModel::FoundRole).toBool() && matches(row))
            return true;
    }
    return false;
}

} // namespace muster::ui
