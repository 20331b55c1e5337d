#include "tests/support/democlient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

class TestDemoJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void echoOfTheRequest();
    void minimalRequest();
    void formBody();
    void refusedRequests_data();
    void refusedRequests();
    void everySubmitIsANewJob();
    void lifeCycle();
    void withoutProgress();
    void freshLinkAtEveryGet();
    void staleLink();
    void formsOfLinks_data();
    void formsOfLinks();
    void forcedStatus_data();
    void forcedStatus();
    void failsAfterEightHours();
    void goneAfterADay_data();
    void goneAfterADay();
    void unknownJob();
    void errorsOfAJob();
    void lostAnswerStillCreatesTheJob();

private:
    void makeJobsTake(std::chrono::milliseconds duration)
    {
        m_tenant->change([duration](DemoSwitches& switches) { switches.jobDuration = duration; });
    }
    QString connectionId(const QString& name)
    {
        return QJsonDocument::fromJson(
                   m_client->get(QStringLiteral("/api/v2/connections?name=") + name).body)[0][QStringLiteral("id")]
            .toString();
    }

    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoJobs::init()
{
    DemoOptions options;
    options.users = 200;
    options.switches.jobDuration = 0ms;
    options.switches.requestsPerSecond = 100000;
    m_tenant = std::make_unique<DemoTenant>(options);
    const auto address = m_tenant->start();
    QVERIFY(address);
    m_client = std::make_unique<DemoClient>(*address);
    QVERIFY(m_client->signIn());
}

void TestDemoJobs::cleanup()
{
    m_client.reset();
    m_tenant.reset();
}

void TestDemoJobs::echoOfTheRequest()
{
    const QString id = connectionId(QStringLiteral("customers-db"));
    const QByteArray body =
        R"({"connection_id":")" + id.toLatin1() +
        R"(","format":"json","limit":5,"fields":[{"name":"name"},{"name":"email","export_as":"mail"}]})";
    const DemoReply reply = m_client->post(QStringLiteral("/api/v2/jobs/users-exports"), body);
    QCOMPARE(reply.status, 200);
    QJsonObject job = reply.json();
    static const QRegularExpression jobId(QStringLiteral("^job_[A-Za-z0-9]{16}$"));
    static const QRegularExpression instant(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$)"));
    QVERIFY(jobId.match(job.take(QStringLiteral("id")).toString()).hasMatch());
    QVERIFY(instant.match(job.take(QStringLiteral("created_at")).toString()).hasMatch());
    const QByteArray rest = R"({"connection":"customers-db","connection_id":")" + id.toLatin1() +
                            R"(","fields":[{"name":"name"},{"export_as":"mail","name":"email"}],"format":"json",)"
                            R"("limit":5,"status":"pending","type":"users_export"})";
    QCOMPARE(QJsonDocument(job).toJson(QJsonDocument::Compact), rest);
}

void TestDemoJobs::minimalRequest()
{
    const QJsonObject job = m_client->post(QStringLiteral("/api/v2/jobs/users-exports"), "{}").json();
    QCOMPARE(job.keys().join(u' '), QStringLiteral("created_at format id status type"));
    QCOMPARE(job.value(QStringLiteral("format")).toString(), QStringLiteral("csv"));
}

void TestDemoJobs::formBody()
{
    const DemoReply reply = m_client->send(
        "POST", m_client->at(QStringLiteral("/api/v2/jobs/users-exports")), "format=json&limit=3",
        {{"Content-Type", "application/x-www-form-urlencoded"}, {"Authorization", "Bearer " + m_client->token()}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value(QStringLiteral("limit")).toInt(), 3);
}

void TestDemoJobs::refusedRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::newRow("pattern") << QByteArray(R"({"connection_id":"nope"})") << 400
                             << QStringLiteral("Payload validation error: 'String does not match pattern "
                                               "^con_[A-Za-z0-9]{16}$' on property connection_id.");
    QTest::newRow("unknown connection") << QByteArray(R"({"connection_id":"con_0000000000000001"})") << 400
                                        << QStringLiteral("The connection does not exist.");
    QTest::newRow("unknown key") << QByteArray(R"({"query":"x"})") << 400
                                 << QStringLiteral(
                                        "Payload validation error: 'Additional properties not allowed: query'.");
    QTest::newRow("malformed") << QByteArray("{\"format\":") << 400
                               << QStringLiteral("Invalid request payload JSON format");
    QTest::newRow("too large") << QByteArray("{\"format\":\"" + QByteArray(1024 * 1024, 'x') + "\"}") << 413
                               << QStringLiteral("Payload content length greater than maximum allowed: 1048576");
}

void TestDemoJobs::refusedRequests()
{
    QFETCH(QByteArray, body);
    const DemoReply reply = m_client->post(QStringLiteral("/api/v2/jobs/users-exports"), body);
    QTEST(reply.status, "status");
    QTEST(reply.text(QStringLiteral("message")), "message");
}

void TestDemoJobs::everySubmitIsANewJob()
{
    QVERIFY(m_client->submit("{}") != m_client->submit("{}"));
}

void TestDemoJobs::lifeCycle()
{
    makeJobsTake(1000s);
    const QString id = m_client->submit(R"({"format":"json"})");
    QJsonObject job = m_client->job(id).json();
    QCOMPARE(job.value(QStringLiteral("status")).toString(), QStringLiteral("pending"));
    QVERIFY(!job.contains(QStringLiteral("percentage_done")));

    m_tenant->advanceClock(500s);
    const auto halfWay = [this, &id, &job] {
        job = m_client->job(id).json();
        return job.value(QStringLiteral("percentage_done")).toInt() == 50;
    };
    QTRY_VERIFY(halfWay()); // once the file is written, too
    QCOMPARE(job.value(QStringLiteral("status")).toString(), QStringLiteral("processing"));
    QVERIFY(job.value(QStringLiteral("time_left_seconds")).toInt() > 490);
    QVERIFY(!job.contains(QStringLiteral("location")));

    m_tenant->advanceClock(500s);
    job = m_client->job(id).json();
    QCOMPARE(job.value(QStringLiteral("status")).toString(), QStringLiteral("completed"));
    QCOMPARE(job.value(QStringLiteral("percentage_done")).toInt(), 100);
    const QUrl link(job.value(QStringLiteral("location")).toString());
    QCOMPARE(link.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString(), m_tenant->fileOrigin().toString());
    QCOMPARE(link.path(), QString(u'/' + id + QStringLiteral("/muster-demo.json.gz")));
}

void TestDemoJobs::withoutProgress()
{
    makeJobsTake(1000s);
    m_tenant->change([](DemoSwitches& switches) { switches.progress = false; });
    const QString id = m_client->submit("{}");
    m_tenant->advanceClock(500s);
    const QJsonObject job = m_client->job(id).json();
    QCOMPARE(job.value(QStringLiteral("status")).toString(), QStringLiteral("processing"));
    QVERIFY(!job.contains(QStringLiteral("percentage_done")));
    QVERIFY(!job.contains(QStringLiteral("time_left_seconds")));
}

void TestDemoJobs::freshLinkAtEveryGet()
{
    const QString id = m_client->submit("{}");
    QVERIFY(m_client->waitForLink(id) != m_client->waitForLink(id));
}

void TestDemoJobs::staleLink()
{
    m_tenant->change([](DemoSwitches& switches) { switches.staleLink = true; });
    const QString id = m_client->submit("{}");
    QCOMPARE(m_client->waitForLink(id), m_client->waitForLink(id));
}

void TestDemoJobs::formsOfLinks_data()
{
    using Form = DemoSwitches::LinkForm;
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("start");
    QTest::newRow("full") << int(Form::Full) << QStringLiteral("http://127.0.0.1:");
    QTest::newRow("no scheme") << int(Form::NoScheme) << QStringLiteral("127.0.0.1:");
    QTest::newRow("user info") << int(Form::UserInfo) << QStringLiteral("http://storage:key@127.0.0.1:");
    QTest::newRow("missing") << int(Form::Missing) << QString();
}

void TestDemoJobs::formsOfLinks()
{
    QFETCH(int, form);
    QFETCH(QString, start);
    const QString id = m_client->submit("{}");
    QVERIFY(!m_client->waitForLink(id).isEmpty());
    m_tenant->change([form](DemoSwitches& switches) { switches.linkForm = DemoSwitches::LinkForm(form); });
    const DemoReply job = m_client->job(id);
    QCOMPARE(job.text(QStringLiteral("status")), QStringLiteral("completed"));
    QVERIFY(job.text(QStringLiteral("location")).startsWith(start));
    QCOMPARE(job.json().contains(QStringLiteral("location")), !start.isEmpty());
}

void TestDemoJobs::forcedStatus_data()
{
    QTest::addColumn<QString>("status");
    QTest::newRow("unknown") << QStringLiteral("reticulating");
    QTest::newRow("failed") << QStringLiteral("failed");
    QTest::newRow("expired") << QStringLiteral("expired");
    QTest::newRow("cancelled") << QStringLiteral("cancelled");
}

void TestDemoJobs::forcedStatus()
{
    QFETCH(QString, status);
    const QString id = m_client->submit("{}");
    m_tenant->change([&status](DemoSwitches& switches) {
        switches.status = status;
        switches.statusDetails = QStringLiteral("The reason.");
    });
    const DemoReply reply = m_client->job(id);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.text(QStringLiteral("status")), status);
    QVERIFY(!reply.json().contains(QStringLiteral("location")));
    QCOMPARE(reply.text(QStringLiteral("status_details")),
             status == QStringLiteral("failed") ? QStringLiteral("The reason.") : QString());
}

void TestDemoJobs::failsAfterEightHours()
{
    m_tenant->change([](DemoSwitches& switches) { switches.tokenLifetime = 48h; });
    QVERIFY(m_client->signIn());
    makeJobsTake(100h);
    const QString id = m_client->submit("{}");
    m_tenant->advanceClock(7h);
    QCOMPARE(m_client->job(id).text(QStringLiteral("status")), QStringLiteral("pending"));
    m_tenant->advanceClock(1h);
    const DemoReply failed = m_client->job(id);
    QCOMPARE(failed.text(QStringLiteral("status")), QStringLiteral("failed"));
    QVERIFY(!failed.text(QStringLiteral("status_details")).isEmpty());
}

void TestDemoJobs::goneAfterADay_data()
{
    QTest::addColumn<bool>("expired");
    QTest::newRow("404") << false;
    QTest::newRow("expired") << true;
}

void TestDemoJobs::goneAfterADay()
{
    QFETCH(bool, expired);
    m_tenant->change([expired](DemoSwitches& switches) {
        switches.tokenLifetime = 48h;
        switches.linkLifetime = 48h;
        switches.goneAnswer = expired ? DemoSwitches::GoneAnswer::Expired : DemoSwitches::GoneAnswer::NotFound;
    });
    QVERIFY(m_client->signIn());
    const QString id = m_client->submit("{}");
    const QUrl link = m_client->waitForLink(id);
    m_tenant->advanceClock(24h);
    const DemoReply reply = m_client->job(id);
    QCOMPARE(reply.status, expired ? 200 : 404);
    QCOMPARE(reply.text(QStringLiteral("status")), expired ? QStringLiteral("expired") : QString());
    QCOMPARE(reply.text(QStringLiteral("errorCode")), expired ? QString() : QStringLiteral("inexistent_job"));
    const DemoReply file = m_client->send("GET", link);
    QCOMPARE(file.status, 404);
    QVERIFY(file.body.contains("<Code>NoSuchKey</Code>"));
}

void TestDemoJobs::unknownJob()
{
    const DemoReply reply = m_client->job(QStringLiteral("job_0000000000000001"));
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.body, QByteArray(R"({"error":"Not Found","errorCode":"inexistent_job",)"
                                    R"("message":"The job does not exist.","statusCode":404})"));
}

void TestDemoJobs::errorsOfAJob()
{
    const QString id = m_client->submit("{}");
    const QString path = QStringLiteral("/api/v2/jobs/%1/errors").arg(id);
    const DemoReply none = m_client->get(path);
    QCOMPARE(none.status, 204);
    QVERIFY(none.body.isEmpty());
    m_tenant->change([](DemoSwitches& switches) { switches.status = QStringLiteral("failed"); });
    const DemoReply failed = m_client->get(path);
    QCOMPARE(failed.status, 200);
    QCOMPARE(failed.text(QStringLiteral("id")), id);
    QVERIFY(!failed.text(QStringLiteral("status_details")).isEmpty());
    QCOMPARE(m_client->get(QStringLiteral("/api/v2/jobs/job_0000000000000001/errors")).status, 404);
}

void TestDemoJobs::lostAnswerStillCreatesTheJob()
{
    DemoFault lost;
    lost.endpoint = DemoEndpoint::Submit;
    lost.status = 504;
    lost.afterwards = true;
    m_tenant->addFault(lost);
    const DemoReply reply = m_client->post(QStringLiteral("/api/v2/jobs/users-exports"), "{}");
    QCOMPARE(reply.status, 504);
    QCOMPARE(reply.header("content-type"), QByteArray("text/html"));
    QCOMPARE(m_tenant->jobsCreated(), 1);
    QCOMPARE(m_client->post(QStringLiteral("/api/v2/jobs/users-exports"), "{}").status, 200);
    QCOMPARE(m_tenant->jobsCreated(), 2);
}

QTEST_GUILESS_MAIN(TestDemoJobs)
#include "tst_demojobs.moc"
