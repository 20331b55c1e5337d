#pragma once

#include "ui/common/style.h"

#include <QColor>
#include <QHash>
#include <QIconEngine>
#include <QPixmap>

#include <memory>

namespace muster::ui {

/// Renders the monochrome icons of resources/icons in a colour; keeps what was rendered until clear().
class IconCache
{
public:
    [[nodiscard]] QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);
    void clear() { m_pixmaps.clear(); }

private:
    QHash<QString, QPixmap> m_pixmaps;
};

/// Draws an icon sharp at any device pixel ratio; disabled ones in `disabledColour`.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(std::shared_ptr<IconCache> cache, QString name, const QColor& colour, const QColor& disabledColour);
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    std::shared_ptr<IconCache> m_cache;
    QString m_name;
    QColor m_colour;
    QColor m_disabledColour;
};

} // namespace muster::ui
