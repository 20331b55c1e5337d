#include "previewpanetest.h"

#include "tests/support/gzipdata.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

/// Finding text in the whole file, with mouse and keys.
class TestPreviewFind : public PreviewPaneTest
{
    Q_OBJECT
private Q_SLOTS:
    void typingFinds();
    void goesFromPlaceToPlace();
    void beginsAtTheCurrentRow();
    void nothingFound();
    void escapeEmptiesTheField();
    void stopKeepsWhatWasFound();
    void changingTheTextBeginsAnew();
    void findsWhatTheTableDoesNotShow();
    void keysAnywhereInThePane();

private:
    [[nodiscard]] QLineEdit* field() const { return find<QLineEdit>("previewSearch"); }
    void type(const QString& text) const
    {
        m_pane->focusFind();
        QTest::keyClicks(field(), text);
    }
    [[nodiscard]] QModelIndex at(int row, const QString& name) const
    {
        return table()->model()->index(row, column(name));
    }
};

void TestPreviewFind::typingFinds()
{
    open(saved(gzipped(asNdjson(m_sample))));
    type(QStringLiteral("USER2345@"));
    QTRY_COMPARE(table()->currentIndex(), at(2345, QStringLiteral("email")));
    QTRY_COMPARE(text("findState"), QStringLiteral("1 row"));
    QVERIFY(field()->hasFocus());
    QVERIFY(table()->topRow() <= 2345 && table()->lastVisibleRow() >= 2345);
}

void TestPreviewFind::goesFromPlaceToPlace()
{
    open(saved("{\"a\":\"x\",\"b\":\"hit\",\"c\":\"hit\"}\n{\"a\":\"no\"}\n{\"a\":\"hit\",\"b\":\"x\"}\n"));
    type(QStringLiteral("hit"));
    QTRY_COMPARE(table()->currentIndex(), at(0, QStringLiteral("b")));
    QTRY_COMPARE(text("findState"), QStringLiteral("2 rows"));
    press(Qt::Key_Return);
    QCOMPARE(table()->currentIndex(), at(0, QStringLiteral("c")));
    press(Qt::Key_F3);
    QCOMPARE(table()->currentIndex(), at(2, QStringLiteral("a")));
    press(Qt::Key_F3);
    QCOMPARE(table()->currentIndex(), at(0, QStringLiteral("b"))); // comes round
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(table()->currentIndex(), at(2, QStringLiteral("a")));
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(table()->currentIndex(), at(0, QStringLiteral("c")));
    QTest::mouseClick(find<QToolButton>("findPreviousButton"), Qt::LeftButton);
    QCOMPARE(table()->currentIndex(), at(0, QStringLiteral("b")));
    QTest::mouseClick(find<QToolButton>("findNextButton"), Qt::LeftButton);
    QCOMPARE(table()->currentIndex(), at(0, QStringLiteral("c")));
}

void TestPreviewFind::beginsAtTheCurrentRow()
{
    open(saved(asNdjson(m_sample)));
    table()->setCurrentIndex(at(2000, QStringLiteral("name")));
    type(QStringLiteral("user1"));
    QTRY_COMPARE(text("findState"), QStringLiteral("1,111 rows"));
    QTRY_COMPARE(table()->currentIndex(), at(1, QStringLiteral("email"))); // nothing behind: comes round
    table()->setCurrentIndex(at(150, QStringLiteral("name")));
    press(Qt::Key_F3);
    QTRY_COMPARE(table()->currentIndex(), at(151, QStringLiteral("email"))); // once the row has been read
}

void TestPreviewFind::nothingFound()
{
    open(saved(asNdjson(m_sample)));
    table()->setCurrentIndex(at(7, QStringLiteral("name")));
    type(QStringLiteral("nobody at all"));
    QTRY_COMPARE(text("findState"), QStringLiteral("Nothing found"));
    QVERIFY(!find<QToolButton>("findNextButton")->isEnabled());
    press(Qt::Key_F3);
    QCOMPARE(table()->currentIndex(), at(7, QStringLiteral("name")));
}

void TestPreviewFind::escapeEmptiesTheField()
{
    open(saved(asNdjson(m_sample)));
    type(QStringLiteral("user5"));
    QTRY_VERIFY(text("findState").endsWith(QLatin1StringView("rows")));
    press(Qt::Key_Escape);
    QCOMPARE(field()->text(), QString());
    QVERIFY(!find<QLabel>("findState")->isVisible());
    QVERIFY(!find<QToolButton>("findNextButton")->isVisible());
}

void TestPreviewFind::stopKeepsWhatWasFound()
{
    open(saved(gzipped(asNdjson(sampleTable(40'000)))));
    field()->setFocus();
    field()->insert(QStringLiteral("é")); // without a part to look for quickly
    press(Qt::Key_Return);
    auto* stop = find<QToolButton>("stopFindButton");
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY(text("findState").contains(QLatin1StringView("stopped at")));
    QVERIFY(!stop->isVisible());
    QCOMPARE(field()->text(), QStringLiteral("é"));
    QVERIFY(field()->hasFocus());
}

void TestPreviewFind::changingTheTextBeginsAnew()
{
    open(saved(asNdjson(m_sample)));
    type(QStringLiteral("user77"));
    QTRY_COMPARE(text("findState"), QStringLiteral("11 rows"));
    QTest::keyClicks(field(), QStringLiteral("7"));
    QTRY_COMPARE(text("findState"), QStringLiteral("1 row"));
    QTRY_COMPARE(table()->currentIndex(), at(777, QStringLiteral("email")));
}

/// Behind what a cell shows of a long text, or inside an array: the row is found.
void TestPreviewFind::findsWhatTheTableDoesNotShow()
{
    open(saved("{\"a\":1}\n{\"a\":\"" + QByteArray(3000, 'x') + "needle\"}\n"));
    table()->setCurrentIndex(at(0, QStringLiteral("a")));
    type(QStringLiteral("needle"));
    QTRY_COMPARE(table()->currentIndex().row(), 1);
}

void TestPreviewFind::keysAnywhereInThePane()
{
    open(saved(asNdjson(m_sample)));
    type(QStringLiteral("user123"));
    QTRY_COMPARE(table()->currentIndex(), at(123, QStringLiteral("email")));
    QTRY_COMPARE(text("findState"), QStringLiteral("11 rows"));
    m_pane->focusTable();
    press(Qt::Key_F3);
    QCOMPARE(table()->currentIndex().row(), 1230);
    QVERIFY(table()->hasFocus());
    m_pane->focusFind();
    QCOMPARE(field()->selectedText(), QStringLiteral("user123"));
}

QTEST_MAIN(TestPreviewFind)
#include "tst_previewfind.moc"
