#include "ui/workspace.h"

#include "ui/common/metrics.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kPanelMinimum = 336;
constexpr int kPanelMaximum = 520;
constexpr int kPanelDefault = 376;
constexpr int kPanelNarrow = 352;
constexpr int kMoreForLargeText = 64; // at twice the size
constexpr int kPagesMinimum = 590;    ///< what the smallest window leaves beside rail and panel
constexpr int kStripWidth = 44;

/// Nothing at usual sizes.
int moreForLargeText(const Theme& theme)
{
    const int more = theme.textWidth(kMoreForLargeText) - kMoreForLargeText;
    return more < kMoreForLargeText / 4 ? 0 : more;
}

} // namespace

Workspace::Workspace(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_pages(new QStackedWidget(m_splitter)),
      m_panels(new QStackedWidget(m_splitter)),
      m_strip(new QWidget(this)),
      m_panelWidth(kPanelDefault + moreForLargeText(theme))
{
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setMinimumWidth(kPagesMinimum);
    m_pages->setContentsMargins(0, kStripeHeight, 0, 0);
    m_panels->setObjectName(QStringLiteral("sidePanel"));
    setSurface(m_panels, Surface::Panel);
    m_panels->setMinimumWidth(kPanelMinimum);
    m_panels->setMaximumWidth(kPanelMaximum);
    m_panels->setContentsMargins(startEndMargins(1, kStripeHeight, 0, 0));
    m_splitter->setObjectName(QStringLiteral("workspaceSplitter"));
    m_splitter->setHandleWidth(0); // the hairline belongs to the panel; Qt makes the handle wide enough to grab
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_panels);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_strip);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_narrow)
            return;
        m_panelWidth = m_panels->width();
        Q_EMIT panelWidthChanged();
    });
    m_splitter->installEventFilter(this);
    setPanel(false, false);
}

void Workspace::addStrip(Theme& theme)
{
    m_strip->setObjectName(QStringLiteral("panelStrip"));
    setSurface(m_strip, Surface::Panel);
    m_strip->setFixedWidth(kStripWidth);
    auto* show = makeIconButton(theme, QStringLiteral("panel"), tr("Show jobs"), Kind::Icon,
                                QKeySequence(Qt::CTRL | Qt::Key_J).toString(QKeySequence::NativeText), m_strip);
    show->setObjectName(QStringLiteral("showJobsButton"));
    auto* strip = new QVBoxLayout(m_strip);
    strip->setContentsMargins(startEndMargins(1, kStripeHeight + 14, 0, 0));
    strip->addWidget(show, 0, Qt::AlignTop | Qt::AlignHCenter);
    connect(show, &QToolButton::clicked, this, &Workspace::panelWanted);
}

void Workspace::setPanel(bool shown, bool withStrip)
{
    m_panels->setVisible(shown);
    m_strip->setVisible(withStrip && !shown);
    applyWidth();
}

bool Workspace::isPanelShown() const
{
    return !m_panels->isHidden();
}

void Workspace::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    applyWidth();
}

void Workspace::setPanelWidth(int width)
{
    m_panelWidth = std::clamp(width, kPanelMinimum, kPanelMaximum);
    applyWidth();
}

bool Workspace::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_splitter && event->type() == QEvent::Resize)
        applyWidth();
    return QWidget::eventFilter(watched, event);
}

void Workspace::applyWidth()
{
    const int wanted = m_narrow ? kPanelNarrow : m_panelWidth;
    m_splitter->setSizes({std::max(1, m_splitter->width() - wanted - m_splitter->handleWidth()), wanted});
}

} // namespace muster::ui
