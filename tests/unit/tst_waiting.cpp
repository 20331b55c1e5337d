#include "app/core/net/backoff.h"
#include "app/core/net/requestbudget.h"
#include "app/core/net/retryafter.h"

#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

using Seconds = std::optional<std::chrono::seconds>;
Q_DECLARE_METATYPE(Seconds)

/// How long Muster waits: between polls, after failures, and because the service asked for it.
class WaitingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pollDelay_data();
    void pollDelay();
    void budget();
    void budgetAfterTheClockWasSetBack();
    void retryDelay_data();
    void retryDelay();
    void httpDate_data();
    void httpDate();
    void askedDelay_data();
    void askedDelay();
};

void WaitingTest::pollDelay_data()
{
    QTest::addColumn<int>("poll");
    QTest::addColumn<Seconds>("timeLeft");
    QTest::addColumn<int>("expected");
    QTest::newRow("first") << 0 << Seconds() << 1000;
    QTest::newRow("second") << 1 << Seconds() << 1500;
    QTest::newRow("third") << 2 << Seconds() << 2250;
    QTest::newRow("at the limit") << 6 << Seconds() << 10'000;
    QTest::newRow("after a night") << 100'000 << Seconds() << 10'000;
    QTest::newRow("before the first") << -1 << Seconds() << 1000;
    QTest::newRow("the end is near") << 6 << Seconds(4s) << 4000;
    QTest::newRow("the end is now") << 6 << Seconds(0s) << 1000;
    QTest::newRow("the end is far") << 1 << Seconds(3600s) << 1500;
}

void WaitingTest::pollDelay()
{
    QFETCH(int, poll);
    QFETCH(Seconds, timeLeft);
    QTEST(static_cast<int>(muster::pollDelay({}, poll, timeLeft).count()), "expected");
}

void WaitingTest::budget()
{
    const QDateTime start(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    RequestBudget budget(3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(budget.wait(start.addSecs(i)), 0ms);
        budget.spend(start.addSecs(i));
    }
    QCOMPARE(budget.wait(start.addSecs(10)), 50s);
    QCOMPARE(budget.wait(start.addSecs(60)), 0ms);
    budget.spend(start.addSecs(60));
    QCOMPARE(budget.wait(start.addSecs(60)), 1s); // the second of the first minute is 59 s old
    QCOMPARE(budget.wait(start.addDays(1)), 0ms); // after a sleep
}

void WaitingTest::budgetAfterTheClockWasSetBack()
{
    const QDateTime start(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    RequestBudget budget(1);
    budget.spend(start);
    QCOMPARE(budget.wait(start.addSecs(-3600)), 0ms);
}

void WaitingTest::retryDelay_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<Seconds>("askedFor");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("expected");
    QTest::newRow("first, early") << 0 << Seconds() << 0.0 << 900;
    QTest::newRow("first, middle") << 0 << Seconds() << 0.5 << 1000;
    QTest::newRow("second") << 1 << Seconds() << 0.5 << 2000;
    QTest::newRow("sixth") << 5 << Seconds() << 0.5 << 32'000;
    QTest::newRow("seventh") << 6 << Seconds() << 0.5 << 60'000;
    QTest::newRow("seventh, late") << 6 << Seconds() << 1.0 << 66'000;
    QTest::newRow("thousandth") << 1000 << Seconds() << 0.5 << 60'000;
    QTest::newRow("asked") << 0 << Seconds(12s) << 0.0 << 12'500;
    QTest::newRow("asked, late") << 5 << Seconds(12s) << 1.0 << 13'000;
    QTest::newRow("asked for nothing") << 0 << Seconds(0s) << 0.0 << 500;
    QTest::newRow("asked for less than nothing") << 0 << Seconds(-5s) << 0.0 << 500;
    QTest::newRow("asked for a day") << 0 << Seconds(86'400s) << 0.0 << 3'600'500;
    QTest::newRow("asked for ever") << 0 << Seconds(std::chrono::seconds::max()) << 0.0 << 3'600'500;
}

void WaitingTest::retryDelay()
{
    QFETCH(int, failure);
    QFETCH(Seconds, askedFor);
    QFETCH(double, random);
    QTEST(static_cast<int>(muster::retryDelay({}, failure, askedFor, random).count()), "expected");
}

void WaitingTest::httpDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QString time = QStringLiteral("1994-11-06T08:49:37Z");
    QTest::newRow("today's form") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << time;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << time;
    QTest::newRow("RFC 850, this century")
        << QByteArray("Friday, 06-Nov-26 08:49:37 GMT") << QStringLiteral("2026-11-06T08:49:37Z");
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << time;
    QTest::newRow("spaces around") << QByteArray("  Sun, 06 Nov 1994 08:49:37 GMT ") << time;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("a number") << QByteArray("120") << QString();
    QTest::newRow("ISO") << QByteArray("1994-11-06T08:49:37Z") << QString();
    QTest::newRow("no such day") << QByteArray("Sun, 36 Nov 1994 08:49:37 GMT") << QString();
}

void WaitingTest::httpDate()
{
    QFETCH(QByteArray, text);
    QTEST(parseHttpDate(text).toString(Qt::ISODate), "expected");
}

void WaitingTest::askedDelay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<Seconds>("expected");
    const QByteArray now = "Fri, 03 Sep 2021 20:16:28 GMT"; // 1630700188
    QTest::newRow("seconds") << 429 << QByteArray("12") << QByteArray() << now << Seconds(12s);
    QTest::newRow("seconds with 503") << 503 << QByteArray("12") << QByteArray() << QByteArray() << Seconds(12s);
    QTest::newRow("a date") << 429 << QByteArray("Fri, 03 Sep 2021 20:16:58 GMT") << QByteArray() << now
                            << Seconds(30s);
    QTest::newRow("a date in the past") << 429 << QByteArray("Fri, 03 Sep 2021 20:00:00 GMT") << QByteArray() << now
                                        << Seconds(0s);
    QTest::newRow("a date without Date") << 429 << QByteArray("Fri, 03 Sep 2021 20:16:58 GMT") << QByteArray()
                                         << QByteArray() << Seconds();
    QTest::newRow("reset") << 429 << QByteArray() << QByteArray("1630700189") << now << Seconds(1s);
    QTest::newRow("reset in the past") << 429 << QByteArray() << QByteArray("1630700000") << now << Seconds(0s);
    QTest::newRow("reset without Date") << 429 << QByteArray() << QByteArray("1630700189") << QByteArray() << Seconds();
    QTest::newRow("both") << 429 << QByteArray("3") << QByteArray("1630700288") << now << Seconds(3s);
    QTest::newRow("unreadable, then reset")
        << 429 << QByteArray("soon") << QByteArray("1630700189") << now << Seconds(1s);
    QTest::newRow("negative") << 429 << QByteArray("-5") << QByteArray() << now << Seconds(0s);
    QTest::newRow("too large to be a number")
        << 429 << QByteArray("99999999999999999999") << QByteArray() << now << Seconds();
    QTest::newRow("nothing") << 429 << QByteArray() << QByteArray() << now << Seconds();
    for (const int status : {200, 400, 401, 500, 502})
        QTest::addRow("not with %d", status)
            << status << QByteArray("12") << QByteArray("1630700189") << now << Seconds();
}

void WaitingTest::askedDelay()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, reset);
    QFETCH(QByteArray, date);
    QFETCH(Seconds, expected);
    QVERIFY(muster::askedDelay(status, {retryAfter, reset, date}) == expected);
}

QTEST_APPLESS_MAIN(WaitingTest)
#include "tst_waiting.moc"
