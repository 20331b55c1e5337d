#include "tests/support/widgetchecks.h"
#include "ui/common/dropoverlay.h"
#include "ui/common/flowlayout.h"
#include "ui/common/focusring.h"
#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/primarybutton.h"
#include "ui/common/segmented.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/tenantpainting.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"
#include "ui/common/titlerow.h"
#include "ui/common/toasthost.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <QTest>
#include <QTimer>

using namespace muster::ui;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void segmentedByKeys();
    void segmentedByMouse();
    void segmentedIsOneTabStop();
    void segmentedCounterIsNamed();
    void elidedLabelKeepsItsText();
    void numberLabelDoesNotTremble();
    void labelColumnIsAligned();
    void flowLayoutWraps();
    void flowLayoutMirrors();
    void flowLayoutKeepsOneAtTheEnd();
    void shrunkButtonShowsItsIcon();
    void primaryButtonHint();
    void toastShowsOneAtATime();
    void toastGoesAway();
    void toastStaysWhileFocused();
    void toastUndoByKey();
    void focusRingOnlyForKeys();
    void focusRingLeavesFieldsAlone();
    void focusRingOfFieldsInHighContrast();
    void announcerSpeaks();
    void overlayTakesNoEvents();
    void linesKeepTheirDirection_data();
    void linesKeepTheirDirection();
    void titlesEndWithAnEllipsis();
    void letters_data();
    void letters();

private:
    Theme* m_theme = nullptr;
};

void TestWidgets::initTestCase()
{
    m_theme = new Theme(*static_cast<QApplication*>(QCoreApplication::instance()), this);
}

void TestWidgets::segmentedByKeys()
{
    Segmented segmented(*m_theme);
    for (const char* text : {"CSV", "JSON", "Both"})
        segmented.addSegment(QString::fromLatin1(text));
    QCOMPARE(segmented.currentIndex(), 0);
    QSignalSpy changed(&segmented, &Segmented::currentChanged);
    segmented.show();
    QVERIFY(QTest::qWaitForWindowActive(&segmented));
    segmented.focusCurrent();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(segmented.currentIndex(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(segmented.currentIndex(), 1);
    QCOMPARE(changed.count(), 3);
}

void TestWidgets::segmentedByMouse()
{
    Segmented segmented(*m_theme);
    segmented.addSegment(QStringLiteral("All"));
    segmented.addSegment(QStringLiteral("First"));
    segmented.show();
    QVERIFY(QTest::qWaitForWindowExposed(&segmented));
    const auto buttons = segmented.findChildren<QRadioButton*>();
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(segmented.currentIndex(), 1);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(segmented.currentIndex(), 0);
}

void TestWidgets::segmentedIsOneTabStop()
{
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    auto* first = new QPushButton(QStringLiteral("first"));
    auto* segmented = new Segmented(*m_theme);
    auto* last = new QPushButton(QStringLiteral("last"));
    segmented->addSegment(QStringLiteral("a"));
    segmented->addSegment(QStringLiteral("b"));
    layout->addWidget(first);
    layout->addWidget(segmented);
    layout->addWidget(last);
    segmented->setCurrentIndex(1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QCOMPARE(muster::test::tabStops(&window, false).size(), 3);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), segmented->findChildren<QRadioButton*>().at(1));
}

void TestWidgets::segmentedCounterIsNamed()
{
    Segmented segmented(*m_theme);
    segmented.addSegment(QStringLiteral("Chosen"));
    const int without = segmented.sizeHint().width();
    segmented.setCounter(0, QStringLiteral("12"));
    auto* button = segmented.findChild<QRadioButton*>();
    auto* accessible = QAccessible::queryAccessibleInterface(button);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Chosen 12"));
    QCOMPARE(accessible->role(), QAccessible::RadioButton);
    QVERIFY(segmented.sizeHint().width() > without);
}

void TestWidgets::elidedLabelKeepsItsText()
{
    const QString path = QStringLiteral("/home/mia/Exports/Acme/2026/November/acme-customers-db.csv");
    ElidedLabel label(path);
    label.setElideMode(Qt::ElideMiddle);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    label.resize(120, label.height());
    QVERIFY(label.isElided());
    QCOMPARE(label.text(), path);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), path);
    QVERIFY(label.minimumSizeHint().width() < 60);
}

void TestWidgets::numberLabelDoesNotTremble()
{
    NumberLabel label;
    label.setNumber(QStringLiteral("1.1 MB/s"));
    const int narrow = label.sizeHint().width();
    QVERIFY(narrow >= label.fontMetrics().horizontalAdvance(label.text()));
    label.setNumber(QStringLiteral("8.0 MB/s"));
    QCOMPARE(label.sizeHint().width(), narrow);
    QVERIFY(label.minimumSizeHint().width() < narrow);
}

void TestWidgets::labelColumnIsAligned()
{
    QWidget window;
    LabelColumn labels(*m_theme, 88, 144);
    QLabel* little = labels.add(QStringLiteral("To"), nullptr, &window);
    QCOMPARE(little->width(), 88);
    QLabel* wide = labels.add(QStringLiteral("A label that is far too long for its column"), nullptr, &window);
    QCOMPARE(wide->maximumWidth(), 144);
    QCOMPARE(little->maximumWidth(), 144);
}

void TestWidgets::flowLayoutWraps()
{
    QWidget window;
    auto* flow = new FlowLayout(8, 8);
    window.setLayout(flow);
    for (int i = 0; i < 3; ++i) {
        auto* box = new QWidget;
        box->setFixedSize(100, 28);
        flow->addWidget(box);
    }
    QCOMPARE(flow->heightForWidth(400), 28);
    QCOMPARE(flow->heightForWidth(220), 64);
    QCOMPARE(flow->heightForWidth(100), 100);
    QCOMPARE(flow->sizeHint().width(), 316);
}

void TestWidgets::flowLayoutMirrors()
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    auto* flow = new FlowLayout(8, 8);
    window.setLayout(flow);
    auto* box = new QWidget;
    box->setFixedSize(100, 28);
    flow->addWidget(box);
    window.resize(400, 100);
    window.show();
    QTRY_COMPARE(box->x(), 300);
}

void TestWidgets::flowLayoutKeepsOneAtTheEnd()
{
    QWidget window;
    auto* flow = new FlowLayout(8, 8);
    window.setLayout(flow);
    auto* first = new QWidget;
    auto* last = new QWidget;
    for (QWidget* box : {first, last}) {
        box->setFixedSize(100, 28);
        flow->addWidget(box);
    }
    flow->setAtEnd(last);
    window.resize(400, 100);
    window.show();
    QTRY_COMPARE(last->x(), 300);
    QCOMPARE(last->y(), first->y());
    window.resize(180, 100);
    QTRY_COMPARE(last->pos(), QPoint(80, 36));
}

void TestWidgets::shrunkButtonShowsItsIcon()
{
    ShrinkingButton button(*m_theme, QStringLiteral("Show in folder"), QStringLiteral("folder"), Kind::Row);
    const QSize full = button.sizeHint();
    QCOMPARE(full, button.fullSize());
    button.setShrunk(true);
    QCOMPARE(button.sizeHint(), QSize(full.height(), full.height()));
    QCOMPARE(button.fullSize(), full);
    QCOMPARE(button.text(), QStringLiteral("Show in folder")); // for who cannot see it
    button.setShrunk(false);
    QCOMPARE(button.sizeHint(), full);
}

void TestWidgets::primaryButtonHint()
{
    PrimaryButton button(*m_theme, QStringLiteral("Export"));
    const int plain = button.sizeHint().width();
    button.setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QVERIFY(button.sizeHint().width() > plain);
    button.setHintVisible(false);
    QCOMPARE(button.sizeHint().width(), plain);
    QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Name), QStringLiteral("Export"));
}

namespace {

struct ToastWindow : QWidget
{
    explicit ToastWindow(Theme& theme) : announcer(this), toast(theme, announcer, this), field(this)
    {
        resize(800, 600);
        toast.setAnchor(this, 64);
        field.setGeometry(10, 10, 100, 32);
    }
    StatusAnnouncer announcer;
    ToastHost toast;
    QLineEdit field;
};

} // namespace

void TestWidgets::toastShowsOneAtATime()
{
    ToastWindow window(*m_theme);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    int undone = 0;
    window.toast.showToast(QStringLiteral("Removed plan"), ToastHost::undoText(), [&undone] { ++undone; });
    window.toast.showToast(QStringLiteral("Request copied"));
    QCOMPARE(window.toast.text(), QStringLiteral("Request copied"));
    QVERIFY(!window.toast.findChild<QPushButton*>()->isVisible());
    QCOMPARE(undone, 0);
    QVERIFY(window.toast.geometry().bottom() < 600 - 64);
    QVERIFY(std::abs(window.toast.geometry().center().x() - 400) <= 2);
}

void TestWidgets::toastGoesAway()
{
    ToastWindow window(*m_theme);
    window.show();
    window.toast.setDuration(1);
    window.toast.showToast(QStringLiteral("Request copied"));
    QVERIFY(window.toast.isVisible());
    QTRY_VERIFY(!window.toast.isVisible());
}

void TestWidgets::toastStaysWhileFocused()
{
    ToastWindow window(*m_theme);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.toast.setDuration(1);
    int done = 0;
    window.toast.showToast(QStringLiteral("Loaded “Everything”"), ToastHost::undoText(), [&done] { ++done; });
    auto* action = window.toast.findChild<QPushButton*>();
    action->setFocus();
    QTimer::singleShot(30, &window, [&window] { window.setObjectName(QStringLiteral("later")); });
    QTRY_COMPARE(window.objectName(), QStringLiteral("later"));
    QVERIFY(window.toast.isVisible());
    QTest::keyClick(action, Qt::Key_Space);
    QCOMPARE(done, 1);
    QVERIFY(!window.toast.isVisible());
}

void TestWidgets::toastUndoByKey()
{
    ToastWindow window(*m_theme);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    int undone = 0;
    window.field.setFocus();
    window.toast.showToast(QStringLiteral("Removed plan"), ToastHost::undoText(), [&undone] { ++undone; });
    QTest::keyClicks(&window.field, QStringLiteral("ab"));
    QTest::keyClick(&window.field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 0); // the field's own undo comes first
    window.setFocusPolicy(Qt::StrongFocus);
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
}

void TestWidgets::focusRingOnlyForKeys()
{
    QWidget window;
    window.resize(400, 200);
    QPushButton first(QStringLiteral("first"), &window);
    QPushButton second(QStringLiteral("second"), &window);
    second.move(200, 0);
    FocusRing ring(*m_theme, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(&first, Qt::LeftButton);
    QVERIFY(!ring.isVisible());
    QTest::keyClick(&first, Qt::Key_Tab);
    QVERIFY(second.hasFocus());
    QTRY_VERIFY(ring.isVisible());
    QCOMPARE(ring.target(), &second);
    QVERIFY(ring.geometry().contains(second.geometry()));
    second.move(100, 50);
    QTRY_VERIFY(ring.geometry().contains(second.geometry()));
    second.hide();
    QTRY_VERIFY(ring.target() != &second);
}

void TestWidgets::focusRingLeavesFieldsAlone()
{
    QWidget window;
    QPushButton button(QStringLiteral("first"), &window);
    QLineEdit field(&window);
    FocusRing ring(*m_theme, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button.setFocus(Qt::TabFocusReason);
    field.setFocus(Qt::TabFocusReason);
    QVERIFY(!ring.isVisible());
}

void TestWidgets::focusRingOfFieldsInHighContrast()
{
    const auto usual = qScopeGuard([this] { m_theme->setContrast(Theme::Contrast::System); });
    m_theme->setContrast(Theme::Contrast::High);
    QWidget window;
    window.resize(400, 200);
    QLineEdit first(&window);
    QLineEdit second(&window);
    second.move(0, 100);
    FocusRing ring(*m_theme, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(&second, Qt::LeftButton);
    QTRY_COMPARE(ring.target(), &second);
    QTest::mouseClick(&first, Qt::LeftButton);
    QTRY_COMPARE(ring.target(), &first);
}

void TestWidgets::linesKeepTheirDirection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("alignment");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("direction");
    const QString path = QStringLiteral("user_metadata.plan");
    const QString hebrew = QStringLiteral("3 \u05E7\u05D1\u05E6\u05D9\u05DD");
    QTest::newRow("usual") << path << false << int(Qt::AlignLeft) << int(Qt::AlignLeft)
                           << int(Qt::TextForceLeftToRight);
    QTest::newRow("mirrored") << path << true << int(Qt::AlignLeft) << int(Qt::AlignRight)
                              << int(Qt::TextForceLeftToRight);
    QTest::newRow("number at the end") << QStringLiteral("48,210") << true << int(Qt::AlignRight) << int(Qt::AlignLeft)
                                       << int(Qt::TextForceLeftToRight);
    QTest::newRow("other letters") << hebrew << true << int(Qt::AlignLeft) << int(Qt::AlignRight)
                                   << int(Qt::TextForceRightToLeft);
    QTest::newRow("other letters, not mirrored")
        << hebrew << false << int(Qt::AlignLeft) << int(Qt::AlignLeft) << int(Qt::TextForceRightToLeft);
}

void TestWidgets::linesKeepTheirDirection()
{
    QFETCH(QString, text);
    QFETCH(bool, mirrored);
    QFETCH(int, alignment);
    const int flags = lineFlags(text, mirrored ? Qt::RightToLeft : Qt::LeftToRight, Qt::Alignment::fromInt(alignment));
    QTEST(flags & int(Qt::AlignLeft | Qt::AlignRight), "side");
    QTEST(flags & int(Qt::TextForceLeftToRight | Qt::TextForceRightToLeft), "direction");
    QVERIFY(flags & int(Qt::AlignVCenter));
}

void TestWidgets::titlesEndWithAnEllipsis()
{
    struct Titles : TitleRow
    {
        using TitleRow::TitleRow;
        [[nodiscard]] QString shown(int section) const
        {
            QStyleOptionHeaderV2 option;
            initStyleOptionForIndex(&option, section);
            return option.text;
        }
    };
    QStandardItemModel model(0, 2);
    model.setHorizontalHeaderLabels({QStringLiteral("Connection"), QStringLiteral("user_metadata.address.country")});
    Titles titles(*m_theme);
    titles.setModel(&model);
    titles.resizeSection(0, titles.titleWidth(0));
    titles.resizeSection(1, titles.titleWidth(1) - 20);
    QVERIFY(titles.shown(1).endsWith(QChar(0x2026)));
    const auto usual = qScopeGuard([font = QApplication::font()] { QApplication::setFont(font); });
    for (int size = 9; size < 40; ++size) {
        QFont font = QApplication::font();
        font.setPixelSize(size);
        QApplication::setFont(font);
        titles.resizeSection(0, titles.titleWidth(0));
        QCOMPARE(titles.shown(0), QStringLiteral("Connection"));
    }
    titles.setSortIndicatorShown(true);
    titles.setSortIndicator(0, Qt::DescendingOrder);
    QVERIFY(titles.titleWidth(0) > titles.sectionSize(0)); // the sign takes room too
}

void TestWidgets::announcerSpeaks()
{
    QWidget window;
    StatusAnnouncer announcer(&window);
    announcer.announce(QStringLiteral("2 jobs started"));
    const auto spoken = [&announcer] {
        return QAccessible::queryAccessibleInterface(&announcer)->text(QAccessible::Name);
    };
    QCOMPARE(spoken(), QStringLiteral("2 jobs started"));
    // Whoever asks a moment later still hears the first of several sentences, and then all others.
    announcer.announce(QStringLiteral("downloading"));
    announcer.announce(QStringLiteral("converting"));
    announcer.announce(QStringLiteral("converting"));
    QCOMPARE(spoken(), QStringLiteral("2 jobs started"));
    QTRY_COMPARE(spoken(), QStringLiteral("downloading"));
    QTRY_COMPARE(spoken(), QStringLiteral("converting"));
}

void TestWidgets::overlayTakesNoEvents()
{
    QWidget window;
    window.resize(400, 300);
    DropOverlay overlay(*m_theme, &window);
    QVERIFY(overlay.isHidden());
    overlay.showFor(QRect(20, 100, 200, 60), QStringLiteral("Drop to save in “Q4 audit”"));
    window.show();
    QCOMPARE(overlay.size(), window.size());
    QVERIFY(overlay.testAttribute(Qt::WA_TransparentForMouseEvents));
    window.resize(500, 400);
    QTRY_COMPARE(overlay.size(), window.size());
    QVERIFY(!overlay.grab().isNull());
}

void TestWidgets::letters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("one word") << QStringLiteral("Acme") << QStringLiteral("AC");
    QTest::newRow("two words") << QStringLiteral("acme staging") << QStringLiteral("AS");
    QTest::newRow("three words") << QStringLiteral("Big  blue tenant") << QStringLiteral("BB");
    QTest::newRow("one letter") << QStringLiteral("x") << QStringLiteral("X");
    QTest::newRow("none") << QString() << QString();
}

void TestWidgets::letters()
{
    QFETCH(QString, name);
    QTEST(tenantLetters(name), "letters");
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
