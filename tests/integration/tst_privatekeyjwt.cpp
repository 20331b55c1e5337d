#include "app/core/auth0/clientassertion.h"
#include "app/core/auth0/tokenprovider.h"
#include "tests/support/democlient.h"
#include "tests/support/keys.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

/// This computer's clock, wrong by as much as a test wants.
class WrongClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(ahead.count()); }
    std::chrono::seconds ahead{0};
};

} // namespace

/// Signing in with a private key at a tenant that checks every assertion with the registered public key.
class PrivateKeyJwtTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_key = newRsaKey();
        m_otherKey = newRsaKey();
    }
    void init()
    {
        DemoOptions options;
        options.clientPublicKey = m_key.publicKey;
        m_demo = std::make_unique<DemoTenant>(options);
        m_address = *m_demo->start();
        m_clock.ahead = 0s;
        m_tenant = {};
        m_tenant.url = m_address.url;
        m_tenant.clientId = m_address.clientId;
        m_tenant.signInMethod = SignInMethod::PrivateKey;
    }
    void cleanup() { m_demo.reset(); }

    void signsIn_data()
    {
        QTest::addColumn<SigningAlgorithm>("algorithm");
        for (const auto algorithm : {SigningAlgorithm::Rs256, SigningAlgorithm::Rs384, SigningAlgorithm::Ps256})
            QTest::newRow(qPrintable(signingAlgorithmName(algorithm))) << algorithm;
    }
    void signsIn()
    {
        QFETCH(const SigningAlgorithm, algorithm);
        m_tenant.algorithm = algorithm;
        m_demo->change([](DemoSwitches& s) { s.secretsAccepted = false; });
        QCOMPARE(signIn(m_key.privateKey), QString());
        QCOMPARE(tokenRequests(), 1);
    }

    void everyTokenHasAnAssertionOfItsOwn()
    {
        QNetworkAccessManager manager;
        TokenProvider provider(manager, m_clock, m_tenant, Secret(m_key.privateKey));
        for (int i = 0; i < 3; ++i) {
            const auto token = get(provider);
            QVERIFY(token);
            provider.refuse(*token);
        }
        QCOMPARE(tokenRequests(), 3);
    }

    void wrongClockIsMadeGood_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::newRow("10 minutes ahead") << 600;
        QTest::newRow("10 minutes behind") << -600;
        QTest::newRow("a day behind") << -86'400;
    }
    void wrongClockIsMadeGood()
    {
        QFETCH(const int, ahead);
        m_clock.ahead = std::chrono::seconds(ahead);
        QNetworkAccessManager manager;
        TokenProvider provider(manager, m_clock, m_tenant, Secret(m_key.privateKey));
        const auto token = get(provider);
        QVERIFY(token);
        QCOMPARE(tokenRequests(), 2);
        provider.refuse(*token);
        QVERIFY(get(provider));
        QCOMPARE(tokenRequests(), 3); // the difference is known now
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("words");
        QTest::newRow("another key") << m_otherKey.privateKey << 0 << QStringLiteral("invalid signature");
        QTest::newRow("not allowed") << m_key.privateKey << 1 << QStringLiteral("may not authenticate");
        QTest::newRow("other algorithm") << m_key.privateKey << 2 << QStringLiteral("not allowed");
    }
    void refusals()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const int, which);
        QFETCH(const QString, words);
        m_demo->change([which](DemoSwitches& s) {
            s.assertionsAccepted = which != 1;
            if (which == 2)
                s.assertionAlgorithms = {QStringLiteral("PS256")};
        });
        QNetworkAccessManager manager;
        TokenProvider provider(manager, m_clock, m_tenant, Secret(key));
        const auto token = get(provider);
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::CredentialsRefused);
        QVERIFY2(token.error().detail.contains(words), qPrintable(token.error().detail));
        QCOMPARE(tokenRequests(), 1); // the clocks agree: trying again would not help
    }

    void tenantIsStrict_data()
    {
        QTest::addColumn<QString>("audience");
        QTest::addColumn<QString>("client");
        QTest::addColumn<int>("ago");
        QTest::addColumn<bool>("twice");
        QTest::addColumn<int>("status");
        const QString origin = QStringLiteral("ORIGIN/");
        const QString client = QStringLiteral("CLIENT");
        QTest::newRow("good") << origin << client << 0 << false << 200;
        QTest::newRow("used twice") << origin << client << 0 << true << 401;
        QTest::newRow("no slash") << QStringLiteral("ORIGIN") << client << 0 << false << 401;
        QTest::newRow("the API") << QStringLiteral("ORIGIN/api/v2/") << client << 0 << false << 401;
        QTest::newRow("somebody else") << origin << QStringLiteral("other") << 0 << false << 401;
        QTest::newRow("expired") << origin << client << 120 << false << 401;
        QTest::newRow("from the future") << origin << client << -600 << false << 401;
    }
    void tenantIsStrict()
    {
        QFETCH(QString, audience);
        QFETCH(QString, client);
        QFETCH(const int, ago);
        QFETCH(const bool, twice);
        QFETCH(const int, status);
        audience.replace(QLatin1StringView("ORIGIN"), m_address.url.toString());
        client.replace(QLatin1StringView("CLIENT"), m_address.clientId);
        const auto key = PrivateKey::fromPem(Secret(m_key.privateKey));
        const ClientAssertion assertion{client, audience, newAssertionId(),
                                        QDateTime::currentDateTimeUtc().addSecs(-ago)};
        const auto jwt = signAssertion(assertion, *key, SigningAlgorithm::Rs256);
        DemoClient raw(m_address);
        const QJsonObject body{{QStringLiteral("client_secret"), QJsonValue::Null},
                               {QStringLiteral("client_assertion"), QString::fromLatin1(*jwt)},
                               {QStringLiteral("client_assertion_type"),
                                QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")}};
        if (twice)
            QCOMPARE(raw.requestToken(body).status, 200);
        QCOMPARE(raw.requestToken(body).status, status);
    }

private:
    static Result<AccessToken> get(TokenProvider& provider)
    {
        const auto job = provider.token();
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        return finished.wait() ? job->result() : fail(ErrorCode::Internal);
    }
    /// The error's name, or nothing.
    QString signIn(const QByteArray& key)
    {
        QNetworkAccessManager manager;
        TokenProvider provider(manager, m_clock, m_tenant, Secret(key));
        const auto token = get(provider);
        return token ? QString() : errorName(token.error().code) + token.error().detail;
    }
    [[nodiscard]] int tokenRequests() const
    {
        const QVector<DemoRequest> requests = m_demo->requests();
        return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(), [](const DemoRequest& request) {
            return request.path == QLatin1StringView("/oauth/token");
        }));
    }

    KeyPair m_key;
    KeyPair m_otherKey;
    std::unique_ptr<DemoTenant> m_demo;
    DemoAddress m_address;
    WrongClock m_clock;
    Tenant m_tenant;
};

QTEST_GUILESS_MAIN(PrivateKeyJwtTest)
#include "tst_privatekeyjwt.moc"
