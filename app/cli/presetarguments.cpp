#include "app/cli/presetarguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Arguments)
};

constexpr int kMostNames = 20;

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

QVector<Preset> withName(const QString& name, const QVector<Preset>& saved, Qt::CaseSensitivity sensitivity)
{
    QVector<Preset> found;
    std::copy_if(saved.cbegin(), saved.cend(), std::back_inserter(found),
                 [&](const Preset& preset) { return preset.name.compare(name, sensitivity) == 0; });
    return found;
}

QString namesOf(const QVector<Preset>& saved)
{
    QStringList names;
    for (const Preset& preset : saved) {
        const QString quoted = QStringLiteral("“%1”").arg(preset.name);
        if (!names.contains(quoted))
            names.append(quoted);
    }
    if (names.size() > kMostNames)
        names = names.mid(0, kMostNames) << QStringLiteral("…");
    return names.join(QLatin1StringView(", "));
}

Result<Preset> onlyOne(const QVector<Preset>& found, const QString& presetTenant)
{
    if (found.size() == 1)
        return found.first();
    const auto own = std::find_if(found.cbegin(), found.cend(), [&](const Preset& preset) {
        return !presetTenant.isEmpty() && belongsTo(preset, presetTenant);
    });
    if (own != found.cend())
        return *own;
    QStringList tenants;
    for (const Preset& preset : found)
        tenants.append(preset.tenant);
    return refused(Tr::tr("Several tenants have a preset “%1”: %2. Say which with --tenant.")
                       .arg(found.first().name, tenants.join(QLatin1StringView(", "))));
}

} // namespace

bool isPresetPath(const QString& nameOrFile)
{
    return nameOrFile.contains(QLatin1Char('/')) ||
           nameOrFile.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive);
}

Result<Preset> presetNamed(const QString& name, const QVector<Preset>& saved, const QString& presetTenant)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const QVector<Preset> found = withName(name, saved, sensitivity);
        if (!found.isEmpty())
            return onlyOne(found, presetTenant);
    }
    if (saved.isEmpty())
        return refused(Tr::tr("There is no preset “%1”; none is saved yet. A file needs a path or .json.").arg(name));
    return refused(Tr::tr("There is no preset “%1”. There are: %2.").arg(name, namesOf(saved)));
}

Result<QString> tenantOfPreset(const Preset& preset, const QVector<Tenant>& saved)
{
    if (preset.tenant.isEmpty())
        return refused(Tr::tr("The preset “%1” is for any tenant. Give --tenant or --demo.").arg(preset.name));
    if (preset.tenant == QLatin1StringView("demo"))
        return refused(Tr::tr("The preset “%1” belongs to the demo tenant. Give --demo.").arg(preset.name));
    const bool isSaved = std::any_of(saved.cbegin(), saved.cend(),
                                     [&](const Tenant& tenant) { return tenant.domain() == preset.tenant; });
    if (!isSaved)
        return refused(Tr::tr("The tenant of the preset, %1, is not saved in Muster. If the credentials may be sent to "
                              "it, give --tenant %1.")
                           .arg(preset.tenant));
    return preset.tenant;
}

Result<Arguments> withPreset(Arguments arguments, const Preset& preset, const QString& presetTenant)
{
    if (preset.isNewer())
        return refused(Tr::tr("The preset “%1” was made by a newer Muster (version %2 of the file). Update Muster to "
                              "run it.")
                           .arg(preset.name)
                           .arg(preset.version));
    const auto isFree = [&](const char* option) { return !arguments.given.contains(QLatin1StringView(option)); };
    if (isFree("connection")) {
        if (!preset.wholeTenant && preset.connections.isEmpty())
            return refused(
                Tr::tr("The preset “%1” does not say which connections. Give --connection.").arg(preset.name));
        arguments.presetConnections = preset.connections;
        arguments.lookUpConnections = preset.tenant != presetTenant;
    }
    if (isFree("format"))
        arguments.format = preset.format;
    if (isFree("limit"))
        arguments.limit = preset.limit;
    if (isFree("field"))
        arguments.fields = preset.fields;
    if (isFree("as"))
        arguments.outputs = preset.outputs;
    if (isFree("to"))
        arguments.folder = preset.folder;
    if (isFree("name"))
        arguments.namePattern = preset.namePattern;
    if (isFree("on-conflict"))
        arguments.onConflict = preset.onConflict;
    arguments.presetName = preset.name;
    return arguments;
}

} // namespace muster::cli
