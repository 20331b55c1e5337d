#include "tests/support/keys.h"

#include <memory>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace muster::test {
namespace {

struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Bio = std::unique_ptr<BIO, FreeBio>;

QByteArray textOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray privatePem(EVP_PKEY* key, KeyForm form)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    const QByteArray word("secret word");
    const bool encrypted = form == KeyForm::EncryptedPkcs8 || form == KeyForm::EncryptedPkcs1;
    const EVP_CIPHER* cipher = encrypted ? EVP_aes_128_cbc() : nullptr;
    const auto* phrase = encrypted ? reinterpret_cast<const unsigned char*>(word.constData()) : nullptr;
    const int length = encrypted ? static_cast<int>(word.size()) : 0;
    if (form == KeyForm::Pkcs1 || form == KeyForm::EncryptedPkcs1)
        PEM_write_bio_PrivateKey_traditional(bio.get(), key, cipher, phrase, length, nullptr, nullptr);
    else
        PEM_write_bio_PrivateKey(bio.get(), key, cipher, phrase, length, nullptr, nullptr);
    return textOf(bio.get());
}

KeyPair pairOf(const Key& key, KeyForm form)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), key.get());
    return {privatePem(key.get(), form), textOf(bio.get())};
}

} // namespace

KeyPair newRsaKey(int bits, KeyForm form)
{
    return pairOf(Key(EVP_RSA_gen(static_cast<unsigned int>(bits))), form);
}

KeyPair newEcKey()
{
    return pairOf(Key(EVP_EC_gen("P-256")), KeyForm::Pkcs8);
}

bool isSignedBy(const QByteArray& publicKey, const QByteArray& algorithm, const QByteArray& content,
                const QByteArray& signature)
{
    const Bio bio(BIO_new_mem_buf(publicKey.constData(), static_cast<int>(publicKey.size())));
    const Key key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* keyContext = nullptr;
    const EVP_MD* digest = algorithm == "RS384" ? EVP_sha384() : EVP_sha256();
    bool good = key && EVP_DigestVerifyInit(context, &keyContext, digest, nullptr, key.get()) == 1;
    if (good && algorithm == "PS256") {
        EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST);
    }
    good = good && EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.constData()),
                                    static_cast<std::size_t>(signature.size()),
                                    reinterpret_cast<const unsigned char*>(content.constData()),
                                    static_cast<std::size_t>(content.size())) == 1;
    EVP_MD_CTX_free(context);
    return good;
}

} // namespace muster::test
