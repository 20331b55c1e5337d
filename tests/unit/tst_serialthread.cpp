#include "app/core/base/serialthread.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace muster;

class TestSerialThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersInOrderAndInItsOwnThread()
    {
        SerialThread thread;
        std::vector<int> answers;
        bool elsewhere = true;
        bool here = true;
        QThread* const own = QThread::currentThread();
        for (int i = 0; i < 100; ++i) {
            const auto work = [i, own, &elsewhere] {
                elsewhere = elsewhere && QThread::currentThread() != own;
                return i;
            };
            thread.run<int>(this, work, [&](const int& value) {
                here = here && QThread::currentThread() == own;
                answers.push_back(value);
            });
        }
        QTRY_COMPARE(answers.size(), 100U);
        QVERIFY(std::is_sorted(answers.begin(), answers.end()));
        QVERIFY(elsewhere && here);
    }

    void isUnusedUntilSomethingIsGiven()
    {
        SerialThread thread;
        QVERIFY(thread.isUnused());
        thread.run([] {});
        QVERIFY(!thread.isUnused());
    }

    void nobodyWaitsForIt()
    {
        const auto gate = std::make_shared<QSemaphore>();
        const auto done = std::make_shared<QSemaphore>();
        bool heard = false;
        {
            SerialThread thread;
            const auto hang = [gate] {
                gate->acquire();
                return true;
            };
            thread.run<bool>(this, hang, [&heard](bool) { heard = true; });
            thread.run([done] { done->release(); });
        }
        gate->release();                      // the drive answers at last
        QVERIFY(done->tryAcquire(1, 20'000)); // what was given is done all the same
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }

    void doesNotAnswerToWhoIsGone()
    {
        SerialThread thread;
        bool heard = false;
        auto context = std::make_unique<QObject>();
        thread.run<int>(
            context.get(), [] { return 1; }, [&heard](int) { heard = true; });
        context.reset();
        bool next = false;
        thread.run<int>(
            this, [] { return 2; }, [&next](int) { next = true; });
        QTRY_VERIFY(next);
        QVERIFY(!heard);
    }

    /// Files are closed where closing may wait.
    void whatTheWorkOwnsEndsInTheThread()
    {
        struct Owned
        {
            std::shared_ptr<QSemaphore> gone;
            QThread* creator;
            std::shared_ptr<std::atomic_bool> elsewhere;
            Owned(std::shared_ptr<QSemaphore> semaphore, std::shared_ptr<std::atomic_bool> answer)
                : gone(std::move(semaphore)), creator(QThread::currentThread()), elsewhere(std::move(answer))
            {
            }
            Q_DISABLE_COPY_MOVE(Owned)
            ~Owned()
            {
                *elsewhere = QThread::currentThread() != creator;
                gone->release();
            }
        };
        const auto gone = std::make_shared<QSemaphore>();
        const auto elsewhere = std::make_shared<std::atomic_bool>(false);
        SerialThread thread;
        auto owned = std::make_shared<Owned>(gone, elsewhere);
        thread.run([owned = std::move(owned)]() mutable { owned.reset(); });
        QVERIFY(gone->tryAcquire(1, 20'000));
        QVERIFY(*elsewhere);
    }
};

QTEST_GUILESS_MAIN(TestSerialThread)
#include "tst_serialthread.moc"
