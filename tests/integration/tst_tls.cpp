#include "app/core/net/restclient.h"
#include "app/core/net/tls.h"

#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace std::chrono_literals;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Certificates are checked, and a company's own authority can be named in SSL_CERT_FILE.
class TlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void trustsTheCompanysAuthority();
    void refusesAnUnknownAuthority();
    void refusesAnotherHostsCertificate();
    void readsFilesAndFolders();
    void livesWithoutReadableFiles();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// A self-signed certificate `name`.pem and its key, for the given subject alternative name.
    [[nodiscard]] bool makeCertificate(const QString& name, const QString& alternativeName) const;
    [[nodiscard]] QSslConfiguration serverConfiguration(const QString& name) const;
    [[nodiscard]] static Result<RestResponse> post(const ScriptedServer& server);

    QTemporaryDir m_folder;
};

bool TlsTest::makeCertificate(const QString& name, const QString& alternativeName) const
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=Test"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + alternativeName,
                   QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
                   path(name + QStringLiteral(".pem"))});
    return openssl.waitForFinished(30'000) && openssl.exitCode() == 0;
}

QSslConfiguration TlsTest::serverConfiguration(const QString& name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contents(path(name + QStringLiteral(".pem")))));
    configuration.setPrivateKey(QSslKey(contents(path(name + QStringLiteral(".key"))), QSsl::Ec));
    return configuration;
}

Result<RestResponse> TlsTest::post(const ScriptedServer& server)
{
    QNetworkAccessManager manager;
    RestRequest request;
    request.method = RestRequest::Method::Post;
    request.path = QStringLiteral("/");
    request.body = "{}";
    request.contentType = "application/json";
    RestJob job(manager, server.origin(), request, {});
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    if (!finished.wait())
        return fail(ErrorCode::Internal);
    return job.result();
}

void TlsTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("openssl makes the certificates of this test");
    QVERIFY(makeCertificate(QStringLiteral("known"), QStringLiteral("IP:127.0.0.1")));
    QVERIFY(makeCertificate(QStringLiteral("unknown"), QStringLiteral("IP:127.0.0.1")));
    QVERIFY(makeCertificate(QStringLiteral("elsewhere"), QStringLiteral("DNS:elsewhere.example")));
    QFile both(path(QStringLiteral("both.pem")));
    QVERIFY(both.open(QIODevice::WriteOnly));
    both.write(contents(path(QStringLiteral("known.pem"))) + contents(path(QStringLiteral("elsewhere.pem"))));
    both.close();
    qputenv("SSL_CERT_FILE", path(QStringLiteral("both.pem")).toUtf8()); // before the first request
}

void TlsTest::trustsTheCompanysAuthority()
{
    ScriptedServer server(serverConfiguration(QStringLiteral("known")));
    server.answer(ScriptedAnswer::json(200, "{}"));
    const auto result = post(server);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    QCOMPARE(result->status, 200);
}

void TlsTest::refusesAnUnknownAuthority()
{
    ScriptedServer server(serverConfiguration(QStringLiteral("unknown")));
    const auto result = post(server);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TlsFailed);
    QVERIFY(result.error().detail.contains(QLatin1StringView("certificate")));
    QVERIFY(wasNeverSent(result.error()));
    QVERIFY(server.requests().isEmpty());
}

void TlsTest::refusesAnotherHostsCertificate()
{
    ScriptedServer server(serverConfiguration(QStringLiteral("elsewhere")));
    const auto result = post(server);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::TlsFailed);
    QVERIFY(server.requests().isEmpty());
}

void TlsTest::readsFilesAndFolders()
{
    const auto before = QSslConfiguration::defaultConfiguration().caCertificates().size();
    const QString file = path(QStringLiteral("both.pem"));
    QTemporaryDir folder;
    QVERIFY(QFile::copy(path(QStringLiteral("unknown.pem")), folder.filePath(QStringLiteral("12345678.0"))));
    QCOMPARE(tlsConfiguration({}, {}).caCertificates().size(), before);
    QCOMPARE(tlsConfiguration(file, {}).caCertificates().size(), before + 2);
    QCOMPARE(tlsConfiguration({}, folder.path()).caCertificates().size(), before + 1);
    QCOMPARE(tlsConfiguration(file, folder.path() + QStringLiteral(":/no/such:")).caCertificates().size(), before + 3);
    QCOMPARE(tlsConfiguration(file, {}).peerVerifyMode(), QSslSocket::AutoVerifyPeer);
}

void TlsTest::livesWithoutReadableFiles()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no certificate in")));
    QCOMPARE(tlsConfiguration(QStringLiteral("/no/such/file"), {}).caCertificates(),
             QSslConfiguration::defaultConfiguration().caCertificates());
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
