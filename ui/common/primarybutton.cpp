#include "ui/common/primarybutton.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kPadding = 18;
constexpr int kHintGap = 10;

} // namespace

PrimaryButton::PrimaryButton(Theme& theme, const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_theme(theme)
{
    setAutoDefault(false);
    setKind(this, Kind::Primary);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
}

void PrimaryButton::setShortcutHint(const QKeySequence& shortcut)
{
    m_hint = shortcut.toString(QKeySequence::NativeText);
    m_hint.replace(QLatin1StringView("Return"), QStringLiteral("↵"));
    updateGeometry();
}

void PrimaryButton::setHintVisible(bool visible)
{
    m_hintVisible = visible;
    updateGeometry();
    update();
}

QSize PrimaryButton::sizeHint() const
{
    const int label = QFontMetrics(m_theme.font(Theme::Type::Strong)).horizontalAdvance(text());
    const int extra =
        hint().isEmpty() ? 0 : kHintGap + QFontMetrics(m_theme.font(Theme::Type::Small)).horizontalAdvance(hint());
    return {2 * kPadding + label + extra, m_theme.scaled(36)};
}

void PrimaryButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const QFont strong = m_theme.font(Theme::Type::Strong);
    const QFont small = m_theme.font(Theme::Type::Small);
    const int label = QFontMetrics(strong).horizontalAdvance(text());
    const int extra = hint().isEmpty() ? 0 : kHintGap + QFontMetrics(small).horizontalAdvance(hint());
    const int start = (width() - label - extra) / 2;
    const auto draw = [&](const QFont& font, int left, int extent, const QString& what) {
        const QRect logical(left, 0, extent, height());
        painter.setFont(font);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), logical), Qt::AlignCenter, what);
    };
    painter.setPen(isEnabled() ? m_theme.tokens().onAccent : m_theme.tokens().text3);
    draw(strong, start, label, text());
    painter.setLayoutDirection(Qt::LeftToRight); // the names of keys are not turned round
    if (extra > 0)
        draw(small, start + label + kHintGap, extra - kHintGap, hint());
}

QString PrimaryButton::hint() const
{
    return m_hintVisible ? m_hint : QString();
}

} // namespace muster::ui
