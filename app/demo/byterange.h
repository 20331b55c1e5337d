#pragma once

#include <QByteArray>

#include <optional>
#include <variant>

namespace muster::demo {

/// Bytes first … last of a file, both included.
struct ByteRange
{
    qint64 first = 0;
    qint64 last = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// A range that no byte of the file is in: 416.
struct UnsatisfiableRange
{
};

/// What a Range header asks of a file of `size` bytes (RFC 9110, 14.1). Nothing: the whole file, which is also the
/// answer to several ranges and to a header that cannot be understood. Pure.
[[nodiscard]] std::optional<std::variant<ByteRange, UnsatisfiableRange>> parseRange(const QByteArray& header,
                                                                                    qint64 size);

} // namespace muster::demo
