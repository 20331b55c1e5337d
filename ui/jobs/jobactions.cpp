#include "ui/jobs/jobactions.h"

#include "app/core/base/usermessage.h"
#include "app/core/exports/exportservice.h"
#include "ui/jobs/draghandle.h"
#include "ui/jobs/filereveal.h"
#include "ui/jobs/jobdetails.h"
#include "ui/jobs/jobformat.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace muster::ui {
namespace {

bool needsFile(JobAction action)
{
    return action == JobAction::Preview || action == JobAction::Open || action == JobAction::ShowInFolder;
}

} // namespace

QStringList filePaths(const ExportRecord& record)
{
    QStringList paths;
    for (const SavedFile& file : record.files)
        paths << file.path;
    return paths;
}

bool filesAreMissing(const ExportRecord& record)
{
    return std::ranges::any_of(record.files, [](const SavedFile& file) { return !QFileInfo::exists(file.path); });
}

QString missingFileText()
{
    return JobActions::tr("File was moved or deleted");
}

JobActions::JobActions(const UiContext& context, QObject* parent) : QObject(parent), m_context(context) {}

void JobActions::perform(JobAction action, const ExportRecord& record)
{
    switch (action) {
    case JobAction::Stop:
        return m_context.exports.stop(record.id);
    case JobAction::Retry:
    case JobAction::Continue:
    case JobAction::KeepWatching:
    case JobAction::PickUp:
        return m_context.exports.retry(record.id);
    case JobAction::RunAgain:
        return runAgain(record);
    case JobAction::Edit:
        return Q_EMIT editWanted(record.plan);
    case JobAction::SaveAsPreset:
        return Q_EMIT savePresetWanted(record.plan);
    case JobAction::UpdateCredentials:
        return Q_EMIT credentialsWanted(record.plan.tenant.id);
    case JobAction::Preview:
        return Q_EMIT previewWanted(record);
    case JobAction::Open:
        return openFile(record);
    case JobAction::ShowInFolder:
        return showInFolder(record);
    case JobAction::CopyPath:
        return copy(filePaths(record).join(QLatin1Char('\n')), tr("Path copied"));
    case JobAction::CopyChecksum:
        return copy(checksumText(record.files), tr("SHA-256 copied"));
    case JobAction::CopyJobId:
        return copy(record.jobId, tr("Job ID copied"));
    case JobAction::CopyDetails:
        return copy(jobDetailsText(record, QLocale()), tr("Details copied"));
    case JobAction::Remove:
        return m_context.exports.dismiss(record.id);
    case JobAction::None:
    case JobAction::ToggleDetails:
        break;
    }
}

void JobActions::copyFiles(const ExportRecord& record)
{
    QGuiApplication::clipboard()->setMimeData(fileMimeData(filePaths(record)));
    say(tr("Copied; paste it into a folder"));
}

QMenu* JobActions::makeMenu(const QVector<JobAction>& actions, const ExportRecord& record, QWidget* parent,
                            const std::function<void(JobAction)>& chosen) const
{
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const bool missing = filesAreMissing(record);
    for (const JobAction action : actions) {
        if (action == JobAction::None) {
            menu->addSeparator();
            continue;
        }
        QAction* entry = menu->addAction(jobActionText(action));
        if (missing && needsFile(action)) {
            entry->setEnabled(false);
            entry->setToolTip(missingFileText());
        }
        connect(entry, &QAction::triggered, this, [chosen, action] { chosen(action); });
    }
    return menu;
}

void JobActions::say(const QString& sentence)
{
    Q_EMIT toastWanted(sentence, {}, {});
}

void JobActions::copy(const QString& text, const QString& sentence)
{
    QGuiApplication::clipboard()->setText(text);
    say(sentence);
}

void JobActions::runAgain(const ExportRecord& record)
{
    if (const Result<QString> started = m_context.exports.runAgain(record.id); !started)
        say(userMessage(started.error(), record.plan.tenant.name).what);
}

void JobActions::openFile(const ExportRecord& record)
{
    const QString path = fileToOpen(filePaths(record));
    if (!QFileInfo::exists(path))
        return say(missingFileText());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        say(tr("No program opens %1").arg(QFileInfo(path).fileName()));
}

void JobActions::showInFolder(const ExportRecord& record)
{
    const QStringList paths = filePaths(record);
    if (paths.isEmpty())
        return;
    if (!QDir(QFileInfo(paths.first()).path()).exists())
        return say(missingFileText());
    revealFiles(paths, this);
}

} // namespace muster::ui
