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

} // namespace muster
