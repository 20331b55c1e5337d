#include "app/cli/exportcommand.h"

#include "app/core/exports/transition.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::ExportCommand)
};

/// Several exports, one exit code: the first failure counts.
void noteExit(int& exitCode, const ExportRecord& record)
{
    if (exitCode == 0)
        exitCode = static_cast<int>(exitCodeFor(record));
}

} // namespace

ExitCode exitCodeFor(const ExportRecord& record)
{
    if (record.state == ExportState::Saved && !record.files.isEmpty())
        return ExitCode::Saved;
    return exitCodeFor(record.error ? record.error->code : ErrorCode::Cancelled);
}

Result<Tenant> resolveTenant(const QString& wanted, const QVector<Tenant>& saved,
                             const std::optional<EnvironmentCredentials>& credentials)
{
    const auto address = parseTenantAddress(wanted);
    const auto match = std::find_if(saved.cbegin(), saved.cend(), [&](const Tenant& tenant) {
        return tenant.name == wanted || tenant.domain() == wanted || (address && tenant.url == *address);
    });
    Tenant tenant;
    if (match != saved.cend()) {
        tenant = *match;
    } else {
        if (!address)
            return tl::unexpected(address.error());
        if (!credentials)
            return muster::fail(ErrorCode::CredentialsMissing, {},
                                Tr::tr("Set MUSTER_CLIENT_ID with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, or "
                                       "MUSTER_ACCESS_TOKEN."));
        tenant.url = *address;
        tenant.id = QStringLiteral("address:") + tenant.domain();
        tenant.name = proposedTenantName(*address);
    }
    if (credentials) {
        tenant.signInMethod = credentials->method;
        tenant.clientId = credentials->clientId;
        tenant.algorithm = credentials->algorithm;
    }
    return tenant;
}

Result<QVector<Connection>> resolveConnections(const QStringList& wanted, const QVector<Connection>& known)
{
    QVector<Connection> found;
    for (const QString& word : wanted) {
        const auto match = std::find_if(known.cbegin(), known.cend(),
                                        [&word](const Connection& c) { return c.name == word || c.id == word; });
        const Connection connection = match != known.cend() ? *match : Connection{word, {}, {}, {}};
        if (match == known.cend() && !isConnectionId(word))
            return muster::fail(ErrorCode::InvalidRequest, word, Tr::tr("There is no connection “%1”.").arg(word));
        if (!found.contains(connection))
            found.append(connection);
    }
    return found;
}

Result<QVector<Connection>> resolvePresetConnections(const QVector<Connection>& wanted,
                                                     const QVector<Connection>& known)
{
    QVector<Connection> found;
    for (const Connection& connection : wanted) {
        const auto matching = [&](auto same) { return std::find_if(known.cbegin(), known.cend(), same); };
        auto match = matching([&](const Connection& c) { return c.id == connection.id; });
        if (match == known.cend() && !connection.name.isEmpty())
            match = matching([&](const Connection& c) { return c.name == connection.name; });
        if (match == known.cend()) {
            const QString name = connection.name.isEmpty() ? connection.id : connection.name;
            return muster::fail(ErrorCode::InvalidRequest, name, Tr::tr("There is no connection “%1”.").arg(name));
        }
        found.append(*match);
    }
    return found;
}

ExportCommand::ExportCommand(ExportService& exports, TenantService& tenants, Arguments arguments, Tenant tenant,
                             QObject* parent)
    : QObject(parent),
      m_exports(exports),
      m_tenants(tenants),
      m_arguments(std::move(arguments)),
      m_tenant(std::move(tenant)),
      m_reporter(m_arguments.json)
{
    connect(&m_exports, &ExportService::changed, this, &ExportCommand::exportChanged);
}

void ExportCommand::start()
{
    if (const auto connections = knownConnections()) {
        QMetaObject::invokeMethod(
            this, [this, connections] { submitAll(*connections); }, Qt::QueuedConnection);
        return;
    }
    connect(&m_tenants, &TenantService::connectionsChanged, this, [this](const QString& id) {
        if (id == m_tenant.id)
            connectionsKnown();
    });
    m_tenants.loadConnections(m_tenant.id);
}

std::optional<QVector<Connection>> ExportCommand::knownConnections() const
{
    if (!m_arguments.presetConnections.isEmpty())
        return m_arguments.lookUpConnections ? std::nullopt : std::optional(m_arguments.presetConnections);
    const QStringList& wanted = m_arguments.connections;
    const bool onlyIds =
        std::all_of(wanted.cbegin(), wanted.cend(), [](const QString& w) { return isConnectionId(w); });
    return onlyIds ? std::optional(*resolveConnections(wanted, {})) : std::nullopt; // none: the whole tenant
}

void ExportCommand::connectionsKnown()
{
    const ConnectionList list = m_tenants.connections(m_tenant.id);
    if (list.state == ConnectionList::State::Loading || list.state == ConnectionList::State::Unknown)
        return;
    const bool ofPreset = !m_arguments.presetConnections.isEmpty();
    // Without the right to list connections the preset's ids are as good as typed ones.
    if (ofPreset && list.state == ConnectionList::State::MissingScope)
        return submitAll(m_arguments.presetConnections);
    if (list.state != ConnectionList::State::Loaded)
        return fail(list.error.value_or(Error{ErrorCode::Internal}));
    const auto connections = ofPreset ? resolvePresetConnections(m_arguments.presetConnections, list.items)
                                      : resolveConnections(m_arguments.connections, list.items);
    if (!connections)
        return fail(connections.error());
    submitAll(*connections);
}

void ExportCommand::submitAll(const QVector<Connection>& connections)
{
    ExportPlan plan;
    plan.tenant = m_tenant;
    plan.request = {{}, m_arguments.format, m_arguments.limit, m_arguments.fields};
    plan.outputs = m_arguments.outputs;
    plan.options = m_arguments.options;
    plan.folder = m_arguments.folder.isEmpty() ? defaultExportFolder(m_tenant) : m_arguments.folder;
    plan.namePattern = m_arguments.namePattern;
    plan.onConflict = m_arguments.onConflict;
    plan.presetName = m_arguments.presetName;

    const QVector<FieldIssue> issues = checkFields(plan.request.fields, plan.request.format);
    for (const FieldIssue& issue : issues) {
        if (!issue.isError()) // submit() refuses errors
            m_reporter.warn(fieldIssueText(issue, plan.request.fields));
    }

    m_reporter.warnOf(plan.outputs);

    QVector<ExportPlan> plans;
    for (const Connection& connection : connections) {
        plans.append(plan);
        plans.last().request.connectionId = connection.id;
        plans.last().connectionName = connection.name.isEmpty() ? connection.id : connection.name;
    }
    if (plans.isEmpty())
        plans.append(plan);
    for (const ExportPlan& each : plans) {
        const auto id = m_exports.submit(each);
        if (!id)
            return fail(id.error());
        m_running.insert(*id);
    }
}

void ExportCommand::exportChanged(const QString& id)
{
    const auto status = m_exports.status(id);
    if (!m_running.contains(id) || !status)
        return;
    m_reporter.progress(*status);
    if (!isEndState(status->record.state))
        return;
    m_running.remove(id);
    m_reporter.ended(status->record);
    noteExit(m_exitCode, status->record);
    if (m_running.isEmpty())
        finish();
}

void ExportCommand::fail(const Error& error)
{
    m_reporter.failed(error);
    m_exitCode = static_cast<int>(exitCodeFor(error.code));
    if (m_running.isEmpty())
        finish();
}

void ExportCommand::interrupt()
{
    if (m_running.isEmpty())
        return fail(Error{ErrorCode::Cancelled});
    const QSet<QString> running = m_running;
    for (const QString& id : running)
        m_exports.stop(id);
}

void ExportCommand::finish()
{
    if (!std::exchange(m_done, true))
        Q_EMIT done(m_exitCode);
}

ResumeCommand::ResumeCommand(ExportService& exports, const Arguments& arguments, QObject* parent)
    : QObject(parent), m_exports(exports), m_withStopped(arguments.stopped), m_reporter(arguments.json)
{
    connect(&m_exports, &ExportService::changed, this, &ResumeCommand::exportChanged);
}

void ResumeCommand::start(const QStringList& recovered)
{
    m_running = QSet<QString>(recovered.cbegin(), recovered.cend());
    const QVector<ExportStatus> known = m_exports.exports();
    int stopped = 0;
    for (const ExportStatus& status : known) {
        const bool wasStopped = status.record.state == ExportState::Cancelled && canContinue(status.record);
        if (!canResume(status.record) && !(wasStopped && m_withStopped)) {
            stopped += wasStopped ? 1 : 0;
            continue;
        }
        m_running.insert(status.record.id);
        m_exports.retry(status.record.id);
    }
    if (!m_running.isEmpty())
        return;
    m_reporter.nothingToResume(stopped);
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT done(0); }, Qt::QueuedConnection);
}

void ResumeCommand::interrupt()
{
    const QSet<QString> running = m_running;
    for (const QString& id : running)
        m_exports.stop(id);
}

void ResumeCommand::exportChanged(const QString& id)
{
    const auto status = m_exports.status(id);
    if (!m_running.contains(id) || !status)
        return;
    m_reporter.progress(*status);
    if (!isEndState(status->record.state))
        return;
    m_running.remove(id);
    m_reporter.ended(status->record);
    noteExit(m_exitCode, status->record);
    if (m_running.isEmpty())
        Q_EMIT done(m_exitCode);
}

} // namespace muster::cli
