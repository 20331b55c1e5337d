#include "app/core/base/redaction.h"

#include <QTest>

using namespace muster;

class TestRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void urls_data();
    void urls();
    void texts_data();
    void texts();
    void longTextIsCut();
    void hugeTextIsCheap();
    void tokenAtTheCutIsGone();
    void aTerminalIsNotCommanded();
};

void TestRedaction::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("redacted");
    const auto row = [](const char* name, const char* url, const char* redacted) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(redacted);
    };
    row("plain", "https://acme.eu.auth0.com/api/v2/jobs/job_1", "https://acme.eu.auth0.com/api/v2/jobs/job_1");
    row("signed", "https://x.s3.amazonaws.com/a.csv.gz?X-Amz-Signature=abc", "https://x.s3.amazonaws.com/a.csv.gz");
    row("user info", "https://me:secret@host/a#part", "https://host/a");
    row("port", "http://127.0.0.1:8080/a?b=c", "http://127.0.0.1:8080/a");
    row("nothing", "", "");
}

void TestRedaction::urls()
{
    QFETCH(const QString, url);
    QFETCH(const QString, redacted);
    QCOMPARE(redactedUrl(QUrl(url)), redacted);
}

void TestRedaction::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted");
    const auto row = [](const char* name, const char* text, const char* redacted) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(redacted);
    };
    row("harmless", "The connection does not exist.", "The connection does not exist.");
    row("signed link", "GET https://h/a.gz?Expires=1&Signature=x failed", "GET https://h/a.gz?… failed");
    row("link in capitals", "HTTPS://h/a?Signature=x", "HTTPS://h/a?…");
    row("link without a scheme", "h.amazonaws.com/a.gz?Expires=1&Signature=a~b-c",
        "h.amazonaws.com/a.gz?Expires=…&Signature=…");
    row("user info", "https://me:secret@host/a", "https://host/a");
    row("token", "Token eyJhbGciOi.eyJzdWIi.c2ln_-x was refused", "Token … was refused");
    row("half a token", "eyJhbGciOiJS", "…");
    row("header", "Authorization: Bearer abc.def-ghi", "Authorization: Bearer …");
    row("header in small letters", "authorization: bearer abc", "authorization: Bearer …");
    row("form", "grant_type=x&client_secret=s3cr3t&audience=y", "grant_type=x&client_secret=…&audience=y");
    row("json", "{\"access_token\":\"opaque\",\"scope\":\"read:users\"}",
        "{\"access_token\":\"…\",\"scope\":\"read:users\"}");
    row("json with spaces", "{\"client_secret\" : \"s3cr3t\"}", "{\"client_secret\" : \"…\"}");
    row("control characters", "a\x1b[31mb\r\nc\td", "a [31mb c d");
    row("turned around", "a\u202Ecba\u2028b", "a cba b");
}

void TestRedaction::texts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, redacted);
    QCOMPARE(redactedText(text), redacted);
}

void TestRedaction::longTextIsCut()
{
    const QString cut = redactedText(QString(600, QLatin1Char('x')), 100);
    QCOMPARE(cut.size(), 100);
    QVERIFY(cut.endsWith(QChar(0x2026)));
    QCOMPARE(redactedText(QString(100, QLatin1Char('x')), 100).size(), 100);
}

void TestRedaction::hugeTextIsCheap()
{
    QVERIFY(redactedText(QString(50'000'000, QLatin1Char('?'))).size() <= 500);
}

void TestRedaction::tokenAtTheCutIsGone()
{
    const QString secret = QStringLiteral("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl");
    for (int before = 0; before < 500; ++before) {
        const QString redacted = redactedText(QString(before, QLatin1Char('-')) + QLatin1Char(' ') + secret, 100);
        QVERIFY2(!redacted.contains(QLatin1StringView("eyJhbGci")), qPrintable(redacted));
    }
}

void TestRedaction::aTerminalIsNotCommanded()
{
    QCOMPARE(printableText(QStringLiteral("acme\x1b]0;own\x07\x1b[31m\u202e: saved\r\n  file")),
             QStringLiteral("acme ]0;own  [31m : saved \n  file"));
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
