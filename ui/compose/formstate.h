#pragma once

#include "app/core/domain/connection.h"
#include "app/core/domain/exportrecord.h"
#include "ui/compose/columnlist.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace muster::ui {

/// The highest number of users that the form takes.
inline constexpr qint64 kMaxLimit = 9'999'999;

/// Name, or the id of one that was typed.
[[nodiscard]] QString connectionTitle(const Connection& connection);

/// Which users: the whole tenant, or single connections in the order of choice. Never both.
struct ConnectionChoice
{
    bool wholeTenant = false;
    QVector<Connection> connections;

    [[nodiscard]] bool isEmpty() const { return !wholeTenant && connections.isEmpty(); }
    [[nodiscard]] bool contains(const QString& connectionId) const;
    [[nodiscard]] ConnectionChoice toggledWholeTenant() const;
    /// Ticking a connection unticks the whole tenant.
    [[nodiscard]] ConnectionChoice toggled(const Connection& connection) const;
    /// Ids, names and strategies as in the tenant's list, found by id or else (in another tenant, or made again) by
    /// name; connections that it does not hold stay as they are.
    [[nodiscard]] ConnectionChoice resolved(const QVector<Connection>& known) const;
    friend bool operator==(const ConnectionChoice&, const ConnectionChoice&) = default;
};

/// Everything that the composer's form holds: values only, never secrets.
struct FormState
{
    ConnectionChoice choice;
    ExportFormat format = ExportFormat::Csv;
    QVector<OutputFormat> csvOutputs{OutputFormat::Csv}; ///< each format keeps its own ticks
    QVector<OutputFormat> jsonOutputs{OutputFormat::Plain};
    OutputOptions options;
    bool limited = false;
    qint64 limit = 1000; ///< kept while `limited` is false
    ColumnRows columns;
    QString folder; ///< absolute
    QString pattern;
    ConflictPolicy onConflict = ConflictPolicy::Number;
    QString presetName; ///< of the preset that the form shows, for names and titles; not part of the draft

    /// A new export: CSV, the basic profile, ~/Exports/<tenant name>.
    [[nodiscard]] static FormState fresh(const Tenant& tenant);

    [[nodiscard]] const QVector<OutputFormat>& outputs() const;
    void setOutputs(const QVector<OutputFormat>& outputs); ///< of the present format
    /// Jobs that Export starts: one for the whole tenant, otherwise one for each connection.
    [[nodiscard]] int jobCount() const;
    /// Files that these jobs make; how many parts an import has is not known before, so it counts as none.
    [[nodiscard]] int fileCount() const;
    [[nodiscard]] bool makesImport() const;
    /// JSON instead of CSV, with a table for each table that was ticked: for what Auth0's CSV cannot hold.
    [[nodiscard]] FormState withTablesFromJson() const;
    /// Every column under its own name, and the e-mail address among them: what Auth0 can import.
    [[nodiscard]] FormState withImportableColumns() const;

    /// For the draft in Settings. Unknown keys are ignored, missing ones keep the values of fresh(tenant).
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static FormState fromJson(const QJsonObject& json, const Tenant& tenant);
    friend bool operator==(const FormState&, const FormState&) = default;
};

/// What Export submits, one plan a job, in the order of the choice.
[[nodiscard]] QVector<ExportPlan> plansOf(const FormState& state, const Tenant& tenant);
/// The form that makes this plan; outputs of the other format keep their default.
[[nodiscard]] FormState stateOf(const ExportPlan& plan);

} // namespace muster::ui
