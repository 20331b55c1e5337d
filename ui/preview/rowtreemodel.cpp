#include "ui/preview/rowtreemodel.h"

#include "ui/common/theme.h"

#include <algorithm>

namespace muster::ui {

RowTreeModel::RowTreeModel(Theme& theme, QObject* parent) : QAbstractItemModel(parent), m_theme(theme) {}

void RowTreeModel::setTree(const RowTree& tree)
{
    beginResetModel();
    m_tree = tree;
    m_children.clear();
    m_children.resize(tree.nodes.size());
    m_places.fill(0, tree.nodes.size());
    for (int node = 1; node < tree.nodes.size(); ++node) {
        QVector<int>& siblings = m_children[tree.nodes.at(node).parent];
        m_places[node] = static_cast<int>(siblings.size());
        siblings.append(node);
    }
    endResetModel();
}

int RowTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : 0;
}

QString RowTreeModel::value(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const RowNode& node = m_tree.nodes.at(nodeOf(index));
    return node.isArray || node.isObject ? shortValue(node) : node.value;
}

QModelIndex RowTreeModel::find(const QString& path) const
{
    // The whole name first: a key may have dots in it.
    QModelIndex at;
    QString rest = path;
    while (!rest.isEmpty()) {
        QModelIndex found;
        qsizetype taken = 0;
        for (int row = 0; row < rowCount(at); ++row) {
            const QModelIndex child = index(row, Key, at);
            const QString key = m_tree.nodes.at(nodeOf(child)).key;
            const bool fits = rest == key || rest.startsWith(key + QLatin1Char('.'));
            if (fits && key.size() >= taken) {
                found = child;
                taken = key.size();
            }
        }
        if (!found.isValid())
            return {};
        at = found;
        rest = rest.sliced(std::min(taken + 1, rest.size()));
    }
    return at;
}

QModelIndex RowTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const QVector<int> siblings = m_children.value(nodeOf(parent));
    if (row < 0 || row >= siblings.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, static_cast<quintptr>(siblings.at(row)));
}

QModelIndex RowTreeModel::parent(const QModelIndex& index) const
{
    const int node = nodeOf(index);
    const int parent = node > 0 ? m_tree.nodes.at(node).parent : 0;
    return parent > 0 ? createIndex(m_places.at(parent), Key, static_cast<quintptr>(parent)) : QModelIndex();
}

int RowTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(m_children.value(nodeOf(parent)).size());
}

int RowTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QString RowTreeModel::shortValue(const RowNode& node) const
{
    if (node.isArray)
        return tr("%n items", nullptr, node.children);
    if (node.isObject)
        return tr("%n values", nullptr, node.children);
    constexpr qsizetype kEnough = 200;
    return node.value.left(kEnough).simplified();
}

QVariant RowTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RowNode& node = m_tree.nodes.at(nodeOf(index));
    const bool isValue = index.column() == Value;
    const bool isWeak = node.isArray || node.isObject || node.kind == PreviewCell::Kind::Null;
    switch (role) {
    case Qt::DisplayRole:
        return isValue ? shortValue(node) : node.key;
    case Qt::AccessibleTextRole:
        return isValue ? QVariant() : tr("%1: %2").arg(node.key, shortValue(node));
    case Qt::ForegroundRole:
        return isValue ? isWeak ? m_theme.tokens().text3 : m_theme.tokens().text : m_theme.tokens().text2;
    default:
        return {};
    }
}

QVariant RowTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Name") : tr("Value");
}

} // namespace muster::ui
