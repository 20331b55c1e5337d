#include "app/demo/assertion.h"

#include <QJsonDocument>
#include <QStringList>

#include <memory>
#include <optional>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace muster::demo {
namespace {

constexpr qint64 kLongestLife = 5 * 60;
constexpr qint64 kSkew = 10;
constexpr qsizetype kLongestId = 64;

struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::optional<QByteArray> decoded(const QByteArray& segment)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(segment, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                    QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

std::optional<QJsonObject> objectOf(const QByteArray& segment)
{
    const auto bytes = decoded(segment);
    const QJsonDocument document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isSigned(const QByteArray& content, const QByteArray& signature, const QByteArray& publicKey,
              const QString& algorithm)
{
    const std::unique_ptr<BIO, FreeBio> bio(BIO_new_mem_buf(publicKey.constData(), static_cast<int>(publicKey.size())));
    const std::unique_ptr<EVP_PKEY, FreeKey> key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    const EVP_MD* digest = algorithm == QStringLiteral("RS384") ? EVP_sha384() : EVP_sha256();
    EVP_PKEY_CTX* options = nullptr;
    bool good = key && EVP_DigestVerifyInit(context.get(), &options, digest, nullptr, key.get()) == 1;
    if (good && algorithm == QStringLiteral("PS256"))
        good = EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) > 0 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) > 0;
    good = good && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.constData()),
                                    static_cast<std::size_t>(signature.size()),
                                    reinterpret_cast<const unsigned char*>(content.constData()),
                                    static_cast<std::size_t>(content.size())) == 1;
    ERR_clear_error();
    return good;
}

} // namespace

tl::expected<QJsonObject, QString> openAssertion(const QByteArray& jwt, const QByteArray& publicKey,
                                                 const QStringList& algorithms)
{
    const QList<QByteArray> parts = jwt.split('.');
    const auto header = parts.size() == 3 ? objectOf(parts.at(0)) : std::nullopt;
    const auto claims = parts.size() == 3 ? objectOf(parts.at(1)) : std::nullopt;
    const auto signature = parts.size() == 3 ? decoded(parts.at(2)) : std::nullopt;
    if (!header || !claims || !signature)
        return tl::unexpected(QStringLiteral("client_assertion is not a valid JWT"));
    const QString algorithm = header->value(QStringLiteral("alg")).toString();
    if (!algorithms.contains(algorithm))
        return tl::unexpected(QStringLiteral("client_assertion is signed with an algorithm that is not allowed"));
    if (!isSigned(parts.at(0) + '.' + parts.at(1), *signature, publicKey, algorithm))
        return tl::unexpected(QStringLiteral("client_assertion has an invalid signature"));
    return *claims;
}

QString assertionProblem(const QJsonObject& claims, const AssertionRules& rules)
{
    const auto text = [&claims](const char* key) { return claims.value(QLatin1StringView(key)).toString(); };
    if (text("iss") != rules.clientId || text("sub") != rules.clientId)
        return QStringLiteral("client_assertion has a wrong issuer or subject");
    if (text("aud") != rules.audience)
        return QStringLiteral("client_assertion has a wrong audience");
    const QString id = text("jti");
    if (id.isEmpty() || id.size() > kLongestId)
        return QStringLiteral("client_assertion needs an id of at most 64 characters");
    const qint64 now = rules.now.toSecsSinceEpoch();
    const QJsonValue expires = claims.value(QStringLiteral("exp"));
    if (!expires.isDouble() || expires.toInteger() < now - kSkew)
        return QStringLiteral("client_assertion has expired");
    if (expires.toInteger() > now + kLongestLife + kSkew)
        return QStringLiteral("client_assertion lives longer than five minutes");
    const QJsonValue issued = claims.value(QStringLiteral("iat"));
    if (!issued.isUndefined() && issued.toInteger() > now + kSkew)
        return QStringLiteral("client_assertion was issued in the future");
    return {};
}

} // namespace muster::demo
