#include "app/cli/convertcommand.h"

#include "app/cli/exportcommand.h"
#include "app/cli/interrupt.h"
#include "app/core/base/clock.h"
#include "app/core/exports/localrun.h"
#include "app/core/files/recognisefile.h"

#include <QCoreApplication>
#include <QUuid>

#include <utility>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::ConvertCommand)
};

ExportRecord newRecord(const Arguments& arguments, const QString& input, const QDateTime& now)
{
    ExportRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.createdAt = now;
    record.state = ExportState::Converting;
    record.plan.sourcePath = input;
    record.plan.outputs = arguments.outputs;
    record.plan.options = arguments.options;
    record.plan.folder = arguments.folder;
    record.plan.namePattern = arguments.namePattern;
    record.plan.onConflict = arguments.onConflict;
    return record;
}

/// Whether the plan fits what the file turned out to be.
Result<void> checkInput(const ExportRecord& record, const RecognisedFile& file)
{
    if (auto checked = checkPlan(record.plan); !checked)
        return checked;
    if (record.plan.outputs.contains(OutputFormat::Raw) && !file.packed)
        return fail(ErrorCode::InvalidRequest, {}, Tr::tr("The file is not packed: there is no raw form of it."));
    return {};
}

} // namespace

ConvertCommand::ConvertCommand(Arguments arguments, const Clock& clock, ExportStore* history, QString owner,
                               QObject* parent)
    : QObject(parent),
      m_arguments(std::move(arguments)),
      m_clock(clock),
      m_history(history),
      m_owner(std::move(owner)),
      m_reporter(m_arguments.json),
      m_waiting(m_arguments.inputs),
      m_kept(m_arguments.inputs)
{
}

ConvertCommand::~ConvertCommand() = default;

void ConvertCommand::start()
{
    if (!m_arguments.logFile.isEmpty())
        m_kept.append(m_arguments.logFile);
    m_reporter.warnOf(m_arguments.outputs);
    QMetaObject::invokeMethod(this, &ConvertCommand::next, Qt::QueuedConnection);
}

void ConvertCommand::interrupt()
{
    m_interrupted = true;
    if (m_recognition)
        m_recognition->cancel();
    if (m_run)
        m_run->stop();
}

void ConvertCommand::next()
{
    if (m_waiting.isEmpty())
        return Q_EMIT done(m_exitCode);
    m_record = newRecord(m_arguments, m_waiting.takeFirst(), m_clock.now());
    if (m_interrupted)
        return refuse(Error{ErrorCode::Cancelled});
    m_recognition = std::make_unique<RecogniseFileJob>(m_record.plan.sourcePath);
    connect(m_recognition.get(), &Job::finished, this, &ConvertCommand::recognised);
    m_recognition->start();
}

void ConvertCommand::recognised()
{
    const Result<RecognisedFile> file = m_recognition->result();
    retire(m_recognition, this);
    if (!file)
        return refuse(file.error());
    m_reporter.recognised(m_record.plan.sourcePath, *file);
    if (Interrupt::isWanted()) // while nobody read what was told
        return refuse(Error{ErrorCode::Cancelled});
    m_record.plan.request.format = exportFormatOf(file->kind);
    if (const auto checked = checkInput(m_record, *file); !checked)
        return refuse(checked.error());
    convert();
}

void ConvertCommand::convert()
{
    m_run = std::make_unique<LocalRun>(m_history, m_clock, m_owner, m_record);
    connect(m_run.get(), &Run::changed, this, [this] { m_reporter.progress(m_run->status()); });
    connect(m_run.get(), &Run::ended, this, [this] {
        m_record = m_run->status().record;
        for (const SavedFile& file : std::as_const(m_record.files))
            m_kept.append(file.path);
        m_run.release()->deleteLater();
        tellEnd();
    });
    m_run->keep(m_kept);
    m_run->start(Run::Reason::New);
}

/// What ends before it is a conversion is nothing for the history.
void ConvertCommand::refuse(const Error& error)
{
    const bool cancelled = error.code == ErrorCode::Cancelled;
    m_record.endedIn = ExportState::Converting;
    m_record.state = cancelled ? ExportState::Cancelled : ExportState::Failed;
    m_record.error = cancelled ? std::nullopt : std::optional(error);
    m_record.finishedAt = m_clock.now();
    tellEnd();
}

void ConvertCommand::tellEnd()
{
    m_reporter.ended(m_record);
    if (m_exitCode == 0 || m_record.state == ExportState::Cancelled)
        m_exitCode = static_cast<int>(exitCodeFor(m_record));
    QMetaObject::invokeMethod(this, &ConvertCommand::next, Qt::QueuedConnection);
}

} // namespace muster::cli
