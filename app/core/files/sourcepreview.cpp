#include "app/core/files/sourcepreview.h"

#include "app/core/files/auth0csv.h"
#include "app/core/files/csvcells.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/files/plaincells.h"
#include "app/core/files/recordsplitter.h"
#include "app/core/files/sourcereader.h"

#include <algorithm>

namespace muster {
namespace {

constexpr qint64 kColumnBytes = qint64{8} * 1024 * 1024;

/// How a sink says that it has seen enough.
tl::unexpected<Error> enough()
{
    return fail(ErrorCode::Cancelled);
}

/// Keeps the beginning of a content.
class Beginning final : public ContentSink
{
public:
    std::span<std::byte> room() override { return std::span(m_bytes).subspan(m_used); }
    Result<void> filled(std::size_t count) override
    {
        m_used += count;
        if (m_used < m_bytes.size())
            return {};
        m_isFull = true;
        return enough();
    }
    [[nodiscard]] std::vector<std::byte> take()
    {
        m_bytes.resize(m_used);
        return std::move(m_bytes);
    }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    std::vector<std::byte> m_bytes = std::vector<std::byte>(kRecognisedBytes);
    std::size_t m_used = 0;
    bool m_isFull = false;
};

/// Takes blocks until it has seen enough.
class Previewer : public RecordSplitter::Receiver
{
public:
    std::unique_ptr<RecordBlock> freshBlock() override { return std::make_unique<RecordBlock>(); }
    [[nodiscard]] bool hasEnough() const { return m_hasEnough; }

protected:
    Result<void> stop()
    {
        m_hasEnough = true;
        return enough();
    }

private:
    bool m_hasEnough = false;
};

/// Wants nothing but the header, which the splitter knows.
class HeaderPreviewer final : public Previewer
{
public:
    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        return block->records.empty() ? Result<void>() : stop();
    }
};

class ColumnPreviewer final : public Previewer
{
public:
    explicit ColumnPreviewer(ColumnSet& columns) : m_columns(columns) {}

    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        const auto records = m_parser.parse(*block);
        if (!records)
            return stop();
        for (const JsonRecord& record : *records) {
            if (auto added = m_columns.add(record); !added)
                return added;
        }
        return block->contentOffset < kColumnBytes ? Result<void>() : stop();
    }

private:
    ColumnSet& m_columns;
    JsonRecordParser m_parser;
};

/// Looks for the first texts of CSV.
class TextPreviewer final : public Previewer
{
public:
    /// Where the header comes from, which tells the delimiter.
    void setSplitter(const RecordSplitter& splitter) { m_splitter = &splitter; }

    Result<void> take(std::unique_ptr<RecordBlock> block) override
    {
        const char delimiter = csvDelimiterOf(m_splitter->header());
        for (std::size_t i = 0; i < block->records.size(); ++i) {
            // What is no plain record has no say.
            static_cast<void>(forEachPlainCell(block->record(i), delimiter,
                                               [this](const PlainCell& cell) { m_texts.add(cell.text); }));
        }
        return m_texts.sawNothing() ? Result<void>() : stop();
    }
    [[nodiscard]] bool sawAuth0() const { return m_texts.passed(); }

private:
    const RecordSplitter* m_splitter = nullptr;
    Auth0CsvTest m_texts;
};

Result<void> preview(const QString& path, RecordSplitter& splitter, const Previewer& previewer,
                     const PreviewPulse& pulse)
{
    SourceReader reader(path);
    if (auto opened = reader.open(); !opened)
        return opened;
    auto done = reader.readAll(splitter, [&pulse](auto) { return pulse(); });
    if (done)
        done = splitter.finish();
    return previewer.hasEnough() ? Result<void>() : done;
}

} // namespace

Result<std::optional<ContentKind>> kindOfSource(const QString& path, const PreviewPulse& pulse)
{
    SourceReader reader(path);
    if (const auto opened = reader.open(); !opened)
        return tl::unexpected(opened.error());
    Beginning beginning;
    const auto read = reader.readAll(beginning, [](auto) { return Result<void>(); });
    if (!read && !beginning.isFull())
        return tl::unexpected(read.error());
    const auto recognised = recogniseBeginning(beginning.take());
    if (!recognised)
        return std::nullopt;
    if (!recognised->isUndecided || !beginning.isFull())
        return recognised->kind;
    TextPreviewer previewer;
    RecordSplitter splitter(recognised->kind, previewer);
    previewer.setSplitter(splitter);
    const auto done = preview(path, splitter, previewer, pulse);
    if (!done && done.error().code != ErrorCode::RecordInvalid) // the conversion meets that again and tells
        return tl::unexpected(done.error());
    return previewer.sawAuth0() ? ContentKind::Auth0Csv : ContentKind::Csv;
}

Result<std::string> readCsvHeader(const QString& path, ContentKind kind, const PreviewPulse& pulse)
{
    HeaderPreviewer previewer;
    RecordSplitter splitter(kind, previewer);
    if (const auto done = preview(path, splitter, previewer, pulse); !done)
        return tl::unexpected(done.error());
    return splitter.header();
}

Result<void> findFirstColumns(const QString& path, ContentKind kind, ColumnSet& columns, const PreviewPulse& pulse)
{
    ColumnPreviewer previewer(columns);
    RecordSplitter splitter(kind, previewer);
    auto done = preview(path, splitter, previewer, pulse);
    const bool badRecord = !done && done.error().code == ErrorCode::RecordInvalid;
    return badRecord ? Result<void>() : done;
}

} // namespace muster
