#include "app/core/preview/indexing.h"

#include "app/core/files/jsonrecord.h"

namespace muster {
namespace {

/// Columns that only rare records need are added when such a row is shown; these numbers find the others early.
constexpr qint64 kAllUntilRow = 20'000;
constexpr std::size_t kThenEvery = 16;

/// Learns from some of the records of a block.
class Sample
{
public:
    void learnFrom(RecordBlock& block, RowTable& table)
    {
        if (block.firstNumber > kAllUntilRow)
            thinOut(block.records);
        if (const auto records = m_parser.parse(block))
            table.learn(*records);
    }

private:
    static void thinOut(std::vector<RecordBlock::Range>& records)
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < records.size(); i += kThenEvery)
            records[kept++] = records[i];
        records.resize(kept);
    }
    JsonRecordParser m_parser;
};

} // namespace

Result<void> indexWholeFile(PreviewFile& file, const std::function<bool(qint64 fileBytes)>& goOn)
{
    const bool isJson = exportFormatOf(file.kind) == ExportFormat::Json;
    Sample sample;
    RecordReader reader(file.content, file.kind, {}, RecordReader::kLargeBlocks);
    return reader.run([&](RecordBlock& block) -> Result<bool> {
        file.index.add(block);
        if (isJson)
            sample.learnFrom(block, *file.table);
        if (!goOn(reader.fileOffset()))
            return fail(ErrorCode::Cancelled);
        return true;
    });
}

} // namespace muster
