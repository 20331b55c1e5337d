#pragma once

#include "app/core/domain/exportformat.h"

#include <QString>

namespace muster::bench {

/// A download made for measuring.
struct BenchData
{
    QString path;
    ExportFormat format = ExportFormat::Json;
    qint64 users = 0;
    qint64 contentBytes = 0;
};

/// Users of the demo tenant as Auth0 would deliver them, in `folder`; made once and used again. JSON has whole
/// profiles, CSV the columns that Auth0 allows. Throws away what an interrupted call left.
[[nodiscard]] BenchData makeData(const QString& folder, ExportFormat format, qint64 users);
/// The same users several times: as many gzip members in one file.
[[nodiscard]] BenchData repeated(const BenchData& data, int times);
/// The decompressed content in a file beside it, for programs that cannot read gzip.
[[nodiscard]] QString unpacked(const BenchData& data);

} // namespace muster::bench
