#include "ui/history/historytext.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

class TestHistoryText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finished()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        // Local times, so that the day is the same wherever the test runs.
        const QDateTime now(QDate(2026, 11, 23), QTime(12, 0));
        const auto at = [&](const QDateTime& local) { return finishedText(local.toUTC(), now.toUTC(), british); };
        QCOMPARE(at(QDateTime(QDate(2026, 11, 23), QTime(10, 44))), QStringLiteral("Today 10:44"));
        QCOMPARE(at(QDateTime(QDate(2026, 11, 20), QTime(18, 2))), QStringLiteral("Fri 20 Nov 18:02"));
        QCOMPARE(at(QDateTime(QDate(2025, 3, 9), QTime(8, 0))), QStringLiteral("9 Mar 2025 08:00"));
        QVERIFY(finishedText({}, now.toUTC(), british).isEmpty());
    }

    void outcome_data()
    {
        QTest::addColumn<ExportState>("state");
        QTest::addColumn<QString>("expected");
        QTest::newRow("saved") << ExportState::Saved << QStringLiteral("CSV as delivered, As delivered (.gz)");
        QTest::newRow("failed") << ExportState::Failed
                                << QStringLiteral("Failed at Submit: Auth0 refused: read:users is missing");
        QTest::newRow("stopped") << ExportState::Cancelled << QStringLiteral("Stopped by you at Submit");
    }
    void outcome()
    {
        QFETCH(ExportState, state);
        ExportRecord record;
        record.plan.outputs = {OutputFormat::Plain, OutputFormat::Raw};
        record.state = state;
        record.endedIn = ExportState::Submitting;
        record.error = Error{ErrorCode::ScopeMissing, {}, QStringLiteral("read:users")};
        QTEST(outcomeText(record), "expected");
    }

    void outcomeTellsWhatDeservesAttention()
    {
        ExportRecord record;
        record.state = ExportState::Saved;
        record.plan.outputs = {OutputFormat::Csv};
        record.report = ResultReport{5, {{QStringLiteral("email"), 5}}, 0, 0, {}, 0};
        QCOMPARE(outcomeText(record), QStringLiteral("Clean CSV"));
        record.report->duplicates = 2;
        QCOMPARE(outcomeText(record), QStringLiteral("Clean CSV · 2 duplicates"));
    }

    void days()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        const QDateTime now(QDate(2026, 11, 23), QTime(12, 0));
        const auto day = [&](int year, int month, int dayOfMonth) {
            return dayText(QDate(year, month, dayOfMonth), now.toUTC(), british);
        };
        QCOMPARE(day(2026, 11, 23), QStringLiteral("Today"));
        QCOMPARE(day(2026, 11, 22), QStringLiteral("Yesterday"));
        QCOMPARE(day(2026, 11, 20), QStringLiteral("Friday 20 November"));
        QCOMPARE(day(2025, 12, 31), QStringLiteral("Wednesday 31 December 2025"));
        QCOMPARE(endTimeText(QDateTime(QDate(2026, 11, 23), QTime(10, 44)).toUTC(), british), QStringLiteral("10:44"));
    }

    void checksum()
    {
        ExportRecord record;
        QCOMPARE(spacedChecksum(record), QStringLiteral("–"));
        record.files = {{QStringLiteral("/a"), OutputFormat::Plain, 1, QStringLiteral("5be107c4000022d9"), 1}};
        QCOMPARE(spacedChecksum(record), QStringLiteral("5be1 07c4 … 22d9"));
    }
};

QTEST_APPLESS_MAIN(TestHistoryText)
#include "tst_historytext.moc"
