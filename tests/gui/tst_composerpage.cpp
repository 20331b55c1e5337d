#include "app/core/domain/namepattern.h"
#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/compose/composerpage.h"
#include "ui/compose/connectionsfield.h"
#include "ui/compose/folderfacts.h"
#include "ui/compose/outputpill.h"
#include "ui/compose/outputpills.h"
#include "ui/compose/recentfolders.h"
#include "ui/presets/presetactions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class TestComposerPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<UiFixture>(*m_theme);
        m_fixture->tenants.addTenant(acmeTenant());
        m_fixture->tenants.addTenant(stagingTenant());
        for (const char* id : {"acme", "staging"}) {
            m_fixture->tenants.setSession(text(id), signedInSession());
            m_fixture->tenants.setConnections(text(id), sampleConnections());
        }
        open();
    }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void fromNothingToAnExportByKeyboard()
    {
        QVERIFY(!exportButton()->isEnabled());
        QCOMPARE(summary(), text("Choose a connection to export"));
        m_page->focusFirst();
        auto* connections = find<ConnectionsField>("connectionsField");
        QVERIFY(connections->hasFocus());
        QTest::keyClick(connections, Qt::Key_Down);
        auto* search = find<QLineEdit>("connectionsSearch");
        QTest::keyClicks(search, text("customers"));
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(exportButton()->isEnabled());

        auto* csv = find<Segmented>("formatSwitch")->findChildren<QRadioButton*>().constFirst();
        csv->setFocus();
        QTest::keyClick(csv, Qt::Key_Right);
        m_page->focusFilter();
        auto* filter = find<QLineEdit>("columnFilter");
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, text("user_metadata.plan"));
        QTest::keyClick(filter, Qt::Key_Return);

        QVERIFY(m_page->setFolder(m_dir->path()));
        QSignalSpy started(m_page.get(), &ComposerPage::exportsStarted);
        exportButton()->setFocus();
        QTest::keyClick(exportButton(), Qt::Key_Space);

        QCOMPARE(started.size(), 1);
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
        const ExportPlan plan = m_fixture->exports.submitted().first();
        QCOMPARE(plan.tenant, acmeTenant());
        QCOMPARE(plan.connectionName, text("customers-db"));
        QCOMPARE(plan.request.connectionId, text("con_8hT2qLrYx1nB0kTz"));
        QCOMPARE(plan.request.format, ExportFormat::Json);
        QCOMPARE(plan.request.limit, std::nullopt);
        QCOMPARE(plan.request.fields.size(), 13);
        QVERIFY(plan.request.fields.contains({text("user_metadata.plan"), text("plan")}));
        QVERIFY(plan.request.fields.contains({text("identities[0].connection"), text("connection")}));
        QCOMPARE(plan.outputs, QVector<OutputFormat>{OutputFormat::Plain});
        QCOMPARE(plan.folder, m_dir->path());
        QCOMPARE(plan.namePattern, defaultNamePattern());
        QVERIFY(exportButton()->hasFocus());
        QVERIFY(exportButton()->isEnabled());
    }

    void twoConnectionsAreTwoPlansInOrder()
    {
        choose({1, 0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        QTest::mouseClick(find<OutputPill>("output_raw"), Qt::LeftButton);
        QCOMPARE(summary(), text("2 connections, 4 files"));
        QSignalSpy started(m_page.get(), &ComposerPage::exportsStarted);
        m_page->exportNow();
        QCOMPARE(started.size(), 1);
        QCOMPARE(started[0][0].toStringList().size(), 2);
        QCOMPARE(m_fixture->exports.submitted().at(0).connectionName, text("google-oauth2"));
        QCOMPARE(m_fixture->exports.submitted().at(1).connectionName, text("customers-db"));
        QCOMPARE(m_page->requests().size(), 2);
    }

    void testRunShowsWhatUsersHave()
    {
        choose({1, 0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        auto* button = find<QPushButton>("testRunButton");
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
        const ExportPlan plan = m_fixture->exports.submitted().first();
        QVERIFY(plan.testRun);
        QCOMPARE(plan.connectionName, text("google-oauth2")); // the first one that was chosen
        QCOMPARE(plan.request.limit, std::optional<qint64>(10));

        ExportStatus status{{}, {}};
        status.record.id = text("t1");
        status.record.plan = plan;
        status.record.state = ExportState::Saved;
        status.record.finishedAt = m_fixture->clock.now();
        status.record.files = {{text("/data/test.ndjson"), OutputFormat::Plain, 1, {}, 10}};
        m_fixture->exports.set(status);
        m_fixture->exports.set(status);
        QVERIFY(m_fixture->discovery.read().size() <= 1); // the first one was added, not changed
        m_fixture->exports.set(status);
        QCOMPARE(m_fixture->discovery.read(), QStringList{text("/data/test.ndjson")});

        auto* table = find<QTableView>("columnTable");
        const int rows = table->model()->rowCount();
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{text("email"), AttributeType::Text, 9, text("mia@example.com")},
                                {text("user_metadata"), AttributeType::Object, 8, text("{ 2 keys }")},
                                {text("user_metadata.plan"), AttributeType::Text, 8, text("pro")}};
        Q_EMIT m_fixture->discovery.found(text("/data/other.ndjson"), discovery);
        QCOMPARE(table->model()->rowCount(), rows); // not asked for
        Q_EMIT m_fixture->discovery.found(text("/data/test.ndjson"), discovery);
        QCOMPARE(table->model()->rowCount(), rows + 2); // user_metadata is listed anyway
        table->setCurrentIndex(table->model()->index(rows, 3));
        QCOMPARE(table->currentIndex().data().toString(), text("Add all 1"));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(table->model()->rowCount(), rows + 1);
        QVERIFY(m_page->requests().first().fields.contains({text("user_metadata.plan"), text("plan")}));
    }

    void testRunNeedsNoFinishedForm()
    {
        choose({0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        auto* pattern = find<QLineEdit>("patternEdit");
        pattern->setText(text("{nonsense}"));
        QVERIFY(!exportButton()->isEnabled());
        auto* button = find<QPushButton>("testRunButton");
        QVERIFY(button->isEnabled());
        m_page->testRunNow();
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
        QVERIFY(checkPlan(m_fixture->exports.submitted().first()));
    }

    void testRunNeedsAConnection()
    {
        QVERIFY(!find<QPushButton>("testRunButton")->isEnabled());
        m_page->testRunNow();
        QVERIFY(m_fixture->exports.submitted().isEmpty());
    }

    void wholeTenantWithANumberOfUsers()
    {
        Q_EMIT find<ConnectionsField>("connectionsField")->choiceChanged({true, {}});
        find<Segmented>("usersSwitch")->setCurrentIndex(1);
        find<QSpinBox>("limitSpin")->setValue(250);
        QCOMPARE(m_page->requests().size(), 1);
        QVERIFY(m_page->requests().first().connectionId.isEmpty());
        QCOMPARE(m_page->requests().first().limit, std::optional<qint64>(250));
        find<Segmented>("usersSwitch")->setCurrentIndex(0);
        QCOMPARE(m_page->requests().first().limit, std::nullopt);
        QVERIFY(!find<QSpinBox>("limitSpin")->isEnabled());
    }

    void duplicateNameBlocksUntilItIsPutRight()
    {
        choose({0});
        rename(text("email"), text("user_id"));
        QVERIFY(!exportButton()->isEnabled());
        QCOMPARE(summary(), text("Rename a column to export"));
        QVERIFY(exportButton()->accessibleDescription().contains(QStringLiteral("“user_id”")));
        m_page->exportNow();
        QVERIFY(m_fixture->exports.submitted().isEmpty());
        QVERIFY(find<QTableView>("columnTable")->hasFocus());
        rename(text("email"), text("mail"));
        QVERIFY(exportButton()->isEnabled());
    }

    void reasonLeadsToItsCause()
    {
        choose({0});
        find<QLineEdit>("patternEdit")->setText(text("{nope}"));
        QCOMPARE(summary(), text("Correct the file name to export"));
        QTest::mouseClick(find<ElidedLabel>("summaryLabel"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("patternEdit")->hasFocus());
    }

    void openEditorIsTakenOverByExport()
    {
        choose({0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        auto* table = find<QTableView>("columnTable");
        rename(text("email"), text("e"));
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->findChild<QLineEdit*>(text("columnNameEditor"));
        QVERIFY(editor);
        editor->setText(text("mail"));
        m_page->exportNow();
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
        QVERIFY(m_fixture->exports.submitted().first().request.fields.contains({text("email"), text("mail")}));
    }

    void failedSubmitIsShownAndKeepsTheForm()
    {
        choose({0});
        m_fixture->exports.failWith(Error{ErrorCode::DatabaseFailed});
        QSignalSpy started(m_page.get(), &ComposerPage::exportsStarted);
        const QVector<ExportRequest> before = m_page->requests();
        m_page->exportNow();
        QCOMPARE(started.size(), 0);
        QCOMPARE(find<QLabel>("summaryLabel")->property("role").toString(), text("dangerStrong"));
        QVERIFY(exportButton()->isEnabled());
        QCOMPARE(m_page->requests(), before);
        m_fixture->exports.failWith(std::nullopt);
        m_page->exportNow();
        QCOMPARE(started.size(), 1);
    }

    void signedOutSaysSoAndOffersTheWay()
    {
        choose({0});
        Session session;
        session.error = Error{ErrorCode::CredentialsRefused};
        m_fixture->tenants.setSession(text("acme"), session);
        QVERIFY(!exportButton()->isEnabled());
        QCOMPARE(summary(), text("Sign in to Acme to export"));
        QSignalSpy wanted(m_page.get(), &ComposerPage::credentialsWanted);
        QTest::mouseClick(find<QPushButton>("reasonLink"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), text("acme"));
        session.state = Session::State::Offline;
        m_fixture->tenants.setSession(text("acme"), session);
        QVERIFY(exportButton()->isEnabled());
    }

    void unreadConnectionsAreRead()
    {
        m_fixture->tenants.setConnections(text("staging"), {});
        m_page->setTenant(text("staging"));
        QVERIFY(m_fixture->tenants.calls().contains(text("loadConnections staging")));
    }

    void tooManyColumnsOfferJson()
    {
        choose({0});
        auto* filter = find<QLineEdit>("columnFilter");
        for (int i = 0; i < 20; ++i) {
            filter->setText(QStringLiteral("user_metadata.k%1").arg(i));
            QTest::keyClick(filter, Qt::Key_Return);
        }
        QCOMPARE(summary(), text("Remove 2 columns to export"));
        QTest::mouseClick(find<QPushButton>("reasonLink"), Qt::LeftButton);
        QVERIFY(exportButton()->isEnabled());
        QCOMPARE(m_page->requests().first().format, ExportFormat::Json);
    }

    void lastOutputStaysTicked()
    {
        auto* csv = find<OutputPill>("output_csv");
        QTest::mouseClick(csv, Qt::LeftButton);
        QVERIFY(csv->isChecked());
        QCOMPARE(find<ElidedLabel>("outputsHint")->text(), text("At least one file must be made."));
    }

    void importFilesNeedTheirOwnNames()
    {
        choose({0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        rename(text("email"), text("mail"));
        find<Segmented>("formatSwitch")->setCurrentIndex(1);
        QTest::mouseClick(find<OutputPill>("output_import"), Qt::LeftButton);
        QCOMPARE(summary(), text("Correct the columns to make import files"));
        QVERIFY(!exportButton()->isEnabled());
        QSignalSpy toasts(m_page.get(), &ComposerPage::toastWanted);
        QTest::mouseClick(find<QPushButton>("reasonLink"), Qt::LeftButton);
        QVERIFY(exportButton()->isEnabled());
        QVERIFY(m_page->requests().first().fields.contains({text("email"), {}}));
        QCOMPARE(toasts.size(), 1);
        toasts[0][2].value<std::function<void()>>()(); // undo
        QVERIFY(!exportButton()->isEnabled());
    }

    void optionsReachThePlan()
    {
        choose({0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        QTest::mouseClick(find<QAbstractButton>("outputOptionsButton"), Qt::LeftButton);
        find<Segmented>("delimiterSwitch")->setCurrentIndex(3);
        find<QCheckBox>("deliveredBox")->click();
        QTest::keyClick(find<QWidget>("outputOptions"), Qt::Key_Escape);
        m_page->exportNow();
        const ExportPlan plan = m_fixture->exports.submitted().first();
        QCOMPARE(plan.options.excelDelimiter, CsvDelimiter::Tab);
        QCOMPARE(plan.outputs, (QVector<OutputFormat>{OutputFormat::Csv, OutputFormat::Plain}));
    }

    void droppedFolderCanBeTakenBack()
    {
        choose({0});
        const QString before = find<QWidget>("folderField")->accessibleName();
        QSignalSpy toasts(m_page.get(), &ComposerPage::toastWanted);
        m_page->previewFolder(m_dir->path());
        QVERIFY(find<ElidedLabel>("patternExample")->text().startsWith(m_dir->path()));
        QVERIFY(m_page->setFolder(m_dir->path()));
        QVERIFY(!find<ElidedLabel>("patternExample")->text().startsWith(m_dir->path()));
        QCOMPARE(toasts.size(), 1);
        QCOMPARE(toasts[0][0].toString(), text("Saving to ") + m_dir->path());
        toasts[0][2].value<std::function<void()>>()();
        QCOMPARE(find<QWidget>("folderField")->accessibleName(), before);
        QVERIFY(!m_page->setFolder(text("relative")));
    }

    void existingFileShowsTheNumber()
    {
        choose({0});
        const QString name =
            text("acme-customers-db-") + m_fixture->clock.now().toLocalTime().date().toString(Qt::ISODate);
        QFile file(m_dir->filePath(name + text(".csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(m_page->setFolder(m_dir->path()));
        QCOMPARE(find<ElidedLabel>("patternExample")->text(), name + text("-2.csv (the name is taken)"));
    }

    void askingComesBeforeAnythingIsSent()
    {
        choose({0});
        QVERIFY(m_page->setFolder(m_dir->path()));
        find<QLineEdit>("patternEdit")->setText(text("users"));
        QFile file(m_dir->filePath(text("users.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        choosePolicy(1);
        QCOMPARE(find<QAbstractButton>("conflictButton")->text(), text("If taken: ask"));
        QTest::mouseClick(exportButton(), Qt::LeftButton);
        QVERIFY(m_fixture->exports.submitted().isEmpty());
        auto* question = find<QMenu>("exportQuestion");
        QVERIFY(question->isVisible());
        QVERIFY(question->actions().first()->text().contains(text("users.csv")));
        question->activeAction()->trigger(); // the careful answer comes first
        question->close();
        QCOMPARE(m_fixture->exports.submitted().size(), 1);
        QCOMPARE(m_fixture->exports.submitted().first().onConflict, ConflictPolicy::Number);
        QCOMPARE(find<QAbstractButton>("conflictButton")->text(), text("If taken: ask")); // the form stays

        QVERIFY(file.remove());
        QTest::mouseClick(exportButton(), Qt::LeftButton);
        QCOMPARE(m_fixture->exports.submitted().size(), 2);
        QCOMPARE(m_fixture->exports.submitted().last().onConflict, ConflictPolicy::Fail);
        choosePolicy(2);
        QTest::mouseClick(exportButton(), Qt::LeftButton);
        QCOMPARE(m_fixture->exports.submitted().last().onConflict, ConflictPolicy::Overwrite);
    }

    void foldersThatWereUsedAreOffered()
    {
        QTemporaryDir other;
        choose({0});
        for (const QString& path : {other.path(), m_dir->path()}) {
            QVERIFY(m_page->setFolder(path));
            QTest::mouseClick(exportButton(), Qt::LeftButton);
        }
        auto* field = find<QWidget>("folderField");
        QTest::keyClick(field, Qt::Key_Down);
        auto* menu = find<QMenu>("recentFolders");
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().first()->toolTip(), displayPath(other.path()));
        menu->actions().first()->trigger();
        menu->close();
        QVERIFY(field->accessibleName().contains(displayPath(other.path())));
        QCOMPARE(recentFolders(m_fixture->settings), (QStringList{m_dir->path(), other.path()}));
    }

    void aFileShowsWhatUsersHave()
    {
        QSignalSpy toasts(m_page.get(), &ComposerPage::toastWanted);
        m_page->discoverFile(text("/data/users.json.gz"));
        QCOMPARE(m_fixture->discovery.read(), QStringList{text("/data/users.json.gz")});
        Discovery discovery;
        discovery.users = 2000;
        discovery.attributes = {{text("user_metadata.plan"), AttributeType::Text, 800, text("pro")}};
        Q_EMIT m_fixture->discovery.found(text("/data/users.json.gz"), discovery);
        auto* table = find<QTableView>("columnTable");
        QCOMPARE(table->model()->index(table->model()->rowCount() - 2, 0).data().toString(),
                 text("Found in the first 2000 users of the file"));
        QCOMPARE(toasts.size(), 1);
        QCOMPARE(toasts[0][0].toString(), text("1 attribute found in users.json.gz"));
    }

    void whatWasFoundIsNotShownInAnotherTenant()
    {
        m_page->discoverFile(text("/data/users.json.gz"));
        Discovery discovery;
        discovery.users = 20;
        discovery.attributes = {{text("email"), AttributeType::Text, 20, text("mia@example.com")},
                                {text("user_metadata.plan"), AttributeType::Text, 8, text("pro")}};
        Q_EMIT m_fixture->discovery.found(text("/data/users.json.gz"), discovery);
        auto* table = find<QTableView>("columnTable");
        const int rows = table->model()->rowCount();
        m_page->setTenant(text("staging"));
        QCOMPARE(table->model()->rowCount(), rows - 2);
        QCOMPARE(table->model()->index(1, 3).data().toString(), QString::fromUtf8("–"));
    }

    void formsOfTenantsAreKeptApartAndSurvive()
    {
        choose({0});
        find<QLineEdit>("patternEdit")->setText(text("mine-{date}"));
        m_page->setTenant(text("staging"));
        QVERIFY(m_page->requests().isEmpty());
        QCOMPARE(find<QLineEdit>("patternEdit")->text(), defaultNamePattern());
        m_page->setTenant(text("acme"));
        QCOMPARE(find<QLineEdit>("patternEdit")->text(), text("mine-{date}"));
        rename(text("email"), text("mail"));
        m_page.reset();
        open();
        QCOMPARE(m_page->requests().size(), 1);
        QVERIFY(m_page->requests().first().fields.contains({text("email"), text("mail")}));
    }

    void draftIsWrittenSoonAfterAChange()
    {
        choose({0});
        QTRY_VERIFY(m_fixture->settings.value(text("draft.acme")).isObject());
        QVERIFY(m_fixture->settings.value(text("draft.staging")).isUndefined() ||
                m_fixture->settings.value(text("draft.staging")).isNull());
    }

    void planIsLoadedAndCanBeTakenBack()
    {
        choose({0});
        const QVector<ExportRequest> before = m_page->requests();
        ExportPlan plan;
        plan.tenant = acmeTenant();
        plan.connectionName = text("google-oauth2");
        plan.request.connectionId = text("con_Q1w2E3r4T5y6U7i8");
        plan.request.format = ExportFormat::Json;
        plan.request.fields = {{text("email"), {}}, {text("identities[0].connection"), {}}};
        plan.outputs = {OutputFormat::Raw};
        plan.folder = m_dir->path();
        plan.namePattern = text("{date}");
        QSignalSpy toasts(m_page.get(), &ComposerPage::toastWanted);
        m_page->loadPlan(plan);
        m_page->exportNow();
        QCOMPARE(m_fixture->exports.submitted(), QVector<ExportPlan>{plan});
        toasts[0][2].value<std::function<void()>>()();
        QCOMPARE(m_page->requests(), before);
    }

    void usersOfAnEarlierExportAreShown()
    {
        ExportRecord earlier = sampleExports().at(3).record;
        earlier.plan.request.connectionId = text("con_8hT2qLrYx1nB0kTz");
        earlier.plan.request.limit.reset();
        earlier.state = ExportState::Saved;
        earlier.users = 48210;
        QVERIFY(m_fixture->history.put(earlier, {}));
        open(); // reads the history
        choose({0});
        QTRY_COMPARE(detail(), text("Acme production, 48,210 users last time"));
    }

    void usersOfTheLastExportAreShown()
    {
        choose({0});
        QVERIFY(detail().endsWith(text("number of users not known yet")));
        ExportStatus saved = sampleExports().at(3);
        saved.record.plan.request.connectionId = text("con_8hT2qLrYx1nB0kTz");
        saved.record.users = 57114;
        saved.record.state = ExportState::Converting;
        m_fixture->exports.set(saved);
        saved.record.state = ExportState::Saved;
        m_fixture->exports.set(saved);
        QCOMPARE(detail(), text("Acme production, 57,114 users last time"));
    }

    void nothingMovesWhenStatesChange()
    {
        choose({0});
        const auto places = [this] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            return QVector<int>{m_page->destinationRect().y(), exportButton()->mapTo(m_page.get(), QPoint()).y(),
                                find<ElidedLabel>("summaryLabel")->mapTo(m_page.get(), QPoint()).y()};
        };
        const QVector<int> before = places();
        find<Segmented>("formatSwitch")->setCurrentIndex(1);
        QCOMPARE(places(), before);
        rename(text("email"), text("user_id"));
        QCOMPARE(places(), before);
        find<QLineEdit>("patternEdit")->setText(text("{nope}"));
        QCOMPARE(places(), before);
        m_fixture->tenants.setSession(text("acme"), {});
        QCOMPARE(places(), before);
        m_theme->setAppearance(Theme::Appearance::Dark);
        QCOMPARE(places(), before);
        m_theme->setAppearance(Theme::Appearance::Light);
        QCOMPARE(places(), before);
    }

    void refreshesLeaveCaretAndFocusAlone()
    {
        choose({0});
        auto* filter = find<QLineEdit>("columnFilter");
        m_page->focusFilter();
        QTest::keyClicks(filter, text("email"));
        filter->setCursorPosition(2);
        for (int i = 0; i < 50; ++i) {
            m_fixture->exports.set(sampleExports().at(i % 5));
            m_fixture->tenants.setConnections(text("acme"), sampleConnections());
            m_fixture->tenants.setSession(text("acme"), signedInSession());
        }
        QVERIFY(filter->hasFocus());
        QCOMPARE(filter->text(), text("email"));
        QCOMPARE(filter->cursorPosition(), 2);
    }

    void everyFocusStopHasAName()
    {
        choose({0, 1});
        rename(text("email"), text("user_id"));
        QCOMPARE(unnamedFocusStops(m_page.get()), QStringList());
        QCOMPARE(find<QAbstractButton>("requestButton")->accessibleName(), text("Show the request"));
        QCOMPARE(find<QWidget>("connectionsField")->accessibleName(), text("Connections"));
        const auto roleOf = [this](const char* widget) {
            return QAccessible::queryAccessibleInterface(find<QWidget>(widget))->role();
        };
        QVERIFY(roleOf("connectionsField") == QAccessible::Button ||
                roleOf("connectionsField") == QAccessible::ButtonMenu);
        QCOMPARE(roleOf("folderField"), QAccessible::EditableText); // a path can be entered
        QCOMPARE(find<QWidget>("columnTable")->accessibleName(), text("Columns to export"));
    }

    void tabVisitsTheFormInOrder()
    {
        choose({0});
        rename(text("email"), text("shoe.size"));
        find<QLineEdit>("columnFilter")->setText({});
        find<Segmented>("usersSwitch")->setCurrentIndex(1);
        rename(text("name"), text("email_verified"));
        rename(text("name"), text("user_name"));
        find<QAbstractButton>("savePresetButton2")->setFocus();
        QStringList forwards = stopNames(tabStops(m_page.get(), false));
        const QStringList expected{text("savePresetButton2"), text("requestButton"),        text("presetMenuButton"),
                                   text("connectionsField"),  text("formatSwitch"),         text("usersSwitch"),
                                   text("limitSpin"),         text("output_csv"),           text("output_excel-csv"),
                                   text("output_xlsx"),       text("output_raw"),           text("outputOptionsButton"),
                                   text("columnFilter"),      text("columnScope"),          text("templateButton"),
                                   text("columnTable"),       text("folderField"),          text("chooseFolderButton"),
                                   text("patternEdit"),       text("insertVariableButton"), text("conflictButton"),
                                   text("testRunButton"),     text("exportButton")};
        QCOMPARE(forwards, expected);
        find<QAbstractButton>("savePresetButton2")->setFocus();
        QStringList backwards = stopNames(tabStops(m_page.get(), true));
        std::reverse(backwards.begin() + 1, backwards.end());
        QCOMPARE(backwards, expected);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("beside a narrow panel") << QSize(592, 620);
        QTest::newRow("default") << QSize(672, 740);
    }
    void nothingIsClipped()
    {
        QFETCH(QSize, size);
        choose({0, 1});
        m_page->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(clippedTexts(m_page.get()), QStringList());
    }

private:
    void open()
    {
        m_presetActions = std::make_unique<PresetActions>(m_fixture->context().presets, &m_owner);
        m_page = std::make_unique<ComposerPage>(m_fixture->context(), *m_presetActions);
        m_page->resize(672, 740);
        m_page->setTenant(text("acme"));
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    template <typename T>
    [[nodiscard]] T* find(const char* name) const
    {
        T* found = m_page->findChild<T*>(text(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] QPushButton* exportButton() const { return find<QPushButton>("exportButton"); }
    [[nodiscard]] QString summary() const { return find<ElidedLabel>("summaryLabel")->text(); }
    [[nodiscard]] QString detail() const { return find<ElidedLabel>("summaryDetail")->text(); }
    void choose(const QVector<int>& indexes)
    {
        ConnectionChoice choice;
        for (const int index : indexes)
            choice.connections.append(sampleConnections().items[index]);
        Q_EMIT find<ConnectionsField>("connectionsField")->choiceChanged(choice);
    }
    /// By its place in the menu.
    void choosePolicy(int place) { find<QPushButton>("conflictButton")->menu()->actions().at(place)->trigger(); }
    void rename(const QString& attribute, const QString& name)
    {
        auto* table = find<QTableView>("columnTable");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString() == attribute) {
                table->setCurrentIndex(table->model()->index(row, 2));
                table->model()->setData(table->model()->index(row, 2), name, Qt::EditRole);
                return;
            }
        }
        QFAIL(qPrintable(attribute + text(" is not shown")));
    }
    /// Object names; those of switches instead of their segments.
    [[nodiscard]] static QStringList stopNames(const QList<QWidget*>& stops)
    {
        QStringList names;
        for (const QWidget* stop : stops) {
            const bool segment = qobject_cast<const Segmented*>(stop->parentWidget());
            names.append(segment ? stop->parentWidget()->objectName() : stop->objectName());
        }
        return names;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<UiFixture> m_fixture;
    QWidget m_owner; ///< of the preset actions, as the window is
    std::unique_ptr<PresetActions> m_presetActions;
    std::unique_ptr<ComposerPage> m_page;
};

QTEST_MAIN(TestComposerPage)
#include "tst_composerpage.moc"
