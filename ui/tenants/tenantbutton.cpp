#include "ui/tenants/tenantbutton.h"

#include "app/core/domain/environmentwords.h"
#include "ui/common/tenantpainting.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kAvatar = 32;
constexpr int kMargin = 12;
constexpr int kTagGap = 8;
constexpr int kTextLeft = kMargin + kAvatar + 10;
constexpr int kTextRight = 30; ///< room of the chevron
constexpr int kLineGap = 2;

} // namespace

TenantButton::TenantButton(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("tenantButton"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
    updateName();
}

void TenantButton::setTenant(const std::optional<Tenant>& tenant)
{
    m_tenant = tenant;
    updateName();
    updateGeometry();
    update();
}

void TenantButton::setRail(bool rail)
{
    m_rail = rail;
    updateName();
    updateGeometry();
    update();
}

void TenantButton::setProblem(bool problem)
{
    m_problem = problem;
    update();
}

QSize TenantButton::sizeHint() const
{
    return {m_rail ? 40 : 200, heightForWidth(m_rail ? 40 : std::max(width(), 200))};
}

int TenantButton::heightForWidth(int width) const
{
    if (m_rail)
        return 40;
    const int thirdLine = tagFits(width) ? 0 : tagSize(m_theme, m_tenant->environment).height() + kLineGap;
    return m_theme.scaled(56) + thirdLine;
}

bool TenantButton::tagFits(int width) const
{
    if (!m_tenant)
        return true;
    const int name = QFontMetrics(m_theme.font(Theme::Type::Strong)).horizontalAdvance(m_tenant->name);
    const int tag = tagSize(m_theme, m_tenant->environment).width();
    return kTextLeft + name + kTagGap + tag + kTextRight <= width;
}

void TenantButton::updateName()
{
    if (m_tenant) {
        //: Name of the tenant card for screen readers: tenant, environment, domain
        setAccessibleName(tr("Tenant: %1, %2, %3")
                              .arg(m_tenant->name, environmentInSentence(m_tenant->environment), m_tenant->domain()));
        setToolTip(QStringLiteral("%1\n%2").arg(m_tenant->name, m_tenant->domain()));
    } else {
        setAccessibleName(tr("No tenant. Connect one to start"));
        setToolTip(m_rail ? tr("No tenant") : QString());
    }
}

void TenantButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_rail)
        paintCard(painter);
    const int left = m_rail ? (width() - kAvatar) / 2 : kMargin;
    const QRect avatar =
        QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - kAvatar) / 2, kAvatar, kAvatar));
    if (m_tenant)
        paintAvatar(painter, avatar, m_theme, m_tenant->name, m_tenant->environment);
    else
        paintPlaceholderAvatar(painter, avatar);
    if (m_problem)
        paintProblem(painter, avatar);
    if (!m_rail)
        paintTexts(painter, rect().adjusted(kTextLeft, 0, -kTextRight, 0));
}

void TenantButton::paintCard(QPainter& painter) const
{
    const Tokens& tokens = m_theme.tokens();
    painter.setPen(underMouse() ? tokens.edge : tokens.line);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect chevron(width() - 24, (height() - 16) / 2, 16, 16);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), chevron).topLeft(),
                       m_theme.pixmap(QStringLiteral("chevron-updown"), tokens.text2, 16, devicePixelRatioF()));
}

void TenantButton::paintProblem(QPainter& painter, const QRect& avatar) const
{
    const QRect badge(avatar.right() - 9, avatar.bottom() - 9, 16, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_rail ? m_theme.tokens().bg : m_theme.tokens().raised);
    painter.drawEllipse(badge.adjusted(-2, -2, 2, 2));
    painter.drawPixmap(badge.topLeft(),
                       m_theme.pixmap(QStringLiteral("warning"), m_theme.tokens().warn, 16, devicePixelRatioF()));
}

void TenantButton::paintTexts(QPainter& painter, const QRect& area) const
{
    const QFontMetrics strong(m_theme.font(Theme::Type::Strong));
    const QFontMetrics small(m_theme.font(Theme::Type::Small));
    const bool oneLine = tagFits(width());
    const int tagHeight = oneLine ? 0 : tagSize(m_theme, m_tenant->environment).height() + kLineGap;
    const int top = (height() - strong.height() - small.height() - 1 - tagHeight) / 2;
    const QRect nameLine(area.left(), top, area.width(), strong.height());
    const QRect domainLine(area.left(), top + strong.height() + 1, area.width(), small.height());
    const auto draw = [&](const QRect& line, Theme::Type type, const QColor& colour, const QString& what) {
        painter.setFont(m_theme.font(type));
        painter.setPen(colour);
        const QString shown = painter.fontMetrics().elidedText(what, Qt::ElideRight, line.width());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), line), lineFlags(shown, layoutDirection()),
                         shown);
    };
    if (!m_tenant) {
        draw(nameLine, Theme::Type::Strong, m_theme.tokens().text, tr("No tenant"));
        draw(domainLine, Theme::Type::Small, m_theme.tokens().text2, tr("Connect one to start"));
        return;
    }
    const int tagWidth = tagSize(m_theme, m_tenant->environment).width();
    QRect tag(nameLine.left() + strong.horizontalAdvance(m_tenant->name) + kTagGap, nameLine.top(), tagWidth,
              nameLine.height());
    if (!oneLine)
        tag = QRect(domainLine.left(), domainLine.bottom() + 1 + kLineGap, tagWidth, tagHeight - kLineGap);
    paintTag(painter, QStyle::visualRect(layoutDirection(), rect(), tag), m_theme, m_tenant->environment);
    draw(nameLine, Theme::Type::Strong, m_theme.tokens().text, m_tenant->name);
    draw(domainLine, Theme::Type::Small, m_theme.tokens().text2, m_tenant->domain());
}

void TenantButton::paintPlaceholderAvatar(QPainter& painter, const QRect& rect) const
{
    painter.setPen(QPen(m_theme.tokens().border, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.drawPixmap(rect.center() - QPoint(7, 7),
                       m_theme.pixmap(QStringLiteral("plus"), m_theme.tokens().text2, 16, devicePixelRatioF()));
}

} // namespace muster::ui
