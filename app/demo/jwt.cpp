#include "app/demo/jwt.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <optional>

namespace muster::demo {
namespace {

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray segment(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(kBase64);
}

std::optional<QJsonObject> objectOf(const QByteArray& segment)
{
    const auto bytes = QByteArray::fromBase64Encoding(segment, kBase64 | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QByteArray signatureOf(const QByteArray& content, const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toBase64(kBase64);
}

} // namespace

QByteArray signJwt(const QJsonObject& claims, const QByteArray& key)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("HS256")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const QByteArray content = segment(header) + '.' + segment(claims);
    return content + '.' + signatureOf(content, key);
}

tl::expected<QJsonObject, JwtProblem> verifyJwt(const QByteArray& token, const QByteArray& key)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return tl::unexpected(JwtProblem::Malformed);
    const auto header = objectOf(parts.at(0));
    const auto claims = objectOf(parts.at(1));
    if (!header || !claims || header->value(QStringLiteral("alg")).toString() != QStringLiteral("HS256"))
        return tl::unexpected(JwtProblem::Malformed);
    if (signatureOf(parts.at(0) + '.' + parts.at(1), key) != parts.at(2))
        return tl::unexpected(JwtProblem::WrongSignature);
    return *claims;
}

} // namespace muster::demo
