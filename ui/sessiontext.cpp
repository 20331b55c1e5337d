#include "ui/sessiontext.h"

#include "app/core/base/usermessage.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::SideBar)
};

QString problemText(const std::optional<Error>& error, const Tenant& tenant)
{
    if (!error)
        return {};
    const UserMessage message = userMessage(*error, tenant.name);
    return message.next.isEmpty() ? message.what : QStringLiteral("%1. %2").arg(message.what, message.next);
}

/// Signed in, but the credentials go with the window.
SessionText untilQuit(const Session& session, const Tenant& tenant)
{
    const QString kept = Tr::tr("The credentials are kept until you quit.");
    const QString why = problemText(session.secretProblem, tenant);
    return {Tr::tr("Signed in until you quit"), Tr::tr("Session: signed in until you quit"),
            why.contains(kept) || why.isEmpty() ? kept : Tr::tr("%1 %2").arg(kept, why), false};
}

SessionText signedIn(const Session& session, const QDateTime& now)
{
    if (!session.expiresAt.isValid())
        return {Tr::tr("Signed in"), Tr::tr("Session: signed in"), {}, false};
    const int minutes = static_cast<int>(std::max<qint64>(0, now.secsTo(session.expiresAt)) / 60);
    if (minutes < 60)
        return {Tr::tr("Signed in, %1 min left").arg(minutes),
                Tr::tr("Session: signed in, %n minutes left", nullptr, minutes),
                {},
                false};
    const int hours = minutes / 60;
    return {Tr::tr("Signed in, %1 h left").arg(hours),
            Tr::tr("Session: signed in, %n hours left", nullptr, hours),
            {},
            false};
}

} // namespace

SessionText sessionText(const Tenant& tenant, const Session& session, const QDateTime& now)
{
    if (tenant.environment == TenantEnvironment::Demo)
        return {Tr::tr("Demo data"), Tr::tr("Session: demo data"), {}, false};
    switch (session.state) {
    case Session::State::SigningIn:
        return {Tr::tr("Signing in…"), Tr::tr("Session: signing in"), {}, false};
    case Session::State::Offline:
        return {Tr::tr("Offline"), Tr::tr("Session: offline"), problemText(session.error, tenant), false};
    case Session::State::SignedIn:
        return session.secretProblem ? untilQuit(session, tenant) : signedIn(session, now);
    case Session::State::SignedOut:
        return {Tr::tr("Signed out"), Tr::tr("Session: signed out. Enter the credentials"),
                problemText(session.error, tenant), true};
    }
    return {};
}

} // namespace muster::ui
