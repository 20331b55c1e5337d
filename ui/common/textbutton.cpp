#include "ui/common/textbutton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace muster::ui {
namespace {

constexpr int kGap = 6;
constexpr int kQtGap = 4; ///< what QPushButton itself adds for an icon
constexpr int kEntryPadding = 10;
// A button with a menu: 12 px, text, at least 8 px, chevron, 8 px.
constexpr int kMenuPadding = 12;
constexpr int kMenuGap = 8;
constexpr int kMenuEnd = 8;

} // namespace

TextButton::TextButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
}

void TextButton::setIconAtEnd(bool atEnd)
{
    m_iconAtEnd = atEnd;
    updateGeometry();
    update();
}

QSize TextButton::sizeHint() const
{
    const QSize size = QPushButton::sizeHint();
    if (icon().isNull())
        return size;
    if (m_iconAtEnd)
        return {kMenuPadding + textWidth() + kMenuGap + iconSize().width() + kMenuEnd, size.height()};
    return {size.width() - kQtGap + kGap, size.height()};
}

int TextButton::textWidth() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

int TextButton::contentStart() const
{
    if (m_iconAtEnd)
        return kMenuPadding;
    // The style sheet aligns the entries of a popup, but only the kind can be asked.
    if (property("kind").toString() == QLatin1StringView("entry"))
        return kEntryPadding;
    return (width() - iconSize().width() - kGap - textWidth()) / 2;
}

void TextButton::paintEvent(QPaintEvent* event)
{
    if (icon().isNull()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const QSize picture = iconSize();
    const int start = contentStart();
    const int iconStart = m_iconAtEnd ? width() - kMenuEnd - picture.width() : start;
    const int textStart = m_iconAtEnd ? start : start + picture.width() + kGap;
    const auto placed = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    icon().paint(&painter, placed(QRect(QPoint(iconStart, (height() - picture.height()) / 2), picture)),
                 Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
                      Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    style()->drawItemText(&painter, placed(QRect(textStart, 0, textWidth() + 1, height())), flags, palette(),
                          isEnabled(), text(), QPalette::ButtonText);
}

} // namespace muster::ui
