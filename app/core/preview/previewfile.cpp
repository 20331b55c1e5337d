#include "app/core/preview/previewfile.h"

#include "app/core/files/jsonrecord.h"
#include "app/core/preview/pagerows.h"

#include <algorithm>

namespace muster {
namespace {

/// The beginning of content.
class Beginning final : public ContentSink
{
public:
    [[nodiscard]] std::span<std::byte> room() override
    {
        m_bytes.resize(m_size + kRecognisedBytes);
        return std::span(m_bytes).subspan(m_size);
    }
    [[nodiscard]] Result<void> filled(std::size_t count) override
    {
        m_size += count;
        return {};
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::span<const std::byte> bytes() const
    {
        return std::span(m_bytes).first(std::min(m_size, kRecognisedBytes));
    }

private:
    std::vector<std::byte> m_bytes;
    std::size_t m_size = 0;
};

/// Nothing for content of no bytes. Damage behind the beginning does not matter here.
Result<std::optional<ContentKind>> recognise(const std::shared_ptr<Content>& content)
{
    Beginning beginning;
    ContentReader reader(content, 0);
    Result<bool> more = true;
    while (more && *more && beginning.size() < kRecognisedBytes)
        more = reader.next(beginning);
    if (beginning.size() == 0)
        return more ? Result<std::optional<ContentKind>>(std::nullopt) : tl::unexpected(more.error());
    const auto kind = recogniseContent(beginning.bytes());
    if (!kind)
        return fail(ErrorCode::ContentNotRecognised, content->path());
    return kind;
}

Result<void> makeTable(PreviewFile& file, std::string_view header, const QStringList& columns)
{
    auto table = exportFormatOf(file.kind) == ExportFormat::Json ? RowTable::forJson(columns)
                                                                 : RowTable::forCsv(file.kind, header);
    if (!table)
        return tl::unexpected(table.error());
    file.table = std::move(*table);
    return {};
}

/// What is before and behind the wanted rows goes.
void keepRows(RecordBlock& block, qint64 first, qint64 end)
{
    const qint64 blockFirst = block.firstNumber - 1;
    const auto size = static_cast<qint64>(block.records.size());
    const qint64 from = std::clamp<qint64>(first - blockFirst, 0, size);
    const qint64 to = std::clamp<qint64>(end - blockFirst, from, size);
    block.records.resize(static_cast<std::size_t>(to));
    block.records.erase(block.records.begin(), block.records.begin() + from);
    block.firstNumber += from;
}

void append(PreviewPage& page, QVector<PreviewRow> rows)
{
    for (const PreviewRow& row : rows)
        page.cells += row.cells.size();
    page.rows += std::move(rows);
}

/// The first records; a header without any makes columns too.
Result<PreviewPage> readFirstPage(PreviewFile& file, const QStringList& columns)
{
    PreviewPage page;
    RecordReader reader(file.content, file.kind, {}, RecordReader::kSmallBlocks);
    const auto read = reader.run([&](RecordBlock& block) -> Result<bool> {
        if (!file.table) {
            if (auto made = makeTable(file, reader.header(), columns); !made)
                return tl::unexpected(made.error());
        }
        file.index.add(block);
        keepRows(block, 0, RecordIndex::kStride);
        append(page, pageRows(block, file.kind, *file.table));
        return page.rows.size() < RecordIndex::kStride;
    });
    if (!read && page.rows.isEmpty())
        return tl::unexpected(read.error());
    return page;
}

} // namespace

Result<OpenedPreview> openPreviewFile(const QString& path, const QStringList& columns)
{
    auto content = Content::open(path);
    if (!content)
        return tl::unexpected(content.error());
    const auto kind = recognise(*content);
    if (!kind)
        return tl::unexpected(kind.error());
    if (!*kind)
        return OpenedPreview();
    OpenedPreview opened{std::make_shared<PreviewFile>(), {}};
    opened.file->content = std::move(*content);
    opened.file->kind = **kind;
    auto page = readFirstPage(*opened.file, columns);
    if (!page)
        return tl::unexpected(page.error());
    opened.firstPage = std::move(*page);
    return opened;
}

Result<PreviewPage> readPage(PreviewFile& file, qint64 first, qint64 count)
{
    PreviewPage page;
    page.first = first;
    page.standing = file.content->standing();
    RecordReader reader(file.content, file.kind, file.index.placeBefore(first), RecordReader::kSmallBlocks);
    const auto read = reader.run([&](RecordBlock& block) -> Result<bool> {
        keepRows(block, first, first + count);
        append(page, pageRows(block, file.kind, *file.table));
        return page.rows.size() < count;
    });
    if (!read && page.rows.isEmpty())
        return tl::unexpected(read.error());
    return page;
}

} // namespace muster
