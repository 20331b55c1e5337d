#pragma once

#include "ui/compose/columnlist.h"

#include <QWidget>

class QPushButton;

namespace muster::ui {

class ElidedLabel;
class IconLabel;
class Theme;

/// The line under the column table. Its height is always the same: a tip, or the problem of the current row, or else
/// the first problem; with problems a link that leads to the next one.
class ColumnStatus : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnStatus(Theme& theme, QWidget* parent = nullptr);

    /// `currentRow`: index in the rows that the issues are about, -1 for none.
    void showIssues(const QVector<ColumnIssue>& issues, int currentRow);
    /// A sentence about what was just typed, until the next showIssues().
    void showError(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }

Q_SIGNALS:
    void nextWanted();

private:
    enum class Look { Tip, Warning, Error };
    void show(Look look, const QString& text);

    IconLabel* m_icon;
    ElidedLabel* m_label;
    QPushButton* m_next;
};

/// The issue that the line shows; nothing without issues. Errors come before warnings. Pure.
[[nodiscard]] const ColumnIssue* shownIssue(const QVector<ColumnIssue>& issues, int currentRow);
/// The row of the next (step 1) or previous (-1) issue from `currentRow`, around the end; -1 if no row has one. Pure.
[[nodiscard]] int nextIssueRow(const QVector<ColumnIssue>& issues, int currentRow, int step);

} // namespace muster::ui
