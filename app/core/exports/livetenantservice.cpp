#include "app/core/exports/livetenantservice.h"

#include "app/core/base/logging.h"
#include "app/core/exports/transition.h"
#include "app/core/store/tenantstore.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace muster {
namespace {

constexpr int kListFailures = 3;    ///< a person or a script waits for the list
constexpr int kListRateLimits = 20; ///< 429 is no failure of anybody

} // namespace

LiveTenantService::LiveTenantService(TenantStore& store, SignIns& signIns, QNetworkAccessManager& manager,
                                     const Clock& clock, RestPolicy policy, RetryPolicy retry, QObject* parent)
    : TenantService(parent),
      m_store(store),
      m_signIns(signIns),
      m_manager(manager),
      m_clock(clock),
      m_policy(policy),
      m_retry(retry)
{
    const auto saved = m_store.all();
    if (saved)
        m_saved = *saved;
    else
        qCWarning(logStore) << "tenants could not be read:" << saved.error().detail;
    connect(&m_signIns, &SignIns::stored, this, &TenantService::sessionChanged);
    connect(&m_signIns, &SignIns::keychainAvailableChanged, this, &TenantService::keychainAvailableChanged);
}

LiveTenantService::~LiveTenantService() = default;

void LiveTenantService::addSessionTenant(const Tenant& tenant, const Secret& secret)
{
    m_signIns.useSecret(tenant.id, secret);
    const auto same = [&tenant](const Tenant& known) { return known.id == tenant.id; };
    m_sessionTenants.removeIf(same);
    m_sessionTenants.append(tenant);
    Q_EMIT tenantsChanged();
}

QVector<Tenant> LiveTenantService::tenants() const
{
    return m_saved + m_sessionTenants;
}

std::optional<Tenant> LiveTenantService::tenant(const QString& id) const
{
    const QVector<Tenant> known = m_sessionTenants + m_saved; // credentials of this session go before the saved ones
    for (const Tenant& tenant : known) {
        if (tenant.id == id)
            return tenant;
    }
    return std::nullopt;
}

Result<QString> LiveTenantService::save(const Tenant& tenant, const Secret& secret)
{
    Tenant saved = tenant;
    if (saved.id.isEmpty())
        saved.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (auto stored = m_store.put(saved); !stored)
        return tl::unexpected(stored.error());
    if (auto all = m_store.all())
        m_saved = *all;
    forgetRunning(saved.id);
    if (secret.isEmpty())
        m_signIns.reset(saved.id);
    else
        m_signIns.storeSecret(saved.id, secret);
    Q_EMIT tenantsChanged();
    return saved.id;
}

void LiveTenantService::remove(const QString& id)
{
    if (auto removed = m_store.remove(id); !removed) {
        qCWarning(logStore) << "tenant could not be removed:" << removed.error().detail;
        return;
    }
    forgetRunning(id);
    m_signIns.forget(id);
    const auto same = [&id](const Tenant& known) { return known.id == id; };
    m_saved.removeIf(same);
    m_sessionTenants.removeIf(same);
    Q_EMIT tenantsChanged();
}

void LiveTenantService::forgetRunning(const QString& id)
{
    const auto known = m_known.find(id);
    if (known == m_known.end())
        return;
    retire(known->second.signInJob, this);
    retire(known->second.connectionsJob, this);
    if (known->second.provider)
        known->second.provider->disconnect(this);
    m_known.erase(known);
}

Session LiveTenantService::session(const QString& id) const
{
    const auto known = m_known.find(id);
    Session session = known == m_known.end() ? Session{} : known->second.session;
    session.secretPlace = m_signIns.place(id);
    session.secretProblem = m_signIns.placeProblem(id);
    return session;
}

void LiveTenantService::signIn(const QString& id)
{
    const std::optional<Tenant> wanted = tenant(id);
    Known& known = m_known[id];
    if (!wanted || known.signInJob)
        return;
    if (known.session.state != Session::State::SignedIn) {
        known.session = {};
        known.session.state = Session::State::SigningIn;
        Q_EMIT sessionChanged(id);
    }
    known.signInJob = m_signIns.signIn(*wanted);
    connect(known.signInJob.get(), &Job::finished, this, [this, id] { signedIn(id); });
    known.signInJob->start();
}

void LiveTenantService::signedIn(const QString& id)
{
    Known& known = m_known[id];
    const auto result = known.signInJob->result();
    retire(known.signInJob, this);
    if (result) {
        watch(id, *result);
        if (known.connections.state == ConnectionList::State::Loading)
            startListing(id);
        return;
    }
    known.session = {};
    const bool unreachable = isDomainProblem(result.error()) || isPassing(result.error().code);
    known.session.state = unreachable ? Session::State::Offline : Session::State::SignedOut;
    known.session.error = result.error();
    if (known.connections.state == ConnectionList::State::Loading && !listLater(id, result.error())) {
        known.connections.state = ConnectionList::State::Failed;
        known.connections.error = result.error();
        Q_EMIT connectionsChanged(id);
    }
    Q_EMIT sessionChanged(id);
}

void LiveTenantService::watch(const QString& id, const std::shared_ptr<TokenProvider>& provider)
{
    Known& known = m_known[id];
    const auto refresh = [this, id] {
        Known& now = m_known[id];
        const auto token = now.provider->current();
        now.session = {};
        now.session.state = Session::State::SignedIn;
        now.session.renewable = now.provider->tenant().signInMethod != SignInMethod::AccessToken;
        if (token) {
            now.session.scopes = token->scopes;
            now.session.expiresAt = token->expiresAt;
        }
        Q_EMIT sessionChanged(id);
    };
    if (known.provider != provider) {
        if (known.provider)
            known.provider->disconnect(this);
        known.provider = provider;
        connect(provider.get(), &TokenProvider::renewed, this, refresh);
    }
    refresh();
}

ConnectionList LiveTenantService::connections(const QString& id) const
{
    const auto known = m_known.find(id);
    return known == m_known.end() ? ConnectionList{} : known->second.connections;
}

void LiveTenantService::loadConnections(const QString& id)
{
    Known& known = m_known[id];
    if (known.connections.state == ConnectionList::State::Loading)
        return;
    known.connections.state = ConnectionList::State::Loading;
    known.connections.error.reset();
    known.failures = 0;
    Q_EMIT connectionsChanged(id);
    signIn(id); // goes on in signedIn()
}

void LiveTenantService::startListing(const QString& id)
{
    Known& known = m_known[id];
    retire(known.connectionsJob, this);
    known.connectionsJob = std::make_unique<ListConnectionsJob>(m_manager, *known.provider, m_policy);
    connect(known.connectionsJob.get(), &Job::finished, this, [this, id] { listed(id); });
    known.connectionsJob->start();
}

bool LiveTenantService::listLater(const QString& id, const Error& error)
{
    Known& known = m_known[id];
    const int most = error.code == ErrorCode::RateLimited ? kListRateLimits : kListFailures;
    if (!isPassing(error.code) || known.failures >= most)
        return false;
    const auto pause =
        retryDelay(m_retry, known.failures++, error.retryAfter, QRandomGenerator::global()->generateDouble());
    QTimer::singleShot(pause, this, [this, id] {
        const auto waiting = m_known.find(id);
        if (waiting != m_known.end() && waiting->second.connections.state == ConnectionList::State::Loading)
            signIn(id); // goes on in signedIn()
    });
    return true;
}

void LiveTenantService::listed(const QString& id)
{
    Known& known = m_known[id];
    const auto result = known.connectionsJob->result();
    retire(known.connectionsJob, this);
    if (!result && listLater(id, result.error()))
        return;
    if (result) {
        known.connections = {ConnectionList::State::Loaded, *result, std::nullopt};
    } else {
        const bool scope = result.error().code == ErrorCode::ScopeMissing;
        known.connections.state = scope ? ConnectionList::State::MissingScope : ConnectionList::State::Failed;
        known.connections.error = result.error();
    }
    Q_EMIT connectionsChanged(id);
}

void LiveTenantService::check(const Tenant& tenant, const Secret& secret)
{
    cancelCheck();
    if (!secret.isEmpty() || tenant.id.isEmpty())
        return startCheck(std::make_shared<TokenProvider>(m_manager, m_clock, tenant, secret, m_policy));
    // The stored secret: signing in under the tenant's id finds it.
    m_signIns.reset(tenant.id);
    m_checkSignIn = m_signIns.signIn(tenant);
    connect(m_checkSignIn.get(), &Job::finished, this, [this] {
        const auto result = m_checkSignIn->result();
        retire(m_checkSignIn, this);
        if (result)
            startCheck(*result);
        else
            checkFailed(result.error());
    });
    m_checkSignIn->start();
}

void LiveTenantService::startCheck(std::shared_ptr<TokenProvider> tokens)
{
    m_check = std::make_unique<TenantCheckJob>(m_manager, std::move(tokens), m_policy);
    const auto report = [this] { Q_EMIT checkChanged(m_check->check()); };
    connect(m_check.get(), &TenantCheckJob::advanced, this, report);
    connect(m_check.get(), &Job::finished, this, report);
    m_check->start();
}

void LiveTenantService::checkFailed(const Error& error)
{
    TenantCheck report = waitingCheck();
    const auto step = isDomainProblem(error) ? TenantCheck::Step::DomainAnswers : TenantCheck::Step::SignedIn;
    report.rows[static_cast<int>(step)] = {step, TenantCheck::Outcome::Problem, error};
    report.finished = true;
    Q_EMIT checkChanged(report);
}

void LiveTenantService::cancelCheck()
{
    retire(m_checkSignIn, this);
    retire(m_check, this);
}

std::optional<bool> LiveTenantService::keychainAvailable() const
{
    return m_signIns.keychainAvailable();
}

} // namespace muster
