#include "app/core/net/download.h"

#include "tests/support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace muster;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ScriptedAnswer)

namespace {

/// Collects in memory; can refuse, and be full until it is told otherwise.
class MemorySink final : public DownloadSink
{
public:
    void restart() override
    {
        ++restarts;
        if (refuseRestart)
            return refuse(ErrorCode::FileWriteFailed);
        bytes.clear();
    }
    void write(const QByteArray& part) override
    {
        if (m_refused)
            return;
        if (bytes.size() + part.size() > capacity)
            return refuse(ErrorCode::DiskFull);
        bytes += part;
    }
    [[nodiscard]] bool hasRoom() const override { return bytes.size() < room; }
    void finish() override
    {
        if (!m_refused && !holdsBack)
            QMetaObject::invokeMethod(this, &DownloadSink::finished, Qt::QueuedConnection);
    }
    void makeRoom(qsizetype size)
    {
        room = size;
        Q_EMIT roomMade();
    }
    void refuse(ErrorCode code)
    {
        m_refused = true;
        const Error error{code, {}, QStringLiteral("/x")};
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    }

    QByteArray bytes;
    qsizetype capacity = 1'000'000'000;
    qsizetype room = 1'000'000'000;
    int restarts = 0;
    bool refuseRestart = false;
    bool holdsBack = false; ///< does not finish by itself

private:
    bool m_refused = false;
};

QByteArray content(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 251) & 0xff);
    return bytes;
}

const QByteArray kEtag = "\"v1\"";

ScriptedAnswer whole(const QByteArray& bytes, const QByteArray& etag = kEtag)
{
    return ScriptedAnswer::reply(200, bytes, {{"ETag", etag}});
}

ScriptedAnswer part(const QByteArray& bytes, const QByteArray& range, const QByteArray& etag = kEtag)
{
    return ScriptedAnswer::reply(206, bytes, {{"ETag", etag}, {"Content-Range", range}});
}

} // namespace

/// Downloads from a host that does what the test says.
class DownloadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<ScriptedServer>();
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_sink = std::make_unique<MemorySink>();
    }
    void cleanup()
    {
        m_manager.reset();
        m_host.reset();
    }

    void bringsAFile_data();
    void bringsAFile();
    void asksWithNothingButTheLink();
    void bringsALargeFileThroughASmallBuffer();
    void leavesAnEncodingAlone();
    void goesOn();
    void beginsAgain_data();
    void beginsAgain();
    void doesNotResumeWithoutAStrongEtag_data();
    void doesNotResumeWithoutAStrongEtag();
    void asksOnlyOnceMore();
    void refusesAnswers_data();
    void refusesAnswers();
    void refusesOtherSchemes();
    void noticesACut_data();
    void noticesACut();
    void endsAfterASilence();
    void livesOnWhileBytesDrip();
    void waitsForTheSink();
    void readsOnAfterTheHostIsDone();
    void endsWhenTheSinkHasFinished();
    void endsWithTheSinksError();
    void endsWithTheSinksErrorAtTheVeryEnd();
    void endsWithTheSinksErrorOfARestart();
    void reportsProgress();
    void cancels();
    void diesAtAnyTime_data();
    void diesAtAnyTime();
    void diesInItsOwnSignals_data();
    void diesInItsOwnSignals();

private:
    std::unique_ptr<Download> job(DownloadRequest request, DownloadPolicy policy = {})
    {
        if (request.url.isEmpty())
            request.url = m_host->url(QStringLiteral("/job/file.gz?Expires=1&Signature=secret%2Bsign"));
        return std::make_unique<Download>(*m_manager, request, *m_sink, policy);
    }
    Result<DownloadResult> run(const DownloadRequest& request = {}, DownloadPolicy policy = {})
    {
        auto download = job(request, policy);
        QSignalSpy finished(download.get(), &Job::finished);
        download->start();
        if (!finished.wait(20'000))
            return fail(ErrorCode::Internal);
        return download->result();
    }
    /// The sink has the first `count` bytes of `bytes` already.
    DownloadRequest resumed(const QByteArray& bytes, qint64 count, const QString& etag = QString::fromLatin1(kEtag))
    {
        m_sink->bytes = bytes.left(count);
        return {{}, count, etag};
    }

    std::unique_ptr<ScriptedServer> m_host;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::unique_ptr<MemorySink> m_sink;
};

void DownloadTest::bringsAFile_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65'535, 65'536, 65'537, 300'000})
        QTest::addRow("%d bytes", size) << size;
}

void DownloadTest::bringsAFile()
{
    QFETCH(int, size);
    const QByteArray file = content(size);
    m_host->answer(whole(file));
    const auto result = run();
    QVERIFY(result);
    QCOMPARE(result->bytes, size);
    QCOMPARE(result->etag, QString::fromLatin1(kEtag));
    QCOMPARE(m_sink->bytes, file);
    QCOMPARE(m_sink->restarts, 0);
}

void DownloadTest::asksWithNothingButTheLink()
{
    DownloadRequest request;
    request.url = m_host->url(QStringLiteral("/a/b.gz?X-Amz-Signature=a%2Fb%2Bc%3D&x=~y"));
    request.url.setUserInfo(QStringLiteral("user:word"));
    m_host->answer(ScriptedAnswer::reply(200, "x", {{"Set-Cookie", "a=b"}}));
    m_host->answer(whole("x"));
    QVERIFY(run(request));
    QVERIFY(run(request));
    QCOMPARE(m_host->requests().size(), 2);
    for (const ScriptedRequest& seen : m_host->requests()) {
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.target, QByteArray("/a/b.gz?X-Amz-Signature=a%2Fb%2Bc%3D&x=~y"));
        QVERIFY(!seen.headers.contains("authorization"));
        QVERIFY(!seen.headers.contains("cookie"));
        QVERIFY(!seen.headers.contains("range"));
        QCOMPARE(seen.headers.value("accept-encoding"), QByteArray("identity"));
    }
}

void DownloadTest::bringsALargeFileThroughASmallBuffer()
{
    const QByteArray file = content(8'000'000);
    m_host->answer(whole(file));
    const auto result = run({}, {5s, 16 * 1024});
    QVERIFY(result);
    QVERIFY(m_sink->bytes == file);
}

void DownloadTest::leavesAnEncodingAlone()
{
    const QByteArray bytes = QByteArray::fromHex("1f8b08000000000000034b04004320 7b") + "no real gzip";
    m_host->answer(ScriptedAnswer::reply(200, bytes, {{"Content-Encoding", "gzip"}}));
    QVERIFY(run());
    QCOMPARE(m_sink->bytes, bytes);
}

void DownloadTest::goesOn()
{
    const QByteArray file = content(1000);
    m_host->answer(part(file.mid(400), "bytes 400-999/1000"));
    auto download = job(resumed(file, 400));
    QSignalSpy finished(download.get(), &Job::finished);
    QSignalSpy accepted(download.get(), &Download::accepted);
    download->start();
    QVERIFY(finished.wait());
    QVERIFY(download->result());
    QCOMPARE(download->result()->bytes, 1000);
    QCOMPARE(m_sink->bytes, file);
    QCOMPARE(m_sink->restarts, 0);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.constFirst().at(0).toLongLong(), 1000);
    const ScriptedRequest seen = m_host->requests().constFirst();
    QCOMPARE(seen.headers.value("range"), QByteArray("bytes=400-"));
    QCOMPARE(seen.headers.value("if-range"), kEtag);
}

void DownloadTest::beginsAgain_data()
{
    QTest::addColumn<ScriptedAnswer>("first");
    QTest::addColumn<int>("requests");
    const QByteArray file = content(1000);
    QTest::newRow("the range is ignored") << whole(file) << 1;
    QTest::newRow("the file changed") << whole(file, "\"v2\"") << 1;
    QTest::newRow("another start") << part(file.mid(300), "bytes 300-999/1000") << 2;
    QTest::newRow("not the whole rest") << part(file.mid(400, 100), "bytes 400-499/1000") << 2;
    QTest::newRow("another etag") << part(file.mid(400), "bytes 400-999/1000", "\"v2\"") << 2;
    QTest::newRow("length and range differ") << part(file.mid(401), "bytes 400-999/1000") << 2;
    QTest::newRow("no Content-Range") << ScriptedAnswer::reply(206, file.mid(400), {{"ETag", kEtag}}) << 2;
    QTest::newRow("416") << ScriptedAnswer::reply(416, {}, {{"Content-Range", "bytes */1000"}}) << 2;
}

void DownloadTest::beginsAgain()
{
    QFETCH(ScriptedAnswer, first);
    QFETCH(int, requests);
    const QByteArray file = content(1000);
    m_host->answer(first);
    m_host->answer(whole(file));
    const auto result = run(resumed(content(500), 400));
    QVERIFY(result);
    QCOMPARE(result->bytes, 1000);
    QCOMPARE(m_sink->bytes, file);
    QCOMPARE(m_sink->restarts, 1);
    QCOMPARE(m_host->requests().size(), requests);
    QVERIFY(m_host->requests().constFirst().headers.contains("range"));
    if (requests == 2)
        QVERIFY(!m_host->requests().constLast().headers.contains("range"));
}

void DownloadTest::doesNotResumeWithoutAStrongEtag_data()
{
    QTest::addColumn<QString>("etag");
    QTest::newRow("none") << QString();
    QTest::newRow("weak") << QStringLiteral("W/\"v1\"");
    QTest::newRow("not quoted") << QStringLiteral("v1");
    QTest::newRow("with a line break") << QStringLiteral("\"v1\r\nX: y\"");
}

void DownloadTest::doesNotResumeWithoutAStrongEtag()
{
    QFETCH(QString, etag);
    const QByteArray file = content(1000);
    m_host->answer(whole(file));
    QVERIFY(run(resumed(content(500), 400, etag)));
    QCOMPARE(m_sink->bytes, file);
    QCOMPARE(m_sink->restarts, 1);
    QVERIFY(!m_host->requests().constFirst().headers.contains("range"));
}

void DownloadTest::asksOnlyOnceMore()
{
    const ScriptedAnswer no = ScriptedAnswer::reply(416);
    m_host->answer(no);
    m_host->answer(no);
    m_host->answer(whole("x"));
    const auto result = run(resumed(content(500), 400));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::UnexpectedStatus);
    QCOMPARE(m_host->requests().size(), 2);
    QCOMPARE(m_sink->restarts, 0);
}

void DownloadTest::refusesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    for (const int status : {401, 403, 404, 410})
        QTest::addRow("%d", status) << status << ErrorCode::LinkExpired;
    for (const int status : {204, 206, 400, 405, 412, 416})
        QTest::addRow("%d", status) << status << ErrorCode::UnexpectedStatus;
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("%d", status) << status << ErrorCode::ServerError;
    QTest::newRow("429") << 429 << ErrorCode::RateLimited;
    for (const int status : {301, 302, 307, 308})
        QTest::addRow("%d", status) << status << ErrorCode::RedirectRefused;
}

void DownloadTest::refusesAnswers()
{
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    ScriptedServer other;
    m_host->answer(ScriptedAnswer::reply(status, status == 204 ? QByteArray() : QByteArray("<Error>secret</Error>"),
                                         {{"Retry-After", "7"},
                                          {"WWW-Authenticate", "Basic realm=\"x\""},
                                          {"Location", other.url(QStringLiteral("/x")).toEncoded()}}));
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    QSignalSpy accepted(download.get(), &Download::accepted);
    QSignalSpy progressed(download.get(), &Download::progressed);
    download->start();
    QVERIFY(finished.wait());
    QVERIFY(!download->result());
    const Error error = download->result().error();
    QCOMPARE(error.code, code);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.subject, QStringLiteral("127.0.0.1"));
    QCOMPARE(error.detail, QString());
    QCOMPARE(error.retryAfter.has_value(), status == 429 || status == 503);
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(progressed.size(), 0);
    QCOMPARE(m_sink->bytes, QByteArray());
    QCOMPARE(m_host->requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

void DownloadTest::refusesOtherSchemes()
{
    for (const char* link : {"file:///etc/hostname", "ftp://127.0.0.1/x", "data:text/plain,x", "qrc:/x"}) {
        const auto result = run({QUrl(QString::fromLatin1(link)), 0, {}});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::LinkInvalid);
    }
    QVERIFY(m_sink->bytes.isEmpty());
}

void DownloadTest::noticesACut_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<int>("arrived");
    const QByteArray file = content(200'000);
    QTest::newRow("before the headers") << ScriptedAnswer::cut() << 0;
    QTest::newRow("before the first byte") << whole(file).truncated(0) << 0;
    QTest::newRow("in the middle") << whole(file).truncated(100'000) << 100'000;
    QTest::newRow("before the last byte") << whole(file).truncated(199'999) << 199'999;
}

void DownloadTest::noticesACut()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(int, arrived);
    for (int i = 0; i < 4; ++i) // Qt repeats a GET that was cut before any byte
        m_host->answer(answer);
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ConnectionLost);
    QVERIFY(!result.error().detail.contains(QLatin1StringView("Signature")));
    QCOMPARE(m_sink->bytes.size(), arrived);
}

void DownloadTest::endsAfterASilence()
{
    m_host->answer(whole(content(1000)).truncated(10, ScriptedAnswer::After::Hang));
    const auto result = run({}, {150ms, 1024});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NetworkTimeout);
    QCOMPARE(m_sink->bytes.size(), 10);
}

void DownloadTest::livesOnWhileBytesDrip()
{
    m_host->answer(whole(content(60)).dripped(5, 40));
    QVERIFY(run({}, {300ms, 1024}));
    QCOMPARE(m_sink->bytes, content(60));
}

/// A disk that does not answer is no silence of the host's.
void DownloadTest::waitsForTheSink()
{
    const QByteArray file = content(9'000'000);
    m_host->answer(whole(file));
    m_sink->room = 1'000'000;
    auto download = job({}, {40ms, 64 * 1024});
    QSignalSpy finished(download.get(), &Job::finished);
    download->start();
    QTRY_VERIFY(!m_sink->hasRoom());
    const auto before = m_sink->bytes.size();
    QVERIFY(before < 1'500'000);
    QVERIFY(!finished.wait(400)); // ten times the silence that it allows the host
    QCOMPARE(m_sink->bytes.size(), before);
    m_sink->makeRoom(1'000'000'000);
    QVERIFY(finished.wait());
    QVERIFY(download->result());
    QVERIFY(m_sink->bytes == file);
}

void DownloadTest::readsOnAfterTheHostIsDone()
{
    const QByteArray file = content(700'000);
    m_host->answer(whole(file));
    m_sink->room = 1;
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    QSignalSpy progressed(download.get(), &Download::progressed);
    download->start();
    QTRY_VERIFY(!m_sink->hasRoom());
    QVERIFY(!finished.wait(200));
    while (finished.isEmpty() && !m_sink->hasRoom())
        m_sink->makeRoom(m_sink->bytes.size() + 1);
    QVERIFY(finished.count() == 1 || finished.wait());
    QVERIFY(download->result());
    QVERIFY(m_sink->bytes == file);
    QCOMPARE(progressed.constLast().constFirst().toLongLong(), 700'000);
}

void DownloadTest::endsWhenTheSinkHasFinished()
{
    m_sink->holdsBack = true;
    m_host->answer(whole(content(1000)));
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    download->start();
    QTRY_COMPARE(m_sink->bytes.size(), 1000);
    QVERIFY(!finished.wait(100));
    Q_EMIT m_sink->finished();
    QVERIFY(finished.wait());
    QVERIFY(download->result());
}

void DownloadTest::endsWithTheSinksErrorAtTheVeryEnd()
{
    m_sink->holdsBack = true;
    m_host->answer(whole(content(1000)));
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    download->start();
    QTRY_COMPARE(m_sink->bytes.size(), 1000);
    m_sink->refuse(ErrorCode::DiskFull);
    QVERIFY(finished.wait());
    QVERIFY(!download->result());
    QCOMPARE(download->result().error().code, ErrorCode::DiskFull);
}

void DownloadTest::endsWithTheSinksError()
{
    m_sink->capacity = 100'000;
    m_host->answer(whole(content(3'000'000)));
    const auto result = run();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(result.error().subject, QStringLiteral("/x"));
}

void DownloadTest::endsWithTheSinksErrorOfARestart()
{
    m_sink->refuseRestart = true;
    m_host->answer(whole(content(1000)));
    const auto result = run(resumed(content(500), 400));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(m_sink->bytes.size(), 400);
}

void DownloadTest::reportsProgress()
{
    m_host->answer(whole(content(200)).dripped(1, 2));
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    QSignalSpy accepted(download.get(), &Download::accepted);
    QSignalSpy progressed(download.get(), &Download::progressed);
    bool empty = false;
    connect(download.get(), &Download::accepted, this, [&] { empty = m_sink->bytes.isEmpty(); });
    download->start();
    QVERIFY(finished.wait());
    QVERIFY(empty);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.constFirst(), (QVariantList{qint64(200), QString::fromLatin1(kEtag)}));
    QVERIFY(progressed.size() >= 2);
    QVERIFY(progressed.size() < 50);
    QCOMPARE(progressed.constLast(), (QVariantList{qint64(200), qint64(200)}));
}

void DownloadTest::cancels()
{
    m_host->answer(whole(content(1000)).truncated(500, ScriptedAnswer::After::Hang));
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    download->start();
    QTRY_COMPARE(m_sink->bytes.size(), 500);
    download->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(download->result().error().code, ErrorCode::Cancelled);
    QCOMPARE(m_sink->bytes.size(), 500);
}

void DownloadTest::diesAtAnyTime_data()
{
    QTest::addColumn<int>("events");
    for (const int events : {0, 1, 2, 3, 5, 8, 13, 21, 34, 55})
        QTest::addRow("%d", events) << events;
}

void DownloadTest::diesAtAnyTime()
{
    QFETCH(int, events);
    m_host->answer(whole(content(2000)).dripped(100, 1));
    auto download = job({});
    QSignalSpy finished(download.get(), &Job::finished);
    download->start();
    for (int i = 0; i < events && finished.isEmpty(); ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const auto before = finished.size();
    download.reset();
    m_sink.reset();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), before);
}

void DownloadTest::diesInItsOwnSignals_data()
{
    QTest::addColumn<bool>("onAccepted");
    QTest::newRow("accepted") << true;
    QTest::newRow("progressed") << false;
}

void DownloadTest::diesInItsOwnSignals()
{
    QFETCH(bool, onAccepted);
    m_host->answer(whole(content(500)).dripped(1, 1));
    auto download = job({});
    const auto die = [&] {
        download.reset();
        m_sink.reset();
    };
    if (onAccepted)
        connect(download.get(), &Download::accepted, this, die);
    else
        connect(download.get(), &Download::progressed, this, die);
    download->start();
    QTRY_VERIFY(!download);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(DownloadTest)
#include "tst_download.moc"
