#include "app/core/base/logging.h"

namespace muster {

Q_LOGGING_CATEGORY(logNet, "muster.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logExports, "muster.exports", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "muster.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logDemo, "muster.demo", QtWarningMsg)

} // namespace muster
