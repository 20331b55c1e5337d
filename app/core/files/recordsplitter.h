#pragma once

#include "app/core/files/contentsink.h"
#include "app/core/files/recordscanner.h"

#include <memory>

namespace muster {

/// Cuts decompressed content into blocks of whole records. A byte order mark is tolerated: it belongs to the bytes of
/// the first block, not to a record. Thread: any, one at a time. Memory: two blocks, or three times the largest record.
class RecordSplitter final : public ContentSink
{
public:
    /// Where blocks come from and go to.
    class Receiver
    {
    public:
        virtual ~Receiver() = default;
        /// A block to fill; what it holds is overwritten. May be one that was used before.
        [[nodiscard]] virtual std::unique_ptr<RecordBlock> freshBlock() = 0;
        /// The next block of the content; it may hold no record. An error ends everything and is passed on.
        [[nodiscard]] virtual Result<void> take(std::unique_ptr<RecordBlock> block) = 0;
    };

    struct Limits
    {
        std::size_t blockBytes = std::size_t{256} * 1024;
        std::size_t recordBytes = std::size_t{32} * 1024 * 1024; ///< twice the metadata that Auth0 keeps of a user
        std::size_t recordsPerBlock = std::size_t{256} * 1024;
    };

    RecordSplitter(ContentKind kind, Receiver& receiver, Limits limits);
    RecordSplitter(ContentKind kind, Receiver& receiver) : RecordSplitter(kind, receiver, Limits()) {}

    [[nodiscard]] std::span<std::byte> room() override;
    /// RecordInvalid (detail: number and position), but only after the records before the fault were handed over; or
    /// the receiver's error.
    [[nodiscard]] Result<void> filled(std::size_t count) override;
    /// Hands over what is left. Errors as filled().
    [[nodiscard]] Result<void> finish();

    /// The first record of CSV; known at the latest when the first block with records is handed over.
    [[nodiscard]] const std::string& header() const { return m_scanner->header(); }
    /// Records so far.
    [[nodiscard]] qint64 records() const { return m_records; }

private:
    [[nodiscard]] std::string_view content() const;
    [[nodiscard]] std::unique_ptr<RecordBlock> freshBlock(std::size_t size);
    [[nodiscard]] bool waitsForMark(bool atEnd);
    [[nodiscard]] Result<void> handOver();
    [[nodiscard]] Result<void> deliver(std::unique_ptr<RecordBlock> block, std::size_t size);
    [[nodiscard]] Result<void> send(std::unique_ptr<RecordBlock> block);
    [[nodiscard]] std::unique_ptr<RecordBlock> pieceOf(const RecordBlock& block, std::size_t first);
    [[nodiscard]] Result<void> grow();
    [[nodiscard]] Result<void> refuse(const RecordScanner::Fault& fault);

    Receiver& m_receiver;
    Limits m_limits;
    std::unique_ptr<RecordScanner> m_scanner;
    std::unique_ptr<RecordBlock> m_block; ///< its bytes are as large as its room until it is handed over
    std::size_t m_used = 0;               ///< bytes of it that are filled
    qint64 m_records = 0;
    qint64 m_offset = 0; ///< of the block in the content
    bool m_markDecided = false;
};

} // namespace muster
