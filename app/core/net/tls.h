#pragma once

#include <QString>

class QSslConfiguration;

namespace muster {

/// Qt's default TLS configuration (peer verified, system certificates) plus the certificate authorities of a company:
/// the PEM file `certificateFile` and the PEM files in `certificateFolders` (parted by colons), as OpenSSL's
/// SSL_CERT_FILE and SSL_CERT_DIR name them. Qt itself does not read these variables. What cannot be read is left out,
/// with a warning in the log.
[[nodiscard]] QSslConfiguration tlsConfiguration(const QString& certificateFile, const QString& certificateFolders);

/// The same with the values of SSL_CERT_FILE and SSL_CERT_DIR.
[[nodiscard]] QSslConfiguration tlsConfiguration();

} // namespace muster
