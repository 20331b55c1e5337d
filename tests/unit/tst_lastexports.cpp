#include "ui/compose/lastexports.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

ExportRecord saved(const QString& connectionId, qint64 users, const QString& column)
{
    ExportRecord record;
    record.plan.tenant.id = QStringLiteral("acme");
    record.plan.request.connectionId = connectionId;
    record.plan.request.fields = {{column, {}}};
    record.state = ExportState::Saved;
    record.users = users;
    return record;
}

ConnectionChoice choiceOf(const QStringList& ids)
{
    ConnectionChoice choice;
    choice.wholeTenant = ids.isEmpty();
    for (const QString& id : ids)
        choice.connections.append(Connection{id, id, {}, {}});
    return choice;
}

const QString kOne = QStringLiteral("con_1");
const QString kTwo = QStringLiteral("con_2");
const QString kEmail = QStringLiteral("email");
const QString kName = QStringLiteral("name");

} // namespace

class TestLastExports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_last.setTenant(QStringLiteral("acme")); }

    void knowsNothingWithoutExports()
    {
        QVERIFY(!m_last.users(choiceOf({})));
        QVERIFY(m_last.columns().isEmpty());
    }

    void takesTheNewestOfEarlierOnes()
    {
        m_last.addEarlier({saved(kOne, 30, kName), saved(kTwo, 5, kEmail), saved(kOne, 20, kEmail)});
        QCOMPARE(m_last.users(choiceOf({kOne})), 30);
        QCOMPARE(m_last.users(choiceOf({kOne, kTwo})), 35);
        QVERIFY(!m_last.users(choiceOf({})));
        QCOMPARE(m_last.columns().constFirst().name, kName);
    }

    /// The history is read while an export ends.
    void whatWasSavedMeanwhileIsNewer()
    {
        m_last.add(saved(kOne, 31, kEmail));
        m_last.addEarlier({saved(kOne, 30, kName), saved({}, 90, kName)});
        QCOMPARE(m_last.users(choiceOf({kOne})), 31);
        QCOMPARE(m_last.users(choiceOf({})), 90);
        QCOMPARE(m_last.columns().constFirst().name, kEmail);
    }

    void columnsOfAuth0sOwnSetStayEmpty()
    {
        ExportRecord all = saved(kOne, 1, kName);
        all.plan.request.fields.clear();
        m_last.addEarlier({all, saved(kOne, 1, kName)});
        QVERIFY(m_last.columns().isEmpty());
    }

    void leavesOutWhatTellsNothing_data()
    {
        QTest::addColumn<ExportRecord>("record");
        ExportRecord other = saved(kOne, 7, kName);
        other.plan.tenant.id = QStringLiteral("another");
        QTest::newRow("another tenant") << other;
        ExportRecord failed = saved(kOne, 7, kName);
        failed.state = ExportState::Failed;
        QTest::newRow("not saved") << failed;
        ExportRecord testRun = saved(kOne, 7, kName);
        testRun.plan.testRun = true;
        QTest::newRow("a test run") << testRun;
    }
    void leavesOutWhatTellsNothing()
    {
        QFETCH(ExportRecord, record);
        m_last.add(record);
        m_last.addEarlier({record});
        QVERIFY(!m_last.users(choiceOf({kOne})));
        QVERIFY(m_last.columns().isEmpty());
    }

    void aLimitedExportTellsNoNumberOfUsers()
    {
        ExportRecord limited = saved(kOne, 7, kName);
        limited.plan.request.limit = 7;
        m_last.addEarlier({limited});
        QVERIFY(!m_last.users(choiceOf({kOne})));
        QCOMPARE(m_last.columns().size(), 1);
    }

    void anotherTenantKnowsNothingOfIt()
    {
        m_last.add(saved(kOne, 7, kName));
        m_last.setTenant(QStringLiteral("another"));
        QVERIFY(!m_last.users(choiceOf({kOne})));
        QVERIFY(m_last.columns().isEmpty());
    }

private:
    LastExports m_last;
};

QTEST_APPLESS_MAIN(TestLastExports)
#include "tst_lastexports.moc"
