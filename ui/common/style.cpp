#include "ui/common/style.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/textbutton.h"
#include "ui/common/theme.h"

#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace muster::ui {
namespace {

void setStyleProperty(QWidget* widget, const char* name, QLatin1StringView value)
{
    if (widget->property(name).toString() == value)
        return;
    widget->setProperty(name, QString(value));
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
        widget->updateGeometry();
    }
}

QLatin1StringView kindName(Kind kind)
{
    switch (kind) {
    case Kind::Command:
        return QLatin1StringView("command");
    case Kind::Big:
        return QLatin1StringView("big");
    case Kind::Primary:
        return QLatin1StringView("primary");
    case Kind::Flat:
        return QLatin1StringView("flat");
    case Kind::Row:
        return QLatin1StringView("row");
    case Kind::Link:
        return QLatin1StringView("link");
    case Kind::DangerLink:
        return QLatin1StringView("dangerLink");
    case Kind::Entry:
        return QLatin1StringView("entry");
    case Kind::Icon:
        return QLatin1StringView("icon");
    case Kind::RowIcon:
        return QLatin1StringView("rowIcon");
    }
    return {};
}

QLatin1StringView roleName(Role role)
{
    switch (role) {
    case Role::Body:
        return QLatin1StringView("body");
    case Role::Display:
        return QLatin1StringView("display");
    case Role::Title:
        return QLatin1StringView("title");
    case Role::Strong:
        return QLatin1StringView("strong");
    case Role::Medium:
        return QLatin1StringView("medium");
    case Role::Label:
        return QLatin1StringView("label");
    case Role::Small:
        return QLatin1StringView("small");
    case Role::SmallMedium:
        return QLatin1StringView("smallMedium");
    case Role::SmallStrong:
        return QLatin1StringView("smallStrong");
    case Role::SmallHead:
        return QLatin1StringView("smallHead");
    case Role::Hint:
        return QLatin1StringView("hint");
    case Role::Caption:
        return QLatin1StringView("caption");
    case Role::Danger:
        return QLatin1StringView("danger");
    case Role::DangerBody:
        return QLatin1StringView("dangerBody");
    case Role::DangerStrong:
        return QLatin1StringView("dangerStrong");
    case Role::Warn:
        return QLatin1StringView("warn");
    case Role::Ok:
        return QLatin1StringView("ok");
    }
    return {};
}

QLatin1StringView surfaceName(Surface surface)
{
    switch (surface) {
    case Surface::Page:
        return QLatin1StringView("page");
    case Surface::Side:
        return QLatin1StringView("side");
    case Surface::Panel:
        return QLatin1StringView("panel");
    case Surface::Bar:
        return QLatin1StringView("bar");
    case Surface::Card:
        return QLatin1StringView("card");
    case Surface::Inset:
        return QLatin1StringView("inset");
    }
    return {};
}

} // namespace

void setKind(QAbstractButton* button, Kind kind)
{
    setStyleProperty(button, "kind", kindName(kind));
}

void setRole(QLabel* label, Role role)
{
    setStyleProperty(label, "role", roleName(role));
}

void setSurface(QWidget* widget, Surface surface)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(widget, "surface", surfaceName(surface));
}

QLabel* makeLabel(const QString& text, Role role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    // By itself a label begins where its letters do, which is the wrong side for a name or a number in a mirrored
    // window.
    label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    setRole(label, role);
    return label;
}

QPushButton* makeButton(const QString& text, Kind kind, QWidget* parent)
{
    auto* button = new TextButton(text, parent);
    setKind(button, kind);
    if (kind == Kind::Link || kind == Kind::DangerLink)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

QToolButton* makeIconButton(Theme& theme, const QString& icon, const QString& name, Kind kind, const QString& shortcut,
                            QWidget* parent)
{
    auto* button = new QToolButton(parent);
    const int size = theme.scaled(kind == Kind::RowIcon ? 24 : 28);
    button->setFixedSize(size, size);
    button->setFocusPolicy(Qt::StrongFocus);
    setKind(button, kind);
    setThemeIcon(button, theme, icon, &Tokens::text2);
    setIconButtonName(button, name, shortcut);
    return button;
}

QPushButton* makeMenuButton(Theme& theme, const QString& text, QWidget* parent)
{
    auto* button = new TextButton(text, parent);
    setKind(button, Kind::Command);
    button->setIconAtEnd(true);
    setThemeIcon(button, theme, QStringLiteral("chevron-down"), &Tokens::text2);
    return button;
}

QFrame* makeHairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("line", QStringLiteral("true"));
    line->setFixedHeight(1);
    setAccessibleRole(line, QAccessible::Separator);
    return line;
}

QMargins startEndMargins(int start, int top, int end, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(end, top, start, bottom) : QMargins(start, top, end, bottom);
}

void setThemeIcon(QAbstractButton* button, Theme& theme, const QString& icon, Colour colour, int size)
{
    delete button->findChild<QObject*>(QStringLiteral("themeIcon"), Qt::FindDirectChildrenOnly);
    auto* link = new QObject(button);
    link->setObjectName(QStringLiteral("themeIcon"));
    const auto apply = [button, &theme, icon, colour] { button->setIcon(theme.icon(icon, theme.tokens().*colour)); };
    QObject::connect(&theme, &Theme::themeChanged, link, apply);
    button->setIconSize(QSize(size, size));
    apply();
}

void setIconButtonName(QAbstractButton* button, const QString& name, const QString& shortcut)
{
    button->setAccessibleName(name);
    button->setToolTip(shortcut.isEmpty() ? name : QStringLiteral("%1  %2").arg(name, shortcut));
}

} // namespace muster::ui
