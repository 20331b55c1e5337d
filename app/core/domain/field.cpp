#include "app/core/domain/field.h"

#include "app/core/domain/fieldcatalog.h"

#include <QCoreApplication>
#include <QHash>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Field)
};

bool isKeyCharacter(QChar c)
{
    return c != QLatin1Char('.') && c != QLatin1Char('[') && c != QLatin1Char(']') &&
           c.category() != QChar::Other_Control;
}

/// `[12]` at `position`; moves past it.
bool readIndex(QStringView path, qsizetype& position)
{
    ++position; // the bracket
    const qsizetype digits = position;
    while (position < path.size() && path[position] >= QLatin1Char('0') && path[position] <= QLatin1Char('9'))
        ++position;
    if (position == digits || position >= path.size() || path[position] != QLatin1Char(']'))
        return false;
    ++position;
    return true;
}

bool isWholeMetadata(const QString& name)
{
    return name == QLatin1StringView("user_metadata") || name == QLatin1StringView("app_metadata");
}

std::optional<FieldIssue::Kind> checkOne(const Field& field, ExportFormat format)
{
    using Kind = FieldIssue::Kind;
    if (field.name.isEmpty())
        return Kind::EmptyName;
    if (!isFieldPath(field.name))
        return Kind::BadPath;
    if (field.name.size() > kMaxFieldNameLength || field.exportAs.size() > kMaxFieldNameLength)
        return Kind::NameTooLong;
    if (FieldCatalog::isNeverExportable(field.name))
        return Kind::NeverExportable;
    if (format == ExportFormat::Csv && isWholeMetadata(field.name))
        return Kind::WholeMetadataInCsv;
    const std::optional<AttributeType> type = FieldCatalog::typeOf(field.name);
    if (format == ExportFormat::Csv && type == AttributeType::Array)
        return Kind::ArrayWithoutIndexInCsv;
    if (!type)
        return Kind::UnknownAttribute;
    return std::nullopt;
}

} // namespace

QStringList outputNames(const QVector<Field>& fields)
{
    QStringList names;
    for (const Field& field : fields)
        names.append(field.outputName());
    return names;
}

bool isFieldPath(QStringView path)
{
    if (path.isEmpty() || path.trimmed().size() != path.size())
        return false;
    qsizetype position = 0;
    while (true) {
        const qsizetype key = position;
        while (position < path.size() && isKeyCharacter(path[position]))
            ++position;
        if (position == key)
            return false;
        while (position < path.size() && path[position] == QLatin1Char('[')) {
            if (!readIndex(path, position))
                return false;
        }
        if (position == path.size())
            return true;
        if (path[position] != QLatin1Char('.'))
            return false;
        ++position;
    }
}

QVector<FieldIssue> checkFields(const QVector<Field>& fields, ExportFormat format)
{
    QHash<QString, int> uses;
    for (const Field& field : fields)
        ++uses[field.outputName()];

    QVector<FieldIssue> issues;
    for (int row = 0; row < static_cast<int>(fields.size()); ++row) {
        const Field& field = fields[row];
        const std::optional<FieldIssue::Kind> kind = checkOne(field, format);
        if (kind)
            issues.append({*kind, row});
        if (!field.name.isEmpty() && uses.value(field.outputName()) > 1)
            issues.append({FieldIssue::Kind::DuplicateOutputName, row});
    }
    if (format == ExportFormat::Csv && fields.size() > kMaxCsvFields)
        issues.append({FieldIssue::Kind::TooManyCsvFields, -1});
    return issues;
}

QString fieldIssueText(const FieldIssue& issue, const QVector<Field>& fields)
{
    const Field field = fields.value(issue.row);
    switch (issue.kind) {
    case FieldIssue::Kind::EmptyName:
        return Tr::tr("Enter the attribute, such as user_metadata.plan.");
    case FieldIssue::Kind::BadPath:
        return Tr::tr("“%1” is not a valid path.").arg(field.name);
    case FieldIssue::Kind::NameTooLong:
        return Tr::tr("The name is %1 characters long; %2 are allowed.")
            .arg(std::max(field.name.size(), field.exportAs.size()))
            .arg(kMaxFieldNameLength);
    case FieldIssue::Kind::DuplicateOutputName:
        return Tr::tr("Two columns are named “%1”. Give one of them another name.").arg(field.outputName());
    case FieldIssue::Kind::TooManyCsvFields:
        return Tr::tr("CSV allows %1 columns, %2 are chosen. Remove some, or choose JSON.")
            .arg(kMaxCsvFields)
            .arg(fields.size());
    case FieldIssue::Kind::NeverExportable:
        return Tr::tr("“%1” is never part of a user export.").arg(field.name);
    case FieldIssue::Kind::WholeMetadataInCsv:
        return Tr::tr("Today’s Auth0 refuses whole objects in CSV. Choose single keys or JSON.");
    case FieldIssue::Kind::ArrayWithoutIndexInCsv:
        return Tr::tr("Add an index such as %1[0].").arg(field.name);
    case FieldIssue::Kind::EmptyInSample:
        break; // depends on the sample: the column table words it
    case FieldIssue::Kind::UnknownAttribute:
        return Tr::tr("Auth0 may ignore an unknown attribute.");
    }
    return {};
}

Field fieldFromArgument(const QString& argument)
{
    const qsizetype equals = argument.indexOf(QLatin1Char('='));
    if (equals < 0)
        return {argument.trimmed(), {}};
    return {argument.left(equals).trimmed(), argument.mid(equals + 1).trimmed()};
}

} // namespace muster
