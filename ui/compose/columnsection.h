#pragma once

#include "app/core/domain/preset.h"
#include "ui/compose/columnlist.h"
#include "ui/compose/columnscope.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace muster::ui {

class ColumnBar;
class ColumnFilter;
class ColumnModel;
class ColumnStatus;
class ColumnTable;
class ColumnTemplates;
class Theme;

/// The columns of the form: the bar with counter, filter, scope and templates, the table, and the line under it.
class ColumnSection : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnSection(Theme& theme, QWidget* parent = nullptr);

    /// Another form: forgets filter and undo steps. No changed().
    void load(const ColumnRows& rows, ExportFormat format, ColumnScope scope = ColumnScope::All);
    void setFormat(ExportFormat format);
    [[nodiscard]] const ColumnRows& rows() const;
    /// What a sample of users has; `localTime`: of the test run, invalid for a file. Without users: none any more.
    void setDiscovery(const Discovery& discovery, const QDateTime& localTime);
    /// For "Columns of the last export"; empty: not offered.
    void setLastColumns(const QVector<Field>& fields);
    /// Their columns are offered as templates under their names.
    void setPresets(const QVector<Preset>& presets);
    /// Narrow pages: shorter words.
    void setCompact(bool compact);

    void focusFilter();
    /// The row with the first error, or the table.
    void focusProblem();
    /// Goes to the next or previous problem.
    void goToProblem(int step);
    /// Takes over what stands in an open editor of the table.
    void commitEditor();
    /// Widgets in the order of the Tab key.
    [[nodiscard]] QVector<QWidget*> tabStops() const;

Q_SIGNALS:
    void changed();
    /// A template needs this format.
    void formatWanted(muster::ExportFormat format);
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);
    /// Which attributes there are should be found out from a file.
    void sampleFileWanted();
    /// A sentence for screen readers.
    void announced(const QString& text);

private:
    void connectTable();
    void paste();
    void filterTyped();
    void addTyped();
    void addPath(const QString& path);
    void remove(int row);
    void rowChanged();
    void setScope(ColumnScope scope);
    void modelChanged();
    void showStatus();
    void showFoundRows(bool shown);
    void goToFound();
    void addFound();
    void openHeaderMenu(const QPoint& position);
    [[nodiscard]] std::function<void()> undoTo(int index);
    void showRow(int row, int column);
    bool eventFilter(QObject* watched, QEvent* event) override;

    ColumnModel* m_model;
    ColumnFilter* m_filter;
    ColumnTemplates* m_templates;
    ColumnBar* m_bar;
    QLineEdit* m_search;
    ColumnTable* m_table;
    ColumnStatus* m_status;
    ExportFormat m_format = ExportFormat::Csv;
    bool m_foundShown[2] = {false, true}; ///< in each ColumnScope
    QString m_anchor;                     ///< path of the row below which typed paths are added
};

} // namespace muster::ui
