#include "tests/support/fakes/fakelocalfiles.h"

namespace muster::test {

void FakeLocalFiles::set(const LocalFile& file)
{
    m_files.insert(file.path, file);
    Q_EMIT changed(file.path);
}

LocalFile FakeLocalFiles::file(const QString& path) const
{
    LocalFile unknown;
    unknown.path = path;
    return m_files.value(path, unknown);
}

} // namespace muster::test
