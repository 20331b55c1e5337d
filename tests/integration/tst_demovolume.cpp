#include "tests/support/democlient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkReply>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

namespace {

constexpr int kUsers = 100000;

/// The most memory that this process has used so far, in MiB; 0 where it cannot be told.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

} // namespace

class TestDemoVolume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyUsersInConstantMemory();
    void answersWhileWriting();
    void stopsWhileWriting();
};

void TestDemoVolume::manyUsersInConstantMemory()
{
    DemoOptions options;
    options.users = kUsers;
    options.switches.jobDuration = 0ms;
    options.switches.requestsPerSecond = 100000;
    options.switches.bodyForm = DemoSwitches::BodyForm::Plain; // the largest file
    DemoTenant tenant(options);
    DemoClient client(tenant.start().value());
    QVERIFY(client.signIn());
    [[maybe_unused]] const qint64 before = peakMemory();
    const QString job = client.submit(
        R"({"format":"json","fields":[{"name":"user_id"},{"name":"name"},{"name":"identities"},{"name":"user_metadata"},{"name":"app_metadata"}]})");
    QUrl link;
    QTRY_VERIFY_WITH_TIMEOUT(!(link = client.waitForLink(job)).isEmpty(), 90000);

    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(link)));
    reply->setReadBufferSize(256 * 1024);
    qint64 bytes = 0;
    qint64 lines = 0;
    connect(reply.get(), &QNetworkReply::readyRead, this, [&] {
        const QByteArray chunk = reply->readAll();
        bytes += chunk.size();
        lines += chunk.count('\n');
    });
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 60000);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(lines, kUsers);
    QCOMPARE(bytes, reply->header(QNetworkRequest::ContentLengthHeader).toLongLong());
    QVERIFY(bytes > 30'000'000);
#ifndef __SANITIZE_ADDRESS__
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 16, qPrintable(QStringLiteral("%1 MiB more for %2 bytes").arg(grown).arg(bytes)));
#endif
}

void TestDemoVolume::answersWhileWriting()
{
    DemoOptions options;
    options.users = 1000000;
    options.switches.requestsPerSecond = 100000;
    DemoTenant tenant(options);
    DemoClient client(tenant.start().value());
    QVERIFY(client.signIn());
    const QString job = client.submit(R"({"format":"json"})");
    tenant.advanceClock(5s);
    QTRY_VERIFY(client.job(job).json().value(QStringLiteral("percentage_done")).toInt() > 0);
    QCOMPARE(client.job(job).text(QStringLiteral("status")), QStringLiteral("processing"));
    QCOMPARE(client.get(QStringLiteral("/api/v2/connections")).status, 200);
}

void TestDemoVolume::stopsWhileWriting()
{
    DemoOptions options;
    options.users = 1000000;
    DemoTenant tenant(options);
    DemoClient client(tenant.start().value());
    QVERIFY(client.signIn());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!client.submit("{}").isEmpty());
    QElapsedTimer time;
    time.start();
    tenant.stop();
    QVERIFY(time.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestDemoVolume)
#include "tst_demovolume.moc"
