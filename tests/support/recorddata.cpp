#include "tests/support/recorddata.h"

#include <array>

namespace muster::test {

RecordBlock blockOf(const QByteArrayList& records, const QByteArray& lineBreak)
{
    RecordBlock block;
    for (const QByteArray& record : records) {
        block.records.push_back(
            {static_cast<std::uint32_t>(block.bytes.size()), static_cast<std::uint32_t>(record.size())});
        block.bytes += record.toStdString() + lineBreak.toStdString();
    }
    block.bytes.reserve(block.bytes.size() + RecordBlock::kPadding);
    return block;
}

ParsedBlock::ParsedBlock(const QByteArrayList& records) : m_block(blockOf(records))
{
    const auto parsed = m_parser.parse(m_block);
    if (!parsed)
        qFatal("not JSON: %s", qPrintable(parsed.error().detail));
    m_records = *parsed;
}

QByteArray randomText(QRandomGenerator& random)
{
    static const std::array<QByteArray, 32> pieces{"\"",
                                                   "\"\"",
                                                   "'",
                                                   "''",
                                                   ",",
                                                   ";",
                                                   "\t",
                                                   "\n",
                                                   "\r",
                                                   "\r\n",
                                                   "\\",
                                                   " ",
                                                   "=",
                                                   "+",
                                                   "-",
                                                   "@",
                                                   "a",
                                                   "Zoe",
                                                   "0",
                                                   "42",
                                                   "null",
                                                   "true",
                                                   QByteArray(1, '\0'),
                                                   "\x01",
                                                   "\x1f",
                                                   "\x7f",
                                                   "\xc3\xa9",
                                                   "\xef\xbc\x9d",
                                                   "\xe2\x80\x8b",
                                                   "\xf0\x9f\x98\x80",
                                                   "\xef\xbb\xbf",
                                                   "2026-11-24T10:41:07.123Z"};
    QByteArray text;
    for (int left = random.bounded(3) == 0 ? random.bounded(25) : random.bounded(4); left > 0; --left)
        text += pieces.at(static_cast<std::size_t>(random.bounded(static_cast<int>(pieces.size()))));
    return text;
}

QByteArray auth0Cell(QByteArray text)
{
    return "\"'" + text.replace('"', "\"\"") + '"';
}

} // namespace muster::test
