#pragma once

#include "app/core/exports/tenantservice.h"
#include "ui/common/style.h"

#include <QString>

namespace muster::ui {

/// One of the four rows of the check, in words and colours.
struct CheckRowText
{
    QString icon;
    Colour colour = &Tokens::text3;
    QString title;  ///< "read:users", or "read:users is missing"
    QString detail; ///< one sentence; empty while waiting
    QString status; ///< what the icon says: "good", "problem", …
};
/// Pure. `now` is used for "today" only.
[[nodiscard]] CheckRowText checkRowText(const TenantCheck& check, TenantCheck::Step step, const Tenant& tenant,
                                        const QDateTime& now);

/// What the user typed, as far as the verdict needs it.
struct ConnectForm
{
    QString address;
    QString name;
    SignInMethod method = SignInMethod::ClientSecret;
    QString clientId;
    bool hasSecret = false; ///< typed now, or stored before
};
/// The sentence at the foot of the page, and whether Connect is possible.
struct ConnectVerdict
{
    bool canConnect = false;
    bool isProblem = false; ///< shown in the danger colour
    QString sentence;
};
/// The first thing that is missing before a check makes sense; empty if nothing is. Pure.
[[nodiscard]] QString missingForCheck(const ConnectForm& form);
/// `check` is nothing before the first answer. Pure.
[[nodiscard]] ConnectVerdict connectVerdict(const ConnectForm& form, const std::optional<TenantCheck>& check);

} // namespace muster::ui
