#include "app/core/files/conversion.h"
#include "tests/support/gzipdata.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <memory>

using namespace muster;
using muster::test::gzipped;

class TestConversionJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void convertsAndTells();
    void tellsFailure();
    void cancelEndsSoon();
    void everyFormatCancelsSoon_data();
    void everyFormatCancelsSoon();
    void cancelBeforeTheWorkBegins();
    void destroyingItLeavesNothing();
    void stoppedWhenAllIsWrittenItLeavesNothing();
    void stoppedBeforeItsEndIsToldItLeavesNothing();
    void whatIsTakenStays();

private:
    [[nodiscard]] std::unique_ptr<ConversionJob> writtenAndNotHeardOf() const;
    [[nodiscard]] ConversionPlan plan(const QString& source) const
    {
        return {source,           ExportFormat::Json,      {OutputFormat::Plain},
                m_folder->path(), QStringLiteral("users"), ConflictPolicy::Number};
    }
    [[nodiscard]] QString manyOf(const QString& name, const QByteArray& header,
                                 const std::function<QByteArray(int)>& user) const;
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// Hidden ones too.
    [[nodiscard]] QStringList all() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_sources;
    QString m_good;
    QString m_large;
    QString m_users; ///< many, as JSON
    QString m_rows;  ///< many, as Auth0's CSV
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConversionJob::initTestCase()
{
    m_good = m_sources.filePath(QStringLiteral("good"));
    QFile good(m_good);
    QVERIFY(good.open(QIODevice::WriteOnly));
    good.write(gzipped("{\"a\":1}\n{\"a\":2}\n"));
    // Large enough to be still at work when it is cancelled: about 1 GiB of blanks in 1 MiB.
    m_large = m_sources.filePath(QStringLiteral("large"));
    QFile large(m_large);
    QVERIFY(large.open(QIODevice::WriteOnly));
    const QByteArray member = gzipped(QByteArray(16 * 1024 * 1024, ' '));
    for (int i = 0; i < 64; ++i)
        large.write(member);
    m_users = manyOf(QStringLiteral("users"), {}, [](int number) {
        return "{\"user_id\":\"auth0|" + QByteArray::number(number) +
               "\",\"email\":\"u@example.com\",\"user_metadata\":{\"plan\":\"pro\"},\"logins_count\":7}\n";
    });
    m_rows = manyOf(QStringLiteral("rows"), "user_id,email,logins_count\n",
                    [](int number) { return "\"'auth0|" + QByteArray::number(number) + "\",\"'u@example.com\",7\n"; });
}

/// 3,200,000 users.
QString TestConversionJob::manyOf(const QString& name, const QByteArray& header,
                                  const std::function<QByteArray(int)>& user) const
{
    QFile file(m_sources.filePath(name));
    QByteArray content;
    for (int number = 0; number < 50'000; ++number)
        content += user(number);
    const QByteArray member = gzipped(content);
    bool good = file.open(QIODevice::WriteOnly) && file.write(gzipped(header)) > 0;
    for (int i = 0; i < 64; ++i)
        good = good && file.write(member) == member.size();
    return good ? file.fileName() : QString();
}

void TestConversionJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestConversionJob::convertsAndTells()
{
    ConversionJob job(plan(m_good));
    QSignalSpy finished(&job, &Job::finished);
    QSignalSpy progressed(&job, &ConversionJob::progressed);
    job.start();
    QVERIFY(finished.wait());
    const auto result = job.takeResult();
    QVERIFY(result);
    QCOMPARE(result->users, 2);
    QCOMPARE(result->files.size(), 1);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.last().at(0).toInt(), 100);
    QCOMPARE(names(), QStringList{QStringLiteral("users.ndjson")});
}

void TestConversionJob::tellsFailure()
{
    ConversionJob job(plan(m_sources.filePath(QStringLiteral("missing"))));
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QVERIFY(finished.wait());
    QCOMPARE(job.takeResult().error().code, ErrorCode::FileReadFailed);
}

void TestConversionJob::cancelEndsSoon()
{
    ConversionJob job(plan(m_large));
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    QTRY_VERIFY(!names().isEmpty()); // it writes
    QElapsedTimer timer;
    timer.start();
    job.cancel();
    QVERIFY(finished.wait());
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(job.takeResult().error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(names(), QStringList());
    QCOMPARE(finished.size(), 1);
}

void TestConversionJob::everyFormatCancelsSoon_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<OutputFormat>("output");
    for (const ExportFormat format : {ExportFormat::Json, ExportFormat::Csv}) {
        for (const OutputFormat output : outputFormatsFor(format)) {
            const char* from = format == ExportFormat::Json ? "JSON" : "CSV";
            QTest::addRow("%s of %s", qPrintable(outputFormatName(output)), from) << format << output;
        }
    }
}

/// The best of some attempts counts: other programs may hold up one of them.
void TestConversionJob::everyFormatCancelsSoon()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const OutputFormat, output);
    constexpr int attempts = 5;
    constexpr qint64 limit = 100; // ms
    qint64 best = limit + 1;
    for (int attempt = 0; attempt < attempts && best > limit; ++attempt) {
        ConversionPlan wanted = plan(format == ExportFormat::Json ? m_users : m_rows);
        wanted.format = format;
        wanted.outputs = {output};
        ConversionJob job(wanted);
        QSignalSpy finished(&job, &Job::finished);
        QSignalSpy progressed(&job, &ConversionJob::progressed);
        job.start();
        QTRY_VERIFY(!progressed.isEmpty() && progressed.last().at(0).toInt() >= 1 + attempt); // amid the users
        QElapsedTimer timer;
        timer.start();
        job.cancel();
        QVERIFY(finished.wait());
        best = std::min(best, timer.elapsed());
        QCOMPARE(job.takeResult().error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(names(), QStringList());
    }
    QVERIFY2(best <= limit, qPrintable(QString::number(best)));
}

void TestConversionJob::cancelBeforeTheWorkBegins()
{
    ConversionJob job(plan(m_good));
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    job.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(job.takeResult().error().code, ErrorCode::Cancelled);
    QCOMPARE(names(), QStringList());
}

void TestConversionJob::destroyingItLeavesNothing()
{
    {
        ConversionJob job(plan(m_large));
        job.start();
        QTRY_VERIFY(!names().isEmpty());
    }
    QCOMPARE(names(), QStringList());
}

/// The stop comes after the work has ended and before anybody heard of it.
void TestConversionJob::stoppedWhenAllIsWrittenItLeavesNothing()
{
    std::unique_ptr<ConversionJob> job = writtenAndNotHeardOf();
    QCOMPARE(all().size(), 1);
    job->cancel();
    job.reset();
    QCOMPARE(all(), QStringList());
}

/// The stop comes between the job's own knowledge that it has ended and its telling.
void TestConversionJob::stoppedBeforeItsEndIsToldItLeavesNothing()
{
    std::unique_ptr<ConversionJob> job = writtenAndNotHeardOf();
    const QSignalSpy finished(job.get(), &Job::finished);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::FutureCallOut);
    QVERIFY(!job->isRunning());
    QVERIFY(finished.isEmpty());
    job->cancel();
    job.reset();
    QCOMPARE(all(), QStringList());
}

void TestConversionJob::whatIsTakenStays()
{
    std::unique_ptr<ConversionJob> job = writtenAndNotHeardOf();
    QSignalSpy finished(job.get(), &Job::finished);
    QVERIFY(finished.wait());
    QVERIFY(job->takeResult());
    job.reset();
    QCOMPARE(all().size(), 1);
}

/// A job whose files wait for their names.
std::unique_ptr<ConversionJob> TestConversionJob::writtenAndNotHeardOf() const
{
    ConversionPlan unnamed = plan(m_good);
    unnamed.partTag = QStringLiteral("5b1f.out");
    auto job = std::make_unique<ConversionJob>(unnamed);
    job->start();
    QCoreApplication::sendPostedEvents(job.get()); // it begins, and no other event is handled
    QThreadPool::globalInstance()->waitForDone();
    return job;
}

QTEST_GUILESS_MAIN(TestConversionJob)
#include "tst_conversionjob.moc"
