#include "ui/compose/outputpill.h"

#include "ui/common/theme.h"
#include "ui/compose/painting.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace muster::ui {
namespace {

constexpr int kPillHeight = 28;
constexpr int kBox = 14; ///< smaller than in a list: the pill is 28 px high

struct Padding
{
    int left;
    int gap; ///< between box and text
    int right;
};
constexpr Padding kUsual{10, 6, 14};
constexpr Padding kTight{8, 6, 9};

constexpr int kMorePadding = 12;
constexpr int kChevron = 16;

void paintGround(QPainter& painter, const QWidget& pill, const Tokens& tokens, bool ticked)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ticked ? tokens.accent : tokens.edge, 1));
    const QColor ground = ticked ? tokens.accentSoft : tokens.raised;
    painter.setBrush(pill.underMouse() && !ticked ? tokens.hover : ground);
    const qreal radius = pill.height() / 2.0 - 0.5;
    painter.drawRoundedRect(QRectF(pill.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace

OutputPill::OutputPill(Theme& theme, QWidget* parent) : QCheckBox(parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
}

void OutputPill::setTight(bool tight)
{
    if (tight == m_tight)
        return;
    m_tight = tight;
    updateGeometry();
    update();
}

int OutputPill::widthIf(bool tight) const
{
    const Padding& padding = tight ? kTight : kUsual;
    const int words = QFontMetrics(m_theme.font(Theme::Type::Control)).horizontalAdvance(text());
    return padding.left + kBox + padding.gap + words + padding.right;
}

QSize OutputPill::sizeHint() const
{
    return {widthIf(m_tight), m_theme.scaled(kPillHeight)};
}

void OutputPill::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    paintGround(painter, *this, tokens, isChecked());
    const Padding& padding = m_tight ? kTight : kUsual;
    const QRect box(padding.left, (height() - kBox) / 2, kBox, kBox);
    paintTickBox(painter, m_theme, QStyle::visualRect(layoutDirection(), rect(), box), isChecked());
    const int textLeft = padding.left + kBox + padding.gap;
    const QRect label = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(textLeft, 0, 0, 0));
    paintText(painter, label, text(), m_theme.font(Theme::Type::Control), isChecked() ? tokens.text : tokens.text2);
}

void OutputPill::enterEvent(QEnterEvent* event)
{
    QCheckBox::enterEvent(event);
    Q_EMIT attended();
}

void OutputPill::focusInEvent(QFocusEvent* event)
{
    QCheckBox::focusInEvent(event);
    Q_EMIT attended();
}

void OutputPill::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("pillMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Options…")), &QAction::triggered, this, &OutputPill::optionsWanted);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(rect().bottomLeft()) : event->globalPos());
}

MorePill::MorePill(Theme& theme, QWidget* parent) : QToolButton(parent), m_theme(theme)
{
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::themeChanged, this, &QWidget::updateGeometry);
}

void MorePill::setTicked(bool ticked)
{
    m_ticked = ticked;
    update();
}

QSize MorePill::sizeHint() const
{
    const int width = QFontMetrics(m_theme.font(Theme::Type::Control)).horizontalAdvance(text());
    return {kMorePadding + width + 2 + kChevron + kMorePadding - 4, m_theme.scaled(kPillHeight)};
}

void MorePill::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    paintGround(painter, *this, tokens, m_ticked);
    const QRect inner = rect().adjusted(kMorePadding, 0, 4 - kMorePadding, 0);
    const QRect chevron(inner.right() + 1 - kChevron, (height() - kChevron) / 2, kChevron, kChevron);
    paintText(painter, QStyle::visualRect(layoutDirection(), rect(), inner), text(), m_theme.font(Theme::Type::Control),
              m_ticked ? tokens.text : tokens.text2);
    paintIcon(painter, m_theme, QStringLiteral("chevron-down"), tokens.text2,
              QStyle::visualRect(layoutDirection(), rect(), chevron));
}

} // namespace muster::ui
