#include "tests/support/fakes/fakepreview.h"
#include "ui/common/theme.h"
#include "ui/preview/previewdelegate.h"
#include "ui/preview/previewmodel.h"
#include "ui/preview/previewtable.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

constexpr int kMany = 10'000'000;

} // namespace

/// The table that shows any number of rows, and its model.
class TestPreviewTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void cleanup();

    void modelKeepsItsPromises();
    void modelAsksOnlyForWhatIsSeen();
    void scrollsManyRowsAtOnce();
    void rowsUnderTheMouse();
    void arrowsPagesAndEnds_data();
    void arrowsPagesAndEnds();
    void selectsWithShiftAndMouse();
    void selectsAllAtOnce();
    void numbersSelectTheirRow();
    void newRowsMoveNothing();
    void newColumnsComeAtTheEnd();
    void enterAndAltDown();
    void tabLeavesTheTable();
    void rightToLeft();
    void readableForScreenReaders();
    void screenReaderFollowsTheCurrentCell();

private:
    void open(qint64 rows, int columns = 4, QSize size = {600, 300});
    [[nodiscard]] QModelIndex at(int row, int column) const { return m_model->index(row, column); }
    [[nodiscard]] QAccessibleTableInterface* access() const
    {
        return QAccessible::queryAccessibleInterface(m_table.get())->tableInterface();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakePreview> m_preview;
    std::unique_ptr<PreviewModel> m_model;
    std::unique_ptr<PreviewTable> m_table;
};

void TestPreviewTable::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestPreviewTable::cleanup()
{
    m_table.reset();
    m_model.reset();
    m_preview.reset();
}

void TestPreviewTable::open(qint64 rows, int columns, QSize size)
{
    m_preview = std::make_unique<FakePreview>(rows, columns);
    m_model = std::make_unique<PreviewModel>();
    m_table = std::make_unique<PreviewTable>(*m_theme);
    m_table->setModel(m_model.get());
    m_table->setItemDelegate(new PreviewDelegate(*m_theme, m_table.get()));
    m_model->setPreview(m_preview.get());
    m_table->resize(size);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    m_table->setFocus();
}

void TestPreviewTable::modelKeepsItsPromises()
{
    FakePreview preview(0, 0);
    PreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPreview(&preview);
    preview.addColumn(QStringLiteral("a"));
    preview.set(Preview::Phase::Indexing, 3);
    QCOMPARE(model.rowCount(), 3);
    preview.set(Preview::Phase::Complete, 500);
    preview.addColumn(QStringLiteral("b"));
    preview.holdBack();
    preview.set(Preview::Phase::Complete, 600);
    preview.deliver(0, 127);
    QCOMPARE(model.columnCount(), 2);
    model.setPreview(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestPreviewTable::modelAsksOnlyForWhatIsSeen()
{
    open(0);
    m_preview->holdBack();
    m_preview->set(Preview::Phase::Complete, kMany);
    m_table->grab();
    m_table->setTopRow(5'000'000);
    m_table->grab();
    QVERIFY(m_preview->asked().contains(5'000'000));
    QVERIFY(m_preview->asked().size() < 200);
    const QModelIndex cell = at(5'000'001, 2);
    QVERIFY(!cell.data(PreviewModel::ArrivedRole).toBool());
    QCOMPARE(cell.data().toString(), QString());
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_preview->deliver(5'000'000, 5'000'127);
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 5'000'000);
    QCOMPARE(cell.data().toString(), QStringLiteral("c2 r5000001"));
}

/// A table of Qt takes seconds here, and hundreds of megabytes.
void TestPreviewTable::scrollsManyRowsAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    open(2'000'000'000);
    QCOMPARE(m_table->topRow(), 0);
    for (int i = 0; i < 100; ++i) {
        m_table->setTopRow(i * 20'000'000 + 7);
        QCOMPARE(m_table->indexAt({5, 5}).row(), i * 20'000'000 + 7);
        m_table->grab();
    }
    QTest::keyClick(m_table.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_table->currentIndex().row(), 1'999'999'999);
    QCOMPARE(m_table->lastVisibleRow(), 1'999'999'999);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestPreviewTable::rowsUnderTheMouse()
{
    open(kMany);
    const int height = m_table->rowHeight();
    m_table->setTopRow(777'000);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      {m_table->header()->sectionViewportPosition(1) + 5, 3 * height + 4});
    QCOMPARE(m_table->currentIndex(), at(777'003, 1));
    const QRect rect = m_table->visualRect(at(777'003, 1));
    QCOMPARE(rect.top(), 3 * height);
    QCOMPARE(m_table->indexAt(rect.center()), at(777'003, 1));
    QVERIFY(m_table->visualRect(at(0, 0)).bottom() < 0);
    QVERIFY(m_table->visualRect(at(kMany - 1, 0)).top() > m_table->height());
    QVERIFY(!m_table->indexAt({100'000, 10}).isValid());
}

void TestPreviewTable::arrowsPagesAndEnds_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QPoint>("from"); // column, row
    QTest::addColumn<QPoint>("to");
    const Qt::KeyboardModifiers none;
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    const auto row = [](const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers, QPoint from, QPoint to) {
        QTest::newRow(name) << static_cast<int>(key) << modifiers << from << to;
    };
    const int last = kMany - 1;
    row("down", Qt::Key_Down, none, {1, 10}, {1, 11});
    row("up", Qt::Key_Up, none, {1, 10}, {1, 9});
    row("left", Qt::Key_Left, none, {1, 10}, {0, 10});
    row("right", Qt::Key_Right, none, {1, 10}, {2, 10});
    row("up at the top", Qt::Key_Up, none, {1, 0}, {1, 0});
    row("down at the end", Qt::Key_Down, none, {1, last}, {1, last});
    row("left at the edge", Qt::Key_Left, none, {0, 10}, {0, 10});
    row("right at the edge", Qt::Key_Right, none, {3, 10}, {3, 10});
    row("home", Qt::Key_Home, none, {2, 10}, {0, 10});
    row("end", Qt::Key_End, none, {2, 10}, {3, 10});
    row("to the first", Qt::Key_Home, control, {2, 7'000'000}, {0, 0});
    row("to the last", Qt::Key_End, control, {2, 10}, {3, last});
    row("to the top", Qt::Key_Up, control, {2, 7'000'000}, {2, 0});
    row("to the bottom", Qt::Key_Down, control, {2, 10}, {2, last});
}

void TestPreviewTable::arrowsPagesAndEnds()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const QPoint, from);
    QFETCH(const QPoint, to);
    open(kMany);
    m_table->setCurrentIndex(at(from.y(), from.x()));
    QTest::keyClick(m_table.get(), static_cast<Qt::Key>(key), modifiers);
    QCOMPARE(m_table->currentIndex(), at(to.y(), to.x()));
    QVERIFY(to.y() >= m_table->topRow() && to.y() <= m_table->lastVisibleRow());
    m_table->setCurrentIndex(at(500, 0));
    QTest::keyClick(m_table.get(), Qt::Key_PageDown);
    QCOMPARE(m_table->currentIndex().row(), 500 + m_table->fullRows());
    QTest::keyClick(m_table.get(), Qt::Key_PageUp);
    QCOMPARE(m_table->currentIndex().row(), 500);
}

void TestPreviewTable::selectsWithShiftAndMouse()
{
    open(kMany);
    m_table->setCurrentIndex(at(100, 1));
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table.get(), Qt::Key_Right, Qt::ShiftModifier);
    QItemSelection selection = m_table->selectionModel()->selection();
    QCOMPARE(selection.size(), 1);
    QCOMPARE(selection.first().topLeft(), at(100, 1));
    QCOMPARE(selection.first().bottomRight(), at(101, 2));
    QTest::keyClick(m_table.get(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    selection = m_table->selectionModel()->selection();
    QCOMPARE(selection.first().topLeft(), at(100, 1));
    QCOMPARE(selection.first().bottomRight(), at(kMany - 1, 3));

    m_table->setTopRow(3'000'000);
    const int height = m_table->rowHeight();
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, {5, 5});
    QTest::mouseMove(m_table->viewport(), {m_table->header()->sectionViewportPosition(2) + 5, 4 * height + 5});
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {},
                        {m_table->header()->sectionViewportPosition(2) + 5, 4 * height + 5});
    selection = m_table->selectionModel()->selection();
    QCOMPARE(selection.size(), 1);
    QCOMPARE(selection.first().topLeft(), at(3'000'000, 0));
    QCOMPARE(selection.first().bottomRight(), at(3'000'004, 2));
}

void TestPreviewTable::selectsAllAtOnce()
{
    open(kMany);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selectionModel()->selection().size(), 1);
    QCOMPARE(m_table->selectionModel()->selection().first().height(), kMany);
    m_table->grab();
    QVERIFY(timer.elapsed() < 3000);
}

void TestPreviewTable::numbersSelectTheirRow()
{
    open(kMany);
    m_table->setTopRow(400);
    auto* numbers = m_table->findChild<QWidget*>(QStringLiteral("rowNumbers"));
    QVERIFY(numbers && numbers->width() > 60);
    QTest::mouseClick(numbers, Qt::LeftButton, {}, {10, 2 * m_table->rowHeight() + 3});
    const QItemSelection selection = m_table->selectionModel()->selection();
    QCOMPARE(selection.first().topLeft(), at(402, 0));
    QCOMPARE(selection.first().bottomRight(), at(402, 3));
    QCOMPARE(m_table->currentIndex(), at(402, 0));
}

void TestPreviewTable::newRowsMoveNothing()
{
    open(1000);
    m_table->setTopRow(600);
    m_table->setCurrentIndex(at(605, 1));
    const QSignalSpy scrolled(m_table->verticalScrollBar(), &QScrollBar::valueChanged);
    for (qint64 rows = 2000; rows <= kMany; rows *= 3)
        m_preview->set(Preview::Phase::Indexing, rows);
    QCOMPARE(m_table->topRow(), 600);
    QCOMPARE(m_table->currentIndex(), at(605, 1));
    QVERIFY(m_table->selectionModel()->isSelected(at(605, 1)));
    QCOMPARE(scrolled.size(), 0);
}

void TestPreviewTable::newColumnsComeAtTheEnd()
{
    open(100);
    m_table->setCurrentIndex(at(5, 2));
    m_table->header()->resizeSection(1, 333);
    m_preview->addColumn(QStringLiteral("late"));
    QCOMPARE(m_table->header()->count(), 5);
    QCOMPARE(m_table->header()->sectionSize(1), 333);
    QCOMPARE(m_table->currentIndex(), at(5, 2));
    QVERIFY(m_table->horizontalScrollBar()->maximum() > 0);
    m_table->setCurrentIndex(at(5, 4));
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(at(5, 4))));
}

void TestPreviewTable::enterAndAltDown()
{
    open(100);
    const QSignalSpy opened(m_table.get(), &PreviewTable::cellOpened);
    const QSignalSpy column(m_table.get(), &PreviewTable::columnOpened);
    m_table->setCurrentIndex(at(5, 2));
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toModelIndex(), at(5, 2));
    QCOMPARE(column.size(), 1);
    QCOMPARE(column.first().first().toInt(), 2);
    const int x = m_table->header()->sectionViewportPosition(1) + 20;
    QTest::mouseClick(m_table->header()->viewport(), Qt::LeftButton, {}, {x, 8});
    QCOMPARE(column.last().first().toInt(), 1);
    QCOMPARE(m_table->currentIndex(), at(5, 2));
}

void TestPreviewTable::tabLeavesTheTable()
{
    open(100);
    m_table->setCurrentIndex(at(5, 2));
    QTest::keyClick(m_table.get(), Qt::Key_Tab);
    QCOMPARE(m_table->currentIndex(), at(5, 2));
}

void TestPreviewTable::rightToLeft()
{
    open(100);
    m_table->setLayoutDirection(Qt::RightToLeft);
    m_table->setCurrentIndex(at(5, 0));
    QTest::keyClick(m_table.get(), Qt::Key_Left);
    QCOMPARE(m_table->currentIndex(), at(5, 1));
    QVERIFY(m_table->visualRect(at(0, 1)).left() < m_table->visualRect(at(0, 0)).left());
    QCOMPARE(m_table->indexAt(m_table->visualRect(at(3, 1)).center()), at(3, 1));
    QVERIFY(m_table->findChild<QWidget*>(QStringLiteral("rowNumbers"))->x() > 100);
}

void TestPreviewTable::readableForScreenReaders()
{
    open(kMany);
    m_table->setTopRow(1000);
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table.get());
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(access()->rowCount(), kMany);
    QCOMPARE(access()->columnCount(), 4);
    QCOMPARE(access()->columnDescription(2), QStringLiteral("c2"));
    QCOMPARE(access()->rowDescription(1000), QStringLiteral("1,001"));
    QVERIFY(table->childCount() > 20 && table->childCount() < 400);
    const QAccessibleInterface* first = table->child(0);
    QCOMPARE(first->text(QAccessible::Name), QStringLiteral("c0, c0 r1000, row 1,001"));
    QCOMPARE(first->text(QAccessible::Value), QStringLiteral("c0 r1000"));
    QCOMPARE(first->role(), QAccessible::Cell);
    QCOMPARE(table->indexOfChild(table->child(7)), 7);
    QVERIFY(m_table->rect().contains(m_table->mapFromGlobal(first->rect().center())));
    QAccessibleInterface* far = access()->cellAt(9'000'000, 3);
    QVERIFY(far && far->state().offscreen);
    QCOMPARE(far->text(QAccessible::Value), QStringLiteral("c3 r9000000"));
    QCOMPARE(far->tableCellInterface()->rowIndex(), 9'000'000);
    QVERIFY(!access()->cellAt(kMany, 0));
    for (int row = 0; row < 3000; ++row) // more than are kept
        QVERIFY(access()->cellAt(row, 0)->isValid());
    const QPoint place = m_table->viewport()->mapToGlobal(QPoint(5, 5));
    QCOMPARE(table->childAt(place.x(), place.y())->text(QAccessible::Value), QStringLiteral("c0 r1000"));
}

void TestPreviewTable::screenReaderFollowsTheCurrentCell()
{
    open(kMany);
    QAccessible::setActive(true);
    m_table->setCurrentIndex(at(3, 1));
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table.get());
    QVERIFY(table->focusChild());
    QCOMPARE(table->focusChild()->text(QAccessible::Value), QStringLiteral("c1 r3"));
    QVERIFY(table->focusChild()->state().focused && table->focusChild()->state().selected);
    QTest::keyClick(m_table.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table->focusChild()->text(QAccessible::Value), QStringLiteral("c3 r%1").arg(kMany - 1));
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(access()->selectedCellCount() == 4 * kMany);
    QVERIFY(access()->selectedCells().size() < 2000);
    QAccessible::setActive(false);
}

QTEST_MAIN(TestPreviewTable)
#include "tst_previewtable.moc"
