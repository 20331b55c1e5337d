#include "auditsamples.h"

namespace muster::test {

ExportRecord savedForAudit(int number)
{
    ExportRecord record;
    record.id = QStringLiteral("export-%1").arg(number);
    record.state = ExportState::Saved;
    record.createdAt = QDateTime(QDate(2026, 11, 24), QTime(10, 40, 0, 5), Qt::UTC).addSecs(number);
    record.finishedAt = record.createdAt.addSecs(30);
    record.jobId = QStringLiteral("job_%1").arg(number);
    record.rawPath = QStringLiteral("/raw");
    record.etag = QStringLiteral("etag");
    record.plan.tenant.name = QStringLiteral("Acme, “EU”");
    record.plan.tenant.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
    record.plan.tenant.clientId = QStringLiteral("client");
    record.plan.connectionName = QStringLiteral("=customers\ndb");
    record.plan.request.connectionId = QStringLiteral("con_0123456789abcdef");
    record.plan.request.limit = 100'000;
    record.plan.request.fields = {{QStringLiteral("user_id"), {}},
                                  {QStringLiteral("user_metadata.plan"), QStringLiteral("plan")}};
    record.users = 48'210;
    record.files = {
        {QStringLiteral("/home/mia/acme.csv"), OutputFormat::Csv, 12'400'000, QString(64, QLatin1Char('a')), 48'210},
        {QStringLiteral("/home/mia/acme.json"), OutputFormat::Json, 7, QString(64, QLatin1Char('b')), 48'210}};
    return record;
}

ExportRecord failedForAudit(int number)
{
    ExportRecord record = savedForAudit(number);
    record.state = ExportState::Failed;
    record.files.clear();
    record.users = 0;
    record.error = Error{ErrorCode::JobFailed, QStringLiteral("words of the service"), QStringLiteral("subject")};
    return record;
}

} // namespace muster::test
