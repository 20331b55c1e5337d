#pragma once

#include "app/core/base/error.h"
#include "app/core/base/secret.h"
#include "app/core/domain/connection.h"
#include "app/core/domain/tenant.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

namespace muster {

/// Where a tenant's secret lives.
enum class SecretPlace { None, Keychain, SessionOnly };

/// Whether Muster is signed in to a tenant.
struct Session
{
    enum class State { SignedOut, SigningIn, SignedIn, Offline };
    State state = State::SignedOut;
    QStringList scopes;         ///< with SignedIn: what the token carries, sorted
    QDateTime expiresAt;        ///< with SignedIn; UTC
    bool renewable = true;      ///< false for a pasted token
    std::optional<Error> error; ///< why SignedOut or Offline, if it was tried
    SecretPlace secretPlace = SecretPlace::None;
    std::optional<Error> secretProblem; ///< with SessionOnly: why the keychain did not take the secret
    friend bool operator==(const Session&, const Session&) = default;
};

/// The connections of a tenant as far as they are known.
struct ConnectionList
{
    enum class State { Unknown, Loading, Loaded, Failed, MissingScope };
    State state = State::Unknown;
    QVector<Connection> items; ///< by name; with Failed the last known ones
    std::optional<Error> error;
    friend bool operator==(const ConnectionList&, const ConnectionList&) = default;
};

/// "Test connection": four questions in a fixed order.
struct TenantCheck
{
    enum class Step { DomainAnswers, SignedIn, ReadUsers, ReadConnections };
    enum class Outcome { Waiting, Running, Ok, Problem };
    struct Row
    {
        Step step = Step::DomainAnswers;
        Outcome outcome = Outcome::Waiting;
        std::optional<Error> error; ///< with Problem
        friend bool operator==(const Row&, const Row&) = default;
    };
    QVector<Row> rows;                       ///< always four, in the order of Step
    std::chrono::milliseconds answerTime{0}; ///< of the domain
    QStringList scopes;                      ///< what the token carries
    QDateTime expiresAt;                     ///< of the token; UTC
    bool renewable = true;
    bool finished = false;

    /// Sign-in and read:users are good: exports are possible.
    [[nodiscard]] bool canExport() const;
    friend bool operator==(const TenantCheck&, const TenantCheck&) = default;
};

/// Tenants, their secrets, sign-in and connections: the window's and the command line's door to all of them.
///
/// Thread: the one it lives in. Every call returns at once; signals tell the rest.
class TenantService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Saved tenants by name, then those of this session (the demo tenant).
    [[nodiscard]] virtual QVector<Tenant> tenants() const = 0;
    [[nodiscard]] virtual std::optional<Tenant> tenant(const QString& id) const = 0;
    /// Adds or changes a tenant (an empty id makes a new one) and stores its secret: in the keychain if there is one,
    /// otherwise for this session. An empty secret keeps the stored one. Returns the id; sessionChanged() tells where
    /// the secret lives.
    [[nodiscard]] virtual Result<QString> save(const Tenant& tenant, const Secret& secret) = 0;
    /// Forgets the tenant and its secret. Its history stays.
    virtual void remove(const QString& id) = 0;

    [[nodiscard]] virtual Session session(const QString& id) const = 0;
    /// Signs in if not signed in already; sessionChanged() follows.
    virtual void signIn(const QString& id) = 0;

    [[nodiscard]] virtual ConnectionList connections(const QString& id) const = 0;
    /// Reads the connections again; connectionsChanged() follows. Does nothing while it is loading.
    virtual void loadConnections(const QString& id) = 0;

    /// Tries a tenant that need not be saved; ends an earlier check. checkChanged() follows for each step.
    /// With an empty secret the stored one of `tenant.id` is used.
    virtual void check(const Tenant& tenant, const Secret& secret) = 0;
    virtual void cancelCheck() = 0;

    /// Whether secrets can be kept beyond this session. Until the first answer of the keychain: nothing.
    [[nodiscard]] virtual std::optional<bool> keychainAvailable() const = 0;

Q_SIGNALS:
    void tenantsChanged();
    void sessionChanged(const QString& id);
    void connectionsChanged(const QString& id);
    void checkChanged(const muster::TenantCheck& check);
    void keychainAvailableChanged();
};

} // namespace muster
