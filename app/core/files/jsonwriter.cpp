#include "app/core/files/jsonwriter.h"

#include "app/core/files/recordblock.h"

#include <string_view>
#include <utility>

namespace muster {
namespace {

constexpr std::string_view kBegin = "[\n";
constexpr std::string_view kSeparator = ",\n";

} // namespace

Result<void> JsonWriter::append(std::unique_ptr<RenderedBlock>, const RecordBlock& block)
{
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (auto done = m_file.put(std::exchange(m_hasUsers, true) ? kSeparator : kBegin); !done)
            return done;
        if (auto done = m_file.put(block.record(i)); !done)
            return done;
    }
    return {};
}

Result<void> JsonWriter::finish(qint64 users)
{
    if (auto done = m_file.put(m_hasUsers ? "\n]\n" : "[]\n"); !done)
        return done;
    if (auto flushed = m_file.flush(); !flushed)
        return flushed;
    return CopyWriter::finish(users);
}

} // namespace muster
