#include "ui/history/historymodel.h"

#include "app/core/base/clock.h"
#include "app/core/store/exportstore.h"
#include "ui/history/historytext.h"
#include "ui/jobs/jobactions.h"
#include "ui/jobs/jobformat.h"
#include "ui/jobs/jobstage.h"

#include <QLocale>

#include <algorithm>

namespace muster::ui {
namespace {

bool isNumber(int column)
{
    return column == HistoryModel::Users || column == HistoryModel::Size;
}

/// Whether `records` is `known` with `added` new ones in front.
bool continues(const QVector<ExportRecord>& records, const QVector<ExportRecord>& known, int added)
{
    return records.size() == known.size() + added &&
           std::equal(known.begin(), known.end(), records.begin() + added,
                      [](const ExportRecord& a, const ExportRecord& b) { return a.id == b.id; });
}

} // namespace

HistoryModel::HistoryModel(const UiContext& context, QObject* parent) : QAbstractTableModel(parent), m_context(context)
{
}

void HistoryModel::refresh()
{
    m_error.reset();
    m_missing.clear();
    const Result<int> total = m_context.history.count();
    if (!total)
        m_error = total.error();
    const int newTotal = total.value_or(m_total);
    const int added = std::max(0, newTotal - m_total);
    const int loaded = static_cast<int>(m_records.size());
    QVector<ExportRecord> records = read(0, loaded == 0 ? kPage : std::max(kPage, loaded + added));
    if (m_error)
        return;
    if (loaded > 0 && continues(records, m_records, added))
        merge(records, added);
    else
        replaceAll(std::move(records), newTotal);
}

void HistoryModel::replaceAll(QVector<ExportRecord> records, int total)
{
    beginResetModel();
    m_records = std::move(records);
    m_total = total;
    endResetModel();
}

void HistoryModel::merge(const QVector<ExportRecord>& records, int added)
{
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_records = records.first(added) + m_records;
        m_total += added;
        endInsertRows();
    }
    for (int row = added; row < records.size(); ++row)
        m_records[row] = records.at(row);
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_records.size()) - 1, ColumnCount - 1));
}

QVector<ExportRecord> HistoryModel::read(int offset, int count)
{
    Result<QVector<ExportRecord>> page = m_context.history.history(offset, count);
    if (!page) {
        m_error = page.error();
        return {};
    }
    return *page;
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_error && m_records.size() < m_total;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const int first = static_cast<int>(m_records.size());
    const QVector<ExportRecord> page = read(first, kPage);
    if (page.isEmpty()) {
        m_total = first;
        return;
    }
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    m_records += page;
    endInsertRows();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::isMissing(const ExportRecord& record) const
{
    const auto known = m_missing.constFind(record.id);
    if (known != m_missing.constEnd())
        return *known;
    return *m_missing.insert(record.id, filesAreMissing(record));
}

QString HistoryModel::text(const ExportRecord& record, int column) const
{
    const QLocale locale;
    const bool saved = record.state == ExportState::Saved;
    const QString none = QStringLiteral("–");
    switch (column) {
    case Finished:
        return finishedText(record.finishedAt, m_context.clock.now(), locale);
    case TenantName:
        return exportOrigin(record.plan);
    case Connection:
        return exportTitle(record.plan);
    case Files:
        return isMissing(record) ? missingFileText() : outcomeText(record);
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

QString HistoryModel::toolTip(const ExportRecord& record, int column) const
{
    if (column == Files && !record.files.isEmpty()) {
        return fileListText(record, QLocale());
    }
    if (column == Checksum)
        return checksumText(record.files);
    return text(record, column);
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportRecord& record = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(record, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Finished
                   ? jobStageText(jobStage({record, {}})) + QLatin1StringView(", ") + text(record, Finished)
                   : text(record, index.column());
    case Qt::ToolTipRole:
        return toolTip(record, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case MissingRole:
        return isMissing(record);
    default:
        return {};
    }
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
