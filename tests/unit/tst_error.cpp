#include "app/core/base/error.h"
#include "app/core/base/usermessage.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace muster;

namespace {

constexpr int kLastCode = static_cast<int>(ErrorCode::Internal);

} // namespace

/// The codes, their names and their words.
class TestError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasAName();
    void unknownNameIsNothing();
    void failFillsTheError();
    void everyCodeHasWords_data();
    void everyCodeHasWords();
    void wordsNameTheirSubject_data();
    void wordsNameTheirSubject();
};

void TestError::everyCodeHasAName()
{
    QSet<QString> names;
    for (int code = 0; code <= kLastCode; ++code) {
        const QString name = errorName(static_cast<ErrorCode>(code));
        QCOMPARE(errorCodeFromName(name), std::optional(static_cast<ErrorCode>(code)));
        names.insert(name);
    }
    QCOMPARE(names.size(), kLastCode + 1);
}

void TestError::unknownNameIsNothing()
{
    QVERIFY(!errorCodeFromName(u"NoSuchCode"));
    QVERIFY(!errorCodeFromName(u""));
    QVERIFY(!errorCodeFromName(u"diskfull"));
}

void TestError::failFillsTheError()
{
    const Result<int> failed = fail(ErrorCode::DiskFull, QStringLiteral("/data"), QStringLiteral("no space"));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DiskFull);
    QCOMPARE(failed.error().subject, QStringLiteral("/data"));
    QCOMPARE(failed.error().detail, QStringLiteral("no space"));
    QCOMPARE(failed.error().httpStatus, 0);
    QVERIFY(!failed.error().retryAfter);
}

void TestError::everyCodeHasWords_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (int code = 0; code <= kLastCode; ++code)
        QTest::newRow(qPrintable(errorName(static_cast<ErrorCode>(code)))) << static_cast<ErrorCode>(code);
}

void TestError::everyCodeHasWords()
{
    QFETCH(const ErrorCode, code);
    static const QRegularExpression unwanted(QStringLiteral("[!%]|please|successfully"),
                                             QRegularExpression::CaseInsensitiveOption);
    const UserMessage message = userMessage({code, {}, {}, 500});
    QVERIFY(!message.what.isEmpty());
    QVERIFY(!message.what.endsWith(QLatin1Char('.')));
    QVERIFY2(message.what.size() <= 50, qPrintable(message.what));
    QVERIFY(!message.what.contains(unwanted));
    QVERIFY(!message.next.contains(unwanted));
    const bool hasAdvice = code != ErrorCode::Cancelled && code != ErrorCode::InvalidRequest;
    QCOMPARE(!message.next.isEmpty(), hasAdvice);
    if (hasAdvice)
        QVERIFY(message.next.endsWith(QLatin1Char('.')));
}

void TestError::wordsNameTheirSubject_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("part");
    const auto text = [](const char* latin1) { return QString::fromLatin1(latin1); };
    QTest::newRow("host") << Error{ErrorCode::HostNotFound, {}, text("acme.eu.auth0.com")} << text("acme.eu.auth0.com");
    QTest::newRow("scope") << Error{ErrorCode::ScopeMissing, {}, text("read:users")} << text("read:users");
    QTest::newRow("tenant") << Error{ErrorCode::TokenExpired} << text("Acme");
    QTest::newRow("status") << Error{ErrorCode::UnexpectedStatus, {}, {}, 418} << text("418");
    QTest::newRow("the job's own words") << Error{ErrorCode::JobFailed, text("Too many columns")}
                                         << text("Too many columns");
    QTest::newRow("the form's own words")
        << Error{ErrorCode::InvalidRequest, text("Tick a file")} << text("Tick a file");
    QTest::newRow("path") << Error{ErrorCode::FileExists, {}, text("/data/users.csv")} << text("/data/users.csv");
    QTest::newRow("path at home") << Error{ErrorCode::FolderMissing, {}, QDir::homePath() + text("/x")} << text("~/x");
}

void TestError::wordsNameTheirSubject()
{
    QFETCH(const Error, error);
    QFETCH(const QString, part);
    const UserMessage message = userMessage(error, QStringLiteral("Acme"));
    QVERIFY2(message.what.contains(part), qPrintable(message.what));
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
