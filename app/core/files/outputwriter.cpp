#include "app/core/files/outputwriter.h"

#include "app/core/files/copywriter.h"

namespace muster {

Result<void> OutputWriter::feedRaw(std::span<const std::byte>)
{
    return {};
}
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
    }
    return fail(ErrorCode::Internal);
}

} // namespace muster
