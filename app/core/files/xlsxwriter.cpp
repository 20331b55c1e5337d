#include "app/core/files/xlsxwriter.h"

#include "app/core/files/recordblock.h"
#include "app/core/files/tableblock.h"

#include <utility>

namespace muster {
namespace {

/// The cells of a block, row by row, and their texts, each with a NUL behind it.
class SheetBlock final : public RenderedBlock
{
public:
    std::size_t columns = 0;
    std::vector<SheetCell> cells;
    std::string texts;
    qint64 shortened = 0;

    void add(const Cell& cell, std::size_t maxCharacters);

private:
    void addText(std::string_view text, std::size_t maxCharacters);
};

void SheetBlock::add(const Cell& cell, std::size_t maxCharacters)
{
    std::optional<double> number;
    auto kind = SheetCell::Kind::Empty;
    switch (cell.kind) {
    case Cell::Kind::Empty:
        cells.push_back({});
        return;
    case Cell::Kind::Text:
    case Cell::Kind::Json:
        break;
    case Cell::Kind::Number:
        kind = SheetCell::Kind::Number;
        number = exactNumber(cell.text);
        break;
    case Cell::Kind::Boolean:
        kind = SheetCell::Kind::Boolean;
        number = cell.isTrue() ? 1 : 0;
        break;
    case Cell::Kind::Date:
        kind = SheetCell::Kind::Time;
        number = workbookTime(cell.text);
        break;
    }
    if (number)
        cells.push_back({kind, 0, *number});
    else
        addText(cell.text, maxCharacters);
}

void SheetBlock::addText(std::string_view text, std::size_t maxCharacters)
{
    cells.push_back({SheetCell::Kind::Text, static_cast<std::uint32_t>(texts.size()), 0});
    if (!appendCellText(text, maxCharacters, texts))
        ++shortened;
    texts += '\0';
}

} // namespace

XlsxWriter::XlsxWriter(AtomicFile file, std::unique_ptr<Workbook> workbook, const SheetLimits& limits)
    : m_file(std::move(file)), m_workbook(std::move(workbook)), m_limits(limits), m_rows(limits.rows)
{
}

Result<std::unique_ptr<OutputWriter>> XlsxWriter::create(const OutputTarget& target, const SheetLimits& limits)
{
    const QString suffix = outputSuffix(OutputFormat::Xlsx, ExportFormat::Json);
    Result<AtomicFile> file =
        AtomicFile::create(target.folder, target.baseName, suffix, target.onConflict, target.ledger);
    if (!file)
        return tl::unexpected(file.error());
    auto workbook = Workbook::create(file->partPath(), file->finalPath());
    if (!workbook)
        return tl::unexpected(workbook.error());
    return std::unique_ptr<OutputWriter>(new XlsxWriter(std::move(*file), std::move(*workbook), limits));
}

void XlsxWriter::setHeaders(const std::vector<std::string>& headers)
{
    m_headers.clear();
    for (const std::string& header : headers) {
        if (!appendCellText(header, m_limits.characters, m_headers.emplace_back()))
            ++m_shortened;
    }
}

Result<void> XlsxWriter::beginSheet()
{
    ++m_sheets;
    m_rows = 1;
    const std::string name = m_sheets == 1 ? std::string("Users") : "Users " + std::to_string(m_sheets);
    return m_workbook->beginSheet(name, m_headers);
}

Result<std::unique_ptr<RenderedBlock>> XlsxWriter::render(const BlockView& view) const
{
    auto rendered = std::make_unique<SheetBlock>();
    rendered->columns = view.table->columns;
    rendered->cells.reserve(view.table->cells.size());
    rendered->texts.reserve(view.block.bytes.size());
    for (const Cell& cell : view.table->cells)
        rendered->add(cell, m_limits.characters);
    return rendered;
}

Result<void> XlsxWriter::append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock&)
{
    const auto& block = static_cast<const SheetBlock&>(*rendered);
    m_shortened += block.shortened;
    std::span<const SheetCell> cells(block.cells);
    for (; !cells.empty(); cells = cells.subspan(block.columns)) {
        if (m_rows == m_limits.rows) {
            if (auto begun = beginSheet(); !begun)
                return begun;
        }
        if (auto added = m_workbook->addRow(cells.first(block.columns), block.texts.c_str()); !added)
            return added;
        ++m_rows;
    }
    return {};
}

void XlsxWriter::report(ResultReport& report) const
{
    report.shortenedCells = m_shortened;
}

Result<void> XlsxWriter::finish(qint64 users)
{
    if (m_sheets == 0) {
        if (auto begun = beginSheet(); !begun)
            return begun;
    }
    auto closed = m_workbook->close(m_keepGoing);
    m_workbook.reset();
    if (!closed)
        return closed;
    m_saved.as = OutputFormat::Xlsx;
    m_saved.users = users;
    return readBack();
}

/// The library wrote the file by itself, so its size and checksum are found out now.
Result<void> XlsxWriter::readBack()
{
    Sha256 sha256;
    auto read = m_file.readBack([&](std::span<const std::byte> bytes) {
        sha256.add(bytes);
        return !m_keepGoing || m_keepGoing();
    });
    m_saved.bytes = m_file.bytesWritten();
    m_saved.sha256 = sha256.hex();
    return read;
}

Result<QVector<SavedFile>> XlsxWriter::commit(int firstNumber)
{
    const Result<QString> path = m_file.commit(firstNumber);
    if (!path)
        return tl::unexpected(path.error());
    m_saved.path = *path;
    return QVector<SavedFile>{m_saved};
}

} // namespace muster
