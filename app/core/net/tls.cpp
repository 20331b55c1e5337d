#include "app/core/net/tls.h"

#include "app/core/base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace muster {
namespace {

QList<QSslCertificate> certificatesOf(const QString& file)
{
    QList<QSslCertificate> found =
        QSslCertificate::fromPath(file, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (found.isEmpty())
        qCWarning(logNet) << "no certificate in" << file;
    return found;
}

} // namespace

QSslConfiguration tlsConfiguration(const QString& certificateFile, const QString& certificateFolders)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!certificateFile.isEmpty())
        configuration.addCaCertificates(certificatesOf(certificateFile));
    const QStringList folders = certificateFolders.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString& folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable);
        for (const QFileInfo& file : files)
            configuration.addCaCertificates(certificatesOf(file.absoluteFilePath()));
    }
    return configuration;
}

QSslConfiguration tlsConfiguration()
{
    return tlsConfiguration(qEnvironmentVariable("SSL_CERT_FILE"), qEnvironmentVariable("SSL_CERT_DIR"));
}

} // namespace muster
