#include "ui/jobs/joborder.h"
#include "ui/jobs/jobstage.h"
#include "ui/jobs/jsonhighlighter.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

ExportStatus inState(ExportState state, const QString& id = QStringLiteral("e1"))
{
    ExportStatus status;
    status.record.id = id;
    status.record.state = state;
    if (state >= ExportState::Waiting)
        status.record.jobId = QStringLiteral("job_1");
    return status;
}

ExportStatus processing(int percent)
{
    ExportStatus status = inState(ExportState::Waiting);
    status.progress.remoteStatus = QStringLiteral("processing");
    status.progress.percent = percent;
    return status;
}

ExportStatus downloading(qint64 received, int attempt)
{
    ExportStatus status = inState(ExportState::Downloading);
    status.progress.bytesReceived = received;
    status.progress.bytesTotal = 100;
    status.progress.downloadAttempt = attempt;
    return status;
}

} // namespace

class TestJobProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void track_data();
    void track();
    void percentNeverGoesBack();
    void trackNeverGoesBack();
    void aNewJobBeginsAnew();
    void atMostFiftyRows();
    void jsonColours();
};

void TestJobProgress::track_data()
{
    QTest::addColumn<ExportStatus>("status");
    QTest::addColumn<int>("busy");
    QTest::addColumn<double>("sum"); ///< in fourteenths: the weights are 1:1:5:4:2:1
    ExportStatus unknown = inState(ExportState::Waiting);
    unknown.progress.remoteStatus = QStringLiteral("processing");
    ExportStatus converting = inState(ExportState::Converting);
    converting.progress.convertPercent = 50;
    ExportStatus sizeless = downloading(10, 1);
    sizeless.progress.bytesTotal.reset();
    QTest::newRow("ready") << inState(ExportState::Ready) << -1 << 0.0;
    QTest::newRow("signing in") << inState(ExportState::Authorizing) << 0 << 0.0;
    QTest::newRow("submitting") << inState(ExportState::Submitting) << 0 << 0.0;
    QTest::newRow("queued") << inState(ExportState::Waiting) << 1 << 1.0;
    QTest::newRow("processing, unknown") << unknown << 2 << 2.0;
    QTest::newRow("processing 40 %") << processing(40) << -1 << 4.0;
    QTest::newRow("link ready") << downloading(0, 1) << -1 << 7.0;
    QTest::newRow("downloading 25 %") << downloading(25, 1) << -1 << 8.0;
    QTest::newRow("downloading, size unknown") << sizeless << 3 << 7.0;
    QTest::newRow("converting 50 %") << converting << -1 << 12.0;
    QTest::newRow("saved") << inState(ExportState::Saved) << -1 << 14.0;
}

void TestJobProgress::track()
{
    QFETCH(ExportStatus, status);
    QFETCH(double, sum);
    const TrackState state = trackState(status);
    QTEST(state.busy, "busy");
    QCOMPARE(state.sum() * 14, sum);
}

void TestJobProgress::percentNeverGoesBack()
{
    QCOMPARE(stagePercent(forwardOnly(processing(42), processing(40))), std::optional(42));
    QCOMPARE(stagePercent(forwardOnly(processing(42), processing(43))), std::optional(43));
    QCOMPARE(stagePercent(forwardOnly(downloading(50, 1), downloading(30, 1))), std::optional(50));
    // A second attempt says how far it really is; only the bar waits for it.
    QCOMPARE(stagePercent(forwardOnly(downloading(50, 1), downloading(30, 2))), std::optional(30));
}

void TestJobProgress::trackNeverGoesBack()
{
    const TrackState half = trackState(downloading(50, 1));
    const TrackState again = forwardOnly(half, trackState(downloading(30, 2)));
    QCOMPARE(again.filled, half.filled);
    const TrackState busy = forwardOnly(half, trackState(inState(ExportState::Waiting)));
    QCOMPARE(busy.filled, half.filled);
    QCOMPARE(busy.busy, -1);
}

void TestJobProgress::aNewJobBeginsAnew()
{
    ExportStatus other = processing(3);
    other.record.jobId = QStringLiteral("job_2");
    QVERIFY(!isSameRun(processing(42), other));
    QVERIFY(!isSameRun(inState(ExportState::Failed), processing(42)));
    QVERIFY(isSameRun(inState(ExportState::Submitting), processing(42)));
    QCOMPARE(stagePercent(forwardOnly(processing(42), other)), std::optional(3));
}

void TestJobProgress::atMostFiftyRows()
{
    QVector<ExportStatus> exports;
    for (int i = 0; i < 2; ++i)
        exports.append(inState(ExportState::Waiting, QStringLiteral("r%1").arg(i)));
    for (int i = 0; i < 100; ++i)
        exports.append(inState(ExportState::Saved, QStringLiteral("s%1").arg(i)));
    const QStringList shown = shownJobs(exports);
    QCOMPARE(shown.size(), kMaxJobRows);
    QCOMPARE(shown.first(), QStringLiteral("r0"));
    QCOMPARE(shown.last(), QStringLiteral("s47"));
}

void TestJobProgress::jsonColours()
{
    using Kind = JsonSpan::Kind;
    QCOMPARE(jsonSpans(QStringLiteral("  \"limit\": 1000,")),
             (QVector<JsonSpan>{{2, 7, Kind::Key}, {11, 4, Kind::Literal}}));
    QCOMPARE(jsonSpans(QStringLiteral("{ \"name\": \"a\\\"b 12\" },")),
             (QVector<JsonSpan>{{2, 6, Kind::Key}, {10, 9, Kind::String}}));
    QVERIFY(jsonSpans(QStringLiteral("POST /api/v2/jobs/users-exports")).isEmpty());
}

QTEST_APPLESS_MAIN(TestJobProgress)
#include "tst_jobprogress.moc"
