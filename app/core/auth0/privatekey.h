#pragma once

#include "app/core/base/error.h"
#include "app/core/base/secret.h"
#include "app/core/domain/tenant.h"

#include <QByteArray>

#include <memory>

struct evp_pkey_st;

namespace muster {

/// The RSA key with which an application signs in (RFC 7523). Moving is cheap; the key's memory is overwritten at the
/// end. Thread: any, one at a time.
class PrivateKey
{
public:
    /// PKCS#1 or PKCS#8 in PEM form (RFC 7468), as a file holds it or as people paste it: other blocks around it, lost
    /// line breaks and `\n` written out are accepted. PrivateKeyUnreadable, PrivateKeyEncrypted, PrivateKeyNotRsa,
    /// PrivateKeyTooShort (below 2048 bits, the least that Auth0 takes); no error holds a word of the key.
    [[nodiscard]] static Result<PrivateKey> fromPem(const Secret& pem);
    PrivateKey(PrivateKey&& other) noexcept;
    PrivateKey& operator=(PrivateKey&& other) noexcept;
    ~PrivateKey();

    [[nodiscard]] int bits() const;
    /// The signature of RFC 7518, 3.3 and 3.5. Takes about a millisecond. Internal if OpenSSL cannot.
    [[nodiscard]] Result<QByteArray> sign(SigningAlgorithm algorithm, const QByteArray& content) const;

private:
    struct Free
    {
        void operator()(evp_pkey_st* key) const;
    };
    explicit PrivateKey(evp_pkey_st* key) : m_key(key) {}
    std::unique_ptr<evp_pkey_st, Free> m_key;
};

} // namespace muster
