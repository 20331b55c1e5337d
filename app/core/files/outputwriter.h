#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportrecord.h"
#include "app/core/domain/resultreport.h"
#include "app/core/files/outputfile.h"

#include <QVector>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace muster {

struct JsonRecord;
struct RecordBlock;
struct TableBlock;
class TextBuffer;

/// What a writer made of one block, between render() and append().
class RenderedBlock
{
public:
    virtual ~RenderedBlock() = default;
};

/// One block as the writers see it.
struct BlockView
{
    const RecordBlock& block;
    std::span<const JsonRecord> records;           ///< parsed and checked; for who needsRecords(), of JSON
    const TableBlock* table = nullptr;             ///< only for writers that need it
    std::shared_ptr<const TextBuffer> rewritten{}; ///< instead of a table, for writers that take it; see CsvRewriter
};

/// Makes one output format of a download while it streams by; a new format is a new subclass.
///
/// render() turns a block into the bytes of the format and is called from several threads at once; append() takes what
/// it returned, in the order of the blocks, one at a time. finish() comes once after the last block proved good; then
/// commit() once. Destroyed without commit(), it leaves nothing.
/// Errors: AtomicFile's, and of a format that cannot go on: those that its header names.
class OutputWriter
{
public:
    virtual ~OutputWriter() = default;

    /// Whether BlockView::table must be filled in.
    [[nodiscard]] virtual bool needsTable() const { return false; }
    /// Whether BlockView::records must be filled in, of JSON. When nobody needs them, checking takes less time.
    [[nodiscard]] virtual bool needsRecords() const { return true; }
    /// It needs a table, but of CSV takes BlockView::rewritten instead.
    [[nodiscard]] virtual bool takesRewritten() const { return false; }
    /// The columns of all tables. Comes before the first block that is rendered, and before finish() when there is
    /// none; to every writer with needsTable().
    virtual void setHeaders(const std::vector<std::string>& headers);
    /// The next bytes as they were downloaded, in order.
    [[nodiscard]] virtual Result<void> feedRaw(std::span<const std::byte> bytes);
    /// Const and without shared state: for any thread. Nothing to append: null.
    [[nodiscard]] virtual Result<std::unique_ptr<RenderedBlock>> render(const BlockView& view) const;
    /// `block` is the one that was rendered.
    [[nodiscard]] virtual Result<void> append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock& block);
    /// Adds what only this format knows, for example what it rejected. After finish().
    virtual void report(ResultReport& report) const;
    /// Why its files would be of no use, as a sentence for people, judged by the users alone: for a source of which
    /// nobody knows the fields. After the last append().
    [[nodiscard]] virtual std::optional<QString> obstacle() const;
    /// What finish() asks from time to time when it takes long; false means Cancelled. Set before it, or never.
    virtual void setKeepGoing(const std::function<bool()>& keepGoing);
    /// Writes what is still held back. `users` is the number of users in the download.
    [[nodiscard]] virtual Result<void> finish(qint64 users) = 0;
    /// The first number from `firstNumber` on under which it has no names that are taken. Only for formats whose names
    /// outputSuffixes() does not know all.
    [[nodiscard]] virtual int firstFreeNumber(int firstNumber) const;
    /// Makes the files permanent, all under the same number, and tells about them.
    [[nodiscard]] virtual Result<QVector<SavedFile>> commit(int firstNumber) = 0;
};

/// The writer of a format. `suffix` is the end of the file's name, one of outputSuffixes(); Import and Xlsx have their
/// own. Errors as AtomicFile::create().
[[nodiscard]] Result<std::unique_ptr<OutputWriter>>
makeOutputWriter(OutputFormat output, const OutputTarget& target, const QString& suffix, const OutputOptions& options);

} // namespace muster
