#include "jobsamples.h"
#include "jobspaneltest.h"
#include "tests/support/sampledata.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

class TestJobsPanel : public JobsPanelTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTheme(); }
    void cleanupTestCase() { dropTheme(); }
    void init() { open(); }
    void cleanup() { close(); }

    void emptyAtFirst();
    void whatEarlierProcessesLeftIsListed();
    void rowsInTheServicesOrder();
    void marksOtherTenants();
    void sumOfRowsStaysTheSame_data();
    void sumOfRowsStaysTheSame();
    void thousandUpdatesDisturbNobody();
    void manyUpdatesBecomeOne();
    void buttonsCallTheService();
    void failureOfRunAgainIsTold();
    void menuWorks();
    void countdownsGoOn();
    void atMostFiftyRows();
    void marginTurnsIntoTheScrollBar();
};

void TestJobsPanel::emptyAtFirst()
{
    QVERIFY(m_panel->findChild<QWidget*>(QStringLiteral("jobsEmpty"))->isVisible());
    QCOMPARE(m_panel->runningCount(), 0);
    QVERIFY(clippedTexts(m_panel).isEmpty());
    m_panel->focusList();
    QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
    m_fixture->exports.set(jobIn(ExportState::Ready));
    QVERIFY(!m_panel->findChild<QWidget*>(QStringLiteral("jobsEmpty"))->isVisible());
}

/// The service takes it up when the window is there already.
void TestJobsPanel::whatEarlierProcessesLeftIsListed()
{
    close();
    FakeExportService service;
    service.setIncomplete();
    open(&service);
    const auto* empty = m_panel->findChild<QWidget*>(QStringLiteral("jobsEmpty"));
    QVERIFY(!empty->isVisible()); // nobody knows yet
    QVector<ExportStatus> left{jobIn(ExportState::Waiting, QStringLiteral("running"))};
    QStringList ids{QStringLiteral("running")};
    for (int i = 0; i < 60; ++i) {
        left.append(jobIn(ExportState::Saved, QStringLiteral("ended-%1").arg(i)));
        ids.append(left.last().record.id);
    }
    service.recover(left);
    QTRY_COMPARE(rows().size(), 50);
    QCOMPARE(order(), ids.first(50));
    QCOMPARE(m_panel->runningCount(), 1);
    QVERIFY(!empty->isVisible());
    m_outside->setFocus();
    service.set(jobIn(ExportState::Saved, QStringLiteral("running")));
    service.drop(QStringLiteral("ended-3"));
    QTRY_COMPARE(rows().size(), 50); // the next one comes in
    QCOMPARE(row(QStringLiteral("running"))->job().record.state, ExportState::Saved);
    close();
    open();
}

void TestJobsPanel::rowsInTheServicesOrder()
{
    const QSignalSpy summary(m_panel, &JobsPanel::summaryChanged);
    fill();
    QCOMPARE(m_panel->runningCount(), 3);
    QCOMPARE(summary.last().first().toString(), QStringLiteral("2 running, 1 waiting, 1 needs you"));
    QCOMPARE(m_panel->findChild<ElidedLabel*>(QStringLiteral("jobsSummary"))->text(),
             QStringLiteral("2 running, 1 waiting, 1 needs you"));
}

void TestJobsPanel::marksOtherTenants()
{
    fill();
    QVERIFY(!row(QStringLiteral("s1"))->text().otherTenant);
    QVERIFY(row(QStringLiteral("s5"))->text().otherTenant);
    m_panel->setCurrentTenant(QStringLiteral("staging"));
    QVERIFY(row(QStringLiteral("s1"))->text().otherTenant);
    QVERIFY(!row(QStringLiteral("s5"))->text().otherTenant);
}

void TestJobsPanel::sumOfRowsStaysTheSame_data()
{
    QTest::addColumn<QVector<ExportStatus>>("script");
    QTest::newRow("from Submit to Saved") << jobThatSucceeds();
    QTest::newRow("from Submit to Failed") << jobThatFails();
}

void TestJobsPanel::sumOfRowsStaysTheSame()
{
    QFETCH(QVector<ExportStatus>, script);
    fill();
    m_fixture->exports.set(script.first());
    const auto* list = m_panel->findChild<QWidget*>(QStringLiteral("jobsList"));
    const auto places = [this] {
        QList<QRect> found;
        for (const JobRow* row : rows())
            found << row->geometry();
        return found;
    };
    QTRY_COMPARE(rows().size(), 6);
    const int height = list->sizeHint().height();
    QTRY_COMPARE(list->height(), height);
    QTRY_COMPARE(rows().last()->height(), rows().last()->sizeHint().height());
    QTRY_COMPARE(rows().last()->width(), 352);
    const QList<QRect> before = places();
    for (const ExportStatus& status : script) {
        m_fixture->exports.set(status);
        QTRY_COMPARE(row(QStringLiteral("e1"))->job().record.state, status.record.state);
        QCOMPARE(list->sizeHint().height(), height);
        QCOMPARE(places(), before);
    }
}

void TestJobsPanel::thousandUpdatesDisturbNobody()
{
    fill();
    m_outside->setText(QStringLiteral("metadata"));
    m_outside->setSelection(2, 3);
    auto* bar = m_panel->findChild<QScrollArea*>()->verticalScrollBar();
    bar->setValue(5);
    const int scrolled = bar->value();
    const QList<JobRow*> before = rows();
    ExportStatus status = sampleExports().first();
    for (int i = 1; i <= 1000; ++i) {
        status.progress.bytesReceived = *status.progress.bytesTotal * i / 1000;
        m_fixture->exports.set(status);
    }
    QTRY_COMPARE(row(QStringLiteral("s1"))->text().stageWords, QStringLiteral("Downloading 100 %"));
    QVERIFY(m_outside->hasFocus());
    QCOMPARE(m_outside->selectedText(), QStringLiteral("tad"));
    QCOMPARE(bar->value(), scrolled);
    QCOMPARE(rows(), before);
}

void TestJobsPanel::manyUpdatesBecomeOne()
{
    fill();
    ExportStatus status = sampleExports().first();
    const auto shown = [this] { return row(QStringLiteral("s1"))->job().progress.bytesReceived; };
    qint64 received = status.progress.bytesReceived + 1;
    status.progress.bytesReceived = received;
    m_fixture->exports.set(status);
    QTRY_COMPARE(shown(), received);
    // A row was just updated: the next quarter of a second belongs to it.
    for (int i = 0; i < 50; ++i) {
        ++status.progress.bytesReceived;
        m_fixture->exports.set(status);
        QCOMPARE(shown(), received);
    }
    QTRY_COMPARE(shown(), received + 50);
}

void TestJobsPanel::buttonsCallTheService()
{
    fill();
    m_fixture->exports.set(jobIn(ExportState::Failed));
    const auto click = [this](const char* id, const char* name) {
        QTest::mouseClick(button(row(QString::fromLatin1(id)), name), Qt::LeftButton);
    };
    const QSignalSpy edit(m_panel, &JobsPanel::editWanted);
    click("s1", "stopButton");
    click("s5", "wayOutButton");
    click("e1", "wayOutButton");
    click("s4", "runAgainButton");
    QCOMPARE(m_fixture->exports.calls(), QStringList({QStringLiteral("stop s1"), QStringLiteral("retry s5"),
                                                      QStringLiteral("retry e1"), QStringLiteral("runAgain s4")}));
    QCOMPARE(m_fixture->exports.submitted().size(), 1);

    ExportStatus refused = jobIn(ExportState::Failed);
    refused.record.error = Error{ErrorCode::RequestRejected, {}, {}, 400, std::nullopt};
    m_fixture->exports.set(refused);
    QTRY_COMPARE(button(row(QStringLiteral("e1")), "wayOutButton")->text(), QStringLiteral("Edit and run"));
    click("e1", "wayOutButton");
    QCOMPARE(edit.size(), 1);
    QCOMPARE(edit.first().first().value<ExportPlan>(), refused.record.plan);

    const QSignalSpy credentials(m_panel, &JobsPanel::credentialsWanted);
    refused.record.error = Error{ErrorCode::CredentialsRefused, {}, {}, 401, std::nullopt};
    m_fixture->exports.set(refused);
    QTRY_COMPARE(button(row(QStringLiteral("e1")), "wayOutButton")->text(), QStringLiteral("Update…"));
    click("e1", "wayOutButton");
    QCOMPARE(credentials.first().first().toString(), QStringLiteral("acme"));
}

void TestJobsPanel::failureOfRunAgainIsTold()
{
    fill();
    const QSignalSpy toast(m_panel, &JobsPanel::toastWanted);
    m_fixture->exports.failWith(Error{ErrorCode::DatabaseBusy});
    QTest::mouseClick(button(row(QStringLiteral("s4")), "runAgainButton"), Qt::LeftButton);
    QCOMPARE(toast.size(), 1);
    QVERIFY(!toast.first().first().toString().isEmpty());
}

void TestJobsPanel::menuWorks()
{
    fill();
    QTest::mouseClick(button(row(QStringLiteral("s4")), "moreButton"), Qt::LeftButton);
    auto* menu = m_panel->findChild<QMenu*>(QStringLiteral("jobMenu"));
    QVERIFY(menu);
    QHash<QString, QAction*> entries;
    for (QAction* entry : menu->actions())
        entries.insert(entry->text(), entry);
    // The sample's files do not exist.
    QVERIFY(!entries.value(QStringLiteral("Open"))->isEnabled());
    QCOMPARE(entries.value(QStringLiteral("Open"))->toolTip(), QStringLiteral("File was moved or deleted"));
    const QSignalSpy toast(m_panel, &JobsPanel::toastWanted);
    entries.value(QStringLiteral("Copy SHA-256"))->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("9f2c41d7")));
    QCOMPARE(toast.first().first().toString(), QStringLiteral("SHA-256 copied"));
    entries.value(QStringLiteral("Details"))->trigger();
    QVERIFY(row(QStringLiteral("s4"))->detailsAreOpen());
    menu->close();
    QTRY_VERIFY(!m_panel->findChild<QMenu*>(QStringLiteral("jobMenu")));
}

void TestJobsPanel::countdownsGoOn()
{
    ExportStatus status = jobIn(ExportState::Submitting);
    status.progress.pause = ExportProgress::Pause::RateLimited;
    status.progress.nextTryAt = m_fixture->clock.now().addSecs(12);
    m_fixture->exports.set(status);
    QCOMPARE(row(QStringLiteral("e1"))->text().right, QStringLiteral("next try in 12 s"));
    m_fixture->clock.set(m_fixture->clock.now().addSecs(5));
    QTRY_COMPARE(row(QStringLiteral("e1"))->text().right, QStringLiteral("next try in 7 s"));
}

void TestJobsPanel::atMostFiftyRows()
{
    for (int i = 0; i < 60; ++i)
        m_fixture->exports.set(jobIn(ExportState::Saved, QStringLiteral("e%1").arg(i)));
    QCOMPARE(rows().size(), 50);
}

void TestJobsPanel::marginTurnsIntoTheScrollBar()
{
    m_fixture->exports.set(jobIn(ExportState::Saved));
    QTRY_COMPARE(rows().first()->width(), 352);
    const auto end = [this] { return rows().first()->parentWidget()->layout()->contentsMargins().right(); };
    QTRY_COMPARE(end(), 12);
    for (int i = 0; i < 20; ++i)
        m_fixture->exports.set(jobIn(ExportState::Saved, QStringLiteral("e%1").arg(i + 2)));
    QTRY_VERIFY(m_panel->findChild<QScrollArea*>()->verticalScrollBar()->isVisible());
    QTRY_COMPARE(rows().first()->width(), 352);
    QTRY_COMPARE(end(), 2);
    // No event of the bar tells when it goes while the panel is out of sight.
    m_panel->hide();
    m_window->resize(m_window->width(), 5000);
    m_panel->show();
    QTRY_COMPARE(end(), 12);
    QTRY_COMPARE(rows().first()->width(), 352);
}

QTEST_MAIN(TestJobsPanel)
#include "tst_jobspanel.moc"
