#include "app/core/files/plaincells.h"

namespace muster {

std::string_view undoubled(std::string_view text, std::string& scratch)
{
    scratch.resize(text.size());
    char* to = scratch.data();
    for (std::size_t at = 0; at < text.size(); ++at) {
        *to++ = text[at];
        at += text[at] == '"' ? 1 : 0;
    }
    return {scratch.data(), static_cast<std::size_t>(to - scratch.data())};
}

} // namespace muster
