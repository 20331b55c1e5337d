#include "app/core/auth0/clientassertion.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>

namespace muster {
namespace {

constexpr qint64 kBeganSecondsAgo = 5;
constexpr qint64 kLifeSeconds = 60;

QByteArray segment(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray segment(const QJsonObject& object)
{
    return segment(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QByteArray> signAssertion(const ClientAssertion& assertion, const PrivateKey& key, SigningAlgorithm algorithm)
{
    const qint64 now = assertion.now.toSecsSinceEpoch();
    const QJsonObject header{{QStringLiteral("alg"), signingAlgorithmName(algorithm)},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const QJsonObject claims{
        {QStringLiteral("iss"), assertion.clientId},     {QStringLiteral("sub"), assertion.clientId},
        {QStringLiteral("aud"), assertion.audience},     {QStringLiteral("jti"), assertion.id},
        {QStringLiteral("iat"), now - kBeganSecondsAgo}, {QStringLiteral("exp"), now + kLifeSeconds}};
    const QByteArray content = segment(header) + '.' + segment(claims);
    const Result<QByteArray> signature = key.sign(algorithm, content);
    if (!signature)
        return tl::unexpected(signature.error());
    return content + '.' + segment(*signature);
}

QString newAssertionId()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(segment(QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words))));
}

} // namespace muster
