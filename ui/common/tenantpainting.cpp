#include "ui/common/tenantpainting.h"

#include "app/core/domain/tenant.h"
#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>
#include <QStyle>

namespace muster::ui {
namespace {

constexpr int kTagPadding = 6;
constexpr int kTwoLettersFrom = 24;

/// Of "Acme" and "Acme staging": the last word tells tenants of one company apart.
QString markLetter(const QString& name)
{
    return name.simplified().section(QLatin1Char(' '), -1).left(1).toUpper();
}

} // namespace

QString tenantLetters(const QString& name)
{
    const QStringList words = name.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString letters = words.size() > 1 ? words.at(0).left(1) + words.at(1).left(1) : words.at(0).left(2);
    return letters.toUpper();
}

void paintAvatar(QPainter& painter, const QRect& rect, const Theme& theme, const QString& name,
                 TenantEnvironment environment)
{
    const bool small = rect.height() < kTwoLettersFrom;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tenantColour(environment));
    painter.drawRoundedRect(rect, small ? 3 : 6, small ? 3 : 6);
    QFont font = theme.font(Theme::Type::CaptionStrong);
    font.setPixelSize(small ? rect.height() * 9 / 16 : rect.height() * 13 / 32);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(theme.tokens().onTenant);
    painter.drawText(rect, Qt::AlignCenter, small ? markLetter(name) : tenantLetters(name));
    painter.restore();
}

QSize tagSize(const Theme& theme, TenantEnvironment environment)
{
    const QFontMetrics metrics(theme.font(Theme::Type::CaptionStrong));
    return {metrics.horizontalAdvance(environmentText(environment)) + 2 * kTagPadding, metrics.height() + 3};
}

QRect paintTag(QPainter& painter, const QRect& rect, const Theme& theme, TenantEnvironment environment)
{
    const QRect tag = QStyle::alignedRect(painter.layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                          tagSize(theme, environment), rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tenantTagGround(environment));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setFont(theme.font(Theme::Type::CaptionStrong));
    painter.setPen(theme.tenantTagColour(environment));
    painter.drawText(tag, Qt::AlignCenter, environmentText(environment));
    painter.restore();
    return tag;
}

} // namespace muster::ui
