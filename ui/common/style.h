#pragma once

#include "ui/common/tokens.h"

#include <QMargins>
#include <QString>

class QAbstractButton;
class QFrame;
class QLabel;
class QPushButton;
class QToolButton;
class QWidget;

namespace muster::ui {

class Theme;

/// A token as a value, so that icons follow a change of the scheme: `&Tokens::text2`.
using Colour = QColor Tokens::*;

/// Variants of buttons; the style sheet does the rest.
enum class Kind {
    Command,    ///< 32 px, soft outline
    Big,        ///< 36 px, soft outline: footers
    Primary,    ///< 36 px, accent: one a page
    Flat,       ///< 32 px, no outline
    Row,        ///< 24 px, inside a row
    Link,       ///< text in the accent colour
    DangerLink, ///< text in the danger colour: a state that needs the user
    Entry,      ///< 32 px, text at the start, no outline: popups
    Icon,       ///< 28 px square, no outline
    RowIcon,    ///< 24 px square, no outline
};
/// Variants of labels: size, weight and colour in one.
enum class Role {
    Body,         ///< 13, text
    Display,      ///< 22 600
    Title,        ///< 16 600
    Strong,       ///< 13 600
    Medium,       ///< 13 500
    Label,        ///< 13, text2: label of a form row
    Small,        ///< 12, text2
    SmallMedium,  ///< 12 500, text2
    SmallStrong,  ///< 12 600, text
    SmallHead,    ///< 12 600, text2: head of a list
    Hint,         ///< 12, text3
    Caption,      ///< 11, text3
    Danger,       ///< 12 600, danger
    DangerStrong, ///< 13 600, danger
    DangerBody,   ///< 13, danger
    Warn,         ///< 12 500, warn
    Ok,           ///< 12 500, ok
};
/// Grounds of areas.
enum class Surface {
    Page,  ///< surface
    Side,  ///< bg, with a hairline at the trailing edge
    Panel, ///< panel, with a hairline at the leading edge
    Bar,   ///< surface, with a hairline on top: action bars
    Card,  ///< raised, hairline, radius 8
    Inset, ///< surface, hairline, radius 8
};

/// All three may be called at any time; a shown widget is polished again.
void setKind(QAbstractButton* button, Kind kind);
void setRole(QLabel* label, Role role);
void setSurface(QWidget* widget, Surface surface);

[[nodiscard]] QLabel* makeLabel(const QString& text, Role role, QWidget* parent = nullptr);
/// `text` may carry a mnemonic.
[[nodiscard]] QPushButton* makeButton(const QString& text, Kind kind = Kind::Command, QWidget* parent = nullptr);
/// For a button with a menu set its popup mode to InstantPopup, which takes the press from assistive technology and
/// gives it the menu instead. The accessible name and the tool tip are `name`; `shortcut` (native text, may be empty)
/// is added to the tool tip only.
[[nodiscard]] QToolButton* makeIconButton(Theme& theme, const QString& icon, const QString& name,
                                          Kind kind = Kind::Icon, const QString& shortcut = {},
                                          QWidget* parent = nullptr);
/// A button with a chevron at the trailing edge that opens `menu` (not owned) or, without one, is opened by clicked().
[[nodiscard]] QPushButton* makeMenuButton(Theme& theme, const QString& text, QWidget* parent = nullptr);
/// A decorative line of one pixel.
[[nodiscard]] QFrame* makeHairline(QWidget* parent = nullptr);

/// Margins that change sides in a mirrored window, which those of Qt's layouts do not.
[[nodiscard]] QMargins startEndMargins(int start, int top, int end, int bottom);

/// Gives the button an icon that follows the theme.
void setThemeIcon(QAbstractButton* button, Theme& theme, const QString& icon, Colour colour, int size = 16);
/// Name for assistive technology and tool tip in one, for buttons without text.
void setIconButtonName(QAbstractButton* button, const QString& name, const QString& shortcut = {});

} // namespace muster::ui
