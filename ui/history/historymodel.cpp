#include "ui/history/historymodel.h"

#include "app/core/base/clock.h"
#include "ui/history/historytext.h"
#include "ui/history/rowchanges.h"
#include "ui/jobs/jobactions.h"
#include "ui/jobs/jobformat.h"
#include "ui/jobs/jobstage.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace muster::ui {
namespace {

constexpr qsizetype kMostWanted = 100; ///< read together; more than a screen shows
constexpr qsizetype kMostKept = 600;   ///< records; then those far from what is looked at go
constexpr int kNear = 200;             ///< rows
constexpr qsizetype kMostRanges = 24;  ///< with more, replacing all rows is faster

using Order = HistoryQuery::Order;

bool isNumber(int column)
{
    return column == HistoryModel::Users || column == HistoryModel::Size;
}

constexpr std::array<std::pair<int, Order>, 5> kOrders{{{HistoryModel::Finished, Order::Finished},
                                                        {HistoryModel::TenantName, Order::Tenant},
                                                        {HistoryModel::Connection, Order::Title},
                                                        {HistoryModel::Users, Order::Users},
                                                        {HistoryModel::Size, Order::Size}}};

std::optional<Order> orderOf(int column)
{
    for (const auto& [sorted, order] : kOrders) {
        if (sorted == column)
            return order;
    }
    return std::nullopt;
}

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

HistoryModel::HistoryModel(const UiContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context), m_readSoon(new QTimer(this))
{
    m_readSoon->setSingleShot(true);
    m_readSoon->setInterval(0);
    connect(m_readSoon, &QTimer::timeout, this, &HistoryModel::readWanted);
}

HistoryModel::~HistoryModel() = default;

void HistoryModel::setQuery(const HistoryQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    ask();
}

void HistoryModel::refresh()
{
    ask();
}

/// One question at a time: an answer that nobody waits for any more is cheaper than waiting for its end.
void HistoryModel::ask()
{
    m_askAgain = m_find != nullptr;
    if (m_find)
        return;
    m_asked = m_query;
    m_find = m_context.historyReader.find(m_asked);
    connect(m_find.get(), &Job::finished, this, &HistoryModel::takeAnswer);
    m_find->start();
}

void HistoryModel::takeAnswer()
{
    const Result<QVector<HistoryEntry>> found = m_find->outcome();
    retire(m_find, this);
    const bool again = std::exchange(m_askAgain, false);
    if (!found) {
        m_error = found.error();
        Q_EMIT answered(false);
    } else if (!again || m_asked == m_query) {
        m_error.reset();
        takeRows(rowsOf(*found));
        prepare();
    }
    if (again)
        ask();
}

QVector<HistoryModel::Row> HistoryModel::rowsOf(const QVector<HistoryEntry>& entries) const
{
    QVector<Row> rows;
    rows.reserve(entries.size() + entries.size() / 4);
    const bool byDay = m_asked.order == Order::Finished;
    qint64 dayBegins = 0;
    qint64 dayEnds = 0;
    for (const HistoryEntry& entry : entries) {
        if (byDay && (entry.endedAt < dayBegins || entry.endedAt >= dayEnds)) {
            const QDate day = utc(entry.endedAt).toLocalTime().date();
            dayBegins = day.startOfDay().toMSecsSinceEpoch();
            dayEnds = day.addDays(1).startOfDay().toMSecsSinceEpoch();
            rows.append({{}, entry.endedAt, day});
        }
        rows.append({entry.id, entry.endedAt, {}});
    }
    return rows;
}

/// Rows come and go one by one as long as the question is the same; nothing else moves then.
void HistoryModel::takeRows(QVector<Row> rows)
{
    const auto keys = [](const QVector<Row>& of) {
        QStringList all;
        all.reserve(of.size());
        for (const Row& row : of)
            all.append(row.id.isEmpty() ? row.day.toString(Qt::ISODate) : row.id);
        return all;
    };
    const bool same = m_answered == m_asked;
    auto changes = same ? rowChanges(keys(m_rows), keys(rows)) : std::nullopt;
    if (changes && changes->removed.size() + changes->inserted.size() > kMostRanges)
        changes.reset();
    m_fresh.clear();
    Q_EMIT aboutToAnswer(!changes);
    if (!changes) {
        beginResetModel();
        m_rows = std::move(rows);
        m_answered = m_asked;
        indexRows();
        endResetModel();
        Q_EMIT answered(true);
        return;
    }
    for (const RowRange& range : changes->removed) {
        beginRemoveRows({}, range.first, range.first + range.count - 1);
        m_rows.remove(range.first, range.count);
        indexRows();
        endRemoveRows();
    }
    for (const RowRange& range : changes->inserted) {
        beginInsertRows({}, range.first, range.first + range.count - 1);
        m_rows.insert(range.first, range.count, Row());
        std::copy_n(rows.cbegin() + range.first, range.count, m_rows.begin() + range.first);
        indexRows();
        endInsertRows();
    }
    m_rows = std::move(rows); // the same rows; they may have ended anew
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    Q_EMIT answered(false);
}

void HistoryModel::indexRows()
{
    m_places.clear();
    m_places.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).id.isEmpty())
            m_places.insert(m_rows.at(row).id, row);
    }
    m_exports = static_cast<int>(m_places.size());
}

/// Behind the list, so that the first search need not wait.
void HistoryModel::prepare()
{
    if (m_prepare)
        return;
    m_prepare = m_context.historyReader.prepare();
    connect(m_prepare.get(), &Job::finished, this, [this] {
        const Result<QVector<HistoryTenant>> tenants = m_prepare->outcome();
        retire(m_prepare, this);
        if (!tenants || *tenants == m_tenants)
            return;
        m_tenants = *tenants;
        Q_EMIT tenantsFound();
    });
    m_prepare->start();
}

const ExportRecord* HistoryModel::record(int row) const
{
    const QString& id = m_rows.at(row).id;
    if (id.isEmpty())
        return nullptr;
    want(id);
    const auto read = m_read.constFind(id);
    return read == m_read.constEnd() ? nullptr : &read->record;
}

void HistoryModel::want(const QString& id) const
{
    if (m_fresh.contains(id))
        return;
    if (m_wanted.isEmpty() || m_wanted.last() != id) {
        m_wanted.removeOne(id);
        m_wanted.append(id);
    }
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeFirst();
    if (!m_reading && !m_readSoon->isActive())
        m_readSoon->start();
}

void HistoryModel::readWanted()
{
    if (m_reading || m_wanted.isEmpty())
        return;
    m_reading = m_context.historyReader.read(std::exchange(m_wanted, {}));
    connect(m_reading.get(), &Job::finished, this, &HistoryModel::takeRecords);
    m_reading->start();
}

void HistoryModel::takeRecords()
{
    const Result<QVector<HistoryRow>> read = m_reading->outcome();
    retire(m_reading, this);
    if (!read)
        return;
    int first = rowCount();
    int last = -1;
    for (const HistoryRow& one : *read) {
        m_read.insert(one.record.id, one);
        m_fresh.insert(one.record.id);
        if (const int row = rowOf(one.record.id); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (m_read.size() > kMostKept)
        forgetFarFrom(first, last);
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (!m_wanted.isEmpty())
        m_readSoon->start();
}

void HistoryModel::forgetFarFrom(int first, int last)
{
    m_read.removeIf([&](const QHash<QString, HistoryRow>::iterator& read) {
        const int row = rowOf(read.key());
        const bool far = row < first - kNear || row > last + kNear;
        if (far)
            m_fresh.remove(read.key());
        return far;
    });
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isDay(index.row()) ? Qt::ItemNeverHasChildren : QAbstractTableModel::flags(index);
}

QString HistoryModel::text(const Row& row, const HistoryRow& read, int column) const
{
    const ExportRecord& record = read.record;
    const QLocale locale;
    const bool saved = record.state == ExportState::Saved;
    const QString none = QStringLiteral("–");
    switch (column) {
    case Finished:
        return isByDay() ? endTimeText(utc(row.endedAt), locale)
                         : finishedText(utc(row.endedAt), m_context.clock.now(), locale);
    case TenantName:
        return exportOrigin(record.plan);
    case Connection:
        return exportTitle(record.plan);
    case Files:
        return read.filesMissing ? missingFileText() : outcomeText(record);
    case Users:
        return saved ? locale.toString(record.users) : none;
    case Size:
        return saved ? sizeText(totalBytes(record), locale) : none;
    case Checksum:
        return spacedChecksum(record);
    default:
        return {};
    }
}

QString HistoryModel::toolTip(const Row& row, const HistoryRow& read, int column) const
{
    const ExportRecord& record = read.record;
    if (column == Finished)
        return finishedText(utc(row.endedAt), m_context.clock.now(), QLocale());
    if (column == Files && !record.files.isEmpty())
        return fileListText(record, QLocale());
    if (column == Checksum)
        return checksumText(record.files);
    return text(row, read, column);
}

QVariant HistoryModel::dayData(const Row& row, int column, int role) const
{
    if (role == DayRole)
        return true;
    if (column == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return dayText(row.day, m_context.clock.now(), QLocale());
    return {};
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    if (row.id.isEmpty())
        return dayData(row, index.column(), role);
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != MissingRole)
        return {};
    want(row.id);
    const auto read = m_read.constFind(row.id);
    if (read == m_read.constEnd())
        return role == Qt::DisplayRole && column == Finished ? text(row, {}, Finished) : QVariant();
    switch (role) {
    case Qt::AccessibleTextRole:
        return column == Finished ? jobStageText(jobStage({read->record, {}})) + QLatin1StringView(", ") +
                                        finishedText(utc(row.endedAt), m_context.clock.now(), QLocale())
                                  : text(row, *read, column);
    case Qt::ToolTipRole:
        return toolTip(row, *read, column);
    case MissingRole:
        return read->filesMissing;
    default:
        return text(row, *read, column);
    }
}

bool HistoryModel::isSortable(int column)
{
    return orderOf(column).has_value();
}

int HistoryModel::columnOf(Order order)
{
    for (const auto& [column, sorted] : kOrders) {
        if (sorted == order)
            return column;
    }
    return Finished;
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<Order> wanted = orderOf(column);
    if (!wanted)
        return;
    HistoryQuery query = m_query;
    query.order = *wanted;
    query.descending = order == Qt::DescendingOrder;
    setQuery(query);
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Finished:
        return tr("Finished");
    case TenantName:
        return tr("Tenant");
    case Connection:
        return tr("Connection");
    case Files:
        return tr("Files");
    case Users:
        return tr("Users");
    case Size:
        return tr("Size");
    case Checksum:
        return tr("SHA-256");
    default:
        return {};
    }
}

} // namespace muster::ui
