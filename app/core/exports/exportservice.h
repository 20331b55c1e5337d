#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportstatus.h"

#include <QObject>
#include <QVector>

#include <optional>

namespace muster {

/// Runs exports: the only door through which the window and the command line start, watch and end them.
///
/// Thread: the one it lives in (the window's). Every call returns at once. The record of an export is in the database
/// before submit() returns, and before each later step, so closing the program never loses one.
class ExportService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Queues an export and returns its id. InvalidRequest or a disk or database error if it cannot even start.
    [[nodiscard]] virtual Result<QString> submit(const ExportPlan& plan) = 0;

    /// All exports of the list: running ones oldest first, then waiting, then ended ones newest first.
    [[nodiscard]] virtual QVector<ExportStatus> exports() const = 0;
    [[nodiscard]] virtual std::optional<ExportStatus> status(const QString& id) const = 0;

    /// Whether exports() has what earlier processes left. Until then it has only what was started since.
    [[nodiscard]] virtual bool isComplete() const { return true; }

    /// Ends watching (before Downloading) or cancels (from Downloading on). Auth0's job goes on, and files that are
    /// already saved stay.
    virtual void stop(const QString& id) = 0;
    /// Takes a failed or stopped export up again: goes on with Auth0's job and what was downloaded while they exist,
    /// otherwise starts a new job with the same request.
    virtual void retry(const QString& id) = 0;
    /// Submits a copy of the plan; the new export's id.
    [[nodiscard]] virtual Result<QString> runAgain(const QString& id) = 0;
    /// Takes an ended export off the list. Its files stay; it stays in the history.
    virtual void dismiss(const QString& id) = 0;
    /// Asks Auth0 about all running jobs now instead of at the next turn.
    virtual void checkNow() = 0;

Q_SIGNALS:
    /// A new entry in exports().
    void added(const QString& id);
    /// State or progress of an export changed; at most a few times a second for each.
    void changed(const QString& id);
    /// The entry left exports().
    void removed(const QString& id);
    /// exports() is another list: what earlier processes left is in it now. The other signals do not tell those.
    void reset();
};

} // namespace muster
