#pragma once

#include "ui/compose/columnscope.h"

#include <QSortFilterProxyModel>

namespace muster::ui {

/// The rows that the column table shows: all or the chosen ones, and of these the ones that the typed text finds in
/// the path or the column name. The found rows follow in either case, with the line above them, if they are wanted
/// (ColumnModel::setFoundShown) or the text finds them.
///
/// Looks again only when told to (setScope, setText, refresh), so that a row which is unticked or renamed stays under
/// the pointer.
class ColumnFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ColumnFilter(QObject* parent = nullptr);

    void setScope(ColumnScope scope);
    [[nodiscard]] ColumnScope scope() const { return m_scope; }
    void setText(const QString& text);
    void refresh();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    [[nodiscard]] bool matches(int sourceRow) const;
    [[nodiscard]] bool foundMatches(int first) const; ///< one of the found rows from there on
    ColumnScope m_scope = ColumnScope::All;
    QString m_text;
};

} // namespace muster::ui
