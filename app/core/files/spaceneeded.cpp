#include "app/core/files/spaceneeded.h"

#include "app/core/files/sourcereader.h"

#include <QFile>
#include <QLocale>
#include <QtEndian>

#include <algorithm>

namespace muster {
namespace {

constexpr qint64 kSmallestGzip = 18;
constexpr qint64 kSizeModulus = qint64{1} << 32; // of the size in a gzip trailer
constexpr qint64 kMostDeflated = 100;            // users are hardly packed further; damaged files may say anything

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// Percent of the content.
qint64 percentOf(OutputFormat output, ExportFormat format)
{
    switch (output) {
    case OutputFormat::Raw:
        return 0;
    case OutputFormat::Plain:
    case OutputFormat::Json:
        return 100;
    case OutputFormat::Import:
        return 30;
    case OutputFormat::Csv:
    case OutputFormat::ExcelCsv:
        return format == ExportFormat::Csv ? 60 : 30; // only apostrophes and quotes go
    case OutputFormat::Xlsx:
        return 300; // while it is packed: the XML of the sheets, twice
    }
    return 0;
}

} // namespace

qint64 contentBytesAtLeast(const QString& path)
{
    QFile file(path);
    if (!checkIsFile(path) || !file.open(QIODevice::ReadOnly))
        return 0;
    const qint64 size = file.size();
    if (size < kSmallestGzip || file.read(2) != QByteArrayView("\x1f\x8b") || !file.seek(size - 4))
        return size;
    const QByteArray trailer = file.read(4);
    if (trailer.size() != 4)
        return 0;
    qint64 content = qFromLittleEndian<quint32>(trailer.constData());
    while (content + content / 100 + kSmallestGzip < size) // data that cannot be packed grows a little
        content += kSizeModulus;
    return std::min(content, size * kMostDeflated);
}

qint64 spaceNeeded(const QVector<OutputFormat>& outputs, ExportFormat format, qint64 sourceBytes, qint64 contentBytes)
{
    qint64 needed = 0;
    for (const OutputFormat output : outputs)
        needed += output == OutputFormat::Raw ? sourceBytes : contentBytes / 100 * percentOf(output, format);
    return needed;
}

Result<void> checkSpace(const QString& folder, qint64 needed)
{
    return checkSpace(folder, diskFacts(folder), needed);
}

Result<void> checkSpace(const QString& folder, const std::optional<DiskFacts>& disk, qint64 needed)
{
    if (!disk || disk->totalBytes == 0 || disk->freeBytes >= needed)
        return {};
    return fail(ErrorCode::DiskFull, folder,
                QStringLiteral("needs about %1, %2 are free").arg(sizeText(needed), sizeText(disk->freeBytes)));
}

Error withSpaceNeeded(Error error, qint64 needed)
{
    if (error.code == ErrorCode::DiskFull && needed > 0)
        error.detail += QStringLiteral(" (needs about %1)").arg(sizeText(needed));
    return error;
}

} // namespace muster
