#include "app/cli/arguments.h"

#include "app/cli/fileoptions.h"
#include "app/cli/presetarguments.h"
#include "app/core/base/disk.h"
#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/namepattern.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <limits>
#include <utility>

namespace muster::cli {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::cli::Arguments)
};

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorCode::InvalidRequest, {}, sentence);
}

QCommandLineOption option(const char* name, const QString& description, const char* value = nullptr)
{
    return {QString::fromLatin1(name), description, value ? QString::fromLatin1(value) : QString()};
}

/// A whole number within bounds, or a sentence.
template <typename Number>
Result<Number> numberOf(const QCommandLineParser& parser, const char* name, Number lowest, Number highest)
{
    bool ok = false;
    const qlonglong value = parser.value(QString::fromLatin1(name)).toLongLong(&ok);
    if (!ok || value < static_cast<qlonglong>(lowest) || value > static_cast<qlonglong>(highest))
        return refused(
            Tr::tr("--%1 needs a whole number from %2 to %3.").arg(QString::fromLatin1(name)).arg(lowest).arg(highest));
    return static_cast<Number>(value);
}

void addExportOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        option("tenant", Tr::tr("Name of a saved tenant, its domain, or a URL."), "NAME|DOMAIN|URL"),
        option("demo", Tr::tr("Use a demo tenant that is started for this run. Needs no credentials.")),
        option("preset",
               Tr::tr("A saved preset, or a preset file: a path, or a name that ends with .json. Other options replace "
                      "what it holds."),
               "NAME|FILE"),
        option("connection", Tr::tr("A connection; may be given several times. Without: the whole tenant."), "NAME|ID"),
        option("format", Tr::tr("What Auth0 is asked for (default: csv)."), "csv|json"),
        option("field",
               Tr::tr("An attribute to export, with the column name if it has another; may be given several "
                      "times. Without: the basic profile."),
               "NAME[=EXPORT_AS]"),
        option("limit", Tr::tr("Only the first N users."), "N"),
    });
}

Result<void> readConvert(const QCommandLineParser& parser, Arguments& parsed)
{
    const QStringList inputs = parser.positionalArguments();
    if (inputs.isEmpty())
        return refused(Tr::tr("Give a file to convert."));
    for (const QString& input : inputs)
        parsed.inputs.append(absolutePath(input));
    return readFileOptions(parser, parsed, defaultFileNamePattern());
}

Result<void> readExport(const QCommandLineParser& parser, Arguments& parsed)
{
    parsed.demo = parser.isSet(QStringLiteral("demo"));
    parsed.tenant = parser.value(QStringLiteral("tenant"));
    parsed.preset = parser.value(QStringLiteral("preset"));
    parsed.given = parser.optionNames();
    if (parser.isSet(QStringLiteral("preset")) && parsed.preset.isEmpty())
        return refused(Tr::tr("--preset needs a name or a file."));
    const bool noTenant = !parsed.demo && parsed.tenant.isEmpty();
    if ((parsed.demo && !parsed.tenant.isEmpty()) || (noTenant && parsed.preset.isEmpty()))
        return refused(Tr::tr("Give either --tenant or --demo."));
    parsed.connections = parser.values(QStringLiteral("connection"));
    if (parser.isSet(QStringLiteral("format"))) {
        const auto format = exportFormatFromName(parser.value(QStringLiteral("format")));
        if (!format)
            return refused(Tr::tr("--format must be csv or json."));
        parsed.format = *format;
    }
    if (parser.isSet(QStringLiteral("limit"))) {
        const auto limit = numberOf<qint64>(parser, "limit", 1, std::numeric_limits<int>::max());
        if (!limit)
            return tl::unexpected(limit.error());
        parsed.limit = *limit;
    }
    for (const QString& field : parser.values(QStringLiteral("field")))
        parsed.fields.append(fieldFromArgument(field));
    if (parsed.fields.isEmpty())
        parsed.fields = FieldCatalog::basicProfile();
    return readFileOptions(parser, parsed, defaultNamePattern());
}

QString absoluteFile(const QString& path)
{
    return path.isEmpty() ? QString() : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

Result<void> readDemoTenant(const QCommandLineParser& parser, Arguments& parsed)
{
    const auto seconds = [&parser](const char* name, std::optional<int>& into) -> Result<void> {
        if (!parser.isSet(QString::fromLatin1(name)))
            return {};
        const auto value = numberOf<int>(parser, name, 0, 1'000'000);
        if (!value)
            return tl::unexpected(value.error());
        into = *value;
        return {};
    };
    if (parser.isSet(QStringLiteral("port"))) {
        const auto port = numberOf<int>(parser, "port", 0, 65535);
        if (!port)
            return tl::unexpected(port.error());
        parsed.port = static_cast<quint16>(*port);
    }
    if (parser.isSet(QStringLiteral("users"))) {
        const auto users = numberOf<int>(parser, "users", 10, 10'000'000);
        if (!users)
            return tl::unexpected(users.error());
        parsed.users = *users;
    }
    parsed.publicKeyFile = absoluteFile(parser.value(QStringLiteral("public-key")));
    if (auto read = seconds("link-seconds", parsed.linkSeconds); !read)
        return read;
    return seconds("job-seconds", parsed.jobSeconds);
}

void addHistoryOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        option("audit", Tr::tr("The audit log instead: every export that ended, who made it, its files with SHA-256.")),
        option("verify", Tr::tr("With --audit: only check whether the log is as it was written.")),
        option("csv", Tr::tr("With --audit: write the log as CSV; “-” is standard output."), "FILE"),
    });
}

Result<void> readHistory(const QCommandLineParser& parser, Arguments& parsed)
{
    parsed.audit = parser.isSet(QStringLiteral("audit"));
    parsed.verify = parser.isSet(QStringLiteral("verify"));
    const bool csv = parser.isSet(QStringLiteral("csv"));
    if (!parsed.audit && (parsed.verify || csv))
        return refused(Tr::tr("--verify and --csv belong to --audit."));
    if (csv && (parsed.verify || parser.isSet(QStringLiteral("json"))))
        return refused(Tr::tr("Give either --csv or another way to see the audit log."));
    const QString path = parser.value(QStringLiteral("csv"));
    if (csv && path.isEmpty())
        return refused(Tr::tr("--csv needs a file."));
    if (csv)
        parsed.csvPath = path == QLatin1StringView("-") ? path : QDir::current().absoluteFilePath(path);
    return {};
}

QString overview()
{
    return Tr::tr(
        "Muster exports the users of Auth0 tenants.\n"
        "\n"
        "  muster                 the window\n"
        "  muster --demo          the window with a demo tenant\n"
        "  muster export          export without a window\n"
        "  muster convert         make other files of one that is there\n"
        "  muster resume          finish what an earlier process left\n"
        "  muster history         list past exports, or the audit log\n"
        "  muster presets         list saved presets\n"
        "  muster demo-tenant     serve a demo tenant until stopped\n"
        "\n"
        "“muster COMMAND --help” tells the options of a command. “--log FILE” writes down what happens, without\n"
        "anything secret, to be sent to somebody who helps.\n"
        "Credentials come from MUSTER_CLIENT_ID with MUSTER_CLIENT_SECRET or MUSTER_PRIVATE_KEY_FILE, from\n"
        "MUSTER_ACCESS_TOKEN, or from the keychain of a saved tenant; never from the command line.");
}

Result<Arguments::Command> commandOf(const QString& word)
{
    using Command = Arguments::Command;
    if (word == QLatin1StringView("export"))
        return Command::Export;
    if (word == QLatin1StringView("convert"))
        return Command::Convert;
    if (word == QLatin1StringView("resume"))
        return Command::Resume;
    if (word == QLatin1StringView("history"))
        return Command::History;
    if (word == QLatin1StringView("presets"))
        return Command::Presets;
    if (word == QLatin1StringView("demo-tenant"))
        return Command::DemoTenant;
    return refused(Tr::tr("“%1” is not a command. “muster --help” lists them.").arg(word));
}

void addOptions(QCommandLineParser& parser, Arguments::Command command)
{
    using Command = Arguments::Command;
    if (command == Command::Export) {
        addExportOptions(parser);
        addFileOptions(parser, defaultNamePattern());
    }
    if (command == Command::Convert) {
        parser.addPositionalArgument(QStringLiteral("INPUT"), Tr::tr("A file from Auth0, packed or not."),
                                     QStringLiteral("INPUT..."));
        addFileOptions(parser, defaultFileNamePattern());
    }
    if (command == Command::Resume)
        parser.addOption(option("stopped", Tr::tr("Also go on with exports that were stopped.")));
    if (command == Command::History)
        addHistoryOptions(parser);
    if (command == Command::DemoTenant)
        parser.addOptions({option("port", Tr::tr("Port on 127.0.0.1 (default: a free one)."), "N"),
                           option("users", Tr::tr("Number of users (default: 2000)."), "N"),
                           option("link-seconds", Tr::tr("Life of a download link (default: 60)."), "N"),
                           option("job-seconds", Tr::tr("Duration of a job (default: 4)."), "N"),
                           option("public-key", Tr::tr("Accept the private key that belongs to this one."), "FILE")});
    else
        parser.addOption(option("json", Tr::tr("One JSON object a line on standard output.")));
}

Result<void> readCommand(const QCommandLineParser& parser, Arguments& parsed)
{
    switch (parsed.command) {
    case Arguments::Command::Export:
        return readExport(parser, parsed);
    case Arguments::Command::Convert:
        return readConvert(parser, parsed);
    case Arguments::Command::Resume:
        parsed.stopped = parser.isSet(QStringLiteral("stopped"));
        return {};
    case Arguments::Command::History:
        return readHistory(parser, parsed);
    case Arguments::Command::DemoTenant:
        return readDemoTenant(parser, parsed);
    default:
        return {};
    }
}

Result<Arguments> parseWithoutCommand(const QStringList& rest)
{
    Arguments parsed;
    bool logFollows = false;
    for (const QString& argument : rest) {
        if (std::exchange(logFollows, false)) {
            parsed.logFile = absoluteFile(argument);
        } else if (argument == QLatin1StringView("--log")) {
            logFollows = true;
        } else if (argument == QLatin1StringView("--demo")) {
            parsed.demo = true;
        } else if (argument == QLatin1StringView("--help") || argument == QLatin1StringView("-h")) {
            parsed.command = Arguments::Command::Help;
            parsed.helpText = overview();
        } else if (argument == QLatin1StringView("--version") || argument == QLatin1StringView("-v")) {
            parsed.command = Arguments::Command::Version;
        } else {
            return refused(Tr::tr("“%1” is not an option. “muster --help” lists them.").arg(argument));
        }
    }
    if (logFollows)
        return refused(Tr::tr("--log needs a file."));
    return parsed;
}

} // namespace

Result<Arguments> parseArguments(const QStringList& arguments)
{
    const QStringList rest = arguments.mid(1);
    if (rest.isEmpty() || rest.constFirst().startsWith(QLatin1Char('-')))
        return parseWithoutCommand(rest);
    const auto command = commandOf(rest.constFirst());
    if (!command)
        return tl::unexpected(command.error());

    Arguments parsed;
    parsed.command = *command;
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    const auto help = parser.addHelpOption();
    addOptions(parser, *command);
    parser.addOption(option("log", Tr::tr("Write down what happens, without anything secret."), "FILE"));
    if (!parser.parse(QStringList{arguments.constFirst()} + rest.mid(1)))
        return refused(parser.errorText());
    if (parser.isSet(help)) {
        parsed.command = Arguments::Command::Help;
        // Without an application object Qt does not know what the program is called.
        parsed.helpText = parser.helpText().replace(QLatin1StringView("<executable_name>"),
                                                    QStringLiteral("muster ") + rest.constFirst());
        return parsed;
    }
    if (*command != Arguments::Command::Convert && !parser.positionalArguments().isEmpty())
        return refused(Tr::tr("“%1” is not understood.").arg(parser.positionalArguments().constFirst()));
    parsed.logFile = absoluteFile(parser.value(QStringLiteral("log")));
    parsed.json = *command != Arguments::Command::DemoTenant && parser.isSet(QStringLiteral("json"));
    if (const auto read = readCommand(parser, parsed); !read)
        return tl::unexpected(read.error());
    return parsed;
}

Result<void> checkLogFile(const Arguments& arguments)
{
    const auto log = fileIdentity(arguments.logFile);
    QStringList others = arguments.inputs;
    others << arguments.publicKeyFile << arguments.csvPath << qEnvironmentVariable("MUSTER_PRIVATE_KEY_FILE");
    if (isPresetPath(arguments.preset))
        others << arguments.preset;
    for (const QString& path : std::as_const(others)) {
        if (log && fileIdentity(path) == log)
            return refused(Tr::tr("--log needs a file of its own: %1 has another use.").arg(path));
    }
    return {};
}

} // namespace muster::cli
