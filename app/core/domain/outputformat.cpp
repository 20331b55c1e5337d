#include "app/core/domain/outputformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::OutputFormat)
};

struct FormatEntry
{
    OutputFormat format;
    const char* name;
    const char* jsonSuffix; ///< null: cannot be made of JSON
    const char* csvSuffix;  ///< null: cannot be made of CSV
};

constexpr std::array kFormats{
    FormatEntry{OutputFormat::Raw, "raw", ".json.gz", ".csv.gz"},
    FormatEntry{OutputFormat::Plain, "plain", ".ndjson", ".csv"},
    FormatEntry{OutputFormat::Json, "json", ".json", nullptr},
    FormatEntry{OutputFormat::Import, "import", ".json", nullptr},
    FormatEntry{OutputFormat::Csv, "csv", ".csv", ".csv"},
    FormatEntry{OutputFormat::ExcelCsv, "excel-csv", "-excel.csv", "-excel.csv"},
    FormatEntry{OutputFormat::Xlsx, "xlsx", ".xlsx", ".xlsx"},
};

const FormatEntry& entryOf(OutputFormat format)
{
    return *std::find_if(kFormats.begin(), kFormats.end(),
                         [format](const auto& entry) { return entry.format == format; });
}

const char* suffixOf(OutputFormat output, ExportFormat downloaded)
{
    const FormatEntry& entry = entryOf(output);
    return downloaded == ExportFormat::Csv ? entry.csvSuffix : entry.jsonSuffix;
}

template <typename Value>
struct NamedValue
{
    Value value;
    const char* name;
};

constexpr std::array kArrayStyles{NamedValue<ArrayStyle>{ArrayStyle::JsonText, "json"},
                                  NamedValue<ArrayStyle>{ArrayStyle::Indexed, "columns"}};
constexpr std::array kDelimiters{
    NamedValue<CsvDelimiter>{CsvDelimiter::Automatic, "auto"}, NamedValue<CsvDelimiter>{CsvDelimiter::Comma, "comma"},
    NamedValue<CsvDelimiter>{CsvDelimiter::Semicolon, "semicolon"}, NamedValue<CsvDelimiter>{CsvDelimiter::Tab, "tab"}};

template <typename Table, typename Value>
QString nameIn(const Table& table, Value value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const auto& entry) { return entry.value == value; });
    return QLatin1StringView(found->name);
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table& table, QStringView name)
{
    for (const auto& entry : table) {
        if (QLatin1StringView(entry.name) == name)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

const QVector<OutputFormat>& allOutputFormats()
{
    static const QVector<OutputFormat> all = [] {
        QVector<OutputFormat> formats;
        for (const FormatEntry& entry : kFormats)
            formats.append(entry.format);
        return formats;
    }();
    return all;
}

QVector<OutputFormat> outputFormatsFor(ExportFormat downloaded)
{
    if (downloaded == ExportFormat::Csv) {
        return {OutputFormat::Csv, OutputFormat::ExcelCsv, OutputFormat::Xlsx, OutputFormat::Raw, OutputFormat::Plain};
    }
    return {OutputFormat::Plain,    OutputFormat::Json, OutputFormat::Import, OutputFormat::Csv,
            OutputFormat::ExcelCsv, OutputFormat::Xlsx, OutputFormat::Raw};
}

bool canMake(OutputFormat output, ExportFormat downloaded)
{
    return suffixOf(output, downloaded) != nullptr;
}

QString outputFormatName(OutputFormat format)
{
    return QLatin1StringView(entryOf(format).name);
}

QStringList outputFormatNames(const QVector<OutputFormat>& formats)
{
    QStringList names;
    for (const OutputFormat format : formats)
        names.append(outputFormatName(format));
    return names;
}

std::optional<OutputFormat> outputFormatFromName(QStringView name)
{
    for (const FormatEntry& entry : kFormats) {
        if (QLatin1StringView(entry.name) == name)
            return entry.format;
    }
    return std::nullopt;
}

QString outputSuffix(OutputFormat output, ExportFormat downloaded)
{
    return QLatin1StringView(suffixOf(output, downloaded));
}

QStringList outputSuffixes(const QVector<OutputFormat>& outputs, ExportFormat downloaded)
{
    const bool bothCsv = downloaded == ExportFormat::Csv && outputs.contains(OutputFormat::Csv);
    QStringList suffixes;
    for (const OutputFormat output : outputs) {
        if (bothCsv && output == OutputFormat::Plain)
            suffixes.append(QStringLiteral("-auth0.csv"));
        else if (output == OutputFormat::Import)
            suffixes.append(QStringLiteral("-part-001.json"));
        else
            suffixes.append(outputSuffix(output, downloaded));
    }
    return suffixes;
}

QString outputFormatText(OutputFormat output, ExportFormat downloaded)
{
    const bool csv = downloaded == ExportFormat::Csv;
    switch (output) {
    case OutputFormat::Raw:
        return Tr::tr("As delivered (.gz)");
    case OutputFormat::Plain:
        return csv ? Tr::tr("CSV as delivered") : Tr::tr("JSON lines");
    case OutputFormat::Json:
        return Tr::tr("JSON array");
    case OutputFormat::Import:
        return Tr::tr("Import-ready JSON");
    case OutputFormat::Csv:
        return csv ? Tr::tr("Clean CSV") : Tr::tr("Local CSV");
    case OutputFormat::ExcelCsv:
        return Tr::tr("Excel CSV");
    case OutputFormat::Xlsx:
        return Tr::tr("Excel workbook");
    }
    return {};
}

QString outputFormatHint(OutputFormat output, ExportFormat downloaded)
{
    const bool csv = downloaded == ExportFormat::Csv;
    switch (output) {
    case OutputFormat::Raw:
        return Tr::tr("The untouched download; other programs have to unpack it first.");
    case OutputFormat::Plain:
        return csv ? Tr::tr("Unpacked byte for byte, with the apostrophe Auth0 puts before text.")
                   : Tr::tr("Lines as Auth0 sends them, nothing lost; Auth0 itself imports no lines.");
    case OutputFormat::Json:
        return Tr::tr("One valid JSON document, nothing lost; most programs read it as a whole.");
    case OutputFormat::Import:
        return Tr::tr("For another tenant: parts up to 500 KB, only importable keys.");
    case OutputFormat::Csv:
        return csv ? Tr::tr("Without the apostrophe Auth0 puts before text. UTF-8, commas.")
                   : Tr::tr("Made on this computer, without the 30-column limit; nesting is lost.");
    case OutputFormat::ExcelCsv:
        return Tr::tr("Opens in Excel by double-click; formulas are made harmless, not kept.");
    case OutputFormat::Xlsx:
        return Tr::tr("A workbook: text stays text, dates are dates. Slow above 1,000,000 users.");
    }
    return {};
}

QString importWarning()
{
    return Tr::tr("Only importable keys under their own names. Imports overwrite metadata.");
}

QString arrayStyleName(ArrayStyle style)
{
    return nameIn(kArrayStyles, style);
}
std::optional<ArrayStyle> arrayStyleFromName(QStringView name)
{
    return valueIn<ArrayStyle>(kArrayStyles, name);
}
QString csvDelimiterName(CsvDelimiter delimiter)
{
    return nameIn(kDelimiters, delimiter);
}
std::optional<CsvDelimiter> csvDelimiterFromName(QStringView name)
{
    return valueIn<CsvDelimiter>(kDelimiters, name);
}

QJsonObject optionsToJson(const OutputOptions& options)
{
    return {{QStringLiteral("arrays"), arrayStyleName(options.arrays)},
            {QStringLiteral("excel_delimiter"), csvDelimiterName(options.excelDelimiter)}};
}

OutputOptions optionsFromJson(const QJsonObject& json)
{
    OutputOptions options;
    options.arrays = arrayStyleFromName(json.value(QLatin1StringView("arrays")).toString()).value_or(options.arrays);
    options.excelDelimiter = csvDelimiterFromName(json.value(QLatin1StringView("excel_delimiter")).toString())
                                 .value_or(options.excelDelimiter);
    return options;
}

char csvDelimiterCharacter(CsvDelimiter delimiter)
{
    switch (delimiter) {
    case CsvDelimiter::Comma:
        return ',';
    case CsvDelimiter::Semicolon:
        return ';';
    case CsvDelimiter::Tab:
        return '\t';
    case CsvDelimiter::Automatic:
        break;
    }
    return QLocale().decimalPoint() == QLatin1StringView(",") ? ';' : ',';
}

} // namespace muster
