#include "ui/common/segmented.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kPadding = 12;
constexpr int kCounterGap = 6;
constexpr int kInset = 2;

} // namespace

/// One segment. A radio button underneath, so that exclusivity, arrow keys and the accessible role are Qt's own.
class SegmentButton : public QRadioButton
{
    Q_OBJECT
public:
    SegmentButton(Theme& theme, const QString& text, QWidget* parent) : QRadioButton(text, parent), m_theme(theme)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
    }

    void setCounter(const QString& counter)
    {
        if (counter == m_counter)
            return;
        m_counter = counter;
        setAccessibleName(counter.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(text(), counter));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {2 * kPadding + textWidth() + counterWidth(), m_theme.scaled(32) - 2 * kInset};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& tokens = m_theme.tokens();
        if (isChecked()) {
            const qreal line = tokens.highContrast ? 2 : 1;
            const QColor strong = tokens.highContrast ? tokens.text : tokens.border;
            painter.setPen(QPen(isEnabled() ? strong : tokens.edge, line));
            painter.setBrush(tokens.dark ? tokens.selected : tokens.raised);
            painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 5, 5);
        }
        const int start = (width() - textWidth() - counterWidth()) / 2;
        painter.setFont(m_theme.font(isChecked() ? Theme::Type::Strong : Theme::Type::Control));
        painter.setPen(textColour());
        painter.drawText(visual(start, textWidth()), Qt::AlignCenter, text());
        if (m_counter.isEmpty())
            return;
        painter.setFont(m_theme.font(Theme::Type::Small));
        painter.setPen(isChecked() ? tokens.text2 : tokens.text3);
        painter.drawText(visual(start + textWidth() + kCounterGap, counterWidth() - kCounterGap), Qt::AlignCenter,
                         m_counter);
    }

private:
    [[nodiscard]] QColor textColour() const
    {
        const Tokens& tokens = m_theme.tokens();
        if (!isEnabled())
            return tokens.text3;
        return isChecked() || underMouse() ? tokens.text : tokens.text2;
    }
    [[nodiscard]] int textWidth() const
    {
        return QFontMetrics(m_theme.font(Theme::Type::Strong)).horizontalAdvance(text());
    }
    [[nodiscard]] int counterWidth() const
    {
        if (m_counter.isEmpty())
            return 0;
        return kCounterGap + widestNumberWidth(QFontMetrics(m_theme.font(Theme::Type::Small)), m_counter);
    }
    [[nodiscard]] QRect visual(int start, int extent) const
    {
        const int left = layoutDirection() == Qt::RightToLeft ? width() - start - extent : start;
        return {left, 0, extent, height()};
    }

    Theme& m_theme;
    QString m_counter;
};

Segmented::Segmented(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleRole(this, QAccessible::Grouping);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kInset, kInset, kInset, kInset);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

int Segmented::addSegment(const QString& text)
{
    auto* button = new SegmentButton(m_theme, text, this);
    const int index = count();
    m_buttons.append(button);
    layout()->addWidget(button);
    button->setFocusPolicy(Qt::ClickFocus);
    connect(button, &QRadioButton::toggled, this, [this, button, index](bool checked) {
        button->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked)
            Q_EMIT currentChanged(index);
    });
    if (index == 0)
        button->setChecked(true);
    return index;
}

int Segmented::currentIndex() const
{
    const auto found = std::find_if(m_buttons.cbegin(), m_buttons.cend(), [](auto* b) { return b->isChecked(); });
    return found == m_buttons.cend() ? -1 : static_cast<int>(found - m_buttons.cbegin());
}

void Segmented::setCurrentIndex(int index)
{
    if (index >= 0 && index < count())
        m_buttons.at(index)->setChecked(true);
}

void Segmented::setCounter(int index, const QString& counter)
{
    if (index >= 0 && index < count())
        m_buttons.at(index)->setCounter(counter);
}

void Segmented::focusCurrent(Qt::FocusReason reason)
{
    if (const int index = currentIndex(); index >= 0)
        m_buttons.at(index)->setFocus(reason);
}

void Segmented::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = m_theme.tokens();
    painter.setPen(tokens.highContrast ? QPen(tokens.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(tokens.highContrast ? tokens.raised : tokens.trough);
    const qreal inset = tokens.highContrast ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
}

} // namespace muster::ui

#include "segmented.moc"
