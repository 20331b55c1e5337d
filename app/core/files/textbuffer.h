#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace muster {

/// Text that grows at its end. Unlike that of std::string, room for more is not filled with zeros first, which would
/// write everything twice.
class TextBuffer
{
public:
    [[nodiscard]] std::string_view text() const { return {m_bytes.get(), m_size}; }

    /// Where the text ends and so many bytes can be written; then endAt() tells how many it were.
    [[nodiscard]] char* room(std::size_t bytes)
    {
        if (m_capacity - m_size < bytes)
            grow(m_size + bytes);
        return m_bytes.get() + m_size;
    }
    void endAt(const char* end) { m_size = static_cast<std::size_t>(end - m_bytes.get()); }

private:
    void grow(std::size_t atLeast)
    {
        m_capacity = atLeast + m_size;
        std::unique_ptr<char[]> bytes(new char[m_capacity]);
        if (m_size > 0)
            std::memcpy(bytes.get(), m_bytes.get(), m_size);
        m_bytes = std::move(bytes);
    }

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace muster
