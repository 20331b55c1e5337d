#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/previewtable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

constexpr int kLongestMs = 60'000; ///< what takes a moment takes many of them under a sanitizer

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void recordsAreReadWhenLookedAt();
    void newRowsComeInOnTop();
    void listsWhatEnded();
    void groupedByDay();
    void daysAreReadWhenMirrored();
    void sortsByColumns();
    void removesTheEntry();
    void removesTheFilesToo();
    void tenThousand();
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
    void settle();
    void refresh();
    void select(const QString& id) { table()->setCurrentIndex(model()->index(model()->rowOf(id), 0)); }
    void clickHeader(int column);
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView* table() const { return find<QTableView>("historyTable"); }
    [[nodiscard]] HistoryModel* model() const { return m_page->findChild<HistoryModel*>(); }
    [[nodiscard]] QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    /// Of the export with this number in the order of the list; headings of days do not count.
    [[nodiscard]] int row(int place) const;

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
    QVERIFY(m_fixture->database->sql().transaction()); // one sync of the disk instead of one for each
    for (int i = 1; i <= count; ++i)
        put(savedRecord(i));
    QVERIFY(m_fixture->database->sql().commit());
}

void TestHistory::open()
{
    m_page = std::make_unique<HistoryPage>(m_fixture->context());
    m_page->resize(1048, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    settle();
}

int TestHistory::row(int place) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!model()->isDay(row) && place-- == 0)
            return row;
    }
    return -1;
}

void TestHistory::clickHeader(int column)
{
    QHeaderView* header = table()->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(column) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
}

/// Waits until the rows are there, and the records of all of them.
void TestHistory::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(model()->isCurrent(), kLongestMs);
    const auto allRead = [this] {
        for (int row = 0; row < std::min(model()->rowCount(), 30); ++row) {
            if (!model()->isDay(row) && !model()->record(row))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(allRead(), kLongestMs);
}

void TestHistory::refresh()
{
    QSignalSpy answers(model(), &HistoryModel::answered);
    m_page->refresh();
    QVERIFY(answers.wait());
}

/// Records are read for the rows that somebody looks at, and not kept for ever.
void TestHistory::recordsAreReadWhenLookedAt()
{
    putMany(1500);
    HistoryModel model(m_fixture->context());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.refresh();
    QTRY_COMPARE(model.exportCount(), 1500);
    QCOMPARE(model.idOf(model.rowOf(QStringLiteral("r1500")) - 1), QString()); // its day
    const int row = model.rowOf(QStringLiteral("r700"));
    QVERIFY(!model.record(row));
    QTRY_VERIFY(model.record(row));
    QCOMPARE(model.record(row)->id, QStringLiteral("r700"));
    QCOMPARE(model.index(row, HistoryModel::Connection).data().toString(), QStringLiteral("connection-700"));
    for (int other = 0; other < model.rowCount(); other += 60) {
        if (!model.isDay(other))
            QTRY_VERIFY(model.record(other));
    }
}

void TestHistory::newRowsComeInOnTop()
{
    putMany(3);
    HistoryModel model(m_fixture->context());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy answers(&model, &HistoryModel::answered);
    model.refresh();
    QVERIFY(answers.wait());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second = model.index(model.rowOf(QStringLiteral("r2")), 0);
    QTRY_VERIFY(model.record(second.row()));
    put(savedRecord(4));
    ExportRecord changed = savedRecord(2);
    changed.users = 7;
    put(changed);
    ExportRecord nextDay = savedRecord(5);
    nextDay.finishedAt = nextDay.finishedAt.addDays(1);
    put(nextDay);
    model.refresh();
    QVERIFY(answers.wait());
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.exportCount(), 5);
    QVERIFY(model.isDay(0));
    QCOMPARE(model.idOf(1), QStringLiteral("r5"));
    QVERIFY(model.isDay(2));
    QCOMPARE(model.idOf(3), QStringLiteral("r4"));
    QCOMPARE(model.idOf(second.row()), QStringLiteral("r2"));
    QTRY_COMPARE(model.record(second.row())->users, 7);
}

void TestHistory::listsWhatEnded()
{
    putMany(2);
    ExportRecord running = savedRecord(3);
    running.state = ExportState::Waiting;
    put(running);
    HistoryModel model(m_fixture->context());
    model.refresh();
    QTRY_COMPARE(model.exportCount(), 2);
    running.state = ExportState::Saved;
    put(running);
    model.refresh();
    QTRY_COMPARE(model.exportCount(), 3);
}

/// The heading of a day is text over the whole row, not a place to be at.
void TestHistory::groupedByDay()
{
    for (int day = 0; day < 3; ++day) {
        for (int i = 1; i <= 2; ++i) {
            ExportRecord record = savedRecord(day * 10 + i);
            record.finishedAt = m_fixture->clock.now().addDays(day - 2).addSecs(i - 60);
            put(record);
        }
    }
    open();
    QStringList days;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->isDay(row))
            days.append(cell(row, 0));
    }
    QCOMPARE(days.size(), 3);
    QCOMPARE(days.mid(0, 2), QStringList({QStringLiteral("Today"), QStringLiteral("Yesterday")}));
    QVERIFY(find<QLabel>("pageState") == nullptr || !days.at(2).isEmpty());
    table()->setFocus();
    table()->setCurrentIndex(model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 2);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 4); // row 3 is a heading
    QTest::keyClick(table(), Qt::Key_Up);
    QCOMPARE(table()->currentIndex().row(), 2);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(model()->index(3, 1)).center());
    QCOMPARE(table()->currentIndex().row(), 2);
    // In another order there are no days, and the time tells the day.
    clickHeader(HistoryModel::Users);
    QTRY_COMPARE(model()->rowCount(), 6);
    QVERIFY(cell(0, HistoryModel::Finished).contains(QLatin1Char(' ')));
}

/// The heading goes through all columns, which stand in the other order then.
void TestHistory::daysAreReadWhenMirrored()
{
    const auto usual = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    QApplication::setLayoutDirection(Qt::RightToLeft);
    putMany(1);
    open();
    QVERIFY(model()->isDay(0));
    const QRect heading = table()->visualRect(model()->index(0, HistoryModel::Finished)).adjusted(0, 0, 0, -1);
    const QImage picture = table()->viewport()->grab(heading).toImage();
    const QColor ground = picture.pixelColor(0, 0);
    int written = 0;
    for (int x = 0; x < picture.width(); ++x)
        written += picture.pixelColor(x, picture.height() / 2) == ground ? 0 : 1;
    QVERIFY(written > 0);
}

void TestHistory::sortsByColumns()
{
    putMany(12);
    ExportRecord large = savedRecord(5);
    large.users = 1'000'000;
    large.plan.connectionName = QStringLiteral("a-first");
    put(large);
    open();
    clickHeader(HistoryModel::Users);
    QTRY_COMPARE(model()->idOf(0), large.id); // numbers: the largest first
    clickHeader(HistoryModel::Users);
    QTRY_COMPARE(model()->idOf(11), large.id);
    clickHeader(HistoryModel::Connection);
    QTRY_COMPARE(model()->idOf(0), large.id); // names: from A
    const auto* header = table()->horizontalHeader();
    clickHeader(HistoryModel::Files); // nothing to sort by
    QCOMPARE(header->sortIndicatorSection(), static_cast<int>(HistoryModel::Connection));
    // The same without a mouse.
    find<QToolButton>("auditButton")->click();
    for (QAction* entry : find<QMenu>("auditMenu")->actions()) {
        if (entry->text() == QStringLiteral("Finished"))
            entry->trigger();
        else if (entry->text() == QStringLiteral("Connection"))
            QVERIFY(entry->isChecked());
    }
    QTRY_VERIFY(model()->isDay(0));
    QCOMPARE(model()->idOf(1), QStringLiteral("r12"));
}

void TestHistory::removesTheEntry()
{
    putMany(3);
    open();
    QSignalSpy toasts(m_page.get(), &HistoryPage::toastWanted);
    table()->setFocus();
    select(QStringLiteral("r2"));
    QTest::keyClick(table(), Qt::Key_Delete);
    auto* question = find<QWidget>("removeQuestion");
    QVERIFY(question->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(unnamedFocusStops(question), QStringList());
    QCOMPARE(clippedTexts(question), QStringList());
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QVERIFY(table()->hasFocus());
    QCOMPARE(model()->exportCount(), 3);

    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::mouseClick(find<QPushButton>("removeButton"), Qt::LeftButton);
    QTRY_COMPARE(model()->exportCount(), 2);
    QCOMPARE(model()->rowOf(QStringLiteral("r2")), -1);
    QVERIFY(table()->hasFocus());
    QCOMPARE(model()->idOf(table()->currentIndex().row()), QStringLiteral("r1")); // the next one
    QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("file-2.csv"))));
    QCOMPARE(toasts.size(), 1);
    toasts.first().at(2).value<std::function<void()>>()(); // Undo
    QTRY_COMPARE(model()->exportCount(), 3);
    QCOMPARE(model()->idOf(table()->currentIndex().row()), QStringLiteral("r2"));
}

void TestHistory::removesTheFilesToo()
{
    putMany(2);
    open();
    select(QStringLiteral("r2"));
    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::mouseClick(find<QPushButton>("removeFilesButton"), Qt::LeftButton);
    QTRY_COMPARE(model()->exportCount(), 1);
    QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("file-2.csv"))));
    QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("file-1.csv"))));
    QCOMPARE(m_fixture->exports.calls().filter(QStringLiteral("dismiss r2")).size(), 1);
}

/// Ten thousand entries: found, sorted and scrolled without anything long in the window's thread.
void TestHistory::tenThousand()
{
    QVERIFY(m_fixture->database->sql().transaction());
    ExportRecord record = savedRecord(1);
    for (int i = 1; i <= 10'000; ++i) {
        record.id = QStringLiteral("r%1").arg(i);
        record.jobId = QStringLiteral("job_%1").arg(i);
        record.plan.connectionName = QStringLiteral("connection-%1").arg(i);
        record.finishedAt = m_fixture->clock.now().addSecs(-3600 * (10'000 - i));
        put(record);
    }
    QVERIFY(m_fixture->database->sql().commit());
    open();
    QTRY_COMPARE_WITH_TIMEOUT(model()->exportCount(), 10'000, kLongestMs);
    auto* field = find<QLineEdit>("historySearch");
    QTest::keyClicks(field, QStringLiteral("connection-77"));
    QTRY_COMPARE_WITH_TIMEOUT(model()->exportCount(), 111, kLongestMs);
    field->clear();
    QTRY_COMPARE_WITH_TIMEOUT(model()->exportCount(), 10'000, kLongestMs);
    select(QStringLiteral("r5000"));
    table()->scrollTo(table()->currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = table()->visualRect(table()->currentIndex()).y();
    put(savedRecord(20'000));
    refresh();
    QCOMPARE(model()->exportCount(), 10'001);
    QCOMPARE(model()->idOf(table()->currentIndex().row()), QStringLiteral("r5000"));
    QCOMPARE(table()->visualRect(table()->currentIndex()).y(), y);
    table()->scrollToBottom();
    QTRY_VERIFY_WITH_TIMEOUT(model()->record(model()->rowOf(QStringLiteral("r1"))), kLongestMs);
}

void TestHistory::missingFilesAreTold()
{
    putMany(2);
    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("file-1.csv"))));
    open();
    QCOMPARE(cell(row(0), HistoryModel::Files), QStringLiteral("CSV as delivered, As delivered (.gz)"));
    QCOMPARE(cell(row(1), HistoryModel::Files), QStringLiteral("File was moved or deleted"));
    QCOMPARE(cell(row(0), HistoryModel::Users), QStringLiteral("8,904"));
    QCOMPARE(cell(row(0), HistoryModel::Size), QStringLiteral("2.1 MB"));
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
    refresh();
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
    QTRY_COMPARE(model()->exportCount(), found);
    QVERIFY(field->hasFocus());
    auto* clear = find<QPushButton>("clearSearchButton");
    QTRY_COMPARE(clear->isVisible(), found == 0);
    if (found == 0) {
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(model()->exportCount(), 12);
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
    QTRY_COMPARE(tenants->count(), 3);
    tenants->setCurrentIndex(tenants->findText(QStringLiteral("Acme staging")));
    QTRY_COMPARE(model()->exportCount(), 1);
    settle();
    QVERIFY(cell(row(0), HistoryModel::Files).startsWith(QStringLiteral("Failed at Submit: ")));
    QCOMPARE(cell(row(0), HistoryModel::Users), QStringLiteral("–"));
    tenants->setCurrentIndex(0);
    results->setCurrentIndex(results->findText(QStringLiteral("Saved")));
    QTRY_COMPARE(model()->exportCount(), 3);
}

void TestHistory::refreshKeepsSelectionAndScroll()
{
    putMany(100);
    open();
    table()->setCurrentIndex(model()->index(row(50), 0));
    table()->verticalScrollBar()->setValue(table()->rowHeight(0) * 40);
    const int y = table()->visualRect(table()->currentIndex()).y();
    put(savedRecord(101));
    put(savedRecord(102));
    refresh();
    QCOMPARE(model()->exportCount(), 102);
    QCOMPARE(table()->currentIndex().row(), row(52));
    QVERIFY(table()->selectionModel()->isRowSelected(row(52), {}));
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
    QTRY_COMPARE(model()->exportCount(), 2);
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
    QVERIFY(
        cell(row(0), HistoryModel::Files).endsWith(QStringLiteral(" · 2 duplicates · plan is empty for every user")));
    table()->setFocus();
    table()->setCurrentIndex(model()->index(row(0), 0));
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
    QCOMPARE(cell(row(0), HistoryModel::TenantName), QStringLiteral("This computer"));
    QCOMPARE(cell(row(0), HistoryModel::Connection), QStringLiteral("users.json.gz"));
    QCOMPARE(find<QComboBox>("tenantFilter")->count(), 2); // all, Acme
}

void TestHistory::menuAndKeys()
{
    putMany(2);
    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("file-1.csv"))));
    open();
    table()->setFocus();
    table()->setCurrentIndex(model()->index(row(0), 0));
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

    table()->setCurrentIndex(model()->index(row(1), 0));
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
    table()->setCurrentIndex(model()->index(row(1), 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(pane->isVisible());
    QCOMPARE(pane->exportId(), QStringLiteral("r2"));
    QTRY_COMPARE(rows->model()->rowCount(), 2);
    QVERIFY(rows->hasFocus());
    QCOMPARE(table()->currentIndex().row(), row(1));

    const QRect third = table()->visualRect(model()->index(row(2), 1));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, third.center());
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, third.center());
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    QVERIFY(m_page->goBack());
    QVERIFY(!pane->isVisible());
    QVERIFY(table()->hasFocus());
    QVERIFY(!m_page->goBack());
    QCOMPARE(table()->currentIndex().row(), row(2));
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
    table()->setCurrentIndex(model()->index(row(0), 0));
    QTest::keyClick(table(), Qt::Key_Return);
    auto* rows = find<PreviewTable>("previewTable");
    QTRY_COMPARE(rows->model()->rowCount(), 900);
    rows->setTopRow(500);
    rows->setCurrentIndex(rows->model()->index(505, 0));
    put(savedRecord(3));
    refresh();
    QCOMPARE(rows->topRow(), 500);
    QCOMPARE(rows->currentIndex().row(), 505);
    QVERIFY(rows->hasFocus());
    QCOMPARE(find<PreviewPane>("previewPane")->exportId(), QStringLiteral("r2"));
    QCOMPARE(table()->currentIndex().row(), row(1));
}

void TestHistory::names()
{
    putMany(3);
    open();
    QCOMPARE(unnamedFocusStops(m_page.get()), QStringList());
    QTRY_COMPARE(clippedTexts(m_page.get()).join(QLatin1Char('\n')), QString());
    QCOMPARE(table()->accessibleName(), QStringLiteral("Past exports"));
    QVERIFY(model()
                ->index(row(0), HistoryModel::Finished)
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
