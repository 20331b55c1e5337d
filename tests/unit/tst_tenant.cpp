#include "app/core/domain/tenant.h"

#include <QTest>

using namespace muster;

class TestTenant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
    void refusedAddresses_data();
    void refusedAddresses();
    void suggestions_data();
    void suggestions();
    void loopback_data();
    void loopback();
    void domainAndAudience();
    void proposedNames();
    void namesComeBack();
};

void TestTenant::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    const auto row = [](const char* text, const char* origin) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(origin);
    };
    row("acme.eu.auth0.com", "https://acme.eu.auth0.com");
    row("  ACME.EU.Auth0.com/ ", "https://acme.eu.auth0.com");
    row("https://acme.eu.auth0.com/api/v2/users?page=1#x", "https://acme.eu.auth0.com");
    row("login.example.com:8443", "https://login.example.com:8443");
    row("https://manage.auth0.com/dashboard/eu/acme/users", "https://acme.eu.auth0.com");
    row("manage.auth0.com/dashboard/us/my-app", "https://my-app.us.auth0.com");
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http://localhost:8080/x", "http://localhost:8080");
    row("http://[::1]:8080", "http://[::1]:8080");
    row("https://localhost", "https://localhost");
}

void TestTenant::addresses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, origin);
    const auto url = parseTenantAddress(text);
    QVERIFY2(url, qPrintable(url ? QString() : url.error().detail));
    QCOMPARE(url->toString(), origin);
}

void TestTenant::refusedAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "   ", "acme", "http://acme.eu.auth0.com", "ftp://acme.eu.auth0.com", "https://",
                             "https:///x", "https://me:secret@acme.eu.auth0.com", "me@acme.eu.auth0.com",
                             "acme eu auth0.com", "http://localhost.example.com", "http://127.0.0.1.example.com",
                             "file:///etc/passwd", "javascript:alert(1)", "https://acme.eu.auth0.com:99999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTenant::refusedAddresses()
{
    QFETCH(const QString, text);
    const auto url = parseTenantAddress(text);
    QVERIFY2(!url, qPrintable(url ? url->toString() : QString()));
    QCOMPARE(url.error().code, ErrorCode::InvalidRequest);
    QVERIFY(url.error().detail.endsWith(QLatin1Char('.')));
    QVERIFY(!url.error().detail.contains(QLatin1StringView("secret")));
}

void TestTenant::suggestions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* text, const char* first) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(first);
    };
    row("acme", "acme.us.auth0.com");
    row(" ACME-1 ", "acme-1.us.auth0.com");
    row("acme.eu", "");
    row("-acme", "");
    row("ac me", "");
    row("", "");
}

void TestTenant::suggestions()
{
    QFETCH(const QString, text);
    QFETCH(const QString, first);
    const QStringList domains = tenantDomainSuggestions(text);
    QCOMPARE(domains.value(0), first);
    for (const QString& domain : domains)
        QVERIFY(parseTenantAddress(domain));
}

void TestTenant::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLocal");
    const auto row = [](const char* url, bool isLocal) { QTest::newRow(url) << QString::fromLatin1(url) << isLocal; };
    row("http://localhost", true);
    row("http://LOCALHOST:1", true);
    row("http://127.0.0.1", true);
    row("http://127.9.9.9", true);
    row("http://[::1]", true);
    row("http://0.0.0.0", false);
    row("http://128.0.0.1", false);
    row("http://localhost.example.com", false);
    row("http://127.0.0.1.example.com", false);
    row("http://[::2]", false);
    row("", false);
}

void TestTenant::loopback()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isLocal);
    QCOMPARE(isLoopback(QUrl(url)), isLocal);
}

void TestTenant::domainAndAudience()
{
    Tenant tenant;
    tenant.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
    QCOMPARE(tenant.domain(), QStringLiteral("acme.eu.auth0.com"));
    QCOMPARE(tenant.audience(), QStringLiteral("https://acme.eu.auth0.com/api/v2/"));
    tenant.url = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    QCOMPARE(tenant.domain(), QStringLiteral("127.0.0.1:8080"));
    QCOMPARE(tenant.audience(), QStringLiteral("http://127.0.0.1:8080/api/v2/"));
}

void TestTenant::proposedNames()
{
    QCOMPARE(proposedTenantName(QUrl(QStringLiteral("https://acme.eu.auth0.com"))), QStringLiteral("Acme"));
    QVERIFY(!proposedTenantName(QUrl(QStringLiteral("http://localhost:1"))).isEmpty());
    QCOMPARE(proposedTenantName(QUrl()), QString());
}

void TestTenant::namesComeBack()
{
    using enum TenantEnvironment;
    for (const TenantEnvironment environment : {Production, Staging, Development, Demo}) {
        QCOMPARE(environmentFromName(environmentName(environment)), environment);
        QVERIFY(!environmentText(environment).isEmpty());
    }
    QCOMPARE(environmentFromName(u"unknown"), Production);
    using enum SignInMethod;
    for (const SignInMethod method : {ClientSecret, AccessToken, PrivateKey})
        QCOMPARE(signInMethodFromName(signInMethodName(method)), method);
    QCOMPARE(signInMethodFromName(u"unknown"), ClientSecret);
}

QTEST_APPLESS_MAIN(TestTenant)
#include "tst_tenant.moc"
