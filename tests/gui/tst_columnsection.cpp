#include "ui/compose/columnsection.h"

#include "app/core/domain/fieldcatalog.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/compose/columnmodel.h"
#include "ui/compose/columnstatus.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

QString path(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestColumnSection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_section = std::make_unique<ColumnSection>(*m_theme);
        m_section->resize(640, 560);
        m_section->load(ColumnList::fromTemplate(FieldCatalog::basicProfile()), ExportFormat::Csv);
        m_table = m_section->findChild<QTableView*>(path("columnTable"));
        m_filter = m_section->findChild<QLineEdit*>(path("columnFilter"));
        m_status = m_section->findChild<ColumnStatus*>(path("columnStatus"));
        m_section->show();
        m_section->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_section.get()));
    }
    void cleanup() { m_section.reset(); }

    void foundRowsStandInASectionOfTheTable()
    {
        showSample();
        QCOMPARE(section(0).data().toString(), path("Found in your test run of 10 users, 10:46"));
        QCOMPARE(section(0).data(Qt::AccessibleTextRole).toString(),
                 path("Found in your test run of 10 users, 10:46: 3 attributes, expanded"));
        QCOMPARE(section(2).data().toString(), path("Add all 3"));
        QCOMPARE(section(2).data(Qt::AccessibleTextRole).toString(), path("Add all 3 found attributes"));
        QVERIFY(!section(0).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!section(2).flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(cell(path("user_metadata.country"), 0).row(), section(0).row() + 1);
        QCOMPARE(cell(path("user_metadata.locale"), 0).row(), section(0).row() + 3);
        QVERIFY(cell(path("nickname"), 0).row() < section(0).row());
    }

    void theSectionOpensAndClosesByMouseAndKeys()
    {
        showSample();
        const auto isListed = [this] { return cell(path("user_metadata.country"), 0).isValid(); };
        goToSection(0);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(section(0)).center());
        QVERIFY(!isListed());
        QVERIFY(section(0).data(Qt::AccessibleTextRole).toString().endsWith(path(", collapsed")));
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(m_table, key);
            QCOMPARE(isListed(), key == Qt::Key_Space || key == Qt::Key_Right || key == Qt::Key_Enter);
            QVERIFY(m_table->hasFocus());
            QCOMPARE(m_table->currentIndex(), section(0));
        }
    }

    void aSearchFindsWhatTheClosedSectionHolds()
    {
        m_section->load(ColumnList::chosen({{path("email"), {}}}), ExportFormat::Csv, ColumnScope::Chosen);
        showSample();
        QVERIFY(!cell(path("user_metadata.country"), 0).isValid());
        QTest::keyClicks(m_filter, path("country"));
        QCOMPARE(cell(path("user_metadata.country"), 0).row(), section(0).row() + 1);
        QVERIFY(!cell(path("user_metadata.locale"), 0).isValid());
        m_filter->setText(path("email"));
        QVERIFY(!section(0).isValid());
        m_filter->setText(path("user_metadata.country"));
        QTest::keyClick(m_filter, Qt::Key_Return); // adds it to the table
        QVERIFY(row(path("user_metadata.country")).chosen);
        QVERIFY(cell(path("user_metadata.country"), 0).row() < section(0).row());
    }

    void foundRowsCanBeListedFromTheChosenOnes()
    {
        m_section->load(ColumnList::chosen({{path("email"), {}}}), ExportFormat::Csv, ColumnScope::Chosen);
        showSample();
        QVERIFY(!cell(path("user_metadata.country"), 0).isValid());
        QVERIFY(section(0).isValid());
        QCOMPARE(m_status->text(), path("3 found attributes are not in the table yet."));
        auto* show = m_section->findChild<QPushButton*>(path("showFoundButton"));
        QVERIFY(show->isVisible());
        QCOMPARE(show->accessibleName(), path("Show 3 found attributes"));
        QTest::mouseClick(show, Qt::LeftButton);
        QVERIFY(m_table->hasFocus());
        QCOMPARE(m_table->currentIndex(), section(0));
        QVERIFY(cell(path("user_metadata.country"), 0).isValid());
    }

    void tickedFindsStayUnderThePointerAndLeaveTheSectionLater()
    {
        showSample();
        goTo(path("user_metadata.locale"), ColumnModel::TickColumn);
        const int before = m_table->currentIndex().row();
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(m_table->currentIndex().row(), before);
        QVERIFY(section(0).row() < before);
        const QVector<Field> chosen = ColumnList::chosenFields(m_section->rows());
        auto* scope = m_section->findChild<Segmented*>(path("columnScope"));
        scope->setCurrentIndex(0);
        scope->setCurrentIndex(1);
        QVERIFY(cell(path("user_metadata.locale"), 0).row() < section(0).row());
        QCOMPARE(ColumnList::chosenFields(m_section->rows()), chosen);
    }

    void foundRowsAreMovedIntoTheTableByKeys()
    {
        showSample();
        goTo(path("user_metadata.locale"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(!row(path("user_metadata.locale")).chosen);
        QTest::keyClick(m_table, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(row(path("user_metadata.locale")).chosen);
        QCOMPARE(currentPath(), path("user_metadata.locale"));
        QCOMPARE(m_table->currentIndex().row(), section(0).row() - 1);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::AltModifier); // not back: it is a column now
        QCOMPARE(m_table->currentIndex().row(), section(0).row() - 1);
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!row(path("user_metadata.locale")).chosen);
        QCOMPARE(cell(path("user_metadata.locale"), 0).row(), section(0).row() + 3);
    }

    void foundRowsAreDraggedIntoTheTable()
    {
        showSample();
        goTo(path("user_metadata.country"), ColumnModel::AttributeColumn);
        m_table->scrollTo(section(0).siblingAtRow(section(0).row() - 3));
        const QPoint start = m_table->visualRect(cell(path("user_metadata.country"), 1)).center();
        const QModelIndex target = section(1).siblingAtRow(section(0).row() - 2);
        const QString below = target.data().toString();
        const QPoint end(start.x(), m_table->visualRect(target).top() + 2);
        QWidget* area = m_table->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, start);
        moveTo(area, (start + end) / 2);
        moveTo(area, end);
        QTest::mouseRelease(area, Qt::LeftButton, {}, end);
        QVERIFY(row(path("user_metadata.country")).chosen);
        QCOMPARE(cell(path("user_metadata.country"), 0).row(), cell(below, 0).row() - 1);
    }

    void aTemplateKeepsWhatWasFound()
    {
        showSample();
        Q_EMIT menu()->aboutToShow();
        menu()->actions().at(1)->trigger();
        QVERIFY(cell(path("user_metadata.country"), 0).row() > section(0).row());
    }

    void anUnknownAttributeThatATestRunShowsIsNoProblem()
    {
        QTest::keyClicks(m_filter, path("upn"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        goTo(path("upn"), ColumnModel::AttributeColumn);
        QCOMPARE(m_status->text(), path("Auth0 may ignore an unknown attribute."));
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{path("upn"), AttributeType::Text, 10, path("mia@example.com")}};
        m_section->setDiscovery(discovery, QDateTime(QDate(2026, 11, 24), QTime(10, 46)));
        QVERIFY(m_status->nextButton()->isHidden());
        m_section->setDiscovery(discovery, {}); // a file has what somebody named like that
        QVERIFY(!m_status->nextButton()->isHidden());
    }

    void deletingAFindUnticksIt()
    {
        showSample();
        goTo(path("user_metadata.country"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QVERIFY(!row(path("user_metadata.country")).chosen);
        QVERIFY(cell(path("user_metadata.country"), 0).isValid());
    }

    void aSampleShowsFiguresAndFindsRows()
    {
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{path("email"), AttributeType::Text, 10, path("mia@example.com")},
                                {path("user_metadata.country"), AttributeType::Text, 7, path("DE")},
                                {path("user_metadata.locale"), AttributeType::Text, 2, path("de-DE")},
                                {path("user_metadata.empty"), AttributeType::Text, 0, {}}};
        QCOMPARE(cell(path("email"), ColumnModel::SampleColumn).data().toString(), QString::fromUtf8("–"));
        m_section->setDiscovery(discovery, QDateTime(QDate(2026, 11, 24), QTime(10, 46)));
        const QModelIndex email = cell(path("email"), ColumnModel::SampleColumn);
        QCOMPARE(email.data().toString(), path("10/10"));
        QCOMPARE(email.data(ColumnModel::ExampleRole).toString(), path("mia@example.com"));
        QCOMPARE(email.data(Qt::AccessibleTextRole).toString(), path("10 of 10 users, for example mia@example.com"));
        QCOMPARE(cell(path("nickname"), ColumnModel::SampleColumn).data().toString(), path("0/10"));
        QVERIFY(cell(path("user_metadata.locale"), 0).row() > cell(path("user_metadata.country"), 0).row());
        QVERIFY(!cell(path("user_metadata.empty"), 0).isValid());
        QVERIFY(!m_section->rows().last().chosen);

        auto* model = m_section->findChild<ColumnModel*>();
        model->setExamplesHidden(true);
        QVERIFY(cell(path("email"), ColumnModel::SampleColumn).data(ColumnModel::ExampleRole).toString().isEmpty());

        m_section->setDiscovery({}, {}); // unticked finds leave with their sample
        QVERIFY(!cell(path("user_metadata.country"), 0).isValid());
    }

    void addedFindsStayAndCanBeUndone_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QStringList>("added");
        QTest::newRow("leaves in CSV") << ExportFormat::Csv
                                       << QStringList{path("user_metadata.country"), path("app_metadata.team.id")};
        QTest::newRow("whole objects in JSON")
            << ExportFormat::Json << QStringList{path("user_metadata.country"), path("app_metadata.team")};
    }
    void addedFindsStayAndCanBeUndone()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QStringList, added);
        m_section->setFormat(format);
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{path("app_metadata.team"), AttributeType::Object, 5, {}},
                                {path("app_metadata.team.id"), AttributeType::Number, 5, path("7")},
                                {path("user_metadata.country"), AttributeType::Text, 7, path("DE")}};
        m_section->setDiscovery(discovery, {});
        const ColumnRows before = m_section->rows();
        const auto newOnes = [&] {
            QStringList paths;
            for (const Field& field :
                 ColumnList::chosenFields(m_section->rows()).mid(ColumnList::chosenFields(before).size()))
                paths.append(field.name);
            return paths;
        };
        QSignalSpy toasts(m_section.get(), &ColumnSection::toastWanted);
        goToSection(0);
        QTest::keyClick(m_table, Qt::Key_Right);
        QCOMPARE(m_table->currentIndex().data().toString(), path("Add all 2"));
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(newOnes(), added);
        QVERIFY(m_table->hasFocus());
        QVERIFY(section(2).data().toString().isEmpty());
        QCOMPARE(toasts.size(), 1);
        QCOMPARE(toasts[0][0].toString(), path("2 columns added"));
        toasts[0][2].value<std::function<void()>>()();
        QCOMPARE(m_section->rows(), before);

        m_table->scrollTo(section(0));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, linkCenter());
        QCOMPARE(newOnes(), added);
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_section->rows(), before);
        Q_EMIT menu()->aboutToShow();
        for (QAction* action : menu()->actions()) {
            if (action->text() == path("Add all 2 found attributes"))
                action->trigger();
        }
        QCOMPARE(newOnes(), added);
        m_section->setDiscovery({}, {});
        QCOMPARE(newOnes(), added);
    }

    void aMisspeltPathIsNoticed()
    {
        m_section->focusFilter();
        QTest::keyClicks(m_filter, path("user_metadata.contry"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{path("user_metadata.country"), AttributeType::Text, 7, path("DE")}};
        m_section->setDiscovery(discovery, {});
        goTo(path("user_metadata.contry"), ColumnModel::AttributeColumn);
        QVERIFY2(m_status->text().contains(QString::fromUtf8("Did you mean “country”?")), qPrintable(m_status->text()));
    }

    void typedPathIsAddedBelowTheCurrentRowAndTheFieldStaysReady()
    {
        goTo(path("email"), ColumnModel::AttributeColumn);
        m_section->focusFilter();
        QTest::keyClicks(m_filter, path("user_metadata.plan"));
        QCOMPARE(m_table->model()->rowCount(), 1);
        QTest::keyClick(m_filter, Qt::Key_Return);
        QVERIFY(m_filter->text().isEmpty());
        QVERIFY(m_filter->hasFocus());
        QTest::keyClicks(m_filter, path("user_metadata.country"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        QCOMPARE(m_section->rows()[2].field, (Field{path("user_metadata.plan"), path("plan")}));
        QCOMPARE(m_section->rows()[3].field, (Field{path("user_metadata.country"), path("country")}));
    }

    void invalidPathIsNotAdded()
    {
        const ColumnRows before = m_section->rows();
        QTest::keyClicks(m_filter, path("user_metadata..plan"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        QCOMPARE(m_section->rows(), before);
        QVERIFY(m_status->text().contains(QStringLiteral("“user_metadata..plan” is not a valid path")));
        QTest::keyClick(m_filter, Qt::Key_Escape);
        QVERIFY(m_filter->text().isEmpty());
    }

    void offerRowCanBeClickedAndReachedByKeys()
    {
        QTest::keyClicks(m_filter, path("shoe_size"));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          m_table->visualRect(m_table->model()->index(0, 1)).center());
        QVERIFY(ColumnList::indexOf(m_section->rows(), path("shoe_size")) >= 0);
        QTest::keyClicks(m_filter, path("hat_size"));
        QTest::keyClick(m_filter, Qt::Key_Down);
        QVERIFY(m_table->hasFocus());
        QTest::keyClick(m_table, Qt::Key_Return);
        QVERIFY(ColumnList::indexOf(m_section->rows(), path("hat_size")) >= 0);
    }

    void spaceAndClickTick()
    {
        goTo(path("email"), ColumnModel::NameColumn);
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(!row(path("email")).chosen);
        const QRect cell = m_table->visualRect(m_table->currentIndex().siblingAtColumn(ColumnModel::TickColumn));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 42, cell.center().y()));
        QVERIFY(row(path("email")).chosen);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
        QVERIFY(row(path("email")).chosen);
    }

    void f2RenamesAndEnterGoesDown()
    {
        goTo(path("email"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_F2);
        auto* editor = m_table->findChild<QLineEdit*>(path("columnNameEditor"));
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, path("mail"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(row(path("email")).field.exportAs, path("mail"));
        QTRY_COMPARE(currentPath(), path("email_verified"));
        QCOMPARE(m_table->currentIndex().column(), int(ColumnModel::NameColumn));
    }

    void typingInTheNameColumnStartsEditing()
    {
        goTo(path("email"), ColumnModel::NameColumn);
        QTest::keyClick(m_table, Qt::Key_M);
        auto* editor = m_table->findChild<QLineEdit*>(path("columnNameEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, path("ail"));
        m_section->commitEditor();
        QCOMPARE(row(path("email")).field.exportAs, path("mail"));
    }

    void altArrowsMoveTheRowAndItStaysCurrent()
    {
        QSignalSpy spoken(m_section.get(), &ColumnSection::announced);
        goTo(path("email"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::AltModifier);
        QVERIFY2(spoken.at(0).at(0).toString().startsWith(path("email is now in row 3 of ")),
                 qPrintable(spoken.at(0).at(0).toString()));
        QCOMPARE(ColumnList::indexOf(m_section->rows(), path("email")), 2);
        QCOMPARE(currentPath(), path("email"));
        QTest::keyClick(m_table, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(m_table, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(m_table, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(ColumnList::indexOf(m_section->rows(), path("email")), 0);
        QCOMPARE(currentPath(), path("email"));
    }

    void draggingMovesTheRow_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("gap");
        QTest::addColumn<int>("to");
        QTest::newRow("down") << 0 << 3 << 2;
        QTest::newRow("up") << 4 << 1 << 1;
        QTest::newRow("to where it is") << 2 << 2 << 2;
    }
    void draggingMovesTheRow()
    {
        QFETCH(int, from);
        QFETCH(int, gap);
        QFETCH(int, to);
        const QString moved = m_section->rows()[from].field.name;
        const auto visual = [this](int atRow) { return m_table->visualRect(m_table->model()->index(atRow, 1)); };
        const QPoint start = visual(from).center();
        const QPoint end(start.x(), visual(gap).top() + 2);
        QWidget* area = m_table->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, start);
        moveTo(area, (start + end) / 2);
        moveTo(area, end);
        QTest::mouseRelease(area, Qt::LeftButton, {}, end);
        QCOMPARE(ColumnList::indexOf(m_section->rows(), moved), to);
    }

    void escapeEndsADrag()
    {
        const ColumnRows before = m_section->rows();
        const auto visual = [this](int atRow) { return m_table->visualRect(m_table->model()->index(atRow, 1)); };
        QWidget* area = m_table->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, visual(0).center());
        moveTo(area, visual(2).center());
        moveTo(area, visual(3).center());
        QTest::keyClick(m_table, Qt::Key_Escape);
        QTest::mouseRelease(area, Qt::LeftButton, {}, visual(3).center());
        QCOMPARE(m_section->rows(), before);
    }

    void deleteRemovesWithUndo()
    {
        QSignalSpy toasts(m_section.get(), &ColumnSection::toastWanted);
        QTest::keyClicks(m_filter, path("user_metadata.plan"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        const ColumnRows before = m_section->rows();
        goTo(path("user_metadata.plan"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QCOMPARE(ColumnList::indexOf(m_section->rows(), path("user_metadata.plan")), -1);
        QCOMPARE(toasts.size(), 1);
        QCOMPARE(toasts[0][0].toString(), path("Removed plan"));
        toasts[0][2].value<std::function<void()>>()();
        QCOMPARE(m_section->rows(), before);
        goTo(path("email"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QVERIFY(!row(path("email")).chosen);
    }

    void ctrlZUndoesInTheTable()
    {
        const ColumnRows before = m_section->rows();
        goTo(path("email"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Space);
        QSignalSpy spoken(m_section.get(), &ColumnSection::announced);
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_section->rows(), before);
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!row(path("email")).chosen);
        QTest::keyClick(m_table, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(spoken.at(0).at(0).toString(), path("Undone: Untick a column"));
        QCOMPARE(spoken.at(1).at(0).toString(), path("Done again: Untick a column"));
        QCOMPARE(spoken.at(2).at(0).toString(), path("Nothing to redo"));
    }

    void problemsAreCountedAndWalkedThrough()
    {
        for (const char* typed : {"user_metadata.plan", "shoe_size"}) {
            QTest::keyClicks(m_filter, path(typed));
            QTest::keyClick(m_filter, Qt::Key_Return);
        }
        rename(path("user_metadata.plan"), path("email"));
        QVERIFY(m_status->text().startsWith(QStringLiteral("Two columns are named “email”.")));
        QCOMPARE(m_status->nextButton()->text(), path("Next of 3 problems"));
        QCOMPARE(m_status->nextButton()->accessibleName(), path("Next problem, 3 in all"));
        QStringList visited;
        m_table->setCurrentIndex({});
        for (int i = 0; i < 4; ++i) {
            m_status->nextButton()->click();
            visited.append(currentPath());
        }
        QVERIFY(m_table->hasFocus());
        QCOMPARE(QSet<QString>(visited.begin(), visited.end()).size(), 3);
        QCOMPARE(visited.first(), visited.last());
        goTo(path("shoe_size"), ColumnModel::AttributeColumn);
        QCOMPARE(m_status->text(), path("Auth0 may ignore an unknown attribute."));
    }

    void statusKeepsItsHeight()
    {
        const QRect before = m_status->geometry();
        rename(path("email"), path("user_id"));
        QVERIFY(m_status->nextButton()->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(m_status->geometry(), before);
    }

    void counterFollowsTheFormat()
    {
        auto* counter = m_section->findChild<QLabel*>(path("columnCounter"));
        QCOMPARE(counter->text(), path("12 / 30"));
        QCOMPARE(counter->accessibleName(), path("12 of at most 30 columns"));
        m_section->setFormat(ExportFormat::Json);
        QCOMPARE(counter->text(), path("12"));
    }

    void scopeShowsTheChosenOnes()
    {
        auto* scope = m_section->findChild<Segmented*>(path("columnScope"));
        QCOMPARE(m_table->model()->rowCount(), int(FieldCatalog::attributes().size()));
        scope->setCurrentIndex(0);
        QCOMPARE(m_table->model()->rowCount(), 12);
    }

    void templatesFollowTheFormatAndCanBeUndone()
    {
        QSignalSpy toasts(m_section.get(), &ColumnSection::toastWanted);
        const ColumnRows before = m_section->rows();
        const QStringList always{path("Basic profile"), path("Everything"), path("Import-ready")};
        QCOMPARE(templates().mid(0, 3), always); // “Import-ready” changes the format when it is chosen
        m_section->setFormat(ExportFormat::Json);
        QCOMPARE(templates().mid(0, 3), always);
        menu()->actions().at(2)->trigger();
        QCOMPARE(ColumnList::chosenFields(m_section->rows()), FieldCatalog::importReady());
        QCOMPARE(toasts.size(), 1);
        toasts[0][2].value<std::function<void()>>()();
        QCOMPARE(m_section->rows(), before);
        m_section->setLastColumns({{path("email"), path("mail")}});
        QVERIFY(templates().contains(path("Columns of the last export")));
        const auto actions = menu()->actions();
        const auto last = std::find_if(actions.cbegin(), actions.cend(), [](const QAction* action) {
            return action->text() == path("Columns of the last export");
        });
        (*last)->trigger();
        QCOMPARE(ColumnList::chosenFields(m_section->rows()), (QVector<Field>{{path("email"), path("mail")}}));
    }

    void tabLeavesTheTable()
    {
        goTo(path("email"), ColumnModel::AttributeColumn);
        QTest::keyClick(m_table, Qt::Key_Tab);
        QVERIFY(!m_table->hasFocus());
    }

private:
    void showSample()
    {
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{path("user_metadata.locale"), AttributeType::Text, 2, path("de-DE")},
                                {path("user_metadata.country"), AttributeType::Text, 7, path("DE")},
                                {path("app_metadata.tier"), AttributeType::Text, 3, path("gold")}};
        m_section->setDiscovery(discovery, QDateTime(QDate(2026, 11, 24), QTime(10, 46)));
    }
    /// The line above the found rows; invalid if there is none.
    [[nodiscard]] QModelIndex section(int column) const
    {
        const QAbstractItemModel* model = m_table->model();
        for (int at = 0; at < model->rowCount(); ++at) {
            if (model->index(at, 0).data(ColumnModel::SectionRole).toBool())
                return model->index(at, column);
        }
        return {};
    }
    void goToSection(int column)
    {
        m_table->setCurrentIndex(section(column));
        m_table->scrollTo(section(column));
        m_table->setFocus();
    }
    /// Of “Add all 2”, which ends near the end of the line.
    [[nodiscard]] QPoint linkCenter() const
    {
        const QRect last = m_table->visualRect(section(ColumnModel::SampleColumn));
        return {last.right() - 32, last.center().y()};
    }
    /// The cell of an attribute's row; invalid if it is not shown.
    [[nodiscard]] QModelIndex cell(const QString& attribute, int column) const
    {
        const QAbstractItemModel* model = m_table->model();
        for (int at = 0; at < model->rowCount(); ++at) {
            if (model->index(at, ColumnModel::AttributeColumn).data().toString() == attribute)
                return model->index(at, column);
        }
        return {};
    }
    void goTo(const QString& attribute, int column)
    {
        const QAbstractItemModel* model = m_table->model();
        for (int at = 0; at < model->rowCount(); ++at) {
            if (model->index(at, ColumnModel::AttributeColumn).data().toString() == attribute) {
                m_table->setCurrentIndex(model->index(at, column));
                m_table->scrollTo(model->index(at, column));
                m_table->setFocus();
                return;
            }
        }
        QFAIL(qPrintable(attribute + QStringLiteral(" is not shown")));
    }
    void rename(const QString& attribute, const QString& name)
    {
        goTo(attribute, ColumnModel::NameColumn);
        m_table->model()->setData(m_table->currentIndex(), name, Qt::EditRole);
    }
    static void moveTo(QWidget* area, const QPoint& at)
    {
        QMouseEvent move(QEvent::MouseMove, at, area->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(area, &move);
    }
    [[nodiscard]] ColumnRow row(const QString& attribute) const
    {
        return m_section->rows().value(ColumnList::indexOf(m_section->rows(), attribute));
    }
    [[nodiscard]] QString currentPath() const
    {
        return m_table->currentIndex().siblingAtColumn(ColumnModel::AttributeColumn).data().toString();
    }
    [[nodiscard]] QMenu* menu() const { return m_section->findChild<QPushButton*>(path("templateButton"))->menu(); }
    [[nodiscard]] QStringList templates() const
    {
        Q_EMIT menu()->aboutToShow();
        QStringList names;
        for (const QAction* action : menu()->actions()) {
            if (!action->isSeparator())
                names.append(action->text());
        }
        return names;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ColumnSection> m_section;
    QTableView* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
    ColumnStatus* m_status = nullptr;
};

QTEST_MAIN(TestColumnSection)
#include "tst_columnsection.moc"
