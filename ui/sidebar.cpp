#include "ui/sidebar.h"

#include "app/core/base/clock.h"
#include "app/core/exports/tenantservice.h"
#include "ui/common/labels.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"
#include "ui/navlist.h"
#include "ui/presets/presetsection.h"
#include "ui/sessiontext.h"
#include "ui/tenants/tenantbutton.h"
#include "ui/tenants/tenantpopup.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace muster::ui {
namespace {

constexpr int kWidth = 232;
constexpr int kRailWidth = 56;
constexpr int kMoreForLargeText = 64; // at twice the size
constexpr int kMargin = 12;
constexpr int kRailMargin = 8;
constexpr int kSessionRefreshMs = 30'000;

} // namespace

SideBar::SideBar(const UiContext& context, PresetActions& presetActions, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_tenantButton(new TenantButton(context.theme, this)),
      m_nav(new NavList(context.theme, this)),
      m_presets(new PresetSection(context.theme, context.presets, presetActions, this)),
      m_sessionIcon(new IconLabel(context.theme, QStringLiteral("lock"), &Tokens::text3, 14, this)),
      m_sessionLabel(new ElidedLabel({}, Role::Hint, this)),
      m_sessionButton(makeButton({}, Kind::DangerLink, this)),
      m_foot(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_minute(new QTimer(this))
{
    setObjectName(QStringLiteral("sideBar"));
    setSurface(this, Surface::Side);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_tenantButton);
    layout->addSpacing(14);
    layout->addWidget(m_nav);
    layout->addSpacing(14);
    layout->addWidget(m_presets, 1);
    layout->addSpacing(8);
    buildFoot();
    layout->addLayout(m_foot);

    connect(m_tenantButton, &QAbstractButton::clicked, this, &SideBar::openTenantPopup);
    connect(&context.tenants, &TenantService::sessionChanged, this, [this](const QString& id) {
        if (m_tenant && m_tenant->id == id)
            showSession();
    });
    connect(m_minute, &QTimer::timeout, this, &SideBar::showSession);
    m_minute->start(kSessionRefreshMs);
    setRail(false);
    setTenant(std::nullopt);
}

void SideBar::buildFoot()
{
    m_sessionLabel->setObjectName(QStringLiteral("sessionLabel"));
    m_sessionButton->setObjectName(QStringLiteral("sessionButton"));
    auto* settings = makeIconButton(m_context.theme, QStringLiteral("settings"), tr("Settings"), Kind::Icon,
                                    QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText), this);
    auto* help = makeIconButton(m_context.theme, QStringLiteral("help"), tr("Help and shortcuts"), Kind::Icon,
                                QKeySequence(Qt::Key_F1).toString(QKeySequence::NativeText), this);
    settings->setObjectName(QStringLiteral("settingsButton"));
    help->setObjectName(QStringLiteral("helpButton"));
    m_foot->setSpacing(4);
    m_foot->addSpacing(8);
    m_foot->addWidget(m_sessionIcon);
    m_foot->addSpacing(4);
    m_foot->addWidget(m_sessionLabel, 1);
    m_foot->addWidget(m_sessionButton);
    m_foot->addStretch();
    m_foot->addWidget(settings, 0, Qt::AlignCenter);
    m_foot->addWidget(help, 0, Qt::AlignCenter);
    connect(settings, &QToolButton::clicked, this, &SideBar::settingsWanted);
    connect(help, &QToolButton::clicked, this, &SideBar::helpWanted);
    connect(m_sessionButton, &QPushButton::clicked, this, [this] {
        if (m_tenant)
            Q_EMIT editWanted(m_tenant->id);
    });
}

void SideBar::setTenant(const std::optional<Tenant>& tenant)
{
    m_tenant = tenant;
    m_tenantButton->setTenant(tenant);
    m_nav->setEnabled(tenant.has_value());
    m_presets->setTenant(tenant);
    showSession();
}

void SideBar::showSession()
{
    const bool known = m_tenant.has_value() && !m_rail;
    const SessionText text =
        m_tenant ? sessionText(*m_tenant, m_context.tenants.session(m_tenant->id), m_context.clock.now())
                 : SessionText();
    m_tenantButton->setProblem(text.needsUser);
    m_sessionIcon->setVisible(known);
    m_sessionLabel->setVisible(known && !text.needsUser);
    m_sessionLabel->setText(text.shown);
    m_sessionLabel->setAccessibleName(text.accessible);
    m_sessionLabel->setToolTip(text.toolTip);
    m_sessionButton->setVisible(known && text.needsUser);
    m_sessionButton->setText(text.shown);
    m_sessionButton->setAccessibleName(text.accessible);
    m_sessionButton->setToolTip(text.toolTip);
}

void SideBar::setRail(bool rail)
{
    m_rail = rail;
    const int margin = rail ? kRailMargin : kMargin;
    const int more = m_context.theme.textWidth(kMoreForLargeText) - kMoreForLargeText;
    const bool isLarge = more >= kMoreForLargeText / 4;
    setFixedWidth(rail ? kRailWidth : kWidth + (isLarge ? more : 0));
    const int end = rail ? margin : margin + 1; // the line at the edge; the rail's buttons need that pixel
    layout()->setContentsMargins(startEndMargins(margin, kStripeHeight + kMargin, end, kMargin));
    m_tenantButton->setRail(rail);
    m_nav->setRail(rail);
    m_presets->setRail(rail);
    m_foot->setDirection(rail ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    showSession();
}

void SideBar::openTenantPopup()
{
    if (!m_popup) {
        m_popup = new TenantPopup(m_context.theme, m_context.tenants, m_tenantButton);
        connect(m_popup, &TenantPopup::tenantChosen, this, &SideBar::tenantChosen);
        connect(m_popup, &TenantPopup::connectWanted, this, &SideBar::connectWanted);
        connect(m_popup, &TenantPopup::editWanted, this, &SideBar::editWanted);
    }
    m_popup->open(m_tenant ? m_tenant->id : QString());
}

void SideBar::focusFirst()
{
    if (m_nav->isEnabled())
        m_nav->setFocus(Qt::ShortcutFocusReason);
    else
        m_tenantButton->setFocus(Qt::ShortcutFocusReason);
}

} // namespace muster::ui
