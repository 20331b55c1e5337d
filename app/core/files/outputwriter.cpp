#include "app/core/files/outputwriter.h"

#include "app/core/files/copywriter.h"

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
void OutputWriter::report(ResultReport&) const {}
Result<void> OutputWriter::feedContent(std::span<const std::byte>)
{
    return {};
}

Result<std::unique_ptr<OutputWriter>> makeOutputWriter(OutputFormat output, ExportFormat downloaded,
                                                       const OutputTarget& target)
{
    Result<OutputFile> file = OutputFile::create(target, outputSuffix(output, downloaded));
    if (!file)
        return tl::unexpected(file.error());
    switch (output) {
    case OutputFormat::Raw:
        return std::make_unique<RawWriter>(std::move(*file));
    case OutputFormat::Plain:
        return std::make_unique<PlainWriter>(std::move(*file));
    default:
        break; // the other formats follow
    }
    return fail(ErrorCode::Internal);
}

} // namespace muster
