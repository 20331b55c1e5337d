#include "app/core/files/copywriter.h"

namespace muster {

Result<void> CopyWriter::finish(qint64 users)
{
    m_users = users;
    return {};
}

Result<QVector<SavedFile>> CopyWriter::commit(int firstNumber)
{
    Result<SavedFile> saved = m_file.commit(firstNumber);
    if (!saved)
        return tl::unexpected(saved.error());
    saved->as = m_format;
    saved->users = m_users;
    return QVector<SavedFile>{*saved};
}

} // namespace muster
