#include "jobsamples.h"
#include "tests/support/fakes/fixedclock.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/theme.h"
#include "ui/jobs/draghandle.h"
#include "ui/jobs/jobrow.h"
#include "ui/jobs/stagetrack.h"

#include <QAccessible>
#include <QApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

/// Counts the paint requests of a widget.
class PaintCounter : public QObject
{
    Q_OBJECT
public:
    explicit PaintCounter(QWidget* watched) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

QList<JobAction> actionsOf(const QSignalSpy& spy)
{
    QList<JobAction> actions;
    for (const QVariantList& call : spy)
        actions << call.first().value<JobAction>();
    return actions;
}

} // namespace

class TestJobRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup() { m_window.reset(); }

    void sameHeightInEveryState();
    void nothingIsClipped();
    void sameJobPaintsNothing();
    void barNeverGoesBack();
    void stopChangesItsName();
    void buttonsOfASavedRow();
    void iconsWhereThereIsNoRoomForWords();
    void workbookIsOpenedElsewhere();
    void buttonOfAFailedRow();
    void detailsOpenInsideTheRow();
    void keys_data();
    void keys();
    void arrowsLeaveButtonsAlone();
    void focusStaysWhenAButtonGoes();
    void onlyTheCurrentRowIsATabStop();
    void accessibility();
    void filesAreDraggedAsUris();

private:
    void show(ExportState state) { m_row->setJob(jobIn(state), FixedClock().now(), QStringLiteral("acme")); }
    template <typename Button = QAbstractButton>
    [[nodiscard]] Button* button(const char* name) const
    {
        return m_row->findChild<Button*>(QString::fromLatin1(name));
    }
    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    JobRow* m_row = nullptr;
};

void TestJobRow::initTestCase()
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestJobRow::init()
{
    m_window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_window.get());
    m_row = new JobRow(*m_theme);
    m_row->setCurrent(true);
    layout->addWidget(m_row);
    layout->addStretch(1);
    m_window->resize(376, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestJobRow::sameHeightInEveryState()
{
    const int expected = 2 * m_theme->scaled(24) + m_theme->scaled(18) + m_theme->scaled(30) + 24;
    if (QFontMetrics(QApplication::font()).height() <= 16)
        QCOMPARE(expected, 120);
    for (const ExportStatus& status : jobThatSucceeds() + jobThatFails()) {
        m_row->setJob(status, FixedClock().now(), QStringLiteral("staging"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_row->sizeHint().height(), expected);
        QCOMPARE(m_row->height(), expected);
    }
}

void TestJobRow::nothingIsClipped()
{
    for (const ExportStatus& status : jobThatSucceeds() + jobThatFails()) {
        m_row->setJob(status, FixedClock().now(), QStringLiteral("staging"));
        QTRY_COMPARE(clippedTexts(m_row), QStringList());
    }
}

void TestJobRow::sameJobPaintsNothing()
{
    show(ExportState::Downloading);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
    PaintCounter row(m_row);
    PaintCounter track(m_row->findChild<StageTrack*>());
    for (int i = 0; i < 100; ++i)
        show(ExportState::Downloading);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
    QCOMPARE(row.count, 0);
    QCOMPARE(track.count, 0);
}

void TestJobRow::barNeverGoesBack()
{
    double shown = 0;
    const auto* track = m_row->findChild<StageTrack*>();
    QVector<ExportStatus> script = jobThatSucceeds();
    script.removeLast();
    script.insert(7, script.at(5)); // an answer that is older than the one before
    for (const ExportStatus& status : std::as_const(script)) {
        m_row->setJob(status, FixedClock().now(), QStringLiteral("acme"));
        QVERIFY(track->state().sum() >= shown);
        shown = track->state().sum();
    }
    QVERIFY(shown > 0.5);
}

void TestJobRow::stopChangesItsName()
{
    show(ExportState::Waiting);
    QCOMPARE(button("stopButton")->accessibleName(), QStringLiteral("Stop watching customers-db"));
    QCOMPARE(button("stopButton")->toolTip(), QStringLiteral("Stop watching customers-db"));
    show(ExportState::Downloading);
    QCOMPARE(button("stopButton")->accessibleName(), QStringLiteral("Cancel customers-db"));
    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    click("stopButton");
    QCOMPARE(actionsOf(spy), QList<JobAction>{JobAction::Stop});
    show(ExportState::Saved);
    QVERIFY(!button("stopButton")->isVisible());
}

void TestJobRow::buttonsOfASavedRow()
{
    show(ExportState::Saved);
    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    for (const char* name : {"previewButton", "showInFolderButton", "runAgainButton", "copyChecksumButton"}) {
        QTRY_VERIFY2(button(name)->isVisible(), name); // once the layout has given it room
        click(name);
    }
    QCOMPARE(actionsOf(spy), (QList<JobAction>{JobAction::Preview, JobAction::ShowInFolder, JobAction::RunAgain,
                                               JobAction::CopyChecksum}));
    m_row->setFixedWidth(327); // beside the bar of the narrow panel
    QTRY_COMPARE(m_row->width(), 327);
    QTRY_VERIFY(button("runAgainButton")->isVisible());
    QTRY_COMPARE(clippedTexts(m_row), QStringList());
    const QSignalSpy menu(m_row, &JobRow::menuWanted);
    click("moreButton");
    QCOMPARE(menu.size(), 1);
}

/// Large text, or a language with long words: all actions stay, the first one with its text.
void TestJobRow::iconsWhereThereIsNoRoomForWords()
{
    show(ExportState::Saved);
    m_row->setFixedWidth(240);
    QTRY_COMPARE(m_row->width(), 240);
    const auto* look = button<ShrinkingButton>("previewButton");
    const auto* folder = button<ShrinkingButton>("showInFolderButton");
    const auto* again = button<ShrinkingButton>("runAgainButton");
    QTRY_VERIFY(again->isShrunk());
    QVERIFY(folder->isShrunk());
    QVERIFY(!look->isShrunk());
    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    for (const char* name : {"previewButton", "showInFolderButton", "runAgainButton"}) {
        QTRY_VERIFY2(button(name)->isVisible(), name);
        QVERIFY2(!button(name)->accessibleName().isEmpty(), name);
        QVERIFY2(button(name)->width() >= 24, name);
        click(name);
    }
    QCOMPARE(actionsOf(spy), (QList<JobAction>{JobAction::Preview, JobAction::ShowInFolder, JobAction::RunAgain}));
    QCOMPARE(clippedTexts(m_row), QStringList());
    QCOMPARE(misplacedParts(m_row), QStringList());
    m_row->setFixedWidth(352);
    QTRY_VERIFY(!again->isShrunk());
}

/// A workbook cannot be shown here: the button opens it elsewhere.
void TestJobRow::workbookIsOpenedElsewhere()
{
    show(ExportState::Saved);
    ExportStatus status = m_row->job();
    status.record.files = {{QStringLiteral("/x/users.xlsx"), OutputFormat::Xlsx, 1, QString(64, QLatin1Char('a')), 1}};
    m_row->setJob(status, status.record.finishedAt, QStringLiteral("acme"));
    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    QCOMPARE(button("previewButton")->text(), QStringLiteral("Open"));
    QCOMPARE(button("previewButton")->accessibleName(), QStringLiteral("Open customers-db"));
    click("previewButton");
    QTest::keyClick(m_row, Qt::Key_Return);
    QCOMPARE(actionsOf(spy), (QList<JobAction>{JobAction::Open, JobAction::Open}));
}

void TestJobRow::buttonOfAFailedRow()
{
    show(ExportState::Failed);
    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    QCOMPARE(button("wayOutButton")->text(), QStringLiteral("Continue"));
    QCOMPARE(button("wayOutButton")->accessibleName(), QStringLiteral("Continue customers-db"));
    click("wayOutButton");
    QCOMPARE(actionsOf(spy), QList<JobAction>{JobAction::Continue});
    QVERIFY(!button("previewButton")->isVisible());
}

void TestJobRow::detailsOpenInsideTheRow()
{
    show(ExportState::Failed);
    const int height = m_row->height();
    click("detailsButton");
    QVERIFY(m_row->detailsAreOpen());
    QTRY_VERIFY(m_row->height() > height);
    QStringList texts;
    for (const QLabel* label : m_row->findChildren<QLabel*>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("No space left on device")));
    QVERIFY(texts.contains(QStringLiteral("job_1")));
    QTRY_COMPARE(clippedTexts(m_row), QStringList());

    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    click("copyDetailsButton");
    QCOMPARE(actionsOf(spy), QList<JobAction>{JobAction::CopyDetails});
    QTest::keyClick(button("copyDetailsButton"), Qt::Key_Escape);
    QVERIFY(!m_row->detailsAreOpen());
    QTRY_COMPARE(m_row->height(), height);
}

void TestJobRow::keys_data()
{
    QTest::addColumn<ExportState>("state");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifier");
    QTest::addColumn<QList<JobAction>>("expected");
    const int none = static_cast<int>(Qt::NoModifier);
    const int control = static_cast<int>(Qt::ControlModifier);
    const auto row = [](const char* name, ExportState state, Qt::Key key, int modifier, QList<JobAction> expected) {
        QTest::newRow(name) << state << static_cast<int>(key) << modifier << expected;
    };
    row("Enter shows a saved file", ExportState::Saved, Qt::Key_Return, none, {JobAction::Preview});
    row("Enter takes the way out", ExportState::Failed, Qt::Key_Return, none, {JobAction::Continue});
    row("Enter shows details", ExportState::Waiting, Qt::Key_Enter, none, {JobAction::ToggleDetails});
    row("copy of a saved one", ExportState::Saved, Qt::Key_C, control, {JobAction::CopyChecksum});
    row("copy of a failed one", ExportState::Failed, Qt::Key_C, control, {JobAction::CopyDetails});
    row("delete an ended one", ExportState::Failed, Qt::Key_Delete, none, {JobAction::Remove});
    row("a running one stays", ExportState::Waiting, Qt::Key_Delete, none, {});
}

void TestJobRow::keys()
{
    QFETCH(ExportState, state);
    QFETCH(int, key);
    QFETCH(int, modifier);
    QFETCH(QList<JobAction>, expected);
    show(state);
    m_row->setFocus();
    const QSignalSpy spy(m_row, &JobRow::actionWanted);
    QTest::keyClick(m_row, static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifier>(modifier));
    QCOMPARE(actionsOf(spy), expected);
}

void TestJobRow::arrowsLeaveButtonsAlone()
{
    show(ExportState::Saved);
    const QSignalSpy moved(m_row, &JobRow::moveWanted);
    const QSignalSpy acted(m_row, &JobRow::actionWanted);
    button("previewButton")->setFocus();
    QTest::keyClick(button("previewButton"), Qt::Key_Down);
    QTest::keyClick(button("previewButton"), Qt::Key_Up);
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved.first().first().toInt(), 1);
    QCOMPARE(moved.last().first().toInt(), -1);
    QTest::keyClick(button("runAgainButton"), Qt::Key_Return);
    QCOMPARE(actionsOf(acted), QList<JobAction>{JobAction::RunAgain});
}

void TestJobRow::focusStaysWhenAButtonGoes()
{
    show(ExportState::Converting);
    button("stopButton")->setFocus();
    QVERIFY(button("stopButton")->hasFocus());
    show(ExportState::Saved);
    QVERIFY(m_row->hasFocus());
}

void TestJobRow::onlyTheCurrentRowIsATabStop()
{
    show(ExportState::Saved);
    QVERIFY(m_row->focusPolicy() & Qt::TabFocus);
    m_row->setCurrent(false);
    QVERIFY(!(m_row->focusPolicy() & Qt::TabFocus));
    QVERIFY(!(button("previewButton")->focusPolicy() & Qt::TabFocus));
}

void TestJobRow::accessibility()
{
    for (const ExportStatus& status : jobThatSucceeds() + jobThatFails()) {
        m_row->setJob(status, FixedClock().now(), QStringLiteral("acme"));
        QCOMPARE(unnamedFocusStops(m_window.get()), QStringList());
    }
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(m_row);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::ListItem);
    show(ExportState::Saved);
    QVERIFY(interface->text(QAccessible::Name).startsWith(QStringLiteral("customers-db, Acme, saved")));
    QCOMPARE(button("showInFolderButton")->accessibleName(), QStringLiteral("Show customers-db in folder"));
    QCOMPARE(button("runAgainButton")->accessibleName(), QStringLiteral("Run customers-db again"));
    QCOMPARE(button("copyChecksumButton")->accessibleName(), QStringLiteral("Copy SHA-256 of customers-db"));
    QCOMPARE(button("dragHandle")->accessibleName(), QStringLiteral("Drag the file of customers-db"));
    show(ExportState::Failed);
    QCOMPARE(button("detailsButton")->accessibleName(), QStringLiteral("Details of customers-db"));
}

void TestJobRow::filesAreDraggedAsUris()
{
    const std::unique_ptr<QMimeData> data(fileMimeData({QStringLiteral("/data/a b.csv")}));
    QCOMPARE(data->data(QStringLiteral("text/uri-list")).trimmed(), QByteArray("file:///data/a%20b.csv"));
    show(ExportState::Saved);
    const QSignalSpy spy(m_row, &JobRow::filesWanted);
    QTest::keyClick(button("dragHandle"), Qt::Key_Space);
    QCOMPARE(spy.size(), 1);
}

QTEST_MAIN(TestJobRow)
#include "tst_jobrow.moc"
