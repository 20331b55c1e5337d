#include "app/core/domain/environmentwords.h"

#include <QCoreApplication>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::EnvironmentInSentence)
};

} // namespace

QString environmentInSentence(TenantEnvironment environment)
{
    switch (environment) {
    case TenantEnvironment::Production:
        return Tr::tr("production");
    case TenantEnvironment::Staging:
        return Tr::tr("staging");
    case TenantEnvironment::Development:
        return Tr::tr("development");
    case TenantEnvironment::Demo:
        return Tr::tr("demo");
    }
    return {};
}

QString tenantInSentence(const Tenant& tenant)
{
    if (tenant.environment == TenantEnvironment::Demo)
        return Tr::tr("Demo tenant");
    //: A tenant's name and its environment
    return Tr::tr("%1 %2").arg(tenant.name, environmentInSentence(tenant.environment));
}

} // namespace muster
