#include "tests/support/fakes/fakepreview.h"
#include "ui/preview/previewtext.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;
using Phase = Preview::Phase;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

Error errorOf(ErrorCode code, const QString& subject = QStringLiteral("/nowhere/users.csv"))
{
    return {code, {}, subject, 0, std::nullopt};
}

SavedFile file(const char* path, OutputFormat as)
{
    return {QString::fromLatin1(path), as, 1, {}, 1};
}

} // namespace

/// The words of the preview. (Plurals need the English translation; here they are as in the source.)
class TestPreviewText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void position_data();
    void position();
    void states_data();
    void states();
    void report_data();
    void report();
    void damage();
    void empty_data();
    void empty();
    void standing_data();
    void standing();
    void find();
    void statistics_data();
    void statistics();
    void fileToBeginWith_data();
    void fileToBeginWith();
    void choices();
};

void TestPreviewText::position_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<int>("percent");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, Phase phase, qint64 rows, int percent, qint64 first, qint64 last,
                        const char* text) {
        QTest::newRow(name) << phase << rows << percent << first << last << QString::fromUtf8(text);
    };
    row("complete", Phase::Complete, 48'210, 100, 0, 13, "Rows 1–14 of 48,210  ·  8 columns  ·  UTF-8");
    row("growing", Phase::Indexing, 412'000, 45, 0, 13, "Rows 1–14 of 412,000 so far  ·  8 columns  ·  indexing 45 %");
    row("damaged", Phase::Damaged, 10, 100, 2, 9, "Rows 3–10 of 10  ·  8 columns  ·  UTF-8");
    row("no rows", Phase::Complete, 0, 100, -1, -1, "8 columns  ·  UTF-8");
    row("opening", Phase::Opening, 0, 0, -1, -1, "");
    row("failed", Phase::Failed, 0, 0, -1, -1, "");
}

void TestPreviewText::position()
{
    QFETCH(const Phase, phase);
    QFETCH(const qint64, rows);
    QFETCH(const int, percent);
    QFETCH(const qint64, first);
    QFETCH(const qint64, last);
    QFETCH(const QString, text);
    FakePreview preview(0, 8);
    preview.set(phase, rows, percent);
    QCOMPARE(positionText(preview, first, last, kEnglish).replace(QLatin1StringView("%n"), QLatin1StringView("8")),
             text);
}

void TestPreviewText::states_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("icon");
    QTest::addColumn<QString>("word");
    QTest::newRow("opening") << Phase::Opening << QStringLiteral("clock") << QStringLiteral("Opening");
    QTest::newRow("indexing") << Phase::Indexing << QStringLiteral("clock") << QStringLiteral("Counting");
    QTest::newRow("complete") << Phase::Complete << QStringLiteral("check-circle") << QStringLiteral("Complete");
    QTest::newRow("damaged") << Phase::Damaged << QStringLiteral("error") << QStringLiteral("Damaged");
    QTest::newRow("failed") << Phase::Failed << QStringLiteral("error") << QStringLiteral("Not shown");
}

void TestPreviewText::states()
{
    QFETCH(const Phase, phase);
    QFETCH(const QString, icon);
    QFETCH(const QString, word);
    FakePreview preview(12, 2);
    preview.fail(phase, errorOf(ErrorCode::DownloadCorrupt));
    const PreviewState state = previewState(preview, {}, kEnglish);
    QCOMPARE(state.icon, icon);
    QCOMPARE(state.word, word);
    QVERIFY(phase == Phase::Opening || !state.detail.isEmpty());
}

void TestPreviewText::report_data()
{
    QTest::addColumn<ResultReport>("report");
    QTest::addColumn<QString>("text");
    const auto reportOf = [](qint64 users, std::optional<qint64> duplicates, const QVector<ColumnFill>& columns) {
        ResultReport report;
        report.users = users;
        report.duplicates = duplicates;
        report.columns = columns;
        return report;
    };
    QTest::newRow("nothing known") << ResultReport() << QString();
    QTest::newRow("as it should be") << reportOf(10, 0, {{QStringLiteral("a"), 10}})
                                     << QStringLiteral("No duplicates.");
    QTest::newRow("duplicates") << reportOf(10, 3, {}) << QStringLiteral("3 duplicates.");
    QTest::newRow("the emptiest column")
        << reportOf(100, 0, {{QStringLiteral("a"), 99}, {QStringLiteral("plan"), 62}, {QStringLiteral("b"), 70}})
        << QStringLiteral("No duplicates. “plan” is empty in 38 % of rows.");
    QTest::newRow("empty") << reportOf(5, std::nullopt, {{QStringLiteral("paln"), 0}})
                           << QStringLiteral("“paln” is empty in 100 % of rows.");
}

void TestPreviewText::report()
{
    QFETCH(const ResultReport, report);
    QFETCH(const QString, text);
    QCOMPARE(reportText(report, kEnglish), text);
    FakePreview preview(12, 2);
    const QString detail = previewState(preview, report, kEnglish).detail;
    QVERIFY2(detail.endsWith(text) && detail.contains(QLatin1StringView("12")), qPrintable(detail));
}

void TestPreviewText::damage()
{
    FakePreview preview(48'112, 2);
    preview.fail(Phase::Damaged, errorOf(ErrorCode::DownloadCorrupt));
    QCOMPARE(previewState(preview, {}, kEnglish).detail, QStringLiteral("Behind row 48,112: The file is damaged."));
}

void TestPreviewText::empty_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, Phase phase, qint64 rows, ErrorCode code, const char* text) {
        QTest::newRow(name) << phase << rows << code << QString::fromUtf8(text);
    };
    row("something to show", Phase::Complete, 1, ErrorCode::Internal, "");
    row("nothing yet", Phase::Indexing, 0, ErrorCode::Internal, "");
    row("no users", Phase::Complete, 0, ErrorCode::Internal, "There are no users in this file.");
    row("gone", Phase::Failed, 0, ErrorCode::FileReadFailed, "The file was moved or deleted.");
    row("empty", Phase::Failed, 0, ErrorCode::DownloadTruncated, "The file is empty.");
    row("picture", Phase::Failed, 0, ErrorCode::ContentNotRecognised, "The file is neither JSON nor CSV.");
    row("damaged at once", Phase::Damaged, 0, ErrorCode::DownloadCorrupt, "The file is damaged.");
    row("damaged later", Phase::Damaged, 5, ErrorCode::DownloadCorrupt, "");
}

void TestPreviewText::empty()
{
    QFETCH(const Phase, phase);
    QFETCH(const qint64, rows);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, text);
    FakePreview preview(rows, 2);
    preview.fail(phase, errorOf(code));
    QCOMPARE(emptyText(preview, kEnglish), text);
}

void TestPreviewText::standing_data()
{
    QTest::addColumn<Preview::Standing>("standing");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("reload");
    QTest::newRow("changed") << Preview::Standing::Changed << QStringLiteral("Changed") << true;
    QTest::newRow("replaced") << Preview::Standing::Replaced << QStringLiteral("Replaced") << true;
    QTest::newRow("gone") << Preview::Standing::Gone << QStringLiteral("Gone") << false;
}

void TestPreviewText::standing()
{
    QFETCH(const Preview::Standing, standing);
    QFETCH(const QString, word);
    QFETCH(const bool, reload);
    FakePreview preview(5, 2);
    preview.setStanding(standing);
    const PreviewState state = previewState(preview, {}, kEnglish);
    QCOMPARE(state.word, word);
    QCOMPARE(state.icon, QStringLiteral("warning"));
    QCOMPARE(state.offersReload, reload);
    QVERIFY(state.detail.endsWith(QLatin1Char('.')));
}

void TestPreviewText::find()
{
    FakeFind find;
    QSignalSpy finished(&find, &Job::finished);
    find.found = 1204;
    find.percentDone = 45;
    QCOMPARE(findText(find, kEnglish), QStringLiteral("1,204 rows so far, 45 %"));
    find.start();
    find.end();
    QVERIFY(finished.wait());
    QCOMPARE(findText(find, kEnglish), QStringLiteral("1,204 rows"));
    find.problem = errorOf(ErrorCode::Cancelled);
    QCOMPARE(findText(find, kEnglish), QStringLiteral("1,204 rows, stopped at 45 %"));
    find.problem = errorOf(ErrorCode::DownloadTruncated);
    QCOMPARE(findText(find, kEnglish), QStringLiteral("1,204 rows before the damage"));
    find.problem.reset();
    find.found = 0;
    QCOMPARE(findText(find, kEnglish), QStringLiteral("Nothing found"));
}

void TestPreviewText::statistics_data()
{
    QTest::addColumn<ColumnStatistics>("statistics");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("some") << ColumnStatistics{47'102, 3, true, 12, 16} << qint64{48'210}
                          << QStringList{QStringLiteral("47,102 of 48,210 rows (98 %)"), QStringLiteral("3"),
                                         QStringLiteral("12 characters, in row 17")};
    QTest::newRow("all, many values") << ColumnStatistics{48'210, 47'000, false, 12, 0} << qint64{48'210}
                                      << QStringList{QStringLiteral("48,210 of 48,210 rows (100 %)"),
                                                     QStringLiteral("about 47,000"),
                                                     QStringLiteral("12 characters, in row 1")};
    QTest::newRow("nearly all") << ColumnStatistics{99'999, 1, true, 1, 0} << qint64{100'000}
                                << QStringList{QStringLiteral("99,999 of 100,000 rows (100.00 %)"), QStringLiteral("1"),
                                               QStringLiteral("1 characters, in row 1")};
    QTest::newRow("none") << ColumnStatistics{} << qint64{5}
                          << QStringList{QStringLiteral("0 of 5 rows (0 %)"), QStringLiteral("0")};
    QTest::newRow("no rows") << ColumnStatistics{} << qint64{0}
                             << QStringList{QStringLiteral("0 of 0 rows (0 %)"), QStringLiteral("0")};
}

void TestPreviewText::statistics()
{
    QFETCH(const ColumnStatistics, statistics);
    QFETCH(const qint64, rows);
    QFETCH(const QStringList, values);
    QStringList found;
    for (const StatisticsLine& line : statisticsLines(statistics, rows, kEnglish))
        found << line.value;
    QCOMPARE(found, values);
}

void TestPreviewText::fileToBeginWith_data()
{
    QTest::addColumn<QVector<SavedFile>>("files");
    QTest::addColumn<int>("place");
    QTest::newRow("none") << QVector<SavedFile>() << -1;
    QTest::newRow("packed only") << QVector<SavedFile>{file("/a.csv.gz", OutputFormat::Raw)} << 0;
    QTest::newRow("packed first") << QVector<SavedFile>{file("/a.csv.gz", OutputFormat::Raw),
                                                        file("/a.csv", OutputFormat::Csv)}
                                  << 1;
}

void TestPreviewText::fileToBeginWith()
{
    QFETCH(const QVector<SavedFile>, files);
    QFETCH(const int, place);
    QCOMPARE(firstPreviewed(files), place);
}

void TestPreviewText::choices()
{
    const QVector<SavedFile> files{file("/x/a.json", OutputFormat::Json),
                                   file("/x/a-part-001.json", OutputFormat::Import),
                                   file("/x/a-part-002.json", OutputFormat::Import)};
    const QStringList choices = fileChoices(files, ExportFormat::Json);
    QCOMPARE(choices.at(0), outputFormatText(OutputFormat::Json, ExportFormat::Json));
    QVERIFY(choices.at(1).endsWith(QLatin1StringView("a-part-001.json")));
    QVERIFY(choices.at(1) != choices.at(2));
}

QTEST_GUILESS_MAIN(TestPreviewText)
#include "tst_previewtext.moc"
