#include "app/core/files/utf8.h"

#include <simdjson.h>

namespace muster {

bool isUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

QString textOf(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return utf8.starts_with(kByteOrderMark) ? QChar(QChar::ByteOrderMark) + text : text;
}

} // namespace muster
