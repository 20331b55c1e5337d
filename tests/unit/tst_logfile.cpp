#include "app/core/base/logfile.h"
#include "app/core/base/logging.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

/// `--log FILE`: complete enough to help, and without anything that must not be sent around.
class LogFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesDownWhatIsSilentOtherwise()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log"));
        qCDebug(logExports) << "before";
        {
            const auto log = LogFile::open(path);
            QVERIFY(log);
            qCDebug(logExports) << "a step" << 7;
        }
        qCDebug(logExports) << "after";
        const QStringList lines = linesOf(path);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).contains(QLatin1StringView("Muster " MUSTER_VERSION)));
        QVERIFY2(lines.at(1).endsWith(QLatin1StringView(" debug muster.exports: a step 7")), qPrintable(lines.at(1)));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void warningsStillReachTheHandlerBefore()
    {
        QTemporaryDir folder;
        const auto log = LogFile::open(folder.filePath(QStringLiteral("log")));
        QTest::ignoreMessage(QtWarningMsg, "careful");
        qCWarning(logNet, "careful");
    }

    void continuesAFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log"));
        for (int i = 0; i < 2; ++i)
            QVERIFY(LogFile::open(path));
        QCOMPARE(linesOf(path).size(), 2);
    }

    void cannotBeOpened()
    {
        const auto log = LogFile::open(QStringLiteral("/nowhere/log"));
        QVERIFY(!log);
        QCOMPARE(log.error().code, ErrorCode::FolderMissing);
    }

    void linesAreRedacted_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char* message, const char* secret) {
            QTest::newRow(secret) << QString::fromLatin1(message) << QString::fromLatin1(secret);
        };
        row("GET https://files.example/a.gz?Signature=abcdef0123&Expires=5", "abcdef0123");
        row("Authorization: Bearer opaque-token-1", "opaque-token-1");
        row("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln", "eyJzdWIiOiJ4In0");
        row("client_secret=hush-hush", "hush-hush");
        row("https://user:password1@proxy.example:3128/", "password1");
        row("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----",
            "MIIEvQIBADANBgkqhkiG9w0B");
    }
    void linesAreRedacted()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, secret);
        const QString line = logLine(QDateTime::currentDateTimeUtc(), QtWarningMsg, "muster.net", message);
        QVERIFY2(!line.contains(secret), qPrintable(line));
        QVERIFY(!line.contains(QLatin1Char('\n')));
    }

private:
    static QStringList linesOf(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
};

QTEST_APPLESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
