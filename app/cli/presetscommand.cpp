#include "app/cli/presetscommand.h"

#include "app/cli/console.h"
#include "app/core/domain/presetjson.h"
#include "app/core/store/presetstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Presets)
};

QByteArray jsonLine(const Preset& preset, QStringList defaultFor)
{
    defaultFor.sort();
    const QJsonObject line{{QStringLiteral("event"), QStringLiteral("preset")},
                           {QStringLiteral("name"), preset.name},
                           {QStringLiteral("tenant"), preset.tenant.isEmpty() ? QJsonValue() : preset.tenant},
                           {QStringLiteral("default_for"), QJsonArray::fromStringList(defaultFor)},
                           {QStringLiteral("preset"), presetToJson(preset)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QString connectionsText(const Preset& preset)
{
    if (preset.wholeTenant)
        return Tr::tr("whole tenant");
    QStringList names;
    for (const Connection& connection : preset.connections)
        names.append(connection.name.isEmpty() ? connection.id : connection.name);
    return names.isEmpty() ? Tr::tr("no connection") : names.join(QLatin1StringView(", "));
}

QByteArray wordsLine(const Preset& preset)
{
    return QStringLiteral("%1  %2  %3  %4: %5\n")
        .arg(preset.name, preset.tenant.isEmpty() ? Tr::tr("any tenant") : preset.tenant, connectionsText(preset),
             exportFormatName(preset.format), outputFormatNames(preset.outputs).join(QLatin1StringView(", ")))
        .toUtf8();
}

} // namespace

Result<void> printPresets(const PresetStore& store, bool json)
{
    const auto presets = store.all();
    if (!presets)
        return tl::unexpected(presets.error());
    const auto defaults = store.defaults();
    if (!defaults)
        return tl::unexpected(defaults.error());
    for (const Preset& preset : *presets) {
        const QByteArray line = json ? jsonLine(preset, defaults->keys(preset.id)) : wordsLine(preset);
        tellOut(line);
    }
    return {};
}

} // namespace muster::cli
