#include "app/core/files/gunzip.h"
#include "tests/support/gzipdata.h"

#include <QTest>

#include <array>
#include <vector>

using namespace muster;
using muster::test::gzipped;

namespace {

std::span<const std::byte> bytesOf(const QByteArray& data)
{
    return std::as_bytes(std::span(data.cbegin(), data.cend()));
}

/// What came out, and how it ended.
struct Outcome
{
    QByteArray content;
    std::optional<ErrorCode> error;
};

/// Collects what comes out; its room differs from time to time.
class Collector : public ContentSink
{
public:
    Collector() = default;
    /// Always the same room, in bytes.
    explicit Collector(std::size_t room) { m_sizes.fill(room); }
    std::span<std::byte> room() override { return std::span(m_room).first(m_sizes[m_calls % m_sizes.size()]); }
    Result<void> filled(std::size_t count) override
    {
        ++m_calls;
        content.append(reinterpret_cast<const char*>(m_room.data()), static_cast<qsizetype>(count));
        return answer;
    }
    [[nodiscard]] std::size_t calls() const { return m_calls; }

    QByteArray content;
    Result<void> answer{};

private:
    std::array<std::size_t, 4> m_sizes{70'000, 1, 512, 40'000};
    std::vector<std::byte> m_room = std::vector<std::byte>(70'000);
    std::size_t m_calls = 0;
};

Outcome decompress(const QByteArray& download, qsizetype feedSize)
{
    Gunzip gunzip;
    Outcome outcome;
    Collector sink;
    for (qsizetype at = 0; at < download.size(); at += feedSize) {
        if (const auto fed = gunzip.feed(bytesOf(download.mid(at, feedSize)), sink); !fed) {
            outcome.error = fed.error().code;
            return outcome;
        }
    }
    outcome.content = sink.content;
    if (const auto finished = gunzip.finish(); !finished)
        outcome.error = finished.error().code;
    return outcome;
}

Outcome decompress(const QByteArray& download)
{
    return decompress(download, std::max<qsizetype>(download.size(), 1));
}

/// Lines that do not compress to nothing.
QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "{\"user_id\":\"auth0|" + QByteArray::number(qulonglong(i) * 2654435761U, 16) + "\"}\n";
    return text;
}

QByteArray flipped(QByteArray data, qsizetype at)
{
    data[at] = static_cast<char>(data.at(at) ^ 0x10);
    return data;
}

/// Extra field, name, comment and header checksum (which nobody checks).
QByteArray withEveryHeaderField(const QByteArray& content)
{
    QByteArray member = gzipped(content);
    member[3] = 0x1e;
    return member.insert(10, QByteArray("\x03\0abcname\0comment\0\x12\x34", 20));
}

} // namespace

class TestGunzip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decompresses_data();
    void decompresses();
    void everyFeedSizeGivesTheSame_data();
    void everyFeedSizeGivesTheSame();
    void refuses_data();
    void refuses();
    void truncationAtEveryByteIsNoticed();
    void truncationInTheSecondMemberIsNoticed();
    void aFlippedByteIsNoticedAnywhere();
    void largeContent();
    void sinkErrorEndsIt();
    void staysBrokenAfterAnError();
    void errorTellsThePosition();
    void placesOfDamageAreInTheDownload();
    void goesOnFromARestartPoint_data();
    void goesOnFromARestartPoint();
    void restartPointsOfLargeContent();
};

void TestGunzip::decompresses_data()
{
    QTest::addColumn<QByteArray>("download");
    QTest::addColumn<QByteArray>("content");
    const QByteArray text = lines(20);
    QTest::newRow("one member") << gzipped(text) << text;
    QTest::newRow("member of no bytes") << gzipped({}) << QByteArray();
    QTest::newRow("file name in the header") << gzipped(text, "tenant.json") << text;
    QTest::newRow("header checksum") << gzipped(text, "tenant.json", true) << text;
    QTest::newRow("every header field") << withEveryHeaderField(text) << text;
    QTest::newRow("two members") << gzipped("first\n") + gzipped(text) << "first\n" + text;
    QTest::newRow("empty members between")
        << gzipped({}) + gzipped(text) + gzipped({}) + gzipped("end") << text + "end";
    QTest::newRow("zeros after the end") << gzipped(text) + QByteArray(700, '\0') << text;
    QTest::newRow("plain json") << text << text;
    QTest::newRow("plain, one byte") << QByteArray("x") << QByteArray("x");
    QTest::newRow("plain, begins like gzip") << QByteArray("\x1f rest") << QByteArray("\x1f rest");
    QTest::newRow("plain, begins with zeros") << QByteArray("\0\0x", 3) << QByteArray("\0\0x", 3);
    QTest::newRow("plain, gzip later") << "x" + gzipped(text) << "x" + gzipped(text);
}

void TestGunzip::decompresses()
{
    QFETCH(const QByteArray, download);
    QFETCH(const QByteArray, content);
    const Outcome outcome = decompress(download);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.content, content);
}

void TestGunzip::everyFeedSizeGivesTheSame_data()
{
    decompresses_data();
}

void TestGunzip::everyFeedSizeGivesTheSame()
{
    QFETCH(const QByteArray, download);
    QFETCH(const QByteArray, content);
    for (qsizetype size = 1; size <= download.size(); ++size) {
        const Outcome outcome = decompress(download, size);
        QVERIFY2(!outcome.error, qPrintable(QString::number(size)));
        QCOMPARE(outcome.content, content);
    }
}

void TestGunzip::refuses_data()
{
    QTest::addColumn<QByteArray>("download");
    QTest::addColumn<ErrorCode>("error");
    const QByteArray good = gzipped(lines(20));
    const qsizetype size = good.size();
    QTest::newRow("nothing at all") << QByteArray() << ErrorCode::DownloadTruncated;
    QTest::newRow("half a magic number") << QByteArray("\x1f") << ErrorCode::DownloadTruncated;
    QTest::newRow("magic number alone") << QByteArray("\x1f\x8b") << ErrorCode::DownloadTruncated;
    QTest::newRow("half a second magic number") << good + '\x1f' << ErrorCode::DownloadTruncated;
    QTest::newRow("second member without data") << good + good.first(10) << ErrorCode::DownloadTruncated;
    QTest::newRow("unknown method") << QByteArray("\x1f\x8b\x07\0\0\0\0\0\0\0\0\0", 12) << ErrorCode::DownloadCorrupt;
    QTest::newRow("reserved flags") << QByteArray("\x1f\x8b\x08\x20\0\0\0\0\0\0\x03\0", 12)
                                    << ErrorCode::DownloadCorrupt;
    QTest::newRow("first byte of the CRC") << flipped(good, size - 8) << ErrorCode::DownloadCorrupt;
    QTest::newRow("last byte of the CRC") << flipped(good, size - 5) << ErrorCode::DownloadCorrupt;
    QTest::newRow("first byte of the length") << flipped(good, size - 4) << ErrorCode::DownloadCorrupt;
    QTest::newRow("last byte of the length") << flipped(good, size - 1) << ErrorCode::DownloadCorrupt;
    QTest::newRow("trailer of the first of two") << flipped(good, size - 1) + good << ErrorCode::DownloadCorrupt;
    QTest::newRow("garbage after the end") << good + "x" << ErrorCode::DownloadCorrupt;
    QTest::newRow("garbage like a magic number") << good + "\x1fx" << ErrorCode::DownloadCorrupt;
    QTest::newRow("garbage after zeros") << good + QByteArray(9, '\0') + "x" << ErrorCode::DownloadCorrupt;
    QTest::newRow("a member after zeros") << good + '\0' + good << ErrorCode::DownloadCorrupt;
}

void TestGunzip::refuses()
{
    QFETCH(const QByteArray, download);
    QFETCH(const ErrorCode, error);
    for (qsizetype size = 1; size <= download.size() + 1; ++size)
        QCOMPARE(decompress(download, size).error, std::optional(error));
}

void TestGunzip::truncationAtEveryByteIsNoticed()
{
    const QByteArray whole = gzipped(lines(50), "tenant.json");
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QCOMPARE(decompress(whole.first(size)).error, std::optional(ErrorCode::DownloadTruncated));
        for (const qsizetype feedSize : {1, 7, 100})
            QCOMPARE(decompress(whole.first(size), feedSize).error, std::optional(ErrorCode::DownloadTruncated));
    }
}

void TestGunzip::truncationInTheSecondMemberIsNoticed()
{
    const QByteArray first = gzipped("first\n");
    const QByteArray second = gzipped(lines(10));
    for (qsizetype size = 1; size < second.size(); ++size)
        QCOMPARE(decompress(first + second.first(size)).error, std::optional(ErrorCode::DownloadTruncated));
}

void TestGunzip::aFlippedByteIsNoticedAnywhere()
{
    const QByteArray good = gzipped(lines(50));
    for (qsizetype at = 10; at < good.size(); ++at) // the first ten bytes hold a time and a system, which mean nothing
        QVERIFY2(decompress(flipped(good, at)).error, qPrintable(QString::number(at)));
}

void TestGunzip::largeContent()
{
    const QByteArray zeros(9 * 1024 * 1024 + 3, '\0'); // compresses a thousandfold: one feed, many output buffers
    const QByteArray text = lines(60'000);
    const Outcome outcome = decompress(gzipped(zeros) + gzipped(text), 4096);
    QVERIFY(!outcome.error);
    QVERIFY(outcome.content == zeros + text);
}

void TestGunzip::sinkErrorEndsIt()
{
    Gunzip gunzip;
    Collector full;
    full.answer = fail(ErrorCode::DiskFull);
    const auto fed = gunzip.feed(bytesOf(gzipped(lines(60'000))), full);
    QVERIFY(!fed);
    QCOMPARE(fed.error().code, ErrorCode::DiskFull);
    QCOMPARE(full.calls(), std::size_t(1));
}

void TestGunzip::staysBrokenAfterAnError()
{
    Gunzip gunzip;
    Collector ignore;
    QVERIFY(!gunzip.feed(bytesOf(gzipped("a") + "x"), ignore));
    QVERIFY(!gunzip.feed(bytesOf(gzipped("a")), ignore));
    QVERIFY(!gunzip.finish());
}

void TestGunzip::errorTellsThePosition()
{
    Gunzip gunzip;
    const QByteArray good = gzipped("abc");
    Collector ignore;
    const auto fed = gunzip.feed(bytesOf(good + "x"), ignore);
    QVERIFY(!fed);
    QCOMPARE(fed.error().detail, QStringLiteral("byte %1").arg(good.size()));
}

/// Whatever is damaged: the place that is told lies in what was fed. A reference to what was before the beginning,
/// which this download has, once made ISA-L count wrongly where the room for the content was small.
void TestGunzip::placesOfDamageAreInTheDownload()
{
    const QByteArray download =
        QByteArray::fromHex("1f8b0806000000000003050041420100781234ab562a2d4e2d8acf4c51b2524a2c2dc930a831"
                            "54d2514a224dcccc0189a4243aa45624e616e4a4ea25e7e72ad57201001763d9f930000000");
    for (qsizetype piece = 1; piece <= download.size(); ++piece) {
        for (std::size_t room = 1; room <= 16; ++room) {
            Gunzip gunzip;
            Collector sink(room);
            Result<void> fed;
            for (qsizetype at = 0; at < download.size() && fed; at += piece)
                fed = gunzip.feed(bytesOf(download.mid(at, piece)), sink);
            QVERIFY(!fed);
            const QString detail = fed.error().detail;
            const qint64 place = detail.mid(5).toLongLong();
            QVERIFY2(
                detail.startsWith(QStringLiteral("byte ")) && place > 0 && place <= download.size(),
                qPrintable(QStringLiteral("%1, in pieces of %2, with room for %3").arg(detail).arg(piece).arg(room)));
        }
    }
}

void TestGunzip::goesOnFromARestartPoint_data()
{
    decompresses_data();
}

/// From a point behind every byte the same rest comes out, and the check of the whole still holds.
void TestGunzip::goesOnFromARestartPoint()
{
    QFETCH(const QByteArray, download);
    QFETCH(const QByteArray, content);
    Gunzip first;
    Collector before;
    for (qsizetype at = 0; at < download.size(); ++at) {
        Gunzip second(*first.restartPoint());
        Collector after;
        QVERIFY(second.feed(bytesOf(download.mid(at)), after));
        QVERIFY(second.finish());
        QCOMPARE(before.content + after.content, content);
        QVERIFY(first.feed(bytesOf(download.mid(at, 1)), before));
    }
}

void TestGunzip::restartPointsOfLargeContent()
{
    const QByteArray content = lines(300'000);
    const QByteArray half = content.first(content.size() / 2);
    const QByteArray download = gzipped(half) + gzipped(content.mid(half.size()));
    constexpr qsizetype kFeed = 16'381;
    struct Point
    {
        qsizetype at;
        qsizetype produced;
        std::shared_ptr<const Gunzip::RestartPoint> point;
    };
    std::vector<Point> points;
    Gunzip gunzip;
    Collector all;
    for (qsizetype at = 0; at < download.size(); at += kFeed) {
        points.push_back({at, all.content.size(), gunzip.restartPoint()});
        QVERIFY(gunzip.feed(bytesOf(download.mid(at, kFeed)), all));
    }
    QVERIFY(points.size() > 100);
    for (const Point& point : points) {
        Gunzip again(*point.point);
        Collector rest;
        QVERIFY(again.feed(bytesOf(download.mid(point.at, kFeed)), rest));
        QVERIFY(!rest.content.isEmpty());
        QVERIFY(content.mid(point.produced, rest.content.size()) == rest.content);
    }
}

QTEST_APPLESS_MAIN(TestGunzip)
#include "tst_gunzip.moc"
