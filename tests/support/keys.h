#pragma once

#include <QByteArray>

namespace muster::test {

/// How a private key is written down.
enum class KeyForm { Pkcs8, Pkcs1, EncryptedPkcs8, EncryptedPkcs1 };

/// A key pair in PEM form.
struct KeyPair
{
    QByteArray privateKey;
    QByteArray publicKey; ///< SubjectPublicKeyInfo
};
/// A new RSA key; 2048 bits take about a tenth of a second.
[[nodiscard]] KeyPair newRsaKey(int bits = 2048, KeyForm form = KeyForm::Pkcs8);
/// A new key on the curve P-256, PKCS#8.
[[nodiscard]] KeyPair newEcKey();

/// Whether `signature` is that of `content`; `algorithm` is "RS256", "RS384" or "PS256".
[[nodiscard]] bool isSignedBy(const QByteArray& publicKey, const QByteArray& algorithm, const QByteArray& content,
                              const QByteArray& signature);

} // namespace muster::test
