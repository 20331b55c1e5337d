#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"
#include "ui/common/uicontext.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QVector>

#include <optional>

namespace muster::ui {

/// The exports of the local database, newest first, read in pages of 200 as they are needed.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Finished, TenantName, Connection, Files, Users, Size, Checksum, ColumnCount };
    enum Role { MissingRole = Qt::UserRole + 1 }; ///< bool: a file is no longer where it was saved
    static constexpr int kPage = 200;

    explicit HistoryModel(const UiContext& context, QObject* parent = nullptr);

    /// Reads what is new or changed. Rows that stay keep their place in selections.
    void refresh();
    [[nodiscard]] const ExportRecord& record(int row) const { return m_records.at(row); }
    /// Why the database could not be read, if so.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    [[nodiscard]] QVector<ExportRecord> read(int offset, int count);
    void replaceAll(QVector<ExportRecord> records, int total);
    void merge(const QVector<ExportRecord>& records, int added);
    [[nodiscard]] bool isMissing(const ExportRecord& record) const;
    [[nodiscard]] QString text(const ExportRecord& record, int column) const;
    [[nodiscard]] QString toolTip(const ExportRecord& record, int column) const;

    const UiContext m_context;
    QVector<ExportRecord> m_records;
    int m_total = 0;
    std::optional<Error> m_error;
    mutable QHash<QString, bool> m_missing; ///< by id; asked once per refresh and row that is looked at
};

} // namespace muster::ui
