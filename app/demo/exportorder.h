#pragma once

#include "app/core/domain/exportformat.h"
#include "app/core/domain/field.h"
#include "app/demo/answers.h"

namespace muster::demo {

/// An accepted body of POST /api/v2/jobs/users-exports.
struct ExportOrder
{
    QString connectionId;                    ///< empty: the whole tenant
    ExportFormat format = ExportFormat::Csv; ///< the service's default
    std::optional<qint64> limit;
    std::optional<QVector<Field>> fields; ///< nothing: the default set

    /// The keys of the body that the service repeats in its answers: `limit` and `fields`, only if they were sent.
    [[nodiscard]] QJsonObject echo() const;
};

/// Checks a body against the service's schema (OpenAPI: CreateExportUsersRequestContent, additionalProperties false)
/// and the rules for CSV. Does not know which connections exist. Pure.
[[nodiscard]] Checked<ExportOrder> parseExportOrder(const HttpRequest& request, const DemoSwitches& switches);

} // namespace muster::demo
