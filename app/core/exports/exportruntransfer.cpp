// The part of ExportRun that brings the download to the disk.

#include "app/core/exports/exportrun.h"
#include "app/core/exports/partwriter.h"
#include "app/core/files/spaceneeded.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace muster {

QString ExportRun::newRawPath() const
{
    const ExportPlan& plan = m_record.plan;
    const QString baseName = plannedBaseName(plan, m_record.jobId, m_record.createdAt.toLocalTime());
    const QString name = QStringLiteral("%1.%2%3.part")
                             .arg(baseName, m_record.id.left(8), outputSuffix(OutputFormat::Raw, plan.request.format));
    return QDir(plan.folder).filePath(name);
}

void ExportRun::transfer()
{
    retire(m_download, this);
    m_part.reset();
    if (m_record.rawPath.isEmpty()) {
        m_record.rawPath = newRawPath();
        save();
    }
    m_part = std::make_unique<PartWriter>(m_disk, m_record.rawPath);
    connect(m_part.get(), &PartWriter::opened, this, &ExportRun::download);
    connect(m_part.get(), &PartWriter::failed, this, [this](const Error& error) {
        if (!m_download) // which tells of it otherwise
            handle(ExportEvent::TransferFailed, error);
    });
    m_part->open(!m_record.etag.isEmpty());
}

void ExportRun::download()
{
    ++m_progress.downloadAttempt;
    m_progress.linkExpiresAt = linkExpiry(m_link, m_tools.clock.now());
    m_rate.reset();
    m_download = std::make_unique<Download>(m_tools.files, DownloadRequest{m_link, m_part->size(), m_record.etag},
                                            *m_part, m_tools.policy.download);
    connect(m_download.get(), &Download::accepted, this, &ExportRun::dataAccepted);
    connect(m_download.get(), &Download::progressed, this, &ExportRun::dataProgressed);
    connect(m_download.get(), &Job::finished, this, &ExportRun::transferred);
    m_download->start();
}

void ExportRun::dataAccepted(qint64 total, const QString& etag)
{
    m_progress.linkExpiresAt = {};
    if (total >= 0)
        m_progress.bytesTotal = total;
    if (m_record.etag != etag)
        replaceEtag(etag);
    // The files that are made of it need at least as much again, each.
    const ExportPlan& plan = m_record.plan;
    if (total >= 0)
        m_part->needSpace(plan.folder,
                          total - m_part->size() + spaceNeeded(plan.outputs, plan.request.format, total, total));
    Q_EMIT changed();
}

/// The new one is stored when the bytes of the old one are gone: what is resumed must be of one file.
void ExportRun::replaceEtag(const QString& etag)
{
    if (!std::exchange(m_record.etag, {}).isEmpty())
        save();
    m_disk.whenDone(this, [this, etag, attempt = m_progress.downloadAttempt] {
        if (attempt != m_progress.downloadAttempt || isEndState(m_situation.state))
            return;
        m_record.etag = etag;
        save();
    });
}

void ExportRun::dataProgressed(qint64 received)
{
    m_rate.add(m_tools.clock.now(), received);
    m_progress.bytesReceived = received;
    m_progress.bytesPerSecond = m_rate.bytesPerSecond();
    m_progress.timeLeft.reset();
    if (m_progress.bytesTotal && m_progress.bytesPerSecond > 0) {
        const qint64 left = std::max<qint64>(0, *m_progress.bytesTotal - received);
        m_progress.timeLeft = std::chrono::seconds(left / m_progress.bytesPerSecond);
    }
    if (received > m_mostBytes) {
        m_mostBytes = received; // a host that begins again and is cut at the same place makes no progress
        handle(ExportEvent::DataFlows);
    }
    Q_EMIT changed();
}

void ExportRun::transferred()
{
    const Result<DownloadResult> result = m_download->result();
    m_part.reset();
    if (result) {
        m_record.rawBytes = result->bytes;
        return handle(ExportEvent::Downloaded);
    }
    if (result.error().code != ErrorCode::LinkExpired)
        return handle(ExportEvent::TransferFailed, result.error());
    m_deadLinkHash = m_linkHash;
    handle(ExportEvent::LinkRefused, result.error());
}

void ExportRun::removeRaw()
{
    if (!m_record.rawPath.isEmpty())
        m_disk.run([path = m_record.rawPath] { QFile::remove(path); });
    m_record.rawBytes = 0;
    m_record.etag.clear();
    m_mostBytes = 0;
}

void ExportRun::discardRaw()
{
    removeRaw();
    save();
    signIn();
}

void ExportRun::forgetJob()
{
    m_record.earlierJobIds.append(m_record.jobId);
    m_record.jobId.clear();
    m_record.submittedAt = {};
    removeRaw();
    m_record.rawPath.clear();
    m_deadLinkHash.clear();
    save();
    signIn();
}

} // namespace muster
