#include "ui/navlist.h"

#include "ui/common/theme.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace muster::ui {
namespace {

constexpr int kSpacing = 2;
constexpr int kIcon = 16;
constexpr int kEntries = 2;

} // namespace

class NavModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    static constexpr int kIconRole = Qt::UserRole;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : kEntries;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const bool history = index.row() == NavList::History;
        switch (role) {
        case Qt::DisplayRole:
            return history ? tr("History") : tr("New export");
        case Qt::ToolTipRole:
            return m_enabled ? m_rail ? data(index, Qt::DisplayRole) : QVariant() : tr("Connect a tenant first");
        case kIconRole:
            return history ? QStringLiteral("history") : QStringLiteral("export");
        default:
            return {};
        }
    }
    void setRail(bool rail) { m_rail = rail; }
    void setEnabled(bool enabled) { m_enabled = enabled; }

private:
    bool m_rail = false;
    bool m_enabled = true;
};

class NavDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    NavDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void setRail(bool rail) { m_rail = rail; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {40, m_theme.scaled(32) + kSpacing};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& place, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = place;
        option.rect.setHeight(option.rect.height() - kSpacing);
        const Tokens& tokens = m_theme.tokens();
        const bool selected = option.state & QStyle::State_Selected;
        const bool enabled = option.state & QStyle::State_Enabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option, selected);
        const QColor ink = enabled ? tokens.text : tokens.text3;
        const QColor iconInk = selected ? tokens.accentText : enabled ? tokens.text2 : tokens.text3;
        const int left = m_rail ? (option.rect.width() - kIcon) / 2 : 10;
        const QRect icon(option.rect.left() + left, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        const auto visual = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
        painter->drawPixmap(visual(icon).topLeft(), m_theme.pixmap(index.data(NavModel::kIconRole).toString(), iconInk,
                                                                   kIcon, painter->device()->devicePixelRatioF()));
        if (!m_rail) {
            painter->setFont(m_theme.font(selected ? Theme::Type::Strong : Theme::Type::Body));
            painter->setPen(ink);
            const QRect text = option.rect.adjusted(36, 0, -8, 0);
            painter->drawText(visual(text), Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        }
        painter->restore();
    }

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool selected) const
    {
        const Tokens& tokens = m_theme.tokens();
        const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
        const bool ring = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
        painter.setPen(ring ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(selected ? QBrush(tokens.selected) : hovered ? QBrush(tokens.hover) : QBrush(Qt::NoBrush));
        const int inset = ring ? 1 : 0;
        if (ring || selected || hovered)
            painter.drawRoundedRect(option.rect.adjusted(inset, inset, -inset, -inset), 6, 6);
    }

    Theme& m_theme;
    bool m_rail = false;
};

NavList::NavList(Theme& theme, QWidget* parent) : QListView(parent)
{
    setObjectName(QStringLiteral("navList"));
    setAccessibleName(tr("Navigation"));
    setModel(new NavModel(this));
    setItemDelegate(new NavDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSpacing(0);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setFixedHeight(kEntries * (theme.scaled(32) + kSpacing));
    connect(&theme, &Theme::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void NavList::setRail(bool rail)
{
    static_cast<NavModel*>(model())->setRail(rail);
    static_cast<NavDelegate*>(itemDelegate())->setRail(rail);
    viewport()->update();
}

void NavList::setCurrentEntry(int entry)
{
    const QScopedValueRollback guard(m_fromCode, true);
    if (entry < 0)
        setCurrentIndex(QModelIndex());
    else
        setCurrentIndex(model()->index(entry, 0));
}

void NavList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        static_cast<NavModel*>(model())->setEnabled(isEnabled());
}

void NavList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_fromCode && current.isValid())
        Q_EMIT entryChosen(current.row());
}

} // namespace muster::ui

#include "navlist.moc"
