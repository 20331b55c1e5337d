#pragma once

#include "app/core/exports/tenantservice.h"

#include <QString>

namespace muster::ui {

/// The line about the session at the foot of the side bar.
struct SessionText
{
    QString shown;          ///< "Signed in, 23 h left"
    QString accessible;     ///< "Session: signed in, 23 hours left"
    QString toolTip;        ///< why, with a problem
    bool needsUser = false; ///< signed out: credentials must be entered
};
/// Pure.
[[nodiscard]] SessionText sessionText(const Tenant& tenant, const Session& session, const QDateTime& now);

} // namespace muster::ui
