#include "app/core/files/utf8.h"

#include <simdjson.h>

namespace muster {

bool isUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size());
}

} // namespace muster
