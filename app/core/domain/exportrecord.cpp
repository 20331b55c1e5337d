#include "app/core/domain/exportrecord.h"

#include "app/core/domain/importobstacle.h"
#include "app/core/domain/namepattern.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <utility>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ExportPlan)
};

constexpr std::array<std::pair<ConflictPolicy, const char*>, 3> kPolicies{
    {{ConflictPolicy::Number, "number"}, {ConflictPolicy::Overwrite, "overwrite"}, {ConflictPolicy::Fail, "fail"}}};

constexpr std::array<std::pair<ExportState, const char*>, 9> kStates{{
    {ExportState::Ready, "ready"},
    {ExportState::Authorizing, "authorizing"},
    {ExportState::Submitting, "submitting"},
    {ExportState::Waiting, "waiting"},
    {ExportState::Downloading, "downloading"},
    {ExportState::Converting, "converting"},
    {ExportState::Saved, "saved"},
    {ExportState::Failed, "failed"},
    {ExportState::Cancelled, "cancelled"},
}};

template <typename Value, std::size_t N>
QString nameIn(const std::array<std::pair<Value, const char*>, N>& table, Value wanted)
{
    for (const auto& [value, name] : table) {
        if (value == wanted)
            return QString::fromLatin1(name);
    }
    return {};
}

template <typename Value, std::size_t N>
std::optional<Value> valueIn(const std::array<std::pair<Value, const char*>, N>& table, QStringView wanted)
{
    for (const auto& [value, name] : table) {
        if (wanted == QLatin1StringView(name))
            return value;
    }
    return std::nullopt;
}

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

/// Why these files cannot be made of what is asked for.
Result<void> checkOutputs(const ExportPlan& plan)
{
    if (plan.outputs.isEmpty())
        return refused(Tr::tr("Tick a file to make."));
    const ExportFormat format = plan.request.format;
    for (const OutputFormat output : plan.outputs) {
        if (!canMake(output, format))
            return refused(Tr::tr("“%1” can be made of JSON only.").arg(outputFormatText(output, ExportFormat::Json)));
    }
    if (plan.isLocal() || !plan.outputs.contains(OutputFormat::Import))
        return {};
    const auto obstacle = importObstacle(plan.request.fields);
    return obstacle ? refused(*obstacle) : Result<void>();
}

NameContext nameContext(const ExportPlan& plan, const QString& jobId, const QDateTime& localTime)
{
    return {plan.tenant.name,
            plan.connectionName,
            environmentName(plan.tenant.environment),
            plan.presetName,
            exportFormatName(plan.request.format),
            jobId,
            localTime,
            plan.isLocal() ? fileStem(plan.sourcePath) : QString()};
}

} // namespace

QString conflictPolicyName(ConflictPolicy policy)
{
    return nameIn(kPolicies, policy);
}
std::optional<ConflictPolicy> conflictPolicyFromName(QStringView name)
{
    return valueIn(kPolicies, name);
}
QString exportStateName(ExportState state)
{
    return nameIn(kStates, state);
}
std::optional<ExportState> exportStateFromName(QStringView name)
{
    return valueIn(kStates, name);
}

Result<void> checkPlan(const ExportPlan& plan)
{
    if (!plan.isLocal()) {
        if (auto request = checkRequest(plan.request); !request)
            return request;
    }
    if (auto outputs = checkOutputs(plan); !outputs)
        return outputs;
    if (plan.folder.isEmpty())
        return refused(Tr::tr("Choose a folder to save to."));
    if (!QDir::isAbsolutePath(plan.folder))
        return refused(Tr::tr("The folder must be a complete path."));
    const auto name = expandNamePattern(
        plan.namePattern, nameContext(plan, QStringLiteral("job_0000000000000000"), QDateTime::currentDateTime()));
    if (!name)
        return tl::unexpected(name.error());
    return {};
}

QString plannedBaseName(const ExportPlan& plan, const QString& jobId, const QDateTime& localTime)
{
    return expandNamePattern(plan.namePattern, nameContext(plan, jobId, localTime)).value_or(QStringLiteral("export"));
}

QDateTime dataDeletedAt(const ExportRecord& record)
{
    return record.submittedAt.addSecs(24 * 60 * 60);
}
QDateTime jobTimesOutAt(const ExportRecord& record)
{
    return record.submittedAt.addSecs(8 * 60 * 60);
}

QString exportTitle(const ExportPlan& plan)
{
    if (plan.isLocal())
        return QFileInfo(plan.sourcePath).fileName();
    if (plan.testRun)
        return Tr::tr("Test run: %n users", nullptr, static_cast<int>(plan.request.limit.value_or(0)));
    if (!plan.connectionName.isEmpty())
        return plan.connectionName;
    return plan.request.connectionId.isEmpty() ? Tr::tr("Whole tenant") : plan.request.connectionId;
}

QString exportOrigin(const ExportPlan& plan)
{
    return plan.isLocal() ? Tr::tr("This computer") : plan.tenant.name;
}

QJsonObject savedFileToJson(const SavedFile& file)
{
    return {{QStringLiteral("path"), file.path},
            {QStringLiteral("as"), outputFormatName(file.as)},
            {QStringLiteral("bytes"), file.bytes},
            {QStringLiteral("sha256"), file.sha256},
            {QStringLiteral("users"), file.users}};
}

QJsonObject planToJson(const ExportPlan& plan)
{
    const Tenant& tenant = plan.tenant;
    return {
        {QStringLiteral("tenant"), QJsonObject{{QStringLiteral("id"), tenant.id},
                                               {QStringLiteral("name"), tenant.name},
                                               {QStringLiteral("url"), tenant.url.toString()},
                                               {QStringLiteral("environment"), environmentName(tenant.environment)},
                                               {QStringLiteral("sign_in"), signInMethodName(tenant.signInMethod)},
                                               {QStringLiteral("client_id"), tenant.clientId},
                                               {QStringLiteral("algorithm"), signingAlgorithmName(tenant.algorithm)}}},
        {QStringLiteral("source"), plan.sourcePath},
        {QStringLiteral("connection_name"), plan.connectionName},
        {QStringLiteral("request"), plan.request.toJson()},
        {QStringLiteral("outputs"), QJsonArray::fromStringList(outputFormatNames(plan.outputs))},
        {QStringLiteral("options"), optionsToJson(plan.options)},
        {QStringLiteral("folder"), plan.folder},
        {QStringLiteral("name_pattern"), plan.namePattern},
        {QStringLiteral("on_conflict"), conflictPolicyName(plan.onConflict)},
        {QStringLiteral("preset"), plan.presetName},
        {QStringLiteral("test_run"), plan.testRun}};
}

ExportPlan planFromJson(const QJsonObject& json)
{
    ExportPlan plan;
    const QJsonObject tenant = json.value(QLatin1StringView("tenant")).toObject();
    plan.tenant.id = tenant.value(QLatin1StringView("id")).toString();
    plan.tenant.name = tenant.value(QLatin1StringView("name")).toString();
    plan.tenant.url = QUrl(tenant.value(QLatin1StringView("url")).toString());
    plan.tenant.environment = environmentFromName(tenant.value(QLatin1StringView("environment")).toString());
    plan.tenant.signInMethod = signInMethodFromName(tenant.value(QLatin1StringView("sign_in")).toString());
    plan.tenant.clientId = tenant.value(QLatin1StringView("client_id")).toString();
    plan.tenant.algorithm = signingAlgorithmFromName(tenant.value(QLatin1StringView("algorithm")).toString())
                                .value_or(SigningAlgorithm::Rs256);
    plan.sourcePath = json.value(QLatin1StringView("source")).toString();
    plan.connectionName = json.value(QLatin1StringView("connection_name")).toString();
    plan.request = ExportRequest::fromJson(json.value(QLatin1StringView("request")).toObject());
    if (json.contains(QLatin1StringView("outputs")))
        plan.outputs.clear();
    const QJsonArray outputs = json.value(QLatin1StringView("outputs")).toArray();
    for (const QJsonValue output : outputs) {
        const auto format = outputFormatFromName(output.toString());
        if (format && !plan.outputs.contains(*format))
            plan.outputs.append(*format);
    }
    plan.options = optionsFromJson(json.value(QLatin1StringView("options")).toObject());
    plan.folder = json.value(QLatin1StringView("folder")).toString();
    plan.namePattern = json.value(QLatin1StringView("name_pattern")).toString();
    plan.onConflict = conflictPolicyFromName(json.value(QLatin1StringView("on_conflict")).toString())
                          .value_or(ConflictPolicy::Number);
    plan.presetName = json.value(QLatin1StringView("preset")).toString();
    plan.testRun = json.value(QLatin1StringView("test_run")).toBool();
    return plan;
}

} // namespace muster
