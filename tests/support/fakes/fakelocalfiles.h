#pragma once

#include "app/core/exports/localfiles.h"

#include <QHash>
#include <QStringList>

namespace muster::test {

/// A LocalFiles whose answers a test sets; what was asked for is recorded.
class FakeLocalFiles : public LocalFiles
{
    Q_OBJECT
public:
    using LocalFiles::LocalFiles;

    /// Answers: emits changed().
    void set(const LocalFile& file);
    [[nodiscard]] const QStringList& inspected() const { return m_inspected; }

    void inspect(const QString& path) override { m_inspected.append(path); }
    [[nodiscard]] LocalFile file(const QString& path) const override;

private:
    QHash<QString, LocalFile> m_files;
    QStringList m_inspected;
};

} // namespace muster::test
