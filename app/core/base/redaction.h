#pragma once

#include <QString>
#include <QUrl>

namespace muster {

/// A URL for logs and error details: scheme, host, port and path; never user info, query or fragment,
/// because a signed link is a credential.
[[nodiscard]] QString redactedUrl(const QUrl& url);

/// A foreign text (an answer of the service, an error of Qt) made safe to show: links lose their query,
/// bearer tokens, JWTs and private keys become "…", control characters become spaces, at most `maxLength` characters.
[[nodiscard]] QString redactedText(const QString& text, int maxLength = 500);

/// The same characters become spaces, but line breaks stay: a terminal would obey them.
[[nodiscard]] QString printableText(QString text);

} // namespace muster
