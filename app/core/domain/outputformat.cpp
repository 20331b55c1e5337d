#include "app/core/domain/outputformat.h"

#include <QCoreApplication>

namespace muster {
namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::OutputFormat)
};
} // namespace

const QVector<OutputFormat>& allOutputFormats()
{
    static const QVector<OutputFormat> all{OutputFormat::Plain, OutputFormat::Raw};
    return all;
}

QString outputFormatName(OutputFormat format)
{
    return format == OutputFormat::Raw ? QStringLiteral("raw") : QStringLiteral("plain");
}

std::optional<OutputFormat> outputFormatFromName(QStringView name)
{
    for (const OutputFormat format : allOutputFormats()) {
        if (outputFormatName(format) == name)
            return format;
    }
    return std::nullopt;
}

QString outputSuffix(OutputFormat output, ExportFormat downloaded)
{
    const bool csv = downloaded == ExportFormat::Csv;
    if (output == OutputFormat::Raw)
        return csv ? QStringLiteral(".csv.gz") : QStringLiteral(".json.gz");
    return csv ? QStringLiteral(".csv") : QStringLiteral(".ndjson");
}

QString outputFormatText(OutputFormat output, ExportFormat downloaded)
{
    if (output == OutputFormat::Raw)
        return Tr::tr("As delivered (.gz)");
    return downloaded == ExportFormat::Csv ? Tr::tr("CSV") : Tr::tr("JSON lines");
}

QString outputFormatHint(OutputFormat output, ExportFormat downloaded)
{
    if (output == OutputFormat::Raw)
        return Tr::tr("The untouched download.");
    return downloaded == ExportFormat::Csv
               ? Tr::tr("Unpacked, as Auth0 sends it: with an apostrophe before every text.")
               : Tr::tr("Lines as Auth0 sends them.");
}

} // namespace muster
