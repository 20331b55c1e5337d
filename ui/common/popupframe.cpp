#include "ui/common/popupframe.h"

#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

namespace muster::ui {
namespace {

constexpr int kRadius = 8;
constexpr int kShadow = 14; ///< pixels around the popup
constexpr int kShadowDown = 3;

/// Rings that grow fainter to the outside.
class SoftShadow : public QWidget
{
public:
    SoftShadow(Theme& theme, QWidget* window) : QWidget(window), m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor ink = m_theme.tokens().shadow;
        ink.setAlphaF(m_theme.tokens().dark ? 0.055F : 0.013F);
        painter.setBrush(ink);
        for (int ring = 0; ring < kShadow; ++ring)
            painter.drawRoundedRect(QRectF(rect()).adjusted(ring, ring, -ring, -ring), kRadius + kShadow - ring,
                                    kRadius + kShadow - ring);
    }

private:
    Theme& m_theme;
};

} // namespace

PopupFrame::PopupFrame(Theme& theme, QWidget* opener)
    : QFrame(opener, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint), m_theme(theme), m_opener(opener)
{
    setAttribute(Qt::WA_TranslucentBackground);
}

void PopupFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().edge, 1));
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void PopupFrame::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // X11 without a compositor would show black corners.
    if (QGuiApplication::platformName() == QLatin1StringView("xcb"))
        setMask(roundedRegion(rect(), kRadius));
    placeShadow();
}

void PopupFrame::moveEvent(QMoveEvent* event)
{
    QFrame::moveEvent(event);
    placeShadow();
}

void PopupFrame::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_shadow = new SoftShadow(m_theme, m_opener->window());
    placeShadow();
    m_shadow->raise();
    m_shadow->show();
}

void PopupFrame::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_shadow)
        m_shadow->deleteLater();
    m_shadow = nullptr;
}

void PopupFrame::placeShadow()
{
    if (!m_shadow)
        return;
    const QRect below(m_opener->window()->mapFromGlobal(pos()), size());
    m_shadow->setGeometry(below.adjusted(-kShadow, kShadowDown - kShadow, kShadow, kShadowDown + kShadow));
}

QRegion roundedRegion(const QRect& rect, int radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

} // namespace muster::ui
