#pragma once

#include "app/core/files/recordsplitter.h"
#include "app/core/preview/content.h"

#include <functional>
#include <memory>
#include <string>

namespace muster {

/// Where a record begins.
struct RecordPlace
{
    qint64 row = 0;    ///< from 0
    qint64 offset = 0; ///< of its first byte in the decompressed content; row 0: of the content
    friend bool operator==(const RecordPlace&, const RecordPlace&) = default;
};

/// Reads the records of a file in blocks, from any record on. Thread: any, one at a time. Memory and the
/// largest record: as RecordSplitter.
class RecordReader final : private RecordSplitter::Receiver
{
public:
    static constexpr std::size_t kLargeBlocks = std::size_t{512} * 1024; ///< for reading much
    static constexpr std::size_t kSmallBlocks = std::size_t{64} * 1024;  ///< for reading a few records

    RecordReader(std::shared_ptr<Content> content, ContentKind kind, RecordPlace from, std::size_t blockBytes);

    /// Gets each block; numbers and offsets in it are those of the whole content. False: enough.
    using Taker = std::function<Result<bool>(RecordBlock& block)>;
    /// Reads until the end or until `take` has enough. Once only. Errors: the taker's; ContentReader's and, where the
    /// content is not what its kind says, RecordInvalid, after the records before. What damage has cut off is no
    /// record.
    [[nodiscard]] Result<void> run(const Taker& take);

    /// Of CSV that was read from its beginning: the first record.
    [[nodiscard]] const std::string& header() const { return m_splitter.header(); }
    /// Bytes of the file that were used.
    [[nodiscard]] qint64 fileOffset() const { return m_reader.fileOffset(); }

private:
    [[nodiscard]] std::unique_ptr<RecordBlock> freshBlock() override;
    [[nodiscard]] Result<void> take(std::unique_ptr<RecordBlock> block) override;
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> readAll();

    ContentReader m_reader;
    RecordSplitter m_splitter;
    RecordPlace m_from;
    std::string_view m_prefix; ///< puts the splitter into the middle of such content
    const Taker* m_take = nullptr;
    std::unique_ptr<RecordBlock> m_spare;
    bool m_hasEnough = false;
    bool m_isDamaged = false;
};

} // namespace muster
