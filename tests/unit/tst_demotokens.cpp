#include "app/demo/jwt.h"
#include "app/demo/signedlink.h"

#include <QTest>

using namespace muster::demo;

namespace {

const QJsonObject kClaims{{QStringLiteral("sub"), QStringLiteral("app@clients")}, {QStringLiteral("exp"), 1700000000}};

} // namespace

class TestDemoTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownJwt();
    void jwtRoundTrip();
    void badTokens_data();
    void badTokens();
    void links_data();
    void links();
    void linksDifferBySerial();
};

// The example of jwt.io, which any JWT library verifies.
void TestDemoTokens::knownJwt()
{
    const QByteArray token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                             "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
                             "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";
    const auto claims = verifyJwt(token, "your-256-bit-secret");
    QVERIFY(claims);
    QCOMPARE(claims->value(QStringLiteral("name")).toString(), QStringLiteral("John Doe"));
}

void TestDemoTokens::jwtRoundTrip()
{
    const QByteArray token = signJwt(kClaims, "key");
    QCOMPARE(token.count('.'), 2);
    QVERIFY(!token.contains('='));
    QCOMPARE(verifyJwt(token, "key").value(), kClaims);
}

void TestDemoTokens::badTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("malformed");
    const QByteArray good = signJwt(kClaims, "key");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("two parts") << good.left(good.lastIndexOf('.')) << true;
    QTest::newRow("four parts") << QByteArray(good + ".x") << true;
    QTest::newRow("not base64") << QByteArray("!." + good.mid(good.indexOf('.') + 1)) << true;
    QTest::newRow("not json") << QByteArray("YWJj.YWJj.YWJj") << true;
    QTest::newRow("algorithm none") << QByteArray("eyJhbGciOiJub25lIn0." + good.split('.').at(1) + '.') << true;
    QTest::newRow("other key") << signJwt(kClaims, "another") << false;
    QTest::newRow("no signature") << good.left(good.lastIndexOf('.') + 1) << false;
    QTest::newRow("other claims") << QByteArray(good.split('.').at(0) + '.' + signJwt({}, "key").split('.').at(1) +
                                                '.' + good.split('.').at(2))
                                  << false;
}

void TestDemoTokens::badTokens()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, malformed);
    const auto claims = verifyJwt(token, "key");
    QVERIFY(!claims);
    QCOMPARE(claims.error() == JwtProblem::Malformed, malformed);
}

void TestDemoTokens::links_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("replace");
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<LinkState>("state");
    const QString path = QStringLiteral("/job_1/t.csv.gz");
    QTest::newRow("valid") << path << QString() << QString() << 0 << LinkState::Valid;
    QTest::newRow("last second") << path << QString() << QString() << 59 << LinkState::Valid;
    QTest::newRow("expired") << path << QString() << QString() << 60 << LinkState::Expired;
    QTest::newRow("other path") << QStringLiteral("/job_2/t.csv.gz") << QString() << QString() << 0
                                << LinkState::WrongSignature;
    QTest::newRow("longer life") << path << QStringLiteral("Expires=17") << QStringLiteral("Expires=18") << 0
                                 << LinkState::WrongSignature;
    QTest::newRow("no signature") << path << QStringLiteral("Signature=") << QStringLiteral("Other=") << 0
                                  << LinkState::WrongSignature;
    QTest::newRow("other serial") << path << QStringLiteral("Signature=00000001")
                                  << QStringLiteral("Signature=00000002") << 0 << LinkState::WrongSignature;
}

void TestDemoTokens::links()
{
    QFETCH(QString, path);
    QFETCH(QString, replace);
    QFETCH(QString, by);
    QFETCH(int, secondsLater);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    QString query = signLink(QStringLiteral("/job_1/t.csv.gz"), now.addSecs(60), 1, "key");
    if (!replace.isEmpty())
        query.replace(replace, by);
    QTEST(checkLink(path, QUrlQuery(query), now.addSecs(secondsLater), "key"), "state");
}

void TestDemoTokens::linksDifferBySerial()
{
    const QDateTime expires = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    QVERIFY(signLink(QStringLiteral("/a"), expires, 1, "key") != signLink(QStringLiteral("/a"), expires, 2, "key"));
    QCOMPARE(linkExpiry(QUrlQuery(signLink(QStringLiteral("/a"), expires, 1, "key"))), expires);
}

QTEST_APPLESS_MAIN(TestDemoTokens)
#include "tst_demotokens.moc"
