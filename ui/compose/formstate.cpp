#include "ui/compose/formstate.h"

#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/importobstacle.h"
#include "app/core/domain/namepattern.h"

#include <algorithm>

namespace muster::ui {
namespace {

/// At least one, and only what can be made of the format.
QVector<OutputFormat> outputsFromJson(const QJsonValue& json, ExportFormat downloaded)
{
    QVector<OutputFormat> outputs;
    const QJsonArray names = json.toArray();
    for (const QJsonValue name : names) {
        const auto format = outputFormatFromName(name.toString());
        if (format && canMake(*format, downloaded) && !outputs.contains(*format))
            outputs.append(*format);
    }
    return outputs.isEmpty() ? QVector<OutputFormat>{outputFormatsFor(downloaded).constFirst()} : outputs;
}

QJsonObject connectionToJson(const Connection& connection)
{
    return {{QStringLiteral("id"), connection.id},
            {QStringLiteral("name"), connection.name},
            {QStringLiteral("display_name"), connection.displayName},
            {QStringLiteral("strategy"), connection.strategy}};
}

Connection connectionFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1StringView("id")).toString(), json.value(QLatin1StringView("name")).toString(),
            json.value(QLatin1StringView("display_name")).toString(),
            json.value(QLatin1StringView("strategy")).toString()};
}

} // namespace

QString connectionTitle(const Connection& connection)
{
    return connection.name.isEmpty() ? connection.id : connection.name;
}

bool ConnectionChoice::contains(const QString& connectionId) const
{
    return std::any_of(connections.begin(), connections.end(),
                       [&](const Connection& connection) { return connection.id == connectionId; });
}

ConnectionChoice ConnectionChoice::toggledWholeTenant() const
{
    return {!wholeTenant, {}};
}

ConnectionChoice ConnectionChoice::toggled(const Connection& connection) const
{
    ConnectionChoice next{false, connections};
    const auto removed = next.connections.removeIf([&](const Connection& other) { return other.id == connection.id; });
    if (removed == 0)
        next.connections.append(connection);
    return next;
}

ConnectionChoice ConnectionChoice::resolved(const QVector<Connection>& known) const
{
    const auto matchOf = [&](const Connection& wanted) {
        const auto byId = std::find_if(known.begin(), known.end(), [&](const auto& c) { return c.id == wanted.id; });
        if (byId != known.end() || wanted.name.isEmpty())
            return byId;
        return std::find_if(known.begin(), known.end(), [&](const auto& c) { return c.name == wanted.name; });
    };
    ConnectionChoice next{wholeTenant, {}};
    for (const Connection& connection : connections) {
        const auto match = matchOf(connection);
        const Connection& resolved = match == known.end() ? connection : *match;
        if (!next.contains(resolved.id))
            next.connections.append(resolved);
    }
    return next;
}

FormState FormState::fresh(const Tenant& tenant)
{
    FormState state;
    state.columns = ColumnList::fromTemplate(FieldCatalog::basicProfile());
    state.folder = defaultExportFolder(tenant);
    state.pattern = defaultNamePattern();
    state.choice.wholeTenant = tenant.environment == TenantEnvironment::Demo; // ready to try: Export works at once
    return state;
}

const QVector<OutputFormat>& FormState::outputs() const
{
    return format == ExportFormat::Csv ? csvOutputs : jsonOutputs;
}

void FormState::setOutputs(const QVector<OutputFormat>& outputs)
{
    (format == ExportFormat::Csv ? csvOutputs : jsonOutputs) = outputs;
}

int FormState::jobCount() const
{
    return choice.wholeTenant ? 1 : static_cast<int>(choice.connections.size());
}

int FormState::fileCount() const
{
    return jobCount() * static_cast<int>(outputs().size() - (makesImport() ? 1 : 0));
}

bool FormState::makesImport() const
{
    return outputs().contains(OutputFormat::Import);
}

FormState FormState::withTablesFromJson() const
{
    FormState state = *this;
    state.format = ExportFormat::Json;
    state.jsonOutputs.clear();
    for (const OutputFormat output : csvOutputs) {
        const OutputFormat same = output == OutputFormat::Plain ? OutputFormat::Csv : output;
        if (!state.jsonOutputs.contains(same))
            state.jsonOutputs.append(same);
    }
    return state;
}

FormState FormState::withImportableColumns() const
{
    FormState state = *this;
    for (ColumnRow& row : state.columns) {
        if (row.chosen && importObstacle({{QStringLiteral("email"), {}}, row.field}))
            row.field.exportAs.clear();
    }
    if (importObstacle(ColumnList::chosenFields(state.columns)))
        state.columns = ColumnList::withPath(state.columns, QStringLiteral("email"), -1);
    return state;
}

QJsonObject FormState::toJson() const
{
    QJsonArray connections;
    for (const Connection& connection : choice.connections)
        connections.append(connectionToJson(connection));
    return {{QStringLiteral("whole_tenant"), choice.wholeTenant},
            {QStringLiteral("connections"), connections},
            {QStringLiteral("format"), exportFormatName(format)},
            {QStringLiteral("csv_outputs"), QJsonArray::fromStringList(outputFormatNames(csvOutputs))},
            {QStringLiteral("json_outputs"), QJsonArray::fromStringList(outputFormatNames(jsonOutputs))},
            {QStringLiteral("options"), optionsToJson(options)},
            {QStringLiteral("limited"), limited},
            {QStringLiteral("limit"), limit},
            {QStringLiteral("columns"), ColumnList::toJson(columns)},
            {QStringLiteral("folder"), folder},
            {QStringLiteral("name_pattern"), pattern},
            {QStringLiteral("on_conflict"), conflictPolicyName(onConflict)}};
}

FormState FormState::fromJson(const QJsonObject& json, const Tenant& tenant)
{
    FormState state = fresh(tenant);
    state.choice.wholeTenant = json.value(QLatin1StringView("whole_tenant")).toBool(state.choice.wholeTenant);
    const QJsonArray connections = json.value(QLatin1StringView("connections")).toArray();
    for (const QJsonValue value : connections) {
        const Connection connection = connectionFromJson(value.toObject());
        if (!connection.id.isEmpty() && !state.choice.wholeTenant && !state.choice.contains(connection.id))
            state.choice.connections.append(connection);
    }
    state.format = exportFormatFromName(json.value(QLatin1StringView("format")).toString()).value_or(state.format);
    state.csvOutputs = outputsFromJson(json.value(QLatin1StringView("csv_outputs")), ExportFormat::Csv);
    state.jsonOutputs = outputsFromJson(json.value(QLatin1StringView("json_outputs")), ExportFormat::Json);
    state.options = optionsFromJson(json.value(QLatin1StringView("options")).toObject());
    state.limited = json.value(QLatin1StringView("limited")).toBool();
    state.limit = std::clamp(json.value(QLatin1StringView("limit")).toInteger(state.limit), qint64{1}, kMaxLimit);
    if (const QJsonValue columns = json.value(QLatin1StringView("columns")); columns.isArray())
        state.columns = ColumnList::fromJson(columns.toArray());
    state.folder = json.value(QLatin1StringView("folder")).toString(state.folder);
    state.pattern = json.value(QLatin1StringView("name_pattern")).toString(state.pattern);
    state.onConflict =
        conflictPolicyFromName(json.value(QLatin1StringView("on_conflict")).toString()).value_or(state.onConflict);
    return state;
}

QVector<ExportPlan> plansOf(const FormState& state, const Tenant& tenant)
{
    ExportPlan plan;
    plan.tenant = tenant;
    plan.request.format = state.format;
    if (state.limited)
        plan.request.limit = state.limit;
    plan.request.fields = ColumnList::chosenFields(state.columns);
    plan.outputs = state.outputs();
    plan.options = state.options;
    plan.folder = state.folder;
    plan.namePattern = state.pattern;
    plan.onConflict = state.onConflict;
    plan.presetName = state.presetName;
    if (state.choice.wholeTenant)
        return {plan};

    QVector<ExportPlan> plans;
    for (const Connection& connection : state.choice.connections) {
        plan.connectionName = connection.name;
        plan.request.connectionId = connection.id;
        plans.append(plan);
    }
    return plans;
}

FormState stateOf(const ExportPlan& plan)
{
    FormState state = FormState::fresh(plan.tenant);
    if (plan.request.connectionId.isEmpty())
        state.choice.wholeTenant = true;
    else
        state.choice.connections = {{plan.request.connectionId, plan.connectionName, {}, {}}};
    state.format = plan.request.format;
    state.setOutputs(plan.outputs);
    state.options = plan.options;
    state.limited = plan.request.limit.has_value();
    state.limit = plan.request.limit.value_or(state.limit);
    state.columns = ColumnList::chosen(plan.request.fields);
    state.folder = plan.folder;
    state.pattern = plan.namePattern;
    state.onConflict = plan.onConflict;
    state.presetName = plan.presetName;
    return state;
}

} // namespace muster::ui
