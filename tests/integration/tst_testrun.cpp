#include "app/core/domain/discovery.h"
#include "app/core/files/discoveryjob.h"
#include "app/demo/connectionsendpoint.h"
#include "tests/support/engine.h"
#include "ui/compose/columnlist.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace muster;
using namespace muster::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

Connection connectionNamed(const QString& name)
{
    const QVector<Connection> all = demo::demoConnections(0);
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&name](const Connection& each) { return each.name == name; });
    return found == all.cend() ? Connection() : *found;
}

} // namespace

/// A test run against the demo tenant, from the request to the rows of the column table.
class TestTestRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        DemoOptions options;
        options.users = 2000;
        options.switches.jobDuration = std::chrono::milliseconds(50);
        options.switches.requestsPerSecond = 10'000;
        m_demo = std::make_unique<DemoTenant>(options);
        const auto address = m_demo->start();
        QVERIFY(address);
        m_engine = std::make_unique<Engine>(m_folder.path(), *address);
    }
    void cleanupTestCase()
    {
        m_engine.reset();
        m_demo.reset();
    }

    void findsWhatAConnectionBrings_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QStringList>("missing");
        const QStringList directory{text("department"), text("groups"), text("groups[0]")};
        const QStringList entra{text("upn"), text("oid"), text("tenantid"), text("account_enabled")};
        QTest::newRow("Entra ID") << text("northwind-entra") << directory + entra << QStringList{text("fax")};
        QTest::newRow("SAML") << text("partners-saml") << directory << entra;
        QTest::newRow("database") << text("Username-Password-Authentication") << QStringList() << directory + entra;
    }
    void findsWhatAConnectionBrings()
    {
        QFETCH(QString, connection);
        QFETCH(QStringList, found);
        QFETCH(QStringList, missing);
        const Connection chosen = connectionNamed(connection);
        QVERIFY(!chosen.id.isEmpty());
        ExportPlan plan = m_engine->plan(m_folder.filePath(text("out")));
        plan.request.connectionId = chosen.id;
        plan.connectionName = chosen.name;
        const Result<QString> id = m_engine->exports.submit(testRunPlan(plan));
        QVERIFY(id);
        QTRY_VERIFY(m_engine->hasEnded(*id));
        const auto status = m_engine->exports.status(*id);
        QVERIFY(status);
        QCOMPARE(status->record.state, ExportState::Saved);
        const auto discovery = discoverAttributes(status->record.files.first().path, 100, [] { return true; });
        QVERIFY(discovery);
        QCOMPARE(discovery->users, kTestRunUsers);
        const ui::ColumnRows rows = ui::ColumnList::withFound(ui::ColumnList::chosen({}), *discovery);
        for (const QString& path : std::as_const(found)) {
            const int row = ui::ColumnList::indexOf(rows, path);
            QVERIFY2(row >= ui::ColumnList::foundBegin(rows), qPrintable(path));
        }
        for (const QString& path : std::as_const(missing))
            QVERIFY2(ui::ColumnList::indexOf(rows, path) < 0, qPrintable(path));
    }

    void whatWasFoundCanBeExported()
    {
        ExportPlan plan = m_engine->plan(m_folder.filePath(text("out")));
        plan.request.connectionId = connectionNamed(text("northwind-entra")).id;
        plan.request.format = ExportFormat::Csv;
        plan.request.fields = {{text("user_id"), {}}, {text("upn"), {}}, {text("department"), text("team")}};
        plan.outputs = {OutputFormat::Csv};
        const Result<QString> id = m_engine->exports.submit(plan);
        QVERIFY(id);
        QTRY_VERIFY(m_engine->hasEnded(*id));
        const ExportRecord record = m_engine->exports.status(*id)->record;
        QCOMPARE(record.state, ExportState::Saved);
        const auto discovery = discoverAttributes(record.files.first().path, 100, [] { return true; });
        QVERIFY(discovery);
        QVERIFY(discovery->users > 0);
        QCOMPARE(discovery->find(text("upn"))->users, discovery->users);
        QCOMPARE(discovery->find(text("team"))->users, discovery->users);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<DemoTenant> m_demo;
    std::unique_ptr<Engine> m_engine;
};

QTEST_GUILESS_MAIN(TestTestRun)
#include "tst_testrun.moc"
