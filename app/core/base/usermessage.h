#pragma once

#include "app/core/base/error.h"

#include <QString>

namespace muster {

/// A failure in the words of the window and the command line.
struct UserMessage
{
    QString what; ///< what happened, one short sentence without a full stop (about 45 characters in English)
    QString next; ///< what to do about it, one sentence; may be empty
};

/// The only place where an Error becomes text for people. Pure; any thread.
/// `tenantName` stands in for "the tenant" where the sentence names it; may be empty.
[[nodiscard]] UserMessage userMessage(const Error& error, const QString& tenantName = {});

} // namespace muster
