#include "app/core/domain/recordmessage.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::LocalFile)
};

UserMessage tooManyColumns(const ExportPlan& plan)
{
    const QString what = Tr::tr("The users have more columns than a table can hold");
    if (plan.request.format == ExportFormat::Csv)
        return {what, Tr::tr("A table has 16,384 at most. Remove some from the file, then retry.")};
    if (plan.options.arrays == ArrayStyle::Indexed)
        return {what, Tr::tr("Write arrays as JSON text.")};
    return {what, Tr::tr("A table has 16,384 at most, with names of 4 MB. Choose JSON instead.")};
}

UserMessage localMessage(const ExportPlan& plan, const Error& error)
{
    switch (error.code) {
    case ErrorCode::DownloadTruncated:
        return {Tr::tr("The file ends too early"), Tr::tr("It is incomplete. Get it again, then retry.")};
    case ErrorCode::DownloadCorrupt:
        return {Tr::tr("The file is damaged"), Tr::tr("Get it again, then retry.")};
    case ErrorCode::RecordInvalid:
        return {Tr::tr("The file has a record that cannot be read"),
                Tr::tr("The details say where it is. Correct it, then retry.")};
    case ErrorCode::NotImportable:
        return {Tr::tr("Auth0 could not import these users"), Tr::tr("Choose another kind of file.")};
    case ErrorCode::TooManyColumns:
        return tooManyColumns(plan);
    case ErrorCode::FileExists:
        if (error.subject == plan.sourcePath)
            return {Tr::tr("The new file would replace the one that is read"),
                    Tr::tr("Choose another name or folder.")};
        if (plan.onConflict == ConflictPolicy::Overwrite)
            return {Tr::tr("The new files would replace %1").arg(QFileInfo(error.subject).fileName()),
                    Tr::tr("It is in use by the same command. Choose another name or folder.")};
        break;
    default:
        break;
    }
    return userMessage(error);
}

} // namespace

UserMessage failureMessage(const ExportPlan& plan, const Error& error)
{
    return plan.isLocal() ? localMessage(plan, error) : userMessage(error, plan.tenant.name);
}

UserMessage failureMessage(const ExportRecord& record)
{
    const Error error = record.error.value_or(Error{});
    UserMessage message = failureMessage(record.plan, error);
    if (error.code == ErrorCode::DiskFull && record.rawBytes > 0)
        message.next = Tr::tr("Download kept. Free space, then continue.");
    if (error.code == ErrorCode::DatabaseFailed && record.rawBytes > 0)
        message.next = Tr::tr("Download kept. Check the disk and its permissions, then continue.");
    return message;
}

} // namespace muster
