#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "ui/common/theme.h"
#include "ui/jobs/filereveal.h"
#include "ui/jobs/jobactions.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

/// What is done with saved files, without a file manager or a program that opens them.
class TestJobFiles : public QObject
{
    Q_OBJECT
public:
    /// No file manager of the machine may answer.
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "handle");
    }
    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        m_theme.reset();
    }
    void init()
    {
        m_handled.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<UiFixture>(*m_theme);
        m_actions = std::make_unique<JobActions>(m_fixture->context(), nullptr);
        m_record = sampleExports().at(3).record;
        for (SavedFile& file : m_record.files) {
            file.path = m_dir->filePath(QFileInfo(file.path).fileName());
            QFile created(file.path);
            QVERIFY(created.open(QIODevice::WriteOnly));
        }
    }

    void opensTheUnpackedFile()
    {
        std::swap(m_record.files[0], m_record.files[1]);
        m_actions->perform(JobAction::Open, m_record);
        QCOMPARE(m_handled, QList<QUrl>{QUrl::fromLocalFile(m_record.files.at(1).path)});
    }

    void showsTheFolderWithoutAFileManager()
    {
        m_actions->perform(JobAction::ShowInFolder, m_record);
        QTRY_COMPARE(m_handled, QList<QUrl>{QUrl::fromLocalFile(m_dir->path())});
    }

    void saysThatAFileIsGone()
    {
        for (const SavedFile& file : m_record.files)
            QVERIFY(QFile::remove(file.path));
        const QSignalSpy toast(m_actions.get(), &JobActions::toastWanted);
        m_actions->perform(JobAction::Open, m_record);
        QCOMPARE(toast.first().first().toString(), QStringLiteral("File was moved or deleted"));
        QVERIFY(m_handled.isEmpty());
    }

    void disablesWhatNeedsAMissingFile()
    {
        const auto enabled = [this] {
            const std::unique_ptr<QMenu> menu(
                m_actions->makeMenu({JobAction::Open, JobAction::CopyPath}, m_record, nullptr, [](JobAction) {}));
            return QList<bool>{menu->actions().at(0)->isEnabled(), menu->actions().at(1)->isEnabled()};
        };
        QCOMPARE(enabled(), (QList<bool>{true, true}));
        QVERIFY(QFile::remove(m_record.files.first().path));
        QCOMPARE(enabled(), (QList<bool>{false, true}));
    }

    void copies()
    {
        QClipboard* clipboard = QApplication::clipboard();
        m_actions->perform(JobAction::CopyPath, m_record);
        QCOMPARE(clipboard->text(), filePaths(m_record).join(QLatin1Char('\n')));
        m_actions->copyFiles(m_record);
        QCOMPARE(clipboard->mimeData()->urls().size(), 2);
        QCOMPARE(clipboard->mimeData()->urls().first(), QUrl::fromLocalFile(m_record.files.first().path));
        m_record.jobId = QStringLiteral("job_1");
        m_actions->perform(JobAction::CopyJobId, m_record);
        QCOMPARE(clipboard->text(), QStringLiteral("job_1"));
        m_actions->perform(JobAction::CopyDetails, m_record);
        QVERIFY(clipboard->text().startsWith(QStringLiteral("partners-saml, Acme\nJob ID: job_1")));
    }

public Q_SLOTS:
    void handle(const QUrl& url) { m_handled << url; }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<JobActions> m_actions;
    ExportRecord m_record;
    QList<QUrl> m_handled;
};

QTEST_MAIN(TestJobFiles)
#include "tst_jobfiles.moc"
