#include "tests/support/widgetchecks.h"
#include "ui/common/theme.h"
#include "windowtest.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFontInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace muster::test;
using namespace muster::ui;

/// What must hold on every page: reachable by keys, named, nothing cut off, undisturbed by a change of the scheme.
class TestWindowWalk : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void f6ReachesEveryPart();
    void everyStopHasAName_data();
    void everyStopHasAName();
    void tabGoesFromStartToEnd_data();
    void tabGoesFromStartToEnd();
    void noFieldTakesADroppedFileAsText();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void largeTextIsNotClipped_data();
    void largeTextIsNotClipped();
    void theFormIsNotWiderThanItsPlace_data();
    void theFormIsNotWiderThanItsPlace();
    void aSmallWindowShowsFiveColumns();
    void helpListsEveryShortcut();
    void themeSwitchKeepsFocus();
};

void TestWindowWalk::f6ReachesEveryPart()
{
    signIn();
    addExports();
    open();
    goTo(QStringLiteral("settingsPage"));
    auto* sideBar = find<QWidget>("sideBar");
    auto* settings = find<QWidget>("settingsPage");
    press(Qt::Key_F6);
    QVERIFY(sideBar->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QVERIFY(settings->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(sideBar->isAncestorOf(QApplication::focusWidget()));
}

/// Those with Shift stand beside those without.
void TestWindowWalk::helpListsEveryShortcut()
{
    signIn();
    open();
    goTo(QStringLiteral("helpPage"));
    QStringList listed;
    for (const auto* keys : find<QWidget>("helpPage")->findChildren<QLabel*>(QStringLiteral("shortcutKeys")))
        listed.append(keys->text());
    QVERIFY(!listed.isEmpty());
    for (const QAction* action : m_window->actions()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QString plain = keys;
        plain.remove(QStringLiteral("Shift+"));
        const bool isPreset = keys.size() == 6 && keys.startsWith(QStringLiteral("Ctrl+")) && keys.back().isDigit();
        QVERIFY2(isPreset || listed.contains(keys) || listed.contains(plain), qPrintable(keys));
    }
}

void TestWindowWalk::everyStopHasAName_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("connected");
    QTest::newRow("first run") << QStringLiteral("firstRunPage") << false;
    QTest::newRow("connect") << QStringLiteral("connectPage") << false;
    for (const char* page : {"composerPage", "historyPage", "convertPage", "settingsPage", "helpPage"})
        QTest::newRow(page) << QString::fromLatin1(page) << true;
}

void TestWindowWalk::everyStopHasAName()
{
    QFETCH(QString, page);
    QFETCH(bool, connected);
    if (connected) {
        signIn();
        addExports();
    }
    open();
    goTo(page);
    QCOMPARE(this->page(), page);
    QCOMPARE(unnamedFocusStops(m_window.get()), QStringList());
    auto* start = find<QAbstractButton>("tenantButton");
    start->setFocus();
    auto forwards = tabStops(m_window.get(), false);
    start->setFocus();
    auto backwards = tabStops(m_window.get(), true);
    QVERIFY(forwards.contains(start));
    QVERIFY(forwards.size() >= 4);
    std::sort(forwards.begin(), forwards.end());
    std::sort(backwards.begin(), backwards.end());
    QCOMPARE(forwards, backwards);
}

/// Side bar, page, panel or its strip: as they stand, whenever they were made.
void TestWindowWalk::tabGoesFromStartToEnd_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("panel");
    for (const char* page : {"composerPage", "historyPage", "convertPage"}) {
        for (const bool panel : {true, false})
            QTest::addRow("%s %s", page, panel ? "panel" : "strip") << QString::fromLatin1(page) << panel;
    }
}

void TestWindowWalk::tabGoesFromStartToEnd()
{
    QFETCH(QString, page);
    QFETCH(bool, panel);
    signIn();
    addExports();
    open();
    goTo(page);
    if (find<QWidget>("sidePanel")->isVisible() != panel)
        press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(find<QWidget>("sidePanel")->isVisible(), panel);
    const QWidgetList regions{find<QWidget>("sideBar"), find<QWidget>("pages"), find<QWidget>("sidePanel"),
                              find<QWidget>("panelStrip")};
    find<QAbstractButton>("tenantButton")->setFocus();
    QList<int> visited;
    const auto stops = tabStops(m_window.get(), false);
    for (const QWidget* stop : stops) {
        const auto region = std::find_if(regions.begin(), regions.end(),
                                         [stop](const QWidget* one) { return one == stop || one->isAncestorOf(stop); });
        const int place = static_cast<int>(region - regions.begin());
        if (visited.isEmpty() || visited.last() != place)
            visited.append(place);
    }
    while (visited.size() > 1 && visited.last() == visited.first()) // around the ring
        visited.removeLast();
    const bool hasStrip = !panel && page != QLatin1StringView("historyPage");
    QCOMPARE(visited, panel ? QList<int>({0, 1, 2}) : hasStrip ? QList<int>({0, 1, 3}) : QList<int>({0, 1}));
}

void TestWindowWalk::noFieldTakesADroppedFileAsText()
{
    signIn();
    open();
    for (const char* page : {"composerPage", "historyPage", "convertPage", "settingsPage"})
        goTo(QString::fromLatin1(page));
    const auto fields = m_window->findChildren<QLineEdit*>();
    QVERIFY(fields.size() > 5);
    for (const QLineEdit* field : fields)
        QVERIFY2(!field->acceptDrops(), qPrintable(field->objectName()));
}

void TestWindowWalk::nothingIsClipped_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1000, 680), QSize(1199, 800), QSize(1200, 800), QSize(1680, 1000)}) {
        const auto row = [&](const char* page, bool connected) {
            QTest::addRow("%s %d", page, size.width()) << QString::fromLatin1(page) << connected << size;
        };
        row("firstRunPage", false);
        row("connectPage", false);
        for (const char* page : {"composerPage", "historyPage", "convertPage", "settingsPage", "helpPage"})
            row(page, true);
    }
}

void TestWindowWalk::nothingIsClipped()
{
    QFETCH(QString, page);
    QFETCH(bool, connected);
    QFETCH(QSize, size);
    if (connected) {
        signIn();
        addExports();
    }
    open(size);
    goTo(page);
    QTRY_COMPARE(clippedTexts(m_window.get()), QStringList());
}

void TestWindowWalk::largeTextIsNotClipped_data()
{
    everyStopHasAName_data();
}

void TestWindowWalk::largeTextIsNotClipped()
{
    QFETCH(QString, page);
    QFETCH(bool, connected);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(QFontInfo(before).pixelSize() * 3 / 2);
    QSignalSpy changed(m_theme, &Theme::themeChanged);
    QApplication::setFont(large);
    QVERIFY(changed.wait());
    if (connected) {
        signIn();
        addExports();
    }
    open({1680, 1000});
    goTo(page);
    const QStringList clipped = clippedTexts(m_window.get());
    QApplication::setFont(before);
    QVERIFY(changed.wait());
    QCOMPARE(clipped, QStringList());
}

void TestWindowWalk::theFormIsNotWiderThanItsPlace_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    for (const int percent : {100, 125, 150, 175, 200}) {
        for (const QSize size : {QSize(1000, 680), QSize(1199, 700), QSize(1200, 800), QSize(1680, 1000)})
            QTest::addRow("%d %% %d", percent, size.width()) << percent << size;
    }
}

void TestWindowWalk::theFormIsNotWiderThanItsPlace()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(QFontInfo(before).pixelSize() * percent / 100);
    QApplication::setFont(large);
    const auto restored = qScopeGuard([&before] { QApplication::setFont(before); });
    QTRY_COMPARE(QFontInfo(m_theme->font(Theme::Type::Body)).pixelSize(), QFontInfo(large).pixelSize());
    signIn();
    addExports();
    open(size);
    goTo(QStringLiteral("composerPage"));
    for (const QScrollArea* area : m_window->findChildren<QScrollArea*>()) {
        if (area->isVisible())
            QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(describe(area)));
    }
}

void TestWindowWalk::aSmallWindowShowsFiveColumns()
{
    signIn();
    addExports();
    open({1000, 680});
    goTo(QStringLiteral("composerPage"));
    auto* table = find<QTableView>("columnTable");
    QTRY_VERIFY(table->viewport()->height() >= 5 * table->verticalHeader()->defaultSectionSize());
    QVERIFY(table->model()->rowCount() > 5);
    auto* form = find<QScrollArea>("formScroll");
    QCOMPARE(form->verticalScrollBar()->maximum(), 0);
}

void TestWindowWalk::themeSwitchKeepsFocus()
{
    open();
    goTo(QStringLiteral("connectPage"));
    auto* field = find<QLineEdit>("domainField");
    QTest::keyClicks(field, QStringLiteral("acme"));
    field->setSelection(1, 2);
    for (const auto appearance : {Theme::Appearance::Dark, Theme::Appearance::Light}) {
        m_theme->setAppearance(appearance);
        QVERIFY(field->hasFocus() || QApplication::activePopupWidget());
        QCOMPARE(field->selectedText(), QStringLiteral("cm"));
    }
    m_theme->setAppearance(Theme::Appearance::System);
}

QTEST_MAIN(TestWindowWalk)
#include "tst_windowwalk.moc"
