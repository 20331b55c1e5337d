#include "app/core/files/zipdirectory.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace muster {
namespace {

using Sizes = std::map<std::string, quint64>;

constexpr qint64 kEndBytes = 22; ///< of the end record, which our files carry without a comment
constexpr qint64 kZip64LocatorBytes = 20;
constexpr qint64 kZip64EndBytes = 56;
constexpr qint64 kEntryBytes = 46;
constexpr qint64 kLargestDirectory = qint64{16} * 1024 * 1024;
constexpr quint32 kEndSignature = 0x06054b50;
constexpr quint32 kZip64LocatorSignature = 0x07064b50;
constexpr quint32 kZip64EndSignature = 0x06064b50;
constexpr quint32 kEntrySignature = 0x02014b50;
constexpr quint32 kInZip64 = 0xffffffff;
constexpr quint16 kZip64Field = 1;

template <typename Number>
Number numberAt(const QByteArray& bytes, qint64 offset)
{
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

QByteArray bytesAt(QFile& file, qint64 offset, qint64 count)
{
    if (offset < 0 || count < 0 || count > kLargestDirectory || !file.seek(offset))
        return {};
    const QByteArray bytes = file.read(count);
    return bytes.size() == count ? bytes : QByteArray();
}

/// Where the directory is.
struct Place
{
    qint64 offset = 0;
    qint64 size = 0;
};

std::optional<Place> findDirectory(QFile& file)
{
    const qint64 endOffset = file.size() - kEndBytes;
    const QByteArray end = bytesAt(file, endOffset, kEndBytes);
    if (end.isEmpty() || numberAt<quint32>(end, 0) != kEndSignature)
        return std::nullopt;
    const QByteArray locator = bytesAt(file, endOffset - kZip64LocatorBytes, kZip64LocatorBytes);
    if (locator.isEmpty() || numberAt<quint32>(locator, 0) != kZip64LocatorSignature)
        return Place{numberAt<quint32>(end, 16), numberAt<quint32>(end, 12)};
    const QByteArray end64 = bytesAt(file, numberAt<qint64>(locator, 8), kZip64EndBytes);
    if (end64.isEmpty() || numberAt<quint32>(end64, 0) != kZip64EndSignature)
        return std::nullopt;
    return Place{numberAt<qint64>(end64, 48), numberAt<qint64>(end64, 40)};
}

/// The unpacked size in the extra field for Zip64, where it comes first.
std::optional<quint64> zip64Size(const QByteArray& extra)
{
    for (qint64 at = 0; at + 4 <= extra.size(); at += 4 + numberAt<quint16>(extra, at + 2)) {
        if (numberAt<quint16>(extra, at) == kZip64Field && at + 12 <= extra.size())
            return numberAt<quint64>(extra, at + 4);
    }
    return std::nullopt;
}

std::optional<Sizes> sizesIn(const QByteArray& directory)
{
    Sizes sizes;
    for (qint64 at = 0; at < directory.size();) {
        if (at + kEntryBytes > directory.size() || numberAt<quint32>(directory, at) != kEntrySignature)
            return std::nullopt;
        const qint64 name = numberAt<quint16>(directory, at + 28);
        const qint64 extra = numberAt<quint16>(directory, at + 30);
        const qint64 comment = numberAt<quint16>(directory, at + 32);
        if (at + kEntryBytes + name + extra + comment > directory.size())
            return std::nullopt;
        std::optional<quint64> size = numberAt<quint32>(directory, at + 24);
        if (*size == kInZip64)
            size = zip64Size(directory.mid(at + kEntryBytes + name, extra));
        if (!size)
            return std::nullopt;
        sizes.emplace(directory.mid(at + kEntryBytes, name).toStdString(), *size);
        at += kEntryBytes + name + extra + comment;
    }
    return sizes;
}

} // namespace

std::optional<Sizes> zipMemberSizes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::optional<Place> place = findDirectory(file);
    if (!place)
        return std::nullopt;
    const QByteArray directory = bytesAt(file, place->offset, place->size);
    if (directory.isEmpty())
        return std::nullopt;
    return sizesIn(directory);
}

} // namespace muster
