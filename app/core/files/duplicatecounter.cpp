#include "app/core/files/duplicatecounter.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <queue>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr std::size_t kRun = std::size_t{256} * 1024;
constexpr std::size_t kReadAhead = 1024; // hashes

/// Hands out the hashes of one sorted run of the file.
class RunReader
{
public:
    RunReader(int file, std::size_t begin, std::size_t size) : m_file(file), m_next(begin), m_end(begin + size) {}

    /// Nothing at the end, or when the file cannot be read; failed() tells which.
    std::optional<quint64> next()
    {
        if (m_position == m_buffer.size() && !fill())
            return std::nullopt;
        return m_buffer[m_position++];
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    bool fill()
    {
        m_buffer.resize(std::min(kReadAhead, m_end - m_next));
        m_position = 0;
        const std::size_t bytes = m_buffer.size() * sizeof(quint64);
        const auto offset = static_cast<off_t>(m_next * sizeof(quint64));
        m_failed = bytes > 0 && ::pread(m_file, m_buffer.data(), bytes, offset) != static_cast<ssize_t>(bytes);
        m_next += m_buffer.size();
        return bytes > 0 && !m_failed;
    }

    int m_file;
    std::size_t m_next;
    std::size_t m_end;
    std::vector<quint64> m_buffer;
    std::size_t m_position = 0;
    bool m_failed = false;
};

} // namespace

DuplicateCounter::DuplicateCounter(const QString& folder) : m_folder(folder) {}

DuplicateCounter::~DuplicateCounter()
{
    if (m_file >= 0)
        ::close(m_file);
}

void DuplicateCounter::add(std::span<const quint64> hashes)
{
    while (!hashes.empty()) {
        const std::size_t count = std::min(hashes.size(), kRun - m_run.size());
        m_run.insert(m_run.end(), hashes.begin(), hashes.begin() + static_cast<std::ptrdiff_t>(count));
        hashes = hashes.subspan(count);
        if (m_run.size() == kRun)
            saveRun();
    }
}

void DuplicateCounter::saveRun()
{
    std::sort(m_run.begin(), m_run.end());
    const std::span<const std::byte> bytes = std::as_bytes(std::span(m_run));
    std::size_t written = 0;
    m_failed = m_failed || !openFile();
    while (!m_failed && written < bytes.size()) {
        const ssize_t count = ::write(m_file, bytes.data() + written, bytes.size() - written);
        m_failed = count < 0 && errno != EINTR;
        written += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    m_runs.push_back(m_run.size());
    m_run.clear();
}

bool DuplicateCounter::openFile()
{
    if (m_file >= 0)
        return true;
    const QByteArray folder = QFile::encodeName(m_folder);
    m_file = ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_file >= 0)
        return true;
    QByteArray name = folder + "/.muster-XXXXXX"; // a file system without O_TMPFILE
    m_file = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_file >= 0)
        ::unlink(name.constData());
    return m_file >= 0;
}

std::optional<qint64> DuplicateCounter::duplicates()
{
    if (m_runs.empty()) {
        if (m_run.empty())
            return std::nullopt;
        std::sort(m_run.begin(), m_run.end());
        const auto distinct = std::unique(m_run.begin(), m_run.end());
        return m_run.end() - distinct;
    }
    if (!m_run.empty())
        saveRun();
    return m_failed ? std::nullopt : mergeRuns();
}

std::optional<qint64> DuplicateCounter::mergeRuns() const
{
    std::vector<RunReader> readers;
    std::size_t begin = 0;
    for (const std::size_t size : m_runs) {
        readers.emplace_back(m_file, begin, size);
        begin += size;
    }
    using Head = std::pair<quint64, std::size_t>; // the next hash of a run, and which
    std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
    const auto advance = [&](std::size_t run) {
        if (const auto hash = readers[run].next())
            heads.emplace(*hash, run);
        return !readers[run].failed();
    };
    for (std::size_t run = 0; run < readers.size(); ++run) {
        if (!advance(run))
            return std::nullopt;
    }
    qint64 count = 0;
    std::optional<quint64> last;
    while (!heads.empty()) {
        const auto [hash, run] = heads.top();
        heads.pop();
        count += last == hash ? 1 : 0;
        last = hash;
        if (!advance(run))
            return std::nullopt;
    }
    return count;
}

} // namespace muster
