#pragma once

#include "app/core/domain/exportformat.h"

#include <QMetaType>
#include <QString>
#include <QVector>

#include <optional>

namespace muster {

/// A file that can be made of a downloaded result; the values of `--as`.
enum class OutputFormat { Raw, Plain };

[[nodiscard]] const QVector<OutputFormat>& allOutputFormats();
[[nodiscard]] QString outputFormatName(OutputFormat format); ///< stable, as in `--as`: "raw", "plain"
[[nodiscard]] std::optional<OutputFormat> outputFormatFromName(QStringView name);
/// The end of the file name with its dot: `.json.gz`, `.csv.gz`, `.ndjson`, `.csv`.
[[nodiscard]] QString outputSuffix(OutputFormat output, ExportFormat downloaded);
/// What the pill in the form says, and the sentence below it.
[[nodiscard]] QString outputFormatText(OutputFormat output, ExportFormat downloaded);
[[nodiscard]] QString outputFormatHint(OutputFormat output, ExportFormat downloaded);

} // namespace muster

Q_DECLARE_METATYPE(muster::OutputFormat)
