#include "app/core/base/redaction.h"

#include <QRegularExpression>

namespace muster {
namespace {

constexpr auto kAnyCase = QRegularExpression::CaseInsensitiveOption;

/// Control characters, line breaks and what turns text around when it is shown.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

} // namespace

QString printableText(QString text)
{
    for (QChar& c : text) {
        if (isInvisible(c) && c != QLatin1Char('\n'))
            c = QLatin1Char(' ');
    }
    return text;
}

QString redactedUrl(const QUrl& url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

QString redactedText(const QString& text, int maxLength)
{
    // Cut first with a margin, so that a hostile text of many megabytes costs nothing.
    QString safe = text.left(qsizetype{maxLength} * 4);
    static const QRegularExpression jwt(QStringLiteral("\\beyJ[A-Za-z0-9_-]{5,}(\\.[A-Za-z0-9_-]*){0,2}"));
    static const QRegularExpression bearer(QStringLiteral("\\bbearer\\s+[^\\s\"',]+"), kAnyCase);
    static const QRegularExpression userInfo(QStringLiteral("(https?://)[^\\s\"'<>/?#@]*@"), kAnyCase);
    static const QRegularExpression query(QStringLiteral("(https?://[^\\s\"'<>?]*)\\?[^\\s\"'<>]*"), kAnyCase);
    static const QRegularExpression named(
        QStringLiteral("\\b(Signature|X-Amz-[A-Za-z-]+|client_secret|client_assertion|access_token)"
                       "([\"']?\\s*[=:]\\s*[\"']?)[^\\s&\"',}]+"),
        kAnyCase);
    static const QRegularExpression linkParts(QStringLiteral("\\b(Key-Pair-Id|Expires|Policy)=[^\\s&\"',}]+"),
                                              kAnyCase);
    static const QRegularExpression pem(
        QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*-----|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    safe.replace(pem, QStringLiteral("…"));
    safe.replace(userInfo, QStringLiteral("\\1"));
    safe.replace(query, QStringLiteral("\\1?…"));
    safe.replace(jwt, QStringLiteral("…"));
    safe.replace(bearer, QStringLiteral("Bearer …"));
    safe.replace(linkParts, QStringLiteral("\\1=…"));
    safe.replace(named, QStringLiteral("\\1\\2…"));
    safe = printableText(std::move(safe)).simplified();
    if (safe.size() > maxLength)
        safe = safe.left(maxLength - 1) + QChar(0x2026);
    return safe;
}

} // namespace muster
