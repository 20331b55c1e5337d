#include "app/core/files/keptfiles.h"

#include "app/core/base/disk.h"
#include "app/core/files/conversion.h"
#include "app/core/files/importset.h"

#include <QDir>

#include <algorithm>
#include <set>

namespace muster {
namespace {

/// Where something stands that would be replaced or removed.
QStringList lostPaths(const ConversionPlan& plan)
{
    QStringList paths;
    for (const QString& suffix : outputSuffixes(plan.outputs, plan.format))
        paths.append(QDir(plan.folder).filePath(plan.baseName + suffix));
    if (plan.outputs.contains(OutputFormat::Import))
        paths.append(importFiles(plan.folder, plan.baseName));
    return paths;
}

} // namespace

Result<void> checkKept(const ConversionPlan& plan)
{
    if (plan.onConflict != ConflictPolicy::Overwrite)
        return {};
    std::set<FileIdentity> lost;
    for (const QString& path : lostPaths(plan)) {
        if (const auto identity = fileIdentity(path))
            lost.insert(*identity);
    }
    const auto isLost = [&lost](const QString& path) {
        const auto identity = fileIdentity(path);
        return identity && lost.contains(*identity);
    };
    const QStringList kept = QStringList{plan.source} + plan.kept;
    const auto first = std::find_if(kept.cbegin(), kept.cend(), isLost);
    return first == kept.cend() ? Result<void>() : fail(ErrorCode::FileExists, *first);
}

} // namespace muster
