#include "tests/support/sampledata.h"
#include "ui/common/dropoverlay.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/jobs/jobrow.h"
#include "ui/mainwindow.h"
#include "ui/navlist.h"
#include "ui/notices/notice.h"
#include "ui/preview/previewtable.h"
#include "ui/sidebar.h"
#include "ui/tenants/tenantpopuprow.h"
#include "ui/tenants/tenantstripe.h"
#include "windowtest.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

class TestMainWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void firstRun();
    void demoButton();
    void titleAndStripe();
    void switchingTenants();
    void removingATenant();
    void lastTenantComesBack();
    void railBelow1200();
    void railByKey();
    void navigation();
    void escapeGoesOneStepBack();
    void previewOfASavedJob();
    void jobsPanelKeepsItsPlacePerPage();
    void requestTakesThePanel();
    void settingsAreStored();
    void helpFromConnectLeadsBack();
    void closeAsksOnceWhileExportsRun();
    void closeNeedsNoQuestion();
    void closeCanLeaveExportsRunning();
    void endsAreToldWhereTheRowIsNotSeen();
    void signedOutLeadsToTheCredentials();
    void dropShowsTheVeil();
    void droppedFilesAreConverted_data();
    void droppedFilesAreConverted();
    void aFileOnTheColumnsIsLookedInto();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void filesCanBeConvertedByKey();
};

void TestMainWindow::firstRun()
{
    open();
    QCOMPARE(page(), QStringLiteral("firstRunPage"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Muster"));
    QVERIFY(!find<TenantStripe>("tenantStripe")->isMarked());
    QVERIFY(!find<NavList>("navList")->isEnabled());
    QVERIFY(!find<QWidget>("sidePanel")->isVisible());
    QVERIFY(find<QPushButton>("connectTenantButton")->hasFocus());
    press(Qt::Key_Space);
    QCOMPARE(page(), QStringLiteral("connectPage"));
    QVERIFY(find<QLineEdit>("domainField")->hasFocus());
    press(Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("firstRunPage"));
}

void TestMainWindow::demoButton()
{
    open();
    QSignalSpy wanted(m_window.get(), &MainWindow::demoWanted);
    auto* demo = find<QPushButton>("demoTenantButton");
    QTest::mouseClick(demo, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!demo->isEnabled());
    m_fixture->tenants.addTenant(demoTenant());
    m_window->showTenant(QStringLiteral("demo"));
    QCOMPARE(page(), QStringLiteral("composerPage"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Muster – Demo (demo)"));
    QCOMPARE(find<QLabel>("sessionLabel")->text(), QStringLiteral("Demo data"));
}

void TestMainWindow::titleAndStripe()
{
    signIn();
    open();
    QCOMPARE(page(), QStringLiteral("composerPage"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Muster – Acme (production)"));
    QVERIFY(find<TenantStripe>("tenantStripe")->isMarked());
    QCOMPARE(find<QAbstractButton>("tenantButton")->accessibleName(),
             QStringLiteral("Tenant: Acme, production, acme.eu.auth0.com"));
    QCOMPARE(find<QLabel>("sessionLabel")->text(), QStringLiteral("Signed in, 23 h left"));
    QCOMPARE(find<QLabel>("sessionLabel")->accessibleName(), QStringLiteral("Session: signed in, 23 hours left"));
    QVERIFY(m_fixture->tenants.calls().contains(QStringLiteral("signIn acme")));
}

void TestMainWindow::switchingTenants()
{
    signIn();
    open();
    press(Qt::Key_T, Qt::ControlModifier);
    auto* popup = find<QWidget>("tenantPopup");
    QVERIFY(popup->isVisible());
    const auto rows = popup->findChildren<TenantPopupRow*>();
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(0)->hasFocus());
    QTest::mouseClick(rows.at(1), Qt::LeftButton);
    QVERIFY(!popup->isVisible());
    QCOMPARE(m_window->currentTenant(), QStringLiteral("staging"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Muster – Acme staging (staging)"));
    QVERIFY(!find<TenantStripe>("tenantStripe")->isMarked());
}

void TestMainWindow::removingATenant()
{
    signIn();
    open();
    press(Qt::Key_T, Qt::ControlModifier);
    auto* popup = find<QWidget>("tenantPopup");
    QTest::mouseClick(popup->findChild<QPushButton*>(QStringLiteral("manageTenantsEntry")), Qt::LeftButton);
    QTest::mouseClick(popup->findChildren<QAbstractButton*>(QStringLiteral("removeTenant")).first(), Qt::LeftButton);
    QTRY_VERIFY(popup->findChild<QPushButton*>(QStringLiteral("confirmRemoveTenant")));
    QVERIFY(popup->findChild<QPushButton*>(QStringLiteral("keepTenant"))->hasFocus());
    QTest::mouseClick(popup->findChild<QPushButton*>(QStringLiteral("keepTenant")), Qt::LeftButton);
    QTRY_COMPARE(popup->findChildren<TenantPopupRow*>().size(), 2);
    QVERIFY(!m_fixture->tenants.calls().contains(QStringLiteral("remove acme")));
    for (const char* id : {"acme", "staging"}) {
        QTest::mouseClick(popup->findChildren<QAbstractButton*>(QStringLiteral("removeTenant")).first(),
                          Qt::LeftButton);
        QTRY_VERIFY(popup->findChild<QPushButton*>(QStringLiteral("confirmRemoveTenant")));
        QTest::mouseClick(popup->findChild<QPushButton*>(QStringLiteral("confirmRemoveTenant")), Qt::LeftButton);
        QTRY_VERIFY(m_fixture->tenants.calls().contains(QStringLiteral("remove ") + QString::fromLatin1(id)));
    }
    QCOMPARE(page(), QStringLiteral("firstRunPage"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Muster"));
}

void TestMainWindow::lastTenantComesBack()
{
    signIn();
    open();
    m_window->showTenant(QStringLiteral("staging"));
    m_window.reset();
    open();
    QCOMPARE(m_window->currentTenant(), QStringLiteral("staging"));
}

void TestMainWindow::railBelow1200()
{
    signIn();
    open({1280, 800});
    auto* sideBar = find<SideBar>("sideBar");
    QVERIFY(!sideBar->isRail());
    QCOMPARE(sideBar->width(), 232);
    QCOMPARE(find<QWidget>("sidePanel")->width(), 376);
    m_window->resize(1199, 800);
    QTRY_VERIFY(sideBar->isRail());
    QTRY_COMPARE(sideBar->width(), 56);
    QTRY_COMPARE(find<QWidget>("sidePanel")->width(), 352);
    QVERIFY(!find<QLabel>("sessionLabel")->isVisible());
    m_window->resize(1200, 800);
    QTRY_COMPARE(sideBar->width(), 232);
    QTRY_COMPARE(find<QWidget>("sidePanel")->width(), 376);
}

void TestMainWindow::railByKey()
{
    signIn();
    open({1280, 800});
    auto* sideBar = find<SideBar>("sideBar");
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(sideBar->isRail());
    m_window.reset();
    open({1280, 800});
    QVERIFY(find<SideBar>("sideBar")->isRail());
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!find<SideBar>("sideBar")->isRail());
}

void TestMainWindow::navigation()
{
    signIn();
    open();
    auto* nav = find<NavList>("navList");
    QCOMPARE(nav->currentEntry(), static_cast<int>(NavList::NewExport));
    QTest::mouseClick(nav->viewport(), Qt::LeftButton, {}, nav->visualRect(nav->model()->index(1, 0)).center());
    QCOMPARE(page(), QStringLiteral("historyPage"));
    nav->setFocus();
    QTest::keyClick(nav, Qt::Key_Up);
    QCOMPARE(page(), QStringLiteral("composerPage"));
    QTest::mouseClick(find<QAbstractButton>("settingsButton"), Qt::LeftButton);
    QCOMPARE(page(), QStringLiteral("settingsPage"));
    QCOMPARE(nav->currentEntry(), -1);
    QTest::mouseClick(nav->viewport(), Qt::LeftButton, {}, nav->visualRect(nav->model()->index(0, 0)).center());
    QCOMPARE(page(), QStringLiteral("composerPage"));
}

void TestMainWindow::escapeGoesOneStepBack()
{
    signIn();
    open();
    goTo(QStringLiteral("historyPage"));
    goTo(QStringLiteral("settingsPage"));
    goTo(QStringLiteral("helpPage"));
    QCOMPARE(page(), QStringLiteral("helpPage"));
    press(Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("historyPage"));
    press(Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("historyPage"));
}

/// From a saved job to its rows and back, by mouse and by keys.
void TestMainWindow::previewOfASavedJob()
{
    signIn();
    ExportStatus saved = sampleExports().at(3);
    const QString path = m_fixture->data.filePath(QStringLiteral("users.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("email,plan\n" + QByteArray("a@example.com,pro\n").repeated(300));
    file.close();
    saved.record.files = {{path, OutputFormat::Plain, 1, QString(64, QLatin1Char('a')), 300}};
    QVERIFY(m_fixture->history.put(saved.record, {}));
    m_fixture->exports.set(saved);
    open();
    QTest::mouseClick(find<QPushButton>("previewButton"), Qt::LeftButton);
    QCOMPARE(page(), QStringLiteral("historyPage"));
    auto* table = find<PreviewTable>("previewTable");
    QVERIFY(table->hasFocus());
    QTRY_COMPARE(table->model()->rowCount(), 300);
    QTRY_COMPARE(find<QTableView>("historyTable")->currentIndex().row(), 1); // below its day

    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("previewSearch")->hasFocus());
    press(Qt::Key_F6, Qt::ShiftModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("historySearch")->hasFocus());
    press(Qt::Key_F6);
    QVERIFY(find<QWidget>("previewPane")->isAncestorOf(QApplication::focusWidget()));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(3, 0));
    press(Qt::Key_Return);
    QVERIFY(find<QWidget>("rowPanel")->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("rowPanel")->isVisible());
    QVERIFY(find<QWidget>("previewPane")->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!find<QWidget>("previewPane")->isVisible());
    QCOMPARE(page(), QStringLiteral("historyPage"));
    QVERIFY(find<QTableView>("historyTable")->hasFocus());
}

void TestMainWindow::jobsPanelKeepsItsPlacePerPage()
{
    signIn();
    open();
    auto* panel = find<QWidget>("sidePanel");
    QVERIFY(panel->isVisible());
    goTo(QStringLiteral("historyPage"));
    QVERIFY(!panel->isVisible());
    QTest::mouseClick(find<QAbstractButton>("historyShowJobsButton"), Qt::LeftButton);
    QVERIFY(panel->isVisible());
    press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!panel->isVisible());
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(panel->isVisible());
    press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!panel->isVisible());
    m_window.reset();
    open();
    QVERIFY(!find<QWidget>("sidePanel")->isVisible());
}

void TestMainWindow::requestTakesThePanel()
{
    signIn();
    open();
    auto* panel = find<QStackedWidget>("sidePanel");
    QCOMPARE(panel->currentWidget()->objectName(), QStringLiteral("jobsPanel"));
    press(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(panel->currentWidget()->objectName(), QStringLiteral("requestPanel"));
    press(Qt::Key_Escape);
    QCOMPARE(panel->currentWidget()->objectName(), QStringLiteral("jobsPanel"));
    press(Qt::Key_I, Qt::ControlModifier);
    goTo(QStringLiteral("historyPage"));
    QCOMPARE(panel->currentWidget()->objectName(), QStringLiteral("jobsPanel"));
}

void TestMainWindow::settingsAreStored()
{
    signIn();
    open();
    goTo(QStringLiteral("settingsPage"));
    find<Segmented>("appearanceSwitch")->setCurrentIndex(2);
    QVERIFY(m_theme->tokens().dark);
    QCOMPARE(m_fixture->settings.value(QStringLiteral("appearance")).toString(), QStringLiteral("dark"));
    find<Segmented>("perTenantSwitch")->setCurrentIndex(2);
    QCOMPARE(m_fixture->settings.value(QStringLiteral("exports.perTenant")).toInt(), 3);
    find<Segmented>("dataGoneSwitch")->setCurrentIndex(1);
    QCOMPARE(m_fixture->settings.value(QStringLiteral("exports.whenDataIsGone")).toString(),
             QStringLiteral("automatic"));
    find<Segmented>("appearanceSwitch")->setCurrentIndex(0);
}

void TestMainWindow::helpFromConnectLeadsBack()
{
    open();
    goTo(QStringLiteral("connectPage"));
    QTest::keyClicks(find<QLineEdit>("domainField"), QStringLiteral("acme.eu.auth0.com"));
    QTest::mouseClick(find<QPushButton>("connectHelpButton"), Qt::LeftButton);
    QCOMPARE(page(), QStringLiteral("helpPage"));
    press(Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("connectPage"));
    QCOMPARE(find<QLineEdit>("domainField")->text(), QStringLiteral("acme.eu.auth0.com"));
}

void TestMainWindow::closeAsksOnceWhileExportsRun()
{
    signIn();
    addExports();
    open();
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto* sheet = find<QWidget>("closeSheet");
    QVERIFY(sheet->isVisible());
    QCOMPARE(sheet->accessibleName(), QStringLiteral("3 exports are still running."));
    auto* cancel = find<QPushButton>("keepOpenButton");
    auto* quit = find<QPushButton>("quitButton");
    QVERIFY(cancel->hasFocus());
    press(Qt::Key_Tab);
    QVERIFY(quit->hasFocus());
    press(Qt::Key_Tab);
    QVERIFY(cancel->hasFocus());
    press(Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(page(), QStringLiteral("composerPage"));
    press(Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    m_window->close();
    QTest::mouseClick(quit, Qt::LeftButton);
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::closeNeedsNoQuestion()
{
    signIn();
    const auto exports = sampleExports();
    m_fixture->exports.set(exports.at(3));
    m_fixture->exports.set(exports.at(4));
    open();
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::closeCanLeaveExportsRunning()
{
    signIn();
    addExports();
    open();
    QSignalSpy hidden(m_window.get(), &MainWindow::hiddenInBackground);
    m_window->close();
    auto* background = find<QPushButton>("backgroundButton");
    QVERIFY(!background->isVisible()); // there is no tray that could show them
    press(Qt::Key_Escape);

    m_window->setCanHide([] { return true; });
    m_window->close();
    QVERIFY(background->isVisible());
    press(Qt::Key_Tab); // from Cancel on
    QVERIFY(background->hasFocus());
    press(Qt::Key_Space);
    QVERIFY(!m_window->isVisible());
    QCOMPARE(hidden.count(), 1);
    m_window->bringToFront();
    QVERIFY(m_window->isVisible());
    QVERIFY(!find<QWidget>("closeSheet")->isVisible());
}

void TestMainWindow::endsAreToldWhereTheRowIsNotSeen()
{
    signIn();
    addExports();
    open();
    auto* toast = m_window->findChild<ToastHost*>();
    const QString id = sampleExports().at(3).record.id;
    const Notice notice{id, QStringLiteral("partners-saml saved"), {}, false};
    m_window->tellEnd(notice);
    QVERIFY(!toast->isVisible()); // its row is there to be seen
    goTo(QStringLiteral("settingsPage"));
    m_window->tellEnd(notice);
    QVERIFY(toast->isVisible());
    QCOMPARE(toast->text(), notice.title);
    m_window->showJob(id);
    QCOMPARE(page(), QStringLiteral("composerPage"));
    auto* row = qobject_cast<JobRow*>(QApplication::focusWidget());
    QVERIFY(row);
    QCOMPARE(row->job().record.id, id);
}

void TestMainWindow::signedOutLeadsToTheCredentials()
{
    signIn();
    open();
    Session session;
    session.error.emplace(Error{ErrorCode::CredentialsRefused, {}, {}, 0, std::nullopt});
    m_fixture->tenants.setSession(QStringLiteral("acme"), session);
    auto* button = find<QPushButton>("sessionButton");
    QVERIFY(button->isVisible());
    QCOMPARE(button->toolTip(), QStringLiteral("Auth0 refused the credentials. Update the credentials, then retry."));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(page(), QStringLiteral("connectPage"));
    QCOMPARE(find<QLineEdit>("domainField")->text(), QStringLiteral("acme.eu.auth0.com"));
    press(Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("composerPage"));
}

void TestMainWindow::dropShowsTheVeil()
{
    signIn();
    open();
    QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.path())});
    auto* overlay = find<DropOverlay>("dropOverlay");
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(overlay->isVisible());
    QDropEvent drop(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(!overlay->isVisible());
    QDragEnterEvent again(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &again);
    QVERIFY(overlay->isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!overlay->isVisible());
    goTo(QStringLiteral("historyPage"));
    QDragEnterEvent elsewhere(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &elsewhere);
    QVERIFY(!overlay->isVisible());
}

void TestMainWindow::droppedFilesAreConverted_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QPoint>("at");
    const QPoint middle(600, 400);
    QTest::newRow("first run") << QString() << middle;
    QTest::newRow("form") << QStringLiteral("composerPage") << QPoint(600, 700);
    QTest::newRow("jobs beside the form") << QStringLiteral("composerPage") << QPoint(1100, 400);
    QTest::newRow("history") << QStringLiteral("historyPage") << middle;
}

void TestMainWindow::droppedFilesAreConverted()
{
    QFETCH(QString, from);
    QFETCH(QPoint, at);
    if (!from.isEmpty())
        signIn();
    open();
    goTo(from);
    const QString before = page();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("users.JSON.gz"));
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(find<DropOverlay>("dropOverlay")->isVisible());
    QDropEvent drop(QPointF(at), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(drop.dropAction(), Qt::CopyAction); // the other program must not delete its file
    QVERIFY(!find<DropOverlay>("dropOverlay")->isVisible());
    QCOMPARE(page(), QStringLiteral("convertPage"));
    QCOMPARE(m_fixture->files.inspected(), QStringList{path});
    QVERIFY(find<QWidget>("jobsPanel")->isVisible());

    LocalFile file;
    file.path = path;
    file.kind = LocalFile::Kind::JsonLines;
    m_fixture->files.set(file);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_fixture->exports.submitted().size(), 1);
    QCOMPARE(m_fixture->exports.submitted().first().sourcePath, path);
    QCOMPARE(page(), QStringLiteral("convertPage"));
    press(Qt::Key_Escape);
    QCOMPARE(page(), before);
}

void TestMainWindow::aFileOnTheColumnsIsLookedInto()
{
    signIn();
    open();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("users.json.gz"));
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    auto* table = find<QWidget>("columnTable");
    const QPoint at = table->mapTo(m_window.get(), table->rect().center());
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(find<DropOverlay>("dropOverlay")->isVisible());
    QDropEvent drop(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(page(), QStringLiteral("composerPage"));
    QCOMPARE(m_fixture->discovery.read(), QStringList{path});
    QVERIFY(m_fixture->files.inspected().isEmpty());
}

void TestMainWindow::otherFilesAreRefused_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("picture") << QStringList{QStringLiteral("a.png")};
    QTest::newRow("one among others") << QStringList{QStringLiteral("a.csv"), QStringLiteral("b.pdf")};
}

void TestMainWindow::otherFilesAreRefused()
{
    QFETCH(QStringList, names);
    signIn();
    open();
    QTemporaryDir folder;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& name : names) {
        QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        urls.append(QUrl::fromLocalFile(folder.filePath(name)));
    }
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
    QVERIFY(!find<DropOverlay>("dropOverlay")->isVisible());
}

void TestMainWindow::filesCanBeConvertedByKey()
{
    signIn();
    open();
    QTest::mouseClick(find<QToolButton>("convertFilesButton"), Qt::LeftButton);
    QCOMPARE(page(), QStringLiteral("convertPage"));
    QVERIFY(find<QPushButton>("addFilesButton")->hasFocus());
    press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(!find<QWidget>("jobsPanel")->isVisible());
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(find<QWidget>("jobsPanel")->isVisible()); // each page keeps its own
    press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<QFileDialog*>());
    auto* dialog = m_window->findChild<QFileDialog*>();
    QCOMPARE(page(), QStringLiteral("composerPage")); // until files were chosen
    Q_EMIT dialog->filesSelected({QStringLiteral("/nowhere/users.json.gz")});
    dialog->reject();
    QCOMPARE(page(), QStringLiteral("convertPage"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
