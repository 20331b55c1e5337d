#include "ui/compose/columnmodel.h"

#include <QUndoCommand>

#include <algorithm>
#include <numeric>

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

/// The lines between the equal beginning and the equal end of two lists.
struct Difference
{
    int first = 0;
    int before = 0; ///< number of lines that differ
    int after = 0;
};

Difference difference(const QStringList& before, const QStringList& after)
{
    const auto shorter = static_cast<int>(std::min(before.size(), after.size()));
    int first = 0;
    while (first < shorter && before[first] == after[first])
        ++first;
    int end = 0;
    while (end < shorter - first && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return {first, static_cast<int>(before.size()) - first - end, static_cast<int>(after.size()) - first - end};
}

/// 1: the first line of the range went to its end; -1: the last one to its beginning; 0: neither.
int shiftOf(const QStringList& before, const QStringList& after, const Difference& range)
{
    if (range.before != range.after || range.before < 2)
        return 0;
    const auto from = before.begin() + range.first;
    const auto to = after.begin() + range.first;
    if (std::equal(from + 1, from + range.before, to) && *from == *(to + range.after - 1))
        return 1;
    if (std::equal(from, from + range.before - 1, to + 1) && *(from + range.before - 1) == *to)
        return -1;
    return 0;
}

/// What stands in each line: its path, nothing for the section.
QStringList keysOf(const ColumnRows& rows, const QVector<int>& lines)
{
    QStringList keys;
    for (const int row : lines)
        keys.append(row < 0 ? QString() : rows[row].field.name);
    return keys;
}

QVector<int> linesOf(const ColumnRows& rows)
{
    QVector<int> lines(rows.size());
    std::iota(lines.begin(), lines.end(), 0);
    if (const int found = ColumnList::foundBegin(rows); found < rows.size())
        lines.insert(found, -1);
    return lines;
}

} // namespace

ColumnModel::ColumnModel(QObject* parent) : QAbstractTableModel(parent) {}

void ColumnModel::load(const ColumnRows& rows, ExportFormat format)
{
    beginResetModel();
    m_rows = ColumnList::withFound(rows, m_discovery);
    m_lines = linesOf(m_rows);
    m_format = format;
    judge();
    m_undo.clear();
    endResetModel();
}

void ColumnModel::setDiscovery(const Discovery& discovery, const QDateTime& localTime)
{
    m_undo.clear(); // its steps hold lists without the rows that come now
    m_discovery = discovery;
    m_discoveredAt = localTime;
    apply(ColumnList::withFound(m_rows, discovery));
    Q_EMIT rearranged();
}

void ColumnModel::chooseFound()
{
    push(ColumnList::withFoundChosen(m_rows, m_format), tr("Add what was found"));
    Q_EMIT rearranged();
}

void ColumnModel::settleFound()
{
    if (const ColumnRows settled = ColumnList::withFoundSettled(m_rows); settled != m_rows)
        apply(settled);
}

void ColumnModel::setFoundShown(bool shown)
{
    if (shown == m_foundShown)
        return;
    m_foundShown = shown;
    if (const int line = sectionLine(); line >= 0)
        emitRowsChanged(line, static_cast<int>(m_lines.size()) - 1);
    Q_EMIT rearranged();
}

int ColumnModel::lineOf(int row) const
{
    return row < 0 ? -1 : static_cast<int>(m_lines.indexOf(row));
}

int ColumnModel::sectionLine() const
{
    return static_cast<int>(m_lines.indexOf(-1));
}

void ColumnModel::setExamplesHidden(bool hidden)
{
    m_examplesHidden = hidden;
    if (!m_lines.isEmpty())
        emitRowsChanged(0, static_cast<int>(m_lines.size()) - 1);
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
    const auto row = static_cast<int>(m_lines.size());
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
    if (rows == m_rows)
        return;
    push(ColumnList::withFound(rows, m_discovery), undoText);
    Q_EMIT rearranged();
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (rowAt(index.row()) < 0)
        return flags;
    if (index.column() == TickColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ColumnModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || rowAt(index.row()) < 0)
        return false;
    if (role == Qt::CheckStateRole && index.column() == TickColumn) {
        setChosen(rowAt(index.row()), value.toInt() == Qt::Checked);
        return true;
    }
    if (role == Qt::EditRole && index.column() == NameColumn) {
        rename(rowAt(index.row()), value.toString());
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
    const QVector<int> lines = linesOf(rows);
    const bool hasSection = lines.contains(-1);
    if (!hasSection)
        removeSection();
    if (hasSection && sectionLine() < 0) {
        QVector<int> without = lines;
        without.removeAll(-1);
        applyLines(rows, without);
        insertSection(static_cast<int>(lines.indexOf(-1)));
    } else {
        applyLines(rows, lines);
    }
    check();
}

void ColumnModel::insertSection(int line)
{
    beginInsertRows({}, line, line);
    m_lines.insert(line, -1);
    endInsertRows();
}

void ColumnModel::removeSection()
{
    const int line = sectionLine();
    if (line < 0)
        return;
    beginRemoveRows({}, line, line);
    m_lines.removeAt(line);
    endRemoveRows();
}

void ColumnModel::applyLines(const ColumnRows& rows, const QVector<int>& lines)
{
    const QStringList before = keysOf(m_rows, m_lines);
    const QStringList after = keysOf(rows, lines);
    const Difference range = difference(before, after);
    const int shift = shiftOf(before, after, range);
    const int last = range.first + range.before - 1;
    const int section = sectionLine();
    const auto take = [&](const QVector<int>& newLines) {
        m_rows = rows;
        m_lines = newLines;
    };
    if (range.before == 0 && range.after == 0) {
        take(lines);
    } else if (shift == 1) {
        beginMoveRows({}, range.first, range.first, {}, last + 1);
        take(lines);
        endMoveRows();
    } else if (shift == -1) {
        beginMoveRows({}, last, last, {}, range.first);
        take(lines);
        endMoveRows();
    } else if (range.before == 0 || range.after == 0 || (section >= 0 && range.first >= section)) {
        QVector<int> kept = lines;
        kept.remove(range.first, range.after);
        if (range.before > 0) {
            beginRemoveRows({}, range.first, last);
            take(kept);
            endRemoveRows();
        }
        if (range.after > 0) {
            beginInsertRows({}, range.first, range.first + range.after - 1);
            take(lines);
            endInsertRows();
        }
    } else {
        beginResetModel();
        take(lines);
        judge();
        endResetModel();
    }
}

void ColumnModel::judge()
{
    m_issues = ColumnList::issues(m_rows, m_format) + ColumnList::sampleIssues(m_rows, m_discovery);
    if (m_discoveredAt.isValid())
        m_issues.removeIf([this](const ColumnIssue& issue) { // a test run is Auth0's own answer
            return issue.kind == FieldIssue::Kind::UnknownAttribute && isInSample(issue.row);
        });
    m_addable = static_cast<int>(ColumnList::addableFound(m_rows, m_format).size());
}

bool ColumnModel::isInSample(int row) const
{
    const DiscoveredAttribute* attribute = m_discovery.find(m_rows[row].field.name);
    return attribute && attribute->users > 0;
}

void ColumnModel::check()
{
    judge();
    if (!m_lines.isEmpty())
        emitRowsChanged(0, static_cast<int>(m_lines.size()) - 1);
    Q_EMIT changed();
}

void ColumnModel::emitRowsChanged(int first, int last)
{
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

} // namespace muster::ui
