#include "app/core/domain/discovery.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace muster {
namespace {

constexpr int kMostDifferences = 2;

QString parentOf(const QString& path)
{
    return path.section(QLatin1Char('.'), 0, -2);
}

QString keyOf(const QString& path)
{
    return path.section(QLatin1Char('.'), -1);
}

/// Number of letters to insert, remove or change (Levenshtein).
int differences(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto place = static_cast<std::size_t>(j);
            const int changed = diagonal + (a[i].toCaseFolded() == b[j].toCaseFolded() ? 0 : 1);
            diagonal = row[place + 1];
            row[place + 1] = std::min({changed, row[place] + 1, row[place + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

const DiscoveredAttribute* Discovery::find(const QString& path) const
{
    const auto found = std::find_if(attributes.cbegin(), attributes.cend(),
                                    [&path](const DiscoveredAttribute& attribute) { return attribute.path == path; });
    return found == attributes.cend() ? nullptr : &*found;
}

QString shortExample(const QString& value)
{
    return value.size() <= kLongestExample ? value : value.left(kLongestExample - 1) + QChar(0x2026);
}

ExportPlan testRunPlan(ExportPlan plan)
{
    QVector<Field> fields;
    const auto add = [&fields](const QString& path) {
        const auto same = [&path](const Field& field) { return field.name == path; };
        if (std::none_of(fields.cbegin(), fields.cend(), same))
            fields.append({path, {}});
    };
    for (const Field& field : FieldCatalog::everything(ExportFormat::Json))
        add(field.name);
    for (const QString& path : FieldCatalog::enterpriseAttributes())
        add(path);
    for (const Field& field : plan.request.fields) {
        const QString root = field.name.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('['), 0, 0);
        if (!FieldCatalog::typeOf(root)) // what lies below a documented root comes with it
            add(root);
    }
    plan.request.format = ExportFormat::Json;
    plan.request.limit = kTestRunUsers;
    plan.request.fields = fields;
    plan.outputs = {OutputFormat::Plain};
    plan.namePattern += QStringLiteral("-test-run");
    plan.onConflict = ConflictPolicy::Number;
    plan.testRun = true;
    return plan;
}

QString nearestAttribute(const Discovery& discovery, const QString& path)
{
    QString nearest;
    int fewest = kMostDifferences + 1;
    for (const DiscoveredAttribute& attribute : discovery.attributes) {
        if (attribute.path == path || parentOf(attribute.path) != parentOf(path) || attribute.users == 0)
            continue;
        const int count = differences(keyOf(path), keyOf(attribute.path));
        if (count < fewest) {
            fewest = count;
            nearest = attribute.path;
        }
    }
    return nearest;
}

} // namespace muster
