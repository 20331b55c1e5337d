#include "app/core/store/database.h"
#include "app/core/store/settings.h"
#include "tests/support/fakes/fakeexportservice.h"
#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "ui/common/theme.h"
#include "ui/notices/desktop.h"
#include "ui/notices/exportnotices.h"
#include "ui/notices/notice.h"
#include "ui/notices/trayicon.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

class FakeDesktop : public Desktop
{
    Q_OBJECT
public:
    QVector<Notice> shown;
    std::optional<double> progress;
    void notify(const Notice& notice) override { shown.append(notice); }
    void setProgress(std::optional<double> now) override { progress = now; }
};

ExportStatus running()
{
    ExportStatus status = sampleExports().at(0);
    status.record.id = QStringLiteral("n1");
    status.record.state = ExportState::Converting;
    return status;
}

ExportStatus ended(ExportState state)
{
    ExportStatus status = running();
    status.record.state = state;
    if (state == ExportState::Failed)
        status.record.error.emplace(Error{ErrorCode::DiskFull, {}, QStringLiteral("/data"), 0, std::nullopt});
    return status;
}

} // namespace

/// Who is told about an export's end, and how.
class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void words();
    void endIsTold_data();
    void endIsTold();
    void toldOnce();
    void notForWhatEndedBefore();
    void notForWhatIsTakenUp();
    void silentIfNotWanted();
    void progressOfAll();
    void trayFollowsTheSetting();

private:
    std::unique_ptr<Theme> m_theme; ///< the program has one, as long as it lives
    std::unique_ptr<UiFixture> m_fixture;
    FakeDesktop m_desktop;
    bool m_active = false;
};

void TestNotices::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>(*qApp);
    m_fixture = std::make_unique<UiFixture>(*m_theme);
    m_desktop.shown.clear();
    m_desktop.progress.reset();
    m_active = false;
}

void TestNotices::words()
{
    ExportStatus status = ended(ExportState::Saved);
    status.record.users = 48210;
    status.record.files = {{QStringLiteral("/x/acme.csv"), OutputFormat::Plain, 1, {}, 48210}};
    const QString title = exportTitle(status.record.plan);
    QCOMPARE(noticeFor(status)->title, title + QStringLiteral(" saved"));
    QVERIFY(noticeFor(status)->text.endsWith(QStringLiteral("in acme.csv")));
    QVERIFY(!noticeFor(status)->failed);
    status.record.files.append({QStringLiteral("/x/acme.csv.gz"), OutputFormat::Raw, 1, {}, 48210});
    QVERIFY(noticeFor(status)->text.contains(QStringLiteral("acme.csv and 1 more")));
    const Notice failure = *noticeFor(ended(ExportState::Failed));
    QVERIFY(failure.failed);
    QCOMPARE(failure.title, title + QStringLiteral(" failed"));
    QVERIFY(!failure.text.isEmpty());
    QVERIFY(!noticeFor(ended(ExportState::Cancelled)));
    QVERIFY(!noticeFor(running()));
}

void TestNotices::endIsTold_data()
{
    QTest::addColumn<bool>("active");
    QTest::addColumn<ExportState>("state");
    QTest::addColumn<int>("byTheDesktop");
    QTest::addColumn<int>("inTheWindow");
    QTest::newRow("saved, elsewhere") << false << ExportState::Saved << 1 << 0;
    QTest::newRow("failed, elsewhere") << false << ExportState::Failed << 1 << 0;
    QTest::newRow("stopped, elsewhere") << false << ExportState::Cancelled << 0 << 0;
    QTest::newRow("saved, here") << true << ExportState::Saved << 0 << 1;
    QTest::newRow("failed, here") << true << ExportState::Failed << 0 << 1;
}

void TestNotices::endIsTold()
{
    QFETCH(const bool, active);
    QFETCH(const ExportState, state);
    ExportNotices notices(m_fixture->exports, m_desktop, m_fixture->settings, [active] { return active; });
    QSignalSpy inWindow(&notices, &ExportNotices::ended);
    m_fixture->exports.set(running());
    m_fixture->exports.set(ended(state));
    QTEST(static_cast<int>(m_desktop.shown.size()), "byTheDesktop");
    QTEST(static_cast<int>(inWindow.count()), "inTheWindow");
}

void TestNotices::toldOnce()
{
    ExportNotices notices(m_fixture->exports, m_desktop, m_fixture->settings, [] { return false; });
    m_fixture->exports.set(running());
    m_fixture->exports.set(ended(ExportState::Saved));
    m_fixture->exports.set(ended(ExportState::Saved));
    QCOMPARE(m_desktop.shown.size(), 1);
    m_fixture->exports.set(running()); // taken up again
    m_fixture->exports.set(ended(ExportState::Failed));
    QCOMPARE(m_desktop.shown.size(), 2);
}

void TestNotices::notForWhatEndedBefore()
{
    m_fixture->exports.set(ended(ExportState::Failed));
    ExportNotices notices(m_fixture->exports, m_desktop, m_fixture->settings, [] { return false; });
    m_fixture->exports.set(ended(ExportState::Failed));
    QVERIFY(m_desktop.shown.isEmpty());
}

/// What earlier starts left comes when the notices are there already.
void TestNotices::notForWhatIsTakenUp()
{
    ExportNotices notices(m_fixture->exports, m_desktop, m_fixture->settings, [] { return false; });
    m_fixture->exports.recover({ended(ExportState::Failed)});
    m_fixture->exports.set(ended(ExportState::Failed));
    QVERIFY(m_desktop.shown.isEmpty());
}

void TestNotices::silentIfNotWanted()
{
    QVERIFY(ExportNotices::areWanted(m_fixture->settings));
    ExportNotices::setWanted(m_fixture->settings, false);
    ExportNotices notices(m_fixture->exports, m_desktop, m_fixture->settings, [] { return false; });
    m_fixture->exports.set(running());
    m_fixture->exports.set(ended(ExportState::Saved));
    QVERIFY(m_desktop.shown.isEmpty());
}

void TestNotices::progressOfAll()
{
    ExportNotices notices(m_fixture->exports, m_desktop, m_fixture->settings, [] { return false; });
    QVERIFY(!overallProgress({}));
    m_fixture->exports.set(running());
    QVERIFY(m_desktop.progress.has_value());
    const double one = *m_desktop.progress;
    QVERIFY(one > 0 && one < 1);
    ExportStatus waiting = running();
    waiting.record.id = QStringLiteral("n2");
    waiting.record.state = ExportState::Ready;
    m_fixture->exports.set(waiting);
    QVERIFY(*m_desktop.progress < one);
    m_fixture->exports.set(ended(ExportState::Saved));
    QVERIFY(m_desktop.progress.has_value());
    waiting.record.state = ExportState::Cancelled;
    m_fixture->exports.set(waiting);
    QVERIFY(!m_desktop.progress.has_value());
}

void TestNotices::trayFollowsTheSetting()
{
    TrayIcon tray(*m_theme, m_fixture->exports, m_fixture->settings);
    QVERIFY(!tray.isVisible());
    QCOMPARE(tray.toolTip(), QStringLiteral("No export is running"));
    m_fixture->exports.set(running());
    QVERIFY(tray.toolTip().startsWith(QStringLiteral("1 export")));
    tray.setInBackground(true);
    QVERIFY(tray.isVisible());
    tray.setInBackground(false);
    QVERIFY(!tray.isVisible());
    TrayIcon::setWanted(m_fixture->settings, true);
    tray.updateVisibility();
    QVERIFY(tray.isVisible());
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
