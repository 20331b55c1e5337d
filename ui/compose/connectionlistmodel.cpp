#include "ui/compose/connectionlistmodel.h"

#include <algorithm>

namespace muster::ui {

ConnectionListModel::ConnectionListModel(QObject* parent) : QAbstractListModel(parent)
{
    rebuild();
}

void ConnectionListModel::setConnections(const QVector<Connection>& connections)
{
    if (connections == m_connections)
        return;
    m_connections = connections;
    rebuild();
}

void ConnectionListModel::setChoice(const ConnectionChoice& choice)
{
    if (choice == m_choice)
        return;
    const auto isTyped = [this](const Connection& connection) { return !m_connections.contains(connection); };
    const bool typedOnes = std::any_of(choice.connections.begin(), choice.connections.end(), isTyped) ||
                           std::any_of(m_choice.connections.begin(), m_choice.connections.end(), isTyped);
    m_choice = choice;
    if (typedOnes)
        rebuild();
    else
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void ConnectionListModel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    rebuild();
}

ConnectionChoice ConnectionListModel::toggled(int row) const
{
    const Row& entry = m_rows[row];
    switch (entry.kind) {
    case Kind::WholeTenant:
        return m_choice.toggledWholeTenant();
    case Kind::Item:
        return m_choice.toggled(entry.connection);
    case Kind::Header:
        break;
    }
    return m_choice;
}

int ConnectionListModel::firstMatch() const
{
    for (int row = 0; row < m_rows.size() && !m_text.isEmpty(); ++row) {
        if (m_rows[row].kind == Kind::Item)
            return row;
    }
    return -1;
}

int ConnectionListModel::neighbour(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < m_rows.size(); next += step) {
        if (m_rows[next].kind != Kind::Header)
            return next;
    }
    return row;
}

int ConnectionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConnectionListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::CheckStateRole:
        return row.kind == Kind::Header ? QVariant() : QVariant(isChosen(row) ? Qt::Checked : Qt::Unchecked);
    case Qt::ToolTipRole:
        return row.kind == Kind::Item ? QStringLiteral("%1\n%2").arg(connectionTitle(row.connection), row.connection.id)
                                      : QString();
    case Qt::AccessibleTextRole:
        if (row.kind == Kind::Header)
            return row.text;
        return isChosen(row) ? tr("%1, ticked").arg(row.text) : tr("%1, not ticked").arg(row.text);
    case KindRole:
        return static_cast<int>(row.kind);
    case IconRole:
        return row.kind == Kind::WholeTenant ? QStringLiteral("globe") : connectionIcon(row.connection.strategy);
    case RemarkRole:
        return row.kind == Kind::WholeTenant ? tr("one job, one set of files") : QString();
    default:
        return {};
    }
}

Qt::ItemFlags ConnectionListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[index.row()].kind == Kind::Header)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

void ConnectionListModel::rebuild()
{
    QVector<Connection> all = m_connections;
    for (const Connection& connection : m_choice.connections) {
        const auto sameId = [&](const Connection& other) { return other.id == connection.id; };
        if (std::none_of(m_connections.begin(), m_connections.end(), sameId))
            all.append(connection);
    }
    const auto matches = [this](const Connection& connection) {
        return m_text.isEmpty() || connection.name.contains(m_text, Qt::CaseInsensitive) ||
               connection.displayName.contains(m_text, Qt::CaseInsensitive) ||
               connection.id.contains(m_text, Qt::CaseInsensitive);
    };

    beginResetModel();
    m_rows.clear();
    m_rows.append({Kind::WholeTenant, tr("Whole tenant"), {}});
    for (const ConnectionKind kind : {ConnectionKind::Database, ConnectionKind::Social, ConnectionKind::Enterprise,
                                      ConnectionKind::Passwordless, ConnectionKind::Other}) {
        bool first = true;
        for (const Connection& connection : std::as_const(all)) {
            if (connectionKind(connection.strategy) != kind || !matches(connection))
                continue;
            if (std::exchange(first, false))
                m_rows.append({Kind::Header, connectionKindText(kind), {}});
            m_rows.append({Kind::Item, connectionTitle(connection), connection});
        }
    }
    endResetModel();
}

bool ConnectionListModel::isChosen(const Row& row) const
{
    return row.kind == Kind::WholeTenant ? m_choice.wholeTenant : m_choice.contains(row.connection.id);
}

QString connectionIcon(const QString& strategy)
{
    switch (connectionKind(strategy)) {
    case ConnectionKind::Database:
        return QStringLiteral("database");
    case ConnectionKind::Social:
        return QStringLiteral("social");
    case ConnectionKind::Enterprise:
        return QStringLiteral("enterprise");
    case ConnectionKind::Passwordless:
        return QStringLiteral("key");
    case ConnectionKind::Other:
        return QStringLiteral("hash");
    }
    return {};
}

} // namespace muster::ui
