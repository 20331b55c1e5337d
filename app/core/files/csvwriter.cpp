#include "app/core/files/csvwriter.h"

#include "app/core/files/recordblock.h"
#include "app/core/files/textbuffer.h"

namespace muster {
namespace {

/// Rows of CSV.
struct RenderedRows final : RenderedBlock
{
    std::shared_ptr<const TextBuffer> rewritten; ///< null: they are in `written`
    std::string written;
    [[nodiscard]] std::string_view text() const { return rewritten ? rewritten->text() : written; }
};

} // namespace

CsvWriter::CsvWriter(OutputFormat format, const OutputOptions& options, OutputFile file)
    : m_as(format), m_format(format, options), m_file(std::move(file))
{
}

Result<std::unique_ptr<RenderedBlock>> CsvWriter::render(const BlockView& view) const
{
    auto rows = std::make_unique<RenderedRows>();
    rows->rewritten = view.rewritten;
    if (view.rewritten)
        return rows;
    rows->written.reserve(view.block.bytes.size() + view.table->cells.size()); // a guess
    for (std::size_t row = 0; row < view.table->rows(); ++row)
        m_format.appendRow(view.table->row(row), rows->written);
    return rows;
}

Result<void> CsvWriter::append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock&)
{
    if (auto written = writeHeader(); !written)
        return written;
    return write(static_cast<const RenderedRows&>(*rendered).text());
}

Result<void> CsvWriter::finish(qint64 users)
{
    m_users = users;
    return writeHeader();
}

Result<void> CsvWriter::writeHeader()
{
    if (m_headerWritten || m_headers.empty())
        return {};
    m_headerWritten = true;
    std::string text(m_format.fileStart());
    m_format.appendHeader(m_headers, text);
    return write(text);
}

Result<void> CsvWriter::write(std::string_view text)
{
    return m_file.write(std::as_bytes(std::span(text)));
}

Result<QVector<SavedFile>> CsvWriter::commit(int firstNumber)
{
    Result<SavedFile> saved = m_file.commit(firstNumber);
    if (!saved)
        return tl::unexpected(saved.error());
    saved->as = m_as;
    saved->users = m_users;
    return QVector<SavedFile>{*saved};
}

} // namespace muster
