#include "app/core/files/recognisefile.h"

#include "app/core/base/attempted.h"
#include "app/core/files/sourcepreview.h"
#include "app/core/files/sourcereader.h"

#include <QFile>
#include <QtConcurrentRun>

namespace muster {
namespace {

Result<RecognisedFile> recognised(const QString& path)
{
    if (auto checked = checkIsFile(path); !checked)
        return tl::unexpected(checked.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileReadFailed, path, file.errorString());
    const auto kind = kindOfSource(path, [] { return Result<void>(); });
    if (!kind)
        return tl::unexpected(kind.error());
    if (!*kind)
        return fail(ErrorCode::ContentNotRecognised, path);
    const bool packed = file.read(2) == QByteArray("\x1f\x8b");
    return RecognisedFile{**kind, packed, file.size()};
}

} // namespace

Result<RecognisedFile> recogniseFile(const QString& path)
{
    return attempted([&path] { return recognised(path); });
}

RecogniseFileJob::RecogniseFileJob(QString path, QObject* parent) : Job(parent), m_path(std::move(path))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RecogniseFileJob::takeResult);
}

RecogniseFileJob::~RecogniseFileJob()
{
    m_watcher.disconnect(this);
}

void RecogniseFileJob::run()
{
    m_watcher.setFuture(QtConcurrent::run([path = m_path] { return recogniseFile(path); }));
}

void RecogniseFileJob::abort()
{
    m_result = fail(ErrorCode::Cancelled);
}

void RecogniseFileJob::takeResult()
{
    if (!isRunning())
        return; // cancelled: the result stands already
    m_result = m_watcher.future().result();
    finish();
}

} // namespace muster
