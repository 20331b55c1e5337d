#pragma once

#include "app/core/preview/previewfile.h"
#include "app/core/preview/textmatcher.h"

#include <QMutex>

#include <functional>
#include <optional>
#include <vector>

namespace muster {

class JsonRecordParser;

/// Which rows were found: one bit for each row of the file. Thread: any.
class FoundRows
{
public:
    void add(qint64 row);
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool contains(qint64 row) const;
    /// The nearest one behind `row` (or before it), coming round. Nothing if there is none.
    [[nodiscard]] std::optional<qint64> next(qint64 row, bool forwards) const;

private:
    [[nodiscard]] std::optional<qint64> firstFrom(qint64 row) const;
    [[nodiscard]] std::optional<qint64> lastUpTo(qint64 row) const;
    mutable QMutex m_mutex;
    std::vector<quint64> m_words;
    qint64 m_count = 0;
};

/// The records of a block with a value that matches. Names of columns and keys are no values. Of records that cannot be
/// read, their whole text counts. Thread: any, one at a time.
class RecordSearch
{
public:
    RecordSearch(const PreviewFile& file, const QString& text);
    ~RecordSearch();
    Q_DISABLE_COPY_MOVE(RecordSearch)
    /// Indexes of records. The block is the same afterwards.
    [[nodiscard]] std::vector<std::size_t> find(RecordBlock& block);

private:
    [[nodiscard]] std::vector<std::size_t> candidates(const RecordBlock& block);
    void addHits(const RecordBlock& block, std::string_view part, std::vector<std::size_t>& found);
    [[nodiscard]] std::optional<std::vector<bool>> check(const RecordBlock& block);
    [[nodiscard]] bool checkSingle(const RecordBlock& block, std::size_t index);
    [[nodiscard]] bool hasMatch(const JsonRecord& record);
    const PreviewFile& m_file;
    TextMatcher m_matcher;
    std::unique_ptr<JsonRecordParser> m_parser; ///< null for CSV
    std::string m_lower;
    std::string m_scratch;
};

/// Looks through the whole file, from the page of row `from` to the end and then the beginning. `goOn` gets the
/// percentage that was searched and ends it by answering false (Cancelled). Errors as indexWholeFile(). Blocks: for
/// worker threads.
[[nodiscard]] Result<void> searchFile(PreviewFile& file, const QString& text, qint64 from, FoundRows& found,
                                      const std::function<bool(int percent)>& goOn);

} // namespace muster
