#include "ui/tenants/checktexts.h"

#include "app/core/base/usermessage.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace muster::ui {
namespace {

using Step = TenantCheck::Step;
using Outcome = TenantCheck::Outcome;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::ConnectPage)
};

const QString kReadUsers = QStringLiteral("read:users");
const QString kReadConnections = QStringLiteral("read:connections");

const TenantCheck::Row* rowOf(const TenantCheck& check, Step step)
{
    const auto found =
        std::find_if(check.rows.cbegin(), check.rows.cend(), [step](const auto& r) { return r.step == step; });
    return found == check.rows.cend() ? nullptr : &*found;
}

bool isMissingScope(const TenantCheck::Row& row)
{
    return row.error && row.error->code == ErrorCode::ScopeMissing;
}

QString plainTitle(Step step)
{
    switch (step) {
    case Step::DomainAnswers:
        return Tr::tr("Domain answers");
    case Step::SignedIn:
        return Tr::tr("Signed in");
    case Step::ReadUsers:
        return kReadUsers;
    case Step::ReadConnections:
        return kReadConnections;
    }
    return {};
}

QString problemTitle(const TenantCheck::Row& row)
{
    if (isMissingScope(row))
        return Tr::tr("%1 is missing").arg(plainTitle(row.step));
    switch (row.step) {
    case Step::DomainAnswers:
        return Tr::tr("Domain does not answer");
    case Step::SignedIn:
        return Tr::tr("Not signed in");
    case Step::ReadUsers:
    case Step::ReadConnections:
        break;
    }
    return plainTitle(row.step);
}

QString tokenText(const TenantCheck& check, const QDateTime& now)
{
    if (check.renewable) {
        const int hours = std::max(1, static_cast<int>((now.secsTo(check.expiresAt) + 1800) / 3600));
        return check.expiresAt.isValid() ? Tr::tr("Token valid for %n hours, renewed automatically", nullptr, hours)
                                         : Tr::tr("The token is renewed automatically");
    }
    if (!check.expiresAt.isValid())
        return Tr::tr("The token cannot be renewed");
    const QDateTime expires = check.expiresAt.toLocalTime();
    const QString time = timeText(expires.time(), QLocale());
    if (expires.date() == now.toLocalTime().date())
        return Tr::tr("Expires today %1, cannot be renewed").arg(time);
    const QString day = QLocale().toString(expires.date(), QLocale::ShortFormat);
    return Tr::tr("Expires %1 %2, cannot be renewed").arg(day, time);
}

QString okDetail(const TenantCheck& check, Step step, const Tenant& tenant, const QDateTime& now)
{
    switch (step) {
    case Step::DomainAnswers:
        return Tr::tr("%1, %2 ms")
            .arg(tenant.domain(), QLocale().toString(static_cast<qint64>(check.answerTime.count())));
    case Step::SignedIn:
        return tokenText(check, now);
    case Step::ReadUsers:
        return Tr::tr("Exports can be created and followed");
    case Step::ReadConnections:
        return Tr::tr("Connections can be chosen from a list");
    }
    return {};
}

bool looksLikeCustomDomain(const Tenant& tenant)
{
    return !isLoopback(tenant.url) && !tenant.url.host().endsWith(QLatin1StringView(".auth0.com"));
}

QString problemDetail(const TenantCheck::Row& row, const Tenant& tenant)
{
    if (isMissingScope(row))
        return row.step == Step::ReadUsers ? Tr::tr("Exports are not possible without it")
                                           : Tr::tr("You can export, but have to type connection IDs yourself");
    if (!row.error)
        return Tr::tr("The answer was not understood");
    const UserMessage message = userMessage(*row.error, tenant.name);
    if (row.step == Step::DomainAnswers && looksLikeCustomDomain(tenant))
        return Tr::tr("%1. Use the canonical domain ending in auth0.com.").arg(message.what);
    return message.what;
}

int otherPermissions(const TenantCheck& check)
{
    return static_cast<int>(std::count_if(check.scopes.cbegin(), check.scopes.cend(), [](const QString& scope) {
        return scope != kReadUsers && scope != kReadConnections;
    }));
}

ConnectVerdict readyVerdict(const TenantCheck& check)
{
    const TenantCheck::Row* connections = rowOf(check, Step::ReadConnections);
    if (connections && connections->outcome == Outcome::Problem) {
        return {true, false,
                isMissingScope(*connections) ? Tr::tr("Ready. One permission is missing; you can add it later.")
                                             : Tr::tr("Ready. The connections could not be read; try again later.")};
    }
    if (const int others = otherPermissions(check); others > 0)
        return {true, false,
                Tr::tr("Ready. This application can do more than exporting (%n other permissions).", nullptr, others)};
    return {true, false, Tr::tr("Ready.")};
}

} // namespace

CheckRowText checkRowText(const TenantCheck& check, Step step, const Tenant& tenant, const QDateTime& now)
{
    const TenantCheck::Row* row = rowOf(check, step);
    const QString title = plainTitle(step);
    if (!row || row->outcome == Outcome::Waiting)
        return {QStringLiteral("circle"), &Tokens::text3, title, {}, Tr::tr("not checked")};
    if (row->outcome == Outcome::Running)
        return {QStringLiteral("clock"), &Tokens::progress, title, Tr::tr("Checking…"), Tr::tr("checking")};
    if (row->outcome == Outcome::Ok)
        return {QStringLiteral("check-circle"), &Tokens::ok, title, okDetail(check, step, tenant, now), Tr::tr("good")};
    const bool optional = step == Step::ReadConnections;
    return {optional ? QStringLiteral("warning") : QStringLiteral("error"), optional ? &Tokens::warn : &Tokens::danger,
            problemTitle(*row), problemDetail(*row, tenant), Tr::tr("problem")};
}

QString missingForCheck(const ConnectForm& form)
{
    if (const auto url = parseTenantAddress(form.address); !url)
        return url.error().detail;
    if (form.method == SignInMethod::AccessToken)
        return form.hasSecret ? QString() : Tr::tr("Enter an access token.");
    if (form.clientId.trimmed().isEmpty())
        return Tr::tr("Enter the client ID of the application.");
    if (form.hasSecret)
        return {};
    return form.method == SignInMethod::PrivateKey ? Tr::tr("Enter the private key of the application.")
                                                   : Tr::tr("Enter the client secret of the application.");
}

ConnectVerdict connectVerdict(const ConnectForm& form, const std::optional<TenantCheck>& check)
{
    if (const QString missing = missingForCheck(form); !missing.isEmpty())
        return {false, false, missing};
    if (form.name.trimmed().isEmpty())
        return {false, false, Tr::tr("Enter a name for the tenant.")};
    if (!check)
        return {false, false, Tr::tr("Checking…")};
    for (const TenantCheck::Row& row : check->rows) {
        if (row.outcome != Outcome::Problem || row.step == Step::ReadConnections)
            continue;
        if (isMissingScope(row))
            return {false, true, Tr::tr("%1 is missing: exports are not possible.").arg(row.error->subject)};
        const UserMessage message = row.error ? userMessage(*row.error, form.name) : UserMessage{};
        return {false, true, Tr::tr("%1. %2").arg(message.what, message.next).trimmed()};
    }
    if (!check->canExport())
        return {false, false, Tr::tr("Checking…")};
    return readyVerdict(*check);
}

} // namespace muster::ui
