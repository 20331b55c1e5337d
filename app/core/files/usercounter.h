#pragma once

#include "app/core/domain/exportformat.h"

#include <QtGlobal>

#include <cstddef>
#include <span>

namespace muster {

/// Counts users in a decompressed export while it streams by. ndjson: lines that hold more than white space.
/// CSV: records (RFC 4180: line breaks inside quotes do not end one) without the header, blank lines ignored.
/// Thread: any, one at a time.
class UserCounter
{
public:
    explicit UserCounter(ExportFormat format) : m_format(format) {}
    void feed(std::span<const std::byte> bytes);
    /// The number so far, an unterminated last line included.
    [[nodiscard]] qint64 users() const;

private:
    void endRecord();
    void feedLines(const char* position, const char* end);
    void feedCsv(const char* position, const char* end);
    ExportFormat m_format;
    qint64 m_records = 0;
    bool m_recordHasContent = false;
    bool m_inQuotes = false;
};

} // namespace muster
