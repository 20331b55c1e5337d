#include "ui/common/themeicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace muster::ui {
namespace {

bool pointsForward(const QString& name)
{
    for (const char* flipped : {"back", "chevron-right", "undo", "dragout", "panel"}) {
        if (name == QLatin1StringView(flipped))
            return true;
    }
    return false;
}

QPixmap rendered(const QString& name, const QColor& colour, int pixels, bool mirrored)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("#000000", colour.name().toLatin1()));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    return QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
}

} // namespace

QPixmap IconCache::pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    const bool mirrored = QGuiApplication::isRightToLeft() && pointsForward(name);
    const int pixels = qRound(size * devicePixelRatio);
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, colour.name()).arg(pixels).arg(mirrored);
    auto found = m_pixmaps.find(key);
    if (found == m_pixmaps.end())
        found = m_pixmaps.insert(key, rendered(name, colour, pixels, mirrored));
    QPixmap pixmap = *found;
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

ThemeIconEngine::ThemeIconEngine(std::shared_ptr<IconCache> cache, QString name, const QColor& colour,
                                 const QColor& disabledColour)
    : m_cache(std::move(cache)), m_name(std::move(name)), m_colour(colour), m_disabledColour(disabledColour)
{
}

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, painter->device()->devicePixelRatioF()));
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const QColor colour = mode == QIcon::Disabled ? m_disabledColour : m_colour;
    return m_cache->pixmap(m_name, colour, std::min(size.width(), size.height()), scale);
}

QIconEngine* ThemeIconEngine::clone() const
{
    return new ThemeIconEngine(*this);
}

} // namespace muster::ui
