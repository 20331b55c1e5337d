#pragma once

#include <QLoggingCategory>

namespace muster {

/// Log categories. Rule for every line: method, path without query, status, sizes, states and ids;
/// never a token, a secret, a link's query or anything about a user. Off below warning by default
/// (QT_LOGGING_RULES="muster.*=true" shows all).
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logExports)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logDemo)

} // namespace muster
