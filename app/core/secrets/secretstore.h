#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"
#include "app/core/base/secret.h"

#include <QString>

#include <chrono>
#include <memory>

namespace muster {

/// Reads, writes or removes one secret.
class SecretJob : public Job
{
    Q_OBJECT
public:
    using Job::Job;
    /// Valid after finished(). For a write the secret that was stored, for a removal an empty one; for a read that
    /// found nothing an empty one too. KeychainUnavailable when there is no keychain, KeychainFailed when it refused or
    /// is locked.
    [[nodiscard]] const Result<Secret>& result() const { return m_result; }

protected:
    void abort() override { m_result = fail(ErrorCode::Cancelled); }
    Result<Secret> m_result = fail(ErrorCode::Internal);
};

/// A place for secrets. No plain-text fallback exists. Thread: the one it lives in. Jobs must not outlive it.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual std::unique_ptr<SecretJob> read(const QString& key) = 0;
    /// Reads back what it wrote: a locked keychain can claim success (measured with gnome-keyring).
    [[nodiscard]] virtual std::unique_ptr<SecretJob> write(const QString& key, const Secret& value) = 0;
    [[nodiscard]] virtual std::unique_ptr<SecretJob> remove(const QString& key) = 0;
};

/// How long the keychain may take: enough to type its password into a prompt.
inline constexpr std::chrono::milliseconds kKeychainTimeLimit{30'000};

/// The keychain of the desktop (Secret Service or KWallet). `service` groups the entries: "muster"; tests use another
/// one. A job that takes longer than `timeLimit` ends with KeychainFailed; the keychain may still carry it out.
[[nodiscard]] std::unique_ptr<SecretStore>
makeKeychainSecretStore(const QString& service, std::chrono::milliseconds timeLimit = kKeychainTimeLimit);
/// The memory of this process; for tests and for sessions without a keychain.
[[nodiscard]] std::unique_ptr<SecretStore> makeMemorySecretStore();

} // namespace muster
