#include "app/core/domain/connection.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace muster {

ConnectionKind connectionKind(const QString& strategy)
{
    // Strategies as in ConnectionStrategyEnum of the Management API; the unlisted ones are social.
    static const QSet<QString> enterprise{
        QStringLiteral("ad"),           QStringLiteral("adfs"),        QStringLiteral("auth0-adldap"),
        QStringLiteral("custom"),       QStringLiteral("google-apps"), QStringLiteral("ip"),
        QStringLiteral("office365"),    QStringLiteral("oidc"),        QStringLiteral("okta"),
        QStringLiteral("pingfederate"), QStringLiteral("samlp"),       QStringLiteral("sharepoint"),
        QStringLiteral("waad")};
    if (strategy.isEmpty())
        return ConnectionKind::Other;
    if (strategy == QLatin1StringView("auth0"))
        return ConnectionKind::Database;
    if (strategy == QLatin1StringView("email") || strategy == QLatin1StringView("sms"))
        return ConnectionKind::Passwordless;
    return enterprise.contains(strategy) ? ConnectionKind::Enterprise : ConnectionKind::Social;
}

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Connection)
};

} // namespace

QString connectionKindText(ConnectionKind kind)
{
    switch (kind) {
    case ConnectionKind::Database:
        return Tr::tr("Database");
    case ConnectionKind::Social:
        return Tr::tr("Social");
    case ConnectionKind::Enterprise:
        return Tr::tr("Enterprise");
    case ConnectionKind::Passwordless:
        return Tr::tr("Passwordless");
    case ConnectionKind::Other:
        return Tr::tr("Typed");
    }
    return {};
}

bool isConnectionId(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral("\\Acon_[A-Za-z0-9]{16}\\z"));
    return pattern.match(text.toString()).hasMatch();
}

} // namespace muster
