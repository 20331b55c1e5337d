#pragma once

#include "app/core/domain/exportformat.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace muster {

/// A file that can be made of a downloaded result; the values of `--as`.
enum class OutputFormat {
    Raw,      ///< the download, byte for byte
    Plain,    ///< decompressed, byte for byte
    Json,     ///< one JSON array (from JSON only)
    Import,   ///< parts that Auth0's importer accepts (from JSON only)
    Csv,      ///< RFC 4180, clean
    ExcelCsv, ///< CSV that a spreadsheet opens by double-click and cannot be attacked with
    Xlsx,     ///< a workbook
};

[[nodiscard]] const QVector<OutputFormat>& allOutputFormats();
/// Those that can be made of such a download, in the order in which the window offers them.
[[nodiscard]] QVector<OutputFormat> outputFormatsFor(ExportFormat downloaded);
[[nodiscard]] bool canMake(OutputFormat output, ExportFormat downloaded);
[[nodiscard]] QString outputFormatName(OutputFormat format); ///< stable, as in `--as`: "raw", "excel-csv", …
[[nodiscard]] QStringList outputFormatNames(const QVector<OutputFormat>& formats);
[[nodiscard]] std::optional<OutputFormat> outputFormatFromName(QStringView name);
/// The end of the file name with its dot or dash: `.json.gz`, `.ndjson`, `.csv`, `-excel.csv`, …; of Import the end of
/// a part's name without its number: `.json`.
[[nodiscard]] QString outputSuffix(OutputFormat output, ExportFormat downloaded);
/// The ends of all of them, made different: CSV as delivered becomes `-auth0.csv` beside clean CSV. Of Import that of
/// the first part: `-part-001.json`.
[[nodiscard]] QStringList outputSuffixes(const QVector<OutputFormat>& outputs, ExportFormat downloaded);
/// What the pill in the form says, and the sentence below it: what it is good for and what it loses.
[[nodiscard]] QString outputFormatText(OutputFormat output, ExportFormat downloaded);
[[nodiscard]] QString outputFormatHint(OutputFormat output, ExportFormat downloaded);
/// What somebody who makes import files must know: an import replaces metadata, it does not merge.
[[nodiscard]] QString importWarning();

/// How an array becomes cells of a table.
enum class ArrayStyle {
    JsonText, ///< one cell with the array as JSON
    Indexed,  ///< a column for each position: `multifactor[0]`
};

/// The delimiter of Excel CSV. Automatic: what the locale's spreadsheets expect, `;` where the comma is the decimal
/// sign.
enum class CsvDelimiter { Automatic, Comma, Semicolon, Tab };

/// Choices that belong to the files of one export; the rest follows from the format.
struct OutputOptions
{
    ArrayStyle arrays = ArrayStyle::JsonText;
    CsvDelimiter excelDelimiter = CsvDelimiter::Automatic;
    friend bool operator==(const OutputOptions&, const OutputOptions&) = default;
};

[[nodiscard]] QString arrayStyleName(ArrayStyle style); ///< stable, as in `--arrays`: "json", "columns"
[[nodiscard]] std::optional<ArrayStyle> arrayStyleFromName(QStringView name);
[[nodiscard]] QString csvDelimiterName(CsvDelimiter delimiter); ///< stable, as in `--delimiter`: "auto", "comma", …
[[nodiscard]] std::optional<CsvDelimiter> csvDelimiterFromName(QStringView name);
/// For the database, drafts and presets; unknown keys are ignored, missing or unknown values keep their defaults.
[[nodiscard]] QJsonObject optionsToJson(const OutputOptions& options);
[[nodiscard]] OutputOptions optionsFromJson(const QJsonObject& json);
/// The character; Automatic asks the default QLocale.
[[nodiscard]] char csvDelimiterCharacter(CsvDelimiter delimiter);

} // namespace muster

Q_DECLARE_METATYPE(muster::OutputFormat)
