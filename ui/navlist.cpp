#include "ui/navlist.h"

#include "ui/common/navitem.h"
#include "ui/common/theme.h"
#include "ui/common/toggleselection.h"

#include <QAbstractListModel>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace muster::ui {
namespace {

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
        return {40, navItemHeight(m_theme)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& place, const QModelIndex& index) const override
    {
        const bool selected = place.state & QStyle::State_Selected;
        paintNavItem(*painter, m_theme, place,
                     {index.data(NavModel::kIconRole).toString(), index.data().toString(), {}, selected, m_rail});
    }

private:
    Theme& m_theme;
    bool m_rail = false;
};

NavList::NavList(Theme& theme, QWidget* parent) : QListView(parent)
{
    setObjectName(QStringLiteral("navList"));
    setAccessibleName(tr("Navigation"));
    setModel(new NavModel(this));
    auto* selection = new ToggleSelection(model(), this);
    setSelectionModel(selection);
    connect(selection, &ToggleSelection::toggled, this, &QListView::setCurrentIndex);
    setItemDelegate(new NavDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSpacing(0);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setFixedHeight(kEntries * navItemHeight(theme));
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
