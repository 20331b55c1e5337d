#include "app/cli/convertcommand.h"

#include "app/cli/exportcommand.h"
#include "app/core/base/clock.h"
#include "app/core/base/logging.h"
#include "app/core/exports/conversionstep.h"
#include "app/core/files/recognisefile.h"
#include "app/core/store/exportstore.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

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
    return checkSource(conversionPlan(record));
}

} // namespace

ConvertCommand::ConvertCommand(Arguments arguments, const Clock& clock, ExportStore* history, QObject* parent)
    : QObject(parent),
      m_arguments(std::move(arguments)),
      m_clock(clock),
      m_history(history),
      m_reporter(m_arguments.json),
      m_waiting(m_arguments.inputs)
{
}

ConvertCommand::~ConvertCommand() = default;

void ConvertCommand::start()
{
    QMetaObject::invokeMethod(this, &ConvertCommand::next, Qt::QueuedConnection);
}

void ConvertCommand::interrupt()
{
    m_interrupted = true;
    if (m_recognition)
        m_recognition->cancel();
    if (m_conversion)
        m_conversion->cancel();
}

void ConvertCommand::next()
{
    if (m_waiting.isEmpty())
        return Q_EMIT done(m_exitCode);
    m_percent = 0;
    m_record = newRecord(m_arguments, m_waiting.takeFirst(), m_clock.now());
    if (m_interrupted)
        return end(ExportState::Cancelled, std::nullopt);
    m_recognition = std::make_unique<RecogniseFileJob>(m_record.plan.sourcePath);
    connect(m_recognition.get(), &Job::finished, this, &ConvertCommand::recognised);
    m_recognition->start();
}

void ConvertCommand::recognised()
{
    const Result<RecognisedFile> file = m_recognition->result();
    retire(m_recognition, this);
    if (!file)
        return end(ExportState::Failed, file.error());
    m_reporter.recognised(m_record.plan.sourcePath, *file);
    m_record.plan.request.format = exportFormatOf(file->kind);
    if (const auto checked = checkInput(m_record, *file); !checked)
        return end(ExportState::Failed, checked.error());
    convert();
}

void ConvertCommand::convert()
{
    ConversionPlan plan = conversionPlan(m_record);
    plan.partTag.clear(); // nothing is written down before, so nothing can go on after a crash
    m_conversion = std::make_unique<ConversionJob>(plan);
    connect(m_conversion.get(), &ConversionJob::progressed, this, [this](int percent) {
        ExportStatus status{m_record, {}};
        m_percent = std::max(m_percent, percent); // a source that is read twice begins again
        status.progress.convertPercent = m_percent;
        m_reporter.progress(status);
    });
    connect(m_conversion.get(), &Job::finished, this, &ConvertCommand::converted);
    m_reporter.progress({m_record, {}});
    m_conversion->start();
}

void ConvertCommand::converted()
{
    const Result<ConversionReport> result = m_conversion->result();
    retire(m_conversion, this);
    if (!result)
        return end(ExportState::Failed, result.error());
    noteConversion(m_record, *result);
    end(ExportState::Saved, std::nullopt);
}

void ConvertCommand::end(ExportState state, const std::optional<Error>& error)
{
    const bool cancelled = error && error->code == ErrorCode::Cancelled;
    m_record.endedIn = ExportState::Converting;
    m_record.state = cancelled ? ExportState::Cancelled : state;
    m_record.error = cancelled ? std::nullopt : error;
    m_record.finishedAt = m_clock.now();
    m_reporter.ended(m_record);
    const int code = static_cast<int>(exitCodeFor(m_record));
    if (m_exitCode == 0 || m_record.state == ExportState::Cancelled)
        m_exitCode = code;
    if (m_history && m_record.state == ExportState::Saved) {
        if (const auto stored = m_history->put(m_record, {}); !stored)
            qCWarning(logExports) << "the conversion is not in the history:" << stored.error().detail;
    }
    QMetaObject::invokeMethod(this, &ConvertCommand::next, Qt::QueuedConnection);
}

} // namespace muster::cli
