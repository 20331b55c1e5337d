#pragma once

#include <QString>
#include <QStyleOptionViewItem>

#include <functional>

class QPainter;

namespace muster::ui {

class Theme;

/// An entry of the side bar: navigation, presets.
struct NavItem
{
    QString icon;
    QString text;
    QString trailing; ///< in small letters at the end; may be empty
    bool selected = false;
    bool rail = false;                                   ///< the icon only
    std::function<void(QPainter&, const QRect&)> mark{}; ///< paints 16 x 16 px before `trailing`; may be empty
};

/// Height of an entry with the gap below it, in pixels.
[[nodiscard]] int navItemHeight(const Theme& theme);
/// Ground, focus ring, icon and texts. The width of nothing but the text gives way.
void paintNavItem(QPainter& painter, const Theme& theme, const QStyleOptionViewItem& place, const NavItem& item);

} // namespace muster::ui
