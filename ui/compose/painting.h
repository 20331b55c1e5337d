#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace muster::ui {

class Theme;

/// Side of the drawn tick box in pixels.
inline constexpr int kTickBox = 16;

/// A tick box as WindowStyle draws those of QCheckBox.
void paintTickBox(QPainter& painter, const Theme& theme, const QRect& box, bool ticked);
/// A theme icon of the rectangle's height in its middle.
void paintIcon(QPainter& painter, const Theme& theme, const QString& name, const QColor& colour, const QRect& rect);
/// One line, vertically centred, elided to the rectangle; returns the width it took.
int paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode mode = Qt::ElideRight);
/// `inner` as the layout direction of the painter wants it inside `outer`.
[[nodiscard]] QRect placed(const QPainter& painter, const QRect& outer, const QRect& inner);
/// The rounded outline that custom fields share with QLineEdit; `width` in pixels.
void paintFieldFrame(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& outline, int width);

} // namespace muster::ui
