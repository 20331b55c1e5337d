// CSV as Auth0 writes it and as others do, and all that is made of it.

#include "app/core/files/contentkind.h"
#include "app/core/files/csvtablemaker.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/fuzz/recordcheck.h"
#include "tests/fuzz/tablecheck.h"

using namespace muster;

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
    for (const auto& block : split.blocks) {
        const auto table = (*maker)->rows(*block, {});
        if (!table)
            continue;
        fuzz::require(table->rows() == block->records.size(), "every record is a row");
        fuzz::checkTable((*maker)->headers(), *table);
    }
    return 0;
}
