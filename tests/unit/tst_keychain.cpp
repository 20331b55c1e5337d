#include "app/core/secrets/secretstore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

/// The keychain store in the situation that tests/support/keychain-session.sh has prepared.
class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsSecrets_data();
    void keepsSecrets();
    void replacesAndRemoves();
    void readOfNothingIsEmpty();
    void cancelAndDestroyAtAnyTime();
    void lockedKeychainIsNotAnEmptyOne();
    void lockedKeychainRefusesToWrite();
    void absentKeychainIsUnavailable();
    void stuckKeychainEndsInTime();
    void stuckKeychainCanBeLeft();

private:
    [[nodiscard]] bool isIn(const char* situation) const { return m_situation == QLatin1StringView(situation); }
    static Result<Secret> finished(const std::unique_ptr<SecretJob>& job)
    {
        QSignalSpy spy(job.get(), &Job::finished);
        job->start();
        return spy.wait(20'000) ? job->result() : fail(ErrorCode::Internal);
    }
    QString m_situation;
    std::unique_ptr<SecretStore> m_store;
};

void TestKeychain::initTestCase()
{
    m_situation = qEnvironmentVariable("MUSTER_KEYCHAIN");
    if (m_situation.isEmpty())
        QSKIP("Run through tests/support/keychain-session.sh, so that no real keychain is touched.");
    m_store = makeKeychainSecretStore(QStringLiteral("muster-test"), isIn("stuck") ? 300ms : kKeychainTimeLimit);
}

void TestKeychain::keepsSecrets_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("short") << QByteArray("s3cret");
    QTest::newRow("5 KB token") << QByteArray("eyJhbGciOiJSUzI1NiJ9").repeated(250);
    QTest::newRow("binary") << QByteArray("\0\xff\x80 \n", 5);
    QTest::newRow("PEM") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n");
}

void TestKeychain::keepsSecrets()
{
    if (!isIn("unlocked"))
        QSKIP("needs another situation");
    QFETCH(const QByteArray, value);
    const Secret secret(value);
    const QString key = QStringLiteral("tenant ü/1");
    QVERIFY(finished(m_store->write(key, secret)) == secret);
    QVERIFY(finished(m_store->read(key)) == secret);
    QVERIFY(finished(makeKeychainSecretStore(QStringLiteral("other"))->read(key)) == Secret());
    QVERIFY(finished(m_store->remove(key)));
}

void TestKeychain::replacesAndRemoves()
{
    if (!isIn("unlocked"))
        QSKIP("needs another situation");
    const QString key = QStringLiteral("a");
    QVERIFY(finished(m_store->write(key, Secret(QByteArray("one")))));
    QVERIFY(finished(m_store->write(key, Secret(QByteArray("two")))));
    QVERIFY(finished(m_store->read(key)) == Secret(QByteArray("two")));
    QVERIFY(finished(m_store->remove(key)) == Secret());
    QVERIFY(finished(m_store->remove(key)) == Secret());
    QVERIFY(finished(m_store->read(key)) == Secret());
}

void TestKeychain::readOfNothingIsEmpty()
{
    if (!isIn("unlocked"))
        QSKIP("needs another situation");
    QVERIFY(finished(m_store->read(QStringLiteral("nothing"))) == Secret());
}

void TestKeychain::lockedKeychainIsNotAnEmptyOne()
{
    if (!isIn("locked"))
        QSKIP("needs another situation");
    const auto read = finished(m_store->read(QStringLiteral("nothing")));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::KeychainFailed);
}

void TestKeychain::cancelAndDestroyAtAnyTime()
{
    for (int milliseconds = 0; milliseconds < 12; ++milliseconds) {
        const auto cancelled = m_store->write(QStringLiteral("a"), Secret(QByteArray("one")));
        auto destroyed = m_store->read(QStringLiteral("a"));
        QSignalSpy spy(cancelled.get(), &Job::finished);
        cancelled->start();
        destroyed->start();
        QTest::qWait(milliseconds);
        destroyed.reset();
        cancelled->cancel();
        QTRY_COMPARE(spy.size(), 1);
    }
    QTest::qWait(100); // what was left behind ends now
}

void TestKeychain::lockedKeychainRefusesToWrite()
{
    if (!isIn("locked"))
        QSKIP("needs another situation");
    const auto written = finished(m_store->write(QStringLiteral("a"), Secret(QByteArray("one"))));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::KeychainFailed);
}

void TestKeychain::absentKeychainIsUnavailable()
{
    if (!isIn("no-service") && !isIn("no-bus"))
        QSKIP("needs another situation");
    QElapsedTimer timer;
    timer.start();
    const QString key = QStringLiteral("a");
    const auto read = finished(m_store->read(key));
    const auto written = finished(m_store->write(key, Secret(QByteArray("one"))));
    const auto removed = finished(m_store->remove(key));
    QVERIFY(!read && !written && !removed);
    QCOMPARE(read.error().code, ErrorCode::KeychainUnavailable);
    QCOMPARE(written.error().code, ErrorCode::KeychainUnavailable);
    QCOMPARE(removed.error().code, ErrorCode::KeychainUnavailable);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestKeychain::stuckKeychainEndsInTime()
{
    if (!isIn("stuck"))
        QSKIP("needs another situation");
    QElapsedTimer timer;
    timer.start();
    const auto read = finished(m_store->read(QStringLiteral("a")));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::KeychainFailed);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestKeychain::stuckKeychainCanBeLeft()
{
    if (!isIn("stuck"))
        QSKIP("needs another situation");
    const auto job = m_store->write(QStringLiteral("a"), Secret(QByteArray("one")));
    QSignalSpy spy(job.get(), &Job::finished);
    job->start();
    QCoreApplication::processEvents();
    job->cancel();
    QVERIFY(spy.wait(1'000));
    QCOMPARE(job->result().error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
