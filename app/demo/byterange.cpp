#include "app/demo/byterange.h"

#include <algorithm>

namespace muster::demo {
namespace {

std::optional<qint64> number(const QByteArray& digits)
{
    const bool isNumber =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const qint64 value = isNumber ? digits.toLongLong(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<std::variant<ByteRange, UnsatisfiableRange>> parseRange(const QByteArray& header, qint64 size)
{
    constexpr QByteArrayView unit = "bytes=";
    if (!header.startsWith(unit) || header.contains(','))
        return std::nullopt;
    const QByteArray spec = header.mid(unit.size()).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    const auto first = number(spec.left(dash));
    const auto last = number(spec.mid(dash + 1));
    if (dash == 0) { // the last bytes of the file
        if (!last)
            return std::nullopt;
        if (*last == 0 || size == 0)
            return UnsatisfiableRange();
        return ByteRange{std::max<qint64>(0, size - *last), size - 1};
    }
    const bool openEnded = dash + 1 == spec.size();
    if (!first || (!last && !openEnded) || (last && *last < *first))
        return std::nullopt;
    if (*first >= size)
        return UnsatisfiableRange();
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1)};
}

} // namespace muster::demo
