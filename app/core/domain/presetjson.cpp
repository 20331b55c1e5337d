#include "app/core/domain/presetjson.h"

#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/namepattern.h"
#include "app/core/domain/presetreader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace muster {
namespace {

/// In the order of the documentation.
const QStringList& knownKeys()
{
    static const QStringList keys =
        QStringLiteral("muster_preset name tenant whole_tenant connections format limit fields outputs options folder "
                       "name_pattern on_conflict")
            .split(QLatin1Char(' '));
    return keys;
}

QString key(const char* name)
{
    return QLatin1StringView(name);
}

QJsonObject connectionToJson(const Connection& connection, const QJsonObject& kept)
{
    QJsonObject json = kept.value(connection.id).toObject();
    json.insert(key("id"), connection.id);
    if (!connection.name.isEmpty())
        json.insert(key("name"), connection.name);
    if (!connection.strategy.isEmpty())
        json.insert(key("strategy"), connection.strategy);
    return json;
}

QJsonObject fieldToJson(const Field& field, const QJsonObject& kept)
{
    QJsonObject json = kept.value(field.name).toObject();
    json.insert(key("name"), field.name);
    if (!field.exportAs.isEmpty())
        json.insert(key("export_as"), field.exportAs);
    return json;
}

/// `~/Exports` for what lies below the user's home, so that a preset works for others too and names nobody.
QString folderText(const QString& folder)
{
    const QString home = QDir::homePath();
    if (folder == home)
        return QStringLiteral("~");
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

QJsonObject newerToJson(const Preset& preset)
{
    QJsonObject json = preset.kept;
    json.insert(key("name"), preset.name);
    json.insert(key("tenant"), preset.tenant.isEmpty() ? QJsonValue() : QJsonValue(preset.tenant));
    return json;
}

QByteArray valueText(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

/// An array of objects with one of them a line; anything else on one line.
QByteArray memberText(const QString& name, const QJsonValue& value)
{
    const QByteArray start = "  " + valueText(name) + ": ";
    const QJsonArray entries = value.toArray();
    if (entries.isEmpty() || !entries.first().isObject())
        return start + valueText(value);
    QByteArrayList lines;
    for (const QJsonValue entry : entries)
        lines.append("    " + valueText(entry));
    return start + "[\n" + lines.join(",\n") + "\n  ]";
}

} // namespace

QJsonObject presetToJson(const Preset& preset)
{
    if (preset.isNewer())
        return newerToJson(preset);
    QJsonObject json = preset.kept;
    const QJsonObject keptConnections = json.take(key("connections")).toObject();
    const QJsonObject keptFields = json.take(key("fields")).toObject();
    QJsonArray connections;
    for (const Connection& connection : preset.connections)
        connections.append(connectionToJson(connection, keptConnections));
    QJsonArray fields;
    for (const Field& field : preset.fields)
        fields.append(fieldToJson(field, keptFields));
    json.insert(key("muster_preset"), kPresetVersion);
    json.insert(key("name"), preset.name);
    if (!preset.tenant.isEmpty())
        json.insert(key("tenant"), preset.tenant);
    if (preset.wholeTenant)
        json.insert(key("whole_tenant"), true);
    else
        json.insert(key("connections"), connections);
    json.insert(key("format"), exportFormatName(preset.format));
    if (preset.limit)
        json.insert(key("limit"), *preset.limit);
    json.insert(key("fields"), fields);
    json.insert(key("outputs"), QJsonArray::fromStringList(outputFormatNames(preset.outputs)));
    if (!preset.options.isEmpty())
        json.insert(key("options"), preset.options);
    if (!preset.folder.isEmpty())
        json.insert(key("folder"), folderText(preset.folder));
    json.insert(key("name_pattern"), preset.namePattern);
    json.insert(key("on_conflict"), conflictPolicyName(preset.onConflict));
    return json;
}

QByteArray presetToText(const Preset& preset)
{
    QJsonObject rest = presetToJson(preset);
    QByteArrayList members;
    for (const QString& name : knownKeys()) {
        if (const QJsonValue value = rest.take(name); !value.isUndefined())
            members.append(memberText(name, value));
    }
    for (auto member = rest.constBegin(); member != rest.constEnd(); ++member)
        members.append(memberText(member.key(), member.value()));
    return "{\n" + members.join(",\n") + "\n}\n";
}

Result<Preset> presetFromText(const QByteArray& text)
{
    const auto document = readPresetDocument(text);
    if (!document)
        return tl::unexpected(document.error());
    PresetReader reader(*document);
    Preset preset;
    preset.version = reader.version();
    preset.name = reader.name();
    preset.tenant = reader.text("tenant", {}, 300);
    preset.wholeTenant = reader.flag("whole_tenant");
    if (!preset.wholeTenant)
        preset.connections = reader.connections();
    preset.format = reader.word<ExportFormat>("format", exportFormatFromName, ExportFormat::Csv);
    preset.limit = reader.limit();
    preset.fields = reader.fields(FieldCatalog::basicProfile());
    preset.outputs = reader.outputs({OutputFormat::Plain});
    preset.options = reader.object("options");
    preset.folder = reader.folder();
    preset.namePattern = reader.text("name_pattern", defaultNamePattern(), 500);
    preset.onConflict = reader.word<ConflictPolicy>("on_conflict", conflictPolicyFromName, ConflictPolicy::Number);
    preset.kept = preset.isNewer() ? *document : reader.unknown(knownKeys());
    if (preset.wholeTenant && !preset.isNewer())
        preset.kept.remove(key("connections")); // they are left out, and what was inside them too
    if (!reader.problem().isEmpty())
        return fail(ErrorCode::InvalidRequest, preset.name, reader.problem());
    return preset;
}

bool looksLikePreset(const QByteArray& beginning)
{
    return beginning.trimmed().startsWith('{') && beginning.contains("\"muster_preset\"");
}

} // namespace muster
