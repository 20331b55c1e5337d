#include "picturedata.h"

#include "app/core/domain/fieldcatalog.h"
#include "jobsamples.h"
#include "tests/support/sampledata.h"
#include "ui/compose/formstate.h"
#include "ui/compose/presetform.h"

#include <QDir>
#include <QFile>

namespace muster::test {
namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

void keepForm(UiFixture& fixture, const Tenant& tenant, const ui::FormState& form)
{
    fixture.settings.setValue(QStringLiteral("draft.") + tenant.id, form.toJson());
}

/// Private, so that the field has nothing to warn about.
QString makeFolder(const QString& name)
{
    const QString path = QDir::home().filePath(QStringLiteral("Exports/") + name);
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

ui::FormState sampleForm(const Tenant& tenant)
{
    const ConnectionList list = sampleConnections();
    ui::FormState form = ui::FormState::fresh(tenant);
    form.choice.wholeTenant = false;
    form.choice.connections = {list.items.last(), list.items.at(1)};
    form.csvOutputs = {OutputFormat::Csv, OutputFormat::ExcelCsv};
    form.folder = makeFolder(QStringLiteral("Acme"));
    form.columns = ui::ColumnList::chosen({{text("user_id"), {}},
                                           {text("email"), {}},
                                           {text("email_verified"), text("verified")},
                                           {text("name"), text("full_name")},
                                           {text("identities[0].connection"), text("connection")},
                                           {text("created_at"), {}},
                                           {text("last_login"), {}},
                                           {text("logins_count"), text("logins")},
                                           {text("user_metadata.plan"), text("plan")},
                                           {text("user_metadata.country"), text("country")},
                                           {text("app_metadata.company.id"), text("company_id")},
                                           {text("updated_at"), {}}});
    return form;
}

/// Files of an export as most people want them.
void makeClean(ExportStatus& status)
{
    ExportRecord& record = status.record;
    if (record.plan.request.format == ExportFormat::Csv)
        record.plan.outputs = {OutputFormat::Csv, OutputFormat::ExcelCsv};
    if (record.files.isEmpty())
        return;
    const SavedFile first = record.files.first();
    const QString base = first.path.left(first.path.lastIndexOf(QLatin1Char('.')));
    record.files = {{base + text(".csv"), OutputFormat::Csv, first.bytes, first.sha256, first.users},
                    {base + text("-excel.csv"), OutputFormat::ExcelCsv, first.bytes, first.sha256, first.users}};
}

Preset samplePreset(const char* name, ExportFormat format, const QVector<OutputFormat>& outputs)
{
    Preset preset;
    preset.name = text(name);
    preset.wholeTenant = true;
    preset.format = format;
    preset.outputs = outputs;
    preset.fields = FieldCatalog::basicProfile();
    preset.namePattern = text("{tenant}-{connection}-{date}");
    return preset;
}

QString addPreset(UiFixture& fixture, const Preset& preset)
{
    const Result<QString> id = fixture.presets.add(preset);
    if (!id)
        qWarning("a preset was not stored");
    return id.value_or(QString());
}

void createFiles(const ExportRecord& record)
{
    for (const SavedFile& file : record.files) {
        QFile made(file.path);
        if (!made.open(QIODevice::WriteOnly))
            qWarning("%s cannot be made", qPrintable(file.path));
    }
}

QString connectionIdOf(const QString& name)
{
    const ConnectionList list = sampleConnections();
    for (const Connection& connection : list.items) {
        if (connection.name == name)
            return connection.id;
    }
    return {};
}

ExportStatus savedJob(const char* id, const char* connection, int hoursAgo, qint64 users, qint64 bytes)
{
    ExportStatus status = jobIn(ExportState::Saved, text(id));
    status.record.plan.connectionName = text(connection);
    status.record.plan.request.connectionId = connectionIdOf(text(connection));
    status.record.createdAt = FixedClock().now().addSecs(-3600 * hoursAgo - 120);
    status.record.finishedAt = status.record.createdAt.addSecs(95);
    status.record.users = users;
    status.record.files.first().bytes = bytes;
    return status;
}

ExportStatus failedJob(const char* id, ExportState endedIn, const Error& error, int minutesAgo)
{
    ExportStatus status = jobIn(ExportState::Failed, text(id));
    status.record.endedIn = endedIn;
    status.record.error = error;
    status.record.createdAt = FixedClock().now().addSecs(-60 * minutesAgo - 60);
    status.record.submittedAt = {};
    status.record.finishedAt = FixedClock().now().addSecs(-60 * minutesAgo);
    return status;
}

ExportStatus scopeMissing()
{
    ExportStatus status =
        failedJob("scope", ExportState::Submitting,
                  Error{ErrorCode::ScopeMissing, text("Insufficient scope, expected any of: read:users"),
                        text("read:users"), 403, std::nullopt},
                  15);
    status.record.plan.tenant = stagingTenant();
    status.record.plan.connectionName = text("google-oauth2");
    return status;
}

ExportStatus diskFull()
{
    return failedJob("disk", ExportState::Converting,
                     Error{ErrorCode::DiskFull, text("No space left on device"), text("/home/mia/Exports/Acme"), 0, {}},
                     17);
}

ExportStatus running(ExportState state, const char* remote, std::optional<int> percent)
{
    ExportStatus status = jobIn(state, QString());
    const QDateTime now = FixedClock().now();
    status.progress.remoteStatus = text(remote);
    status.progress.percent = percent;
    status.progress.stateSince = now.addSecs(-38);
    status.record.submittedAt = state >= ExportState::Waiting ? now.addSecs(-240) : QDateTime();
    status.progress.downloadAttempt = state == ExportState::Downloading ? 1 : 0;
    return status;
}

void addWaitingStates(QVector<NamedJob>& jobs)
{
    const QDateTime now = FixedClock().now();
    ExportStatus waiting = running(ExportState::Ready, "", {});
    waiting.progress.queuePosition = 1;
    jobs.append({text("Waiting (local queue)"), waiting});
    jobs.append({text("Signing in"), running(ExportState::Authorizing, "", {})});
    ExportStatus limited = running(ExportState::Submitting, "", {});
    limited.progress.pause = ExportProgress::Pause::RateLimited;
    limited.progress.nextTryAt = now.addSecs(12);
    jobs.append({text("Submit, rate limited"), limited});
    jobs.append({text("Queued at Auth0"), running(ExportState::Waiting, "pending", {})});
}

void addProcessingStates(QVector<NamedJob>& jobs)
{
    const QDateTime now = FixedClock().now();
    ExportStatus known = running(ExportState::Waiting, "processing", 42);
    known.progress.timeLeft = std::chrono::minutes(3);
    jobs.append({text("Process, percentage known"), known});
    ExportStatus unknown = running(ExportState::Waiting, "processing", {});
    unknown.progress.reattached = true;
    unknown.progress.stateSince = now.addSecs(-370);
    jobs.append({text("Process, no percentage given"), unknown});
    ExportStatus offline = running(ExportState::Waiting, "processing", 61);
    offline.progress.pause = ExportProgress::Pause::Offline;
    offline.progress.nextTryAt = now.addSecs(30);
    jobs.append({text("Process, offline"), offline});
    ExportStatus link = running(ExportState::Downloading, "completed", {});
    link.progress.downloadAttempt = 2;
    link.progress.linkExpiresAt = now.addSecs(43);
    jobs.append({text("Download, link countdown"), link});
}

void addLateStates(QVector<NamedJob>& jobs)
{
    ExportStatus download = running(ExportState::Downloading, "completed", {});
    download.progress.bytesReceived = 176'000'000;
    download.progress.bytesTotal = 275'000'000;
    download.progress.bytesPerSecond = 8'200'000;
    download.progress.timeLeft = std::chrono::seconds(12);
    jobs.append({text("Download"), download});
    ExportStatus convert = running(ExportState::Converting, "completed", {});
    convert.progress.convertPercent = 70;
    convert.progress.timeLeft = std::chrono::seconds(2);
    jobs.append({text("Convert"), convert});
    jobs.append({text("Saved"), savedJob("saved", "customers-db", 0, 48'210, 12'400'000)});
    jobs.append({text("Failed, can be retried"), scopeMissing()});
    jobs.append({text("Failed, download kept"), diskFull()});
    ExportStatus stopped = jobIn(ExportState::Cancelled, text("stopped"));
    stopped.record.endedIn = ExportState::Waiting;
    stopped.record.submittedAt = FixedClock().now().addSecs(-600);
    jobs.append({text("Stopped"), stopped});
}

ExportRecord recordOfPast(const ExportStatus& status, const char* id)
{
    ExportRecord record = status.record;
    record.id = text(id);
    record.jobId = text("job_") + record.id;
    return record;
}

} // namespace

void signInToAcme(UiFixture& fixture)
{
    fixture.tenants.addTenant(acmeTenant());
    fixture.tenants.addTenant(stagingTenant());
    fixture.tenants.setSession(QStringLiteral("acme"), signedInSession());
    fixture.tenants.setConnections(QStringLiteral("acme"), sampleConnections());
    keepForm(fixture, acmeTenant(), sampleForm(acmeTenant()));
    if (!fixture.presets.all().isEmpty())
        return; // made before
    ui::FormState saved = sampleForm(acmeTenant());
    saved.csvOutputs = {OutputFormat::Csv};
    const QString weekly = addPreset(
        fixture, ui::withForm(samplePreset("Weekly basic profile", ExportFormat::Csv, {}), saved, acmeTenant()));
    addPreset(fixture, samplePreset("Everything", ExportFormat::Json, {OutputFormat::Plain}));
    addPreset(fixture, samplePreset("Move to staging", ExportFormat::Json, {OutputFormat::Import}));
    addPreset(fixture, samplePreset("Marketing opt-ins", ExportFormat::Json, {OutputFormat::Json}));
    addPreset(fixture, samplePreset("Quarterly audit", ExportFormat::Json, {OutputFormat::Xlsx}));
    fixture.settings.setValue(QStringLiteral("draft.acme.") + weekly, sampleForm(acmeTenant()).toJson());
    fixture.settings.setValue(QStringLiteral("open.acme"), weekly);
}

void withNewExport(UiFixture& fixture)
{
    signInToAcme(fixture);
    fixture.settings.remove(QStringLiteral("open.acme"));
}

void withTestRun(UiFixture& fixture)
{
    signInToAcme(fixture);
    fixture.settings.remove(QStringLiteral("open.acme"));
    ui::FormState form = sampleForm(acmeTenant());
    form.csvOutputs = {OutputFormat::Csv};
    form.columns = ui::ColumnList::chosen({{text("user_id"), {}},
                                           {text("email"), {}},
                                           {text("email_verified"), text("verified")},
                                           {text("name"), text("full_name")},
                                           {text("user_metadata.plan"), text("plan")},
                                           {text("app_metadata.plan"), text("plan")},
                                           {text("user_metadata"), {}},
                                           {text("user_metadata.contry"), text("contry")},
                                           {text("created_at"), {}},
                                           {text("last_login"), {}},
                                           {text("logins_count"), text("logins")}});
    keepForm(fixture, acmeTenant(), form);
    ExportStatus run = savedJob("run", "Username-Password-Authentication", 0, 10, 14'200);
    run.record.plan.testRun = true;
    run.record.plan.request.limit = 10;
    run.record.finishedAt = FixedClock().now().addSecs(-60);
    fixture.exports.set(run);
    ExportStatus older = savedJob("older", "partners-saml", 0, 8'904, 2'100'000);
    makeClean(older);
    fixture.exports.set(older);
}

void withTooManyColumns(UiFixture& fixture)
{
    withNewExport(fixture);
    ui::FormState form = sampleForm(acmeTenant());
    QVector<Field> fields = FieldCatalog::everything(ExportFormat::Csv);
    for (int i = 1; fields.size() < 34; ++i)
        fields.append({text("user_metadata.answer_%1").arg(i), {}});
    form.columns = ui::ColumnList::fromTemplate(fields);
    keepForm(fixture, acmeTenant(), form);
}

void withNothingChosen(UiFixture& fixture)
{
    withNewExport(fixture);
    ui::FormState form = ui::FormState::fresh(acmeTenant());
    form.folder.clear();
    keepForm(fixture, acmeTenant(), form);
}

Discovery sampleDiscovery()
{
    using Type = AttributeType;
    Discovery found;
    found.users = 10;
    const auto add = [&found](const char* path, Type type, int users, const char* example) {
        found.attributes.append({text(path), type, users, text(example)});
    };
    add("user_id", Type::Text, 10, "auth0|65c13f21b7e");
    add("email", Type::Text, 10, "mia.hartmann@example.com");
    add("email_verified", Type::Boolean, 10, "true");
    add("name", Type::Text, 10, "Mia Hartmann");
    add("identities[0].connection", Type::Text, 10, "google-oauth2");
    add("created_at", Type::Date, 10, "2024-03-11T07:12:00.000Z");
    add("updated_at", Type::Date, 10, "2026-11-20T18:04:00.000Z");
    add("last_login", Type::Date, 9, "2026-11-20T18:04:00.000Z");
    add("logins_count", Type::Number, 9, "41");
    add("user_metadata", Type::Object, 9, "{ 4 keys }");
    add("user_metadata.plan", Type::Text, 8, "pro");
    add("user_metadata.country", Type::Text, 7, "DE");
    add("user_metadata.locale", Type::Text, 6, "de-DE");
    add("app_metadata.company.id", Type::Number, 6, "10482");
    add("user_metadata.address.city", Type::Text, 4, "Hamburg");
    add("user_metadata.newsletter", Type::Boolean, 4, "true");
    add("app_metadata.plan", Type::Text, 3, "enterprise");
    add("app_metadata.roles[0]", Type::Text, 2, "billing");
    return found;
}

void withJobs(UiFixture& fixture)
{
    signInToAcme(fixture);
    for (ExportStatus status : sampleExports()) {
        makeClean(status);
        fixture.exports.set(status);
        createFiles(status.record);
    }
}

void withHistory(UiFixture& fixture)
{
    withJobs(fixture);
    ExportStatus stopped = jobIn(ExportState::Cancelled, {});
    stopped.record.endedIn = ExportState::Waiting;
    stopped.record.plan.tenant = stagingTenant();
    stopped.record.createdAt = FixedClock().now().addDays(-10);
    stopped.record.finishedAt = stopped.record.createdAt.addSecs(200);
    ExportStatus whole = savedJob("p4", "", 65, 61'377, 18'700'000);
    ExportStatus moved = savedJob("p7", "customers-db", 2380, 47'731, 12'300'000);
    for (SavedFile& file : moved.record.files)
        file.path += QStringLiteral(".moved");
    const QVector<ExportRecord> records{
        recordOfPast(savedJob("", "customers-db", 0, 48'210, 12'400'000), "p1"),
        recordOfPast(savedJob("", "partners-saml", 1, 8'904, 2'100'000), "p2"),
        recordOfPast(scopeMissing(), "p3"),
        recordOfPast(whole, "p4"),
        recordOfPast(savedJob("", "Username-Password-Authentication", 170, 56'502, 12'300'000), "p5"),
        recordOfPast(stopped, "p6"),
        recordOfPast(moved, "p7"),
        recordOfPast(savedJob("", "google-oauth2", 400, 612, 160'000), "p8")};
    for (ExportRecord record : records) {
        if (!record.files.isEmpty() && record.id != text("p4")) {
            ExportStatus status{record, {}};
            makeClean(status);
            record = status.record;
        }
        if (!fixture.history.put(record, {}))
            qWarning("a past export was not stored");
    }
}

void withEndedJobs(UiFixture& fixture)
{
    signInToAcme(fixture);
    ExportStatus link = running(ExportState::Downloading, "completed", {});
    link.record.id = text("link");
    link.record.plan.connectionName = text("Username-Password-Authentication");
    link.progress.downloadAttempt = 2;
    link.progress.linkExpiresAt = FixedClock().now().addSecs(43);
    for (const ExportStatus& status : {link, savedJob("saved", "partners-saml", 1, 8904, 2'100'000), scopeMissing(),
                                       diskFull(), savedJob("older", "customers-db", 65, 48'210, 18'700'000)}) {
        fixture.exports.set(status);
        createFiles(status.record);
    }
}

void withLongNames(UiFixture& fixture)
{
    Tenant tenant = acmeTenant();
    tenant.name = text("Acme Customer Identity and Access Management Europe (consolidated)");
    tenant.url = QUrl(text("https://acme-customer-identity-europe-consolidated.eu.auth0.com"));
    fixture.tenants.addTenant(tenant);
    fixture.tenants.setSession(tenant.id, signedInSession());
    ConnectionList list = sampleConnections();
    const QString longName = text("customers-of-the-northern-regions-imported-2019-with-legacy-passwords-and-more");
    list.items.prepend({text("con_LongLongLong1234"), longName, {}, text("auth0")});
    fixture.tenants.setConnections(tenant.id, list);
    ui::FormState form = sampleForm(tenant);
    form.choice.connections = {list.items.first(), list.items.last(), list.items.at(2)};
    form.folder = makeFolder(text("Quarterly audits of the customer identity platform/2026/Fourth quarter/Europe"));
    form.pattern = text("{tenant}-{connection}-{date}-{time}-for-the-quarterly-audit-of-customer-identities");
    form.columns = ui::ColumnList::withPath(
        form.columns, text("user_metadata.preferences.notifications.channels.electronic_mail.weekly_digest"), 0);
    keepForm(fixture, tenant, form);
    for (const NamedJob& job : everyJobState()) {
        ExportStatus status = job.status;
        status.record.id = job.name;
        status.record.plan.connectionName = longName;
        if (status.record.plan.tenant.id == tenant.id)
            status.record.plan.tenant = tenant;
        if (job.name == text("Saved") || job.name.startsWith(text("Failed")) || job.name == text("Download"))
            fixture.exports.set(status);
    }
}

void withProblems(UiFixture& fixture)
{
    withNewExport(fixture);
    ui::FormState form = sampleForm(acmeTenant());
    for (const char* path : {"app_metadata.plan", "user_metadata", "user_metadata.plan"})
        form.columns = ui::ColumnList::withPath(form.columns, text(path), 3);
    const auto rename = [&form](const char* path) {
        form.columns =
            ui::ColumnList::withName(form.columns, ui::ColumnList::indexOf(form.columns, text(path)), text("plan"));
    };
    rename("user_metadata.plan");
    rename("app_metadata.plan");
    form.pattern = text("{tenant}:{connection}");
    keepForm(fixture, acmeTenant(), form);
}

QVector<NamedJob> everyJobState()
{
    QVector<NamedJob> jobs;
    addWaitingStates(jobs);
    addProcessingStates(jobs);
    addLateStates(jobs);
    return jobs;
}

} // namespace muster::test
