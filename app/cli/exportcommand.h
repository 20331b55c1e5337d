#pragma once

#include "app/cli/arguments.h"
#include "app/cli/credentials.h"
#include "app/cli/exitcode.h"
#include "app/cli/report.h"
#include "app/core/exports/exportservice.h"
#include "app/core/exports/tenantservice.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace muster::cli {

/// `muster export`: finds tenant and connections, submits one export for each, tells what happens until all have ended.
class ExportCommand : public QObject
{
    Q_OBJECT
public:
    /// `exports` and `tenants` must outlive it. `tenant` is the resolved tenant, known to `tenants`.
    ExportCommand(ExportService& exports, TenantService& tenants, Arguments arguments, Tenant tenant,
                  QObject* parent = nullptr);
    /// done() follows from the event loop.
    void start();
    /// Ctrl+C: stops what runs.
    void interrupt();

Q_SIGNALS:
    void done(int exitCode);

private:
    /// What has to be submitted without asking the tenant; nothing if its connections are needed.
    [[nodiscard]] std::optional<QVector<Connection>> knownConnections() const;
    void connectionsKnown();
    void submitAll(const QVector<Connection>& connections);
    void fail(const Error& error);
    void exportChanged(const QString& id);
    void finish();

    ExportService& m_exports;
    TenantService& m_tenants;
    Arguments m_arguments;
    Tenant m_tenant;
    Reporter m_reporter;
    QSet<QString> m_running;
    int m_exitCode = 0;
    bool m_done = false;
};

/// Follows exports that run already (after a recovery) until all have ended, and takes up those that failed for
/// something that can have been mended since (canResume()), or that were stopped, when that is wanted: `muster resume`.
/// Says so when there is nothing to do.
class ResumeCommand : public QObject
{
    Q_OBJECT
public:
    ResumeCommand(ExportService& exports, const Arguments& arguments, QObject* parent = nullptr);
    void start(const QStringList& recovered);
    void interrupt();

Q_SIGNALS:
    void done(int exitCode);

private:
    void exportChanged(const QString& id);
    ExportService& m_exports;
    const bool m_withStopped;
    Reporter m_reporter;
    QSet<QString> m_running;
    int m_exitCode = 0;
};

/// The tenant that --tenant means: a saved one by name or domain, otherwise the address itself, which needs credentials
/// from the environment. Pure.
[[nodiscard]] Result<Tenant> resolveTenant(const QString& wanted, const QVector<Tenant>& saved,
                                           const std::optional<EnvironmentCredentials>& credentials);
/// The connections that --connection means, in that order; ids need no list. InvalidRequest naming the first unknown
/// one.
[[nodiscard]] Result<QVector<Connection>> resolveConnections(const QStringList& wanted,
                                                             const QVector<Connection>& known);
/// The connections of a preset in a tenant whose list is `known`: by id, else by name. InvalidRequest naming the first
/// that is not there.
[[nodiscard]] Result<QVector<Connection>> resolvePresetConnections(const QVector<Connection>& wanted,
                                                                   const QVector<Connection>& known);
/// The exit code of one ended export.
[[nodiscard]] ExitCode exitCodeFor(const ExportRecord& record);

} // namespace muster::cli
