#pragma once

#include "app/core/secrets/secretstore.h"

#include <QPointer>
#include <QTimer>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace muster {

/// Where a keychain job finds its entry.
struct KeychainEntry
{
    QString service;
    QString key;
    std::chrono::milliseconds timeLimit;
};

/// What the jobs of the keychain have in common: one or several steps by QtKeychain under one time limit.
///
/// QtKeychain hands pointers of its jobs to libsecret and never takes them back, so a step that is still under way is
/// not deleted but left to end and delete itself, with nothing connected to it.
class KeychainJob : public SecretJob
{
    Q_OBJECT
public:
    explicit KeychainJob(KeychainEntry entry);
    ~KeychainJob() override;

protected:
    void run() final;
    void abort() final;

    [[nodiscard]] QString service() const { return m_entry.service; }
    virtual void firstStep() = 0;
    /// A step that worked, or found no entry. It is deleted afterwards.
    virtual void stepDone(QKeychain::Job* step) = 0;

    void startStep(QKeychain::Job* step);
    void startReading();
    /// The value of a finished reading step; empty if there is no entry.
    [[nodiscard]] static Secret valueOf(const QKeychain::Job* step);
    void end(Result<Secret> result);

private:
    void stepFinished(QKeychain::Job* step);
    void stepFailed(const QString& detail, bool noBackend);
    void abandonStep();
    void timeOut();

    KeychainEntry m_entry;
    QPointer<QKeychain::Job> m_step;
    QTimer m_timer;
};

/// Reads an entry.
class KeychainReadJob final : public KeychainJob
{
    Q_OBJECT
public:
    using KeychainJob::KeychainJob;

protected:
    void firstStep() override;
    void stepDone(QKeychain::Job* step) override;
};

/// Writes an entry, reads it back and compares.
class KeychainWriteJob final : public KeychainJob
{
    Q_OBJECT
public:
    KeychainWriteJob(KeychainEntry entry, Secret value);

protected:
    void firstStep() override;
    void stepDone(QKeychain::Job* step) override;

private:
    Secret m_value;
    bool m_written = false;
};

/// Removes an entry; one that does not exist is removed already.
class KeychainRemoveJob final : public KeychainJob
{
    Q_OBJECT
public:
    using KeychainJob::KeychainJob;

protected:
    void firstStep() override;
    void stepDone(QKeychain::Job* step) override;
};

} // namespace muster
