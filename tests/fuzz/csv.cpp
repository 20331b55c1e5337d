// CSV as Auth0 writes it and as others do, and all that is made of it.

#include "app/core/files/contentkind.h"
#include "app/core/files/csvformat.h"
#include "app/core/files/csvrewriter.h"
#include "app/core/files/csvtablemaker.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/fuzz/recordcheck.h"
#include "tests/fuzz/tablecheck.h"

using namespace muster;

namespace {

/// The short way from CSV to CSV writes and finds what the long one does.
void checkRewritten(const RewrittenBlock& rewritten, const TableBlock& table)
{
    const CsvFormat format(OutputFormat::Csv, {});
    std::string rows;
    for (std::size_t row = 0; row < table.rows(); ++row)
        format.appendRow(table.row(row), rows);
    fuzz::require(rewritten.rows.text() == rows, "rewritten rows are those of the table");
    fuzz::require(rewritten.findings.expected == table.filled, "as many cells are filled");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::uint8_t seed = input.choice();
    const std::string_view content = input.rest();
    static_cast<void>(recogniseContent(std::as_bytes(std::span(content.data(), content.size()))));

    const ContentKind kind = (seed & 1U) != 0 ? ContentKind::Csv : ContentKind::Auth0Csv;
    const fuzz::Split split = fuzz::checkedSplit(content, kind, seed);
    const auto maker = CsvTableMaker::create(split.header, kind);
    if (!maker)
        return 0;
    const CsvRewriter rewriter(**maker, 0, seed);
    for (const auto& block : split.blocks) {
        const auto table = (*maker)->rows(*block, {});
        const auto rewritten = rewriter.rewrite(*block);
        fuzz::require(table || !rewritten, "nothing wrong is rewritten");
        if (!table)
            continue;
        if (rewritten)
            checkRewritten(*rewritten, *table);
        fuzz::require(table->rows() == block->records.size(), "every record is a row");
        fuzz::checkTable((*maker)->headers(), *table);
    }
    return 0;
}
