// How the jobs panel is put together; what it does is in jobspanel.cpp.
#include "ui/jobs/jobspanel.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kRowGap = 8;
constexpr int kEmptyWidth = 260;
constexpr int kEmptyMaximum = 310;

} // namespace

void JobsPanel::build()
{
    setObjectName(QStringLiteral("jobsPanel"));
    Theme& theme = m_context.theme;
    m_header = new PageHeader(theme, tr("Jobs"), 16, this);
    m_header->stateLabel()->setObjectName(QStringLiteral("jobsSummary"));
    QToolButton* convert = makeIconButton(theme, QStringLiteral("file"), tr("Convert files"), Kind::Icon,
                                          QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText), this);
    convert->setObjectName(QStringLiteral("convertFilesButton"));
    m_header->addTrailing(convert);
    connect(convert, &QToolButton::clicked, this, &JobsPanel::convertWanted);
    m_toggle = makeIconButton(theme, QStringLiteral("panel"), tr("Hide jobs"), Kind::Icon,
                              QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText), this);
    m_toggle->setObjectName(QStringLiteral("jobsToggle"));
    m_header->addTrailing(m_toggle);
    connect(m_toggle, &QToolButton::clicked, this, &JobsPanel::hideWanted);

    m_list = new QWidget;
    m_list->setObjectName(QStringLiteral("jobsList"));
    setAccessibleRole(m_list, QAccessible::List);
    m_rowsLayout = new QVBoxLayout(m_list);
    m_rowsLayout->setSpacing(kRowGap);
    m_rowsLayout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("jobsScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_list);
    m_scroll->installEventFilter(this);
    m_scroll->verticalScrollBar()->setRange(0, 0); // nothing to scroll until it is known better
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &JobsPanel::updateMargins,
            Qt::QueuedConnection);
    m_empty = makeEmptyState();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_empty, 1);
    updateMargins();
}

QWidget* JobsPanel::makeEmptyState()
{
    Theme& theme = m_context.theme;
    auto* empty = new QWidget(this);
    empty->setObjectName(QStringLiteral("jobsEmpty"));
    empty->setAccessibleName(tr("No jobs yet"));
    auto* icon = new IconLabel(theme, QStringLiteral("download"), &Tokens::text3, 28, empty);
    QLabel* title = makeLabel(tr("No jobs yet"), Role::Strong, empty);
    QLabel* hint = makeLabel(tr("Exports you start appear here and keep running while you prepare the next one."),
                             Role::Small, empty);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignHCenter);
    hint->setFixedWidth(std::min(theme.textWidth(kEmptyWidth), kEmptyMaximum));
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QWidget* part : std::initializer_list<QWidget*>{icon, title})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    auto* centred = new QHBoxLayout; // aligned in the other layout it would not get the height of its lines
    centred->addStretch();
    centred->addWidget(hint);
    centred->addStretch();
    layout->addLayout(centred);
    layout->addStretch(3);
    return empty;
}

/// The scroll bar takes the place of the margin, so rows keep their width.
void JobsPanel::updateMargins()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    // What there is to scroll tells earlier and more surely than the bar, which comes and goes later.
    const int barWidth = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    const int end = std::max(2, kMargin - barWidth);
    m_rowsLayout->setContentsMargins(startEndMargins(kMargin, 0, end, kMargin));
}

bool JobsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll && event->type() == QEvent::Leave)
        followFocus(nullptr);
    return QWidget::eventFilter(watched, event);
}

} // namespace muster::ui
