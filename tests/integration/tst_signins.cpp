#include "app/core/exports/signins.h"
#include "app/demo/demotenant.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace muster;

namespace {

/// A keychain that answers as it is told.
class ScriptedKeychain final : public SecretStore
{
public:
    Result<Secret> readAnswer = Secret();
    Result<Secret> writeAnswer = Secret();
    Secret written;

    std::unique_ptr<SecretJob> read(const QString&) override { return std::make_unique<Answer>(readAnswer); }
    std::unique_ptr<SecretJob> write(const QString&, const Secret& value) override
    {
        written = value;
        return std::make_unique<Answer>(writeAnswer);
    }
    std::unique_ptr<SecretJob> remove(const QString&) override { return std::make_unique<Answer>(Secret()); }

private:
    class Answer final : public SecretJob
    {
    public:
        explicit Answer(Result<Secret> answer) : m_answer(std::move(answer)) {}

    protected:
        void run() override
        {
            m_result = m_answer;
            finish();
        }

    private:
        Result<Secret> m_answer;
    };
};

} // namespace

/// Where secrets come from and what a keychain that does not help leads to: the session goes on in memory and says so.
class SignInsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoTenant>(DemoOptions{});
        const auto address = m_demo->start();
        QVERIFY(address);
        m_tenant.id = QStringLiteral("t1");
        m_tenant.url = address->url;
        m_tenant.clientId = address->clientId;
        m_secret = Secret(address->clientSecret.toUtf8());
        m_keychain = {};
        m_signIns = std::make_unique<SignIns>(m_manager, m_clock, m_keychain, RestPolicy{});
    }
    void cleanup()
    {
        m_signIns.reset();
        m_demo.reset();
    }

    void keychainThatDoesNotTakeTheSecret_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("available");
        QTest::newRow("absent") << ErrorCode::KeychainUnavailable << false;
        QTest::newRow("locked or denied") << ErrorCode::KeychainFailed << true;
    }
    void keychainThatDoesNotTakeTheSecret()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, available);
        m_keychain.writeAnswer = fail(code);
        QSignalSpy stored(m_signIns.get(), &SignIns::stored);
        m_signIns->storeSecret(m_tenant.id, m_secret);
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(m_signIns->place(m_tenant.id), SecretPlace::SessionOnly);
        QVERIFY(m_signIns->placeProblem(m_tenant.id));
        QCOMPARE(m_signIns->placeProblem(m_tenant.id)->code, code);
        QCOMPARE(m_signIns->keychainAvailable(), std::optional(available));
        QVERIFY(signIn()); // from memory
        m_signIns->forget(m_tenant.id);
        QVERIFY(!m_signIns->placeProblem(m_tenant.id));
    }

    void keychainThatTakesTheSecret()
    {
        m_keychain.writeAnswer = m_secret;
        QSignalSpy stored(m_signIns.get(), &SignIns::stored);
        m_signIns->storeSecret(m_tenant.id, m_secret);
        QTRY_COMPARE(stored.size(), 1);
        QVERIFY(m_keychain.written == m_secret);
        QCOMPARE(m_signIns->place(m_tenant.id), SecretPlace::Keychain);
        QVERIFY(!m_signIns->placeProblem(m_tenant.id));
    }

    void secretFromTheKeychain_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("there") << 0 << QString();
        QTest::newRow("not there") << 1 << QStringLiteral("CredentialsMissing");
        QTest::newRow("absent") << 2 << QStringLiteral("CredentialsMissing");
        QTest::newRow("locked") << 3 << QStringLiteral("KeychainFailed");
    }
    void secretFromTheKeychain()
    {
        QFETCH(const int, which);
        QFETCH(const QString, outcome);
        const Result<Secret> answers[]{m_secret, Secret(), fail(ErrorCode::KeychainUnavailable),
                                       fail(ErrorCode::KeychainFailed)};
        m_keychain.readAnswer = answers[which];
        const auto provider = signIn();
        QCOMPARE(provider ? QString() : errorName(provider.error().code), outcome);
    }

    void enteredSecretGoesBeforeTheKeychains()
    {
        m_keychain.readAnswer = Secret(QByteArray("an old one"));
        m_signIns->useSecret(m_tenant.id, m_secret);
        QVERIFY(signIn());
    }

private:
    Result<std::shared_ptr<TokenProvider>> signIn()
    {
        const auto job = m_signIns->signIn(m_tenant);
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        if (!finished.wait(10'000))
            return fail(ErrorCode::Internal);
        return job->result();
    }

    std::unique_ptr<DemoTenant> m_demo;
    QNetworkAccessManager m_manager;
    SystemClock m_clock;
    ScriptedKeychain m_keychain;
    std::unique_ptr<SignIns> m_signIns;
    Tenant m_tenant;
    Secret m_secret;
};

QTEST_GUILESS_MAIN(SignInsTest)
#include "tst_signins.moc"
