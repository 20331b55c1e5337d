#include "app/core/domain/preset.h"

#include <QRegularExpression>

#include <algorithm>

namespace muster {
namespace {

bool sameConnection(const Connection& a, const Connection& b)
{
    return a.id == b.id || (!a.name.isEmpty() && a.name == b.name);
}

bool listedTogether(const QString& tenant, const QString& other)
{
    return tenant.isEmpty() || other.isEmpty() || tenant == other;
}

} // namespace

QString presetTenant(const Tenant& tenant)
{
    return tenant.environment == TenantEnvironment::Demo ? QStringLiteral("demo") : tenant.domain();
}

bool belongsTo(const Preset& preset, const QString& presetTenant)
{
    return preset.tenant.isEmpty() || preset.tenant == presetTenant;
}

bool sameExport(const Preset& a, const Preset& b)
{
    return a.wholeTenant == b.wholeTenant && a.format == b.format && a.limit == b.limit && a.fields == b.fields &&
           a.outputs == b.outputs && a.folder == b.folder && a.namePattern == b.namePattern &&
           a.onConflict == b.onConflict && a.options == b.options &&
           std::equal(a.connections.cbegin(), a.connections.cend(), b.connections.cbegin(), b.connections.cend(),
                      sameConnection);
}

QString cleanPresetName(const QString& name)
{
    return name.simplified().left(kMaxPresetName).trimmed();
}

bool isPresetNameTaken(const QVector<Preset>& presets, const QString& name, const QString& tenant,
                       const QString& exceptId)
{
    return std::any_of(presets.cbegin(), presets.cend(), [&](const Preset& preset) {
        return (exceptId.isEmpty() || preset.id != exceptId) && listedTogether(preset.tenant, tenant) &&
               preset.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString freePresetName(const QVector<Preset>& presets, const QString& name, const QString& tenant)
{
    if (!isPresetNameTaken(presets, name, tenant))
        return name;
    static const QRegularExpression number(QStringLiteral(" \\d{1,6}\\z"));
    QString base = name;
    base.remove(number);
    for (int next = 2;; ++next) {
        const QString end = QStringLiteral(" %1").arg(next);
        QString candidate = base.left(kMaxPresetName - end.size()) + end;
        if (!isPresetNameTaken(presets, candidate, tenant))
            return candidate;
    }
}

} // namespace muster
