#include "app/core/base/job.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;

namespace {

/// Writes down what happens to it.
class LoggingJob : public Job
{
public:
    explicit LoggingJob(QStringList& log, bool endsAtOnce = false) : m_log(log), m_endsAtOnce(endsAtOnce) {}
    void end() { finish(); }

protected:
    void run() override
    {
        m_log.append(QStringLiteral("run"));
        if (m_endsAtOnce)
            finish();
    }
    void abort() override { m_log.append(QStringLiteral("abort")); }

private:
    QStringList& m_log;
    bool m_endsAtOnce;
};

} // namespace

class TestJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_log.clear(); }
    void startOnlyQueues();
    void startsOnce();
    void finishesOnce();
    void cancelWhileRunning();
    void cancelBeforeItRuns();
    void cancelBeforeStartIsHarmless();
    void cancelAfterTheEndIsHarmless();
    void destroyedJobIsSilent();
    void canBeDeletedFromItsSlot();

private:
    void expect(const QStringList& log)
    {
        QCoreApplication::processEvents();
        QCOMPARE(m_log, log);
    }
    QStringList m_log;
};

void TestJob::startOnlyQueues()
{
    LoggingJob job(m_log);
    QVERIFY(!job.isRunning());
    job.start();
    QVERIFY(job.isRunning());
    QCOMPARE(m_log, QStringList());
    expect({QStringLiteral("run")});
}

void TestJob::startsOnce()
{
    LoggingJob job(m_log);
    job.start();
    job.start();
    QCoreApplication::processEvents();
    job.start();
    expect({QStringLiteral("run")});
}

void TestJob::finishesOnce()
{
    LoggingJob job(m_log);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QCoreApplication::processEvents();
    job.end();
    job.end();
    QCOMPARE(finished.size(), 0); // queued
    QVERIFY(!job.isRunning());
    QCoreApplication::processEvents();
    QVERIFY(job.isFinished());
    job.end();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void TestJob::cancelWhileRunning()
{
    LoggingJob job(m_log);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QCoreApplication::processEvents();
    job.cancel();
    job.cancel();
    QCOMPARE(finished.size(), 0);
    expect({QStringLiteral("run"), QStringLiteral("abort")});
    QCOMPARE(finished.size(), 1);
}

void TestJob::cancelBeforeItRuns()
{
    LoggingJob job(m_log);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    job.cancel();
    expect({QStringLiteral("abort")});
    QCOMPARE(finished.size(), 1);
}

void TestJob::cancelBeforeStartIsHarmless()
{
    LoggingJob job(m_log, true);
    QSignalSpy finished(&job, &Job::finished);
    job.cancel();
    expect({});
    job.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_log, QStringList{QStringLiteral("run")});
}

void TestJob::cancelAfterTheEndIsHarmless()
{
    LoggingJob job(m_log, true);
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QTRY_COMPARE(finished.size(), 1);
    job.cancel();
    expect({QStringLiteral("run")});
    QCOMPARE(finished.size(), 1);
}

void TestJob::destroyedJobIsSilent()
{
    int signalsSeen = 0;
    for (const bool running : {false, true}) {
        auto job = std::make_unique<LoggingJob>(m_log, running);
        connect(job.get(), &Job::finished, this, [&signalsSeen] { ++signalsSeen; });
        job->start();
        if (running)
            job->cancel();
        job.reset();
        QCoreApplication::processEvents();
    }
    QCOMPARE(signalsSeen, 0);
}

void TestJob::canBeDeletedFromItsSlot()
{
    auto* job = new LoggingJob(m_log, true);
    QSignalSpy destroyed(job, &QObject::destroyed);
    connect(job, &Job::finished, job, &QObject::deleteLater);
    job->start();
    QTRY_COMPARE(destroyed.size(), 1);
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
