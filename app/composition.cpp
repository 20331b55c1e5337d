#include "app/composition.h"

#include "app/applicationsetup.h"
#include "app/cli/arguments.h"
#include "app/cli/auditcommand.h"
#include "app/cli/console.h"
#include "app/cli/convertcommand.h"
#include "app/cli/credentials.h"
#include "app/cli/exportcommand.h"
#include "app/cli/historycommand.h"
#include "app/cli/interrupt.h"
#include "app/cli/presetarguments.h"
#include "app/cli/presetscommand.h"
#include "app/cli/report.h"
#include "app/core/store/presetfile.h"
#include "app/core/store/processlease.h"
#include "app/services.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>

namespace muster {
namespace {

/// What an earlier process left that the environment's credentials belong to.
void handOverCredentials(Services& services, const cli::EnvironmentCredentials& credentials)
{
    const QVector<ExportStatus> known = services.exports.exports();
    for (const ExportStatus& status : known) {
        const Tenant& tenant = status.record.plan.tenant;
        if (status.record.state != ExportState::Saved && credentials.fits(tenant))
            services.signIns.useSecret(tenant.id, credentials.secret);
    }
}

/// The tenant of `muster export`, known to the services and with its secret in place.
Result<Tenant> prepareTenant(Services& services, const cli::Arguments& arguments,
                             const std::optional<cli::EnvironmentCredentials>& credentials)
{
    if (arguments.demo) {
        const auto id = services.startDemo({});
        if (!id)
            return tl::unexpected(id.error());
        return *services.tenants.tenant(*id);
    }
    auto tenant = cli::resolveTenant(arguments.tenant, services.tenants.tenants(), credentials);
    if (tenant && credentials)
        services.tenants.addSessionTenant(*tenant, credentials->secret);
    return tenant;
}

/// What the options say about the tenant, as presets say it; empty if they leave it to the preset.
Result<QString> wantedPresetTenant(Services& services, const cli::Arguments& arguments,
                                   const std::optional<cli::EnvironmentCredentials>& credentials)
{
    if (arguments.demo)
        return QStringLiteral("demo");
    if (arguments.tenant.isEmpty())
        return QString();
    return cli::resolveTenant(arguments.tenant, services.tenants.tenants(), credentials).map(presetTenant);
}

/// The arguments with what their preset adds, its tenant among it.
Result<cli::Arguments> completeArguments(Services& services, cli::Arguments arguments,
                                         const std::optional<cli::EnvironmentCredentials>& credentials)
{
    if (arguments.preset.isEmpty())
        return arguments;
    auto wanted = wantedPresetTenant(services, arguments, credentials);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto preset = cli::isPresetPath(arguments.preset)
                            ? readPresetFile(arguments.preset)
                            : services.presets.all().and_then([&](const QVector<Preset>& saved) {
                                  return cli::presetNamed(arguments.preset, saved, *wanted);
                              });
    if (!preset)
        return tl::unexpected(preset.error());
    if (wanted->isEmpty()) {
        wanted = cli::tenantOfPreset(*preset, services.tenants.tenants());
        if (!wanted)
            return tl::unexpected(wanted.error());
        arguments.tenant = *wanted;
    }
    return cli::withPreset(std::move(arguments), *preset, *wanted);
}

int runExport(Services& services, const cli::Arguments& given,
              const std::optional<cli::EnvironmentCredentials>& credentials)
{
    const auto arguments = completeArguments(services, given, credentials);
    const auto tenant = arguments ? prepareTenant(services, *arguments, credentials)
                                  : Result<Tenant>(tl::unexpected(arguments.error()));
    if (!tenant)
        return cli::refuse(tenant.error(), given.json);
    cli::ExportCommand command(services.exports, services.tenants, *arguments, *tenant);
    cli::Interrupt interrupt({SIGINT});
    QObject::connect(&interrupt, &cli::Interrupt::happened, &command, &cli::ExportCommand::interrupt);
    QObject::connect(&command, &cli::ExportCommand::done, QCoreApplication::instance(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    command.start();
    return cli::exitCodeWithOutput(QCoreApplication::exec());
}

int runResume(Services& services, const cli::Arguments& arguments,
              const std::optional<cli::EnvironmentCredentials>& credentials)
{
    cli::ResumeCommand command(services.exports, arguments);
    const auto taken = services.exports.recover();
    if (!taken)
        return cli::refuse(taken.error(), arguments.json);
    if (credentials)
        handOverCredentials(services, *credentials); // what was recovered begins with the event loop
    cli::Interrupt interrupt({SIGINT});
    QObject::connect(&interrupt, &cli::Interrupt::happened, &command, &cli::ResumeCommand::interrupt);
    QObject::connect(&command, &cli::ResumeCommand::done, QCoreApplication::instance(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    command.start(*taken);
    return cli::exitCodeWithOutput(QCoreApplication::exec());
}

int runHistory(const Services& services, const cli::Arguments& arguments)
{
    if (!arguments.audit) {
        const auto printed = cli::printHistory(services.store, arguments.json);
        return printed ? cli::exitCodeWithOutput(0) : cli::refuse(printed.error(), arguments.json);
    }
    const QString path = services.audit.path();
    const AuditHead head = services.audit.head();
    const auto verdict = !arguments.csvPath.isEmpty() ? cli::exportAuditCsv(path, head, arguments.csvPath)
                         : arguments.verify           ? cli::verifyAudit(path, head, arguments.json)
                                                      : cli::printAudit(path, head, arguments.json);
    return verdict ? cli::exitCodeWithOutput(cli::auditExitCode(*verdict))
                   : cli::refuse(verdict.error(), arguments.json);
}

} // namespace

int runCommand(int argc, char* argv[], const cli::Arguments& arguments)
{
    QCoreApplication application(argc, argv);
    setUp(application);
    const auto credentials = cli::takeEnvironmentCredentials();
    if (!credentials)
        return cli::refuse(credentials.error(), arguments.json);
    if (*credentials && !(*credentials)->warning.isEmpty())
        cli::Reporter(arguments.json).warn((*credentials)->warning);
    auto services = Services::create();
    if (!services)
        return cli::refuse(services.error(), arguments.json);
    if (arguments.command == cli::Arguments::Command::Export)
        return runExport(**services, arguments, *credentials);
    if (arguments.command == cli::Arguments::Command::Resume)
        return runResume(**services, arguments, *credentials);
    if (arguments.command == cli::Arguments::Command::Presets) {
        const auto printed = cli::printPresets((*services)->presets, arguments.json);
        return printed ? cli::exitCodeWithOutput(0) : cli::refuse(printed.error(), arguments.json);
    }
    return runHistory(**services, arguments);
}

int runConvert(int argc, char* argv[], const cli::Arguments& arguments)
{
    QCoreApplication application(argc, argv);
    setUp(application);
    cli::Interrupt interrupt({SIGINT, SIGTERM, SIGHUP}); // what comes before the command can hear it waits
    // Files can be converted where nothing can be remembered.
    const auto database = Database::open(databasePath());
    const auto lease = database ? ProcessLease::acquire(leaseFolder()) : tl::unexpected(database.error());
    std::optional<ExportStore> history;
    if (lease)
        history.emplace(**database);
    else
        qWarning("muster: what is converted will not be in the history: %s", qPrintable(lease.error().detail));
    const SystemClock clock;
    cli::ConvertCommand command(arguments, clock, history ? &*history : nullptr, lease ? lease->id() : QString());
    QObject::connect(&interrupt, &cli::Interrupt::happened, &command, &cli::ConvertCommand::interrupt);
    QObject::connect(&command, &cli::ConvertCommand::done, QCoreApplication::instance(), &QCoreApplication::exit,
                     Qt::QueuedConnection);
    command.start();
    return cli::exitCodeWithOutput(QCoreApplication::exec());
}

int runDemoTenant(int argc, char* argv[], const cli::Arguments& arguments)
{
    QCoreApplication application(argc, argv);
    setUp(application);
    DemoOptions options;
    options.port = arguments.port;
    options.users = arguments.users;
    if (!arguments.publicKeyFile.isEmpty()) {
        QFile file(arguments.publicKeyFile);
        if (!file.open(QIODevice::ReadOnly))
            return cli::refuse(Error{ErrorCode::FileReadFailed, file.errorString(), arguments.publicKeyFile}, false);
        options.clientPublicKey = file.read(64 * 1024);
    }
    if (arguments.linkSeconds)
        options.switches.linkLifetime = std::chrono::seconds(*arguments.linkSeconds);
    if (arguments.jobSeconds)
        options.switches.jobDuration = std::chrono::seconds(*arguments.jobSeconds);
    DemoTenant demo(options);
    const auto address = demo.start();
    if (!address)
        return cli::refuse(address.error(), false);
    const QJsonObject first{{QStringLiteral("url"), address->url.toString()},
                            {QStringLiteral("client_id"), address->clientId},
                            {QStringLiteral("client_secret"), address->clientSecret}};
    std::printf("%s\n", QJsonDocument(first).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    cli::Interrupt interrupt({SIGINT});
    QObject::connect(&interrupt, &cli::Interrupt::happened, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace muster
