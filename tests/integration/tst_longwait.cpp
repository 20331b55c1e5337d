#include "tests/support/gatedengine.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace std::chrono_literals;

namespace {

DemoOptions quickDemo()
{
    DemoOptions options;
    options.users = 300;
    options.switches.jobDuration = 0ms;
    options.switches.requestsPerSecond = 10'000;
    return options;
}

} // namespace

/// Hours of waiting, with a clock that the test moves: renewed tokens, deadlines, sleep, and how often the tenant is
/// asked.
class LongWaitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tokenIsRenewedThroughEightHours();
    void endsAfterEightHoursAndCanBeTakenUpAgain();
    void sleepsThroughTheEndOfALink();
    void networkIsGoneDuringASleep();
    void clockSetBack();
    void neverAsksMoreThanItsBudget_data();
    void neverAsksMoreThanItsBudget();

private:
    void start(const ExportPolicy& policy = quickPolicy());
    /// Time passes for this computer and for the service.
    void pass(std::chrono::milliseconds time)
    {
        m_engine->clock.by += time;
        m_demo->advanceClock(time);
    }
    void neverFinish()
    {
        m_demo->change([](DemoSwitches& s) { s.status = QStringLiteral("processing"); });
    }
    void finish()
    {
        m_demo->change([](DemoSwitches& s) { s.status.clear(); });
    }
    [[nodiscard]] QString submit()
    {
        return m_engine->exports.submit(m_engine->plan(m_folder->filePath(QStringLiteral("out")))).value_or(QString());
    }
    [[nodiscard]] ExportState stateOf(const QString& id) const { return m_engine->record(id).state; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoTenant> m_demo;
    std::unique_ptr<FaultGate> m_gate;
    std::unique_ptr<Engine> m_engine;
};

void LongWaitTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<DemoTenant>(quickDemo());
}

void LongWaitTest::cleanup()
{
    m_engine.reset();
    m_gate.reset();
    m_demo.reset();
    m_folder.reset();
}

void LongWaitTest::start(const ExportPolicy& policy)
{
    GatedEngine gated = startGated(*m_demo, m_folder->path(), policy);
    QVERIFY(gated.engine);
    m_gate = std::move(gated.gate);
    m_engine = std::move(gated.engine);
}

void LongWaitTest::tokenIsRenewedThroughEightHours()
{
    m_demo->change([](DemoSwitches& s) { s.tokenLifetime = 1h; });
    start();
    neverFinish();
    const QString id = submit();
    QTRY_COMPARE(stateOf(id), ExportState::Waiting);
    for (int quarter = 1; quarter < 4 * 8; ++quarter) {
        const int asked = m_gate->requests(Step::Poll);
        pass(15min);
        QTRY_VERIFY(m_gate->requests(Step::Poll) > asked + 1); // the second one came after the jump
        QCOMPARE(stateOf(id), ExportState::Waiting);
    }
    finish();
    QTRY_COMPARE(stateOf(id), ExportState::Saved);
    QCOMPARE(m_gate->requests(Step::Submit), 1);
    const int tokens = m_gate->requests(Step::Token);
    QVERIFY2(tokens >= 8 && tokens <= 12, qPrintable(QString::number(tokens)));
}

void LongWaitTest::endsAfterEightHoursAndCanBeTakenUpAgain()
{
    start();
    neverFinish();
    const QString id = submit();
    QTRY_COMPARE(stateOf(id), ExportState::Waiting);
    pass(8h + 1min);
    QTRY_COMPARE(stateOf(id), ExportState::Failed);
    QCOMPARE(m_engine->record(id).error->code, ErrorCode::JobTimedOut);
    finish();
    m_engine->exports.retry(id);
    QTRY_COMPARE(stateOf(id), ExportState::Saved);
    QCOMPARE(m_gate->requests(Step::Submit), 1);
}

/// The laptop is closed in the middle of a download: the connection is dead and the link has expired when it wakes up.
void LongWaitTest::sleepsThroughTheEndOfALink()
{
    start();
    m_gate->inject(Step::File, Fault::cutAfter(5000), 1);
    QObject::connect(&m_engine->exports, &ExportService::changed, this,
                     [this, slept = false](const QString& id) mutable {
                         if (slept || stateOf(id) != ExportState::Downloading)
                             return;
                         slept = true;
                         pass(2h);
                     });
    const QString id = submit();
    QTRY_COMPARE(stateOf(id), ExportState::Saved);
    QCOMPARE(m_gate->requests(Step::Submit), 1);
    QVERIFY(m_gate->requests(Step::Poll) > 1);
}

void LongWaitTest::networkIsGoneDuringASleep()
{
    start();
    neverFinish();
    const QString id = submit();
    QTRY_COMPARE(stateOf(id), ExportState::Waiting);
    m_gate->inject(Step::Poll, Fault::resetBefore(), 5);
    pass(3h);
    finish();
    QTRY_COMPARE(stateOf(id), ExportState::Saved);
    QCOMPARE(m_gate->requests(Step::Submit), 1);
}

void LongWaitTest::clockSetBack()
{
    start();
    neverFinish();
    const QString id = submit();
    QTRY_COMPARE(stateOf(id), ExportState::Waiting);
    m_engine->clock.by = -10h;
    const int asked = m_gate->requests(Step::Poll);
    QTRY_VERIFY(m_gate->requests(Step::Poll) > asked + 2);
    finish();
    QTRY_COMPARE(stateOf(id), ExportState::Saved);
    QCOMPARE(m_gate->requests(Step::Submit), 1);
}

void LongWaitTest::neverAsksMoreThanItsBudget_data()
{
    QTest::addColumn<int>("trouble");
    QTest::newRow("a long job") << 0;
    QTest::newRow("500 for ever") << 1;
    QTest::newRow("a link that is cut again and again") << 2;
}

/// The pauses between requests are next to nothing here, so that only the budget is left to hold.
void LongWaitTest::neverAsksMoreThanItsBudget()
{
    QFETCH(const int, trouble);
    constexpr int kBudget = 15;
    ExportPolicy policy;
    policy.poll = {1ms, 1.0, 1ms};
    policy.retry = {1ms, 1ms};
    policy.patience.watching = policy.patience.downloading = 1'000'000;
    policy.requestsPerMinute = kBudget;
    start(policy);
    if (trouble == 0)
        neverFinish();
    if (trouble == 1)
        m_gate->inject(Step::Poll, Fault::answer(500, "{}"), 0);
    if (trouble == 2)
        m_gate->inject(Step::File, Fault::cutAfter(0), 0);
    const QString id = submit();
    const auto asked = [this] { return m_gate->requests(Step::Poll); };
    for (int minute = 1; minute <= 3; ++minute) {
        QTRY_COMPARE(asked(), minute * kBudget);
        for (int impatience = 0; impatience < 5; ++impatience) {
            m_engine->exports.checkNow(); // the user presses it again and again
            QVERIFY(!QTest::qWaitFor([&] { return asked() > minute * kBudget; }, 30));
        }
        pass(61s);
        m_engine->exports.checkNow();
    }
    QCOMPARE(m_gate->requests(Step::Submit), 1);
    QVERIFY(!m_engine->hasEnded(id));
}

QTEST_GUILESS_MAIN(LongWaitTest)
#include "tst_longwait.moc"
