#include "app/core/exports/livelocalfiles.h"

#include "app/core/files/recognisefile.h"

namespace muster {
namespace {

LocalFile::Kind kindOf(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Ndjson:
        return LocalFile::Kind::JsonLines;
    case ContentKind::JsonArray:
        return LocalFile::Kind::JsonArray;
    case ContentKind::Auth0Csv:
        return LocalFile::Kind::Auth0Csv;
    case ContentKind::Csv:
        break;
    }
    return LocalFile::Kind::Csv;
}

LocalFile localFile(const QString& path, const Result<RecognisedFile>& recognised)
{
    LocalFile file;
    file.path = path;
    if (!recognised) {
        file.kind = LocalFile::Kind::Unusable;
        file.error = recognised.error();
        return file;
    }
    file.kind = kindOf(recognised->kind);
    file.packed = recognised->packed;
    file.bytes = recognised->bytes;
    return file;
}

} // namespace

LiveLocalFiles::LiveLocalFiles(QObject* parent) : LocalFiles(parent) {}

LiveLocalFiles::~LiveLocalFiles()
{
    for (auto& [path, known] : m_files)
        retire(known.job, this);
}

void LiveLocalFiles::inspect(const QString& path)
{
    Known& known = m_files[path];
    known.file = {};
    known.file.path = path;
    retire(known.job, this);
    known.job = std::make_unique<RecogniseFileJob>(path);
    connect(known.job.get(), &Job::finished, this, [this, path] { inspected(path); });
    known.job->start();
}

LocalFile LiveLocalFiles::file(const QString& path) const
{
    const auto found = m_files.find(path);
    if (found != m_files.end())
        return found->second.file;
    LocalFile unknown;
    unknown.path = path;
    return unknown;
}

void LiveLocalFiles::inspected(const QString& path)
{
    Known& known = m_files[path];
    known.file = localFile(path, known.job->result());
    retire(known.job, this);
    Q_EMIT changed(path);
}

} // namespace muster
