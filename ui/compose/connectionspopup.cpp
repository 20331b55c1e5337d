#include "ui/compose/connectionspopup.h"

#include "app/core/base/usermessage.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/common/toggleselection.h"
#include "ui/compose/connectiondelegate.h"
#include "ui/compose/connectionlistmodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kLargestList = 320;
constexpr int kSmallestList = 96;
constexpr int kGap = 4;

} // namespace

ConnectionsPopup::ConnectionsPopup(Theme& theme, QWidget* opener)
    : PopupFrame(theme, opener),
      m_model(new ConnectionListModel(this)),
      m_search(makeSearchField(theme)),
      m_list(new QListView),
      m_notice(makeLabel({}, Role::Small)),
      m_retry(makeButton(tr("Try again"), Kind::Link)),
      m_footer(new ElidedLabel({}, Role::Small)),
      m_clear(makeButton(tr("Clear"), Kind::Row))
{
    setObjectName(QStringLiteral("connectionsPopup"));
    build();
    connect(m_search, &QLineEdit::textChanged, this, &ConnectionsPopup::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { toggle(index.row()); });
    connect(m_retry, &QPushButton::clicked, this, &ConnectionsPopup::reloadWanted);
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT choiceChanged({}); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionsPopup::restoreMark);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_markedText = current.data().toString();
    });
}

void ConnectionsPopup::build()
{
    m_search->setObjectName(QStringLiteral("connectionsSearch"));
    m_search->setAccessibleName(tr("Find a connection"));
    m_search->setPlaceholderText(tr("Find a connection, or type a con_… ID"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("connectionsList"));
    m_list->setAccessibleName(tr("Connections to export"));
    m_list->setModel(m_model);
    auto* selection = new ToggleSelection(m_model, m_list);
    m_list->setSelectionModel(selection);
    connect(selection, &ToggleSelection::toggled, this, [this](const QModelIndex& index) { toggle(index.row()); });
    m_list->setItemDelegate(new ConnectionDelegate(theme(), m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_notice->setObjectName(QStringLiteral("connectionsNotice"));
    m_notice->setWordWrap(true);
    m_retry->setObjectName(QStringLiteral("connectionsRetry"));
    m_clear->setObjectName(QStringLiteral("connectionsClear"));
    m_clear->setAccessibleName(tr("Clear the choice"));

    m_notice->setContentsMargins(8, 4, 8, 4);
    auto* notice = new QHBoxLayout;
    notice->addWidget(m_notice, 1);
    notice->addWidget(m_retry);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(startEndMargins(8, 8, 0, 0));
    footer->addWidget(m_footer, 1);
    footer->addWidget(m_clear);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addSpacing(8);
    layout->addLayout(notice);
    layout->addWidget(m_list, 1);
    layout->addSpacing(8);
    layout->addWidget(makeHairline());
    layout->addLayout(footer);
}

void ConnectionsPopup::setList(const ConnectionList& list, const QString& tenantName)
{
    m_connections = list;
    m_tenantName = tenantName;
    m_model->setConnections(list.items);
    showNotice();
}

void ConnectionsPopup::setChoice(const ConnectionChoice& choice)
{
    m_model->setChoice(choice);
    showFooter();
}

void ConnectionsPopup::open(const QString& text)
{
    prepare();
    m_markedText.clear();
    m_search->setText(text);
    search();
    showFooter();
    place();
    popUp();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ConnectionsPopup::place()
{
    const QRect field = openerRect();
    int content = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        content += m_list->sizeHintForIndex(m_model->index(row)).height();
    m_list->setFixedHeight(std::clamp(content, kSmallestList, kLargestList));
    setFixedWidth(field.width());
    layout()->activate();
    int height = layout()->heightForWidth(field.width());
    height = height > 0 ? height : layout()->sizeHint().height();

    const int below = window()->height() - field.bottom() - 1 - 2 * kGap;
    const int above = field.top() - 2 * kGap;
    const bool goesBelow = height <= below || below >= above;
    if (const int tooMuch = height - (goesBelow ? below : above); tooMuch > 0) {
        m_list->setFixedHeight(std::max(kSmallestList, m_list->height() - tooMuch));
        height -= tooMuch;
    }
    setGeometry(field.left(), goesBelow ? field.bottom() + 1 + kGap : field.top() - kGap - height, field.width(),
                height);
}

void ConnectionsPopup::search()
{
    m_model->setText(m_search->text().trimmed());
    const int first = m_model->firstMatch();
    m_list->setCurrentIndex(first < 0 ? QModelIndex() : m_model->index(first));
    showNotice();
}

void ConnectionsPopup::accept()
{
    const QString text = m_search->text().trimmed();
    if (isConnectionId(text) && !m_list->currentIndex().isValid()) {
        if (!m_model->choice().contains(text))
            Q_EMIT choiceChanged(m_model->choice().toggled({text, {}, {}, {}}));
        m_search->clear();
        return;
    }
    if (m_list->currentIndex().isValid()) {
        toggle(m_list->currentIndex().row());
        m_search->selectAll();
        return;
    }
    if (text.isEmpty()) {
        dismiss();
        return;
    }
    const bool idWanted = text.startsWith(QLatin1StringView("con_")) || m_connections.items.isEmpty();
    showError(idWanted ? tr("A connection ID looks like con_8hT2qLrYx1nB0kTz.") : tr("No connection has this name."));
}

void ConnectionsPopup::toggle(int row)
{
    const ConnectionChoice next = m_model->toggled(row);
    if (next == m_model->choice())
        return;
    Q_EMIT choiceChanged(next);
    // The whole tenant and single connections exclude each other.
    for (const int changed : {0, row})
        announceTick(m_list, m_model->index(changed));
}

void ConnectionsPopup::moveMark(int step)
{
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    const int next = m_model->neighbour(row, step);
    if (next >= 0)
        m_list->setCurrentIndex(m_model->index(next));
}

void ConnectionsPopup::restoreMark()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (!m_markedText.isEmpty() && (index.flags() & Qt::ItemIsEnabled) && index.data().toString() == m_markedText) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
    if (const int first = m_model->firstMatch(); first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
}

void ConnectionsPopup::showNotice()
{
    QString text;
    switch (m_connections.state) {
    case ConnectionList::State::Unknown:
    case ConnectionList::State::Loading:
        text = tr("Loading connections…");
        break;
    case ConnectionList::State::MissingScope:
        text = tr("read:connections is missing. Type a connection ID such as con_8hT2qLrYx1nB0kTz.");
        break;
    case ConnectionList::State::Failed:
        text = m_connections.error ? userMessage(*m_connections.error, m_tenantName).what
                                   : tr("The connections could not be read");
        if (!m_connections.items.isEmpty())
            text = tr("%1. This is the last known list.").arg(text);
        break;
    case ConnectionList::State::Loaded:
        if (m_connections.items.isEmpty())
            text = tr("This tenant has no connections.");
        else if (!m_search->text().trimmed().isEmpty() && m_model->firstMatch() < 0)
            text = tr("No connection has this name.");
        break;
    }
    setRole(m_notice, Role::Small);
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    m_retry->setVisible(m_connections.state == ConnectionList::State::Failed);
    if (isVisible())
        place();
}

void ConnectionsPopup::showError(const QString& text)
{
    setRole(m_notice, Role::Danger);
    m_notice->setText(text);
    m_notice->setVisible(true);
    place();
}

void ConnectionsPopup::showFooter()
{
    const ConnectionChoice& choice = m_model->choice();
    const auto count = static_cast<int>(choice.connections.size());
    if (choice.wholeTenant)
        m_footer->setText(tr("Whole tenant: one job"));
    else if (count == 0)
        m_footer->setText(tr("Nothing chosen"));
    else if (count == 1)
        m_footer->setText(tr("1 chosen: one job"));
    else
        m_footer->setText(tr("%n chosen: one job each", nullptr, count));
    m_clear->setEnabled(!choice.isEmpty());
}

void ConnectionsPopup::hideEvent(QHideEvent* event)
{
    PopupFrame::hideEvent(event);
    Q_EMIT closed();
}

bool ConnectionsPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return PopupFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveMark(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Space:
        if (watched != m_list || !m_list->currentIndex().isValid())
            return false;
        toggle(m_list->currentIndex().row());
        return true;
    default:
        return PopupFrame::eventFilter(watched, event);
    }
}

} // namespace muster::ui
