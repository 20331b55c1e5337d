#include "jobsamples.h"
#include "jobspaneltest.h"
#include "tests/support/sampledata.h"
#include "tests/support/widgetchecks.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

/// Ended exports come last, as in the real service.
class SortedExports : public FakeExportService
{
    Q_OBJECT
public:
    [[nodiscard]] QVector<ExportStatus> exports() const override
    {
        QVector<ExportStatus> list = FakeExportService::exports();
        std::stable_partition(list.begin(), list.end(),
                              [](const ExportStatus& status) { return !isEndState(status.record.state); });
        return list;
    }
};

} // namespace

/// Places, focus and keys of the list.
class TestJobsFocus : public JobsPanelTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTheme(); }
    void cleanupTestCase() { dropTheme(); }
    void init() { open(); }
    void cleanup() { close(); }

    void rowsKeepTheirPlaceWhileTheUserIsInside_data();
    void rowsKeepTheirPlaceWhileTheUserIsInside();
    void arrowsMoveBetweenRows();
    void tabEntersTheCurrentRowOnly();
    void deletePassesTheFocusOn();
    void names();
};

void TestJobsFocus::rowsKeepTheirPlaceWhileTheUserIsInside_data()
{
    QTest::addColumn<bool>("byPointer");
    QTest::newRow("focus") << false;
    QTest::newRow("pointer") << true;
}

void TestJobsFocus::rowsKeepTheirPlaceWhileTheUserIsInside()
{
    QFETCH(bool, byPointer);
    SortedExports service;
    close();
    open(&service);
    fill(service);
    const QStringList before = order();

    auto* scroll = m_panel->findChild<QScrollArea*>();
    QEnterEvent enter({}, {}, {});
    QEvent leave(QEvent::Leave);
    if (byPointer)
        QApplication::sendEvent(scroll, &enter);
    else
        row(QStringLiteral("s4"))->setFocus();
    const QWidget* focus = QApplication::focusWidget();
    service.set(jobIn(ExportState::Saved, QStringLiteral("s1")));
    QTRY_COMPARE(row(QStringLiteral("s1"))->text().stage, JobStage::Saved);
    service.set(jobIn(ExportState::Ready, QStringLiteral("new")));
    QTRY_COMPARE(order(), before + QStringList{QStringLiteral("new")});

    if (byPointer)
        QApplication::sendEvent(scroll, &leave);
    else
        m_outside->setFocus();
    QTRY_COMPARE(order(), QStringList({QStringLiteral("s2"), QStringLiteral("s3"), QStringLiteral("new"),
                                       QStringLiteral("s1"), QStringLiteral("s4"), QStringLiteral("s5")}));
    if (byPointer)
        QCOMPARE(QApplication::focusWidget(), focus);
    close();
}

void TestJobsFocus::arrowsMoveBetweenRows()
{
    fill();
    m_panel->focusList();
    QVERIFY(row(QStringLiteral("s1"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QVERIFY(row(QStringLiteral("s1"))->hasFocus());
    for (const char* id : {"s2", "s3", "s4", "s5"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY2(row(QString::fromLatin1(id))->hasFocus(), id);
        QVERIFY(!row(QString::fromLatin1(id))->visibleRegion().isEmpty());
    }
    m_outside->setFocus();
    m_panel->focusList();
    QVERIFY(row(QStringLiteral("s5"))->hasFocus());
}

void TestJobsFocus::tabEntersTheCurrentRowOnly()
{
    fill();
    const JobRow* saved = row(QStringLiteral("s4"));
    row(QStringLiteral("s4"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(saved->isAncestorOf(QApplication::focusWidget()));
    const QList<QWidget*> forwards = tabStops(m_window.get(), false);
    const QList<QWidget*> backwards = tabStops(m_window.get(), true);
    for (const QWidget* stop : forwards) {
        for (const JobRow* other : rows())
            QVERIFY(other == saved || !other->isAncestorOf(stop));
    }
    QCOMPARE(QSet<QWidget*>(forwards.begin(), forwards.end()), QSet<QWidget*>(backwards.begin(), backwards.end()));
}

void TestJobsFocus::deletePassesTheFocusOn()
{
    fill();
    row(QStringLiteral("s4"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(m_fixture->exports.calls(), QStringList{QStringLiteral("dismiss s4")});
    QVERIFY(row(QStringLiteral("s5"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QVERIFY(row(QStringLiteral("s3"))->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(m_fixture->exports.calls().size(), 2);
}

void TestJobsFocus::names()
{
    fill();
    QCOMPARE(unnamedFocusStops(m_window.get()), QStringList());
    auto* list = m_panel->findChild<QWidget*>(QStringLiteral("jobsList"));
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(list);
    QCOMPARE(interface->role(), QAccessible::List);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Jobs, 2 running, 1 waiting, 1 needs you"));
    QCOMPARE(interface->childCount(), 5);
    auto* toggle = m_panel->findChild<QToolButton*>(QStringLiteral("jobsToggle"));
    QCOMPARE(toggle->accessibleName(), QStringLiteral("Hide jobs"));
    const QSignalSpy hide(m_panel, &JobsPanel::hideWanted);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(hide.size(), 1);
}

QTEST_MAIN(TestJobsFocus)
#include "tst_jobsfocus.moc"
