#include "ui/compose/folderlook.h"

#include "app/core/base/mounts.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <system_error>
#include <thread>
#include <utility>

namespace muster::ui {

FolderLook::FolderLook(QObject* parent) : FolderLook(Ways{}, parent) {}

FolderLook::FolderLook(Ways ways, QObject* parent) : QObject(parent), m_ways(std::move(ways))
{
    if (!m_ways.mayKeepWaiting)
        m_ways.mayKeepWaiting = [](const QString& path) { return muster::mayKeepWaiting(path, currentMounts()); };
    if (!m_ways.exists)
        m_ways.exists = [](const QString& path) { return QFileInfo::exists(path); };
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

std::function<bool(const QString&)> FolderLook::nameTest(const QString& path) const
{
    if (!answersAtOnce(path))
        return [](const QString&) { return false; };
    return [exists = m_ways.exists, folder = QDir(path)](const QString& name) { return exists(folder.filePath(name)); };
}

void FolderLook::findTaken(const QString& path, const QStringList& names)
{
    const auto find = [exists = m_ways.exists, path, names] {
        QStringList taken;
        for (const QString& name : names) {
            if (exists(QDir(path).filePath(name)))
                taken.append(name);
        }
        return taken;
    };
    if (answersAtOnce(path))
        return Q_EMIT takenFound(path, find());
    inThread<QStringList>(find, [this, path](const QStringList& taken) { Q_EMIT takenFound(path, taken); });
}

void FolderLook::look(const QString& path)
{
    const auto done = [this, path](const FolderFacts& found) {
        const auto known = m_slow.find(path);
        if (known == m_slow.end())
            return;
        known->looking = false;
        if (std::exchange(known->facts, found) != found)
            Q_EMIT inspected(path, found);
    };
    if (!inThread<FolderFacts>([inspect = m_ways.inspect, path] { return inspect(path); }, done))
        m_slow[path].looking = false; // the next question tries again
}

/// A thread of its own and not one of a pool: it may hang for minutes, and the program must be able to end meanwhile.
template <typename Value>
bool FolderLook::inThread(std::function<Value()> work, std::function<void(const Value&)> done)
{
    QPromise<Value> promise;
    auto watcher = std::make_unique<QFutureWatcher<Value>>();
    connect(watcher.get(), &QFutureWatcherBase::finished, this, [watcher = watcher.get(), done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(promise.future());
    try {
        std::thread([promise = std::move(promise), work = std::move(work)]() mutable {
            promise.start();
            promise.addResult(work());
            promise.finish();
        }).detach();
    } catch (const std::system_error&) { // every thread hangs on a drive that is gone
        return false;
    }
    watcher.release()->setParent(this);
    return true;
}

} // namespace muster::ui
