#include "tests/support/sampledata.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/droprouter.h"
#include "ui/navlist.h"
#include "ui/presets/presetbook.h"
#include "ui/presets/presetlist.h"
#include "ui/presets/presetlistmodel.h"
#include "windowtest.h"

#include "app/core/store/presetfile.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Preset preset(const char* name, ExportFormat format, const char* pattern)
{
    Preset preset;
    preset.name = text(name);
    preset.format = format;
    preset.fields = {{text("user_id"), {}}, {text("email"), {}}};
    preset.namePattern = text(pattern);
    return preset;
}

} // namespace

/// Presets in the side bar of the window: mouse, keys, drag and drop, what a screen reader hears.
class TestWindowPresets : public WindowTest
{
    Q_OBJECT
private Q_SLOTS:
    void clickOpensAndTheSelectionFollowsThePage()
    {
        start();
        QCOMPARE(selection(), text("New export"));
        click(1);
        QCOMPARE(title(), text("Everything"));
        QCOMPARE(selection(), text("Everything"));
        QCOMPARE(pattern(), text("all"));
        goTo(text("historyPage"));
        QCOMPARE(selection(), text("History"));
        click(0);
        QCOMPARE(page(), text("composerPage"));
        QCOMPARE(selection(), text("Weekly"));
        auto* nav = find<NavList>("navList");
        QTest::mouseClick(nav->viewport(), Qt::LeftButton, {}, nav->visualRect(nav->model()->index(0, 0)).center());
        QCOMPARE(title(), text("New export"));
        QCOMPARE(selection(), text("New export"));
    }

    void keysOpenRenameDuplicateMoveAndRemove()
    {
        start();
        list()->setFocus(Qt::TabFocusReason);
        list()->setCurrentIndex(list()->model()->index(0, 0));
        press(Qt::Key_Down);
        QCOMPARE(title(), text("New export")); // moving about opens nothing
        press(Qt::Key_Return);
        QCOMPARE(title(), text("Everything"));

        press(Qt::Key_F2);
        auto* editor = list()->findChild<QLineEdit*>(text("presetNameEditor"));
        QVERIFY(editor);
        QTest::keyClicks(editor, text("All of it"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names(), text("Weekly, All of it, Audit"));
        QCOMPARE(title(), text("All of it"));

        list()->setFocus(Qt::TabFocusReason);
        QSignalSpy announced(list(), &PresetList::announced);
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(), text("All of it, Weekly, Audit"));
        QCOMPARE(announced.takeFirst().first().toString(), text("All of it is now preset 1 of 3"));
        QCOMPARE(list()->currentIndex().row(), 0);
        press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(announced.isEmpty()); // it was the first already
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(), text("Weekly, Audit, All of it"));
        QCOMPARE(list()->currentIndex().row(), 2);

        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(names(), text("Weekly, Audit, All of it, All of it 2"));
        QCOMPARE(title(), text("All of it 2"));
        list()->setCurrentIndex(list()->model()->index(3, 0));
        list()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Delete);
        QCOMPARE(names(), text("Weekly, Audit, All of it"));
        QCOMPARE(title(), text("New export"));
        QCOMPARE(list()->currentIndex().row(), 2);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names(), text("Weekly, Audit, All of it, All of it 2"));
        QCOMPARE(title(), text("All of it 2"));
    }

    void takenNameIsRefused()
    {
        start();
        QVERIFY(!list()->model()->setData(list()->model()->index(0, 0), text("everything"), Qt::EditRole));
        QCOMPARE(names(), text("Weekly, Everything, Audit"));
        QCOMPARE(find<ToastHost>("toast")->text(), text("There is a preset “everything” already"));
    }

    void shortcutsWorkFromEverywhere()
    {
        start();
        goTo(text("historyPage"));
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(title(), text("Everything"));
        press(Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(title(), text("Everything"));
        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(title(), text("New export"));
        press(Qt::Key_S, Qt::ControlModifier);
        auto* name = find<QLineEdit>("presetNameEdit");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, text("By keys"));
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(names(), text("Weekly, Everything, Audit, By keys"));
        QCOMPARE(selection(), text("By keys"));
        patternEdit()->setText(text("other"));
        QCOMPARE(state(), text("Edited"));
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(state(), QString());
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(name->text(), text("By keys 2"));
        press(Qt::Key_Escape);
        QVERIFY(!name->isVisible());
    }

    void plusSavesTheForm()
    {
        start();
        goTo(text("historyPage"));
        QTest::mouseClick(find<QToolButton>("savePresetButton"), Qt::LeftButton);
        QCOMPARE(page(), text("composerPage"));
        QVERIFY(find<QLineEdit>("presetNameEdit")->hasFocus());
    }

    void listBelongsToTheTenant()
    {
        start();
        Preset bound = preset("Of Acme", ExportFormat::Csv, "x");
        bound.tenant = text("acme.eu.auth0.com");
        QVERIFY(m_fixture->presets.add(bound));
        QCOMPARE(names(), text("Weekly, Everything, Audit, Of Acme"));
        m_window->showTenant(text("staging"));
        QCOMPARE(names(), text("Weekly, Everything, Audit"));
        QCOMPARE(selection(), text("New export"));
    }

    void draggingReorders_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<double>("target"); // in rows
        QTest::addColumn<QString>("result");
        QTest::newRow("to the end") << 0 << 2.9 << text("Everything, Audit, Weekly");
        QTest::newRow("to the beginning") << 2 << 0.1 << text("Audit, Weekly, Everything");
        QTest::newRow("one down") << 0 << 1.9 << text("Everything, Weekly, Audit");
        QTest::newRow("to where it is") << 1 << 1.4 << text("Weekly, Everything, Audit");
        QTest::newRow("below all") << 1 << 9.0 << text("Weekly, Audit, Everything");
    }
    void draggingReorders()
    {
        QFETCH(int, row);
        QFETCH(double, target);
        start();
        const std::unique_ptr<QMimeData> data(list()->model()->mimeData({list()->model()->index(row, 0)}));
        const int height = list()->visualRect(list()->model()->index(0, 0)).height();
        const QPoint position(30, static_cast<int>(target * height));
        QDragEnterEvent enter(position, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(list()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(position, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(list()->viewport(), &move);
        QDropEvent drop(position, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(list()->viewport(), &drop);
        QTEST(names(), "result");
    }

    void presetIsDraggedOutAsAFile()
    {
        start();
        const std::unique_ptr<QMimeData> data(list()->model()->mimeData({list()->model()->index(1, 0)}));
        QCOMPARE(data->urls().size(), 1);
        const auto shared = readPresetFile(data->urls().first().toLocalFile());
        QVERIFY(shared);
        QCOMPARE(shared->name, text("Everything"));
        QVERIFY(draggedPreset(data.get()).path.isEmpty()); // over the own window it is no new preset
    }

    void fileIsDroppedOnTheWindow()
    {
        start();
        QTemporaryDir folder;
        const QString path = folder.filePath(text("audit.json"));
        QVERIFY(writePresetFile(path, preset("Quarterly audit", ExportFormat::Json, "dropped")));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        goTo(text("historyPage"));
        QDragEnterEvent enter({600, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        auto* overlay = find<QWidget>("dropOverlay");
        QVERIFY(overlay->isVisible());
        QDropEvent drop({600, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(!overlay->isVisible());
        QCOMPARE(names(), text("Weekly, Everything, Audit, Quarterly audit"));
        QCOMPARE(page(), text("composerPage"));
        QCOMPARE(selection(), text("Quarterly audit"));
        QCOMPARE(pattern(), text("dropped"));
        QVERIFY(m_fixture->exports.submitted().isEmpty());
    }

    void folderDroppedOnAPresetIsItsFolder()
    {
        start();
        QTemporaryDir folder;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder.path())});
        const QRect row = list()->visualRect(list()->model()->index(1, 0));
        const QPoint at = list()->viewport()->mapTo(m_window.get(), row.center());
        goTo(text("historyPage"));
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(find<QWidget>("dropOverlay")->isVisible());
        QDragMoveEvent away({700, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &away);
        QVERIFY(!find<QWidget>("dropOverlay")->isVisible()); // History takes no folder
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(drop.isAccepted());
        const auto folderOf = [this] { return m_fixture->presets.all().at(1).folder; };
        QCOMPARE(folderOf(), folder.path());
        click(1);
        QVERIFY(folderName().contains(folder.path()));
        press(Qt::Key_Z, Qt::ControlModifier); // the toast's Undo
        QCOMPARE(folderOf(), QString());
        QVERIFY(!folderName().contains(folder.path()));
    }

    void otherFilesAreNoPresets()
    {
        start();
        QTemporaryDir folder;
        QFile file(folder.filePath(text("users.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[{\"user_id\": \"auth0|1\"}]") > 0);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QVERIFY(draggedPreset(&data).path.isEmpty());
        QVERIFY(draggedPreset(nullptr).path.isEmpty());
    }

    void railOpensPresetsFromAButton()
    {
        start({1000, 680});
        auto* button = find<QToolButton>("presetsButton");
        QVERIFY(button->isVisible());
        QVERIFY(!list()->isVisible());
        Q_EMIT button->menu()->aboutToShow();
        const auto entries = button->menu()->actions();
        QCOMPARE(entries.at(1)->text(), text("Everything"));
        entries.at(1)->trigger();
        QCOMPARE(title(), text("Everything"));
        QVERIFY(button->isChecked());
        Q_EMIT button->menu()->aboutToShow();
        QVERIFY(button->menu()->actions().at(1)->isChecked());
    }

    void contextMenuHasEveryCommand()
    {
        start();
        QContextMenuEvent event(QContextMenuEvent::Mouse, list()->visualRect(list()->model()->index(0, 0)).center(),
                                list()->mapToGlobal(QPoint(20, 10)));
        QApplication::sendEvent(list()->viewport(), &event);
        auto* menu = list()->findChild<QMenu*>(text("presetContextMenu"));
        QVERIFY(menu);
        QStringList entries;
        for (const QAction* action : menu->actions())
            entries.append(action->text().section(QLatin1Char('\t'), 0, 0));
        QCOMPARE(
            entries.join(QLatin1Char('|')),
            text("Rename|Duplicate|Set as default|Only for Acme||Export preset file…|Import preset file…||Delete"));
        menu->close();
    }

    void everyCellCanBeRead()
    {
        start();
        const QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString id = m_fixture->presets.all().at(0).id;
        QVERIFY(m_fixture->presets.setDefault(text("acme.eu.auth0.com"), id));
        Preset bound = *m_fixture->presets.byId(id);
        bound.tenant = text("acme.eu.auth0.com");
        QVERIFY(m_fixture->presets.update(bound));
        click(0);
        QCOMPARE(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 text("Weekly, CSV, open, default, only for Acme"));
        QCOMPARE(list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), text("Everything, JSON"));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(list());
        QCOMPARE(accessible->text(QAccessible::Name), text("Presets"));
        QCOMPARE(unnamedFocusStops(m_window.get()), QStringList());
    }

    void refreshKeepsFocusAndEditor()
    {
        start();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(1, 0));
        press(Qt::Key_F2);
        auto* editor = list()->findChild<QLineEdit*>(text("presetNameEditor"));
        QVERIFY(editor && editor->hasFocus());
        Preset changed = m_fixture->presets.all().at(0);
        changed.format = ExportFormat::Json;
        QVERIFY(m_fixture->presetStore.put(changed)); // by another process
        m_fixture->presets.reload();
        QVERIFY(editor->hasFocus());
        QCOMPARE(list()->currentIndex().row(), 1);
    }

    void emptyListSaysWhatItIsFor()
    {
        signIn();
        open();
        QVERIFY(!list()->isVisible());
        QCOMPARE(clippedTexts(find<QWidget>("presetSection")), QStringList());
        QVERIFY(find<QToolButton>("savePresetButton")->isEnabled());
    }

    void nothingCanBeSavedWithoutATenant()
    {
        open();
        QVERIFY(!find<QToolButton>("savePresetButton")->isEnabled());
        QCOMPARE(find<QToolButton>("savePresetButton")->toolTip(), text("Connect a tenant first"));
        press(Qt::Key_S, Qt::ControlModifier);
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(page(), text("firstRunPage"));
    }

    void jobIsSavedAsAPreset()
    {
        addExports();
        start();
        const ExportPlan plan = sampleExports().at(3).record.plan; // partners-saml
        auto* jobs = find<QWidget>("jobsPanel");
        QVERIFY(QMetaObject::invokeMethod(jobs, "savePresetWanted", Q_ARG(muster::ExportPlan, plan)));
        auto* name = find<QLineEdit>("presetNameEdit");
        QCOMPARE(name->text(), text("partners-saml"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(names(), text("Weekly, Everything, Audit, partners-saml"));
        QCOMPARE(m_fixture->presets.all().last().fields, plan.request.fields);
    }

private:
    void start(QSize size = {1280, 800})
    {
        signIn();
        QVERIFY(m_fixture->presets.add(preset("Weekly", ExportFormat::Csv, "weekly")));
        QVERIFY(m_fixture->presets.add(preset("Everything", ExportFormat::Json, "all")));
        QVERIFY(m_fixture->presets.add(preset("Audit", ExportFormat::Csv, "audit")));
        open(size);
    }
    [[nodiscard]] PresetList* list() const { return find<PresetList>("presetList"); }
    void click(int row)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }
    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        return names.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString title() const { return find<ElidedLabel>("titleLabel")->text(); }
    [[nodiscard]] QString state() const { return find<ElidedLabel>("stateLabel")->text(); }
    /// The composer's; the page for conversions has one too.
    [[nodiscard]] QLineEdit* patternEdit() const
    {
        return find<QWidget>("composerPage")->findChild<QLineEdit*>(text("patternEdit"));
    }
    [[nodiscard]] QString pattern() const { return patternEdit()->text(); }
    [[nodiscard]] QString folderName() const
    {
        return find<QWidget>("composerPage")->findChild<QWidget*>(text("folderField"))->accessibleName();
    }
    /// What is marked in the side bar; exactly one thing.
    [[nodiscard]] QString selection() const
    {
        QStringList selected;
        auto* nav = find<NavList>("navList");
        if (nav->currentIndex().isValid())
            selected.append(nav->currentIndex().data().toString());
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const QModelIndex index = list()->model()->index(row, 0);
            if (index.data(PresetListModel::OpenRole).toBool())
                selected.append(index.data().toString());
        }
        return selected.join(QStringLiteral(" and "));
    }
};

QTEST_MAIN(TestWindowPresets)
#include "tst_windowpresets.moc"
