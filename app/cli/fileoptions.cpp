#include "app/cli/fileoptions.h"

#include "app/cli/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

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

QCommandLineOption option(const char* name, const QString& description, const char* value)
{
    return {QString::fromLatin1(name), description, QString::fromLatin1(value)};
}

/// "raw, plain, json, …"
QString allOutputNames()
{
    QStringList names;
    for (const OutputFormat output : allOutputFormats())
        names.append(outputFormatName(output));
    return names.join(QLatin1StringView(", "));
}

Result<void> readOutputs(const QCommandLineParser& parser, Arguments& parsed)
{
    for (const QString& name : parser.values(QStringLiteral("as"))) {
        const auto output = outputFormatFromName(name);
        if (!output)
            return refused(Tr::tr("--as does not know “%1”.").arg(name));
        if (!parsed.outputs.contains(*output))
            parsed.outputs.append(*output);
    }
    if (parsed.outputs.isEmpty())
        parsed.outputs.append(OutputFormat::Plain);
    return {};
}

Result<void> readOptions(const QCommandLineParser& parser, OutputOptions& options)
{
    if (parser.isSet(QStringLiteral("arrays"))) {
        const auto style = arrayStyleFromName(parser.value(QStringLiteral("arrays")));
        if (!style)
            return refused(Tr::tr("--arrays must be json or columns."));
        options.arrays = *style;
    }
    if (parser.isSet(QStringLiteral("delimiter"))) {
        const auto delimiter = csvDelimiterFromName(parser.value(QStringLiteral("delimiter")));
        if (!delimiter)
            return refused(Tr::tr("--delimiter must be auto, comma, semicolon or tab."));
        options.excelDelimiter = *delimiter;
    }
    return {};
}

} // namespace

QString absolutePath(const QString& path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

void addFileOptions(QCommandLineParser& parser, const QString& namePattern)
{
    parser.addOptions({
        option("as",
               Tr::tr("A file to make (default: plain); may be given several times. One of %1.").arg(allOutputNames()),
               "FORMAT"),
        option("arrays", Tr::tr("How tables show arrays: as JSON text (default) or in a column each."), "json|columns"),
        option("delimiter", Tr::tr("Delimiter of excel-csv (default: auto, as your region has it)."),
               "auto|comma|semicolon|tab"),
        option("to", Tr::tr("The folder to save into (default: the current one)."), "DIR"),
        option("name", Tr::tr("Pattern of the file name (default: %1).").arg(namePattern), "PATTERN"),
        option("on-conflict", Tr::tr("What to do when a file exists (default: number)."), "number|overwrite|fail"),
    });
}

Result<void> readFileOptions(const QCommandLineParser& parser, Arguments& parsed, const QString& namePattern)
{
    if (parser.isSet(QStringLiteral("on-conflict"))) {
        const auto policy = conflictPolicyFromName(parser.value(QStringLiteral("on-conflict")));
        if (!policy)
            return refused(Tr::tr("--on-conflict must be number, overwrite or fail."));
        parsed.onConflict = *policy;
    }
    const QString folder = parser.value(QStringLiteral("to"));
    parsed.folder = absolutePath(folder.isEmpty() ? QStringLiteral(".") : folder);
    parsed.namePattern = parser.isSet(QStringLiteral("name")) ? parser.value(QStringLiteral("name")) : namePattern;
    if (auto options = readOptions(parser, parsed.options); !options)
        return options;
    return readOutputs(parser, parsed);
}

} // namespace muster::cli
