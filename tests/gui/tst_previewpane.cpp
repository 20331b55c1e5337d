#include "previewpanetest.h"

#include "tests/support/gzipdata.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/theme.h"
#include "ui/preview/columnpopup.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

/// A file as a table: rows, footer, the row beside it, statistics, the clipboard, and files that cannot be shown.
class TestPreviewPane : public PreviewPaneTest
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheFile_data();
    void showsTheFile();
    void choosesAmongFiles();
    void sameExportStaysAsItIs();
    void columnsFollowTheRequest();
    void copiesCells();
    void copiesRowsThatAreNotAtHand();
    void menuCopiesWithNames();
    void wholeRowBesideTheTable();
    void statisticsOfAColumn();
    void statisticsCanBeStopped();
    void buttonsOfTheBar();
    void cannotBeShown_data();
    void cannotBeShown();
    void damagedFileShowsWhatIsGood();
    void fileGoesAwayWhileOpen();
    void unreadableRowIsTold();
    void namesAndTexts();
    void tabOrderComesRound();
};

void TestPreviewPane::showsTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const SampleTable sample = sampleTable(3000);
    QTest::newRow("ndjson") << asNdjson(sample);
    QTest::newRow("array") << asJsonArray(sample);
    QTest::newRow("csv") << asCsv(sample);
    QTest::newRow("Auth0's csv, gz") << gzipped(asAuth0Csv(sample));
}

void TestPreviewPane::showsTheFile()
{
    QFETCH(const QByteArray, bytes);
    open(saved(bytes));
    QCOMPARE(text("previewName"), QStringLiteral("users.ndjson"));
    QCOMPARE(text("previewState"), QStringLiteral("Complete"));
    QCOMPARE(table()->model()->rowCount(), 3000);
    QCOMPARE(table()->model()->columnCount(), m_sample.columns.size());
    QCOMPARE(cell(0, QStringLiteral("email")), QStringLiteral("user0@example.com"));
    const int last = table()->topRow() + table()->fullRows();
    QVERIFY(text("previewPosition").startsWith(QStringLiteral("Rows 1–%1 of 3,000").arg(last)));
    m_pane->focusTable();
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(cell(2999, QStringLiteral("email")), QStringLiteral("user2999@example.com"));
    QVERIFY(text("previewPosition").contains(QStringLiteral("–3,000 of 3,000")));
    QVERIFY(!find<QComboBox>("previewChoice")->isVisible());
}

void TestPreviewPane::choosesAmongFiles()
{
    ExportRecord record = saved(gzipped(asNdjson(m_sample)), QStringLiteral("users.json.gz"));
    record.files[0].as = OutputFormat::Raw;
    addFile(record, asCsv(sampleTable(20)), QStringLiteral("users.csv"), OutputFormat::Csv);
    addFile(record, "PK", QStringLiteral("users.xlsx"), OutputFormat::Xlsx);
    open(record);
    auto* choice = find<QComboBox>("previewChoice");
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->count(), 2);
    QCOMPARE(text("previewName"), QStringLiteral("users.csv"));
    QCOMPARE(table()->model()->rowCount(), 20);
    choice->setFocus();
    press(Qt::Key_Up);
    QTRY_COMPARE(table()->model()->rowCount(), 3000);
    QCOMPARE(text("previewName"), QStringLiteral("users.json.gz"));
}

void TestPreviewPane::sameExportStaysAsItIs()
{
    const ExportRecord record = saved(asNdjson(m_sample));
    open(record);
    table()->setTopRow(700);
    m_pane->open(record);
    QCOMPARE(table()->topRow(), 700);
    QCOMPARE(m_pane->exportId(), record.id);
    m_pane->close();
    QVERIFY(!m_pane->isOpen());
    QCOMPARE(table()->model()->rowCount(), 0);
}

void TestPreviewPane::columnsFollowTheRequest()
{
    ExportRecord record = saved(asNdjson(m_sample));
    record.plan.request.fields = {{QStringLiteral("name"), {}}, {QStringLiteral("user_metadata.plan"), {}}};
    open(record);
    QCOMPARE(column(QStringLiteral("name")), 0);
    QCOMPARE(column(QStringLiteral("user_metadata.plan")), 1);
}

void TestPreviewPane::copiesCells()
{
    open(saved("{\"a\":\"1\",\"b\":\"two\\nlines\",\"c\":3}\n{\"a\":\"x\",\"c\":null}\n"));
    m_pane->focusTable();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const QSignalSpy toast(m_pane.get(), &PreviewPane::toastWanted);
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(toast.size(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1\ttwo lines\nx\t"));
    QCOMPARE(toast.first().first().toString(), QStringLiteral("Copied 4 cells"));
}

void TestPreviewPane::copiesRowsThatAreNotAtHand()
{
    open(saved(asNdjson(m_sample)));
    m_pane->focusTable();
    press(Qt::Key_A, Qt::ControlModifier);
    const QSignalSpy toast(m_pane.get(), &PreviewPane::toastWanted);
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(toast.size(), 1);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3000);
    QVERIFY(lines.at(1500).contains(QLatin1StringView("user1500@example.com")));
}

void TestPreviewPane::menuCopiesWithNames()
{
    open(saved("{\"a\":\"1\",\"b\":2}\n"));
    table()->setCurrentIndex(table()->model()->index(0, 1));
    Q_EMIT table()->customContextMenuRequested(QPoint(10, 10));
    auto* menu = find<QMenu>("previewMenu");
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("Copy with column names"))
            action->trigger();
    }
    menu->close();
    QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("b\n2"));
}

void TestPreviewPane::wholeRowBesideTheTable()
{
    open(saved("{\"a\":1}\n{\"a\":2,\"m\":{\"list\":[1,{\"deep\":\"whole text\"}]}}\n"));
    auto* panel = find<QWidget>("rowPanel");
    auto* tree = find<QTreeView>("rowTree");
    QVERIFY(!panel->isVisible());
    m_pane->focusTable();
    table()->setCurrentIndex(table()->model()->index(1, column(QStringLiteral("m.list"))));
    press(Qt::Key_Return);
    QVERIFY(panel->isVisible());
    QVERIFY(tree->hasFocus());
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("list"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(find<QPlainTextEdit>("rowValue")->toPlainText(), QStringLiteral("whole text"));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("whole text"));
    m_pane->focusTable();
    press(Qt::Key_Up);
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    QVERIFY(m_pane->goBack());
    QVERIFY(!panel->isVisible());
    QVERIFY(table()->hasFocus());
    QVERIFY(!m_pane->goBack());
    QTest::mouseClick(find<QToolButton>("rowToggle"), Qt::LeftButton);
    QVERIFY(panel->isVisible());
    QTest::mouseClick(find<QToolButton>("closeRowButton"), Qt::LeftButton);
    QVERIFY(!panel->isVisible());
}

void TestPreviewPane::statisticsOfAColumn()
{
    open(saved("{\"a\":\"x\"}\n{\"a\":\"longest\"}\n{\"a\":\"x\"}\n{\"b\":1}\n"));
    m_pane->focusTable();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    press(Qt::Key_Down, Qt::AltModifier);
    auto* popup = find<ColumnPopup>("columnPopup");
    QVERIFY(popup->isVisible());
    QTRY_VERIFY(popup->text().contains(QLatin1StringView("3 of 4 rows (75 %)")));
    QVERIFY(popup->text().startsWith(QLatin1StringView("a\n")));
    QVERIFY(popup->text().contains(QLatin1StringView("Different values: 2")));
    QVERIFY(popup->text().contains(QLatin1StringView("7 characters, in row 2")));
    QTest::mouseClick(popup->findChild<QPushButton*>(QStringLiteral("longestRowButton")), Qt::LeftButton);
    QVERIFY(!popup->isVisible());
    QCOMPARE(table()->currentIndex(), table()->model()->index(1, 0));
    QVERIFY(table()->hasFocus());
    const int x = table()->header()->sectionViewportPosition(1) + 10;
    QTest::mouseClick(table()->header()->viewport(), Qt::LeftButton, {}, {x, 8});
    QVERIFY(popup->isVisible());
    QVERIFY(popup->text().contains(QLatin1StringView("1 of 4 rows (25 %)"))); // without reading again
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void TestPreviewPane::statisticsCanBeStopped()
{
    open(saved(asNdjson(m_sample)));
    m_pane->focusTable();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    press(Qt::Key_Down, Qt::AltModifier);
    auto* popup = find<ColumnPopup>("columnPopup");
    auto* stop = popup->findChild<QPushButton*>(QStringLiteral("stopStatisticsButton"));
    QVERIFY(stop->isVisible());
    stop->click();
    QTRY_VERIFY(popup->text().contains(QLatin1StringView("Stopped.")));
    QVERIFY(!stop->isVisible());
    QTest::keyClick(popup, Qt::Key_Escape);
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(popup->text().contains(QLatin1StringView("of 3,000 rows")));
}

void TestPreviewPane::buttonsOfTheBar()
{
    const ExportRecord record = saved(asNdjson(m_sample));
    open(record);
    const QSignalSpy closed(m_pane.get(), &PreviewPane::closeWanted);
    QTest::mouseClick(find<QToolButton>("closePreviewButton"), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QTest::mouseClick(find<QPushButton>("previewRunAgain"), Qt::LeftButton);
    QCOMPARE(m_fixture->exports.calls().last(), QStringLiteral("runAgain ") + record.id);
}

void TestPreviewPane::cannotBeShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("removed");
    QTest::addColumn<QString>("notice");
    QTest::newRow("deleted") << QByteArray("{}") << true << QStringLiteral("The file was moved or deleted.");
    QTest::newRow("empty") << QByteArray() << false << QStringLiteral("The file is empty.");
    QTest::newRow("no users") << QByteArray("[]") << false << QStringLiteral("There are no users in this file.");
    QTest::newRow("nothing packed") << gzipped({}) << false << QStringLiteral("There are no users in this file.");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\x01") << false
                             << QStringLiteral("The file is neither JSON nor CSV.");
    QTest::newRow("cut in its header") << gzipped("{\"a\":1}").first(10) << false
                                       << QStringLiteral("The file is cut off.");
}

void TestPreviewPane::cannotBeShown()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, removed);
    QFETCH(const QString, notice);
    const ExportRecord record = saved(bytes);
    if (removed)
        QVERIFY(QFile::remove(record.files.first().path));
    open(record);
    QTRY_COMPARE(text("previewNotice"), notice);
    QVERIFY(find<QLabel>("previewNotice")->isVisible());
    QVERIFY(!find<QWidget>("previewSearch")->isEnabled() || notice.startsWith(QLatin1StringView("There are")));
}

void TestPreviewPane::damagedFileShowsWhatIsGood()
{
    const QByteArray packed = gzipped(asNdjson(m_sample));
    open(saved(packed.first(packed.size() / 2)));
    QCOMPARE(text("previewState"), QStringLiteral("Damaged"));
    const int rows = table()->model()->rowCount();
    QVERIFY(rows > 500 && rows < 3000);
    QCOMPARE(text("previewDetail"),
             QStringLiteral("Behind row %1: The file is cut off.").arg(QLocale().toString(rows)));
    QCOMPARE(cell(rows - 1, QStringLiteral("email")), QStringLiteral("user%1@example.com").arg(rows - 1));
}

void TestPreviewPane::fileGoesAwayWhileOpen()
{
    const ExportRecord record = saved(asNdjson(m_sample));
    open(record);
    auto* reload = find<QPushButton>("reloadPreviewButton");
    QVERIFY(!reload->isVisible());
    const QString path = record.files.first().path;
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(text("previewState"), QStringLiteral("Gone"));
    QCOMPARE(cell(2000, QStringLiteral("email")), QStringLiteral("user2000@example.com"));
    QFile other(path);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("{\"a\":1}\n");
    other.close();
    QCOMPARE(cell(1000, QStringLiteral("email")), QStringLiteral("user1000@example.com"));
    QTRY_COMPARE(text("previewState"), QStringLiteral("Replaced"));
    QTest::mouseClick(reload, Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QTRY_COMPARE(text("previewState"), QStringLiteral("Complete"));
}

void TestPreviewPane::unreadableRowIsTold()
{
    open(saved("{\"a\":1}\n{\"a\":oops}\n"));
    m_pane->focusTable();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QCOMPARE(text("previewDetail"), QStringLiteral("Row 2 cannot be read."));
    press(Qt::Key_Up);
    QCOMPARE(text("previewState"), QStringLiteral("Complete"));
}

void TestPreviewPane::namesAndTexts()
{
    open(saved(asNdjson(m_sample)));
    find<QToolButton>("rowToggle")->click();
    find<QLineEdit>("previewSearch")->setText(QStringLiteral("user"));
    QTRY_VERIFY(!text("findState").isEmpty());
    QCOMPARE(unnamedFocusStops(m_pane.get()), QStringList());
    QCOMPARE(clippedTexts(m_pane.get()), QStringList());
    QCOMPARE(table()->accessibleName(), QStringLiteral("Preview of users.ndjson"));
    for (const int width : {700, 760, 900}) {
        m_pane->resize(width, 400);
        QTRY_COMPARE(clippedTexts(m_pane.get()), QStringList());
    }
}

void TestPreviewPane::tabOrderComesRound()
{
    open(saved(asNdjson(m_sample)));
    m_pane->focusTable();
    auto forwards = tabStops(m_pane.get(), false);
    m_pane->focusTable();
    auto backwards = tabStops(m_pane.get(), true);
    QVERIFY(forwards.contains(table()));
    QVERIFY(forwards.contains(find<QWidget>("previewSearch")));
    std::sort(forwards.begin(), forwards.end());
    std::sort(backwards.begin(), backwards.end());
    QCOMPARE(forwards, backwards);
}

QTEST_MAIN(TestPreviewPane)
#include "tst_previewpane.moc"
