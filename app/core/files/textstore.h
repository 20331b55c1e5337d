#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>

namespace muster {

/// Keeps short texts in few pieces of memory. The views stay valid as long as the list, also when that is moved.
class TextStore
{
public:
    /// Adds to `texts`, which must outlive this.
    explicit TextStore(std::deque<std::string>& texts) : m_texts(texts) {}

    std::string_view keep(std::string_view text)
    {
        if (m_texts.empty() || m_texts.back().capacity() - m_texts.back().size() < text.size())
            m_texts.emplace_back().reserve(std::max(text.size(), kPiece));
        std::string& piece = m_texts.back();
        const std::size_t begin = piece.size();
        piece.append(text);
        return std::string_view(piece).substr(begin);
    }

private:
    static constexpr std::size_t kPiece = 16 * 1024;
    std::deque<std::string>& m_texts;
};

} // namespace muster
