#include "tests/support/engine.h"

#include "app/core/domain/fieldcatalog.h"

#include <QDir>
#include <QTest>

namespace muster::test {
namespace {

QString databaseOf(const QString& folder, const EngineOptions& options)
{
    return options.databasePath.isEmpty() ? QDir(folder).filePath(QStringLiteral("m.sqlite")) : options.databasePath;
}

QString leasesOf(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("leases"));
}

} // namespace

ExportPolicy quickPolicy()
{
    ExportPolicy policy;
    policy.poll = {std::chrono::milliseconds(10), 1.2, std::chrono::milliseconds(50)};
    policy.requestsPerMinute = 100'000;
    policy.retry = {std::chrono::milliseconds(10), std::chrono::milliseconds(100)};
    return policy;
}

Engine::Engine(const QString& folder, const DemoAddress& demo, EngineOptions options)
    : database(std::move(*Database::open(databaseOf(folder, options)))),
      lease(std::move(*ProcessLease::acquire(leasesOf(folder)))),
      store(*database),
      settings(*database),
      audit(QDir(folder).filePath(QStringLiteral("audit.ndjson")), QStringLiteral("mia"), settings),
      auditWriter(database->path(), audit),
      tenantStore(*database),
      keychain(makeMemorySecretStore()),
      signIns(api, clock, *keychain, options.policy.rest),
      tenants(tenantStore, signIns, api, clock, options.policy.rest, options.policy.retry),
      exports(ExportTools{api, files, signIns, clock, store, auditWriter, lease.id(), options.policy}, leasesOf(folder),
              std::move(options.preferences))
{
    tenant.id = QStringLiteral("test");
    tenant.name = QStringLiteral("Test");
    tenant.url = demo.url;
    tenant.environment = TenantEnvironment::Development;
    tenant.clientId = demo.clientId;
    tenants.addSessionTenant(tenant, Secret(demo.clientSecret.toUtf8()));
}

ExportPlan Engine::plan(const QString& folder) const
{
    ExportPlan wanted;
    wanted.tenant = tenant;
    wanted.request.format = ExportFormat::Json;
    wanted.request.fields = FieldCatalog::basicProfile();
    wanted.outputs = {OutputFormat::Plain, OutputFormat::Raw};
    wanted.folder = folder;
    wanted.namePattern = QStringLiteral("users");
    return wanted;
}

ExportRecord Engine::run(const ExportPlan& wanted, std::chrono::milliseconds limit)
{
    const auto id = exports.submit(wanted);
    if (!id)
        return {};
    const bool ended = QTest::qWaitFor([&] { return hasEnded(*id); }, static_cast<int>(limit.count()));
    return ended ? record(*id) : ExportRecord{};
}

} // namespace muster::test
