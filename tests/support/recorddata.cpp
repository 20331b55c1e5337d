#include "tests/support/recorddata.h"

#include <array>

namespace muster::test {

QVector<Field> fields(const QStringList& arguments)
{
    QVector<Field> list;
    for (const QString& argument : arguments)
        list.append(fieldFromArgument(argument));
    return list;
}

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

ParsedBlock::ParsedBlock(const QByteArrayList& records, qint64 firstNumber) : m_block(blockOf(records))
{
    m_block.firstNumber = firstNumber;
    const auto parsed = m_parser.parse(m_block);
    if (!parsed)
        qFatal("not JSON: %s", qPrintable(parsed.error().detail));
    m_records = *parsed;
}

QByteArrayList brokenJson()
{
    QByteArrayList records{"",
                           " ",
                           "null",
                           "1",
                           "\"x\"",
                           "[]",
                           "[{}]",
                           "{",
                           "}",
                           "{}}",
                           "{}{}",
                           "{} 1",
                           "{},",
                           "{]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1",
                           "{\"a\":1,}",
                           "{,\"a\":1}",
                           "{\"a\":1,,\"b\":2}",
                           "{\"a\":1 \"b\":2}",
                           "{\"a\" 1}",
                           "{\"a\"::1}",
                           "{a:1}",
                           "{'a':1}",
                           "{1:1}",
                           "{null:1}",
                           "{\"a\":1]",
                           "{\"a\":[1}",
                           "{\"a\":[1,]}",
                           "{\"a\":[,1]}",
                           "{\"a\":[1 2]}",
                           "{\"a\":[\"b\":1]}",
                           "{\"a\":\"x\"\"y\"}",
                           "{\"a\":\"x\"y}",
                           "{\"a\":x\"y\"}",
                           "{\"a\":1\"y\"}",
                           "{\"a\":1\"y,z\"}",
                           "{\"a\":true\"y\"}",
                           "{\"a\"b:1}",
                           "{\"a\":nul}",
                           "{\"a\":nulll}",
                           "{\"a\":True}",
                           "{\"a\":truefalse}",
                           "{\"a\":NaN}",
                           "{\"a\":undefined}",
                           "{\"a\":\"x}",
                           "{\"a\":\"x\\\"}",
                           "{\"a\":\"\\x\"}",
                           "{\"a\":\"\\u12g4\"}",
                           "{\"a\":\"\\u123\"}",
                           "{\"user_id\":\"a\\uY1\"}",
                           "{\"user_id\":\"a\\u12\"}",
                           "{\"\\q\":1}",
                           "{\"a\":\\\"x\"}",
                           "{\"a\":1\\}",
                           "{\"a\":\"tab\there\"}",
                           "{\"a\":\"line\nbreak\"}",
                           "{\"a\":/* no */1}",
                           "\xef\xbb\xbf{}",
                           "user_id,email"};
    for (const char* number : {"01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "1_000", "--1", "1-", "Infinity",
                               "12345678a", "1234567a", "00000001", "123456789.", "1e5e5"})
        records.append("{\"a\":" + QByteArray(number) + '}');
    records.append(QByteArray("{\"a\":\"\0\"}", 9)); // NUL in a text
    records.append(QByteArray("{\"a\":1\0}", 8));    // between
    records.append(QByteArray("{}\0", 3));           // behind
    for (const QByteArray& word : QByteArrayList{"true", "false", "null", "7"}) {
        for (int zeros = 1; zeros < 5; ++zeros)
            records.append("{\"a\":" + word + QByteArray(zeros, '\0') + '}');
    }
    records.append(nestedJson(200));
    records.append(nestedJson(1'000'000));
    records.append("{\"a\":" + QByteArray(1'000'000, '['));
    return records;
}

QByteArray nestedJson(int depth)
{
    return "{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
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
