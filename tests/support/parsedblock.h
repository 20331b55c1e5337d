#pragma once

#include "app/core/files/jsonrecord.h"
#include "app/core/files/outputwriter.h"
#include "app/core/files/recordblock.h"

#include <QByteArrayList>

#include <vector>

namespace muster::test {

/// A block of JSON records as the writers get it. Not movable: the records point into the block.
class ParsedBlock
{
public:
    /// `firstNumber` is that of the first record. Records that are not JSON end the program.
    explicit ParsedBlock(const QByteArrayList& records, qint64 firstNumber = 1);
    Q_DISABLE_COPY_MOVE(ParsedBlock)

    [[nodiscard]] BlockView view() const { return {m_block, m_records, nullptr}; }
    [[nodiscard]] const RecordBlock& block() const { return m_block; }
    [[nodiscard]] const JsonRecord& record(std::size_t index) const { return m_records.at(index); }

private:
    RecordBlock m_block;
    std::vector<std::vector<JsonNode>> m_nodes;
    std::vector<JsonRecord> m_records;
};

} // namespace muster::test
