#include "ui/compose/connectionsfield.h"

#include "ui/common/theme.h"
#include "ui/compose/connectionlistmodel.h"
#include "ui/compose/connectionspopup.h"
#include "ui/compose/painting.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kMargin = 4;
constexpr int kChipHeight = 24;
constexpr int kChipGap = 4;
constexpr int kIconRoom = 26;  ///< before a chip's text
constexpr int kCrossRoom = 24; ///< behind it
constexpr int kChevronRoom = 32;
constexpr int kMoreRoom = 40;

} // namespace

ConnectionsField::ConnectionsField(Theme& theme, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_popup(new ConnectionsPopup(theme, this))
{
    setObjectName(QStringLiteral("connectionsField"));
    setAccessibleName(tr("Connections"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_popup, &ConnectionsPopup::choiceChanged, this, &ConnectionsField::choiceChanged);
    connect(m_popup, &ConnectionsPopup::reloadWanted, this, &ConnectionsField::reloadWanted);
    // Mouse and keys come through the events below; this is the press of an assistive technology.
    connect(this, &QAbstractButton::clicked, this, [this] { m_popup->isVisible() ? m_popup->dismiss() : openPopup(); });
    connect(m_popup, &ConnectionsPopup::closed, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::themeChanged, this, [this] {
        layoutChips();
        updateGeometry();
    });
    describe();
}

void ConnectionsField::setChoice(const ConnectionChoice& choice)
{
    m_choice = choice;
    m_popup->setChoice(choice);
    layoutChips();
}

void ConnectionsField::setList(const ConnectionList& list, const QString& tenantName)
{
    m_list = list;
    m_tenantName = tenantName;
    m_popup->setList(list, tenantName);
    layoutChips();
}

void ConnectionsField::openPopup(const QString& text)
{
    m_popup->open(text);
    update();
}

QSize ConnectionsField::sizeHint() const
{
    return {320, m_theme.scaled(32)};
}

QSize ConnectionsField::minimumSizeHint() const
{
    return {160, m_theme.scaled(32)};
}

QVector<ConnectionsField::Chip> ConnectionsField::allChips() const
{
    if (m_choice.wholeTenant)
        return {{{}, {}, tr("Whole tenant"), QStringLiteral("globe"), {}, false}};
    QVector<Chip> chips;
    for (const Connection& connection : m_choice.connections)
        chips.append({{},
                      {},
                      connectionTitle(connection),
                      connectionIcon(connection.strategy),
                      connection.id,
                      hasVanished(connection.id)});
    return chips;
}

void ConnectionsField::layoutChips()
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::SmallMedium));
    QVector<Chip> all = allChips();
    m_chips.clear();
    int x = kMargin;
    const int height = std::max(kChipHeight, metrics.height() + 6);
    for (qsizetype i = 0; i < all.size(); ++i) {
        Chip chip = all[i];
        const bool last = i + 1 == all.size();
        const int right = width() - kChevronRoom - (last ? 0 : kMoreRoom);
        int chipWidth = kIconRoom + metrics.horizontalAdvance(chip.text) + kCrossRoom;
        if (m_chips.isEmpty())
            chipWidth = std::min(chipWidth, std::max(kIconRoom + kCrossRoom, right - x));
        if (x + chipWidth > right)
            break;
        chip.rect = QRect(x, (this->height() - height) / 2, chipWidth, height);
        chip.cross = QRect(chip.rect.right() + 1 - kCrossRoom, chip.rect.top(), kCrossRoom, height);
        m_chips.append(chip);
        x += chipWidth + kChipGap;
    }
    m_hidden = static_cast<int>(all.size() - m_chips.size());
    m_chipsEnd = x;
    for (Chip& chip : m_chips) {
        chip.rect = QStyle::visualRect(layoutDirection(), rect(), chip.rect);
        chip.cross = QStyle::visualRect(layoutDirection(), rect(), chip.cross);
    }
    describe();
    update();
}

void ConnectionsField::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    const bool open = m_popup->isVisible();
    const bool accented = open || hasFocus();
    paintFieldFrame(painter, rect(), tokens.raised, accented ? tokens.accent : tokens.border,
                    open || tokens.highContrast ? 2 : 1);
    const auto at = [&](const QRect& inner) { return placed(painter, rect(), inner); };
    const QRect chevron(width() - kChevronRoom, 0, kChevronRoom, height());
    paintIcon(painter, m_theme, QStringLiteral("chevron-down"), tokens.text2,
              at(QRect(chevron.center().x() - 7, chevron.center().y() - 7, 16, 16)));
    if (m_chips.isEmpty() && m_hidden == 0)
        paintText(painter, at(rect().adjusted(10, 0, -kChevronRoom, 0)), placeholder(), font(), tokens.text3);
    for (const Chip& chip : std::as_const(m_chips))
        paintChip(painter, chip);
    if (m_hidden > 0) {
        paintText(painter, at(QRect(m_chipsEnd + kChipGap, 0, kMoreRoom, height())), tr("+%1").arg(m_hidden),
                  m_theme.font(Theme::Type::SmallMedium), tokens.text2);
    }
}

void ConnectionsField::paintChip(QPainter& painter, const Chip& chip) const
{
    const Tokens& tokens = m_theme.tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(chip.vanished ? tokens.dangerSoft : tokens.chip);
    painter.drawRoundedRect(chip.rect, 4, 4);
    painter.restore();
    const QColor ink = chip.vanished ? tokens.danger : tokens.text;
    paintIcon(painter, m_theme, chip.icon, chip.vanished ? tokens.danger : tokens.text2,
              placed(painter, chip.rect, QRect(chip.rect.left() + 7, chip.rect.center().y() - 6, 14, 14)));
    paintText(painter, placed(painter, chip.rect, chip.rect.adjusted(kIconRoom, 0, -kCrossRoom, 0)), chip.text,
              m_theme.font(Theme::Type::SmallMedium), ink);
    paintIcon(painter, m_theme, QStringLiteral("close"), tokens.text2,
              QRect(chip.cross.center().x() - 5, chip.cross.center().y() - 5, 12, 12));
}

void ConnectionsField::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    layoutChips();
}

void ConnectionsField::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!plain)
            break;
        openPopup();
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (m_choice.wholeTenant)
            removeChip({});
        else if (!m_choice.connections.isEmpty())
            removeChip(m_choice.connections.back().id);
        return;
    default:
        break;
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.front().isPrint())
        openPopup(text);
    else
        event->ignore();
}

void ConnectionsField::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    for (const Chip& chip : std::as_const(m_chips)) {
        if (chip.cross.contains(event->position().toPoint())) {
            removeChip(chip.connectionId);
            return;
        }
    }
    openPopup();
}

void ConnectionsField::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layoutChips();
}

bool ConnectionsField::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractButton::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text = accessibleDescription();
    for (const Chip& chip : std::as_const(m_chips)) {
        if (chip.rect.contains(help->pos()))
            text = chip.vanished ? tr("This connection no longer exists in %1.").arg(m_tenantName) : chip.text;
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void ConnectionsField::removeChip(const QString& connectionId)
{
    ConnectionChoice next = m_choice;
    if (connectionId.isEmpty())
        next.wholeTenant = false;
    else
        next.connections.removeIf([&](const Connection& connection) { return connection.id == connectionId; });
    Q_EMIT choiceChanged(next);
}

bool ConnectionsField::hasVanished(const QString& connectionId) const
{
    return m_list.state == ConnectionList::State::Loaded &&
           std::none_of(m_list.items.begin(), m_list.items.end(),
                        [&](const Connection& connection) { return connection.id == connectionId; });
}

QString ConnectionsField::placeholder() const
{
    return m_list.state == ConnectionList::State::Loading ? tr("Loading connections…") : tr("Choose connections");
}

void ConnectionsField::describe()
{
    QStringList names;
    for (const Connection& connection : m_choice.connections)
        names.append(connectionTitle(connection));
    if (m_choice.wholeTenant)
        setAccessibleDescription(tr("Whole tenant"));
    else if (names.isEmpty())
        setAccessibleDescription(placeholder());
    else
        setAccessibleDescription(tr("%1 chosen: %2").arg(names.size()).arg(names.join(QLatin1StringView(", "))));
}

} // namespace muster::ui
