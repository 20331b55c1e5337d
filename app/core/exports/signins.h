#pragma once

#include "app/core/auth0/tokenprovider.h"
#include "app/core/base/job.h"
#include "app/core/exports/tenantservice.h"
#include "app/core/secrets/secretstore.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace muster {

class SignIns;

/// Signs in to one tenant: finds the secret, gets a token.
class SignInJob : public Job
{
    Q_OBJECT
public:
    SignInJob(SignIns& signIns, Tenant tenant, QObject* parent = nullptr);
    ~SignInJob() override;
    /// Valid after finished(): a provider that holds a valid token. CredentialsMissing when no secret is known,
    /// KeychainFailed when the keychain refused, and TokenProvider's errors.
    [[nodiscard]] const Result<std::shared_ptr<TokenProvider>>& result() const { return m_result; }

protected:
    void run() override;
    void abort() override;

private:
    void secretRead();
    void requestToken(std::shared_ptr<TokenProvider> provider);
    void end(Result<std::shared_ptr<TokenProvider>> result);
    SignIns& m_signIns;
    Tenant m_tenant;
    std::unique_ptr<SecretJob> m_secretJob;
    std::shared_ptr<TokenProvider> m_provider;
    std::unique_ptr<TokenJob> m_tokenJob;
    Result<std::shared_ptr<TokenProvider>> m_result = fail(ErrorCode::Internal);
};

/// Who is signed in where: the tokens of this session and the secrets behind them.
///
/// Secrets come from memory (entered or handed over in this session) or from the keychain; nothing is written anywhere
/// else. Thread: the one it lives in.
class SignIns : public QObject
{
    Q_OBJECT
public:
    /// `manager`, `clock` and `keychain` must outlive it.
    SignIns(QNetworkAccessManager& manager, const Clock& clock, SecretStore& keychain, RestPolicy policy,
            QObject* parent = nullptr);
    ~SignIns() override;

    [[nodiscard]] std::unique_ptr<SignInJob> signIn(const Tenant& tenant);
    /// The provider of a tenant that signed in before and has not changed since; may be null.
    [[nodiscard]] std::shared_ptr<TokenProvider> provider(const QString& tenantId) const;

    /// Uses a secret for this session only and forgets tokens that came from another one.
    void useSecret(const QString& tenantId, const Secret& secret);
    /// The same, and stores it in the keychain; stored() tells where it ended up.
    void storeSecret(const QString& tenantId, const Secret& secret);
    /// Forgets secret and tokens, also in the keychain.
    void forget(const QString& tenantId);
    /// Forgets the tokens after a change of the tenant; the secret stays.
    void reset(const QString& tenantId);
    [[nodiscard]] SecretPlace place(const QString& tenantId) const;
    /// Why storeSecret() could not put it into the keychain; nothing if it did, or was not asked.
    [[nodiscard]] std::optional<Error> placeProblem(const QString& tenantId) const;
    [[nodiscard]] std::optional<bool> keychainAvailable() const { return m_keychainAvailable; }
    /// Asks the keychain once whether it is there; keychainAvailableChanged() follows.
    void probeKeychain();

Q_SIGNALS:
    /// storeSecret() ended: place() is up to date.
    void stored(const QString& tenantId);
    void keychainAvailableChanged();

private:
    friend class SignInJob;
    /// The secret known in this session; empty if none.
    [[nodiscard]] Secret sessionSecret(const QString& tenantId) const { return m_secrets.value(tenantId); }
    [[nodiscard]] std::shared_ptr<TokenProvider> makeProvider(const Tenant& tenant, const Secret& secret);
    void learnFromKeychain(const QString& tenantId, const Result<Secret>& read);
    void noteKeychain(bool available);
    void keep(std::unique_ptr<SecretJob> job, std::function<void(const Result<Secret>&)> whenDone);

    QNetworkAccessManager& m_manager;
    const Clock& m_clock;
    SecretStore& m_keychain;
    RestPolicy m_policy;
    QHash<QString, Secret> m_secrets;
    QHash<QString, SecretPlace> m_places;
    QHash<QString, Error> m_placeProblems;
    QHash<QString, std::shared_ptr<TokenProvider>> m_providers;
    std::vector<std::unique_ptr<SecretJob>> m_keychainJobs;
    std::optional<bool> m_keychainAvailable;
};

} // namespace muster
