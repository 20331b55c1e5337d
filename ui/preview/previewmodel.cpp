#include "ui/preview/previewmodel.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace muster::ui {
namespace {

constexpr qint64 kMostRows = std::numeric_limits<int>::max() - 1;

QString kindText(PreviewCell::Kind kind)
{
    switch (kind) {
    case PreviewCell::Kind::Empty:
        return PreviewModel::tr("empty");
    case PreviewCell::Kind::Null:
        return PreviewModel::tr("null");
    case PreviewCell::Kind::Text:
        return PreviewModel::tr("text");
    case PreviewCell::Kind::Number:
        return PreviewModel::tr("number");
    case PreviewCell::Kind::Boolean:
        return PreviewModel::tr("yes or no");
    case PreviewCell::Kind::Date:
        return PreviewModel::tr("time");
    case PreviewCell::Kind::Json:
        return PreviewModel::tr("JSON");
    }
    return {};
}

} // namespace

PreviewModel::PreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void PreviewModel::setPreview(Preview* preview)
{
    beginResetModel();
    if (m_preview)
        m_preview->disconnect(this);
    m_preview = preview;
    m_rows = 0;
    m_columns = 0;
    m_kinds.clear();
    endResetModel();
    if (!preview)
        return;
    connect(preview, &Preview::changed, this, &PreviewModel::takeRows);
    connect(preview, &Preview::columnsAdded, this, &PreviewModel::takeColumns);
    connect(preview, &Preview::rowsArrived, this, &PreviewModel::takeArrived);
    takeColumns();
    takeRows();
}

void PreviewModel::takeRows()
{
    const int rows = static_cast<int>(std::min(m_preview->rows(), kMostRows));
    if (rows <= m_rows)
        return;
    const bool first = m_rows == 0;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
    if (first)
        learnKinds(0, std::min(rows, 100) - 1);
}

void PreviewModel::takeColumns()
{
    const int columns = static_cast<int>(m_preview->columns().size());
    if (columns <= m_columns)
        return;
    beginInsertColumns({}, m_columns, columns - 1);
    m_columns = columns;
    endInsertColumns();
}

void PreviewModel::takeArrived(qint64 first, qint64 last)
{
    last = std::min<qint64>(last, m_rows - 1);
    if (first > last || m_columns == 0)
        return;
    learnKinds(first, last);
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), m_columns - 1));
}

/// The first value of a column decides how its header is aligned; it stays so.
void PreviewModel::learnKinds(qint64 first, qint64 last)
{
    for (qint64 row = first; row <= last && m_kinds.size() < m_columns; ++row) {
        const PreviewRow* cells = m_preview->row(row);
        if (!cells || !cells->isReadable)
            continue;
        for (int column = 0; column < cells->cells.size(); ++column) {
            const PreviewCell::Kind kind = cells->cells.at(column).kind;
            const bool isValue = kind != PreviewCell::Kind::Empty && kind != PreviewCell::Kind::Null;
            if (isValue && !m_kinds.contains(column))
                m_kinds.insert(column, kind);
        }
    }
    if (m_columns > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_preview)
        return {};
    const bool known = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::TextAlignmentRole ||
                       (role >= KindRole && role <= ArrivedRole);
    if (!known)
        return {};
    const PreviewRow* row = m_preview->row(index.row());
    if (role == ArrivedRole)
        return row != nullptr;
    if (!row)
        return role == Qt::AccessibleTextRole ? QVariant(tr("not read yet")) : QVariant();
    return cellData(*row, index, role);
}

QVariant PreviewModel::cellData(const PreviewRow& row, const QModelIndex& index, int role) const
{
    const PreviewCell cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return row.isReadable ? spoken(cell, index)
                              : tr("Row %1 cannot be read").arg(QLocale().toString(index.row() + 1));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(cell.kind == PreviewCell::Kind::Number ? Qt::AlignRight | Qt::AlignVCenter
                                                                          : Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return static_cast<int>(cell.kind);
    case UnreadableRole:
        return !row.isReadable;
    default:
        return {};
    }
}

QString PreviewModel::spoken(const PreviewCell& cell, const QModelIndex& index) const
{
    const QString text = cell.text.isEmpty() ? kindText(cell.kind) : cell.text;
    //: A cell for a screen reader: name of the column, value, row number
    return tr("%1, %2, row %3")
        .arg(m_preview->columns().value(index.column()), text, QLocale().toString(index.row() + 1));
}

Qt::Alignment PreviewModel::alignment(int column) const
{
    const bool isNumber = m_kinds.value(column) == PreviewCell::Kind::Number;
    return isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
}

QString PreviewModel::headerToolTip(int column) const
{
    //: Name of a column and what kind of values it has
    return tr("%1 (%2)").arg(m_preview->columns().value(column), kindText(m_kinds.value(column)));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(section + 1)) : QVariant();
    if (!m_preview || section < 0 || section >= m_columns)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_preview->columns().value(section);
    case Qt::ToolTipRole:
        return headerToolTip(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(section));
    default:
        return {};
    }
}

} // namespace muster::ui
