#include "app/core/files/duplicatecounter.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {
namespace {

constexpr std::size_t kRun = std::size_t{256} * 1024;
constexpr std::size_t kMostReadAhead = 8 * 1024; // hashes of a run
constexpr std::size_t kLeastReadAhead = 256;
constexpr std::size_t kTogether = 16 * 1024; // hashes that are looked at together: their set fits into a near cache
constexpr int kPartBits = 12;
constexpr std::size_t kParts = std::size_t{1} << kPartBits;

/// Spreads hashes that are close to each other.
constexpr quint64 spread(quint64 hash)
{
    return hash * 0x9e3779b97f4a7c15U;
}

/// Equal hashes are in the same part, so that a part can be looked at without the others.
constexpr std::size_t partOf(quint64 hash)
{
    return spread(hash) >> (64 - kPartBits);
}

/// The distinct hashes of some parts.
class HashSet
{
public:
    void clear()
    {
        std::fill(m_slots.begin(), m_slots.end(), 0);
        m_used = 0;
        m_hasZero = false;
    }
    /// False: it was there before.
    bool insert(quint64 hash)
    {
        if (hash == 0)
            return !std::exchange(m_hasZero, true);
        if (2 * m_used >= m_slots.size())
            grow();
        quint64& slot = slotOf(hash);
        if (slot == hash)
            return false;
        slot = hash;
        ++m_used;
        return true;
    }

private:
    /// Where it stands, or the free slot where it would.
    quint64& slotOf(quint64 hash)
    {
        const int bits = std::countr_zero(m_slots.size());
        std::size_t at = spread(hash) << kPartBits >> (64 - bits);
        while (m_slots[at] != 0 && m_slots[at] != hash)
            at = (at + 1) & (m_slots.size() - 1);
        return m_slots[at];
    }
    void grow()
    {
        const std::vector<quint64> old = std::exchange(m_slots, std::vector<quint64>(2 * m_slots.size()));
        for (const quint64 hash : old) {
            if (hash != 0)
                slotOf(hash) = hash;
        }
    }

    std::vector<quint64> m_slots = std::vector<quint64>(2 * kTogether); ///< a power of two; 0: free
    std::size_t m_used = 0;
    bool m_hasZero = false;
};

/// Hands out the hashes of one run of the file.
class RunReader
{
public:
    RunReader(int file, std::size_t begin, std::size_t size, std::size_t readAhead)
        : m_file(file), m_next(begin), m_end(begin + size), m_readAhead(readAhead)
    {
    }

    /// The next hash is there and belongs to a part before `part`. Also false when the file cannot be read; failed()
    /// tells.
    bool isBefore(std::size_t part)
    {
        return (m_position != m_buffer.size() || fill()) && partOf(m_buffer[m_position]) < part;
    }
    quint64 take() { return m_buffer[m_position++]; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    bool fill()
    {
        m_buffer.resize(std::min(m_readAhead, m_end - m_next));
        m_position = 0;
        const std::size_t bytes = m_buffer.size() * sizeof(quint64);
        const auto offset = static_cast<off_t>(m_next * sizeof(quint64));
        m_failed = bytes > 0 && ::pread(m_file, m_buffer.data(), bytes, offset) != static_cast<ssize_t>(bytes);
        m_next += m_buffer.size();
        if (m_failed)
            m_buffer.clear();
        return !m_buffer.empty();
    }

    int m_file;
    std::size_t m_next;
    std::size_t m_end;
    std::size_t m_readAhead;
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
    putPartsTogether();
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

/// Orders the run by the parts of its hashes; one pass where sorting would take many.
void DuplicateCounter::putPartsTogether()
{
    std::array<std::uint32_t, kParts + 1> begins{};
    for (const quint64 hash : m_run)
        ++begins[partOf(hash) + 1];
    for (std::size_t part = 1; part < kParts; ++part)
        begins[part] += begins[part - 1];
    std::vector<quint64> ordered(m_run.size());
    for (const quint64 hash : m_run)
        ordered[begins[partOf(hash)]++] = hash;
    m_run = std::move(ordered);
}

std::optional<qint64> DuplicateCounter::duplicates()
{
    if (m_runs.empty() && m_run.empty())
        return std::nullopt;
    if (m_runs.empty()) {
        HashSet seen;
        return std::count_if(m_run.begin(), m_run.end(), [&](quint64 hash) { return !seen.insert(hash); });
    }
    if (!m_run.empty())
        saveRun();
    return m_failed ? std::nullopt : countInRuns();
}

/// Some parts of all runs at a time.
std::optional<qint64> DuplicateCounter::countInRuns() const
{
    const std::size_t readAhead = std::clamp(kRun / m_runs.size(), kLeastReadAhead, kMostReadAhead);
    std::vector<RunReader> readers;
    std::size_t total = 0;
    for (const std::size_t size : m_runs) {
        readers.emplace_back(m_file, total, size, readAhead);
        total += size;
    }
    const std::size_t step = std::clamp<std::size_t>(kParts * kTogether / total, 1, kParts);
    HashSet seen;
    qint64 count = 0;
    for (std::size_t part = 0; part < kParts; part += step) {
        seen.clear();
        for (RunReader& reader : readers) {
            while (reader.isBefore(part + step))
                count += seen.insert(reader.take()) ? 0 : 1;
            if (reader.failed())
                return std::nullopt;
        }
    }
    return count;
}

} // namespace muster
