// What the cells of the column table hold and say; how they change is in columnmodel.cpp.
#include "ui/compose/columnmodel.h"

#include "app/core/domain/fieldcatalog.h"

#include <QLocale>

namespace muster::ui {
namespace {

QString sampleText(const Discovery& discovery, const QString& path)
{
    if (discovery.users == 0)
        return QStringLiteral("–");
    const DiscoveredAttribute* attribute = discovery.find(path);
    return QStringLiteral("%1/%2").arg(attribute ? attribute->users : 0).arg(discovery.users);
}

} // namespace

int ColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size()) + (m_offer.isEmpty() ? 0 : 1);
}

int ColumnModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == OfferRole)
        return isOffer(index.row());
    if (role == SectionRole)
        return isSection(index.row());
    if (isOffer(index.row()))
        return offerData(index.column(), role);
    if (isSection(index.row()))
        return sectionData(index.column(), role);
    return rowData(rowAt(index.row()), index.column(), role);
}

QVariant ColumnModel::rowData(int row, int column, int role) const
{
    const ColumnRow& entry = m_rows[row];
    if (QVariant sample = sampleData(row, role); sample.isValid())
        return sample;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (column == SampleColumn)
            return sampleText(m_discovery, entry.field.name);
        if (column == TickColumn)
            return {};
        return column == AttributeColumn ? entry.field.name : entry.field.outputName();
    case Qt::CheckStateRole:
        return column == TickColumn ? QVariant(entry.chosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return issueText(row);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case TypeRole: {
        const std::optional<AttributeType> type = FieldCatalog::typeOf(entry.field.name);
        return type ? attributeTypeText(*type) : QString();
    }
    case SeverityRole:
        return severity(row);
    case RenamedRole:
        return entry.field.outputName() != entry.field.name;
    case ChosenRole:
        return entry.chosen;
    case FoundRole:
        return entry.found;
    case FoundShownRole:
        return m_foundShown;
    default:
        return {};
    }
}

QVariant ColumnModel::sampleData(int row, int role) const
{
    const DiscoveredAttribute* attribute = m_discovery.find(m_rows[row].field.name);
    switch (role) {
    case SampleUsersRole:
        return m_discovery.users;
    case SampleFilledRole:
        return attribute ? attribute->users : 0;
    case ExampleRole:
        return attribute && !m_examplesHidden ? attribute->example : QString();
    case TypeRole:
        // A path below metadata is only known by what it holds.
        if (attribute && attribute->users > 0 && (m_rows[row].typed || m_rows[row].found))
            return attributeTypeText(attribute->type);
        return {};
    default:
        return {};
    }
}

QVariant ColumnModel::offerData(int column, int role) const
{
    const QString text = tr("Add “%1”").arg(m_offer);
    if (role == Qt::AccessibleTextRole || (column == AttributeColumn && role == Qt::DisplayRole))
        return text;
    return {};
}

/// Two parts: the title in the first two columns, the action in the others.
QVariant ColumnModel::sectionData(int column, int role) const
{
    const QString action = m_addable == 0 ? QString() : tr("Add all %1").arg(m_addable);
    const bool isTitle = column <= AttributeColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isTitle ? sectionTitle() : action;
    case Qt::AccessibleTextRole: {
        if (!isTitle)
            return m_addable == 0 ? tr("Nothing to add") : tr("Add all %n found attributes", nullptr, m_addable);
        const auto count = static_cast<int>(m_rows.size()) - ColumnList::foundBegin(m_rows);
        const QString counted = tr("%1: %n attributes", nullptr, count).arg(sectionTitle());
        return m_foundShown ? tr("%1, expanded").arg(counted) : tr("%1, collapsed").arg(counted);
    }
    case ActionRole:
        return action;
    case FoundShownRole:
        return m_foundShown;
    default:
        return {};
    }
}

QString ColumnModel::sectionTitle() const
{
    if (!m_discoveredAt.isValid())
        return tr("Found in the first %n users of the file", nullptr, m_discovery.users);
    const QString time = QLocale().toString(m_discoveredAt.time(), QStringLiteral("HH:mm"));
    return tr("Found in your test run of %n users, %1", nullptr, m_discovery.users).arg(time);
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case TickColumn:
        return role == Qt::AccessibleTextRole ? tr("Chosen") : QString();
    case AttributeColumn:
        return tr("Attribute");
    case NameColumn:
        return tr("Column name");
    case SampleColumn:
        return tr("In test run");
    default:
        return {};
    }
}

ColumnModel::Severity ColumnModel::severity(int row) const
{
    Severity worst = NoIssue;
    for (const ColumnIssue& issue : m_issues) {
        if (issue.row == row)
            worst = std::max(worst, issue.error ? ErrorIssue : WarningIssue);
    }
    return worst;
}

QString ColumnModel::issueText(int row) const
{
    QStringList texts;
    for (const ColumnIssue& issue : m_issues) {
        if (issue.row == row)
            texts.append(issue.text);
    }
    return texts.join(QLatin1Char('\n'));
}

QString ColumnModel::accessibleText(int row, int column) const
{
    const ColumnRow& entry = m_rows[row];
    if (column == TickColumn)
        return entry.chosen ? tr("%1, ticked").arg(entry.field.name) : tr("%1, not ticked").arg(entry.field.name);
    if (column == NameColumn)
        return tr("Column name %1").arg(entry.field.outputName());
    if (column == SampleColumn) {
        if (m_discovery.users == 0)
            return tr("No test run yet");
        const QString example = rowData(row, column, ExampleRole).toString();
        const QString filled =
            tr("%1 of %2 users").arg(rowData(row, column, SampleFilledRole).toInt()).arg(m_discovery.users);
        return example.isEmpty() ? filled : tr("%1, for example %2").arg(filled, example);
    }
    QStringList parts{entry.field.name};
    if (const QString type = rowData(row, column, TypeRole).toString(); !type.isEmpty())
        parts.append(type);
    parts.append(tr("column name %1").arg(entry.field.outputName()));
    for (const ColumnIssue& issue : m_issues) {
        if (issue.row == row)
            parts.append((issue.error ? tr("error: %1") : tr("warning: %1")).arg(issue.text));
    }
    return parts.join(QLatin1StringView(", "));
}

} // namespace muster::ui
