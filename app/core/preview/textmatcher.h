#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace muster {

/// Finds text in UTF-8, upper and lower case alike: ASCII letters quickly, all others by QString's rules.
/// Thread: any, one at a time.
class TextMatcher
{
public:
    explicit TextMatcher(const QString& text);

    [[nodiscard]] bool matches(std::string_view value);

    /// A part of the text, in lower case, that every value which matches must contain as it stands in a file: no
    /// character of it is ever written otherwise in JSON (but for \u escapes) or CSV. Empty: there is no such part.
    [[nodiscard]] const std::string& certainPart() const { return m_certainPart; }

private:
    QString m_text;
    std::string m_lower; ///< of text that is ASCII; empty otherwise
    std::string m_certainPart;
    std::string m_scratch;
};

/// ASCII letters in lower case; everything else as it is. `into` gets as large as `text`.
void toLowerAscii(std::string_view text, std::string& into);

} // namespace muster
