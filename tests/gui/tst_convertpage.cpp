#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/outputpill.h"
#include "ui/compose/outputpills.h"
#include "ui/convert/convertpage.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

class TestConvertPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(*static_cast<QApplication*>(QCoreApplication::instance()), this);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<UiFixture>(*m_theme);
        open();
    }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void startsEmpty()
    {
        QCOMPARE(summary(), QStringLiteral("Add a file to convert"));
        QVERIFY(!convertButton()->isEnabled());
        m_page->focusFirst();
        QVERIFY(find<QPushButton>("addFilesButton")->hasFocus());
    }

    void filesAreConverted()
    {
        m_page->addFiles({path("users.json.gz"), path("notes.csv")});
        QCOMPARE(m_fixture->files.inspected(), (QStringList{path("users.json.gz"), path("notes.csv")}));
        QCOMPARE(summary(), QStringLiteral("Looking at the files…"));
        answer("users.json.gz", LocalFile::Kind::JsonLines, true);
        answer("notes.csv", LocalFile::Kind::Unusable);
        QVERIFY(convertButton()->isEnabled());
        QTest::mouseClick(find<OutputPill>("output_import"), Qt::LeftButton);
        const QSignalSpy started(m_page.get(), &ConvertPage::conversionsStarted);
        QTest::mouseClick(convertButton(), Qt::LeftButton);
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
        const ExportPlan plan = m_fixture->exports.submitted().first();
        QCOMPARE(plan.sourcePath, path("users.json.gz"));
        QCOMPARE(plan.request.format, ExportFormat::Json);
        QCOMPARE(plan.outputs, (QVector<OutputFormat>{OutputFormat::Import, OutputFormat::Csv}));
        QCOMPARE(plan.folder, m_dir->path()); // beside the first file
        QCOMPARE(rows(), QStringList{QStringLiteral("notes.csv, This is not a file of users")});
        QVERIFY(!convertButton()->isEnabled());
    }

    void pillsFollowTheFiles()
    {
        m_page->addFiles({path("a.json")});
        answer("a.json", LocalFile::Kind::JsonArray);
        QVERIFY(find<OutputPill>("output_json")->isVisible());
        QVERIFY(find<OutputPill>("output_raw")->isHidden());
        m_page->addFiles({path("b.csv")});
        answer("b.csv", LocalFile::Kind::Auth0Csv);
        QVERIFY(find<OutputPill>("output_json")->isHidden());
        QCOMPARE(find<OutputPill>("output_csv")->text(), QStringLiteral("Clean CSV"));
        QTest::mouseClick(removeButtons().at(1), Qt::LeftButton);
        QVERIFY(find<OutputPill>("output_json")->isVisible());
    }

    void removedRowsPassTheFocusOn()
    {
        m_page->addFiles({path("a.json"), path("b.json")});
        QVERIFY(removeButtons().at(0)->accessibleName().contains(QStringLiteral("a.json")));
        removeButtons().at(0)->setFocus();
        QTest::keyClick(removeButtons().at(0), Qt::Key_Space);
        QCOMPARE(rows(), QStringList{QStringLiteral("b.json, Looking…")});
        QVERIFY(removeButtons().at(0)->hasFocus());
        QTest::keyClick(removeButtons().at(0), Qt::Key_Space);
        QVERIFY(find<QPushButton>("addFilesButton")->hasFocus());
    }

    void aFileIsListedOnce()
    {
        m_page->addFiles({path("a.json")});
        m_page->addFiles({path("a.json")});
        QCOMPARE(rows().size(), 1);
        QCOMPARE(m_fixture->files.inspected().size(), 2); // it may have changed
    }

    void aChosenFolderStays()
    {
        m_page->addFiles({path("a.json")});
        QTemporaryDir other;
        auto* destination = m_page->findChild<DestinationSection*>();
        Q_EMIT destination->folderChosen(other.path());
        answer("a.json", LocalFile::Kind::JsonLines);
        m_page->convertNow();
        QCOMPARE(m_fixture->exports.submitted().first().folder, other.path());
    }

    void outputsAreKept()
    {
        m_page->addFiles({path("a.json")});
        answer("a.json", LocalFile::Kind::JsonLines);
        QTest::mouseClick(find<OutputPill>("output_xlsx"), Qt::LeftButton);
        open();
        m_page->addFiles({path("a.json")});
        answer("a.json", LocalFile::Kind::JsonLines);
        QVERIFY(find<OutputPill>("output_xlsx")->isChecked());
    }

    void refusedSubmitIsTold()
    {
        m_page->addFiles({path("a.json")});
        answer("a.json", LocalFile::Kind::JsonLines);
        m_fixture->exports.failWith(Error{ErrorCode::DatabaseBusy});
        m_page->convertNow();
        QCOMPARE(summary(), QStringLiteral("Another Muster is using the database"));
        QCOMPARE(rows().size(), 1);
        m_fixture->exports.failWith(std::nullopt);
        m_page->convertNow();
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
    }

    void whatWasMadeCanBeLookedAt()
    {
        m_page->addFiles({path("a.json"), path("b.json")});
        answer("a.json", LocalFile::Kind::JsonLines);
        answer("b.json", LocalFile::Kind::JsonLines);
        m_page->convertNow();
        const QVector<ExportStatus> started = m_fixture->exports.exports();
        QCOMPARE(started.size(), 2);
        QVERIFY(!find<QWidget>("madeList")->isVisible());
        ExportStatus running = started.at(0);
        running.record.state = ExportState::Converting;
        m_fixture->exports.set(running);
        QVERIFY(!find<QWidget>("madeList")->isVisible());

        save(started.at(0), {made("a.xlsx", OutputFormat::Xlsx, 900), made("a.csv", OutputFormat::Csv, 1500)});
        save(started.at(1), {made("b.xlsx", OutputFormat::Xlsx, 900)});
        QCOMPARE(rows("madeRow"), (QStringList{QStringLiteral("a.csv and 1 more, 1,200 users, 2.4 kB"),
                                               QStringLiteral("b.xlsx, 1,200 users, 900 bytes")}));
        const auto buttons = m_page->findChildren<QPushButton*>(QStringLiteral("previewMadeButton"));
        QCOMPARE(buttons.size(), 1); // a workbook has no preview
        QVERIFY(buttons.constFirst()->accessibleName().startsWith(QStringLiteral("Preview")));
        QVERIFY(tabStops(m_page.get(), false).contains(buttons.constFirst()));
        const QSignalSpy previews(m_page.get(), &ConvertPage::previewWanted);
        QTest::mouseClick(buttons.constFirst(), Qt::LeftButton);
        QCOMPARE(previews.size(), 1);
        QCOMPARE(previews.at(0).at(0).value<ExportRecord>().id, started.at(0).record.id);
        QCOMPARE(clippedTexts(m_page.get()), QStringList());
    }

    void theNextConversionMakesAnotherList()
    {
        m_page->addFiles({path("a.json")});
        answer("a.json", LocalFile::Kind::JsonLines);
        m_page->convertNow();
        const ExportStatus first = m_fixture->exports.exports().constFirst();
        save(first, {made("a.csv", OutputFormat::Csv, 1500)});
        QVERIFY(find<QWidget>("madeList")->isVisible());
        m_page->addFiles({path("b.json")});
        answer("b.json", LocalFile::Kind::JsonLines);
        m_page->convertNow();
        QVERIFY(!find<QWidget>("madeList")->isVisible());
        save(first, {made("a.csv", OutputFormat::Csv, 1500)}); // an export of before, or of the form
        QVERIFY(!find<QWidget>("madeList")->isVisible());
    }

    void aPlanComesBack()
    {
        ExportPlan plan;
        plan.sourcePath = path("a.csv");
        plan.outputs = {OutputFormat::Raw, OutputFormat::ExcelCsv};
        plan.options.excelDelimiter = CsvDelimiter::Semicolon;
        plan.folder = m_dir->path();
        plan.namePattern = QStringLiteral("{file}-{date}");
        m_page->loadPlan(plan);
        answer("a.csv", LocalFile::Kind::Auth0Csv);
        m_page->convertNow();
        plan.outputs = {OutputFormat::ExcelCsv}; // a copy is there already
        QCOMPARE(m_fixture->exports.submitted(), QVector<ExportPlan>{plan});
    }

    void everyStopHasANameAndNothingIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("beside a narrow panel") << QSize(592, 620);
        QTest::newRow("default") << QSize(672, 740);
    }
    void everyStopHasANameAndNothingIsClipped()
    {
        QFETCH(QSize, size);
        m_page->resize(size);
        m_page->addFiles({path("a.json"), path("b.csv")});
        answer("a.json", LocalFile::Kind::JsonLines, true);
        answer("b.csv", LocalFile::Kind::Unusable);
        QCOMPARE(unnamedFocusStops(m_page.get()), QStringList());
        QCOMPARE(clippedTexts(m_page.get()), QStringList());
        const QList<QWidget*> forwards = tabStops(m_page.get(), false);
        QList<QWidget*> backwards = tabStops(m_page.get(), true);
        std::reverse(backwards.begin() + 1, backwards.end());
        QCOMPARE(backwards, forwards);
    }

private:
    void open()
    {
        m_page = std::make_unique<ConvertPage>(m_fixture->context());
        m_page->resize(672, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    [[nodiscard]] QString path(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }
    void answer(const char* name, LocalFile::Kind kind, bool packed = false)
    {
        LocalFile file;
        file.path = path(name);
        file.kind = kind;
        file.packed = packed;
        file.bytes = 1000;
        if (kind == LocalFile::Kind::Unusable)
            file.error = Error{ErrorCode::ContentNotRecognised, {}, file.path};
        m_fixture->files.set(file);
    }
    template <typename T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPushButton* convertButton() const { return find<QPushButton>("convertButton"); }
    [[nodiscard]] QString summary() const { return find<ElidedLabel>("convertSummary")->text(); }
    [[nodiscard]] SavedFile made(const char* name, OutputFormat as, qint64 bytes) const
    {
        return {path(name), as, bytes, QString(64, QLatin1Char('5')), 1200};
    }
    void save(ExportStatus status, const QVector<SavedFile>& files)
    {
        status.record.state = ExportState::Saved;
        status.record.users = 1200;
        status.record.files = files;
        m_fixture->exports.set(status);
    }
    [[nodiscard]] QStringList rows(const char* ofList = "fileRow") const
    {
        QStringList names;
        const auto found = m_page->findChildren<QWidget*>(QString::fromLatin1(ofList));
        for (const QWidget* row : found) {
            if (!row->isHidden())
                names.append(row->accessibleName());
        }
        return names;
    }
    [[nodiscard]] QList<QToolButton*> removeButtons() const
    {
        QList<QToolButton*> buttons = m_page->findChildren<QToolButton*>(QStringLiteral("removeFileButton"));
        buttons.removeIf([](const QToolButton* button) { return !button->isVisible(); });
        return buttons;
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ConvertPage> m_page;
};

QTEST_MAIN(TestConvertPage)
#include "tst_convertpage.moc"
