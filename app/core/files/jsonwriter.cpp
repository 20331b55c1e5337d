#include "app/core/files/jsonwriter.h"

#include "app/core/files/recordblock.h"

#include <string>

namespace muster {
namespace {

constexpr std::string_view kBegin = "[\n";
constexpr std::string_view kSeparator = ",\n";
static_assert(kBegin.size() == kSeparator.size());

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

/// The records of a block, each with the separator before it.
struct JsonText final : RenderedBlock
{
    std::string text;
};

} // namespace

Result<std::unique_ptr<RenderedBlock>> JsonWriter::render(const BlockView& view) const
{
    if (view.block.records.empty())
        return nullptr;
    auto rendered = std::make_unique<JsonText>();
    rendered->text.reserve(view.block.bytes.size() + kSeparator.size() * view.block.records.size());
    for (std::size_t i = 0; i < view.block.records.size(); ++i)
        rendered->text.append(kSeparator).append(view.block.record(i));
    return rendered;
}

Result<void> JsonWriter::append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock&)
{
    if (!rendered)
        return {};
    std::string& text = static_cast<JsonText&>(*rendered).text;
    if (!std::exchange(m_hasUsers, true))
        text.replace(0, kBegin.size(), kBegin);
    return m_file.write(bytesOf(text));
}

Result<void> JsonWriter::finish(qint64 users)
{
    if (auto written = m_file.write(bytesOf(m_hasUsers ? "\n]\n" : "[]\n")); !written)
        return written;
    return CopyWriter::finish(users);
}

} // namespace muster
