#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "ui/common/theme.h"
#include "ui/history/auditmenu.h"
#include "ui/history/historypage.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

/// The audit log from the history page.
class TestAuditMenu : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void buttonOffersBoth();
    void checks();
    void namesTheChangedEntry();
    void exportsCsv();
    void tellsWhatFailed();

private:
    [[nodiscard]] QString toast(const QSignalSpy& spy) const { return spy.last().first().toString(); }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<HistoryPage> m_page;
    AuditMenu* m_menu = nullptr;
};

void TestAuditMenu::init()
{
    m_fixture = std::make_unique<UiFixture>(*m_theme);
    for (const int place : {3, 4})
        m_fixture->audit.add(sampleExports().at(place).record);
    m_page = std::make_unique<HistoryPage>(m_fixture->context());
    m_page->resize(1048, 500);
    m_page->show();
    m_menu = m_page->findChild<AuditMenu*>();
}

void TestAuditMenu::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestAuditMenu::buttonOffersBoth()
{
    QTest::mouseClick(m_page->findChild<QToolButton*>(QStringLiteral("auditButton")), Qt::LeftButton);
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("auditMenu"));
    QVERIFY(menu && menu->isVisible());
    QStringList entries;
    for (QAction* entry : menu->actions()) {
        if (!entry->isSeparator())
            entries.append(entry->text());
    }
    QCOMPARE(entries.mid(entries.size() - 2),
             QStringList({QStringLiteral("Export audit log as CSV…"), QStringLiteral("Check audit log")}));
    menu->actions().at(menu->actions().size() - 2)->trigger();
    auto* dialog = m_page->window()->findChild<QFileDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    dialog->reject();
}

void TestAuditMenu::checks()
{
    const QSignalSpy toasts(m_menu, &AuditMenu::toastWanted);
    m_menu->check();
    QTRY_COMPARE(toasts.size(), 1);
    QVERIFY2(toast(toasts).startsWith(QLatin1StringView("The audit log is sound")), qPrintable(toast(toasts)));
}

void TestAuditMenu::namesTheChangedEntry()
{
    QFile log(m_fixture->audit.path());
    QVERIFY(log.open(QIODevice::ReadWrite));
    const QByteArray bytes = log.readAll();
    QVERIFY(log.seek(bytes.indexOf('\n') + 100));
    log.write("~");
    log.close();
    const QSignalSpy toasts(m_menu, &AuditMenu::toastWanted);
    m_menu->check();
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(toast(toasts), QStringLiteral("Entry 2 of the audit log was changed."));
}

void TestAuditMenu::exportsCsv()
{
    const QSignalSpy toasts(m_menu, &AuditMenu::toastWanted);
    const QString path = m_fixture->data.filePath(QStringLiteral("audit.csv"));
    m_menu->exportTo(path);
    QTRY_COMPARE(toasts.size(), 1);
    QCOMPARE(toast(toasts), QStringLiteral("Audit log saved as audit.csv."));
    QCOMPARE(toasts.last().at(1).toString(), QStringLiteral("Show in folder"));
    QFile csv(path);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readLine().startsWith("number,"));
}

void TestAuditMenu::tellsWhatFailed()
{
    const QSignalSpy toasts(m_menu, &AuditMenu::toastWanted);
    m_menu->exportTo(m_fixture->data.filePath(QStringLiteral("no/such/folder/audit.csv")));
    QTRY_COMPARE(toasts.size(), 1);
    QVERIFY(!toast(toasts).isEmpty());
    QVERIFY(toasts.last().at(1).toString().isEmpty());
}

QTEST_MAIN(TestAuditMenu)
#include "tst_auditmenu.moc"
