#include "app/core/files/importparts.h"

#include "app/core/files/filegroup.h"
#include "app/core/files/importset.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace muster {
namespace {

constexpr std::string_view kBegin = "[\n";
constexpr std::string_view kEnd = "\n]\n";

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

SavedFile savedFile(const AtomicFile& file, Sha256& sha256, qint64 users)
{
    SavedFile saved;
    saved.as = OutputFormat::Import;
    saved.bytes = file.bytesWritten();
    saved.sha256 = sha256.hex();
    saved.users = users;
    return saved;
}

} // namespace

ImportParts::ImportParts(OutputTarget target, std::size_t partBytes)
    : m_target(std::move(target)), m_partBytes(partBytes)
{
    m_part.reserve(partBytes);
    beginPart();
}

Result<ImportParts> ImportParts::create(const OutputTarget& target, std::size_t partBytes)
{
    if (target.onConflict == ConflictPolicy::Fail) {
        const QString taken = takenImportName(target.folder, target.baseName);
        if (!taken.isEmpty())
            return fail(ErrorCode::FileExists, taken);
    }
    ImportParts parts(target, partBytes);
    Result<AtomicFile> first = parts.createFile(importPartSuffix(1));
    if (!first)
        return tl::unexpected(first.error());
    parts.m_first = std::move(*first);
    return parts;
}

Result<AtomicFile> ImportParts::createFile(const QString& suffix) const
{
    return AtomicFile::create(m_target.folder, m_target.baseName, suffix, m_target.onConflict, m_target.ledger);
}

void ImportParts::beginPart()
{
    m_part.clear();
    m_part += kBegin;
    m_partUsers = 0;
}

Result<void> ImportParts::add(std::string_view users, std::span<const std::uint32_t> sizes)
{
    std::size_t pending = 0; // bytes at the front of `users` that fit but are not copied yet
    for (const std::uint32_t size : sizes) {
        const std::size_t bytes = size + kSeparator.size();
        if (!fits(pending + bytes)) {
            m_part += users.substr(0, pending);
            users.remove_prefix(pending);
            pending = 0;
            if (auto written = writePart(); !written)
                return written;
            beginPart();
        }
        pending += bytes;
        ++m_partUsers;
    }
    m_part += users.substr(0, pending);
    return {};
}

Result<void> ImportParts::writePart()
{
    m_part.resize(m_partUsers == 0 ? 1 : m_part.size() - kSeparator.size()); // without a user only the bracket
    m_part += kEnd;
    Result<AtomicFile> created =
        m_first ? Result<AtomicFile>(std::move(*m_first)) : createFile(importPartSuffix(m_files.size() + 1));
    m_first.reset();
    if (!created)
        return tl::unexpected(created.error());
    if (auto written = created->write(bytesOf(m_part)); !written)
        return written;
    Sha256 sha256;
    sha256.add(bytesOf(m_part));
    if (auto closed = created->close(&m_syncAhead); !closed)
        return closed;
    m_saved.append(savedFile(*created, sha256, m_partUsers));
    m_files.push_back(std::move(*created));
    return {};
}

Result<void> ImportParts::reject(std::string_view lines, qint64 users)
{
    if (!m_rejected) {
        Result<AtomicFile> created = createFile(importRejectedSuffix());
        if (!created)
            return tl::unexpected(created.error());
        m_rejected = std::move(*created);
    }
    m_rejectedUsers += users;
    m_rejectedSha256.add(bytesOf(lines));
    return m_rejected->write(bytesOf(lines));
}

Result<void> ImportParts::finish()
{
    if (m_partUsers > 0 || m_files.empty()) {
        if (auto written = writePart(); !written)
            return written;
    }
    if (m_rejected) {
        m_saved.append(savedFile(*m_rejected, m_rejectedSha256, m_rejectedUsers));
        m_files.push_back(std::move(*m_rejected));
        m_rejected.reset();
    }
    return {};
}

int ImportParts::firstFreeNumber(int firstNumber) const
{
    return firstFreeImportNumber(m_target.folder, m_target.baseName, firstNumber);
}

Result<QVector<SavedFile>> ImportParts::commit(int firstNumber)
{
    const bool numbered = m_target.onConflict == ConflictPolicy::Number;
    const Result<QStringList> paths =
        commitTogether(m_files, numbered ? firstFreeNumber(firstNumber) : 1, &m_syncAhead);
    if (!paths)
        return tl::unexpected(paths.error());
    // With a ledger they go when the new ones have their names: takeNames().
    if (m_target.onConflict == ConflictPolicy::Overwrite && !m_target.ledger) {
        const bool hasRejected = m_rejectedUsers > 0;
        const std::size_t parts = m_files.size() - (hasRejected ? 1 : 0);
        for (const QString& suffix : leftoverImportSuffixes(m_target.folder, m_target.baseName, parts, hasRejected))
            QFile::remove(QDir(m_target.folder).filePath(m_target.baseName + suffix));
    }
    for (qsizetype index = 0; index < m_saved.size(); ++index)
        m_saved[index].path = paths->at(index);
    return m_saved;
}

} // namespace muster
