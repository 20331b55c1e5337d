#include "app/core/auth0/clientassertion.h"
#include "app/core/auth0/privatekey.h"
#include "app/core/auth0/tokenrequest.h"
#include "tests/support/keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace muster;
using namespace muster::test;

namespace {

QByteArray decoded(const QByteArray& segment)
{
    return QByteArray::fromBase64(segment, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject object(const QByteArray& segment)
{
    return QJsonDocument::fromJson(decoded(segment)).object();
}

} // namespace

/// Reading private keys and signing client assertions with them.
class PrivateKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_key = newRsaKey();
        m_pkcs1 = newRsaKey(3072, KeyForm::Pkcs1);
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("bits");
        const QByteArray& pem = m_key.privateKey;
        QTest::newRow("PKCS#8") << pem << 2048;
        QTest::newRow("PKCS#1") << m_pkcs1.privateKey << 3072;
        QTest::newRow("spaces around it") << "\n\t " + pem + "  \n" << 2048;
        QTest::newRow("Windows line ends") << QByteArray(pem).replace("\n", "\r\n") << 2048;
        QTest::newRow("pasted into one line") << QByteArray(pem).replace("\n", " ") << 2048;
        QTest::newRow("line breaks lost") << QByteArray(pem).replace("\n", "") << 2048;
        QTest::newRow("line breaks written out") << QByteArray(pem).replace("\n", "\\n") << 2048;
        QTest::newRow("after a public key") << m_key.publicKey + pem << 2048;
        QTest::newRow("words around it") << "My key:\n" + pem + "Keep it safe." << 2048;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + pem << 2048;
    }
    void reads()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, bits);
        const auto key = PrivateKey::fromPem(Secret(text));
        QVERIFY2(key, key ? "" : qPrintable(errorName(key.error().code)));
        QCOMPARE(key->bits(), bits);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray& pem = m_key.privateKey;
        const auto row = [](const char* name, const QByteArray& text, ErrorCode code) {
            QTest::newRow(name) << text << code;
        };
        row("encrypted PKCS#8", newRsaKey(2048, KeyForm::EncryptedPkcs8).privateKey, ErrorCode::PrivateKeyEncrypted);
        row("encrypted PKCS#1", newRsaKey(2048, KeyForm::EncryptedPkcs1).privateKey, ErrorCode::PrivateKeyEncrypted);
        row("1024 bits", newRsaKey(1024).privateKey, ErrorCode::PrivateKeyTooShort);
        row("elliptic curve", newEcKey().privateKey, ErrorCode::PrivateKeyNotRsa);
        row("public key", m_key.publicKey, ErrorCode::PrivateKeyUnreadable);
        row("nothing", {}, ErrorCode::PrivateKeyUnreadable);
        row("something else", "a client secret", ErrorCode::PrivateKeyUnreadable);
        row("cut off", pem.left(pem.size() / 2), ErrorCode::PrivateKeyUnreadable);
        row("middle missing", pem.left(200) + pem.mid(400), ErrorCode::PrivateKeyUnreadable);
        row("wrong label", QByteArray(pem).replace("PRIVATE", "OPENSSH PRIVATE"), ErrorCode::PrivateKeyUnreadable);
        row("far too long", pem + QByteArray(100'000, ' '), ErrorCode::PrivateKeyUnreadable);
        row("only dashes", "-----BEGIN -----BEGIN -----", ErrorCode::PrivateKeyUnreadable);
    }
    void refuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const ErrorCode, code);
        const auto key = PrivateKey::fromPem(Secret(text));
        QVERIFY(!key);
        QCOMPARE(key.error(), Error{code}); // and not a word of the text
    }

    void signs_data()
    {
        QTest::addColumn<SigningAlgorithm>("algorithm");
        for (const auto algorithm : {SigningAlgorithm::Rs256, SigningAlgorithm::Rs384, SigningAlgorithm::Ps256})
            QTest::newRow(qPrintable(signingAlgorithmName(algorithm))) << algorithm;
    }
    void signs()
    {
        QFETCH(const SigningAlgorithm, algorithm);
        const QByteArray name = signingAlgorithmName(algorithm).toLatin1();
        const auto key = PrivateKey::fromPem(Secret(m_pkcs1.privateKey));
        QVERIFY(key);
        const auto signature = key->sign(algorithm, "content");
        QVERIFY(signature);
        QVERIFY(isSignedBy(m_pkcs1.publicKey, name, "content", *signature));
        QVERIFY(!isSignedBy(m_pkcs1.publicKey, name, "Content", *signature));
        QVERIFY(!isSignedBy(m_key.publicKey, name, "content", *signature));
        QVERIFY(!isSignedBy(m_pkcs1.publicKey, name == "PS256" ? "RS256" : "PS256", "content", *signature));
    }

    void assertionSaysWhatIsDemanded()
    {
        const auto key = PrivateKey::fromPem(Secret(m_key.privateKey));
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        const ClientAssertion assertion{QStringLiteral("client"), QStringLiteral("https://acme.eu.auth0.com/"),
                                        QStringLiteral("once"), now};
        const auto jwt = signAssertion(assertion, *key, SigningAlgorithm::Rs384);
        QVERIFY(jwt);
        const QList<QByteArray> parts = jwt->split('.');
        QCOMPARE(parts.size(), 3);
        QVERIFY(!jwt->contains('='));
        QCOMPARE(object(parts[0]), QJsonObject({{QStringLiteral("alg"), QStringLiteral("RS384")},
                                                {QStringLiteral("typ"), QStringLiteral("JWT")}}));
        const QJsonObject claims = object(parts[1]);
        QCOMPARE(claims.size(), 6);
        QCOMPARE(claims[QStringLiteral("iss")].toString(), QStringLiteral("client"));
        QCOMPARE(claims[QStringLiteral("sub")].toString(), QStringLiteral("client"));
        QCOMPARE(claims[QStringLiteral("aud")].toString(), QStringLiteral("https://acme.eu.auth0.com/"));
        QCOMPARE(claims[QStringLiteral("jti")].toString(), QStringLiteral("once"));
        const qint64 seconds = now.toSecsSinceEpoch();
        QVERIFY(claims[QStringLiteral("iat")].toInteger() <= seconds);
        QVERIFY(claims[QStringLiteral("iat")].toInteger() >= seconds - 10);
        QCOMPARE(claims[QStringLiteral("exp")].toInteger(), seconds + 60);
        QVERIFY(isSignedBy(m_key.publicKey, "RS384", parts[0] + '.' + parts[1], decoded(parts[2])));
    }

    void assertionIdsAreNew()
    {
        QSet<QString> ids;
        for (int i = 0; i < 1000; ++i)
            ids.insert(newAssertionId());
        QCOMPARE(ids.size(), 1000);
        QVERIFY(ids.constBegin()->size() >= 22); // 128 bits and more
    }

    void requestsAToken()
    {
        Tenant tenant;
        tenant.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
        tenant.clientId = QStringLiteral("a&b");
        tenant.signInMethod = SignInMethod::PrivateKey;
        const auto request = tokenRequest(tenant, Secret(m_key.privateKey), QDateTime::currentDateTimeUtc());
        QVERIFY(request);
        const QUrlQuery form(QString::fromLatin1(request->body));
        const auto value = [&form](const char* key) {
            return form.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
        };
        QCOMPARE(value("client_id"), tenant.clientId);
        QCOMPARE(value("client_assertion_type"),
                 QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        QCOMPARE(value("audience"), QStringLiteral("https://acme.eu.auth0.com/api/v2/"));
        QVERIFY(!form.hasQueryItem(QStringLiteral("client_secret")));
        QCOMPARE(object(value("client_assertion").toLatin1().split('.').at(1))[QStringLiteral("aud")].toString(),
                 QStringLiteral("https://acme.eu.auth0.com/"));
        QVERIFY(!request->body.contains(m_key.privateKey.mid(100, 40)));

        const auto without = tokenRequest(tenant, Secret(), QDateTime::currentDateTimeUtc());
        QCOMPARE(without.error().code, ErrorCode::CredentialsMissing);
        const auto wrong = tokenRequest(tenant, Secret(QByteArray("secret")), QDateTime::currentDateTimeUtc());
        QCOMPARE(wrong.error().code, ErrorCode::PrivateKeyUnreadable);
    }

private:
    KeyPair m_key;
    KeyPair m_pkcs1;
};

QTEST_APPLESS_MAIN(PrivateKeyTest)
#include "tst_privatekey.moc"
