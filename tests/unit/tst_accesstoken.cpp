#include "app/core/auth0/accesstoken.h"
#include "app/core/net/restclient.h"

#include <QTest>

using namespace muster;

namespace {

QByteArray jwt(const QByteArray& payload)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray(R"({"alg":"RS256"})").toBase64(options) + '.' + payload.toBase64(options) + ".c2ln";
}

const QDateTime kNow(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

} // namespace

/// Reading access tokens.
class AccessTokenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void claims();
    void noClaims_data();
    void noClaims();
    void answer_data();
    void answer();
    void answerRefused_data();
    void answerRefused();
    void pasted_data();
    void pasted();
    void renewal_data();
    void renewal();
};

void AccessTokenTest::claims()
{
    auto claims = readTokenClaims(Secret(
        jwt(R"({"exp":1772370000,"scope":"read:users read:connections read:users","aud":["https://t/api/v2/","x"]})")));
    QVERIFY(claims);
    QCOMPARE(claims->expiresAt.toSecsSinceEpoch(), 1772370000);
    QCOMPARE(claims->scopes, QStringList({QStringLiteral("read:connections"), QStringLiteral("read:users")}));
    QCOMPARE(claims->audience, QStringLiteral("https://t/api/v2/"));

    claims = readTokenClaims(Secret(jwt(R"({"aud":"one","exp":"soon","scope":7})")));
    QVERIFY(claims);
    QVERIFY(!claims->expiresAt.isValid());
    QVERIFY(claims->scopes.isEmpty());
    QCOMPARE(claims->audience, QStringLiteral("one"));
}

void AccessTokenTest::noClaims_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("opaque") << QByteArray("abcdef123456");
    QTest::newRow("two parts") << QByteArray("YQ.Yg");
    QTest::newRow("encrypted") << QByteArray("YQ..Yg.Yw.ZA");
    QTest::newRow("not base64") << QByteArray("YQ.%%%.Yg");
    QTest::newRow("not JSON") << QByteArray("YQ.YWJj.Yg");
    QTest::newRow("an array") << jwt("[1]");
}

void AccessTokenTest::noClaims()
{
    QFETCH(QByteArray, token);
    QVERIFY(!readTokenClaims(Secret(token)));
}

void AccessTokenTest::answer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QDateTime>("expires");
    QTest::addColumn<QStringList>("scopes");
    const QByteArray inner = jwt(R"({"exp":1772400000,"scope":"read:users"})");
    const QStringList users{QStringLiteral("read:users")};
    const QDateTime fromToken = QDateTime::fromSecsSinceEpoch(1772400000, Qt::UTC);
    QTest::newRow("documented")
        << QByteArray(R"({"access_token":"abc","expires_in":86400,"scope":"read:users","token_type":"Bearer"})")
        << kNow.addDays(1) << users;
    QTest::newRow("the answer comes first") << R"({"access_token":")" + inner + R"(","expires_in":60,"scope":"a:b"})"
                                            << kNow.addSecs(60) << QStringList{QStringLiteral("a:b")};
    QTest::newRow("from the token") << R"({"access_token":")" + inner + "\"}" << fromToken << users;
    QTest::newRow("number in quotes") << QByteArray(R"({"access_token":"abc","expires_in":"60"})") << kNow.addSecs(60)
                                      << QStringList();
    QTest::newRow("not positive") << QByteArray(R"({"access_token":"abc","expires_in":0})") << QDateTime()
                                  << QStringList();
    QTest::newRow("for ever") << QByteArray(R"({"access_token":"abc","expires_in":1e30})")
                              << kNow.addSecs(qint64(10) * 365 * 86400) << QStringList();
    QTest::newRow("lower case type") << QByteArray(R"({"access_token":"abc","token_type":"bearer"})") << QDateTime()
                                     << QStringList();
}

void AccessTokenTest::answer()
{
    QFETCH(QByteArray, body);
    const auto token = parseTokenAnswer({200, body, {}, {}, "application/json"}, kNow);
    QVERIFY(token);
    QTEST(token->expiresAt, "expires");
    QTEST(token->scopes, "scopes");
}

void AccessTokenTest::answerRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>secret</html>");
    QTest::newRow("no token") << QByteArray("{}");
    QTest::newRow("empty token") << QByteArray(R"({"access_token":""})");
    QTest::newRow("token of another type") << QByteArray(R"({"access_token":17})");
    QTest::newRow("another kind") << QByteArray(R"({"access_token":"secret","token_type":"DPoP"})");
    QTest::newRow("line break") << QByteArray(R"({"access_token":"secret\r\nX: y"})");
    QTest::newRow("not ASCII") << QByteArray("{\"access_token\":\"secret\xc3\xa9\"}");
}

void AccessTokenTest::answerRefused()
{
    QFETCH(QByteArray, body);
    const auto token = parseTokenAnswer({200, body, {}, {}, "text/html"}, kNow);
    QVERIFY(!token);
    QCOMPARE(token.error().code, ErrorCode::ResponseInvalid);
    QVERIFY(token.error().detail.contains(QLatin1StringView("text/html")));
    QVERIFY(!token.error().detail.contains(QLatin1StringView("secret")));
}

void AccessTokenTest::pasted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("as it is") << QByteArray("abc.def") << QByteArray("abc.def") << ErrorCode::Internal;
    QTest::newRow("spaces around") << QByteArray(" abc \n") << QByteArray("abc") << ErrorCode::Internal;
    QTest::newRow("with its scheme") << QByteArray("Bearer abc") << QByteArray("abc") << ErrorCode::Internal;
    QTest::newRow("over several lines") << QByteArray("abc\r\ndef\nghi") << QByteArray("abcdefghi")
                                        << ErrorCode::Internal;
    QTest::newRow("nothing") << QByteArray() << QByteArray() << ErrorCode::CredentialsMissing;
    QTest::newRow("blank") << QByteArray(" \n") << QByteArray() << ErrorCode::CredentialsMissing;
    QTest::newRow("a sentence") << QByteArray("my token") << QByteArray() << ErrorCode::CredentialsRefused;
    QTest::newRow("not ASCII") << QByteArray("t\xc3\xb6ken") << QByteArray() << ErrorCode::CredentialsRefused;
}

void AccessTokenTest::pasted()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const auto token = parsePastedToken(Secret(text));
    QCOMPARE(token.has_value(), !value.isEmpty());
    if (token)
        QCOMPARE(token->value.reveal(), value);
    else
        QTEST(token.error().code, "code");
}

void AccessTokenTest::renewal_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("renewedAfter");
    QTest::newRow("a day") << 86'400 << 86'100;
    QTest::newRow("an hour") << 3600 << 3300;
    QTest::newRow("fifty minutes") << 3000 << 2700;
    QTest::newRow("ten minutes") << 600 << 540;
    QTest::newRow("a minute") << 60 << 54;
    QTest::newRow("a second") << 1 << 1;
    QTest::newRow("already over") << -10 << -10;
}

void AccessTokenTest::renewal()
{
    QFETCH(int, life);
    QFETCH(int, renewedAfter);
    QCOMPARE(renewalTime(kNow, kNow.addSecs(life)), kNow.addSecs(renewedAfter));
    QVERIFY(!renewalTime(kNow, {}).isValid());
}

QTEST_APPLESS_MAIN(AccessTokenTest)
#include "tst_accesstoken.moc"
