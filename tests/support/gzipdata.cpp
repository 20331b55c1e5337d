#include "tests/support/gzipdata.h"

#include <QtEndian>

#include <array>

namespace muster::test {
namespace {

std::array<quint32, 256> makeCrcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xedb88320U : crc >> 1U;
        table[byte] = crc;
    }
    return table;
}

quint32 crc32(const QByteArray& bytes)
{
    static const std::array<quint32, 256> table = makeCrcTable();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xffU] ^ (crc >> 8U);
    return ~crc;
}

template <typename Number>
QByteArray littleEndian(Number value)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// The bare deflate stream: qCompress() without its length (4 bytes), zlib header (2) and checksum (4).
QByteArray deflated(const QByteArray& content)
{
    if (content.isEmpty())
        return QByteArray("\x03\x00", 2); // qCompress() answers an empty array with no stream at all
    const QByteArray zlib = qCompress(content);
    return zlib.mid(6, zlib.size() - 10);
}

} // namespace

QByteArray gzipped(const QByteArray& content, const QByteArray& name, bool headerChecksum)
{
    constexpr int hasChecksum = 2;
    constexpr int hasName = 8;
    const int flags = (headerChecksum ? hasChecksum : 0) | (name.isEmpty() ? 0 : hasName);
    QByteArray member("\x1f\x8b\x08", 3);
    member += static_cast<char>(flags);
    member += QByteArray("\0\0\0\0\0\xff", 6);
    if (!name.isEmpty())
        member += name + '\0';
    if (headerChecksum)
        member += littleEndian(static_cast<quint16>(crc32(member) & 0xffffU));
    return member + deflated(content) + littleEndian(crc32(content)) +
           littleEndian(static_cast<quint32>(content.size()));
}

} // namespace muster::test
