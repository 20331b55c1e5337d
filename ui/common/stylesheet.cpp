#include "ui/common/stylesheet.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QRegularExpression>

namespace muster::ui {
namespace {

using Type = Theme::Type;

QHash<QString, QColor> colours(const Tokens& t)
{
    return {
        {QStringLiteral("bg"), t.bg},
        {QStringLiteral("surface"), t.surface},
        {QStringLiteral("panel"), t.panel},
        {QStringLiteral("raised"), t.raised},
        {QStringLiteral("hover"), t.hover},
        {QStringLiteral("selected"), t.selected},
        {QStringLiteral("line"), t.line},
        {QStringLiteral("edge"), t.edge},
        {QStringLiteral("border"), t.border},
        {QStringLiteral("track"), t.track},
        {QStringLiteral("text"), t.text},
        {QStringLiteral("text2"), t.text2},
        {QStringLiteral("text3"), t.text3},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("accentHover"), t.accentHover},
        {QStringLiteral("onAccent"), t.onAccent},
        {QStringLiteral("accentText"), t.accentText},
        {QStringLiteral("accentSoft"), t.accentSoft},
        {QStringLiteral("ok"), t.ok},
        {QStringLiteral("warn"), t.warn},
        {QStringLiteral("danger"), t.danger},
        // A light ground alone says too little where the contrast is high: there is an outline too.
        {QStringLiteral("idle"), t.highContrast ? t.surface : t.track},
        {QStringLiteral("idleEdge"), t.highContrast ? t.border : t.track},
        {QStringLiteral("hoverEdge"), t.highContrast ? t.border : t.hover},
        {QStringLiteral("selectedEdge"), t.highContrast ? t.text : t.selected},
        {QStringLiteral("treeGround"), t.highContrast ? t.accent : t.accentSoft},
        {QStringLiteral("treeInk"), t.highContrast ? t.onAccent : t.text},
    };
}

QString fontSize(const QFont& font)
{
    return font.pixelSize() > 0 ? QStringLiteral("%1px").arg(font.pixelSize())
                                : QStringLiteral("%1pt").arg(font.pointSizeF(), 0, 'f', 2);
}

/// What stands behind an @ in the template: a font role, a height or a colour.
QString replacement(const Theme& theme, const QHash<QString, QColor>& colourOf, const QString& name)
{
    if (name == QLatin1StringView("fDisplay"))
        return fontSize(theme.font(Type::Display));
    if (name == QLatin1StringView("fTitle"))
        return fontSize(theme.font(Type::Title));
    if (name == QLatin1StringView("fSmall"))
        return fontSize(theme.font(Type::Small));
    if (name == QLatin1StringView("fCaption"))
        return fontSize(theme.font(Type::Caption));
    // The style sheet of Qt 6.4 knows left and right, but not start and end.
    const bool mirrored = QGuiApplication::isRightToLeft();
    if (name == QLatin1StringView("start"))
        return mirrored ? QStringLiteral("right") : QStringLiteral("left");
    if (name == QLatin1StringView("end"))
        return mirrored ? QStringLiteral("left") : QStringLiteral("right");
    if (name == QLatin1StringView("fieldOutline"))
        return theme.tokens().highContrast ? QStringLiteral("2px") : QStringLiteral("1px");
    if (name == QLatin1StringView("idleStyle"))
        return theme.tokens().highContrast ? QStringLiteral("dashed") : QStringLiteral("solid");
    if (name == QLatin1StringView("hField"))
        return QStringLiteral("%1px").arg(theme.scaled(32) - (theme.tokens().highContrast ? 4 : 2));
    bool isHeight = false;
    const int height = QStringView(name).mid(1).toInt(&isHeight);
    if (isHeight && name.startsWith(QLatin1Char('h')))
        return QStringLiteral("%1px").arg(theme.scaled(height) - 2);
    return colourOf.value(name).name();
}

} // namespace

QString makeStyleSheet(const Theme& theme)
{
    QFile file(QStringLiteral(":/style/muster.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const auto colourOf = colours(theme.tokens());
    static const QRegularExpression token(QStringLiteral("@([A-Za-z0-9]+)"));
    QString sheet;
    qsizetype end = 0;
    for (auto matches = token.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        sheet += QStringView(source).mid(end, match.capturedStart() - end);
        sheet += replacement(theme, colourOf, match.captured(1));
        end = match.capturedEnd();
    }
    sheet += QStringView(source).mid(end);
    return sheet;
}

} // namespace muster::ui
