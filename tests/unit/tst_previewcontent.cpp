#include "app/core/preview/content.h"
#include "tests/support/gzipdata.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using muster::test::gzipped;

namespace {

/// Lines that do not compress to nothing.
QByteArray lines(qsizetype bytes)
{
    QRandomGenerator random(7);
    QByteArray text;
    text.reserve(bytes + 100);
    while (text.size() < bytes)
        text += "{\"user_id\":\"auth0|" + QByteArray::number(random.generate64(), 16) + "\",\"logins\":3}\n";
    return text;
}

struct Outcome
{
    QByteArray bytes;
    std::optional<ErrorCode> error;
};

class Collector final : public ContentSink
{
public:
    std::span<std::byte> room() override { return m_room; }
    Result<void> filled(std::size_t count) override
    {
        bytes.append(reinterpret_cast<const char*>(m_room.data()), static_cast<qsizetype>(count));
        return {};
    }
    QByteArray bytes;

private:
    std::vector<std::byte> m_room = std::vector<std::byte>(100'000);
};

/// At most `limit` bytes from `offset` on.
Outcome read(const std::shared_ptr<Content>& content, qint64 offset, qsizetype limit = -1)
{
    ContentReader reader(content, offset);
    Collector collector;
    Result<bool> more = true;
    while (more && *more && (limit < 0 || collector.bytes.size() < limit))
        more = reader.next(collector);
    Outcome outcome{collector.bytes, more ? std::nullopt : std::optional(more.error().code)};
    if (limit >= 0)
        outcome.bytes.truncate(limit);
    return outcome;
}

} // namespace

class TestPreviewContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsFromAnyPlace_data();
    void readsFromAnyPlace();
    void restartPointsAreFew();
    void cutAndDamaged_data();
    void cutAndDamaged();
    void refuses_data();
    void refuses();
    void standing();
    void staysReadableWithoutItsName();

private:
    [[nodiscard]] QString write(const QByteArray& bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("file-%1").arg(++m_files));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    [[nodiscard]] std::shared_ptr<Content> openNew(const QByteArray& bytes)
    {
        return Content::open(write(bytes)).value_or(nullptr);
    }

    QTemporaryDir m_dir;
    int m_files = 0;
    QByteArray m_text;
};

void TestPreviewContent::initTestCase()
{
    m_text = lines(qsizetype{14} * 1024 * 1024);
}

void TestPreviewContent::readsFromAnyPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("compressed");
    const qsizetype third = m_text.size() / 3;
    QTest::newRow("plain") << m_text << false;
    QTest::newRow("one member") << gzipped(m_text) << true;
    QTest::newRow("members") << gzipped(m_text.first(third)) + gzipped({}) + gzipped(m_text.mid(third)) +
                                    QByteArray(99, '\0')
                             << true;
}

void TestPreviewContent::readsFromAnyPlace()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, compressed);
    const auto content = openNew(file);
    QVERIFY(content);
    QCOMPARE(content->isCompressed(), compressed);
    QCOMPARE(content->fileBytes(), file.size());
    // Before anybody has read it, and after.
    const qsizetype late = m_text.size() - 1000;
    QCOMPARE(read(content, late).bytes, m_text.mid(late));
    QVERIFY(read(content, 0).bytes == m_text);
    QCOMPARE(content->restartPoints().count(), compressed ? 3U : 0U);
    QRandomGenerator random(11);
    for (int i = 0; i < 60; ++i) {
        const auto offset = static_cast<qsizetype>(random.bounded(quint64(m_text.size())));
        QCOMPARE(read(content, offset, 500).bytes, m_text.mid(offset, 500));
    }
    QVERIFY(read(content, m_text.size()).bytes.isEmpty());
    QVERIFY(read(content, m_text.size() + 5000).bytes.isEmpty());
}

void TestPreviewContent::restartPointsAreFew()
{
    RestartPoints points;
    const Gunzip gunzip;
    constexpr qint64 kStep = RestartPoints::kSpacing / 2;
    constexpr qint64 kOffers = 20'000; // 40 GB
    for (qint64 i = 1; i <= kOffers; ++i) {
        points.offer(i * kStep, i, gunzip);
        QVERIFY(points.count() < RestartPoints::kMost);
    }
    QVERIFY(points.count() >= RestartPoints::kMost / 4);
    QVERIFY(!points.before(1000).place);
    QCOMPARE(points.before(1000).contentOffset, 0);
    for (qint64 i = 1; i <= kOffers; ++i) {
        const RestartPoints::Point point = points.before(i * kStep);
        QVERIFY(point.contentOffset <= i * kStep);
        QVERIFY(i * kStep - point.contentOffset < kOffers * kStep / 100);
        QCOMPARE(point.fileOffset * kStep, point.contentOffset);
    }
}

void TestPreviewContent::cutAndDamaged_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<qsizetype>("leastGood");
    const QByteArray good = gzipped(m_text);
    QTest::newRow("cut") << good.first(good.size() / 2) << ErrorCode::DownloadTruncated << m_text.size() / 3;
    QTest::newRow("cut in the trailer") << good.chopped(1) << ErrorCode::DownloadTruncated << m_text.size();
    QTest::newRow("second member cut") << good + good.first(300'000) << ErrorCode::DownloadTruncated << m_text.size();
    QTest::newRow("garbage behind") << good + "garbage" << ErrorCode::DownloadCorrupt << m_text.size();
}

/// What is good can be read; then comes the error.
void TestPreviewContent::cutAndDamaged()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorCode, error);
    QFETCH(const qsizetype, leastGood);
    const auto content = openNew(file);
    const Outcome outcome = read(content, 0);
    QCOMPARE(outcome.error, std::optional(error));
    QVERIFY2(outcome.bytes.size() >= leastGood, qPrintable(QString::number(outcome.bytes.size())));
    QVERIFY(outcome.bytes.first(leastGood) == m_text.first(leastGood));
    const Outcome late = read(content, leastGood - 10);
    QCOMPARE(late.error, std::optional(error));
    QCOMPARE(late.bytes.first(10), m_text.mid(leastGood - 10, 10));
}

void TestPreviewContent::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("nothing there") << m_dir.filePath(QStringLiteral("nothing")) << ErrorCode::FileReadFailed;
    QTest::newRow("folder") << m_dir.path() << ErrorCode::FileReadFailed;
    QTest::newRow("empty") << write({}) << ErrorCode::DownloadTruncated;
}

void TestPreviewContent::refuses()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, error);
    const auto content = Content::open(path);
    QVERIFY(!content);
    QCOMPARE(content.error().code, error);
    QCOMPARE(content.error().subject, path);
}

void TestPreviewContent::standing()
{
    const QString path = write("a\n");
    const auto content = Content::open(path).value();
    QCOMPARE(content->standing(), Content::Standing::Same);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("b\n");
    file.close();
    QCOMPARE(content->standing(), Content::Standing::Changed);
    QVERIFY(QFile::remove(path));
    QCOMPARE(content->standing(), Content::Standing::Gone);
    QVERIFY(QFile::rename(write("c\n"), path));
    QCOMPARE(content->standing(), Content::Standing::Replaced);
}

void TestPreviewContent::staysReadableWithoutItsName()
{
    const QString path = write(gzipped("kept\n"));
    const auto content = Content::open(path).value();
    QVERIFY(QFile::remove(path));
    QCOMPARE(read(content, 2).bytes, QByteArray("pt\n"));
}

QTEST_APPLESS_MAIN(TestPreviewContent)
#include "tst_previewcontent.moc"
