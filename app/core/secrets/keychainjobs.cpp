#include "app/core/secrets/keychainjobs.h"

#include "app/core/base/redaction.h"
#include "app/core/secrets/keychainprobe.h"

#include <utility>

#include <qt6keychain/keychain.h>

namespace muster {

KeychainJob::KeychainJob(KeychainEntry entry) : m_entry(std::move(entry))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeychainJob::timeOut);
}

KeychainJob::~KeychainJob()
{
    abandonStep();
}

void KeychainJob::run()
{
    m_timer.start(m_entry.timeLimit);
    firstStep();
}

void KeychainJob::abort()
{
    abandonStep();
    m_timer.stop();
    SecretJob::abort();
}

void KeychainJob::startStep(QKeychain::Job* step)
{
    m_step = step;
    step->setAutoDelete(false);
    step->setInsecureFallback(false);
    step->setKey(m_entry.key);
    connect(step, &QKeychain::Job::finished, this, &KeychainJob::stepFinished);
    step->start();
}

void KeychainJob::startReading()
{
    startStep(new QKeychain::ReadPasswordJob(service()));
}

Secret KeychainJob::valueOf(const QKeychain::Job* step)
{
    const auto* reading = qobject_cast<const QKeychain::ReadPasswordJob*>(step);
    return reading && reading->error() == QKeychain::NoError ? Secret(reading->binaryData()) : Secret();
}

void KeychainJob::stepFinished(QKeychain::Job* step)
{
    m_step.clear();
    step->deleteLater();
    switch (step->error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        stepDone(step);
        return;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        stepFailed(step->errorString(), true);
        return;
    default:
        stepFailed(step->errorString(), false);
    }
}

void KeychainJob::stepFailed(const QString& detail, bool noBackend)
{
    const QString safe = redactedText(detail);
    if (noBackend) {
        end(fail(ErrorCode::KeychainUnavailable, {}, safe));
        return;
    }
    askForKeychainService(this, [this, safe](bool running) {
        if (isRunning())
            end(fail(running ? ErrorCode::KeychainFailed : ErrorCode::KeychainUnavailable, {}, safe));
    });
}

void KeychainJob::timeOut()
{
    if (!isRunning())
        return;
    abandonStep();
    end(fail(ErrorCode::KeychainFailed, {}, QStringLiteral("no answer in %1 ms").arg(m_entry.timeLimit.count())));
}

void KeychainJob::abandonStep()
{
    if (!m_step)
        return;
    m_step->disconnect(this);
    m_step->setAutoDelete(true);
    m_step.clear();
}

void KeychainJob::end(Result<Secret> result)
{
    m_timer.stop();
    m_result = std::move(result);
    finish();
}

void KeychainReadJob::firstStep()
{
    startReading();
}
void KeychainReadJob::stepDone(QKeychain::Job* step)
{
    if (step->error() != QKeychain::EntryNotFound)
        return end(valueOf(step));
    askWhetherKeychainIsLocked(this, [this](bool locked) {
        if (!isRunning())
            return;
        if (locked)
            end(fail(ErrorCode::KeychainFailed, {}, QStringLiteral("the keychain is locked")));
        else
            end(Secret());
    });
}

KeychainWriteJob::KeychainWriteJob(KeychainEntry entry, Secret value)
    : KeychainJob(std::move(entry)), m_value(std::move(value))
{
}

void KeychainWriteJob::firstStep()
{
    auto* step = new QKeychain::WritePasswordJob(service());
    step->setBinaryData(m_value.reveal());
    startStep(step);
}

void KeychainWriteJob::stepDone(QKeychain::Job* step)
{
    if (!std::exchange(m_written, true)) {
        startReading();
        return;
    }
    if (valueOf(step) == m_value)
        end(m_value);
    else
        end(fail(ErrorCode::KeychainFailed, {}, QStringLiteral("what was read back is different")));
}

void KeychainRemoveJob::firstStep()
{
    startStep(new QKeychain::DeletePasswordJob(service()));
}
void KeychainRemoveJob::stepDone(QKeychain::Job*)
{
    end(Secret());
}

} // namespace muster
