#pragma once

#include "app/demo/demoswitches.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>
#include <string_view>

namespace muster::demo {

/// Writes the file of an export, compressed as the switches say, in constant memory. The same input gives the same
/// bytes. One thread at a time. A failed write is remembered; finish() reports it.
class ExportFile
{
public:
    ExportFile(const QString& path, DemoSwitches::BodyForm form);
    ~ExportFile();
    Q_DISABLE_COPY_MOVE(ExportFile)

    void write(std::string_view data);
    /// Ends the gzip member and begins the next one; nothing when not compressed.
    void startMember();
    /// Writes what is left and closes the file. False when any of it could not be written.
    [[nodiscard]] bool finish();

    /// Valid after finish(): the MD5 of the file in hex, which is what Amazon S3 uses as ETag.
    [[nodiscard]] QByteArray digest() const { return m_hash.result().toHex(); }

private:
    struct Deflater;
    void deflate(std::string_view data, bool last);
    void append(const char* data, qint64 size);

    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Md5};
    std::unique_ptr<Deflater> m_deflater;
    bool m_good = false;
};

} // namespace muster::demo
