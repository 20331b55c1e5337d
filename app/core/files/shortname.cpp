#include "app/core/files/shortname.h"

namespace muster {

std::string_view shortName(std::string_view name, std::size_t limit)
{
    if (name.size() <= limit)
        return name;
    std::size_t size = limit;
    while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xc0U) == 0x80U)
        --size;
    return name.substr(0, size);
}

} // namespace muster
