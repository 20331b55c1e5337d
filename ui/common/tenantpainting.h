#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace muster {
enum class TenantEnvironment;
}

namespace muster::ui {

class Theme;

/// Two letters that stand for a tenant: "Acme" → "AC", "Acme staging" → "AS".
[[nodiscard]] QString tenantLetters(const QString& name);

/// A rounded square in the tenant's colour with its letters; from 24 px on two letters, below one (the environment's:
/// P, S, D; demo: the tenant's first letter).
void paintAvatar(QPainter& painter, const QRect& rect, const Theme& theme, const QString& name,
                 TenantEnvironment environment);

/// An environment tag ("Production") at `rect`'s left edge, vertically centred. Returns its rectangle.
QRect paintTag(QPainter& painter, const QRect& rect, const Theme& theme, TenantEnvironment environment);
[[nodiscard]] QSize tagSize(const Theme& theme, TenantEnvironment environment);

} // namespace muster::ui
