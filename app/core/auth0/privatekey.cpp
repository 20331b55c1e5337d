#include "app/core/auth0/privatekey.h"

#include <algorithm>
#include <optional>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace muster {
namespace {

constexpr int kLeastBits = 2048;
constexpr qsizetype kLongestPem = 64 * 1024;
constexpr qsizetype kLineLength = 64;

template <typename T, void (*destroy)(T*)>
struct Freed
{
    void operator()(T* object) const { destroy(object); }
};
void freeBio(BIO* bio)
{
    BIO_free(bio);
}
using Bio = std::unique_ptr<BIO, Freed<BIO, freeBio>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX, EVP_MD_CTX_free>>;

/// One block of a PEM text, still as it stands there.
struct PemBlock
{
    QByteArrayView label; ///< "RSA PRIVATE KEY"
    QByteArrayView body;  ///< between the two lines
};

/// The first block whose label ends with PRIVATE KEY, otherwise the first of any kind.
std::optional<PemBlock> findBlock(QByteArrayView text)
{
    constexpr QByteArrayView begin("-----BEGIN ");
    constexpr QByteArrayView dashes("-----");
    std::optional<PemBlock> first;
    for (qsizetype at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + begin.size())) {
        const qsizetype labelAt = at + begin.size();
        const qsizetype labelEnd = text.indexOf(dashes, labelAt);
        const qsizetype bodyAt = labelEnd + dashes.size();
        const qsizetype bodyEnd = labelEnd < 0 ? -1 : text.indexOf(QByteArrayView("-----END "), bodyAt);
        if (bodyEnd < 0)
            break;
        const PemBlock block{text.sliced(labelAt, labelEnd - labelAt), text.sliced(bodyAt, bodyEnd - bodyAt)};
        if (block.label.endsWith("PRIVATE KEY"))
            return block;
        if (!first)
            first = block;
    }
    return first;
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=';
}

/// The block as OpenSSL wants it: lines of 64 characters. `\n` written out is dropped with every other separator.
Secret tidied(const PemBlock& block)
{
    QByteArray pem;
    pem.reserve(block.body.size() * 2 + 128); // so that no earlier, smaller copy stays behind
    pem.append("-----BEGIN ").append(block.label).append("-----");
    qsizetype column = 0;
    for (qsizetype i = 0; i < block.body.size(); ++i) {
        const char c = block.body[i];
        if (c == '\\') {
            ++i;
            continue;
        }
        if (!isBase64(c))
            continue;
        if (column++ % kLineLength == 0)
            pem.append('\n');
        pem.append(c);
    }
    pem.append("\n-----END ").append(block.label).append("-----\n");
    return Secret(std::move(pem));
}

/// Never asks anybody for a passphrase.
int noPassphrase(char*, int, int, void*)
{
    return -1;
}

ErrorCode problemOf(const PemBlock& block)
{
    if (block.label.startsWith("ENCRYPTED") || block.body.contains("ENCRYPTED"))
        return ErrorCode::PrivateKeyEncrypted;
    const bool otherKind = block.label == QByteArrayView("EC PRIVATE KEY") || block.label.startsWith("DSA");
    return otherKind ? ErrorCode::PrivateKeyNotRsa : ErrorCode::PrivateKeyUnreadable;
}

const EVP_MD* digestOf(SigningAlgorithm algorithm)
{
    return algorithm == SigningAlgorithm::Rs384 ? EVP_sha384() : EVP_sha256();
}

bool usePadding(EVP_PKEY_CTX* context, SigningAlgorithm algorithm)
{
    if (algorithm != SigningAlgorithm::Ps256)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) > 0;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0;
}

} // namespace

void PrivateKey::Free::operator()(evp_pkey_st* key) const
{
    EVP_PKEY_free(key); // overwrites the private parts
}

PrivateKey::PrivateKey(PrivateKey&& other) noexcept = default;
PrivateKey& PrivateKey::operator=(PrivateKey&& other) noexcept = default;
PrivateKey::~PrivateKey() = default;

Result<PrivateKey> PrivateKey::fromPem(const Secret& pem)
{
    if (pem.reveal().size() > kLongestPem)
        return fail(ErrorCode::PrivateKeyUnreadable);
    const auto block = findBlock(pem.reveal());
    if (!block)
        return fail(ErrorCode::PrivateKeyUnreadable);
    if (const ErrorCode problem = problemOf(*block); problem == ErrorCode::PrivateKeyEncrypted)
        return fail(problem);
    const Secret text = tidied(*block);
    const Bio bio(BIO_new_mem_buf(text.reveal().constData(), static_cast<int>(text.reveal().size())));
    PrivateKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    if (!key.m_key)
        return fail(problemOf(*block));
    if (EVP_PKEY_is_a(key.m_key.get(), "RSA") != 1)
        return fail(ErrorCode::PrivateKeyNotRsa);
    if (key.bits() < kLeastBits)
        return fail(ErrorCode::PrivateKeyTooShort);
    return key;
}

int PrivateKey::bits() const
{
    return EVP_PKEY_get_bits(m_key.get());
}

Result<QByteArray> PrivateKey::sign(SigningAlgorithm algorithm, const QByteArray& content) const
{
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* keyContext = nullptr; // belongs to `context`
    const auto* bytes = reinterpret_cast<const unsigned char*>(content.constData());
    const auto size = static_cast<std::size_t>(content.size());
    std::size_t length = 0;
    QByteArray signature;
    bool good = EVP_DigestSignInit(context.get(), &keyContext, digestOf(algorithm), nullptr, m_key.get()) == 1 &&
                usePadding(keyContext, algorithm) && EVP_DigestSign(context.get(), nullptr, &length, bytes, size) == 1;
    if (good) {
        signature.resize(static_cast<qsizetype>(length));
        good = EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length, bytes,
                              size) == 1;
    }
    ERR_clear_error();
    if (!good)
        return fail(ErrorCode::Internal, {}, QStringLiteral("signing failed"));
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

} // namespace muster
