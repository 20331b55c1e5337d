#include "app/core/store/database.h"
#include "app/core/store/settings.h"
#include "app/core/store/tenantstore.h"

#include <QJsonArray>
#include <QSqlQuery>
#include <QTest>

using namespace muster;

/// Settings and TenantStore.
class TestSmallStores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void settingsKeepAnyJson_data();
    void settingsKeepAnyJson();
    void missingSettingGivesTheFallback();
    void settingIsReplacedAndRemoved();
    void settingsAreFoundByTheirBeginning();
    void damagedSettingGivesTheFallback();
    void tenantComesBack_data();
    void tenantComesBack();
    void tenantsAreSortedByName();
    void tenantIsReplacedAndRemoved();

private:
    std::unique_ptr<Database> m_database;
};

void TestSmallStores::init()
{
    auto opened = Database::open(QStringLiteral(":memory:"));
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestSmallStores::settingsKeepAnyJson_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("text") << QJsonValue(QStringLiteral("it’s “dark”\n"));
    QTest::newRow("empty text") << QJsonValue(QStringLiteral(""));
    QTest::newRow("number") << QJsonValue(2.5);
    QTest::newRow("large number") << QJsonValue(qint64(9'007'199'254'740'993));
    QTest::newRow("true") << QJsonValue(true);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("a"), QJsonArray{1, QStringLiteral("b")}}});
    QTest::newRow("array") << QJsonValue(QJsonArray{QJsonArray{}, QJsonObject{}});
}

void TestSmallStores::settingsKeepAnyJson()
{
    QFETCH(const QJsonValue, value);
    Settings settings(*m_database);
    settings.setValue(QStringLiteral("draft.t1"), value);
    QCOMPARE(settings.value(QStringLiteral("draft.t1"), QStringLiteral("fallback")), value);
}

void TestSmallStores::missingSettingGivesTheFallback()
{
    const Settings settings(*m_database);
    QCOMPARE(settings.value(QStringLiteral("x")), QJsonValue());
    QCOMPARE(settings.value(QStringLiteral("x"), 7), QJsonValue(7));
}

void TestSmallStores::settingIsReplacedAndRemoved()
{
    Settings settings(*m_database);
    settings.setValue(QStringLiteral("x"), 1);
    settings.setValue(QStringLiteral("X"), 2);
    settings.setValue(QStringLiteral("x"), 3);
    QCOMPARE(settings.value(QStringLiteral("x")), QJsonValue(3));
    QCOMPARE(settings.value(QStringLiteral("X")), QJsonValue(2));
    settings.remove(QStringLiteral("x"));
    settings.remove(QStringLiteral("never there"));
    QCOMPARE(settings.value(QStringLiteral("x"), 7), QJsonValue(7));
}

void TestSmallStores::settingsAreFoundByTheirBeginning()
{
    Settings settings(*m_database);
    for (const char* name : {"draft.ä.1", "draft.ä.2", "draft.ä2", "other"})
        settings.setValue(QString::fromUtf8(name), 1);
    QStringList names = settings.names(QStringLiteral("draft.ä."));
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("draft.ä.1"), QStringLiteral("draft.ä.2")}));
    QVERIFY(settings.names(QStringLiteral("draft.%")).isEmpty());
}

void TestSmallStores::damagedSettingGivesTheFallback()
{
    Settings settings(*m_database);
    settings.setValue(QStringLiteral("x"), 1);
    QVERIFY(QSqlQuery(m_database->sql()).exec(QStringLiteral("UPDATE settings SET value = '[broken'")));
    QCOMPARE(settings.value(QStringLiteral("x"), 7), QJsonValue(7));
}

void TestSmallStores::tenantComesBack_data()
{
    QTest::addColumn<Tenant>("tenant");
    const QUrl url(QStringLiteral("https://acme.eu.auth0.com"));
    QTest::newRow("production") << Tenant{
        QStringLiteral("1"),           QStringLiteral("Acme"),     url,
        TenantEnvironment::Production, SignInMethod::ClientSecret, QStringLiteral("abc")};
    QTest::newRow("token, no client id") << Tenant{QStringLiteral("1"),        QStringLiteral("O'Neill “x”"), url,
                                                   TenantEnvironment::Staging, SignInMethod::AccessToken,     {}};
    QTest::newRow("loopback") << Tenant{QStringLiteral("1"),
                                        QStringLiteral("Local"),
                                        QUrl(QStringLiteral("http://127.0.0.1:8080")),
                                        TenantEnvironment::Development,
                                        SignInMethod::PrivateKey,
                                        QStringLiteral("x"),
                                        SigningAlgorithm::Ps256};
}

void TestSmallStores::tenantComesBack()
{
    QFETCH(const Tenant, tenant);
    TenantStore store(*m_database);
    QVERIFY(store.put(tenant));
    const auto all = store.all();
    QVERIFY(all);
    QCOMPARE(*all, QVector<Tenant>{tenant});
}

void TestSmallStores::tenantsAreSortedByName()
{
    TenantStore store(*m_database);
    for (const char* name : {"beta", "Zulu", "Alpha", "Ärzte", "ärzte 2"}) {
        Tenant tenant;
        tenant.id = tenant.name = QString::fromUtf8(name);
        QVERIFY(store.put(tenant));
    }
    const auto all = store.all();
    QVERIFY(all);
    QStringList names;
    for (const Tenant& tenant : *all)
        names.append(tenant.name);
    QCOMPARE(names, (QStringList{QStringLiteral("Alpha"), QStringLiteral("beta"), QStringLiteral("Zulu"),
                                 QStringLiteral("Ärzte"), QStringLiteral("ärzte 2")}));
}

void TestSmallStores::tenantIsReplacedAndRemoved()
{
    TenantStore store(*m_database);
    Tenant tenant;
    tenant.id = QStringLiteral("1");
    tenant.name = QStringLiteral("Old");
    QVERIFY(store.put(tenant));
    tenant.name = QStringLiteral("New");
    QVERIFY(store.put(tenant));
    QCOMPARE(store.all().value(), QVector<Tenant>{tenant});
    QVERIFY(store.remove(QStringLiteral("2")));
    QCOMPARE(store.all().value().size(), 1);
    QVERIFY(store.remove(QStringLiteral("1")));
    QCOMPARE(store.all().value().size(), 0);
}

QTEST_GUILESS_MAIN(TestSmallStores)
#include "tst_smallstores.moc"
