#include "ui/jobs/jobrow.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/theme.h"
#include "ui/jobs/draghandle.h"
#include "ui/jobs/fittingbuttons.h"
#include "ui/jobs/jobdetailsview.h"
#include "ui/jobs/stagetrack.h"
#include "ui/jobs/stateicon.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kRadius = 8;
// What does not give way to the part beside it, even if the text is large:
constexpr int kWidestFigures = 230;
constexpr int kWidestStage = 230;
/// Texts end where the drawn part of the icon buttons above them ends, numbers a little before.
constexpr int kTextInset = 4;
constexpr int kNumberInset = 6;

void setNewText(QLabel* label, const QString& text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    label->updateGeometry();
}

} // namespace

JobRow::JobRow(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_icon(new StateIcon(theme, this)), m_mark(new TenantMark(theme, this))
{
    setObjectName(QStringLiteral("jobRow"));
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ListItem);
    build();
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void JobRow::setJob(const ExportStatus& status, const QDateTime& nowUtc, const QString& currentTenantId)
{
    const bool sameRun = m_filled && isSameRun(m_status, status);
    const bool newRecord = !m_filled || m_status.record != status.record;
    const ExportStatus shown = sameRun ? forwardOnly(m_status, status) : status;
    JobRowText text = jobRowText(shown, nowUtc, currentTenantId, QLocale());
    if (sameRun && text.showsTrack)
        text.track = forwardOnly(m_text.track, text.track);
    m_status = shown;
    m_now = nowUtc;
    if (newRecord) {
        nameButtons();
        updateDetails();
    }
    if (!m_filled || text != m_text)
        showText(text);
    m_text = text;
    m_filled = true;
}

void JobRow::showText(const JobRowText& text)
{
    m_icon->setState(text.stage, text.track.sum());
    m_mark->setTenant(m_status.record.plan.tenant);
    setNewText(m_title, text.title);
    setRole(m_second, text.secondIsWarning ? Role::Warn : Role::Small);
    setNewText(m_second, text.secondLine);
    m_time->setNumber(text.time);
    m_wayOut->setText(jobActionText(text.wayOut));
    m_track->setState(text.track);
    setRole(m_figures, text.stage == JobStage::Failed ? Role::Danger : Role::SmallStrong);
    setNewText(m_figures, text.figures);
    // The figures are worth more than the checksum beside them.
    m_figures->setMinimumWidth(text.checksum.isEmpty() ? 0 : std::min(m_figures->sizeHint().width(), kWidestFigures));
    setNewText(m_checksum, text.checksum);
    m_stage->setNumber(text.stageWords);
    m_stage->setMinimumWidth(std::min(m_stage->sizeHint().width(), kWidestStage));
    setNewText(m_detail, text.detail);
    setRole(m_right, text.rightIsWarning ? Role::Warn : Role::Small);
    m_right->setNumber(text.right);
    setAccessibleName(text.accessibleName);
    showVisibility(text);
}

void JobRow::showVisibility(const JobRowText& text)
{
    const bool ended = text.stage >= JobStage::Saved;
    setShown(m_mark, text.otherTenant);
    setShown(m_time, !text.time.isEmpty());
    setShown(m_stop, !ended);
    setShown(m_wayOut, text.wayOut != JobAction::None);
    setShown(m_more, ended);
    setShown(m_track, text.showsTrack);
    setShown(m_figures, !text.showsTrack);
    setShown(m_checksum, !text.checksum.isEmpty());
    setShown(m_copyChecksum, !text.checksum.isEmpty());
    setShown(m_stage, !text.stageWords.isEmpty());
    setShown(m_detail, !text.hasFiles);
    setShown(m_right, !text.right.isEmpty());
    setShown(m_fileButtons, text.hasFiles);
    setShown(m_drag, text.hasFiles);
    setShown(m_detailsButton, ended && !text.hasFiles);
    m_lastLine->layout()->setContentsMargins(startEndMargins(0, 0,
                                                             text.hasFiles ? 0
                                                             : ended       ? kTextInset
                                                                           : kNumberInset,
                                                             0));
}

/// What goes away hands the focus to the row instead of letting it jump elsewhere.
void JobRow::setShown(QWidget* widget, bool shown)
{
    const QWidget* focus = window()->focusWidget();
    if (!shown && focus && (focus == widget || widget->isAncestorOf(focus)))
        setFocus(Qt::OtherFocusReason);
    widget->setVisible(shown);
}

void JobRow::nameButtons()
{
    const ExportRecord& record = m_status.record;
    const auto name = [&record](QAbstractButton* button, JobAction action) {
        button->setAccessibleName(jobActionName(action, record));
    };
    setIconButtonName(m_stop, jobActionName(JobAction::Stop, record));
    setIconButtonName(m_more, tr("More actions for %1").arg(exportTitle(record.plan)));
    setIconButtonName(m_copyChecksum, jobActionName(JobAction::CopyChecksum, record));
    setIconButtonName(m_drag, tr("Drag the file of %1").arg(exportTitle(record.plan)));
    name(m_wayOut, wayOut(record, m_now));
    name(m_look, lookAction(record));
    m_look->setText(jobActionText(lookAction(record)));
    name(m_showInFolder, JobAction::ShowInFolder);
    name(m_runAgain, JobAction::RunAgain);
    name(m_detailsButton, JobAction::ToggleDetails);
    name(m_details->copyButton(), JobAction::CopyDetails);
    QStringList paths;
    for (const SavedFile& file : record.files)
        paths << file.path;
    m_drag->setFiles(paths);
}

void JobRow::setCurrent(bool current)
{
    const Qt::FocusPolicy policy = current ? Qt::StrongFocus : Qt::ClickFocus;
    setFocusPolicy(policy);
    for (QWidget* button : buttons())
        button->setFocusPolicy(policy);
}

bool JobRow::detailsAreOpen() const
{
    return !m_details->isHidden();
}

void JobRow::setDetailsOpen(bool open)
{
    if (open == detailsAreOpen())
        return;
    setShown(m_details, open);
    m_detailsButton->setText(open ? tr("Hide details") : tr("Details"));
    updateDetails();
    updateGeometry();
}

void JobRow::updateDetails()
{
    if (detailsAreOpen())
        m_details->setDetails(jobDetails(m_status.record, QLocale()));
}

void JobRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.tokens().line);
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void JobRow::keyPressEvent(QKeyEvent* event)
{
    const ExportRecord& record = m_status.record;
    if (event->matches(QKeySequence::Copy))
        Q_EMIT actionWanted(record.files.isEmpty() ? JobAction::CopyDetails : JobAction::CopyChecksum);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT actionWanted(firstAction(record, m_now));
    else if (event->key() == Qt::Key_Delete && isEndState(record.state))
        Q_EMIT actionWanted(JobAction::Remove);
    else if (event->key() == Qt::Key_Escape && detailsAreOpen())
        setDetailsOpen(false);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT moveWanted(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QFrame::keyPressEvent(event);
}

void JobRow::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuWanted(byKey ? mapToGlobal(QPoint(width() / 2, height() / 2)) : event->globalPos());
}

/// Buttons would take the arrow keys for themselves and leave Return to the row.
bool JobRow::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (!button || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        Q_EMIT moveWanted(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        button->click();
        return true;
    }
    return false;
}

} // namespace muster::ui
