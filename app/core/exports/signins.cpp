#include "app/core/exports/signins.h"

#include <algorithm>
#include <utility>

namespace muster {

SignInJob::SignInJob(SignIns& signIns, Tenant tenant, QObject* parent)
    : Job(parent), m_signIns(signIns), m_tenant(std::move(tenant))
{
}

SignInJob::~SignInJob() = default;

void SignInJob::run()
{
    if (auto provider = m_signIns.provider(m_tenant.id); provider && provider->tenant() == m_tenant) {
        requestToken(std::move(provider));
        return;
    }
    if (const Secret secret = m_signIns.sessionSecret(m_tenant.id); !secret.isEmpty()) {
        requestToken(m_signIns.makeProvider(m_tenant, secret));
        return;
    }
    m_secretJob = m_signIns.m_keychain.read(m_tenant.id);
    connect(m_secretJob.get(), &Job::finished, this, &SignInJob::secretRead);
    m_secretJob->start();
}

void SignInJob::secretRead()
{
    const Result<Secret>& read = m_secretJob->result();
    m_signIns.learnFromKeychain(m_tenant.id, read);
    if (!read && read.error().code != ErrorCode::KeychainUnavailable)
        return end(tl::unexpected(read.error()));
    if (!read || read->isEmpty())
        return end(fail(ErrorCode::CredentialsMissing));
    requestToken(m_signIns.makeProvider(m_tenant, *read));
}

void SignInJob::requestToken(std::shared_ptr<TokenProvider> provider)
{
    m_provider = std::move(provider);
    m_tokenJob = m_provider->token();
    connect(m_tokenJob.get(), &Job::finished, this, [this] {
        if (m_tokenJob->result())
            end(m_provider);
        else
            end(tl::unexpected(m_tokenJob->result().error()));
    });
    m_tokenJob->start();
}

void SignInJob::end(Result<std::shared_ptr<TokenProvider>> result)
{
    m_result = std::move(result);
    finish();
}

void SignInJob::abort()
{
    if (m_secretJob)
        m_secretJob->disconnect(this);
    if (m_tokenJob)
        m_tokenJob->disconnect(this);
    m_result = fail(ErrorCode::Cancelled);
}

SignIns::SignIns(QNetworkAccessManager& manager, const Clock& clock, SecretStore& keychain, RestPolicy policy,
                 QObject* parent)
    : QObject(parent), m_manager(manager), m_clock(clock), m_keychain(keychain), m_policy(policy)
{
}

SignIns::~SignIns() = default;

std::unique_ptr<SignInJob> SignIns::signIn(const Tenant& tenant)
{
    return std::make_unique<SignInJob>(*this, tenant);
}

std::shared_ptr<TokenProvider> SignIns::provider(const QString& tenantId) const
{
    return m_providers.value(tenantId);
}

std::shared_ptr<TokenProvider> SignIns::makeProvider(const Tenant& tenant, const Secret& secret)
{
    auto provider = std::make_shared<TokenProvider>(m_manager, m_clock, tenant, secret, m_policy);
    m_providers.insert(tenant.id, provider);
    return provider;
}

void SignIns::useSecret(const QString& tenantId, const Secret& secret)
{
    m_secrets.insert(tenantId, secret);
    m_places.insert(tenantId, SecretPlace::SessionOnly);
    m_placeProblems.remove(tenantId);
    m_providers.remove(tenantId);
}

void SignIns::storeSecret(const QString& tenantId, const Secret& secret)
{
    useSecret(tenantId, secret);
    keep(m_keychain.write(tenantId, secret), [this, tenantId](const Result<Secret>& written) {
        noteKeychain(written || written.error().code != ErrorCode::KeychainUnavailable);
        if (written)
            m_places.insert(tenantId, SecretPlace::Keychain);
        else
            m_placeProblems.insert(tenantId, written.error());
        Q_EMIT stored(tenantId);
    });
}

void SignIns::forget(const QString& tenantId)
{
    m_secrets.remove(tenantId);
    m_places.remove(tenantId);
    m_placeProblems.remove(tenantId);
    m_providers.remove(tenantId);
    keep(m_keychain.remove(tenantId), [](const Result<Secret>&) {});
}

void SignIns::reset(const QString& tenantId)
{
    m_providers.remove(tenantId);
}

SecretPlace SignIns::place(const QString& tenantId) const
{
    return m_places.value(tenantId, SecretPlace::None);
}

std::optional<Error> SignIns::placeProblem(const QString& tenantId) const
{
    const auto found = m_placeProblems.constFind(tenantId);
    return found == m_placeProblems.cend() ? std::nullopt : std::optional(*found);
}

void SignIns::probeKeychain()
{
    // Reading an entry that never exists tells whether somebody answers.
    keep(m_keychain.read(QStringLiteral("availability-probe")), [this](const Result<Secret>& read) {
        noteKeychain(read || read.error().code != ErrorCode::KeychainUnavailable);
    });
}

void SignIns::learnFromKeychain(const QString& tenantId, const Result<Secret>& read)
{
    noteKeychain(read || read.error().code != ErrorCode::KeychainUnavailable);
    if (read && !read->isEmpty())
        m_places.insert(tenantId, SecretPlace::Keychain);
}

void SignIns::noteKeychain(bool available)
{
    if (m_keychainAvailable == available)
        return;
    m_keychainAvailable = available;
    Q_EMIT keychainAvailableChanged();
}

void SignIns::keep(std::unique_ptr<SecretJob> job, std::function<void(const Result<Secret>&)> whenDone)
{
    SecretJob* raw = job.get();
    m_keychainJobs.push_back(std::move(job));
    connect(raw, &Job::finished, this, [this, raw, whenDone = std::move(whenDone)] {
        whenDone(raw->result());
        const auto position = std::find_if(m_keychainJobs.begin(), m_keychainJobs.end(),
                                           [raw](const auto& kept) { return kept.get() == raw; });
        position->release()->deleteLater();
        m_keychainJobs.erase(position);
    });
    raw->start();
}

} // namespace muster
