#include "app/core/files/blockpipeline.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <new>
#include <semaphore>

using namespace muster;

namespace {

struct Number : BlockWork::Product
{
    explicit Number(qint64 n) : value(n) {}
    qint64 value;
};

/// Notes what was appended; fails where it is told to.
class Notes : public BlockWork
{
public:
    Result<std::unique_ptr<Product>> process(const RecordBlock& block, std::size_t thread) override
    {
        const int together = ++m_together;
        most = std::max(most.load(), together);
        threads |= 1U << thread;
        if (thread > 0 && othersWait.exchange(false))
            gate.acquire();
        --m_together;
        if (block.firstNumber == memoryEndsAt)
            throw std::bad_alloc();
        if (block.firstNumber == failsAt || block.firstNumber == failsAlsoAt)
            return fail(ErrorCode::RecordInvalid, QString::number(block.firstNumber));
        return std::make_unique<Number>(block.firstNumber);
    }
    Result<void> append(std::unique_ptr<Product> product, const RecordBlock& block) override
    {
        if (block.firstNumber == memoryEndsInAppendAt)
            throw std::bad_alloc();
        const bool alone = !m_appending.exchange(true);
        const qint64 number = static_cast<Number*>(product.get())->value;
        sound = sound && alone && number == block.firstNumber && number == appended + 1;
        appended = number;
        m_appending = false;
        if (number == appendFailsAt)
            return fail(ErrorCode::DiskFull);
        return {};
    }

    qint64 failsAt = 0;
    qint64 failsAlsoAt = 0;
    qint64 appendFailsAt = 0;
    qint64 memoryEndsAt = 0;
    qint64 memoryEndsInAppendAt = 0;
    std::atomic<bool> othersWait = false; ///< the first block that is not the reader's
    std::counting_semaphore<> gate{0};
    std::atomic<qint64> appended = 0;
    std::atomic<bool> sound = true;
    std::atomic<int> most = 0;
    std::atomic<unsigned> threads = 0;

private:
    std::atomic<int> m_together = 0;
    std::atomic<bool> m_appending = false;
};

Result<void> goOn()
{
    return {};
}

Result<void> feed(BlockPipeline& pipeline, qint64 blocks, std::size_t bytes = 0)
{
    for (qint64 number = 1; number <= blocks; ++number) {
        std::unique_ptr<RecordBlock> block = pipeline.freshBlock();
        block->firstNumber = number;
        block->bytes.resize(bytes);
        if (auto taken = pipeline.take(std::move(block)); !taken)
            return taken;
    }
    return pipeline.finish();
}

} // namespace

class TestBlockPipeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appendsInOrder_data();
    void appendsInOrder();
    void firstErrorWins_data();
    void firstErrorWins();
    void appendErrorEndsIt();
    void slowBlockHoldsBackTheOthers();
    void pulseErrorEndsIt();
    void pulseComesWhileItWaits();
    void destroyedWithWorkLeft();
    void usesOldBlocksAgain();
    void hugeBlocksGoAlone();
    void wantOfMemoryIsAnError_data();
    void wantOfMemoryIsAnError();
};

void TestBlockPipeline::appendsInOrder_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("blocks");
    for (const int threads : {1, 2, 4}) {
        for (const int blocks : {0, 1, 3, 2000})
            QTest::addRow("%d threads, %d blocks", threads, blocks) << threads << blocks;
    }
}

void TestBlockPipeline::appendsInOrder()
{
    QFETCH(const int, threads);
    QFETCH(const int, blocks);
    Notes notes;
    BlockPipeline pipeline(notes, static_cast<std::size_t>(threads), goOn);
    QVERIFY(feed(pipeline, blocks));
    QVERIFY(notes.sound);
    QCOMPARE(notes.appended.load(), blocks);
    QVERIFY(notes.most <= threads);
    QVERIFY(notes.threads < 1U << threads);
}

void TestBlockPipeline::firstErrorWins_data()
{
    appendsInOrder_data();
}

void TestBlockPipeline::firstErrorWins()
{
    QFETCH(const int, threads);
    for (int round = 0; round < 50; ++round) {
        Notes notes;
        notes.failsAt = 8;
        notes.failsAlsoAt = 7;
        BlockPipeline pipeline(notes, static_cast<std::size_t>(threads), goOn);
        const auto done = feed(pipeline, 100);
        QVERIFY(!done);
        QCOMPARE(done.error().subject, QStringLiteral("7"));
        QCOMPARE(notes.appended.load(), 6);
        QVERIFY(!pipeline.finish());
    }
}

void TestBlockPipeline::appendErrorEndsIt()
{
    Notes notes;
    notes.appendFailsAt = 5;
    BlockPipeline pipeline(notes, 3, goOn);
    const auto done = feed(pipeline, 100);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(notes.appended.load(), 5);
}

void TestBlockPipeline::slowBlockHoldsBackTheOthers()
{
    Notes notes;
    notes.othersWait = true;
    int pulses = 0;
    BlockPipeline pipeline(notes, 2, [&]() -> Result<void> {
        if (++pulses == 30) // full and waiting by now
            notes.gate.release();
        return {};
    });
    QVERIFY(feed(pipeline, 40));
    QVERIFY(notes.sound);
    QCOMPARE(notes.appended.load(), 40);
}

void TestBlockPipeline::pulseErrorEndsIt()
{
    Notes notes;
    int pulses = 0;
    BlockPipeline pipeline(notes, 2, [&]() -> Result<void> {
        if (++pulses == 10)
            return fail(ErrorCode::Cancelled);
        return {};
    });
    const auto done = feed(pipeline, 1000);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Cancelled);
    QVERIFY(notes.appended <= 10);
}

void TestBlockPipeline::pulseComesWhileItWaits()
{
    Notes notes;
    notes.othersWait = true;
    QElapsedTimer timer;
    qint64 longest = 0;
    int pulses = 0;
    BlockPipeline pipeline(notes, 2, [&]() -> Result<void> {
        longest = timer.isValid() ? std::max(longest, timer.restart()) : 0;
        timer.start();
        if (++pulses < 20)
            return {};
        notes.gate.release();
        return fail(ErrorCode::Cancelled);
    });
    // The other thread must have the block before this one helps.
    std::unique_ptr<RecordBlock> block = pipeline.freshBlock();
    QVERIFY(pipeline.take(std::move(block)));
    QTRY_VERIFY(notes.threads.load() != 0);
    QVERIFY(!pipeline.finish());
    QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
}

void TestBlockPipeline::destroyedWithWorkLeft()
{
    for (int round = 0; round < 100; ++round) {
        Notes notes;
        BlockPipeline pipeline(notes, 3, goOn);
        for (int number = 1; number <= 5; ++number) {
            std::unique_ptr<RecordBlock> block = pipeline.freshBlock();
            block->firstNumber = number;
            QVERIFY(pipeline.take(std::move(block)));
        }
    }
}

void TestBlockPipeline::usesOldBlocksAgain()
{
    Notes notes;
    BlockPipeline pipeline(notes, 1, goOn);
    std::unique_ptr<RecordBlock> block = pipeline.freshBlock();
    const RecordBlock* const first = block.get();
    block->firstNumber = 1;
    QVERIFY(pipeline.take(std::move(block)));
    QVERIFY(pipeline.finish());
    QCOMPARE(pipeline.freshBlock().get(), first);
}

/// However many threads there are, the memory has to hold one at work. Another thread is kept at the first that it
/// gets, and the reader has time to take more.
void TestBlockPipeline::hugeBlocksGoAlone()
{
    Notes notes;
    notes.othersWait = true;
    int pulses = 0;
    BlockPipeline pipeline(notes, 4, [&]() -> Result<void> {
        if (++pulses == 30)
            notes.gate.release();
        return {};
    });
    QVERIFY(feed(pipeline, 50, std::size_t{3} * 1024 * 1024));
    QCOMPARE(notes.appended.load(), 50);
    QCOMPARE(notes.most.load(), 1);
}

void TestBlockPipeline::wantOfMemoryIsAnError_data()
{
    QTest::addColumn<bool>("inProcess");
    QTest::newRow("in process") << true;
    QTest::newRow("in append") << false;
}

void TestBlockPipeline::wantOfMemoryIsAnError()
{
    QFETCH(const bool, inProcess);
    Notes notes;
    (inProcess ? notes.memoryEndsAt : notes.memoryEndsInAppendAt) = 7;
    BlockPipeline pipeline(notes, 2, goOn);
    const auto done = feed(pipeline, 100);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::OutOfMemory);
    QCOMPARE(notes.appended.load(), 6);
}

QTEST_APPLESS_MAIN(TestBlockPipeline)
#include "tst_blockpipeline.moc"
