#pragma once

#include "app/core/exports/liveexportservice.h"
#include "app/core/exports/livetenantservice.h"
#include "app/core/exports/signins.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/processlease.h"
#include "app/core/store/settings.h"
#include "app/core/store/tenantstore.h"
#include "app/demo/demotenant.h"

#include <QNetworkAccessManager>

#include <memory>

namespace muster::test {

/// This computer's clock, ahead of or behind the truth by as much as a test wants.
class MovedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(by.count()); }
    std::chrono::milliseconds by{0};
};

/// Waits of milliseconds, otherwise like the product's.
[[nodiscard]] ExportPolicy quickPolicy();

struct EngineOptions
{
    ExportPolicy policy = quickPolicy();
    LiveExportService::Preferences preferences{};
    QString databasePath{}; ///< empty: `folder`/m.sqlite
};

/// A process's worth of services on a database in `folder`, with one tenant that signs in by secret.
struct Engine
{
    Engine(const QString& folder, const DemoAddress& demo, EngineOptions options = {});

    /// JSON of the whole tenant, basic profile, saved as `users`: plain and raw.
    [[nodiscard]] ExportPlan plan(const QString& folder) const;
    [[nodiscard]] ExportRecord record(const QString& id) const { return exports.status(id)->record; }
    [[nodiscard]] bool hasEnded(const QString& id) const { return isEndState(record(id).state); }
    /// Submits and waits until the end; a record without id when that takes longer than `limit` or cannot be submitted.
    [[nodiscard]] ExportRecord run(const ExportPlan& wanted,
                                   std::chrono::milliseconds limit = std::chrono::seconds(20));

    std::unique_ptr<Database> database;
    ProcessLease lease;
    QNetworkAccessManager api;
    QNetworkAccessManager files;
    MovedClock clock;
    ExportStore store;
    Settings settings;
    AuditLog audit;
    AuditWriter auditWriter;
    TenantStore tenantStore;
    std::unique_ptr<SecretStore> keychain;
    SignIns signIns;
    LiveTenantService tenants;
    LiveExportService exports;
    Tenant tenant;
};

} // namespace muster::test
