#pragma once

#include "app/core/domain/exportstatus.h"

#include <QObject>

namespace muster {

/// One entry of the queue at work: an export (ExportRun) or the conversion of a file that is there (LocalRun).
///
/// Its record is in the store before each next step. Destroying a run leaves its record as it stands, so that another
/// process (or the next start) goes on with it. Thread: the one it lives in.
class Run : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class Reason { New, Reattached, TakenUpAgain };
    /// Begins, or goes on where the record says. changed() and ended() follow from the event loop.
    virtual void start(Reason reason) = 0;
    [[nodiscard]] virtual bool isStarted() const = 0;
    virtual void stop() = 0;
    /// Ends a pause: polls or retries at once.
    virtual void checkNow() = 0;
    virtual void setQueuePosition(int position) = 0;
    [[nodiscard]] virtual ExportStatus status() const = 0;

Q_SIGNALS:
    void changed();
    /// The record reached an end state and is stored.
    void ended();
};

} // namespace muster
