#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/domain/fieldcatalog.h"

#include <QMetaType>
#include <QString>
#include <QVector>

namespace muster {

/// An attribute that really occurs in a sample of users.
struct DiscoveredAttribute
{
    QString path; ///< as `fields` names it: `user_metadata.plan`, `identities[0].connection`
    AttributeType type = AttributeType::Text;
    int users = 0;   ///< with a value that is neither null nor empty
    QString example; ///< of one user, at most kLongestExample characters: personal data, for memory and screen only
    friend bool operator==(const DiscoveredAttribute&, const DiscoveredAttribute&) = default;
};

inline constexpr int kLongestExample = 60;
/// The value as an example, cut at its end if it is long.
[[nodiscard]] QString shortExample(const QString& value);

inline constexpr int kTestRunUsers = 10;

/// What a test run or a dropped file showed. Never stored.
struct Discovery
{
    int users = 0;
    QVector<DiscoveredAttribute> attributes; ///< in document order of first sight
    [[nodiscard]] const DiscoveredAttribute* find(const QString& path) const;
    friend bool operator==(const Discovery&, const Discovery&) = default;
};

/// The export that shows what there is: JSON, ten users, every documented attribute with whole metadata, what
/// enterprise connections are known to bring, and what the plan asks for beyond: an export has only what is named in
/// its request. One file, named so that it is not taken for the export. Pure.
[[nodiscard]] ExportPlan testRunPlan(ExportPlan plan);

/// The attribute whose name is most like the last key of `path` among those of the same parent: for "Did you mean".
/// Empty when none is near (more than two letters differ). Pure.
[[nodiscard]] QString nearestAttribute(const Discovery& discovery, const QString& path);

} // namespace muster

Q_DECLARE_METATYPE(muster::Discovery)
