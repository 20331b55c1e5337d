#include "ui/tenants/tenantpopuprow.h"

#include "app/core/domain/environmentwords.h"
#include "ui/common/tenantpainting.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kAvatar = 24;
constexpr int kTextLeft = 42;
constexpr int kTick = 28;

} // namespace

TenantPopupRow::TenantPopupRow(Theme& theme, const Tenant& tenant, bool current, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_tenant(tenant), m_current(current)
{
    setObjectName(QStringLiteral("tenantRow"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QString environment = environmentInSentence(tenant.environment);
    setToolTip(QStringLiteral("%1\n%2").arg(tenant.name, tenant.domain()));
    setAccessibleName(current ? tr("%1, %2, %3, shown now").arg(tenant.name, environment, tenant.domain())
                              : QStringLiteral("%1, %2, %3").arg(tenant.name, environment, tenant.domain()));
}

QSize TenantPopupRow::sizeHint() const
{
    return {300, m_theme.scaled(44)};
}

void TenantPopupRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(tokens.hover);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 6, 6);
    }
    const auto visual = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    paintAvatar(painter, visual(QRect(10, (height() - kAvatar) / 2, kAvatar, kAvatar)), m_theme, m_tenant.name,
                m_tenant.environment);

    const QFont strong = m_theme.font(Theme::Type::Strong);
    const QFont small = m_theme.font(Theme::Type::Small);
    const QFontMetrics strongMetrics(strong);
    const int lines = strongMetrics.height() + QFontMetrics(small).height();
    const int top = (height() - lines) / 2;
    const int room = width() - kTextLeft - kTick;
    const int tagWidth = tagSize(m_theme, m_tenant.environment).width();
    const int nameWidth = std::min(strongMetrics.horizontalAdvance(m_tenant.name), room - tagWidth - 8);
    painter.setFont(strong);
    painter.setPen(tokens.text);
    painter.drawText(visual(QRect(kTextLeft, top, nameWidth + 2, strongMetrics.height())),
                     lineFlags(m_tenant.name, layoutDirection()),
                     strongMetrics.elidedText(m_tenant.name, Qt::ElideRight, nameWidth + 1));
    paintTag(painter, visual(QRect(kTextLeft + nameWidth + 8, top, tagWidth, strongMetrics.height())), m_theme,
             m_tenant.environment);
    painter.setFont(small);
    painter.setPen(tokens.text2);
    painter.drawText(visual(QRect(kTextLeft, top + strongMetrics.height(), room, painter.fontMetrics().height())),
                     lineFlags(m_tenant.domain(), layoutDirection()),
                     painter.fontMetrics().elidedText(m_tenant.domain(), Qt::ElideMiddle, room));
    if (m_current)
        painter.drawPixmap(visual(QRect(width() - 24, (height() - 16) / 2, 16, 16)).topLeft(),
                           m_theme.pixmap(QStringLiteral("check"), tokens.accentText, 16, devicePixelRatioF()));
}

} // namespace muster::ui
