#include "app/core/domain/reporttext.h"

#include <QTest>

using namespace muster;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

ResultReport goodReport()
{
    return {48'210, {{QStringLiteral("user_id"), 48'210}, {QStringLiteral("email"), 48'007}}, 0, 0, {}};
}

ResultReport poorReport()
{
    ResultReport report = goodReport();
    report.columns.append({QStringLiteral("user_metadata.contry"), 0});
    report.duplicates = 2;
    report.rejected = 3;
    report.droppedKeys = {{QStringLiteral("identities"), 48'210}, {QStringLiteral("last_ip"), 1}};
    report.shortenedCells = 5;
    return report;
}

QStringList texts(const QVector<ReportLine>& lines)
{
    QStringList texts;
    for (const ReportLine& line : lines)
        texts.append((line.attention ? QStringLiteral("! ") : QString()) + line.text);
    return texts;
}

} // namespace

class TestReportText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limit_data();
    void limit();
    void nothingStrange();
    void everythingStrange();
    void severalEmptyColumns();
    void manyNamesAreCounted();
    void nothingIsEmptyWithoutUsers();
    void remarks();
};

void TestReportText::limit_data()
{
    QTest::addColumn<qint64>("users");
    QTest::addColumn<qint64>("limit"); // 0: none
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("attention");
    QTest::newRow("all") << qint64{48'210} << qint64{0} << "48,210 users" << false;
    QTest::newRow("as many as asked for")
        << qint64{1000} << qint64{1000} << "1,000 of at most 1,000 users: there may be more" << true;
    QTest::newRow("fewer") << qint64{812} << qint64{1000} << "812 of at most 1,000 users: these are all" << false;
    QTest::newRow("none") << qint64{0} << qint64{1000} << "0 of at most 1,000 users: these are all" << false;
}

void TestReportText::limit()
{
    QFETCH(qint64, users);
    QFETCH(qint64, limit);
    QFETCH(QString, text);
    QFETCH(bool, attention);
    ResultReport report;
    report.users = users;
    const auto asked = limit == 0 ? std::nullopt : std::optional(limit);
    const QVector<ReportLine> lines = reportLines(report, asked, kEnglish);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().text, text);
    QCOMPARE(lines.first().attention, attention);
    QCOMPARE(limitReached(report, asked), attention);
    QCOMPARE(reportRemark(report, asked, kEnglish), attention ? text : QString());
}

void TestReportText::nothingStrange()
{
    QCOMPARE(texts(reportLines(goodReport(), {}, kEnglish)),
             (QStringList{QStringLiteral("48,210 users"), QStringLiteral("2 columns"),
                          QStringLiteral("no user_id comes twice")}));
    QCOMPARE(reportRemark(goodReport(), {}, kEnglish), QString());
}

void TestReportText::everythingStrange()
{
    QCOMPARE(texts(reportLines(poorReport(), {}, kEnglish)),
             (QStringList{QStringLiteral("48,210 users"), QStringLiteral("3 columns"),
                          QStringLiteral("! user_metadata.contry is empty for every user"),
                          QStringLiteral("! 2 users have the user_id of an earlier one"),
                          QStringLiteral("! 3 users are in the rejected file"),
                          QStringLiteral("left out of import files: identities (48,210 users), last_ip (1 users)"),
                          QStringLiteral("! 5 texts were shortened to what a cell of a workbook can hold")}));
}

void TestReportText::severalEmptyColumns()
{
    ResultReport report = goodReport();
    report.columns = {{QStringLiteral("a"), 0}, {QStringLiteral("b"), 1}, {QStringLiteral("c"), 0}};
    QVERIFY(texts(reportLines(report, {}, kEnglish))
                .contains(QStringLiteral("! 2 columns are empty for every user: a, c")));
    QCOMPARE(reportRemark(report, {}, kEnglish), QStringLiteral("2 columns are empty"));
}

void TestReportText::manyNamesAreCounted()
{
    ResultReport report = goodReport();
    report.columns.clear();
    for (int i = 0; i < kMaxReportColumns; ++i)
        report.columns.append({QStringLiteral("c%1").arg(i), 0});
    const QStringList lines = texts(reportLines(report, {}, kEnglish));
    QCOMPARE(lines.at(1), QStringLiteral("at least 200 columns"));
    QVERIFY2(lines.at(2).endsWith(QLatin1StringView("c11 and 188 more")), qPrintable(lines.at(2)));
}

void TestReportText::nothingIsEmptyWithoutUsers()
{
    ResultReport report;
    report.columns = {{QStringLiteral("a"), 0}};
    QCOMPARE(reportRemark(report, {}, kEnglish), QString());
}

void TestReportText::remarks()
{
    QCOMPARE(reportRemark(poorReport(), 48'210, kEnglish),
             QStringLiteral("3 users are in the rejected file · 2 duplicates · 5 texts were shortened · "
                            "user_metadata.contry is empty for every "
                            "user · 48,210 of at most 48,210 users: there may be more"));
}

QTEST_APPLESS_MAIN(TestReportText)
#include "tst_reporttext.moc"
