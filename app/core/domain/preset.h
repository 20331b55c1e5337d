#pragma once

#include "app/core/domain/connection.h"
#include "app/core/domain/exportrecord.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// The version of the preset file that this program writes and understands completely.
inline constexpr int kPresetVersion = 1;
/// Length of a preset's name.
inline constexpr int kMaxPresetName = 100;

/// An export saved under a name: everything that the form holds. Never secrets.
///
/// How it is written down: presetjson.h and packaging/preset.schema.json.
struct Preset
{
    QString id;     ///< our own; not part of the file
    QString name;   ///< one line
    QString tenant; ///< presetTenant() of the tenant it belongs to; empty: any tenant

    bool wholeTenant = false;
    QVector<Connection> connections; ///< in the order of the jobs; empty with `wholeTenant`, or while none is chosen
    ExportFormat format = ExportFormat::Csv;
    std::optional<qint64> limit; ///< at least 1; nothing: all users
    QVector<Field> fields;
    QVector<OutputFormat> outputs{OutputFormat::Plain};
    QString folder; ///< absolute; empty: defaultExportFolder() of the tenant in use
    QString namePattern;
    ConflictPolicy onConflict = ConflictPolicy::Number;
    QJsonObject options; ///< of the files to make, as in the file

    int version = kPresetVersion; ///< of the file it came from
    QJsonObject kept;             ///< what the file held beyond this: written back as it was

    /// Made by a newer Muster: can be looked at and used, but not saved over, because parts of it are not understood.
    [[nodiscard]] bool isNewer() const { return version > kPresetVersion; }
    friend bool operator==(const Preset&, const Preset&) = default;
};

/// How presets refer to a tenant: its domain, or "demo" for the demo tenant, whose port is another one each time.
[[nodiscard]] QString presetTenant(const Tenant& tenant);
/// Of any tenant, or of this one.
[[nodiscard]] bool belongsTo(const Preset& preset, const QString& presetTenant);
/// Whether both make the same export: everything except id, name, tenant and unknown keys. Connections are the same if
/// their id is, or their name, because another tenant has other ids.
[[nodiscard]] bool sameExport(const Preset& a, const Preset& b);

/// A name as it is saved: one line without spaces around it, at most kMaxPresetName characters. May come out empty.
[[nodiscard]] QString cleanPresetName(const QString& name);
/// Whether a preset that is listed beside one of `tenant` (empty: any) has this name, whatever the case; `exceptId` is
/// not looked at.
[[nodiscard]] bool isPresetNameTaken(const QVector<Preset>& presets, const QString& name, const QString& tenant,
                                     const QString& exceptId = {});
/// `name`, or with the first free number behind it: "Weekly 2".
[[nodiscard]] QString freePresetName(const QVector<Preset>& presets, const QString& name, const QString& tenant);

} // namespace muster

Q_DECLARE_METATYPE(muster::Preset)
