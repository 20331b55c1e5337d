#pragma once

#include "app/awake/stayawake.h"
#include "app/core/base/clock.h"
#include "app/core/base/error.h"
#include "app/core/exports/livediscoveryservice.h"
#include "app/core/exports/liveexportservice.h"
#include "app/core/exports/livelocalfiles.h"
#include "app/core/exports/livetenantservice.h"
#include "app/core/exports/signins.h"
#include "app/core/preview/livepreview.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/auditwriter.h"
#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/historyreader.h"
#include "app/core/store/presetstore.h"
#include "app/core/store/processlease.h"
#include "app/core/store/settings.h"
#include "app/core/store/tenantstore.h"
#include "app/demo/demotenant.h"

#include <QNetworkAccessManager>

#include <memory>

namespace muster {

/// Where the database is: in the XDG data folder.
[[nodiscard]] QString databasePath();
/// Where the leases of processes are, see ProcessLease.
[[nodiscard]] QString leaseFolder();

/// Every service of one process, in the order in which they depend on each other. Made after the application object.
class Services
{
public:
    /// Opens the database in the XDG data folder and takes the process's lease.
    [[nodiscard]] static Result<std::unique_ptr<Services>> create();
    Q_DISABLE_COPY_MOVE(Services)

    /// Starts the demo tenant if it does not run and makes it known to the tenants; its id.
    [[nodiscard]] Result<QString> startDemo(const DemoOptions& options);

private:
    Services(std::unique_ptr<Database> opened, ProcessLease held);
    std::unique_ptr<Database> m_database;
    ProcessLease m_lease;
    QNetworkAccessManager m_api;
    QNetworkAccessManager m_files;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<DemoTenant> m_demo;

public:
    SystemClock clock;
    Settings settings;
    ExportStore store;
    HistoryReader historyReader;
    AuditLog audit;
    AuditWriter auditWriter;
    PresetStore presets;
    TenantStore tenantStore;
    SignIns signIns;
    LiveTenantService tenants;
    LiveExportService exports;
    StayAwake awake;
    LiveLocalFiles files;
    LiveDiscoveryService discovery;
    LivePreviewService previews;
};

} // namespace muster
