#pragma once

#include "app/core/base/error.h"
#include "app/core/store/historyreader.h"
#include "ui/common/uicontext.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>

class QTimer;

namespace muster::ui {

/// The exports that ended, all of them, as the query wants them; by day while they are in the order of their end.
///
/// Nothing here waits: what is listed comes with answered(), and the record of a row when the row is looked at. Until
/// then its cells are empty.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Finished, TenantName, Connection, Files, Users, Size, Checksum, ColumnCount };
    enum Role {
        MissingRole = Qt::UserRole + 1, ///< bool: a file is no longer where it was saved
        DayRole,                        ///< bool: the row is the heading of a day; it cannot be selected
    };

    explicit HistoryModel(const UiContext& context, QObject* parent = nullptr);
    ~HistoryModel() override;

    /// Other exports or another order: the rows are replaced when they are known.
    void setQuery(const HistoryQuery& query);
    [[nodiscard]] const HistoryQuery& query() const { return m_query; }
    /// Looks for what is new or changed. Rows that stay keep their place in selections.
    void refresh();
    /// Whether the rows are what the query asks for.
    [[nodiscard]] bool isCurrent() const { return m_answered == m_query; }

    [[nodiscard]] bool isDay(int row) const { return m_rows.at(row).id.isEmpty(); }
    /// Days are not counted.
    [[nodiscard]] int exportCount() const { return m_exports; }
    /// -1 without one.
    [[nodiscard]] int rowOf(const QString& exportId) const { return m_places.value(exportId, -1); }
    /// Empty for a day.
    [[nodiscard]] QString idOf(int row) const { return m_rows.at(row).id; }
    /// Null as long as it was not read; being asked for it is being looked at.
    [[nodiscard]] const ExportRecord* record(int row) const;
    /// Whose exports there are; known some time after the first answer.
    [[nodiscard]] const QVector<HistoryTenant>& tenants() const { return m_tenants; }
    /// Why the database could not be read, if so.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] static bool isSortable(int column);
    [[nodiscard]] static int columnOf(HistoryQuery::Order order);
    /// Other columns than those that are sortable change nothing.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Rows are about to change; `replaced`: all of them.
    void aboutToAnswer(bool replaced);
    void answered(bool replaced);
    void tenantsFound();

private:
    struct Row
    {
        QString id; ///< empty: the heading of `day`
        qint64 endedAt = 0;
        QDate day;
    };
    void ask();
    void takeAnswer();
    void takeRows(QVector<Row> rows);
    [[nodiscard]] QVector<Row> rowsOf(const QVector<HistoryEntry>& entries) const;
    void indexRows();
    void prepare();
    void want(const QString& id) const;
    void readWanted();
    void takeRecords();
    void forgetFarFrom(int first, int last);
    [[nodiscard]] QString text(const Row& row, const HistoryRow& read, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, const HistoryRow& read, int column) const;
    [[nodiscard]] QVariant dayData(const Row& row, int column, int role) const;
    [[nodiscard]] bool isByDay() const { return m_answered && m_answered->order == HistoryQuery::Order::Finished; }

    const UiContext m_context;
    HistoryQuery m_query;
    std::optional<HistoryQuery> m_answered; ///< what the rows are the answer to
    HistoryQuery m_asked;                   ///< what `m_find` looks for
    bool m_askAgain = false;
    QVector<Row> m_rows;
    QHash<QString, int> m_places;
    int m_exports = 0;
    QVector<HistoryTenant> m_tenants;
    std::optional<Error> m_error;

    mutable QHash<QString, HistoryRow> m_read; ///< records that were looked at
    mutable QSet<QString> m_fresh;             ///< of these: read since the last answer
    mutable QStringList m_wanted;              ///< looked at last is last
    QTimer* m_readSoon;
    std::unique_ptr<HistoryReader::Find> m_find;
    std::unique_ptr<HistoryReader::Prepare> m_prepare;
    std::unique_ptr<HistoryReader::Read> m_reading;
};

} // namespace muster::ui
