// What the composer does with presets; the form itself is in composerpage.cpp.
#include "ui/compose/composerpage.h"

#include "app/core/base/usermessage.h"
#include "app/core/exports/tenantservice.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/toasthost.h"
#include "ui/compose/columnsection.h"
#include "ui/compose/composerheader.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/openpreset.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetbook.h"

#include <QKeySequence>
#include <QMenu>

#include <algorithm>

namespace muster::ui {
namespace {

QString stateText(OpenPreset::Status status)
{
    switch (status) {
    case OpenPreset::Status::NotSaved:
        return ComposerPage::tr("Not saved");
    case OpenPreset::Status::Saved:
        return {};
    case OpenPreset::Status::Edited:
        return ComposerPage::tr("Edited");
    }
    return {};
}

QString withKeys(const QString& text, const QKeySequence& keys)
{
    return text + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText);
}

} // namespace

void ComposerPage::connectPresets()
{
    connect(m_open, &OpenPreset::changed, this, &ComposerPage::showPreset);
    connect(&m_context.presets, &PresetBook::changed, this, &ComposerPage::offerTemplates);
    connect(m_open, &OpenPreset::formWanted, this, &ComposerPage::load);
    connect(m_header, &ComposerHeader::saveWanted, this, &ComposerPage::savePreset);
    connect(m_header, &ComposerHeader::requestPanelToggled, this, &ComposerPage::requestPanelToggled);
    connect(m_header, &ComposerHeader::nameEntered, this, &ComposerPage::nameEntered);
    connect(m_header, &ComposerHeader::namingGivenUp, this, [this] { m_naming = Naming::None; });
    connect(m_header->menu(), &QMenu::aboutToShow, this, &ComposerPage::fillPresetMenu);
    connect(&m_presetActions, &PresetActions::openWanted, this, &ComposerPage::openPreset);
    connect(&m_presetActions, &PresetActions::toastWanted, this, &ComposerPage::toastWanted);
    connect(&m_presetActions, &PresetActions::aboutToRemove, this, [this](const QString& id) {
        if (id == m_open->id())
            load(m_open->open({}));
    });
    connect(&m_presetActions, &PresetActions::folderChanged, this, [this](const QString& id, const QString& folder) {
        if (id == m_open->id())
            changeFolder(folder.isEmpty() ? defaultExportFolder(m_tenant) : folder);
    });
    connect(&m_presetActions, &PresetActions::restored, this, [this](const QString& id) { load(m_open->open(id)); });
}

void ComposerPage::offerTemplates()
{
    m_columns->setPresets(m_context.presets.of(presetTenant(m_tenant)));
}

QString ComposerPage::presetId() const
{
    return m_open->id();
}

void ComposerPage::openPreset(const QString& id)
{
    if (m_tenant.id.isEmpty() || id == m_open->id())
        return;
    m_columns->commitEditor();
    const bool hadChanges = m_open->hasChanges();
    const QString before = m_open->id();
    load(m_open->open(id));
    if (hadChanges && m_open->id() != before) {
        const QString title = m_open->name().isEmpty() ? tr("New export") : m_open->name();
        Q_EMIT toastWanted(tr("Loaded “%1”").arg(title), ToastHost::undoText(), [this, before] { openPreset(before); });
    }
}

void ComposerPage::savePreset()
{
    m_columns->commitEditor();
    m_destination->commitEditor();
    if (m_header->isNaming())
        return m_header->enterName();
    if (m_open->id().isEmpty())
        return savePresetAs();
    if (m_open->status() == OpenPreset::Status::Saved)
        return Q_EMIT toastWanted(tr("“%1” has no changes").arg(m_open->name()), {}, {});
    if (!m_open->isNewer())
        return saveChanges();
    savePresetAs();
    m_announcer->announce(tr("A newer Muster made this preset. Save it under another name."));
}

void ComposerPage::saveChanges()
{
    const auto before = m_context.presets.byId(m_open->id());
    const FormState edited = m_state;
    if (const auto saved = m_open->save(); !saved)
        return Q_EMIT toastWanted(userMessage(saved.error(), m_tenant.name).what, {}, {});
    Q_EMIT toastWanted(tr("Saved “%1”").arg(m_open->name()), ToastHost::undoText(), [this, before, edited] {
        if (before && m_context.presets.update(*before))
            take(before->id, edited);
    });
}

void ComposerPage::savePresetAs()
{
    if (m_tenant.id.isEmpty())
        return;
    m_naming = Naming::SaveAs;
    const QString name = m_open->name();
    m_header->startNaming(name.isEmpty() ? QString()
                                         : freePresetName(m_context.presets.all(), name, presetTenant(m_tenant)));
}

void ComposerPage::startRenaming()
{
    m_naming = Naming::Rename;
    m_header->startNaming(m_open->name());
}

void ComposerPage::nameEntered(const QString& name)
{
    const QString wanted = cleanPresetName(name);
    if (m_naming == Naming::SaveAs)
        return saveAs(wanted);
    if (const QString problem = m_presetActions.rename(m_open->id(), wanted); !problem.isEmpty()) {
        m_header->showNameProblem(problem);
        m_announcer->announce(problem);
        return;
    }
    m_naming = Naming::None;
    m_header->endNaming();
}

void ComposerPage::saveAs(const QString& name)
{
    const auto open = m_context.presets.byId(m_open->id());
    const QString problem = presetNameProblem(m_context.presets, name, open ? open->tenant : QString());
    if (!problem.isEmpty()) {
        m_header->showNameProblem(problem);
        m_announcer->announce(problem);
        return;
    }
    m_columns->commitEditor();
    m_naming = Naming::None;
    m_header->endNaming();
    if (const auto saved = m_open->saveAs(name); !saved)
        return Q_EMIT toastWanted(userMessage(saved.error(), m_tenant.name).what, {}, {});
    Q_EMIT toastWanted(tr("Saved “%1”").arg(name), {}, {});
}

void ComposerPage::savePlanAsPreset(const ExportPlan& plan)
{
    ExportPlan unnamed = plan;
    unnamed.presetName.clear();
    loadPlan(unnamed);
    savePresetAs();
    m_header->startNaming(exportTitle(plan));
}

void ComposerPage::revertPreset()
{
    if (!m_open->hasChanges())
        return;
    const QString id = m_open->id();
    const FormState edited = m_state;
    load(m_open->revert());
    Q_EMIT toastWanted(tr("Changes reverted"), ToastHost::undoText(), [this, id, edited] { take(id, edited); });
}

void ComposerPage::take(const QString& presetId, const FormState& state)
{
    if (presetId != m_open->id())
        (void)m_open->open(presetId);
    m_open->setState(state);
    load(m_open->state());
}

void ComposerPage::loadPlan(const ExportPlan& plan)
{
    const QVector<Preset> presets = m_context.presets.of(presetTenant(m_tenant));
    const auto origin = std::find_if(presets.cbegin(), presets.cend(), [&](const Preset& preset) {
        return !plan.presetName.isEmpty() && preset.name == plan.presetName;
    });
    FormState state = stateOf(plan);
    state.choice = state.choice.resolved(m_context.tenants.connections(m_tenant.id).items);
    const QString idBefore = m_open->id();
    const QString id = origin == presets.cend() ? QString() : origin->id;
    const FormState replaced = m_open->open(id); // what the target's form was
    take(id, state);
    Q_EMIT toastWanted(tr("Loaded “%1”").arg(exportTitle(plan)), ToastHost::undoText(), [this, id, idBefore, replaced] {
        take(id, replaced);
        load(m_open->open(idBefore));
    });
}

void ComposerPage::showPreset()
{
    m_header->setPreset(m_open->name(), stateText(m_open->status()));
    if (m_state.presetName != m_open->name()) {
        m_state.presetName = m_open->name();
        showExample();
    }
    if (m_shownPreset == m_open->id())
        return;
    m_shownPreset = m_open->id();
    m_naming = Naming::None;
    m_header->endNaming();
    Q_EMIT presetOpened(m_shownPreset);
}

void ComposerPage::fillPresetMenu()
{
    QMenu& menu = *m_header->menu();
    menu.clear();
    menu.setToolTipsVisible(true);
    menu.addAction(withKeys(tr("Save as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S), this, &ComposerPage::savePresetAs);
    QAction* revert = menu.addAction(tr("Revert changes"), this, &ComposerPage::revertPreset);
    revert->setEnabled(m_open->hasChanges());
    if (!revert->isEnabled())
        revert->setToolTip(tr("Nothing was changed"));
    menu.addSeparator();
    if (m_open->id().isEmpty())
        m_presetActions.addImport(menu);
    else
        m_presetActions.fillMenu(menu, m_open->id(), [this] { startRenaming(); });
}

} // namespace muster::ui
