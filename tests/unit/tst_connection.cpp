#include "app/core/domain/connection.h"

#include <QTest>

using namespace muster;

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void ids_data();
    void ids();
};

void TestConnection::kinds_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<ConnectionKind>("kind");
    const auto row = [](const char* strategy, ConnectionKind kind) {
        QTest::newRow(strategy) << QString::fromLatin1(strategy) << kind;
    };
    row("auth0", ConnectionKind::Database);
    row("email", ConnectionKind::Passwordless);
    row("sms", ConnectionKind::Passwordless);
    row("samlp", ConnectionKind::Enterprise);
    row("waad", ConnectionKind::Enterprise);
    row("okta", ConnectionKind::Enterprise);
    row("google-apps", ConnectionKind::Enterprise);
    row("google-oauth2", ConnectionKind::Social);
    row("windowslive", ConnectionKind::Social);
    row("something-new", ConnectionKind::Social);
    row("", ConnectionKind::Other);
}

void TestConnection::kinds()
{
    QFETCH(const QString, strategy);
    QFETCH(const ConnectionKind, kind);
    QCOMPARE(connectionKind(strategy), kind);
    QVERIFY(!connectionKindText(kind).isEmpty());
}

void TestConnection::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isId");
    const auto row = [](const char* text, bool isId) { QTest::newRow(text) << QString::fromLatin1(text) << isId; };
    row("con_0123456789abcdEF", true);
    row("con_0123456789abcdE", false);
    row("con_0123456789abcdEFG", false);
    row("con_0123456789abcd_F", false);
    row("CON_0123456789abcdEF", false);
    row(" con_0123456789abcdEF", false);
    row("con_0123456789abcdEF\n", false);
    row("customers-db", false);
    row("", false);
}

void TestConnection::ids()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isId);
    QCOMPARE(isConnectionId(text), isId);
}

QTEST_APPLESS_MAIN(TestConnection)
#include "tst_connection.moc"
