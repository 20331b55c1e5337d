#include "ui/compose/columnmodel.h"

#include "app/core/domain/fieldcatalog.h"

#include <QUndoCommand>

#include <algorithm>

namespace muster::ui {

/// The rows before and after; a list is at most a few hundred small values.
class ColumnModel::Step : public QUndoCommand
{
public:
    Step(ColumnModel& model, ColumnRows after, const QString& text)
        : QUndoCommand(text), m_model(model), m_before(model.m_rows), m_after(std::move(after))
    {
    }
    void undo() override
    {
        m_model.apply(m_before);
        Q_EMIT m_model.rearranged();
    }
    void redo() override
    {
        m_model.apply(m_after);
        if (m_done)
            Q_EMIT m_model.rearranged();
        m_done = true;
    }

private:
    ColumnModel& m_model;
    ColumnRows m_before;
    ColumnRows m_after;
    bool m_done = false;
};

namespace {

/// The rows between the equal beginning and the equal end of two lists.
struct Difference
{
    int first = 0;
    int before = 0; ///< number of rows that differ
    int after = 0;
};

template <typename Same>
Difference difference(const ColumnRows& before, const ColumnRows& after, Same same)
{
    const auto shorter = static_cast<int>(std::min(before.size(), after.size()));
    int first = 0;
    while (first < shorter && same(before[first], after[first]))
        ++first;
    int end = 0;
    while (end < shorter - first && same(before[before.size() - 1 - end], after[after.size() - 1 - end]))
        ++end;
    return {first, static_cast<int>(before.size()) - first - end, static_cast<int>(after.size()) - first - end};
}

bool samePath(const ColumnRow& a, const ColumnRow& b)
{
    return a.field.name == b.field.name;
}

/// 1: the first row of the range went to its end; -1: the last one to its beginning; 0: neither.
int shiftOf(const ColumnRows& before, const ColumnRows& after, const Difference& range)
{
    if (range.before != range.after || range.before < 2)
        return 0;
    const auto from = before.begin() + range.first;
    const auto to = after.begin() + range.first;
    if (std::equal(from + 1, from + range.before, to, samePath) && samePath(*from, *(to + range.after - 1)))
        return 1;
    if (std::equal(from, from + range.before - 1, to + 1, samePath) && samePath(*(from + range.before - 1), *to))
        return -1;
    return 0;
}

QString sampleText(const Discovery& discovery, const QString& path)
{
    if (discovery.users == 0)
        return QStringLiteral("–");
    const DiscoveredAttribute* attribute = discovery.find(path);
    return QStringLiteral("%1/%2").arg(attribute ? attribute->users : 0).arg(discovery.users);
}

} // namespace

ColumnModel::ColumnModel(QObject* parent) : QAbstractTableModel(parent) {}

void ColumnModel::load(const ColumnRows& rows, ExportFormat format)
{
    beginResetModel();
    m_rows = ColumnList::withFound(rows, m_discovery);
    m_format = format;
    m_issues = ColumnList::issues(m_rows, m_format) + ColumnList::sampleIssues(m_rows, m_discovery);
    m_undo.clear();
    endResetModel();
}

void ColumnModel::setDiscovery(const Discovery& discovery)
{
    m_undo.clear(); // its steps hold lists without the rows that come now
    m_discovery = discovery;
    apply(ColumnList::withFound(m_rows, discovery));
    Q_EMIT rearranged();
}

int ColumnModel::foundCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const ColumnRow& row) { return row.found && !row.chosen; }));
}

void ColumnModel::chooseFound()
{
    push(ColumnList::withFoundChosen(m_rows), tr("Add what was found"));
}

void ColumnModel::setExamplesHidden(bool hidden)
{
    m_examplesHidden = hidden;
    if (!m_rows.isEmpty())
        emitRowsChanged(0, static_cast<int>(m_rows.size()) - 1);
}

void ColumnModel::setFormat(ExportFormat format)
{
    if (format == m_format)
        return;
    m_format = format;
    check();
}

int ColumnModel::chosenCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const ColumnRow& row) { return row.chosen; }));
}

void ColumnModel::setOffer(const QString& path)
{
    if (path == m_offer)
        return;
    const auto row = static_cast<int>(m_rows.size());
    if (m_offer.isEmpty()) {
        beginInsertRows({}, row, row);
        m_offer = path;
        endInsertRows();
    } else if (path.isEmpty()) {
        beginRemoveRows({}, row, row);
        m_offer.clear();
        endRemoveRows();
    } else {
        m_offer = path;
        emitRowsChanged(row, row);
    }
}

void ColumnModel::setChosen(int row, bool chosen)
{
    push(ColumnList::withChosen(m_rows, row, chosen), chosen ? tr("Tick a column") : tr("Untick a column"));
}

void ColumnModel::rename(int row, const QString& name)
{
    push(ColumnList::withName(m_rows, row, name), tr("Rename a column"));
}

void ColumnModel::move(int from, int to)
{
    push(ColumnList::withMoved(m_rows, from, to), tr("Move a column"));
}

void ColumnModel::remove(int row)
{
    push(ColumnList::without(m_rows, row), tr("Remove a column"));
}

int ColumnModel::addPath(const QString& path, int below)
{
    push(ColumnList::withPath(m_rows, path, below), tr("Add a column"));
    return ColumnList::indexOf(m_rows, path);
}

void ColumnModel::replace(const ColumnRows& rows, const QString& undoText)
{
    push(rows, undoText);
    Q_EMIT rearranged();
}

int ColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_offer.isEmpty() ? 0 : 1);
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
    return isOffer(index.row()) ? offerData(index.column(), role) : rowData(index.row(), index.column(), role);
}

QVariant ColumnModel::rowData(int row, int column, int role) const
{
    const ColumnRow& entry = m_rows[row];
    if (const QVariant sample = sampleData(row, role); sample.isValid())
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

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (isOffer(index.row()))
        return flags;
    if (index.column() == TickColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ColumnModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || isOffer(index.row()))
        return false;
    if (role == Qt::CheckStateRole && index.column() == TickColumn) {
        setChosen(index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    if (role == Qt::EditRole && index.column() == NameColumn) {
        rename(index.row(), value.toString());
        return true;
    }
    return false;
}

void ColumnModel::push(ColumnRows rows, const QString& text)
{
    if (rows != m_rows)
        m_undo.push(new Step(*this, std::move(rows), text));
}

/// Says what happened in the smallest words a view knows, so that selection, current cell and scroll position stay.
void ColumnModel::apply(const ColumnRows& rows)
{
    const Difference paths = difference(m_rows, rows, samePath);
    const int shift = shiftOf(m_rows, rows, paths);
    const int last = paths.first + paths.before - 1;
    if (paths.before == 0 && paths.after > 0) {
        beginInsertRows({}, paths.first, paths.first + paths.after - 1);
        m_rows = rows;
        endInsertRows();
    } else if (paths.after == 0 && paths.before > 0) {
        beginRemoveRows({}, paths.first, last);
        m_rows = rows;
        endRemoveRows();
    } else if (shift == 1) {
        beginMoveRows({}, paths.first, paths.first, {}, last + 1);
        m_rows = rows;
        endMoveRows();
    } else if (shift == -1) {
        beginMoveRows({}, last, last, {}, paths.first);
        m_rows = rows;
        endMoveRows();
    } else if (paths.before > 0) {
        beginResetModel();
        m_rows = rows;
        m_issues = ColumnList::issues(m_rows, m_format) + ColumnList::sampleIssues(m_rows, m_discovery);
        endResetModel();
    } else {
        m_rows = rows;
    }
    check();
}

void ColumnModel::check()
{
    m_issues = ColumnList::issues(m_rows, m_format) + ColumnList::sampleIssues(m_rows, m_discovery);
    if (!m_rows.isEmpty())
        emitRowsChanged(0, static_cast<int>(m_rows.size()) - 1);
    Q_EMIT changed();
}

void ColumnModel::emitRowsChanged(int first, int last)
{
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
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
