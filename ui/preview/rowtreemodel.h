#pragma once

#include "app/core/preview/preview.h"

#include <QAbstractItemModel>

namespace muster::ui {

class Theme;

/// One row of a file as a tree: names and values.
class RowTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Key, Value, ColumnCount };
    RowTreeModel(Theme& theme, QObject* parent = nullptr);
    void setTree(const RowTree& tree);
    /// The whole value at an index: text as it is, of an object or array the number of entries.
    [[nodiscard]] QString value(const QModelIndex& index) const;
    /// The index of a top-level value or, with dots, of one further in; invalid if there is none.
    [[nodiscard]] QModelIndex find(const QString& path) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QString shortValue(const RowNode& node) const;
    Theme& m_theme;
    RowTree m_tree;
    QVector<QVector<int>> m_children; ///< of each node
    QVector<int> m_places;            ///< of each node among its parent's children
};

} // namespace muster::ui
