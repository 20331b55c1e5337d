#include "app/cli/credentials.h"
#include "tests/support/keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::cli;
using namespace muster::test;

/// What the environment variables make of each other.
class CredentialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_key = newRsaKey();
        write(QStringLiteral("good.pem"), m_key.privateKey, QFile::ReadOwner | QFile::WriteOwner);
        write(QStringLiteral("open.pem"), m_key.privateKey, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        write(QStringLiteral("short.pem"), newRsaKey(1024).privateKey, QFile::ReadOwner);
        write(QStringLiteral("locked.pem"), newRsaKey(2048, KeyForm::EncryptedPkcs8).privateKey, QFile::ReadOwner);
    }
    void cleanup()
    {
        for (const char* name : kNames)
            qunsetenv(name);
    }

    void combinations_data()
    {
        QTest::addColumn<QList<QByteArray>>("values"); // id, secret, token, key file, algorithm
        QTest::addColumn<int>("code");                 // -1: accepted, -2: nothing
        const auto row = [](const char* name, const QList<QByteArray>& values, int code) {
            QTest::newRow(name) << values << code;
        };
        const auto error = [](ErrorCode code) { return static_cast<int>(code); };
        row("nothing", {"", "", "", "", ""}, -2);
        row("secret", {"id", "s", "", "", ""}, -1);
        row("key", {"id", "", "", "good.pem", ""}, -1);
        row("key, PS256", {"id", "", "", "good.pem", "PS256"}, -1);
        row("token", {"", "", "t", "", ""}, -1);
        row("token goes first", {"id", "", "t", "", ""}, -1);
        row("id alone", {"id", "", "", "", ""}, error(ErrorCode::InvalidRequest));
        row("secret alone", {"", "s", "", "", ""}, error(ErrorCode::InvalidRequest));
        row("key alone", {"", "", "", "good.pem", ""}, error(ErrorCode::InvalidRequest));
        row("secret and key", {"id", "s", "", "good.pem", ""}, error(ErrorCode::InvalidRequest));
        row("algorithm unknown", {"id", "", "", "good.pem", "HS256"}, error(ErrorCode::InvalidRequest));
        row("no such file", {"id", "", "", "none.pem", ""}, error(ErrorCode::FileReadFailed));
        row("short key", {"id", "", "", "short.pem", ""}, error(ErrorCode::PrivateKeyTooShort));
        row("encrypted key", {"id", "", "", "locked.pem", ""}, error(ErrorCode::PrivateKeyEncrypted));
    }
    void combinations()
    {
        QFETCH(const QList<QByteArray>, values);
        QFETCH(const int, code);
        set(values);
        const auto credentials = takeEnvironmentCredentials();
        for (const char* name : kNames)
            QVERIFY2(!qEnvironmentVariableIsSet(name), name);
        if (code >= 0) {
            QVERIFY(!credentials);
            QCOMPARE(static_cast<int>(credentials.error().code), code);
            QVERIFY(!credentials.error().detail.contains(QLatin1StringView("BEGIN")));
            return;
        }
        QVERIFY(credentials);
        QCOMPARE(credentials->has_value(), code == -1);
    }

    /// What /proc/PID/environ shows is the memory in which the values stood at the start.
    void nothingStaysInTheEnvironment()
    {
        QByteArray secret("MUSTER_CLIENT_SECRET=m4rked");
        QByteArray token("MUSTER_ACCESS_TOKEN=m4rked");
        putenv(secret.data());
        putenv(token.data());
        QCOMPARE(qgetenv("MUSTER_CLIENT_SECRET"), QByteArray("m4rked"));
        dropEnvironmentCredentials();
        QVERIFY(!qEnvironmentVariableIsSet("MUSTER_CLIENT_SECRET") &&
                !qEnvironmentVariableIsSet("MUSTER_ACCESS_TOKEN"));
        QVERIFY(!secret.contains("m4rked") && !token.contains("m4rked"));
    }

    void keyIsReadFromItsFile()
    {
        set({"id", "", "", "good.pem", "RS384"});
        const auto credentials = takeEnvironmentCredentials();
        QVERIFY(credentials && *credentials);
        QCOMPARE((*credentials)->method, SignInMethod::PrivateKey);
        QCOMPARE((*credentials)->algorithm, SigningAlgorithm::Rs384);
        QCOMPARE((*credentials)->secret.reveal(), m_key.privateKey);
        QVERIFY((*credentials)->warning.isEmpty());
        Tenant tenant;
        tenant.signInMethod = SignInMethod::PrivateKey;
        tenant.clientId = QStringLiteral("id");
        QVERIFY((*credentials)->fits(tenant));
        tenant.signInMethod = SignInMethod::ClientSecret;
        QVERIFY(!(*credentials)->fits(tenant));
    }

    void keyThatOthersCanReadIsMentioned()
    {
        set({"id", "", "", "open.pem", ""});
        const auto credentials = takeEnvironmentCredentials();
        QVERIFY(credentials && *credentials);
        QVERIFY((*credentials)->warning.contains(QLatin1StringView("open.pem")));
    }

private:
    static constexpr const char* kNames[]{"MUSTER_CLIENT_ID", "MUSTER_CLIENT_SECRET", "MUSTER_ACCESS_TOKEN",
                                          "MUSTER_PRIVATE_KEY_FILE", "MUSTER_PRIVATE_KEY_ALGORITHM"};
    void set(const QList<QByteArray>& values)
    {
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QByteArray value = i == 3 && !values[i].isEmpty()
                                         ? QFile::encodeName(m_folder.filePath(QString::fromLatin1(values[i])))
                                         : values[i];
            if (!value.isEmpty())
                qputenv(kNames[i], value);
        }
    }
    void write(const QString& name, const QByteArray& content, QFile::Permissions permissions)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QVERIFY(file.setPermissions(permissions));
    }

    QTemporaryDir m_folder;
    KeyPair m_key;
};

QTEST_APPLESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
