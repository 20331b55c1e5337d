#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/theme.h"
#include "ui/history/historyfilter.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/previewtable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void readsInPages();
    void newRowsComeInOnTop();
    void filterKeepsRunningOnesOut();
    void missingFilesAreTold();
    void emptyPage();
    void searches_data();
    void searches();
    void filtersByTenantAndResult();
    void refreshKeepsSelectionAndScroll();
    void followsTheService();
    void menuAndKeys();
    void detailsTellTheReport_data();
    void detailsTellTheReport();
    void filesOfThisComputerHaveNoTenant();
    void enterAndDoubleClickShowTheFile();
    void refreshLeavesThePreviewAlone();
    void names();

private:
    [[nodiscard]] ExportRecord savedRecord(int number) const;
    void put(const ExportRecord& record);
    void putMany(int count);
    void open();
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView* table() const { return find<QTableView>("historyTable"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<HistoryPage> m_page;
};

void TestHistory::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestHistory::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<UiFixture>(*m_theme);
    m_fixture->tenants.addTenant(acmeTenant());
}

void TestHistory::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

/// The higher the number, the newer the export. Its file exists.
ExportRecord TestHistory::savedRecord(int number) const
{
    ExportRecord record = sampleExports().at(3).record;
    record.id = QStringLiteral("r%1").arg(number);
    record.jobId = QStringLiteral("job_%1").arg(number);
    record.plan.connectionName = QStringLiteral("connection-%1").arg(number);
    record.createdAt = m_fixture->clock.now().addSecs(-100'000 + number);
    record.finishedAt = record.createdAt.addSecs(30);
    const QString path = m_dir->filePath(QStringLiteral("file-%1.csv").arg(number));
    record.files = {{path, OutputFormat::Plain, 2'100'000,
                     QStringLiteral("9f2c41d7%1a81e").arg(number, 8, 10, QLatin1Char('0')), 8904}};
    QFile file(path);
    return file.open(QIODevice::WriteOnly) ? record : ExportRecord();
}

void TestHistory::put(const ExportRecord& record)
{
    QVERIFY(m_fixture->history.put(record, {}).has_value());
}

void TestHistory::putMany(int count)
{
    for (int i = 1; i <= count; ++i)
        put(savedRecord(i));
}

void TestHistory::open()
{
    m_page = std::make_unique<HistoryPage>(m_fixture->context());
    m_page->resize(1048, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestHistory::readsInPages()
{
    putMany(450);
    HistoryModel model(m_fixture->context());
    QCOMPARE(model.rowCount(), 0);
    model.refresh();
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.record(0).id, QStringLiteral("r450"));
    // The tester fetches what there is.
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), 450);
    QCOMPARE(model.record(449).id, QStringLiteral("r1"));
}

void TestHistory::newRowsComeInOnTop()
{
    putMany(3);
    HistoryModel model(m_fixture->context());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second = model.index(1, 0);
    put(savedRecord(4));
    ExportRecord changed = savedRecord(2);
    changed.users = 7;
    put(changed);
    model.refresh();
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.record(0).id, QStringLiteral("r4"));
    QCOMPARE(second.row(), 2);
    QCOMPARE(model.record(2).users, 7);
}

void TestHistory::filterKeepsRunningOnesOut()
{
    putMany(2);
    ExportRecord running = savedRecord(3);
    running.state = ExportState::Waiting;
    put(running);
    HistoryModel model(m_fixture->context());
    HistoryFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QCOMPARE(filter.rowCount(), 2);
    running.state = ExportState::Saved;
    put(running);
    model.refresh();
    QCOMPARE(filter.rowCount(), 3);
}

void TestHistory::missingFilesAreTold()
{
    putMany(2);
    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("file-1.csv"))));
    open();
    QCOMPARE(cell(0, HistoryModel::Files), QStringLiteral("CSV as delivered, As delivered (.gz)"));
    QCOMPARE(cell(1, HistoryModel::Files), QStringLiteral("File was moved or deleted"));
    QCOMPARE(cell(0, HistoryModel::Users), QStringLiteral("8,904"));
    QCOMPARE(cell(0, HistoryModel::Size), QStringLiteral("2.1 MB"));
}

void TestHistory::emptyPage()
{
    open();
    auto* button = find<QPushButton>("newExportButton");
    QVERIFY(button->isVisible());
    const QSignalSpy spy(m_page.get(), &HistoryPage::newExportWanted);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    putMany(1);
    m_page->refresh();
    QVERIFY(!button->isVisible());
    QVERIFY(table()->isVisible());
}

void TestHistory::searches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("found");
    QTest::newRow("connection") << QStringLiteral("CONNECTION-7") << 1;
    QTest::newRow("file") << QStringLiteral("file-12.csv") << 1;
    QTest::newRow("job id") << QStringLiteral("job_3") << 1;
    QTest::newRow("SHA-256") << QStringLiteral("9f2c41d700000009") << 1;
    QTest::newRow("spaces around") << QStringLiteral(" connection-7 ") << 1;
    QTest::newRow("nothing") << QStringLiteral("xyz") << 0;
}

void TestHistory::searches()
{
    QFETCH(QString, search);
    QFETCH(int, found);
    putMany(12);
    open();
    auto* field = find<QLineEdit>("historySearch");
    m_page->focusSearch();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, search);
    QCOMPARE(table()->model()->rowCount(), found);
    QVERIFY(field->hasFocus());
    auto* clear = find<QPushButton>("clearSearchButton");
    QCOMPARE(clear->isVisible(), found == 0);
    if (found == 0) {
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), 12);
    }
}

void TestHistory::filtersByTenantAndResult()
{
    putMany(3);
    ExportRecord failed = sampleExports().at(4).record; // of another tenant
    put(failed);
    open();
    auto* tenants = find<QComboBox>("tenantFilter");
    auto* results = find<QComboBox>("resultFilter");
    QCOMPARE(tenants->count(), 3);
    tenants->setCurrentIndex(tenants->findText(QStringLiteral("Acme staging")));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(cell(0, HistoryModel::Files).startsWith(QStringLiteral("Failed at Submit: ")));
    QCOMPARE(cell(0, HistoryModel::Users), QStringLiteral("–"));
    tenants->setCurrentIndex(0);
    results->setCurrentIndex(results->findText(QStringLiteral("Saved")));
    QCOMPARE(table()->model()->rowCount(), 3);
}

void TestHistory::refreshKeepsSelectionAndScroll()
{
    putMany(100);
    open();
    table()->setCurrentIndex(table()->model()->index(50, 0));
    table()->verticalScrollBar()->setValue(table()->rowHeight(0) * 40);
    const int y = table()->visualRect(table()->currentIndex()).y();
    put(savedRecord(101));
    put(savedRecord(102));
    m_page->refresh();
    QCOMPARE(table()->model()->rowCount(), 102);
    QCOMPARE(table()->currentIndex().row(), 52);
    QVERIFY(table()->selectionModel()->isRowSelected(52, {}));
    QCOMPARE(table()->visualRect(table()->currentIndex()).y(), y);
}

void TestHistory::followsTheService()
{
    putMany(1);
    open();
    ExportStatus status;
    status.record = savedRecord(2);
    status.record.state = ExportState::Waiting;
    m_fixture->exports.set(status);
    status.record.state = ExportState::Saved;
    put(status.record);
    m_fixture->exports.set(status);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestHistory::detailsTellTheReport_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("menu") << false;
    QTest::newRow("Alt+Return") << true;
}

void TestHistory::detailsTellTheReport()
{
    QFETCH(bool, byKey);
    ExportRecord record = savedRecord(1);
    record.report = ResultReport{8904, {{QStringLiteral("email"), 8904}, {QStringLiteral("plan"), 0}}, 2, 0, {}, 0};
    put(record);
    open();
    QVERIFY(cell(0, HistoryModel::Files).endsWith(QStringLiteral(" · 2 duplicates · plan is empty for every user")));
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    if (byKey) {
        QTest::keyClick(table(), Qt::Key_Return, Qt::AltModifier);
    } else {
        Q_EMIT table()->customContextMenuRequested(QPoint(10, 10));
        const auto entries = find<QMenu>("historyMenu")->actions();
        for (QAction* entry : entries) {
            if (entry->text() == QStringLiteral("Details"))
                entry->trigger();
        }
        find<QMenu>("historyMenu")->close();
    }
    auto* popup = find<QWidget>("detailsPopup");
    QVERIFY(popup->isVisible());
    QStringList shown;
    for (const QLabel* label : popup->findChildren<QLabel*>())
        shown.append(label->text());
    for (const char* text :
         {"8,904 users", "2 columns", "plan is empty for every user", "2 users have the user_id of an earlier one"})
        QVERIFY2(shown.contains(QString::fromLatin1(text)), text);
    QCOMPARE(unnamedFocusStops(popup), QStringList());
    QCOMPARE(clippedTexts(popup), QStringList());
    QTest::mouseClick(popup->findChild<QPushButton*>(QStringLiteral("copyDetailsButton")), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Empty: plan is empty for every user")));
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QTRY_VERIFY(table()->hasFocus());
}

void TestHistory::filesOfThisComputerHaveNoTenant()
{
    ExportRecord record = savedRecord(1);
    record.plan.tenant = {};
    record.plan.sourcePath = QStringLiteral("/tmp/users.json.gz");
    put(record);
    open();
    QCOMPARE(cell(0, HistoryModel::TenantName), QStringLiteral("This computer"));
    QCOMPARE(cell(0, HistoryModel::Connection), QStringLiteral("users.json.gz"));
    QCOMPARE(find<QComboBox>("tenantFilter")->count(), 2); // all, Acme
}

void TestHistory::menuAndKeys()
{
    putMany(2);
    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("file-1.csv"))));
    open();
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("9f2c41d700000002a81e"));
    Q_EMIT table()->customContextMenuRequested(QPoint(10, 10));
    auto* menu = find<QMenu>("historyMenu");
    QVERIFY(menu);
    const QSignalSpy edit(m_page.get(), &HistoryPage::editWanted);
    for (QAction* entry : menu->actions()) {
        if (entry->text() == QStringLiteral("Edit and run"))
            entry->trigger();
        QVERIFY(entry->isSeparator() || entry->isEnabled());
    }
    QCOMPARE(edit.size(), 1);
    menu->close();
    QTRY_VERIFY(!find<QMenu>("historyMenu"));

    table()->setCurrentIndex(table()->model()->index(1, 0));
    Q_EMIT table()->customContextMenuRequested(QPoint(10, 50));
    for (QAction* entry : find<QMenu>("historyMenu")->actions()) {
        if (QStringList{QStringLiteral("Preview"), QStringLiteral("Open"), QStringLiteral("Show in folder")}.contains(
                entry->text())) {
            QVERIFY(!entry->isEnabled());
            QCOMPARE(entry->toolTip(), QStringLiteral("File was moved or deleted"));
        }
    }
}

void TestHistory::enterAndDoubleClickShowTheFile()
{
    putMany(3);
    for (int i = 1; i <= 3; ++i) {
        QFile file(m_dir->filePath(QStringLiteral("file-%1.csv").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("email\n" + QByteArray("a@example.com\n").repeated(i));
    }
    open();
    auto* pane = find<PreviewPane>("previewPane");
    auto* rows = find<PreviewTable>("previewTable");
    QVERIFY(!pane->isVisible());
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(pane->isVisible());
    QCOMPARE(pane->exportId(), QStringLiteral("r2"));
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QVERIFY(rows->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 1);

    const QRect third = table()->visualRect(table()->model()->index(2, 1));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, third.center());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, third.center());
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    QVERIFY(m_page->goBack());
    QVERIFY(!pane->isVisible());
    QVERIFY(table()->hasFocus());
    QVERIFY(!m_page->goBack());
    QCOMPARE(table()->currentIndex().row(), 2);
}

/// What comes in above moves neither the preview nor the list under it.
void TestHistory::refreshLeavesThePreviewAlone()
{
    putMany(2);
    QFile file(m_dir->filePath(QStringLiteral("file-2.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("email\n" + QByteArray("a@example.com\n").repeated(900));
    file.close();
    open();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    auto* rows = find<PreviewTable>("previewTable");
    QTRY_COMPARE(rows->model()->rowCount(), 900);
    rows->setTopRow(500);
    rows->setCurrentIndex(rows->model()->index(505, 0));
    put(savedRecord(3));
    m_page->refresh();
    QCOMPARE(rows->topRow(), 500);
    QCOMPARE(rows->currentIndex().row(), 505);
    QVERIFY(rows->hasFocus());
    QCOMPARE(find<PreviewPane>("previewPane")->exportId(), QStringLiteral("r2"));
    QCOMPARE(table()->currentIndex().row(), 1);
}

void TestHistory::names()
{
    putMany(3);
    open();
    QCOMPARE(unnamedFocusStops(m_page.get()), QStringList());
    QCOMPARE(clippedTexts(m_page.get()), QStringList());
    QCOMPARE(table()->accessibleName(), QStringLiteral("Past exports"));
    QVERIFY(table()
                ->model()
                ->index(0, HistoryModel::Finished)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Saved, ")));
    m_page->resize(1280, 700);
    QVERIFY(!table()->isColumnHidden(HistoryModel::Checksum));
    m_page->resize(700, 500);
    QVERIFY(table()->isColumnHidden(HistoryModel::Checksum));
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
