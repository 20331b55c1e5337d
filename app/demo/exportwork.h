#pragma once

#include "app/core/domain/connection.h"
#include "app/demo/exportorder.h"

#include <atomic>
#include <memory>
#include <optional>

namespace muster::demo {

/// What makes the bytes of one export.
struct ExportPlan
{
    quint64 seed = 1;
    qint64 users = 0; ///< of the whole tenant
    QVector<Connection> connections;
    std::optional<std::size_t> connection; ///< position of the one to export; nothing: all
    ExportOrder order;
    DemoSwitches::BodyForm bodyForm = DemoSwitches::BodyForm::Gzip;
    QString path;
};

/// How far the writing is, shared by the worker that writes and the server that answers.
/// `digest` may be read once `state` is Ready.
struct ExportWork
{
    enum class State { Writing, Ready, Failed };

    std::atomic<State> state{State::Writing};
    std::atomic<int> percent{0};
    std::atomic<bool> cancelled{false};
    QByteArray digest;
};

/// Writes the file of an export; takes seconds for a million users, so it is called in a worker thread.
/// Ends early, as Failed, when `cancelled` is set.
void writeExport(const ExportPlan& plan, ExportWork& work);

} // namespace muster::demo
