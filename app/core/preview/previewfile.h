#pragma once

#include "app/core/preview/preview.h"
#include "app/core/preview/recordindex.h"
#include "app/core/preview/rowtable.h"

#include <QStringList>
#include <QVector>

#include <memory>

namespace muster {

/// A file that is looked at, as its jobs share it. Thread: any.
struct PreviewFile
{
    std::shared_ptr<Content> content;
    ContentKind kind = ContentKind::Csv;
    RecordIndex index;
    std::unique_ptr<RowTable> table;
};

/// A stretch of rows that were read.
struct PreviewPage
{
    qint64 first = 0;
    QVector<PreviewRow> rows;
    qsizetype cells = 0;                                  ///< in all of them, for the cache
    Content::Standing standing = Content::Standing::Same; ///< of the file, when they were read
};

/// Opens a file, recognises it, finds its columns and reads its first page, which are in the index then.
/// `file` is null for an empty file. ContentNotRecognised (subject: the path), RecordInvalid and TooManyColumns for a
/// header that cannot be used, ContentReader's errors when not even one row can be read. Blocks: for worker threads.
struct OpenedPreview
{
    std::shared_ptr<PreviewFile> file;
    PreviewPage firstPage;
};
[[nodiscard]] Result<OpenedPreview> openPreviewFile(const QString& path, const QStringList& columns);

/// Reads rows from `first` on, at most `count`: fewer at the end of the file and before damage. ContentReader's errors
/// and RecordInvalid when not one can be read. May add columns to the table. Blocks: for worker threads.
[[nodiscard]] Result<PreviewPage> readPage(PreviewFile& file, qint64 first, qint64 count);

} // namespace muster
