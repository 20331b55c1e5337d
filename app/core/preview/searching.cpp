#include "app/core/preview/searching.h"

#include "app/core/base/pooledjob.h"
#include "app/core/files/jsonrecord.h"
#include "app/core/preview/pagerows.h"

#include <QMutexLocker>

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include <string.h> // memmem

namespace muster {
namespace {

constexpr qint64 kWordBits = 64;
constexpr std::string_view kUnicodeEscape = "\\u";

std::size_t wordOf(qint64 row)
{
    return static_cast<std::size_t>(row / kWordBits);
}

quint64 bitOf(qint64 row)
{
    return quint64{1} << static_cast<unsigned>(row % kWordBits);
}

/// The first place of `part` from `at` on; memmem() is several times as fast as std::string_view::find().
std::size_t findPart(std::string_view text, std::string_view part, std::size_t at)
{
    const void* found = ::memmem(text.data() + at, text.size() - at, part.data(), part.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : std::string_view::npos;
}

} // namespace

void FoundRows::add(qint64 row)
{
    const QMutexLocker lock(&m_mutex);
    if (m_words.size() <= wordOf(row))
        m_words.resize(wordOf(row) + 1);
    quint64& word = m_words[wordOf(row)];
    m_count += (word & bitOf(row)) == 0 ? 1 : 0;
    word |= bitOf(row);
}

qint64 FoundRows::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_count;
}

bool FoundRows::contains(qint64 row) const
{
    const QMutexLocker lock(&m_mutex);
    return row >= 0 && wordOf(row) < m_words.size() && (m_words[wordOf(row)] & bitOf(row)) != 0;
}

std::optional<qint64> FoundRows::next(qint64 row, bool forwards) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_count == 0)
        return std::nullopt;
    if (forwards) {
        const auto behind = firstFrom(row + 1);
        return behind ? behind : firstFrom(0);
    }
    const auto before = lastUpTo(row - 1);
    return before ? before : lastUpTo(static_cast<qint64>(m_words.size()) * kWordBits - 1);
}

std::optional<qint64> FoundRows::firstFrom(qint64 row) const
{
    row = std::max<qint64>(row, 0);
    quint64 mask = ~(bitOf(row) - 1);
    for (std::size_t word = wordOf(row); word < m_words.size(); ++word) {
        if (const quint64 bits = m_words[word] & std::exchange(mask, ~quint64{0}))
            return static_cast<qint64>(word) * kWordBits + std::countr_zero(bits);
    }
    return std::nullopt;
}

std::optional<qint64> FoundRows::lastUpTo(qint64 row) const
{
    row = std::min(row, static_cast<qint64>(m_words.size()) * kWordBits - 1);
    if (row < 0)
        return std::nullopt;
    quint64 mask = bitOf(row) | (bitOf(row) - 1);
    for (std::size_t word = wordOf(row) + 1; word-- > 0;) {
        if (const quint64 bits = m_words[word] & std::exchange(mask, ~quint64{0}))
            return static_cast<qint64>(word) * kWordBits + kWordBits - 1 - std::countl_zero(bits);
    }
    return std::nullopt;
}

RecordSearch::RecordSearch(const PreviewFile& file, const QString& text) : m_file(file), m_matcher(text)
{
    if (exportFormatOf(file.kind) == ExportFormat::Json)
        m_parser = std::make_unique<JsonRecordParser>();
}

RecordSearch::~RecordSearch() = default;

std::vector<std::size_t> RecordSearch::find(RecordBlock& block)
{
    std::vector<std::size_t> possible = candidates(block);
    if (possible.empty())
        return possible;
    // A block of the candidates alone is looked at as a whole; one by one only where that fails.
    const std::vector<RecordBlock::Range> all = block.records;
    block.records.clear();
    for (const std::size_t index : possible)
        block.records.push_back(all[index]);
    const std::optional<std::vector<bool>> matches = check(block);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < possible.size(); ++i) {
        if (matches ? (*matches)[i] : checkSingle(block, i))
            found.push_back(possible[i]);
    }
    block.records = all;
    return found;
}

/// Records that may match, by their bytes alone.
std::vector<std::size_t> RecordSearch::candidates(const RecordBlock& block)
{
    std::vector<std::size_t> found;
    if (m_matcher.certainPart().empty()) {
        for (std::size_t i = 0; i < block.records.size(); ++i)
            found.push_back(i);
        return found;
    }
    toLowerAscii(block.bytes, m_lower);
    addHits(block, m_matcher.certainPart(), found);
    if (!m_parser || findPart(m_lower, kUnicodeEscape, 0) == std::string_view::npos)
        return found;
    addHits(block, kUnicodeEscape, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void RecordSearch::addHits(const RecordBlock& block, std::string_view part, std::vector<std::size_t>& found)
{
    std::size_t record = 0;
    std::size_t at = findPart(m_lower, part, 0);
    while (at != std::string_view::npos) {
        const auto isBefore = [at](const RecordBlock::Range& range) {
            return std::size_t{range.begin} + range.size <= at;
        };
        const auto place = std::partition_point(block.records.begin() + static_cast<std::ptrdiff_t>(record),
                                                block.records.end(), isBefore);
        if (place == block.records.end())
            return;
        record = static_cast<std::size_t>(place - block.records.begin());
        const std::size_t end = std::size_t{place->begin} + place->size;
        if (place->begin <= at)
            found.push_back(record++);
        at = findPart(m_lower, part, place->begin <= at ? end : std::size_t{place->begin});
    }
}

/// Which of the records match; nothing if one of them cannot be read.
std::optional<std::vector<bool>> RecordSearch::check(const RecordBlock& block)
{
    std::vector<bool> matches;
    if (m_parser) {
        const auto records = m_parser->parse(block);
        if (!records)
            return std::nullopt;
        for (const JsonRecord& record : *records)
            matches.push_back(hasMatch(record));
        return matches;
    }
    const std::shared_ptr<const RowTable::Layout> layout = m_file.table->layout();
    if (block.records.size() > recordsPerTable(layout->positions.size()))
        return std::nullopt;
    const auto table = layout->maker->rows(block, {});
    if (!table)
        return std::nullopt;
    for (std::size_t i = 0; i < table->rows(); ++i)
        matches.push_back(
            std::ranges::any_of(table->row(i), [this](const Cell& cell) { return m_matcher.matches(cell.text); }));
    return matches;
}

bool RecordSearch::checkSingle(const RecordBlock& block, std::size_t index)
{
    const std::optional<std::vector<bool>> match = check(singleRecord(block, index));
    return match && match->size() == 1 ? match->front() : m_matcher.matches(block.record(index));
}

bool RecordSearch::hasMatch(const JsonRecord& record)
{
    return std::ranges::any_of(record.nodes, [&](const JsonNode& node) {
        switch (node.kind) {
        case JsonNode::Kind::Text:
            return m_matcher.matches(jsonText(record.value(node), node.escaped, m_scratch));
        case JsonNode::Kind::Number:
        case JsonNode::Kind::True:
        case JsonNode::Kind::False:
            return m_matcher.matches(record.value(node));
        default:
            return false;
        }
    });
}

Result<void> searchFile(PreviewFile& file, const QString& text, qint64 from, FoundRows& found,
                        const std::function<bool(int percent)>& goOn)
{
    RecordSearch search(file, text);
    const RecordPlace start = file.index.placeBefore(from);
    const qint64 bytes = file.content->fileBytes();
    qint64 skipped = 0; // bytes of the file in front of the part that comes first
    const auto part = [&](RecordPlace place, qint64 end, qint64 done) -> Result<void> {
        RecordReader reader(file.content, file.kind, place, RecordReader::kLargeBlocks);
        const qint64 begin = reader.fileOffset();
        skipped = std::max(skipped, begin);
        return reader.run([&](RecordBlock& block) -> Result<bool> {
            const qint64 first = block.firstNumber - 1;
            for (const std::size_t index : search.find(block))
                found.add(first + static_cast<qint64>(index));
            if (!goOn(percentOf(done + reader.fileOffset() - begin, bytes)))
                return fail(ErrorCode::Cancelled);
            return first + static_cast<qint64>(block.records.size()) < end;
        });
    };
    constexpr qint64 kNoEnd = std::numeric_limits<qint64>::max();
    Result<void> behind = part(start, kNoEnd, 0);
    if (start.row == 0 || (!behind && behind.error().code == ErrorCode::Cancelled))
        return behind;
    const Result<void> rest = part({}, start.row, bytes - skipped);
    return rest ? behind : rest;
}

} // namespace muster
