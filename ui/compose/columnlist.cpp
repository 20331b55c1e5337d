#include "ui/compose/columnlist.h"

#include "app/core/domain/fieldcatalog.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace muster::ui::ColumnList {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::ColumnList)
};

bool isDocumented(const QString& path)
{
    const QVector<Attribute>& all = FieldCatalog::attributes();
    return std::any_of(all.begin(), all.end(), [&](const Attribute& attribute) { return attribute.path == path; });
}

/// Documented attributes that are missing, unticked, under their proposed names.
void appendDocumented(ColumnRows& rows)
{
    for (const Attribute& attribute : FieldCatalog::attributes()) {
        if (indexOf(rows, attribute.path) < 0)
            rows.append({{attribute.path, proposedExportAs(attribute.path, rows)}, false, false});
    }
}

/// Where a row behind the last chosen one would stand.
qsizetype afterChosen(const ColumnRows& rows)
{
    const auto last = std::find_if(rows.crbegin(), rows.crend(), [](const ColumnRow& row) { return row.chosen; });
    return std::distance(last, rows.crend());
}

/// "app_metadata.team", "app_metadata" of "app_metadata.team[0]".
QStringList parentsOf(const QString& path)
{
    QStringList parents;
    for (qsizetype end = path.size() - 1; end > 0; --end) {
        if (path[end] == QLatin1Char('.') || path[end] == QLatin1Char('['))
            parents.append(path.left(end));
    }
    return parents;
}

/// Where a row below the row `row` (-1: below the chosen ones) would stand, before what was found.
qsizetype placeBelow(const ColumnRows& rows, int row)
{
    const qsizetype place = row < 0 ? afterChosen(rows) : row + 1;
    return std::min<qsizetype>(place, foundBegin(rows));
}

bool isTaken(const QString& name, const ColumnRows& rows)
{
    return std::any_of(rows.begin(), rows.end(), [&](const ColumnRow& row) { return row.field.outputName() == name; });
}

} // namespace

ColumnRows chosen(const QVector<Field>& fields, const ColumnRows& before)
{
    ColumnRows rows;
    for (const Field& field : fields) {
        if (indexOf(rows, field.name) < 0)
            rows.append({field, true, !isDocumented(field.name)});
    }
    appendDocumented(rows);
    for (const ColumnRow& row : before) {
        if (row.typed && indexOf(rows, row.field.name) < 0)
            rows.append({row.field, false, true});
    }
    return rows;
}

ColumnRows fromTemplate(QVector<Field> fields, const ColumnRows& before)
{
    const ColumnRows unnamed = chosen(fields, {});
    for (Field& field : fields) {
        if (field.exportAs.isEmpty())
            field.exportAs = proposedExportAs(field.name, unnamed);
    }
    return chosen(fields, before);
}

QString proposedExportAs(const QString& path, const ColumnRows& rows)
{
    const QString name = FieldCatalog::proposedColumnName(path);
    return name.isEmpty() || name == path || isTaken(name, rows) ? QString() : name;
}

ColumnRows withChosen(ColumnRows rows, int row, bool chosen)
{
    rows[row].chosen = chosen;
    if (chosen && rows[row].found)
        rows[row].typed = true;
    return rows;
}

int foundBegin(const ColumnRows& rows)
{
    const auto last = std::find_if(rows.crbegin(), rows.crend(), [](const ColumnRow& row) { return !row.found; });
    return static_cast<int>(std::distance(last, rows.crend()));
}

ColumnRows withFound(ColumnRows rows, const Discovery& discovery)
{
    rows.removeIf([](const ColumnRow& row) { return row.found && !row.chosen; });
    for (ColumnRow& row : rows)
        row.found = false;
    QVector<DiscoveredAttribute> more;
    for (const DiscoveredAttribute& attribute : discovery.attributes) {
        if (attribute.users > 0 && indexOf(rows, attribute.path) < 0)
            more.append(attribute);
    }
    std::sort(more.begin(), more.end(), [](const DiscoveredAttribute& a, const DiscoveredAttribute& b) {
        return std::tuple(-a.users, a.path) < std::tuple(-b.users, b.path);
    });
    for (const DiscoveredAttribute& attribute : std::as_const(more))
        rows.append({{attribute.path, proposedExportAs(attribute.path, rows)}, false, false, true});
    return rows;
}

ColumnRows withFoundSettled(ColumnRows rows)
{
    const auto found = rows.begin() + foundBegin(rows);
    const auto open = std::stable_partition(found, rows.end(), [](const ColumnRow& row) { return row.chosen; });
    std::for_each(found, open, [](ColumnRow& row) { row.found = false; });
    return rows;
}

QVector<int> addableFound(const ColumnRows& rows, ExportFormat format)
{
    QSet<QString> listed; // chosen or found
    QSet<QString> parents;
    for (const ColumnRow& row : rows) {
        if (!row.chosen && !row.found)
            continue;
        listed.insert(row.field.name);
        const QStringList above = parentsOf(row.field.name);
        parents.unite(QSet(above.cbegin(), above.cend()));
    }
    const auto overlaps = [&](int row) {
        const QString& path = rows[row].field.name;
        if (format == ExportFormat::Csv)
            return parents.contains(path);
        const QStringList above = parentsOf(path);
        return std::any_of(above.cbegin(), above.cend(),
                           [&](const QString& parent) { return listed.contains(parent); });
    };
    QVector<int> addable;
    for (int row = foundBegin(rows); row < rows.size(); ++row) {
        if (!rows[row].chosen && !overlaps(row))
            addable.append(row);
    }
    return addable;
}

ColumnRows withFoundChosen(ColumnRows rows, ExportFormat format)
{
    const QVector<int> addable = addableFound(rows, format);
    for (const int row : addable)
        rows = withChosen(std::move(rows), row, true);
    return withFoundSettled(std::move(rows));
}

QVector<ColumnIssue> sampleIssues(const ColumnRows& rows, const Discovery& discovery)
{
    QVector<ColumnIssue> issues;
    for (int row = 0; row < rows.size() && discovery.users > 0; ++row) {
        const ColumnRow& entry = rows[row];
        const DiscoveredAttribute* attribute = discovery.find(entry.field.name);
        if (!entry.chosen || !entry.typed || (attribute && attribute->users > 0))
            continue;
        const QString near = nearestAttribute(discovery, entry.field.name).section(QLatin1Char('.'), -1);
        const QString text = Tr::tr("Empty for all %n users.", nullptr, discovery.users);
        issues.append({FieldIssue::Kind::EmptyInSample, row, false,
                       near.isEmpty() ? text : Tr::tr("%1 Did you mean “%2”?").arg(text, near)});
    }
    return issues;
}

ColumnRows withName(ColumnRows rows, int row, const QString& name)
{
    const QString path = rows[row].field.name;
    const QString wanted = name.trimmed();
    if (wanted == path) {
        rows[row].field.exportAs.clear();
    } else if (!wanted.isEmpty()) {
        rows[row].field.exportAs = wanted;
    } else {
        ColumnRows others = rows;
        others.removeAt(row);
        rows[row].field.exportAs = proposedExportAs(path, others);
    }
    return rows;
}

ColumnRows withMoved(ColumnRows rows, int from, int to)
{
    if (rows[from].found)
        rows = withChosen(std::move(rows), from, true);
    rows[from].found = false;
    rows.move(from, to);
    return rows;
}

ColumnRows withFields(ColumnRows rows, const QVector<Field>& fields, int below)
{
    const QString anchor = below < 0 ? QString() : rows[below].field.name;
    ColumnRows added;
    for (const Field& field : fields) {
        const int known = indexOf(rows, field.name);
        ColumnRow row = known >= 0 ? rows[known] : ColumnRow{{field.name, {}}, false, true};
        if (known < 0)
            row.field.exportAs = proposedExportAs(field.name, rows + added);
        if (!field.exportAs.isEmpty())
            row.field.exportAs = field.exportAs;
        if (row.chosen) {
            rows[known] = row;
            continue;
        }
        row.chosen = true;
        row.typed = row.typed || row.found;
        row.found = row.found && field.name == anchor;
        if (known >= 0 && field.name != anchor)
            rows.removeAt(known);
        if (field.name == anchor)
            rows[known] = row;
        else
            added.append(row);
    }
    qsizetype position = placeBelow(rows, indexOf(rows, anchor));
    for (const ColumnRow& row : std::as_const(added))
        rows.insert(position++, row);
    return rows;
}

ColumnRows withPath(ColumnRows rows, const QString& path, int below)
{
    const int known = indexOf(rows, path);
    if (known >= 0 && rows[known].found)
        return withMoved(rows, known, static_cast<int>(placeBelow(rows, below)));
    if (known >= 0)
        return withChosen(std::move(rows), known, true);
    rows.insert(placeBelow(rows, below), {{path, proposedExportAs(path, rows)}, true, true});
    return rows;
}

ColumnRows without(ColumnRows rows, int row)
{
    if (rows[row].typed && !rows[row].found)
        rows.removeAt(row);
    else
        rows[row].chosen = false;
    return rows;
}

int indexOf(const ColumnRows& rows, const QString& path)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ColumnRow& row) { return row.field.name == path; });
    return found == rows.end() ? -1 : static_cast<int>(std::distance(rows.begin(), found));
}

QVector<Field> chosenFields(const ColumnRows& rows)
{
    QVector<Field> fields;
    for (const ColumnRow& row : rows) {
        if (row.chosen)
            fields.append(row.field);
    }
    return fields;
}

QVector<ColumnIssue> issues(const ColumnRows& rows, ExportFormat format)
{
    QVector<int> rowOfField;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].chosen)
            rowOfField.append(row);
    }
    const QVector<Field> fields = chosenFields(rows);
    QVector<ColumnIssue> found;
    const QVector<FieldIssue> all = checkFields(fields, format);
    for (const FieldIssue& issue : all)
        found.append({issue.kind, rowOfField.value(issue.row, -1), issue.isError(), fieldIssueText(issue, fields)});
    return found;
}

QJsonArray toJson(const ColumnRows& rows)
{
    QJsonArray json;
    for (const ColumnRow& row : rows) {
        if (row.found && !row.chosen)
            continue;
        json.append(QJsonObject{{QStringLiteral("name"), row.field.name},
                                {QStringLiteral("export_as"), row.field.exportAs},
                                {QStringLiteral("chosen"), row.chosen}});
    }
    return json;
}

ColumnRows fromJson(const QJsonArray& json)
{
    ColumnRows rows;
    for (const QJsonValue value : json) {
        const QJsonObject entry = value.toObject();
        const QString path = entry.value(QLatin1StringView("name")).toString();
        if (path.isEmpty() || indexOf(rows, path) >= 0)
            continue;
        rows.append({{path, entry.value(QLatin1StringView("export_as")).toString()},
                     entry.value(QLatin1StringView("chosen")).toBool(),
                     !isDocumented(path)});
    }
    appendDocumented(rows);
    return rows;
}

} // namespace muster::ui::ColumnList
