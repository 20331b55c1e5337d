#include "ui/compose/folderlook.h"

#include "app/core/base/mounts.h"

#include <QFutureWatcher>
#include <QPromise>

#include <thread>
#include <utility>

namespace muster::ui {

FolderLook::FolderLook(QObject* parent) : FolderLook(Ways{}, parent) {}

FolderLook::FolderLook(Ways ways, QObject* parent) : QObject(parent), m_ways(std::move(ways))
{
    if (!m_ways.mayKeepWaiting)
        m_ways.mayKeepWaiting = [](const QString& path) { return muster::mayKeepWaiting(path, currentMounts()); };
}

FolderFacts FolderLook::facts(const QString& path)
{
    if (answersAtOnce(path)) {
        m_slow.remove(path);
        return m_ways.inspect(path);
    }
    auto known = m_slow.find(path);
    if (known == m_slow.end())
        known = m_slow.insert(path, Known{{FolderFacts::State::Checking}});
    if (!std::exchange(known->looking, true))
        look(path);
    return known->facts;
}

bool FolderLook::answersAtOnce(const QString& path) const
{
    return !path.startsWith(QLatin1Char('/')) || !m_ways.mayKeepWaiting(path);
}

/// A thread of its own and not one of a pool: it may hang for minutes, and the program must be able to end meanwhile.
void FolderLook::look(const QString& path)
{
    QPromise<FolderFacts> promise;
    auto* watcher = new QFutureWatcher<FolderFacts>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const FolderFacts found = watcher->result();
        watcher->deleteLater();
        const auto known = m_slow.find(path);
        if (known == m_slow.end())
            return;
        known->looking = false;
        if (std::exchange(known->facts, found) != found)
            Q_EMIT inspected(path, found);
    });
    watcher->setFuture(promise.future());
    std::thread([promise = std::move(promise), inspect = m_ways.inspect, path]() mutable {
        promise.start();
        promise.addResult(inspect(path));
        promise.finish();
    }).detach();
}

} // namespace muster::ui
