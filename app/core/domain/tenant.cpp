#include "app/core/domain/tenant.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>
#include <QRegularExpression>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Tenant)
};

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

/// https://manage.auth0.com/dashboard/eu/acme/… → acme.eu.auth0.com
QString domainFromDashboard(const QUrl& url)
{
    if (url.host() != QLatin1StringView("manage.auth0.com"))
        return {};
    static const QRegularExpression path(QStringLiteral("\\A/dashboard/([a-z0-9-]+)/([a-z0-9-]+)"));
    const auto match = path.match(url.path());
    if (!match.hasMatch())
        return {};
    return QStringLiteral("%1.%2.auth0.com").arg(match.captured(2), match.captured(1));
}

} // namespace

QString Tenant::domain() const
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

QString Tenant::audience() const
{
    return issuer() + QLatin1StringView("api/v2/");
}

QString Tenant::issuer() const
{
    return url.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) + QLatin1Char('/');
}

Result<QUrl> parseTenantAddress(const QString& text)
{
    QString cleaned = text.trimmed();
    if (cleaned.isEmpty())
        return refused(Tr::tr("Enter the tenant’s domain, such as acme.eu.auth0.com."));
    if (!cleaned.contains(QLatin1StringView("://")))
        cleaned.prepend(QLatin1StringView("https://"));
    const QUrl url(cleaned, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(Tr::tr("“%1” is not a domain.").arg(text.trimmed().left(60)));
    if (!url.userInfo().isEmpty())
        return refused(Tr::tr("Leave out the user name before the domain."));
    const QString fromDashboard = domainFromDashboard(url);
    if (!fromDashboard.isEmpty())
        return QUrl(QStringLiteral("https://") + fromDashboard);
    const bool loopback = isLoopback(url);
    if (url.scheme() == QLatin1StringView("http") && !loopback)
        return refused(Tr::tr("Only https is allowed; http works for this computer alone."));
    if (url.scheme() != QLatin1StringView("https") && url.scheme() != QLatin1StringView("http"))
        return refused(Tr::tr("The address must begin with https://."));
    if (!loopback && !url.host().contains(QLatin1Char('.')))
        return refused(Tr::tr("Enter the whole domain, such as %1.us.auth0.com.").arg(url.host()));
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

QStringList tenantDomainSuggestions(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\\A[a-z0-9][a-z0-9-]*\\z"));
    const QString name = text.trimmed().toLower();
    if (!word.match(name).hasMatch())
        return {};
    QStringList suggestions;
    for (const char* region : {"us", "eu", "au", "jp"})
        suggestions.append(QStringLiteral("%1.%2.auth0.com").arg(name, QString::fromLatin1(region)));
    return suggestions;
}

QString proposedTenantName(const QUrl& url)
{
    if (isLoopback(url))
        return Tr::tr("Local tenant");
    QString name = url.host().section(QLatin1Char('.'), 0, 0);
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString defaultExportFolder(const Tenant& tenant)
{
    QString name = tenant.name.trimmed();
    for (QChar& c : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(c) || !c.isPrint())
            c = QLatin1Char('-');
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    if (name.isEmpty())
        name = QStringLiteral("Auth0");
    return QDir::home().filePath(QStringLiteral("Exports/") + name);
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

QString environmentName(TenantEnvironment environment)
{
    switch (environment) {
    case TenantEnvironment::Production:
        return QStringLiteral("production");
    case TenantEnvironment::Staging:
        return QStringLiteral("staging");
    case TenantEnvironment::Development:
        return QStringLiteral("development");
    case TenantEnvironment::Demo:
        return QStringLiteral("demo");
    }
    return {};
}

TenantEnvironment environmentFromName(QStringView name)
{
    for (const auto environment :
         {TenantEnvironment::Staging, TenantEnvironment::Development, TenantEnvironment::Demo}) {
        if (environmentName(environment) == name)
            return environment;
    }
    return TenantEnvironment::Production;
}

QString environmentText(TenantEnvironment environment)
{
    switch (environment) {
    case TenantEnvironment::Production:
        return Tr::tr("Production");
    case TenantEnvironment::Staging:
        return Tr::tr("Staging");
    case TenantEnvironment::Development:
        return Tr::tr("Development");
    case TenantEnvironment::Demo:
        return Tr::tr("Demo");
    }
    return {};
}

QString signInMethodName(SignInMethod method)
{
    switch (method) {
    case SignInMethod::ClientSecret:
        return QStringLiteral("client_secret");
    case SignInMethod::AccessToken:
        return QStringLiteral("access_token");
    case SignInMethod::PrivateKey:
        return QStringLiteral("private_key");
    }
    return {};
}

SignInMethod signInMethodFromName(QStringView name)
{
    for (const auto method : {SignInMethod::AccessToken, SignInMethod::PrivateKey}) {
        if (signInMethodName(method) == name)
            return method;
    }
    return SignInMethod::ClientSecret;
}

QString signingAlgorithmName(SigningAlgorithm algorithm)
{
    switch (algorithm) {
    case SigningAlgorithm::Rs256:
        return QStringLiteral("RS256");
    case SigningAlgorithm::Rs384:
        return QStringLiteral("RS384");
    case SigningAlgorithm::Ps256:
        return QStringLiteral("PS256");
    }
    return {};
}

std::optional<SigningAlgorithm> signingAlgorithmFromName(QStringView name)
{
    for (const auto algorithm : {SigningAlgorithm::Rs256, SigningAlgorithm::Rs384, SigningAlgorithm::Ps256}) {
        if (signingAlgorithmName(algorithm) == name)
            return algorithm;
    }
    return std::nullopt;
}

} // namespace muster
