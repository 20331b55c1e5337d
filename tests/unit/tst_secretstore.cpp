#include "app/core/secrets/secretstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;

/// The store in memory; its contract is every store's.
class TestSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = makeMemorySecretStore(); }
    void readsWhatWasWritten();
    void readOfNothingIsEmpty();
    void writeReplaces();
    void removeForgets();
    void keysAreApart();
    void storesAreApart();
    void keepsBinaryData();
    void resultComesFromTheEventLoop();
    void cancelledWriteChangesNothing();
    void destroyedJobDoesNothing();

private:
    static Result<Secret> finished(const std::unique_ptr<SecretJob>& job)
    {
        QSignalSpy spy(job.get(), &Job::finished);
        job->start();
        return spy.wait() ? job->result() : fail(ErrorCode::Internal);
    }
    std::unique_ptr<SecretStore> m_store;
};

void TestSecretStore::readsWhatWasWritten()
{
    const Secret secret(QByteArray("s3cret"));
    QVERIFY(finished(m_store->write(QStringLiteral("a"), secret)) == secret);
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == secret);
}

void TestSecretStore::readOfNothingIsEmpty()
{
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == Secret());
}

void TestSecretStore::writeReplaces()
{
    QVERIFY(finished(m_store->write(QStringLiteral("a"), Secret(QByteArray("one")))));
    QVERIFY(finished(m_store->write(QStringLiteral("a"), Secret(QByteArray("two")))));
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == Secret(QByteArray("two")));
}

void TestSecretStore::removeForgets()
{
    QVERIFY(finished(m_store->write(QStringLiteral("a"), Secret(QByteArray("one")))));
    QVERIFY(finished(m_store->remove(QStringLiteral("a"))) == Secret());
    QVERIFY(finished(m_store->remove(QStringLiteral("a"))) == Secret());
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == Secret());
}

void TestSecretStore::keysAreApart()
{
    QVERIFY(finished(m_store->write(QStringLiteral("a"), Secret(QByteArray("one")))));
    QVERIFY(finished(m_store->write(QStringLiteral("b"), Secret(QByteArray("two")))));
    QVERIFY(finished(m_store->remove(QStringLiteral("b"))));
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == Secret(QByteArray("one")));
}

void TestSecretStore::storesAreApart()
{
    QVERIFY(finished(m_store->write(QStringLiteral("a"), Secret(QByteArray("one")))));
    const auto other = makeMemorySecretStore();
    QVERIFY(finished(other->read(QStringLiteral("a"))) == Secret());
}

void TestSecretStore::keepsBinaryData()
{
    const Secret secret(QByteArray("\0\xff\x80 \n", 5));
    QVERIFY(finished(m_store->write(QStringLiteral("a"), secret)));
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == secret);
}

void TestSecretStore::resultComesFromTheEventLoop()
{
    const auto job = m_store->read(QStringLiteral("a"));
    QSignalSpy spy(job.get(), &Job::finished);
    job->start();
    QVERIFY(job->isRunning());
    QCOMPARE(spy.size(), 0);
    QTRY_COMPARE(spy.size(), 1);
}

void TestSecretStore::cancelledWriteChangesNothing()
{
    const auto job = m_store->write(QStringLiteral("a"), Secret(QByteArray("one")));
    QSignalSpy spy(job.get(), &Job::finished);
    job->start();
    job->cancel();
    QVERIFY(spy.wait());
    QCOMPARE(job->result().error().code, ErrorCode::Cancelled);
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == Secret());
}

void TestSecretStore::destroyedJobDoesNothing()
{
    m_store->write(QStringLiteral("a"), Secret(QByteArray("one")))->start();
    QVERIFY(finished(m_store->read(QStringLiteral("a"))) == Secret());
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
