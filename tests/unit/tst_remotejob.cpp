#include "app/core/auth0/remotejob.h"

#include <QTest>
#include <QUrl>

using namespace muster;
using namespace std::chrono_literals;

/// The job at Auth0 and the link to its file.
class RemoteJobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void phase_data();
    void phase();
    void parses();
    void toleratesWrongTypes();
    void refuses_data();
    void refuses();
    void anotherTypeOfJobIsRefused();
    void percent_data();
    void percent();
    void downloadUrl_data();
    void downloadUrl();
    void keepsSignatures();
    void tellsNothingOfALink();
    void expiry_data();
    void expiry();
};

void RemoteJobTest::phase_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("hasLink");
    QTest::addColumn<RemoteJobPhase>("expected");
    const auto row = [](const char* status, bool hasLink, RemoteJobPhase expected) {
        QTest::addRow("%s%s", status, hasLink ? " with a link" : "")
            << QString::fromLatin1(status) << hasLink << expected;
    };
    row("pending", false, RemoteJobPhase::Running);
    row("processing", false, RemoteJobPhase::Running);
    row("waiting", false, RemoteJobPhase::Running);
    row("never seen before", true, RemoteJobPhase::Running);
    row("completed", true, RemoteJobPhase::Completed);
    row("completed", false, RemoteJobPhase::Running);
    row("failed", false, RemoteJobPhase::Failed);
    row("failed", true, RemoteJobPhase::Failed);
    row("error", false, RemoteJobPhase::Failed);
    row("cancelled", false, RemoteJobPhase::Failed);
    row("expired", true, RemoteJobPhase::Gone);
}

void RemoteJobTest::phase()
{
    QFETCH(QString, status);
    QFETCH(bool, hasLink);
    RemoteJob job;
    job.status = status;
    job.location = hasLink ? QStringLiteral("https://a.b/c") : QString();
    QTEST(remoteJobPhase(job), "expected");
}

void RemoteJobTest::parses()
{
    const auto job = parseRemoteJob(R"({"type":"users_export","status":"completed","id":"job_abc123","limit":5,
        "percentage_done":100,"time_left_seconds":0,"location":"a.b/c.gz?Expires=1","status_details":"some words",
        "created_at":"2023-01-25T17:48:15.325Z","connection":"Customers"})");
    QVERIFY(job);
    QCOMPARE(job->id, QStringLiteral("job_abc123"));
    QCOMPARE(job->status, QStringLiteral("completed"));
    QCOMPARE(job->percent, std::optional(100));
    QCOMPARE(job->timeLeft, std::optional<std::chrono::seconds>(0s));
    QCOMPARE(job->location, QStringLiteral("a.b/c.gz?Expires=1"));
    QCOMPARE(job->statusDetails, QStringLiteral("some words"));
    QCOMPARE(job->createdAt.toString(Qt::ISODateWithMs), QStringLiteral("2023-01-25T17:48:15.325Z"));
}

void RemoteJobTest::toleratesWrongTypes()
{
    const auto job = parseRemoteJob(R"({"status":"pending","id":"job_1","percentage_done":"50",
        "time_left_seconds":null,"location":{"a":1},"status_details":["x"],"created_at":17})");
    QVERIFY(job);
    QVERIFY(!job->percent);
    QVERIFY(!job->timeLeft);
    QVERIFY(job->location.isEmpty());
    QVERIFY(job->statusDetails.isEmpty());
    QVERIFY(!job->createdAt.isValid());
}

void RemoteJobTest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>job_1 pending</html>");
    QTest::newRow("an array") << QByteArray(R"([{"id":"job_1","status":"pending"}])");
    QTest::newRow("a text") << QByteArray(R"("job_1")");
    QTest::newRow("cut") << QByteArray(R"({"id":"job_1","status":"pen)");
    QTest::newRow("no id") << QByteArray(R"({"status":"pending"})");
    QTest::newRow("no status") << QByteArray(R"({"id":"job_1"})");
    QTest::newRow("empty id") << QByteArray(R"({"id":"","status":"pending"})");
    QTest::newRow("id of another type") << QByteArray(R"({"id":1,"status":"pending"})");
    QTest::newRow("status of another type") << QByteArray(R"({"id":"job_1","status":true})");
    QTest::newRow("id that leaves its path") << QByteArray(R"({"id":"../users","status":"pending"})");
    QTest::newRow("id with a query") << QByteArray(R"({"id":"job_1?x","status":"pending"})");
    QTest::newRow("endless id") << R"({"id":")" + QByteArray(1000, 'a') + R"(","status":"pending"})";
    QTest::newRow("deep") << QByteArray(200'000, '[');
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"job_1\",\"status\":\"\xff\xfe\"}");
}

void RemoteJobTest::refuses()
{
    QFETCH(QByteArray, body);
    const auto job = parseRemoteJob(body);
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::ResponseInvalid);
    QVERIFY(job.error().detail.isEmpty());
}

void RemoteJobTest::anotherTypeOfJobIsRefused()
{
    QVERIFY(parseRemoteJob(R"({"id":"job_1","status":"pending","type":"users_export"})"));
    const auto job = parseRemoteJob(R"({"id":"job_1","status":"completed","type":"users_import"})");
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::ResponseInvalid);
    QVERIFY(!job.error().detail.isEmpty());
}

void RemoteJobTest::percent_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("expected"); // -1: absent
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("42") << QByteArray("42") << 42;
    QTest::newRow("99.9") << QByteArray("99.9") << 99;
    QTest::newRow("100") << QByteArray("100") << 100;
    QTest::newRow("101") << QByteArray("101") << -1;
    QTest::newRow("-1") << QByteArray("-1") << -1;
    QTest::newRow("1e300") << QByteArray("1e300") << -1;
    QTest::newRow("true") << QByteArray("true") << -1;
}

void RemoteJobTest::percent()
{
    QFETCH(QByteArray, value);
    const auto job = parseRemoteJob("{\"id\":\"job_1\",\"status\":\"x\",\"percentage_done\":" + value + "}");
    QVERIFY(job);
    QTEST(job->percent.value_or(-1), "expected");
}

void RemoteJobTest::downloadUrl_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("expected"); // empty: refused
    const QString real = QStringLiteral("https://acme.eu.auth0.com");
    const QString demo = QStringLiteral("http://127.0.0.1:4000");
    const auto row = [](const char* name, const char* location, const QString& tenant, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(location) << tenant << QString::fromUtf8(expected);
    };
    row("complete", "https://a.s3.amazonaws.com/j/f.gz?X=1", real, "https://a.s3.amazonaws.com/j/f.gz?X=1");
    row("spaces around", " https://a.b/c \n", real, "https://a.b/c");
    row("no scheme", "a.s3.amazonaws.com/j/f.gz?X=1", real, "https://a.s3.amazonaws.com/j/f.gz?X=1");
    row("no scheme, port", "a.b:8443/f.gz", real, "https://a.b:8443/f.gz");
    row("no scheme, link in the query", "a.b/f?u=http://c.d", real, "https://a.b/f?u=http://c.d");
    row("two slashes", "//a.b/f.gz", real, "https://a.b/f.gz");
    row("no scheme on loopback", "127.0.0.1:4001/f", demo, "http://127.0.0.1:4001/f");
    row("two slashes on loopback", "//localhost:4001/f", demo, "http://localhost:4001/f");
    row("no scheme, elsewhere for the demo", "a.b/f", demo, "https://a.b/f");
    row("no scheme, loopback for a real tenant", "127.0.0.1/f", real, "https://127.0.0.1/f");
    row("upper case", "HTTPS://A.B/F", real, "https://a.b/F");
    row("address", "https://10.0.0.1/f", real, "https://10.0.0.1/f");
    row("dots in the path", "https://a.b/../../../etc/passwd?x", real, "https://a.b/../../../etc/passwd?x");
    row("international", "https://bücher.example/f", real, "https://xn--bcher-kva.example/f");
    row("https on loopback", "https://127.0.0.1:9/f", demo, "https://127.0.0.1:9/f");
    row("demo", "http://127.0.0.1:4001/f", demo, "http://127.0.0.1:4001/f");
    row("demo, localhost", "http://localhost:4001/f", demo, "http://localhost:4001/f");
    row("demo, IPv6", "http://[::1]:4001/f", demo, "http://[::1]:4001/f");
    row("http", "http://a.b/f", real, "");
    row("http on loopback for a real tenant", "http://127.0.0.1/f", real, "");
    row("http elsewhere for the demo", "http://a.b/f", demo, "");
    row("name like loopback", "http://127.0.0.1.evil.example/f", demo, "");
    row("user", "https://user@a.b/f", real, "");
    row("user and password", "https://user:word@a.b/f", real, "");
    row("empty user", "https://@a.b/f", real, "");
    row("no scheme, user", "user:word@a.b/f", real, "");
    row("ftp", "ftp://a.b/f", real, "");
    row("file", "file:///etc/passwd", real, "");
    row("javascript", "javascript:alert(1)", real, "");
    row("javascript with a number", "javascript:1", real, "");
    row("data", "data:text/plain,x", real, "");
    row("path only", "/job/f.gz", real, "");
    row("one word", "f", real, "");
    row("no host", "https:///f", real, "");
    row("empty", "", real, "");
    row("blank", "  ", real, "");
    row("line break inside", "https://a.b/f\r\nX: y", real, "");
    row("port too large", "https://a.b:99999/f", real, "");
    QTest::newRow("endless") << QStringLiteral("https://a.b/") + QString(20'000, QLatin1Char('x')) << real << QString();
}

void RemoteJobTest::downloadUrl()
{
    QFETCH(QString, location);
    QFETCH(QString, tenant);
    QFETCH(QString, expected);
    const auto url = checkedDownloadUrl(location, QUrl(tenant));
    if (expected.isEmpty()) {
        QVERIFY2(!url, qPrintable(url ? url->toString() : QString()));
        QCOMPARE(url.error().code, ErrorCode::LinkInvalid);
    } else {
        QVERIFY2(url, qPrintable(url ? QString() : url.error().detail));
        QCOMPARE(QString::fromLatin1(url->toEncoded()), expected);
    }
}

void RemoteJobTest::keepsSignatures()
{
    const QString link = QStringLiteral("https://a.b/j%20b/f%2Bg.csv.gz?X-Amz-Credential=K%2F20260101%2Fs3&"
                                        "X-Amz-Signature=0f&Signature=a~b-c_d%2Be%2Ff%3D&Key-Pair-Id=K");
    const auto url = checkedDownloadUrl(link, QUrl(QStringLiteral("https://t.auth0.com")));
    QVERIFY(url);
    QCOMPARE(QString::fromLatin1(url->toEncoded()), link);
}

void RemoteJobTest::tellsNothingOfALink()
{
    const auto url = checkedDownloadUrl(QStringLiteral("http://a.b/f?Signature=secret"), QUrl());
    QVERIFY(!url);
    QVERIFY(!url.error().detail.contains(QLatin1StringView("secret")));
    QVERIFY(!url.error().subject.contains(QLatin1StringView("secret")));
}

void RemoteJobTest::expiry_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const QString fallback = QStringLiteral("2026-03-01T12:01:00Z");
    const auto row = [](const char* name, const char* query, const QString& expected) {
        QTest::newRow(name) << QString::fromLatin1(query) << expected;
    };
    row("Expires", "Expires=1509725589&Signature=x", QStringLiteral("2017-11-03T16:13:09Z"));
    row("Amazon", "X-Amz-Date=20260301T115930Z&X-Amz-Expires=60", QStringLiteral("2026-03-01T12:00:30Z"));
    row("both", "X-Amz-Date=20260301T115930Z&X-Amz-Expires=60&Expires=1509725589",
        QStringLiteral("2017-11-03T16:13:09Z"));
    row("none", "a=b", fallback);
    row("Expires is no number", "Expires=soon", fallback);
    row("Expires is not positive", "Expires=-1", fallback);
    row("Expires is beyond all time", "Expires=99999999999999", fallback);
    row("date without time", "X-Amz-Date=20260301&X-Amz-Expires=60", fallback);
    row("date only", "X-Amz-Date=20260301T115930Z", fallback);
    row("expiry only", "X-Amz-Expires=60", fallback);
}

void RemoteJobTest::expiry()
{
    QFETCH(QString, query);
    QUrl link(QStringLiteral("https://a.b/f.gz"));
    link.setQuery(query);
    const QDateTime received(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    QTEST(linkExpiry(link, received).toString(Qt::ISODate), "expected");
}

QTEST_APPLESS_MAIN(RemoteJobTest)
#include "tst_remotejob.moc"
