#include "app/core/files/jsonscan.h"

#include "app/core/files/jsonscalar.h"
#include "app/core/files/recordblock.h"

#include <algorithm>

namespace muster {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1024} * 1024; // of a block without a huge record
constexpr int kMostDepth = 64;                               // bits
static_assert(RecordBlock::kPadding >= MemberCounter::kMostQuoted);

/// Whether a key, its text, and a comma come next: most members.
inline bool isTextMember(const char* text, const std::uint32_t* token)
{
    const auto at = [&](int index) { return std::uint32_t{static_cast<unsigned char>(text[token[index]])}; };
    constexpr std::uint32_t wanted = '"' | ':' << 8 | '"' << 16 | ',' << 24;
    return (at(0) | at(1) << 8 | at(2) << 16 | at(3) << 24) == wanted; // one branch instead of four
}

inline bool isScalar(const char* text, std::uint32_t begin, std::uint32_t end)
{
    return isJsonScalar({text + begin, jsonTokenEnd(text, end) - begin});
}

/// What comes behind the object or array that begins at `token`, before `end`. Null: it is not good, or too deep.
const std::uint32_t* behindValue(const char* text, const std::uint32_t* token, const std::uint32_t* end)
{
    std::uint64_t objects = 0; // for each value that is open whether it is an object; the innermost is the lowest bit
    int depth = 0;
    bool opens = true;
    bool inObject = false;
    while (true) {
        if (opens) {
            if (++depth > kMostDepth)
                return nullptr;
            inObject = text[*token++] == '{';
            objects = objects << 1 | (inObject ? 1 : 0);
        }
        if (!opens || text[*token] != (inObject ? '}' : ']')) {
            if (inObject) {
                while (end - token > 4 && isTextMember(text, token))
                    token += 4;
                if (text[token[0]] != '"' || text[token[1]] != ':')
                    return nullptr;
                token += 2;
            }
            const char first = text[*token];
            opens = first == '{' || first == '[';
            if (opens)
                continue;
            if (token >= end || (first != '"' && !isScalar(text, token[0], token[1])))
                return nullptr;
            ++token;
        }
        opens = false;
        while (text[*token] != ',') {
            if (text[*token++] != (inObject ? '}' : ']'))
                return nullptr;
            if (--depth == 0)
                return token;
            objects >>= 1;
            inObject = (objects & 1) != 0;
        }
        ++token;
    }
}

} // namespace

std::optional<BlockFindings> JsonScan::scan(const RecordBlock& block)
{
    m_text = block.bytes;
    if (m_text.size() > kMostBytes) // its tokens take several times as much memory, and the parser limits them
        return std::nullopt;
    bool isGood = m_structure.find(m_text) == JsonStructure::Fault::None;
    m_token = m_structure.tokens().data();
    m_end = m_token + m_structure.tokens().size();
    m_backslash = std::min(m_text.find('\\'), m_text.size());
    for (std::size_t i = 0; isGood && i < block.records.size(); ++i) {
        const RecordBlock::Range& range = block.records[i];
        isGood = scanRecord(range.begin, range.begin + range.size);
    }
    BlockFindings findings = m_counter.takeFindings();
    if (!isGood)
        return std::nullopt;
    return findings;
}

bool JsonScan::scanRecord(std::uint32_t begin, std::uint32_t end)
{
    const char* const text = m_text.data();
    const Token* token = m_token;
    while (token < m_end && *token < begin) // what parts the records
        ++token;
    while (begin < end && isJsonSpace(text[begin]))
        ++begin;
    MemberCounter::User user(m_counter);
    if (begin == end || *token != begin || text[*token++] != '{')
        return false;
    if (text[*token] == '}') {
        ++token;
    } else {
        do {
            token = behindMember(token, user);
            if (!token)
                return false;
        } while (text[*token++] == ',');
        if (text[token[-1]] != '}')
            return false;
    }
    m_token = token;
    return token[-1] + 1 == jsonTokenEnd(text, end) && checkEscapes(end);
}

/// Null: it is not good or unusual.
[[gnu::always_inline]] inline const JsonScan::Token* JsonScan::behindMember(const Token* token,
                                                                            MemberCounter::User& user)
{
    const char* const text = m_text.data();
    if (!user.takeExpected(text + token[0])) {
        if (text[token[0]] != '"' || text[token[1]] != ':')
            return nullptr;
        const Token key = token[0] + 1;
        const std::size_t size = jsonTokenEnd(text, token[1]) - 1 - key;
        if (m_text.substr(key, size).find('\\') != std::string_view::npos)
            return nullptr;
        user.takeKey(m_text.substr(key, size));
    }
    const Token begin = token[2];
    token += 3;
    const char first = text[begin];
    bool isFilled = true;
    if (first == '"') {
        isFilled = text[begin + 1] != '"';
    } else if (first == '{' || first == '[') {
        token = behindValue(text, token - 1, m_end);
        if (!token)
            return nullptr;
    } else {
        if (token > m_end || !isScalar(text, begin, *token))
            return nullptr;
        isFilled = first != 'n';
    }
    if (isFilled && user.fill().isId && !setId(begin, jsonTokenEnd(text, *token), user))
        return nullptr;
    return token;
}

/// Also a number or an object, which no tenant has, counts with its characters.
bool JsonScan::setId(Token begin, std::uint32_t end, MemberCounter::User& user)
{
    const std::string_view value = m_text.substr(begin, end - begin);
    const bool mayHaveEscapes = m_backslash < end;
    if (!checkEscapes(end)) // before they are resolved
        return false;
    const bool isEscaped = mayHaveEscapes && value.find('\\') != std::string_view::npos;
    user.setId(value.front() == '"' ? jsonText(value, isEscaped, m_scratch) : value);
    return true;
}

/// Of what has a good grammar: so no backslash is outside texts.
bool JsonScan::checkEscapes(std::uint32_t end)
{
    if (m_backslash >= end) [[likely]]
        return true;
    if (!hasOnlyJsonEscapes(m_text.substr(m_backslash, end - m_backslash)))
        return false;
    m_backslash = std::min(m_text.find('\\', end), m_text.size());
    return true;
}

} // namespace muster
