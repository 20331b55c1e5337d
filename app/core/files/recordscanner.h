#pragma once

#include "app/core/files/contentkind.h"
#include "app/core/files/recordblock.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// Finds where records begin and end in content that arrives in pieces; one subclass for each way to tell.
/// Offsets are from the first byte that has not been released. Thread: any, one at a time.
class RecordScanner
{
public:
    using Range = RecordBlock::Range;
    /// Why the content is not what it should be. `at`: offset of the record or the character; `what`: not translated.
    struct Fault
    {
        std::size_t at = 0;
        const char* what = "";
    };

    virtual ~RecordScanner() = default;

    /// Goes on behind what it has seen. `bytes` is all that has not been released; found records are appended.
    [[nodiscard]] virtual std::optional<Fault> scan(std::string_view bytes, std::vector<Range>& found) = 0;
    /// The content ends with `bytes`, all of which were scanned: the last record may be without its line break.
    [[nodiscard]] virtual std::optional<Fault> finish(std::string_view bytes, std::vector<Range>& found) = 0;
    /// The bytes in front that belong to complete records or to none.
    [[nodiscard]] std::size_t settled() const { return m_settled; }
    /// Forgets bytes in front, at most settled().
    void release(std::size_t count);
    /// Leaves bytes out that have not been scanned, such as a byte order mark.
    void skip(std::size_t count) { m_scanned = m_settled = m_scanned + count; }
    /// The first record of CSV, without its line break, once it has been seen; it is not among the found ones.
    [[nodiscard]] const std::string& header() const { return m_header; }

protected:
    std::size_t m_scanned = 0;
    std::size_t m_settled = 0;
    std::string m_header;
};

/// Ndjson: a record is a line with more than white space.
/// JsonArray: a record is an element; it may span lines. A fault: no array, an empty element, no closing bracket,
/// something behind it. Whether elements are JSON objects is not looked at.
/// Auth0Csv and Csv: line breaks inside quotes do not end a record (RFC 4180); lines of white space are none, except
/// empty ones of an Auth0Csv with a single column: users without a value. A fault: a quote that is never closed.
[[nodiscard]] std::unique_ptr<RecordScanner> makeRecordScanner(ContentKind kind);

} // namespace muster
