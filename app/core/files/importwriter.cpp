#include "app/core/files/importwriter.h"

#include "app/core/domain/importobstacle.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/utf8.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace muster {
namespace {

class ImportBlock final : public RenderedBlock
{
public:
    std::string users;
    std::vector<std::uint32_t> sizes;
    std::string rejectedLines;
    qint64 rejected = 0;
    DroppedKeyCounts::Counts dropped;
    ImportSigns signs;
};

/// The reasons are our own words and keys of the schema: nothing in them has to be escaped.
void appendRejected(const JsonRecord& user, const std::string& reason, qint64 number, std::string& lines)
{
    lines += R"({"reason":")";
    lines += reason;
    lines += R"(","record":)";
    lines += std::to_string(number);
    lines += R"(,"user":)";
    const std::size_t begin = lines.size();
    lines += user.bytes;
    // Only between values: within a text a line break is written as \n.
    std::replace_if(
        lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(), [](char c) { return c == '\n' || c == '\r'; },
        ' ');
    lines += "}\n";
}

} // namespace

Result<std::unique_ptr<OutputWriter>> ImportWriter::create(const OutputTarget& target, std::size_t partBytes)
{
    Result<ImportParts> parts = ImportParts::create(target, partBytes);
    if (!parts)
        return tl::unexpected(parts.error());
    return std::unique_ptr<OutputWriter>(new ImportWriter(std::move(*parts), partBytes));
}

Result<std::unique_ptr<RenderedBlock>> ImportWriter::render(const BlockView& view) const
{
    auto rendered = std::make_unique<ImportBlock>();
    rendered->users.reserve(view.block.bytes.size());
    rendered->sizes.reserve(view.records.size());
    ImportUsers importUsers(ImportParts::largestUser(m_partBytes));
    qint64 number = view.block.firstNumber;
    for (const JsonRecord& user : view.records) {
        const std::size_t begin = rendered->users.size();
        if (const auto reason = importUsers.append(user, rendered->users)) {
            appendRejected(user, *reason, number, rendered->rejectedLines);
            ++rendered->rejected;
        } else {
            rendered->sizes.push_back(static_cast<std::uint32_t>(rendered->users.size() - begin));
            rendered->users += ImportParts::kSeparator;
        }
        ++number;
    }
    rendered->dropped = importUsers.dropped().counts();
    rendered->signs = importUsers.signs();
    return rendered;
}

Result<void> ImportWriter::append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock&)
{
    const auto& block = static_cast<const ImportBlock&>(*rendered);
    for (const auto& [name, users] : block.dropped) {
        const auto found = m_dropped.find(name);
        if (found != m_dropped.end())
            found->second += users;
        else if (m_dropped.size() < kMaxDroppedKeys)
            m_dropped.emplace(name, users);
    }
    m_rejected += block.rejected;
    m_hasAccepted = m_hasAccepted || !block.sizes.empty();
    m_signs.add(block.signs);
    if (block.rejected > 0) {
        if (auto written = m_parts.reject(block.rejectedLines, block.rejected); !written)
            return written;
    }
    return m_parts.add(block.users, block.sizes);
}

void ImportWriter::report(ResultReport& report) const
{
    report.rejected = m_rejected;
    report.droppedKeys.clear();
    for (const auto& [name, users] : m_dropped)
        report.droppedKeys.append({textOf(name), users});
}

std::optional<QString> ImportWriter::obstacle() const
{
    if (!m_signs.hasId && !m_signs.renamedId.empty())
        return renamedIdObstacle(textOf(m_signs.renamedId));
    if (m_rejected > 0 && !m_hasAccepted && !m_signs.hasEmail)
        return noEmailObstacle();
    return std::nullopt;
}

Result<void> ImportWriter::finish(qint64)
{
    return m_parts.finish();
}

Result<QVector<SavedFile>> ImportWriter::commit(int firstNumber)
{
    return m_parts.commit(firstNumber);
}

} // namespace muster
