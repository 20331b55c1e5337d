#include "app/core/exports/conversionstep.h"

namespace muster {

ConversionPlan conversionPlan(const ExportRecord& record)
{
    const ExportPlan& plan = record.plan;
    ConversionPlan conversion;
    conversion.source = plan.isLocal() ? plan.sourcePath : record.rawPath;
    conversion.format = plan.request.format;
    conversion.outputs = plan.outputs;
    conversion.options = plan.options;
    conversion.requestedFields = plan.request.fields;
    conversion.folder = plan.folder;
    conversion.baseName = plannedBaseName(plan, record.jobId, record.createdAt.toLocalTime());
    conversion.onConflict = plan.onConflict;
    return conversion;
}

void noteConversion(ExportRecord& record, const ConversionReport& result)
{
    record.users = result.users;
    record.files = result.files;
    record.report = result.report;
}

} // namespace muster
