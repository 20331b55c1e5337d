#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"

#include <QObject>

#include <memory>

namespace muster {
class Clock;
class ExportStore;
class LocalRun;
class RecogniseFileJob;
} // namespace muster

namespace muster::cli {

/// `muster convert`: one input after the other; a failed one does not stop the others. Works without a database; with
/// one, what was converted is in the history, and `muster resume` finishes what a killed process began.
class ConvertCommand : public QObject
{
    Q_OBJECT
public:
    /// `history` may be null; it and `clock` must outlive it. `owner` is the id of this process's lease.
    ConvertCommand(Arguments arguments, const Clock& clock, ExportStore* history, QString owner,
                   QObject* parent = nullptr);
    ~ConvertCommand() override;
    /// done() follows from the event loop.
    void start();
    /// Ctrl+C and the like: ends the input at work and leaves out the rest.
    void interrupt();

Q_SIGNALS:
    void done(int exitCode);

private:
    void next();
    void recognised();
    void convert();
    void refuse(const Error& error);
    void tellEnd();
    Arguments m_arguments;
    const Clock& m_clock;
    ExportStore* m_history;
    QString m_owner;
    Reporter m_reporter;
    QStringList m_waiting;
    QStringList m_kept;    ///< all inputs, what was made of them so far, and the log: nothing of this call replaces it
    ExportRecord m_record; ///< of the input at work
    std::unique_ptr<RecogniseFileJob> m_recognition;
    std::unique_ptr<LocalRun> m_run;
    bool m_interrupted = false;
    int m_exitCode = 0;
};

} // namespace muster::cli
