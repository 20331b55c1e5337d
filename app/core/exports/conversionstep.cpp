#include "app/core/exports/conversionstep.h"

#include "app/core/files/nametaking.h"

namespace muster {

QString partTag(const ExportRecord& record)
{
    return record.id.left(8) + QStringLiteral(".out");
}

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
    conversion.isDownload = !plan.isLocal();
    conversion.partTag = partTag(record);
    return conversion;
}

void noteConversion(ExportRecord& record, const ConversionReport& result)
{
    record.users = result.users;
    record.pending = result.pending;
    if (result.pending.isEmpty())
        record.files = result.files;
    record.report = result.report;
}

void giveUpPending(ExportRecord& record)
{
    discardParts(record.pending);
    record.pending.clear();
    record.files.clear();
}

AfterNaming noteNaming(ExportRecord& record, const Result<void>& result)
{
    if (!result && result.error().code == ErrorCode::FileExists && record.plan.onConflict == ConflictPolicy::Number) {
        const QString baseName = plannedBaseName(record.plan, record.jobId, record.createdAt.toLocalTime());
        record.pending = renumbered(record.pending, baseName);
        return AfterNaming::OtherNames;
    }
    if (!result) {
        giveUpPending(record);
        return AfterNaming::Failed;
    }
    record.files.clear();
    for (const PendingFile& pending : std::as_const(record.pending))
        record.files.append(pending.file);
    record.pending.clear();
    return AfterNaming::Named;
}

} // namespace muster
