#include "ui/common/firstframe.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <memory>

using namespace muster::ui;

/// Counts the times it was painted.
class PaintedWindow : public QWidget
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent*) override { ++paints; }
};

/// When something may be done that the first sight of the window must not wait for.
class TestFirstFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsOnceWhenTheWindowIsPainted()
    {
        PaintedWindow window;
        int calls = 0;
        int paintsBefore = -1;
        window.show();
        afterFirstFrame(window, [&] {
            ++calls;
            paintsBefore = window.paints;
        });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QVERIFY(paintsBefore > 0);
        window.hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

    void aWindowThatIsThereAlreadyActsInTheEventLoop()
    {
        PaintedWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        int calls = 0;
        afterFirstFrame(window, [&] { ++calls; });
        QCOMPARE(calls, 0);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

    void aWindowThatNobodySeesOnlyDelaysIt()
    {
        PaintedWindow window;
        window.winId(); // it has a handle and is never shown
        int calls = 0;
        afterFirstFrame(window, [&] { ++calls; });
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QCOMPARE(window.paints, 0);
    }

    void aWindowThatIsGoneDoesNothing()
    {
        auto window = std::make_unique<PaintedWindow>();
        int calls = 0;
        window->show();
        afterFirstFrame(*window, [&] { ++calls; });
        window.reset();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 0);
    }
};

QTEST_MAIN(TestFirstFrame)
#include "tst_firstframe.moc"
