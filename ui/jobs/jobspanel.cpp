#include "ui/jobs/jobspanel.h"

#include "app/core/base/clock.h"
#include "app/core/exports/exportservice.h"
#include "ui/common/pageheader.h"
#include "ui/jobs/jobactions.h"
#include "ui/jobs/joborder.h"
#include "ui/jobs/jobrow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace muster::ui {

JobsPanel::JobsPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_actions(new JobActions(context, this)),
      m_pause(new QTimer(this)),
      m_second(new QTimer(this)),
      m_more(new QTimer(this))
{
    build();
    connect(m_actions, &JobActions::editWanted, this, &JobsPanel::editWanted);
    connect(m_actions, &JobActions::savePresetWanted, this, &JobsPanel::savePresetWanted);
    connect(m_actions, &JobActions::credentialsWanted, this, &JobsPanel::credentialsWanted);
    connect(m_actions, &JobActions::previewWanted, this, &JobsPanel::previewWanted);
    connect(m_actions, &JobActions::toastWanted, this, &JobsPanel::toastWanted);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
    wireService();
    reconcile();
}

/// The focus leaves the rows while they are deleted, when there is no list any more.
JobsPanel::~JobsPanel()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void JobsPanel::wireService()
{
    constexpr int kPauseMs = 250;
    constexpr int kSecondMs = 1000;
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    m_second->setInterval(kSecondMs);
    m_more->setSingleShot(true);
    connect(m_more, &QTimer::timeout, this, &JobsPanel::reconcile);
    connect(m_pause, &QTimer::timeout, this, &JobsPanel::updateDirtyRows);
    connect(m_second, &QTimer::timeout, this, &JobsPanel::updateCountdowns);
    connect(&m_context.exports, &ExportService::added, this, &JobsPanel::reconcile);
    connect(&m_context.exports, &ExportService::changed, this, &JobsPanel::take);
    connect(&m_context.exports, &ExportService::removed, this, &JobsPanel::reconcile);
    connect(&m_context.exports, &ExportService::reset, this, &JobsPanel::reconcile);
}

void JobsPanel::setCurrentTenant(const QString& tenantId)
{
    if (m_tenantId == tenantId)
        return;
    m_tenantId = tenantId;
    for (JobRow* row : std::as_const(m_rows))
        row->setJob(row->job(), m_context.clock.now(), m_tenantId);
}

void JobsPanel::focusList()
{
    QWidget* target = m_current ? static_cast<QWidget*>(m_current) : m_toggle;
    target->setFocus(Qt::ShortcutFocusReason);
}

void JobsPanel::focusJob(const QString& exportId)
{
    if (JobRow* row = m_rows.value(exportId)) {
        setCurrentRow(row);
        m_scroll->ensureWidgetVisible(row, 0, 0);
    }
    focusList();
}

int JobsPanel::runningCount() const
{
    const QVector<ExportStatus> exports = m_context.exports.exports();
    return static_cast<int>(
        std::ranges::count_if(exports, [](const ExportStatus& status) { return !isEndState(status.record.state); }));
}

/// New rows are made a few at a time, at least one: at a start there are fifty.
void JobsPanel::reconcile()
{
    constexpr int kMakingMs = 6;
    QElapsedTimer busy;
    busy.start();
    const QVector<ExportStatus> exports = m_context.exports.exports();
    const QStringList wanted = shownJobs(exports);
    const QStringList before = m_order;
    bool hasMade = false;
    for (const QString& id : before) {
        if (!wanted.contains(id))
            removeRow(id);
    }
    for (const ExportStatus& status : exports) {
        if (!wanted.contains(status.record.id))
            continue;
        JobRow* row = m_rows.value(status.record.id);
        if (!row) {
            if (hasMade && busy.elapsed() >= kMakingMs) {
                m_more->start();
                break;
            }
            row = addRow(status.record.id);
            hasMade = true;
        }
        row->setJob(status, m_context.clock.now(), m_tenantId);
    }
    order(userIsInside() ? m_order : wanted);
    updateSummary();
}

JobRow* JobsPanel::addRow(const QString& id)
{
    auto* row = new JobRow(m_context.theme, m_list);
    m_rows.insert(id, row);
    m_order.append(id);
    connect(row, &JobRow::actionWanted, this, [this, row](JobAction action) { perform(row, action); });
    connect(row, &JobRow::menuWanted, this, [this, row](const QPoint& position) { openMenu(row, position); });
    connect(row, &JobRow::filesWanted, this, [this, row] { m_actions->copyFiles(row->job().record); });
    connect(row, &JobRow::moveWanted, this, [this, row](int step) { move(row, step); });
    m_rowsLayout->insertWidget(static_cast<int>(m_order.size()) - 1, row);
    row->show();
    if (!m_current)
        setCurrentRow(row);
    return row;
}

void JobsPanel::removeRow(const QString& id)
{
    JobRow* row = m_rows.take(id);
    const qsizetype place = m_order.indexOf(id);
    m_order.removeAt(place);
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && (focus == row || row->isAncestorOf(focus));
    if (m_current == row || hadFocus) {
        const qsizetype next = std::min(place, m_order.size() - 1);
        setCurrentRow(next >= 0 ? m_rows.value(m_order.at(next)) : nullptr);
        if (hadFocus)
            focusList();
    }
    // A button of the row may have caused this and is still at work.
    m_rowsLayout->removeWidget(row);
    row->hide();
    row->deleteLater();
}

/// Those of them that have a row.
void JobsPanel::order(const QStringList& wanted)
{
    QStringList there;
    std::ranges::copy_if(wanted, std::back_inserter(there), [this](const QString& id) { return m_rows.contains(id); });
    m_order = there;
    for (int i = 0; i < m_order.size(); ++i) {
        JobRow* row = m_rows.value(m_order.at(i));
        if (m_rowsLayout->indexOf(row) == i)
            continue;
        m_rowsLayout->removeWidget(row);
        m_rowsLayout->insertWidget(i, row);
    }
}

bool JobsPanel::userIsInside() const
{
    const QWidget* focus = QApplication::focusWidget();
    return m_menu || m_scroll->underMouse() || (focus && m_list->isAncestorOf(focus));
}

void JobsPanel::take(const QString& id)
{
    m_dirty.insert(id);
    if (!m_pause->isActive())
        updateDirtyRows();
}

void JobsPanel::updateDirtyRows()
{
    if (m_dirty.isEmpty())
        return;
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    for (const QString& id : dirty) {
        const auto status = m_context.exports.status(id);
        JobRow* row = m_rows.value(id);
        if (status && row)
            row->setJob(*status, m_context.clock.now(), m_tenantId);
    }
    if (!userIsInside())
        order(shownJobs(m_context.exports.exports()));
    updateSummary();
    m_pause->start();
}

void JobsPanel::updateCountdowns()
{
    for (JobRow* row : std::as_const(m_rows)) {
        if (!isEndState(row->job().record.state))
            row->setJob(row->job(), m_context.clock.now(), m_tenantId);
    }
}

void JobsPanel::updateSummary()
{
    const bool empty = m_rows.isEmpty() && m_context.exports.isComplete();
    m_empty->setVisible(empty);
    m_scroll->setVisible(!empty);
    const bool running = runningCount() > 0;
    if (running != m_second->isActive())
        running ? m_second->start() : m_second->stop();

    const QString summary = jobsSummary(m_context.exports.exports(), QLocale());
    if (summary == m_summary)
        return;
    m_summary = summary;
    m_header->setState(summary);
    m_list->setAccessibleName(tr("Jobs, %1").arg(summary));
    Q_EMIT summaryChanged(summary);
}

void JobsPanel::perform(JobRow* row, JobAction action)
{
    if (action == JobAction::ToggleDetails)
        row->setDetailsOpen(!row->detailsAreOpen());
    else
        m_actions->perform(action, row->job().record);
}

void JobsPanel::openMenu(JobRow* row, const QPoint& position)
{
    const ExportRecord record = row->job().record;
    const QPointer<JobRow> guarded = row;
    m_menu = m_actions->makeMenu(menuActions(record), record, this, [this, guarded](JobAction action) {
        if (guarded)
            perform(guarded, action);
    });
    m_menu->setObjectName(QStringLiteral("jobMenu"));
    m_menu->popup(position);
}

void JobsPanel::move(JobRow* from, int step)
{
    const qsizetype place = m_order.indexOf(from->job().record.id) + step;
    if (place < 0 || place >= m_order.size())
        return;
    JobRow* row = m_rows.value(m_order.at(place));
    setCurrentRow(row);
    row->setFocus(step < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(row, 0, 0);
}

void JobsPanel::setCurrentRow(JobRow* row)
{
    if (m_current == row)
        return;
    if (m_current)
        m_current->setCurrent(false);
    m_current = row;
    if (row)
        row->setCurrent(true);
}

/// The row that has the focus is the current one; when the focus leaves the list, rows may take their places.
void JobsPanel::followFocus(QWidget* now)
{
    const bool inside = now && m_list->isAncestorOf(now);
    for (QWidget* widget = inside ? now : nullptr; widget && widget != m_list; widget = widget->parentWidget()) {
        if (auto* row = qobject_cast<JobRow*>(widget))
            setCurrentRow(row);
    }
    if (!inside && !userIsInside())
        order(shownJobs(m_context.exports.exports()));
}

} // namespace muster::ui
