#include "ui/presets/presetactions.h"

#include "app/core/base/usermessage.h"
#include "app/core/store/presetfile.h"
#include "ui/common/toasthost.h"
#include "ui/presets/presetbook.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace muster::ui {
namespace {

QFileDialog* makeFileDialog(QWidget* window, const QString& title)
{
    auto* dialog = new QFileDialog(window, title, QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(PresetActions::tr("Preset files (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    return dialog;
}

} // namespace

PresetActions::PresetActions(PresetBook& book, QWidget* parent) : QObject(parent), m_book(book) {}

void PresetActions::setTenant(const Tenant& tenant)
{
    m_tenant = tenant;
}

void PresetActions::fillMenu(QMenu& menu, const QString& id, const std::function<void()>& rename)
{
    const auto preset = m_book.byId(id);
    if (!preset)
        return;
    menu.setToolTipsVisible(true);
    menu.addAction(tr("Rename"), this, rename);
    menu.addAction(tr("Duplicate"), this, [this, id] { duplicate(id); });
    QAction* standard = menu.addAction(tr("Set as default"));
    standard->setCheckable(true);
    standard->setChecked(m_book.defaultOf(presetTenant(m_tenant)) == id);
    standard->setToolTip(tr("New exports in %1 start with it").arg(m_tenant.name));
    connect(standard, &QAction::triggered, this, [this, id](bool on) { setDefault(id, on); });
    QAction* bound = menu.addAction(tr("Only for %1").arg(m_tenant.name));
    bound->setCheckable(true);
    bound->setChecked(!preset->tenant.isEmpty());
    bound->setToolTip(tr("Not listed in other tenants"));
    connect(bound, &QAction::triggered, this, [this, id](bool on) { setBound(id, on); });
    menu.addSeparator();
    menu.addAction(tr("Export preset file…"), this, [this, id] { exportFile(id); });
    addImport(menu);
    menu.addSeparator();
    menu.addAction(tr("Delete"), this, [this, id] { remove(id); });
}

void PresetActions::addImport(QMenu& menu)
{
    menu.addAction(
        tr("Import preset file…\t%1").arg(QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText)), this,
        &PresetActions::askForFile);
}

QString PresetActions::rename(const QString& id, const QString& name)
{
    auto preset = m_book.byId(id);
    const QString wanted = cleanPresetName(name);
    if (!preset || wanted == preset->name)
        return {};
    QString problem = presetNameProblem(m_book, wanted, preset->tenant, id);
    if (!problem.isEmpty())
        return problem;
    preset->name = wanted;
    succeeded(m_book.update(*preset));
    return {};
}

void PresetActions::duplicate(const QString& id)
{
    const auto preset = m_book.byId(id);
    if (!preset)
        return;
    const auto copy = m_book.add(*preset, id);
    if (succeeded(copy.map([](const QString&) {})))
        Q_EMIT openWanted(*copy);
}

void PresetActions::setDefault(const QString& id, bool on)
{
    const auto preset = m_book.byId(id);
    if (!preset || !succeeded(m_book.setDefault(presetTenant(m_tenant), on ? id : QString())))
        return;
    say(on ? tr("New exports in %1 start with “%2”").arg(m_tenant.name, preset->name)
           : tr("New exports in %1 start with the basic profile").arg(m_tenant.name));
}

void PresetActions::setBound(const QString& id, bool bound)
{
    auto preset = m_book.byId(id);
    if (!preset)
        return;
    const QString tenant = bound ? presetTenant(m_tenant) : QString();
    if (const QString problem = presetNameProblem(m_book, preset->name, tenant, id); !problem.isEmpty())
        return say(problem);
    preset->tenant = tenant;
    if (succeeded(m_book.update(*preset)))
        say(bound ? tr("“%1” is listed in %2 only").arg(preset->name, m_tenant.name)
                  : tr("“%1” is listed in all tenants").arg(preset->name));
}

void PresetActions::setFolder(const QString& id, const QString& folder)
{
    auto preset = m_book.byId(id);
    if (!preset || preset->isNewer())
        return say(tr("A newer Muster made this preset, so it cannot be changed here"));
    const QString before = preset->folder;
    preset->folder = folder;
    if (!succeeded(m_book.update(*preset)))
        return;
    Q_EMIT folderChanged(id, folder);
    Q_EMIT toastWanted(tr("“%1” saves in “%2”").arg(preset->name, QFileInfo(folder).fileName()), ToastHost::undoText(),
                       [this, id, before] {
                           auto changed = m_book.byId(id);
                           if (!changed)
                               return;
                           changed->folder = before;
                           if (succeeded(m_book.update(*changed)))
                               Q_EMIT folderChanged(id, before);
                       });
}

void PresetActions::remove(const QString& id)
{
    const auto preset = m_book.byId(id);
    if (!preset)
        return;
    Q_EMIT aboutToRemove(id);
    const auto removed = m_book.remove(id);
    if (!succeeded(removed.map([](const PresetBook::Removed&) {})))
        return;
    Q_EMIT toastWanted(tr("Removed “%1”").arg(preset->name), ToastHost::undoText(), [this, removed = *removed] {
        if (succeeded(m_book.restore(removed)))
            Q_EMIT restored(removed.preset.id);
    });
}

void PresetActions::exportFile(const QString& id)
{
    const auto preset = m_book.byId(id);
    if (!preset)
        return;
    QFileDialog* dialog = makeFileDialog(window(), tr("Export preset file"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(presetFileName(preset->name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, preset](const QString& path) {
        if (succeeded(writePresetFile(path, *preset)))
            say(tr("Saved as %1").arg(QFileInfo(path).fileName()));
    });
    dialog->open();
}

void PresetActions::askForFile()
{
    QFileDialog* dialog = makeFileDialog(window(), tr("Import preset file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PresetActions::importFile);
    dialog->open();
}

bool PresetActions::importFile(const QString& path)
{
    const auto preset = readPresetFile(path);
    if (!preset) {
        say(userMessage(preset.error(), m_tenant.name).what);
        return false;
    }
    const auto id = m_book.add(*preset);
    if (!succeeded(id.map([](const QString&) {})))
        return false;
    const bool here = belongsTo(*preset, presetTenant(m_tenant));
    if (here)
        Q_EMIT openWanted(*id);
    QString sentence = tr("Added “%1”").arg(m_book.byId(*id)->name);
    if (!here)
        sentence = tr("Added “%1”, which belongs to %2").arg(preset->name, preset->tenant);
    else if (preset->isNewer())
        sentence = tr("Added “%1”. A newer Muster made it, so changes are saved under another name").arg(preset->name);
    Q_EMIT toastWanted(sentence, ToastHost::undoText(), [this, added = *id] {
        Q_EMIT aboutToRemove(added);
        succeeded(m_book.remove(added).map([](const PresetBook::Removed&) {}));
    });
    return true;
}

void PresetActions::say(const QString& sentence)
{
    Q_EMIT toastWanted(sentence, {}, {});
}

bool PresetActions::succeeded(const Result<void>& done)
{
    if (!done)
        say(userMessage(done.error(), m_tenant.name).what);
    return done.has_value();
}

QWidget* PresetActions::window() const
{
    return static_cast<QWidget*>(parent())->window();
}

QString presetNameProblem(const PresetBook& book, const QString& name, const QString& tenant, const QString& exceptId)
{
    if (name.isEmpty())
        return PresetActions::tr("A preset needs a name");
    if (isPresetNameTaken(book.all(), name, tenant, exceptId))
        return PresetActions::tr("There is a preset “%1” already").arg(name);
    return {};
}

} // namespace muster::ui
