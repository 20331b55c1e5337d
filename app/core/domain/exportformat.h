#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace muster {

/// `format` of POST /api/v2/jobs/users-exports. Always sent: the service's own default is CSV.
enum class ExportFormat { Csv, Json };

[[nodiscard]] inline QString exportFormatName(ExportFormat format)
{
    return format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
}

[[nodiscard]] inline std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    if (name == QLatin1StringView("csv"))
        return ExportFormat::Csv;
    if (name == QLatin1StringView("json"))
        return ExportFormat::Json;
    return std::nullopt;
}

} // namespace muster
