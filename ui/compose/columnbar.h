#pragma once

#include "app/core/domain/outputformat.h"
#include "ui/compose/columnscope.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace muster::ui {

class Segmented;
class Theme;

/// The line above the column table: how many columns there are, the field that finds and adds, the scope, templates.
class ColumnBar : public QWidget
{
    Q_OBJECT
public:
    /// The menu belongs to the caller.
    ColumnBar(Theme& theme, QMenu* templates, QWidget* parent = nullptr);

    void showCounters(int chosen, int all, ExportFormat format);
    void setScope(ColumnScope scope);
    /// Narrow pages: shorter words.
    void setCompact(bool compact);
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    /// Widgets in the order of the Tab key.
    [[nodiscard]] QVector<QWidget*> tabStops() const;

Q_SIGNALS:
    void scopeChanged(muster::ui::ColumnScope scope);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void fitSoon(); ///< when the parts know their sizes

    QHBoxLayout* m_finding;
    QHBoxLayout* m_choosing;
    QBoxLayout* m_parts;
    QLabel* m_counter;
    QLineEdit* m_search;
    Segmented* m_scope;
    QPushButton* m_templates;
};

} // namespace muster::ui
