#include "ui/compose/columnstatus.h"

#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {

ColumnStatus::ColumnStatus(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(theme, QStringLiteral("info"), &Tokens::text3)),
      m_label(new ElidedLabel),
      m_next(makeButton({}, Kind::Link)),
      m_found(makeButton(tr("Show them"), Kind::Link))
{
    setFixedHeight(theme.scaled(32));
    m_next->setObjectName(QStringLiteral("nextProblemButton"));
    m_found->setObjectName(QStringLiteral("showFoundButton"));
    m_label->setObjectName(QStringLiteral("columnStatusText"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_next);
    layout->addWidget(m_found);
    connect(m_next, &QPushButton::clicked, this, &ColumnStatus::nextWanted);
    connect(m_found, &QPushButton::clicked, this, &ColumnStatus::foundWanted);
    show({}, -1, 0);
}

void ColumnStatus::show(const QVector<ColumnIssue>& issues, int currentRow, int found)
{
    const auto count = static_cast<int>(issues.size());
    const ColumnIssue* issue = shownIssue(issues, currentRow);
    m_next->setVisible(nextIssueRow(issues, -1, 1) >= 0);
    m_next->setText(count == 1 ? tr("Go to the problem") : tr("Next of %n problems", nullptr, count));
    m_next->setAccessibleName(tr("Next problem, %n in all", nullptr, count));
    m_next->setToolTip(QStringLiteral("F8"));
    m_found->setVisible(!issue && found > 0);
    m_found->setAccessibleName(tr("Show %n found attributes", nullptr, found));
    if (issue)
        say(issue->error ? Look::Error : Look::Warning, issue->text);
    else if (found > 0)
        say(Look::Tip, tr("%n found attributes are not in the table yet.", nullptr, found));
    else
        say(Look::Tip, tr("Drag rows or press Alt+↑ / Alt+↓ to reorder. Press F2 to rename a column."));
}

void ColumnStatus::showError(const QString& text)
{
    say(Look::Error, text);
}

QString ColumnStatus::text() const
{
    return m_label->text();
}

void ColumnStatus::say(Look look, const QString& text)
{
    m_label->setText(text);
    switch (look) {
    case Look::Tip:
        setRole(m_label, Role::Hint);
        m_icon->setIcon(QStringLiteral("info"), &Tokens::text3);
        break;
    case Look::Warning:
        setRole(m_label, Role::Warn);
        m_icon->setIcon(QStringLiteral("warning"), &Tokens::warn);
        break;
    case Look::Error:
        setRole(m_label, Role::Danger);
        m_icon->setIcon(QStringLiteral("error"), &Tokens::danger);
        break;
    }
}

const ColumnIssue* shownIssue(const QVector<ColumnIssue>& issues, int currentRow)
{
    const auto firstOf = [&](auto matches) {
        const auto found = std::find_if(issues.cbegin(), issues.cend(), matches);
        return found == issues.cend() ? nullptr : &*found;
    };
    for (const bool error : {true, false}) {
        const auto here = [&](const ColumnIssue& issue) {
            return issue.row == currentRow && currentRow >= 0 && issue.error == error;
        };
        if (const ColumnIssue* issue = firstOf(here))
            return issue;
    }
    if (const ColumnIssue* error = firstOf([](const ColumnIssue& issue) { return issue.error; }))
        return error;
    return issues.isEmpty() ? nullptr : &issues.front();
}

int nextIssueRow(const QVector<ColumnIssue>& issues, int currentRow, int step)
{
    QVector<int> rows;
    for (const ColumnIssue& issue : issues) {
        if (issue.row >= 0 && !rows.contains(issue.row))
            rows.append(issue.row);
    }
    if (rows.isEmpty())
        return -1;
    std::sort(rows.begin(), rows.end());
    if (step > 0) {
        const auto after = std::upper_bound(rows.cbegin(), rows.cend(), currentRow);
        return after == rows.cend() ? rows.front() : *after;
    }
    const auto from = std::lower_bound(rows.cbegin(), rows.cend(), currentRow);
    return from == rows.cbegin() ? rows.back() : *(from - 1);
}

} // namespace muster::ui
