#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"
#include "app/core/store/database.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>

namespace muster {

/// The records of all exports ever made. Thread: the database's.
class ExportStore
{
public:
    /// `database` must outlive this object.
    explicit ExportStore(Database& database);

    /// Writes a new record or replaces the one with the same id. What a power cut leaves of it: see Database.
    /// `owner` is the id of the process lease that runs the export, empty when nobody does.
    [[nodiscard]] Result<void> put(const ExportRecord& record, const QString& owner);

    /// Ends when every record that was put before its start survives a power cut.
    [[nodiscard]] std::unique_ptr<Database::Sync> synced();

    [[nodiscard]] Result<std::optional<ExportRecord>> byId(const QString& id) const;
    /// The records of these ids, in any order, without those that are gone.
    [[nodiscard]] Result<QVector<ExportRecord>> byIds(const QStringList& ids) const;
    /// Records that have not ended, oldest first, with their owners.
    struct Owned
    {
        ExportRecord record;
        QString owner;
    };
    [[nodiscard]] Result<QVector<Owned>> unfinished() const;
    /// Newest (by creation) first; `offset` and `count` page through any number of records.
    [[nodiscard]] Result<QVector<ExportRecord>> history(int offset, int count) const;
    [[nodiscard]] Result<int> count() const;
    /// Ended records that are still on the list of jobs, those that ended last first, at most `count`.
    [[nodiscard]] Result<QVector<ExportRecord>> listed(int count) const;
    /// Takes an ended record off the list of jobs; it stays in the history.
    [[nodiscard]] Result<void> setListed(const QString& id, bool listed);

    /// Takes an ended record out of the history. Nothing happens when it has not ended or is gone.
    [[nodiscard]] Result<void> remove(const QString& id);

    /// Makes `newOwner` the owner if the owner is still `expectedOwner`: atomic between processes.
    /// True if it is ours now.
    [[nodiscard]] Result<bool> takeOver(const QString& id, const QString& expectedOwner, const QString& newOwner);

private:
    Database& m_database;
};

} // namespace muster
