#include "ui/presets/presetsection.h"

#include "ui/common/statusannouncer.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetlist.h"
#include "ui/presets/presetlistmodel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace muster::ui {
namespace {

constexpr int kRailButton = 40;

} // namespace

PresetSection::PresetSection(Theme& theme, PresetBook& book, PresetActions& actions, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new PresetListModel(book, actions, this)),
      m_actions(actions),
      m_heading(new QWidget),
      m_save(makeIconButton(theme, QStringLiteral("plus"), {}, Kind::RowIcon)),
      m_empty(makeLabel(tr("Saved exports will be listed here."), Role::Small)),
      m_list(new PresetList(theme, *m_model, actions)),
      m_line(makeHairline()),
      m_button(makeIconButton(theme, QStringLiteral("preset"), tr("Presets"))),
      m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("presetSection"));
    QLabel* title = makeLabel(tr("Presets"), Role::SmallStrong);
    title->setObjectName(QStringLiteral("presetsHeader"));
    m_save->setObjectName(QStringLiteral("savePresetButton"));
    m_button->setObjectName(QStringLiteral("presetsButton"));
    m_button->setFixedSize(kRailButton, theme.scaled(32));
    m_button->setCheckable(true);
    m_button->setMenu(m_menu);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(startEndMargins(10, 0, 56, 0));

    auto* heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(startEndMargins(10, 0, 0, 0));
    heading->addWidget(title, 1);
    heading->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addWidget(m_line);
    layout->addWidget(m_button);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);

    connect(m_save, &QToolButton::clicked, this, &PresetSection::saveWanted);
    connect(m_list, &PresetList::presetChosen, this, &PresetSection::presetChosen);
    connect(m_list, &PresetList::announced, new StatusAnnouncer(this), &StatusAnnouncer::announce);
    connect(m_model, &PresetListModel::renameRefused, this, &PresetSection::toastWanted);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PresetSection::showState);
    connect(m_menu, &QMenu::aboutToShow, this, &PresetSection::fillMenu);
    showState();
}

void PresetSection::setTenant(const std::optional<Tenant>& tenant)
{
    m_model->setTenant(tenant);
    showState();
}

void PresetSection::setOpen(const QString& id)
{
    m_open = id;
    m_model->setOpen(id);
    showButton();
}

void PresetSection::showButton()
{
    const bool open = m_model->rowOf(m_open) >= 0;
    m_button->setChecked(open);
    setThemeIcon(m_button, m_theme, QStringLiteral("preset"), open ? &Tokens::accentText : &Tokens::text2);
}

void PresetSection::setRail(bool rail)
{
    m_rail = rail;
    showState();
}

QString PresetSection::idAt(int row) const
{
    return m_model->idAt(row);
}

QWidget* PresetSection::dropTarget() const
{
    return m_rail ? static_cast<QWidget*>(m_button) : const_cast<PresetSection*>(this);
}

PresetSection::Place PresetSection::presetAt(const QWidget& window, const QPoint& point) const
{
    if (!m_list->isVisible())
        return {};
    const QWidget* viewport = m_list->viewport();
    const QPoint within = viewport->mapFrom(&window, point);
    const QModelIndex index = viewport->rect().contains(within) ? m_list->indexAt(within) : QModelIndex();
    if (!index.isValid())
        return {};
    const QRect row = m_list->visualRect(index);
    return {m_model->idAt(index.row()), index.data().toString(),
            QRect(viewport->mapTo(&window, row.topLeft()), row.size())};
}

void PresetSection::showState()
{
    const bool empty = m_model->rowCount() == 0;
    m_heading->setVisible(!m_rail);
    const bool connected = m_model->tenant().has_value();
    m_save->setEnabled(connected);
    setIconButtonName(m_save, tr("Save as a new preset"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S).toString(QKeySequence::NativeText));
    if (!connected)
        m_save->setToolTip(tr("Connect a tenant first"));
    m_empty->setVisible(!m_rail && empty);
    m_list->setVisible(!m_rail && !empty);
    m_line->setVisible(m_rail);
    m_button->setVisible(m_rail);
    m_button->setEnabled(connected);
    m_button->setToolTip(connected ? tr("Presets") : tr("Connect a tenant first"));
    showButton();
}

void PresetSection::fillMenu()
{
    m_menu->clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        QString name = index.data().toString();
        QAction* entry = m_menu->addAction(name.replace(QLatin1Char('&'), QLatin1StringView("&&")), this,
                                           [this, id = m_model->idAt(row)] { Q_EMIT presetChosen(id); });
        entry->setCheckable(true);
        entry->setChecked(index.data(PresetListModel::OpenRole).toBool());
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    m_menu->addAction(tr("Save as a new preset"), this, &PresetSection::saveWanted);
    m_actions.addImport(*m_menu);
}

} // namespace muster::ui
