#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace muster {

/// Counts how many of a stream of 64-bit hashes were there before, in about 4 MiB of memory whatever their number: the
/// rest waits in a file without a name in `folder`. Of a billion users one pair may be taken for one user by chance.
/// Thread: any, one at a time.
class DuplicateCounter
{
public:
    explicit DuplicateCounter(const QString& folder);
    ~DuplicateCounter();
    Q_DISABLE_COPY_MOVE(DuplicateCounter)

    void add(std::span<const quint64> hashes);
    /// Once, at the end. Nothing: no hash was added, or there was no room for the file.
    [[nodiscard]] std::optional<qint64> duplicates();

private:
    void saveRun();
    bool openFile();
    void putPartsTogether();
    [[nodiscard]] std::optional<qint64> countInRuns() const;

    QString m_folder;
    std::vector<quint64> m_run;      ///< not yet in the file
    std::vector<std::size_t> m_runs; ///< sizes of the runs in the file, each ordered by parts
    int m_file = -1;
    bool m_failed = false;
};

} // namespace muster
