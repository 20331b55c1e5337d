#include "app/core/net/contentrange.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace muster {

std::optional<ContentRange> parseContentRange(const QByteArray& text)
{
    static const QRegularExpression form(QStringLiteral("\\Abytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(text.simplified()));
    if (!match.hasMatch())
        return std::nullopt;
    ContentRange range{match.captured(1).toLongLong(), match.captured(2).toLongLong(), std::nullopt};
    if (match.capturedView(3) != QLatin1StringView("*"))
        range.size = match.captured(3).toLongLong();
    if (range.last < range.first || (range.size && range.last >= *range.size))
        return std::nullopt;
    return range;
}

bool isStrongEtag(const QByteArray& etag)
{
    if (etag.size() < 2 || !etag.startsWith('"') || !etag.endsWith('"'))
        return false;
    return std::all_of(etag.cbegin() + 1, etag.cend() - 1,
                       [](char c) { return c != '"' && static_cast<unsigned char>(c) > ' ' && c != '\x7f'; });
}

} // namespace muster
