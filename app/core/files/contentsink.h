#pragma once

#include "app/core/base/error.h"

#include <cstddef>
#include <span>

namespace muster {

/// Where decompressed content goes. It offers its own memory, so that the content needs not be copied.
class ContentSink
{
public:
    virtual ~ContentSink() = default;
    /// Where the next bytes may be written; never empty.
    [[nodiscard]] virtual std::span<std::byte> room() = 0;
    /// So many bytes at the front of room() are filled. An error ends the decompression and is passed on.
    [[nodiscard]] virtual Result<void> filled(std::size_t count) = 0;
};

} // namespace muster
