#include "ui/convert/convertstate.h"

#include "app/core/domain/namepattern.h"
#include "app/core/domain/recordmessage.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::ConvertState)
};

/// What the page offers: a copy as delivered is there already.
QVector<OutputFormat> outputsFromJson(const QJsonValue& json, ExportFormat format)
{
    QVector<OutputFormat> outputs;
    const QJsonArray names = json.toArray();
    for (const QJsonValue name : names) {
        const auto output = outputFormatFromName(name.toString());
        if (output && *output != OutputFormat::Raw && canMake(*output, format) && !outputs.contains(*output))
            outputs.append(*output);
    }
    return outputs.isEmpty() ? QVector<OutputFormat>{OutputFormat::Csv} : outputs;
}

FormVerdict blocked(const QString& summary, const QString& detail, FormPart cause)
{
    return {false, summary, detail, cause, FormAction::None};
}

std::optional<FormVerdict> fileProblem(const ConvertState& state)
{
    if (state.files.isEmpty())
        return blocked(Tr::tr("Add a file to convert"), Tr::tr("Exports from the Auth0 Dashboard, packed or not"),
                       FormPart::None);
    const bool looking = std::any_of(state.files.cbegin(), state.files.cend(),
                                     [](const LocalFile& file) { return file.kind == LocalFile::Kind::Looking; });
    if (looking)
        return blocked(Tr::tr("Looking at the files…"), {}, FormPart::None);
    if (state.usableFiles().isEmpty())
        return blocked(Tr::tr("Add another file to convert"), Tr::tr("None of these can be converted"), FormPart::None);
    return std::nullopt;
}

std::optional<FormVerdict> destinationProblem(const ConvertState& state, const FolderFacts& folder)
{
    if (folder.state == FolderFacts::State::None)
        return blocked(Tr::tr("Choose a folder to convert"), Tr::tr("The files need a place"), FormPart::Folder);
    if (folder.state == FolderFacts::State::Checking)
        return blocked(Tr::tr("The folder does not answer yet"),
                       Tr::tr("Muster waits for %1").arg(displayPath(state.folder)), FormPart::Folder);
    if (!folder.isUsable())
        return blocked(Tr::tr("Choose another folder to convert"),
                       Tr::tr("%1: %2").arg(folderNote(folder).text, displayPath(state.folder)), FormPart::Folder);
    if (const auto checked = checkPlan(plansOf(state).constFirst()); !checked)
        return blocked(Tr::tr("Correct the file name to convert"), checked.error().detail, FormPart::Pattern);
    return std::nullopt;
}

QString detailOf(const ConvertState& state)
{
    const auto unusable = static_cast<int>(state.files.size() - state.usableFiles().size());
    if (unusable > 0)
        return Tr::tr("%n files cannot be converted and stay out", nullptr, unusable);
    if (state.outputs().contains(OutputFormat::Import))
        return Tr::tr("The originals stay as they are. Imports overwrite metadata.");
    return Tr::tr("The originals stay as they are");
}

QString kindText(LocalFile::Kind kind)
{
    switch (kind) {
    case LocalFile::Kind::JsonLines:
        return Tr::tr("JSON lines");
    case LocalFile::Kind::JsonArray:
        return Tr::tr("JSON array");
    case LocalFile::Kind::Auth0Csv:
        return Tr::tr("CSV as Auth0 delivers it");
    case LocalFile::Kind::Csv:
        return Tr::tr("CSV");
    case LocalFile::Kind::Looking:
    case LocalFile::Kind::Unusable:
        break;
    }
    return {};
}

ExportPlan planOf(const ConvertState& state, const LocalFile& file)
{
    ExportPlan plan;
    plan.sourcePath = file.path;
    plan.request.format = file.format();
    plan.outputs = state.outputs();
    plan.options = state.options;
    plan.folder = state.folder;
    plan.namePattern = state.pattern;
    return plan;
}

} // namespace

ExportFormat ConvertState::format() const
{
    const bool anyCsv = std::any_of(files.cbegin(), files.cend(), [](const LocalFile& file) {
        return file.isUsable() && file.format() == ExportFormat::Csv;
    });
    return anyCsv || usableFiles().isEmpty() ? ExportFormat::Csv : ExportFormat::Json;
}

const QVector<OutputFormat>& ConvertState::outputs() const
{
    return format() == ExportFormat::Csv ? csvOutputs : jsonOutputs;
}

void ConvertState::setOutputs(const QVector<OutputFormat>& outputs)
{
    (format() == ExportFormat::Csv ? csvOutputs : jsonOutputs) = outputs;
}

QVector<LocalFile> ConvertState::usableFiles() const
{
    QVector<LocalFile> usable;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(usable),
                 [](const LocalFile& file) { return file.isUsable(); });
    return usable;
}

QJsonObject ConvertState::toJson() const
{
    return {{QStringLiteral("csv_outputs"), QJsonArray::fromStringList(outputFormatNames(csvOutputs))},
            {QStringLiteral("json_outputs"), QJsonArray::fromStringList(outputFormatNames(jsonOutputs))},
            {QStringLiteral("options"), optionsToJson(options)}};
}

void ConvertState::readJson(const QJsonObject& json)
{
    csvOutputs = outputsFromJson(json.value(QLatin1StringView("csv_outputs")), ExportFormat::Csv);
    jsonOutputs = outputsFromJson(json.value(QLatin1StringView("json_outputs")), ExportFormat::Json);
    options = optionsFromJson(json.value(QLatin1StringView("options")).toObject());
}

QVector<ExportPlan> plansOf(const ConvertState& state)
{
    QVector<ExportPlan> plans;
    const QVector<LocalFile> files = state.usableFiles();
    for (const LocalFile& file : files)
        plans.append(planOf(state, file));
    return plans;
}

FormVerdict convertVerdict(const ConvertState& state, const FolderFacts& folder)
{
    if (const auto problem = fileProblem(state))
        return *problem;
    if (state.outputs().isEmpty())
        return blocked(Tr::tr("Tick a file to make"), {}, FormPart::Outputs);
    if (const auto problem = destinationProblem(state, folder))
        return *problem;
    FormVerdict verdict;
    verdict.canExport = true;
    verdict.summary = Tr::tr("%n files to convert", nullptr, static_cast<int>(state.usableFiles().size()));
    verdict.detail = detailOf(state);
    return verdict;
}

NameExample convertExample(const ConvertState& state, const QDateTime& localTime,
                           const std::function<bool(const QString&)>& nameTaken)
{
    const QVector<ExportPlan> plans = plansOf(state);
    if (plans.isEmpty() || state.outputs().isEmpty())
        return {};
    const ExportPlan& first = plans.constFirst();
    const auto base = expandNamePattern(
        first.namePattern,
        {{}, {}, {}, {}, exportFormatName(first.request.format), {}, localTime, fileStem(first.sourcePath)});
    if (!base)
        return {NameExample::Level::Error, base.error().detail, {}};

    const QString suffix = outputSuffixes(first.outputs, first.request.format).constFirst();
    const int number = exampleNumber(*base, suffix, nameTaken);
    NameExample example;
    example.fileName = numberedName(*base, number) + suffix;
    example.text = example.fileName;
    if (number > 1)
        example.text = Tr::tr("%1 (the name is taken)").arg(example.text);
    const auto others = static_cast<int>(plans.size() * first.outputs.size()) - 1;
    if (others > 0)
        example.text = Tr::tr("%1 and %n more", nullptr, others).arg(example.text);
    return example;
}

QString localFileText(const LocalFile& file, const QLocale& locale)
{
    if (file.kind == LocalFile::Kind::Looking)
        return Tr::tr("Looking…");
    if (file.kind == LocalFile::Kind::Unusable) {
        ExportPlan plan;
        plan.sourcePath = file.path;
        return failureMessage(plan, file.error.value_or(Error{})).what;
    }
    const QString size = locale.formattedDataSize(file.bytes, 1, QLocale::DataSizeSIFormat);
    return file.packed ? Tr::tr("%1, packed, %2").arg(kindText(file.kind), size)
                       : Tr::tr("%1, %2", "kind, size").arg(kindText(file.kind), size);
}

} // namespace muster::ui
