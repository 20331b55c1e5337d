#include "tests/support/sampledata.h"

#include "tests/support/fakes/fixedclock.h"
#include "tests/support/uifixture.h"

#include <QDir>

namespace muster::test {
namespace {

ExportStatus sample(const QString& id, const QString& connection, ExportFormat format,
                    const QVector<OutputFormat>& outputs, ExportState state, int minutesAgo)
{
    ExportStatus status;
    ExportRecord& record = status.record;
    record.id = id;
    record.plan.tenant = acmeTenant();
    record.plan.connectionName = connection;
    record.plan.request.connectionId = QStringLiteral("con_8hT2qLrYx1nB0kTz");
    record.plan.request.format = format;
    record.plan.request.fields = {{QStringLiteral("user_id"), {}}, {QStringLiteral("email"), {}}};
    record.plan.outputs = outputs;
    record.plan.folder = QDir::homePath() + QStringLiteral("/Exports/Acme");
    record.plan.namePattern = QStringLiteral("{tenant}-{connection}-{date}");
    record.state = state;
    const QDateTime now = FixedClock().now();
    record.createdAt = now.addSecs(-60 * minutesAgo);
    if (state >= ExportState::Waiting)
        record.submittedAt = record.createdAt;
    if (isEndState(state))
        record.finishedAt = now.addSecs(-60 * minutesAgo + 40);
    status.progress.stateSince = record.createdAt;
    return status;
}

ExportStatus downloading()
{
    ExportStatus status = sample(QStringLiteral("s1"), QStringLiteral("customers-db"), ExportFormat::Csv,
                                 {OutputFormat::Plain, OutputFormat::Raw}, ExportState::Downloading, 6);
    status.progress.bytesReceived = 176'000'000;
    status.progress.bytesTotal = 275'000'000;
    status.progress.bytesPerSecond = 8'200'000;
    status.progress.timeLeft = std::chrono::seconds(12);
    status.progress.downloadAttempt = 1;
    return status;
}

ExportStatus processing()
{
    ExportStatus status = sample(QStringLiteral("s2"), QStringLiteral("Username-Password-Authentication"),
                                 ExportFormat::Json, {OutputFormat::Plain}, ExportState::Waiting, 4);
    status.progress.remoteStatus = QStringLiteral("processing");
    status.progress.percent = 42;
    status.progress.timeLeft = std::chrono::minutes(3);
    return status;
}

ExportStatus saved()
{
    ExportStatus status = sample(QStringLiteral("s4"), QStringLiteral("partners-saml"), ExportFormat::Csv,
                                 {OutputFormat::Plain, OutputFormat::Raw}, ExportState::Saved, 9);
    status.record.users = 8904;
    const QString base = status.record.plan.folder + QStringLiteral("/acme-partners-saml-2026-11-23");
    const QString sum = QStringLiteral("9f2c41d7e08b6a35c1f49d27b80e6a53f17c29d84b05e36a9d71c2f80b4ea81e");
    status.record.files = {{base + QStringLiteral(".csv"), OutputFormat::Plain, 2'100'000, sum, 8904},
                           {base + QStringLiteral(".csv.gz"), OutputFormat::Raw, 480'000, sum, 8904}};
    return status;
}

ExportStatus failed()
{
    ExportStatus status = sample(QStringLiteral("s5"), QStringLiteral("google-oauth2"), ExportFormat::Csv,
                                 {OutputFormat::Plain}, ExportState::Failed, 15);
    status.record.plan.tenant = stagingTenant();
    status.record.endedIn = ExportState::Submitting;
    status.record.submittedAt = {};
    status.record.error = Error{ErrorCode::ScopeMissing, {}, QStringLiteral("read:users"), 403, std::nullopt};
    return status;
}

} // namespace

ConnectionList sampleConnections()
{
    ConnectionList list;
    list.state = ConnectionList::State::Loaded;
    const auto add = [&list](const char* id, const char* name, const char* strategy) {
        list.items.append({QString::fromLatin1(id), QString::fromLatin1(name), {}, QString::fromLatin1(strategy)});
    };
    add("con_8hT2qLrYx1nB0kTz", "customers-db", "auth0");
    add("con_Q1w2E3r4T5y6U7i8", "google-oauth2", "google-oauth2");
    add("con_pL0oK9iJ8uH7yG6t", "partners-saml", "samlp");
    add("con_Zx9Cv8Bn7Mq6Wt5R", "sms", "sms");
    add("con_a1S2d3F4g5H6j7K8", "Username-Password-Authentication", "auth0");
    return list;
}

QVector<ExportStatus> sampleExports()
{
    ExportStatus waiting = sample(QStringLiteral("s3"), QStringLiteral("google-oauth2"), ExportFormat::Json,
                                  {OutputFormat::Plain}, ExportState::Ready, 2);
    waiting.progress.queuePosition = 1;
    return {downloading(), processing(), waiting, saved(), failed()};
}

} // namespace muster::test
