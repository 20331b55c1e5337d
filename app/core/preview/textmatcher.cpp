#include "app/core/preview/textmatcher.h"

#include <algorithm>

#include <string.h> // memmem

namespace muster {
namespace {

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// Never written otherwise: no quote, no backslash, no slash (JSON may escape it), no control character.
bool isCertain(QChar c)
{
    return isAscii(c) && c >= QLatin1Char(' ') && c != QLatin1Char('"') && c != QLatin1Char('\\') &&
           c != QLatin1Char('/') && c != QChar(0x7f);
}

QString longestCertainPart(const QString& text)
{
    QStringView best;
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        qsizetype end = begin;
        while (end < text.size() && isCertain(text.at(end)))
            ++end;
        if (end - begin > best.size())
            best = QStringView(text).sliced(begin, end - begin);
        begin = end;
    }
    return best.toString();
}

} // namespace

void toLowerAscii(std::string_view text, std::string& into)
{
    into.resize(text.size());
    std::ranges::transform(text, into.begin(),
                           [](char c) { return static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0)); });
}

TextMatcher::TextMatcher(const QString& text) : m_text(text)
{
    if (std::ranges::all_of(text, isAscii))
        toLowerAscii(text.toStdString(), m_lower);
    toLowerAscii(longestCertainPart(text).toStdString(), m_certainPart);
}

bool TextMatcher::matches(std::string_view value)
{
    if (m_lower.empty())
        return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()))
            .contains(m_text, Qt::CaseInsensitive);
    toLowerAscii(value, m_scratch);
    return m_scratch.find(m_lower) != std::string::npos;
}

} // namespace muster
