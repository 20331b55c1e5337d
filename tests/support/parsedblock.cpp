#include "tests/support/parsedblock.h"

namespace muster::test {

ParsedBlock::ParsedBlock(const QByteArrayList& records, qint64 firstNumber)
{
    m_block.firstNumber = firstNumber;
    for (const QByteArray& record : records) {
        m_block.records.push_back(
            {static_cast<std::uint32_t>(m_block.bytes.size()), static_cast<std::uint32_t>(record.size())});
        m_block.bytes += record.toStdString() + '\n';
    }
    m_block.bytes.reserve(m_block.bytes.size() + RecordBlock::kPadding);

    JsonRecordParser parser;
    for (std::size_t index = 0; index < m_block.records.size(); ++index) {
        const Result<JsonRecord> parsed = parser.parse(m_block.record(index));
        if (!parsed)
            qFatal("The test's own record is not JSON: %s", qPrintable(parsed.error().detail));
        m_nodes.emplace_back(parsed->nodes.begin(), parsed->nodes.end());
    }
    for (std::size_t index = 0; index < m_nodes.size(); ++index)
        m_records.push_back({m_block.record(index), m_nodes[index]});
}

} // namespace muster::test
