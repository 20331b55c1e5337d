#pragma once

#include "ui/compose/columnlist.h"

#include <QWidget>

class QPushButton;

namespace muster::ui {

class ElidedLabel;
class IconLabel;
class Theme;

/// The line under the column table. Its height is always the same: the problem of the current row, or else the first
/// problem, with a link that leads to the next one; without problems what a sample found beyond the columns, with a
/// link that leads there, or a tip.
class ColumnStatus : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnStatus(Theme& theme, QWidget* parent = nullptr);

    /// `currentRow`: index in the rows that the issues are about, -1 for none.
    /// `found`: number of attributes that could be added.
    void show(const QVector<ColumnIssue>& issues, int currentRow, int found);
    /// A sentence about what was just typed, until the next show().
    void showError(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPushButton* foundButton() const { return m_found; }

Q_SIGNALS:
    void nextWanted();
    void foundWanted();

private:
    enum class Look { Tip, Warning, Error };
    void say(Look look, const QString& text);

    IconLabel* m_icon;
    ElidedLabel* m_label;
    QPushButton* m_next;
    QPushButton* m_found;
};

/// The issue that the line shows; nothing without issues. Errors come before warnings. Pure.
[[nodiscard]] const ColumnIssue* shownIssue(const QVector<ColumnIssue>& issues, int currentRow);
/// The row of the next (step 1) or previous (-1) issue from `currentRow`, around the end; -1 if no row has one. Pure.
[[nodiscard]] int nextIssueRow(const QVector<ColumnIssue>& issues, int currentRow, int step);

} // namespace muster::ui
