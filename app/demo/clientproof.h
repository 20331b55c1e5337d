#pragma once

#include "app/demo/answers.h"

#include <QHash>

namespace muster::demo {

/// The one application of the tenant.
struct DemoClientApplication
{
    QString id;
    QString secret;
    QByteArray publicKey; ///< PEM; empty: none is registered
};

/// Decides whether a token request comes from the application: by its secret, or by an assertion that its private key
/// signed. Remembers the assertions, because each is good once. Used in the server's thread.
class ClientProof
{
public:
    explicit ClientProof(DemoClientApplication application) : m_application(std::move(application)) {}

    [[nodiscard]] const DemoClientApplication& application() const { return m_application; }
    /// The answer that refuses the request, or nothing. `origin` is the tenant's address without a slash at the end.
    [[nodiscard]] std::optional<HttpAnswer> refusal(const QJsonObject& form, const QString& origin,
                                                    const DemoSwitches& switches, const QDateTime& now);

private:
    [[nodiscard]] QString assertionRefusal(const QJsonObject& form, const QString& origin, const DemoSwitches& switches,
                                           const QDateTime& now);
    DemoClientApplication m_application;
    QHash<QString, qint64> m_seen; ///< ids of assertions and when they end
};

} // namespace muster::demo
