#include "app/core/net/contentrange.h"
#include "app/core/net/downloadanswer.h"

#include <QTest>

using namespace muster;

using Range = std::optional<ContentRange>;
using Bytes = std::optional<qint64>;
Q_DECLARE_METATYPE(Range)
Q_DECLARE_METATYPE(Bytes)

/// How a download judges the headers of an answer.
class DownloadAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contentRange_data();
    void contentRange();
    void strongEtag_data();
    void strongEtag();
    void judge_data();
    void judge();
    void judgeErrors_data();
    void judgeErrors();
    void webPageIsNoExport();
};

void DownloadAnswerTest::contentRange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Range>("expected");
    QTest::newRow("all") << QByteArray("bytes 0-99/100") << Range({0, 99, 100});
    QTest::newRow("rest") << QByteArray("bytes 40-99/100") << Range({40, 99, 100});
    QTest::newRow("unknown size") << QByteArray("bytes 40-99/*") << Range({40, 99, std::nullopt});
    QTest::newRow("upper case") << QByteArray("Bytes 40-99/100") << Range({40, 99, 100});
    QTest::newRow("large") << QByteArray("bytes 5000000000-5999999999/6000000000")
                           << Range({5'000'000'000, 5'999'999'999, 6'000'000'000});
    QTest::newRow("one byte") << QByteArray("bytes 7-7/8") << Range({7, 7, 8});
    QTest::newRow("empty") << QByteArray() << Range();
    QTest::newRow("unsatisfied") << QByteArray("bytes */100") << Range();
    QTest::newRow("other unit") << QByteArray("lines 0-9/10") << Range();
    QTest::newRow("backwards") << QByteArray("bytes 9-4/10") << Range();
    QTest::newRow("beyond the size") << QByteArray("bytes 4-10/10") << Range();
    QTest::newRow("negative") << QByteArray("bytes -4-9/10") << Range();
    QTest::newRow("too many digits") << QByteArray("bytes 0-99999999999999999999/*") << Range();
    QTest::newRow("two ranges") << QByteArray("bytes 0-1/10, 4-5/10") << Range();
}

void DownloadAnswerTest::contentRange()
{
    QFETCH(QByteArray, text);
    QFETCH(Range, expected);
    QVERIFY(parseContentRange(text) == expected);
}

void DownloadAnswerTest::strongEtag_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<bool>("expected");
    QTest::newRow("hash") << QByteArray("\"9bb58f26192e4ba00f01e2e7b136bbd8\"") << true;
    QTest::newRow("parts") << QByteArray("\"abc-12\"") << true;
    QTest::newRow("empty value") << QByteArray("\"\"") << true;
    QTest::newRow("weak") << QByteArray("W/\"abc\"") << false;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("not quoted") << QByteArray("abc") << false;
    QTest::newRow("one quote") << QByteArray("\"") << false;
    QTest::newRow("inner quote") << QByteArray("\"a\"b\"") << false;
    QTest::newRow("line break") << QByteArray("\"a\r\nX: y\"") << false;
}

void DownloadAnswerTest::strongEtag()
{
    QFETCH(QByteArray, etag);
    QTEST(isStrongEtag(etag), "expected");
}

void DownloadAnswerTest::judge_data()
{
    QTest::addColumn<qint64>("askedFrom");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<Bytes>("length");
    QTest::addColumn<DownloadStep>("step");
    QTest::addColumn<Bytes>("size");
    const QByteArray same = "\"v1\"";
    const auto row = [](const char* name, qint64 from, int status, const QByteArray& etag, const QByteArray& range,
                        Bytes length, DownloadStep step, Bytes size) {
        QTest::newRow(name) << from << status << etag << range << length << step << size;
    };
    using enum DownloadStep;
    row("whole", 0, 200, same, {}, 100, Replace, 100);
    row("whole, unknown length", 0, 200, {}, {}, {}, Replace, {});
    row("whole, impossible length", 0, 200, same, {}, -1, Replace, {});
    row("range ignored", 40, 200, same, {}, 100, Replace, 100);
    row("part", 40, 206, same, "bytes 40-99/100", 60, Append, 100);
    row("part, no length", 40, 206, same, "bytes 40-99/100", {}, Append, 100);
    row("part, unknown size", 40, 206, same, "bytes 40-99/*", 60, Append, 100);
    row("part from elsewhere", 40, 206, same, "bytes 41-99/100", 59, AskAgain, 100);
    row("part that is not the rest", 40, 206, same, "bytes 40-98/100", 59, AskAgain, 99);
    row("part of another length", 40, 206, same, "bytes 40-99/100", 61, AskAgain, 100);
    row("part of another file", 40, 206, "\"v2\"", "bytes 40-99/100", 60, AskAgain, 100);
    row("part without etag", 40, 206, {}, "bytes 40-99/100", 60, AskAgain, 100);
    row("part without range", 40, 206, same, {}, 60, AskAgain, {});
    row("not satisfiable", 40, 416, {}, "bytes */30", 0, AskAgain, {});
}

void DownloadAnswerTest::judge()
{
    QFETCH(qint64, askedFrom);
    QFETCH(int, status);
    QFETCH(QByteArray, etag);
    QFETCH(QByteArray, range);
    QFETCH(Bytes, length);
    QFETCH(DownloadStep, step);
    QFETCH(Bytes, size);
    const DownloadAnswer answer{askedFrom, "\"v1\"", status, etag, range, length};
    const auto judged = judgeDownload(answer);
    QVERIFY(judged);
    QCOMPARE(*judged, step);
    QVERIFY(wholeSize(answer, step) == size);
}

void DownloadAnswerTest::judgeErrors_data()
{
    QTest::addColumn<qint64>("askedFrom");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    for (const int status : {401, 403, 404, 410})
        QTest::addRow("%d", status) << qint64(0) << status << ErrorCode::LinkExpired;
    for (const int status : {201, 204, 206, 400, 405, 412, 416})
        QTest::addRow("%d", status) << qint64(0) << status << ErrorCode::UnexpectedStatus;
    for (const int status : {500, 503})
        QTest::addRow("%d", status) << qint64(0) << status << ErrorCode::ServerError;
    QTest::newRow("408") << qint64(0) << 408 << ErrorCode::NetworkTimeout;
    QTest::newRow("429") << qint64(0) << 429 << ErrorCode::RateLimited;
    QTest::newRow("403 on a range") << qint64(40) << 403 << ErrorCode::LinkExpired;
    QTest::newRow("412 on a range") << qint64(40) << 412 << ErrorCode::UnexpectedStatus;
}

void DownloadAnswerTest::judgeErrors()
{
    QFETCH(qint64, askedFrom);
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    const auto judged = judgeDownload({askedFrom, "\"v1\"", status, {}, {}, std::nullopt, std::chrono::seconds(3)});
    QVERIFY(!judged);
    QCOMPARE(judged.error().code, code);
    QCOMPARE(judged.error().httpStatus, status);
    QCOMPARE(judged.error().retryAfter, std::optional(std::chrono::seconds(3)));
}

void DownloadAnswerTest::webPageIsNoExport()
{
    DownloadAnswer answer{0, {}, 200, {}, {}, 100};
    for (const char* type : {"application/gzip", "binary/octet-stream", "application/json", ""}) {
        answer.contentType = type;
        QVERIFY2(judgeDownload(answer), type);
    }
    for (const char* type : {"text/html", "Text/HTML; charset=utf-8"}) {
        answer.contentType = type;
        QVERIFY2(!judgeDownload(answer), type);
        QCOMPARE(judgeDownload(answer).error().code, ErrorCode::ResponseInvalid);
    }
}

QTEST_APPLESS_MAIN(DownloadAnswerTest)
#include "tst_downloadanswer.moc"
