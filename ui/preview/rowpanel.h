#pragma once

#include "app/core/preview/preview.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QTreeView;

namespace muster::ui {

class RowTreeModel;
class Theme;

/// The whole of one row beside the table: its values as a tree, and below it the value that is chosen, unabridged.
class RowPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RowPanel(Theme& theme, QWidget* parent = nullptr);
    ~RowPanel() override;

    /// Reads and shows a row; what was shown before stays until it is there. `column` is then chosen, if the tree has
    /// such a value; empty: none.
    void showRow(Preview& preview, qint64 row, const QString& column);
    void clear();
    void focusTree();

Q_SIGNALS:
    void closeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void takeTree();
    void showValue();
    void copyValue();
    Theme& m_theme;
    QLabel* m_title;
    QTreeView* m_tree;
    QPlainTextEdit* m_value;
    QLabel* m_notice;
    RowTreeModel* m_model;
    std::unique_ptr<PreviewRowTree> m_job;
    qint64 m_row = -1;
    QString m_column;
};

} // namespace muster::ui
