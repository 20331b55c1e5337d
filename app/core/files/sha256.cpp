#include "app/core/files/sha256.h"

#include <QByteArray>

#include <array>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace muster {

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    Q_CHECK_PTR(m_context.get());
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::add(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

QString Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
    const QByteArray bytes(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(length));
    return QString::fromLatin1(bytes.toHex());
}

void Sha256::releaseThread()
{
    OPENSSL_thread_stop();
}

} // namespace muster
