#include "app/demo/connectionsendpoint.h"
#include "app/demo/demometadata.h"
#include "app/demo/demonames.h"
#include "app/demo/demousers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::demo;

namespace {

std::string jsonOf(const DemoUsers& users, std::size_t index)
{
    std::string json;
    users.profile(index).write(json);
    return json;
}

// Empty when it is not valid UTF-8 or not valid JSON.
QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

class TestDemoUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameUsers();
    void otherSeedOtherUsers();
    void profilesAreCompleteJson();
    void idsAreUnique();
    void everyAwkwardNameAppears();
    void bigNumbersKeepTheirDigits();
    void someKeysAreMissing();
    void connectionsHaveTheirShare();
    void directoriesBringAttributesOfTheirOwn();
    void instants_data();
    void instants();

private:
    QVector<Connection> m_connections = demoConnections(0);
    DemoUsers m_users{1, m_connections};
};

void TestDemoUsers::sameSeedSameUsers()
{
    const DemoUsers again(1, demoConnections(7));
    for (std::size_t i : {0, 1, 10, 999, 123456})
        QCOMPARE(jsonOf(again, i), jsonOf(m_users, i));
}

void TestDemoUsers::otherSeedOtherUsers()
{
    const DemoUsers other(2, m_connections);
    int same = 0;
    for (std::size_t i = 0; i < 100; ++i)
        same += jsonOf(other, i) == jsonOf(m_users, i) ? 1 : 0;
    QCOMPARE(same, 0);
}

void TestDemoUsers::profilesAreCompleteJson()
{
    for (std::size_t i = 0; i < 2000; ++i) {
        const QJsonObject profile = parsed(jsonOf(m_users, i));
        QVERIFY(profile.contains(QStringLiteral("user_id")));
        QVERIFY(profile.value(QStringLiteral("identities")).isArray());
        QVERIFY(profile.contains(QStringLiteral("email")) || profile.contains(QStringLiteral("phone_number")));
        const auto connection = profile.value(QStringLiteral("identities"))[0][QStringLiteral("connection")].toString();
        QCOMPARE(connection, m_connections.at(qsizetype(m_users.connectionOf(i))).name);
    }
}

void TestDemoUsers::idsAreUnique()
{
    QSet<QString> ids;
    for (std::size_t i = 0; i < 20000; ++i)
        ids.insert(QString::fromStdString(*m_users.profile(i).find("user_id")->text()));
    QCOMPARE(ids.size(), 20000);
}

void TestDemoUsers::everyAwkwardNameAppears()
{
    QSet<QByteArray> names;
    for (std::size_t i = 0; i < 2000; ++i)
        names.insert(QByteArray::fromStdString(*m_users.profile(i).find("name")->text()));
    for (const std::string_view name : awkwardNames())
        QVERIFY2(names.contains(QByteArray(name.data(), qsizetype(name.size()))), std::string(name).c_str());
}

void TestDemoUsers::bigNumbersKeepTheirDigits()
{
    int above = 0;
    for (std::size_t i = 0; i < 200; ++i)
        above += jsonOf(m_users, i).find("\"id\":9007199254740993") != std::string::npos ? 1 : 0;
    QVERIFY(above > 10);
}

void TestDemoUsers::someKeysAreMissing()
{
    for (const char* key :
         {"email", "given_name", "user_metadata", "app_metadata", "last_login", "multifactor", "blocked"}) {
        int present = 0;
        for (std::size_t i = 0; i < 1000; ++i)
            present += m_users.profile(i).find(key) ? 1 : 0;
        QVERIFY2(present > 0 && present < 1000, key);
    }
}

void TestDemoUsers::connectionsHaveTheirShare()
{
    QVector<int> counts(m_connections.size());
    for (std::size_t i = 0; i < 10000; ++i)
        ++counts[qsizetype(m_users.connectionOf(i))];
    QVERIFY(!counts.contains(0));
    QVERIFY(counts.at(0) > 4000 && counts.at(0) < 5000);
}

void TestDemoUsers::directoriesBringAttributesOfTheirOwn()
{
    int directories = 0;
    for (std::size_t i = 0; i < 2000; ++i) {
        const QString strategy = m_connections.at(qsizetype(m_users.connectionOf(i))).strategy;
        const bool entra = strategy == QLatin1StringView("waad");
        const bool directory = entra || strategy == QLatin1StringView("samlp");
        const DemoValue profile = m_users.profile(i);
        QCOMPARE(profile.find("department") != nullptr, directory);
        QCOMPARE(profile.find("upn") != nullptr, entra);
        directories += directory ? 1 : 0;
    }
    QVERIFY(directories > 50);
}

void TestDemoUsers::instants_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00.007Z");
    QTest::newRow("before") << qint64(-1) << QByteArray("1969-12-31T23:59:59.007Z");
    QTest::newRow("leap day") << qint64(1709210096) << QByteArray("2024-02-29T12:34:56.007Z");
}

void TestDemoUsers::instants()
{
    QFETCH(qint64, seconds);
    QTEST(QByteArray::fromStdString(isoText(seconds, 7)), "text");
}

QTEST_APPLESS_MAIN(TestDemoUsers)
#include "tst_demousers.moc"
