#pragma once

#include "app/core/base/error.h"

#include <QString>

namespace muster {

/// RecordInvalid for one record. `number` counts from 1; `position` is a byte of the decompressed content, from 0;
/// `what` is not translated.
[[nodiscard]] inline Error recordError(qint64 number, qint64 position, const QString& what)
{
    return {ErrorCode::RecordInvalid, QStringLiteral("record %1, byte %2: %3").arg(number).arg(position).arg(what)};
}

} // namespace muster
