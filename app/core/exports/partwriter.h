#pragma once

#include "app/core/net/download.h"

#include <QString>

#include <functional>
#include <memory>

namespace muster {

class SerialThread;

/// Writes one download into its PartFile on another thread: the drive may be slow or not answer at all.
///
/// Everything that was given is written, also after this object is gone, and before whatever is given to the same
/// thread afterwards. At the end the file is closed; it stays, unless it has no byte and the download did not finish:
/// that is of no use to anybody. Thread: the one it lives in.
class PartWriter final : public DownloadSink
{
    Q_OBJECT
public:
    /// `disk` must outlive this object.
    PartWriter(SerialThread& disk, const QString& path);
    ~PartWriter() override;

    /// PartFile::open(); `keep`: what is there already. opened() follows, or failed() with its errors.
    void open(bool keep);
    /// Bytes of the file that were kept, and those that were given since. Valid after opened().
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Ends in failed() with DiskFull, before anything more is written, when checkSpace() says so.
    void needSpace(const QString& folder, qint64 bytes);

    void restart() override;
    void write(const QByteArray& bytes) override;
    /// At most 4 MiB wait for the disk.
    [[nodiscard]] bool hasRoom() const override;
    void finish() override;

Q_SIGNALS:
    void opened();

private:
    struct File; ///< belongs to the thread that writes
    struct Outcome;
    void give(std::function<Result<void>(File&)> work, std::function<void(const Outcome&)> then = {});

    SerialThread& m_disk;
    std::shared_ptr<File> m_file;
    qint64 m_size = 0;
    qint64 m_waiting = 0; ///< bytes that were given and are not written
    bool m_failed = false;
};

} // namespace muster
