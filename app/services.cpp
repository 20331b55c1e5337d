#include "app/services.h"

#include "app/core/base/osuser.h"

#include <QDir>
#include <QNetworkProxyFactory>
#include <QStandardPaths>

namespace muster {
namespace {

const QString kDemoTenantId = QStringLiteral("demo");

/// $XDG_DATA_HOME/muster
QString dataFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("muster"));
}

WhenDataIsGone whenDataIsGone(const Settings& settings)
{
    const QString value = settings.value(QStringLiteral("exports.whenDataIsGone")).toString();
    if (value == QLatin1StringView("automatic"))
        return WhenDataIsGone::Automatic;
    return value == QLatin1StringView("never") ? WhenDataIsGone::Never : WhenDataIsGone::Ask;
}

/// The system's proxy for everything except this computer itself, where the demo tenant lives.
class SystemProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

QString databasePath()
{
    return QDir(dataFolder()).filePath(QStringLiteral("muster.sqlite"));
}

QString leaseFolder()
{
    return QDir(dataFolder()).filePath(QStringLiteral("leases"));
}

Result<std::unique_ptr<Services>> Services::create()
{
    auto database = Database::open(databasePath());
    if (!database)
        return tl::unexpected(database.error());
    auto lease = ProcessLease::acquire(leaseFolder());
    if (!lease)
        return tl::unexpected(lease.error());
    return std::unique_ptr<Services>(new Services(std::move(*database), std::move(*lease)));
}

Services::Services(std::unique_ptr<Database> opened, ProcessLease held)
    : m_database(std::move(opened)),
      m_lease(std::move(held)),
      m_keychain(makeKeychainSecretStore(QStringLiteral("muster"))),
      settings(*m_database),
      store(*m_database),
      historyReader(m_database->path()),
      audit(QDir(dataFolder()).filePath(QStringLiteral("audit.ndjson")), osUserName(), settings),
      auditWriter(m_database->path(), audit),
      presets(*m_database),
      tenantStore(*m_database),
      signIns(m_api, clock, *m_keychain, {}),
      tenants(tenantStore, signIns, m_api, clock, {}),
      exports(ExportTools{m_api, m_files, signIns, clock, store, auditWriter, m_lease.id(), {}}, leaseFolder(),
              {[this] { return settings.value(QStringLiteral("exports.perTenant"), 1).toInt(1); },
               [this] { return whenDataIsGone(settings); }}),
      awake(exports)
{
    QNetworkProxyFactory::setApplicationProxyFactory(new SystemProxyFactory); // Qt takes ownership
}

Result<QString> Services::startDemo(const DemoOptions& options)
{
    if (m_demo)
        return kDemoTenantId;
    auto demo = std::make_unique<DemoTenant>(options);
    const auto address = demo->start();
    if (!address)
        return tl::unexpected(address.error());
    m_demo = std::move(demo);
    Tenant tenant;
    tenant.id = kDemoTenantId;
    tenant.name = QStringLiteral("Demo");
    tenant.url = address->url;
    tenant.environment = TenantEnvironment::Demo;
    tenant.clientId = address->clientId;
    tenants.addSessionTenant(tenant, Secret(address->clientSecret.toUtf8()));
    return kDemoTenantId;
}

} // namespace muster
