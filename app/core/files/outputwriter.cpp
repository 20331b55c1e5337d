#include "app/core/files/outputwriter.h"

#include "app/core/files/copywriter.h"
#include "app/core/files/csvwriter.h"
#include "app/core/files/importwriter.h"
#include "app/core/files/jsonwriter.h"
#include "app/core/files/xlsxwriter.h"

namespace muster {

void OutputWriter::setHeaders(const std::vector<std::string>&) {}
Result<void> OutputWriter::feedRaw(std::span<const std::byte>)
{
    return {};
}
Result<std::unique_ptr<RenderedBlock>> OutputWriter::render(const BlockView&) const
{
    return nullptr;
}
Result<void> OutputWriter::append(std::unique_ptr<RenderedBlock>, const RecordBlock&)
{
    return {};
}
int OutputWriter::firstFreeNumber(int firstNumber) const
{
    return firstNumber;
}
void OutputWriter::report(ResultReport&) const {}
std::optional<QString> OutputWriter::obstacle() const
{
    return std::nullopt;
}
void OutputWriter::setKeepGoing(const std::function<bool()>&) {}

Result<std::unique_ptr<OutputWriter>> makeOutputWriter(OutputFormat output, const OutputTarget& target,
                                                       const QString& suffix, const OutputOptions& options)
{
    if (output == OutputFormat::Import)
        return ImportWriter::create(target);
    if (output == OutputFormat::Xlsx)
        return XlsxWriter::create(target);
    Result<OutputFile> file = OutputFile::create(target, suffix);
    if (!file)
        return tl::unexpected(file.error());
    switch (output) {
    case OutputFormat::Raw:
        return std::make_unique<RawWriter>(std::move(*file));
    case OutputFormat::Plain:
        return std::make_unique<PlainWriter>(std::move(*file));
    case OutputFormat::Json:
        return std::make_unique<JsonWriter>(std::move(*file));
    case OutputFormat::Csv:
    case OutputFormat::ExcelCsv:
        return std::make_unique<CsvWriter>(output, options, std::move(*file));
    case OutputFormat::Import:
    case OutputFormat::Xlsx:
        break;
    }
    return fail(ErrorCode::Internal);
}

} // namespace muster
