#include "ui/presets/presetlist.h"

#include "ui/common/navitem.h"
#include "ui/common/tenantpainting.h"
#include "ui/common/theme.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetlistmodel.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace muster::ui {
namespace {

class PresetDelegate : public QStyledItemDelegate
{
public:
    PresetDelegate(Theme& theme, PresetListModel& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {40, navItemHeight(m_theme)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& place, const QModelIndex& index) const override
    {
        NavItem item;
        item.icon = index.data(PresetListModel::DefaultRole).toBool() ? QStringLiteral("preset-default")
                                                                      : QStringLiteral("preset");
        item.text = index.data().toString();
        item.trailing = index.data(PresetListModel::FormatRole).toString();
        item.selected = index.data(PresetListModel::OpenRole).toBool();
        if (index.data(PresetListModel::BoundRole).toBool() && m_model.tenant()) {
            item.mark = [this](QPainter& p, const QRect& square) {
                paintAvatar(p, square, m_theme, m_model.tenant()->name, m_model.tenant()->environment);
            };
        }
        paintNavItem(*painter, m_theme, place, item);
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* editor = new QLineEdit(parent);
        editor->setObjectName(QStringLiteral("presetNameEditor"));
        editor->setAccessibleName(PresetList::tr("Name of the preset"));
        editor->setMaxLength(kMaxPresetName);
        return editor;
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const QRect place = option.rect.adjusted(28, 0, -2, -2);
        editor->setGeometry(QStyle::visualRect(option.direction, option.rect, place));
    }

private:
    Theme& m_theme;
    PresetListModel& m_model;
};

} // namespace

PresetList::PresetList(Theme& theme, PresetListModel& model, PresetActions& actions, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(model), m_actions(actions)
{
    setObjectName(QStringLiteral("presetList"));
    setAccessibleName(tr("Presets"));
    setModel(&model);
    setItemDelegate(new PresetDelegate(theme, model, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSpacing(0);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection); // only what is selected can be dragged; the open preset is what is marked
    setEditTriggers(EditKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    connect(&theme, &Theme::themeChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT presetChosen(m_model.idAt(index.row())); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_current = m_model.idAt(current.row());
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &PresetList::keepCurrent);
}

void PresetList::keepCurrent()
{
    const int row = m_model.rowOf(m_current);
    if (row >= 0)
        setCurrentIndex(m_model.index(row));
}

void PresetList::keyPressEvent(QKeyEvent* event)
{
    if (state() != EditingState && handleKey(*event))
        event->accept();
    else
        QListView::keyPressEvent(event);
}

bool PresetList::handleKey(const QKeyEvent& event)
{
    const QString id = m_model.idAt(currentIndex().row());
    if (id.isEmpty())
        return false;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (modifiers == Qt::ControlModifier && key == Qt::Key_D) {
        m_actions.duplicate(id);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        Q_EMIT presetChosen(id);
        return true;
    }
    if (key != Qt::Key_Delete)
        return false;
    const int row = currentIndex().row();
    m_actions.remove(id);
    setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1)));
    return true;
}

void PresetList::moveCurrent(int step)
{
    const int row = currentIndex().row();
    const int gap = step < 0 ? row - 1 : row + 2;
    if (gap < 0 || gap > m_model.rowCount())
        return;
    m_model.move(m_model.idAt(row), gap);
    scrollTo(currentIndex());
    const QLocale locale;
    Q_EMIT announced(tr("%1 is now preset %2 of %3")
                         .arg(currentIndex().data().toString(), locale.toString(currentIndex().row() + 1),
                              locale.toString(m_model.rowCount())));
}

void PresetList::rename(const QString& id)
{
    const QModelIndex index = m_model.index(m_model.rowOf(id));
    setCurrentIndex(index);
    edit(index);
}

void PresetList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("presetContextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = m_model.idAt(index.row());
    if (id.isEmpty())
        m_actions.addImport(*menu);
    else
        m_actions.fillMenu(*menu, id, [this, id] { rename(id); });
    menu->popup(byMouse || !index.isValid() ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void PresetList::dragEnterEvent(QDragEnterEvent* event)
{
    // Anything from outside is the window's business.
    if (PresetListModel::draggedId(event->mimeData()).isEmpty())
        return event->ignore();
    setState(DraggingState);
    event->accept();
}

void PresetList::dragMoveEvent(QDragMoveEvent* event)
{
    if (PresetListModel::draggedId(event->mimeData()).isEmpty())
        return event->ignore();
    setDropGap(gapAt(event->position().toPoint()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PresetList::dragLeaveEvent(QDragLeaveEvent* event)
{
    QListView::dragLeaveEvent(event);
    setDropGap(-1);
}

void PresetList::dropEvent(QDropEvent* event)
{
    const QString id = PresetListModel::draggedId(event->mimeData());
    setDropGap(-1);
    setState(NoState);
    if (id.isEmpty())
        return event->ignore();
    m_current = id;
    m_model.move(id, gapAt(event->position().toPoint()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PresetList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_dropGap < 0)
        return;
    const int y = m_dropGap * navItemHeight(m_theme) - verticalOffset();
    QPainter painter(viewport());
    painter.fillRect(QRect(0, std::max(0, y - 2), viewport()->width(), 2), m_theme.tokens().accent);
}

int PresetList::gapAt(const QPoint& position) const
{
    const int height = navItemHeight(m_theme);
    return std::clamp((position.y() + verticalOffset() + height / 2) / height, 0, m_model.rowCount());
}

void PresetList::setDropGap(int gap)
{
    m_dropGap = gap;
    viewport()->update();
}

} // namespace muster::ui
