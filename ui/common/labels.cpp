#include "ui/common/labels.h"

#include "app/core/domain/tenant.h"
#include "ui/common/tenantpainting.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace muster::ui {

ElidedLabel::ElidedLabel(const QString& text, Role role, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setRole(this, role);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int few = fontMetrics().horizontalAdvance(QStringLiteral("mm…"));
    return {std::min(few, sizeHint().width()), sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(text()) + margins.left() + margins.right() + 1,
            fontMetrics().height() + margins.top() + margins.bottom()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString shown = shownText(area.width());
    style()->drawItemText(&painter, area, lineFlags(text(), layoutDirection(), alignment()), palette(), isEnabled(),
                          shown, foregroundRole());
}

QString ElidedLabel::shownText(int width) const
{
    return fontMetrics().elidedText(text(), m_mode, width);
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (isElided())
            QToolTip::showText(help->globalPos(), text(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

NumberLabel::NumberLabel(Role role, QWidget* parent) : ElidedLabel({}, role, parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void NumberLabel::setNumber(const QString& text)
{
    if (text == this->text())
        return;
    setText(text);
    updateGeometry();
}

QSize NumberLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const QSize usual = ElidedLabel::sizeHint();
    return {std::max(usual.width(), widestNumberWidth(fontMetrics(), text()) + margins.left() + margins.right() + 1),
            usual.height()};
}

void NumberLabel::changeEvent(QEvent* event)
{
    ElidedLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

QString NumberLabel::shownText(int width) const
{
    const bool beginsWithNumber = !text().isEmpty() && text().front().isDigit();
    return beginsWithNumber && isElided() ? QStringLiteral("…") : ElidedLabel::shownText(width);
}

int widestNumberWidth(const QFontMetrics& metrics, const QString& text)
{
    QChar widest = QLatin1Char('0');
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (metrics.horizontalAdvance(QLatin1Char(digit)) > metrics.horizontalAdvance(widest))
            widest = QLatin1Char(digit);
    }
    QString measured = text;
    for (QChar& character : measured) {
        if (character.isDigit())
            character = widest;
    }
    return metrics.horizontalAdvance(measured);
}

IconLabel::IconLabel(Theme& theme, const QString& icon, Colour colour, int size, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_icon(icon), m_colour(colour), m_size(size)
{
    setFixedSize(size, size);
    render();
    connect(&theme, &Theme::themeChanged, this, &IconLabel::render);
}

void IconLabel::setIcon(const QString& icon, Colour colour)
{
    if (icon == m_icon && colour == m_colour)
        return;
    m_icon = icon;
    m_colour = colour;
    render();
}

void IconLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        render();
}

void IconLabel::render()
{
    const QColor colour = isEnabled() ? m_theme.tokens().*m_colour : m_theme.tokens().text3;
    setPixmap(m_icon.isEmpty() ? QPixmap() : m_theme.pixmap(m_icon, colour, m_size, devicePixelRatioF()));
}

TagLabel::TagLabel(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_environment(TenantEnvironment::Production)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void TagLabel::setEnvironment(TenantEnvironment environment)
{
    m_environment = environment;
    setAccessibleName(environmentText(environment));
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const
{
    return tagSize(m_theme, m_environment);
}

void TagLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTag(painter, rect(), m_theme, m_environment);
}

} // namespace muster::ui
