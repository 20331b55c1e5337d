#include "ui/history/auditmenu.h"

#include "app/core/base/usermessage.h"
#include "app/core/store/auditjob.h"
#include "app/core/store/auditlog.h"
#include "ui/jobs/filereveal.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace muster::ui {

AuditMenu::AuditMenu(const UiContext& context, QWidget* parent) : QObject(parent), m_context(context), m_page(parent) {}

AuditMenu::~AuditMenu() = default;

void AuditMenu::addTo(QMenu* menu)
{
    menu->addAction(tr("Export audit log as CSV…"), this, &AuditMenu::askWhere);
    menu->addAction(tr("Check audit log"), this, &AuditMenu::check);
}

void AuditMenu::askWhere()
{
    auto* dialog = new QFileDialog(m_page->window(), tr("Export audit log"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->selectFile(QStringLiteral("muster-audit.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditMenu::exportTo);
    dialog->open();
}

void AuditMenu::check()
{
    run({});
}

void AuditMenu::exportTo(const QString& csvPath)
{
    run(csvPath);
}

void AuditMenu::run(const QString& csvPath)
{
    retire(m_job, this);
    m_job = std::make_unique<AuditJob>(m_context.audit.path(), m_context.audit.head(), csvPath);
    connect(m_job.get(), &Job::finished, this, [this, csvPath] { tell(csvPath); });
    m_job->start();
}

void AuditMenu::tell(const QString& csvPath)
{
    const Result<AuditVerdict> verdict = m_job->result();
    retire(m_job, this);
    if (!verdict)
        return Q_EMIT toastWanted(userMessage(verdict.error()).what, {}, {});
    const QString found = auditVerdictText(*verdict);
    if (csvPath.isEmpty())
        return Q_EMIT toastWanted(found, {}, {});
    const bool sound = verdict->problem == AuditVerdict::Problem::None;
    const QString saved = tr("Audit log saved as %1.").arg(QFileInfo(csvPath).fileName());
    Q_EMIT toastWanted(sound ? saved : saved + QLatin1Char(' ') + found, tr("Show in folder"),
                       [csvPath, page = m_page] { revealFiles({csvPath}, page); });
}

} // namespace muster::ui
