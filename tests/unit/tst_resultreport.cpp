#include "app/core/domain/resultreport.h"

#include <QTest>

using namespace muster;

class TestResultReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackFromJson();
    void namesEmptyColumns();
};

void TestResultReport::comesBackFromJson()
{
    ResultReport report;
    report.users = 7;
    report.columns = {{QStringLiteral("email"), 7}, {QStringLiteral("user_metadata.contry"), 0}};
    report.rejected = 2;
    report.droppedKeys = {{QStringLiteral("identities"), 7}};
    QCOMPARE(reportFromJson(reportToJson(report)), report);
    report.duplicates = 0;
    QCOMPARE(reportFromJson(reportToJson(report)), report);
    QCOMPARE(reportFromJson({}), ResultReport{});
}

void TestResultReport::namesEmptyColumns()
{
    ResultReport report;
    report.columns = {{QStringLiteral("email"), 0}};
    QVERIFY(emptyColumns(report).isEmpty());
    report.users = 3;
    report.columns.append({QStringLiteral("name"), 1});
    QCOMPARE(emptyColumns(report), QStringList{QStringLiteral("email")});
}

QTEST_APPLESS_MAIN(TestResultReport)
#include "tst_resultreport.moc"
