#include "app/core/store/sqlerror.h"

namespace muster {
namespace {

constexpr int kSqliteBusy = 5;
constexpr int kSqliteLocked = 6;
constexpr int kPrimaryCodeMask = 0xff; // the upper bits of an extended result code refine the primary one

} // namespace

Error sqlError(const QSqlError& error, const QString& path)
{
    const int primary = error.nativeErrorCode().toInt() & kPrimaryCodeMask;
    const bool busy = primary == kSqliteBusy || primary == kSqliteLocked;
    return {busy ? ErrorCode::DatabaseBusy : ErrorCode::DatabaseFailed, error.databaseText(), path};
}

} // namespace muster
