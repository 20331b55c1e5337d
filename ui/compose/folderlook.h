#pragma once

#include "ui/compose/folderfacts.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

namespace muster::ui {

/// Finds out about folders without keeping the window waiting: a place that answers at once is looked at at once, a
/// network drive in a thread of its own, because one that is gone may not answer for minutes. Thread: the window's.
class FolderLook final : public QObject
{
    Q_OBJECT
public:
    /// How it looks and what it takes for slow; others than the default in tests. `inspect` is called in any thread.
    struct Ways
    {
        std::function<FolderFacts(const QString&)> inspect = inspectFolder;
        std::function<bool(const QString&)> mayKeepWaiting = nullptr; ///< nothing: muster::mayKeepWaiting()
        std::function<bool(const QString&)> exists = nullptr;         ///< nothing: QFileInfo::exists()
    };
    explicit FolderLook(QObject* parent = nullptr);
    explicit FolderLook(Ways ways, QObject* parent = nullptr);

    /// What is known about the folder now. For a slow place that is what the last look found, at first State::Checking;
    /// another look begins unless one is under way, and inspected() tells when it found something else.
    [[nodiscard]] FolderFacts facts(const QString& path);
    /// Which of these names the folder has; takenFound() tells, at once for a quick place.
    void findTaken(const QString& path, const QStringList& names);
    /// Answers which names the folder has, for an example: none, as long as asking a slow place would keep one waiting.
    [[nodiscard]] std::function<bool(const QString& name)> nameTest(const QString& path) const;
    /// Whether a file can be asked for in this folder without waiting.
    [[nodiscard]] bool answersAtOnce(const QString& path) const;

Q_SIGNALS:
    /// A slow place answered, and facts(path) is another than before.
    void inspected(const QString& path, const muster::ui::FolderFacts& facts);
    void takenFound(const QString& path, const QStringList& taken);

private:
    void look(const QString& path);
    /// Does `work` in a thread of its own, then `done` in this one; false if there is no thread to be had.
    template <typename Value>
    bool inThread(std::function<Value()> work, std::function<void(const Value&)> done);

    struct Known
    {
        FolderFacts facts;
        bool looking = false;
    };
    Ways m_ways;
    QHash<QString, Known> m_slow;
};

} // namespace muster::ui
