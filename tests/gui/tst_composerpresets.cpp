#include "app/core/domain/presetjson.h"
#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/compose/composerpage.h"
#include "ui/compose/connectionsfield.h"
#include "ui/presets/presetactions.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
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

} // namespace

/// Saving, opening and changing presets in the composer.
class TestComposerPresets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
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

    void newExportIsSavedUnderATypedName()
    {
        QCOMPARE(header(), text("New export | Not saved"));
        choose(0);
        setPattern("{preset}-{date}");
        QTest::mouseClick(find<QPushButton>("savePresetButton2"), Qt::LeftButton);
        auto* name = find<QLineEdit>("presetNameEdit");
        QVERIFY(name->hasFocus());
        QVERIFY(!find<ElidedLabel>("titleLabel")->isVisible());
        QTest::keyClicks(name, text("  Weekly basic profile "));
        QTest::keyClick(name, Qt::Key_Return);

        QVERIFY(!name->isVisible());
        QCOMPARE(header(), text("Weekly basic profile | "));
        QCOMPARE(presets().size(), 1);
        const Preset saved = presets().first();
        QCOMPARE(saved.name, text("Weekly basic profile"));
        QVERIFY(saved.tenant.isEmpty());
        QCOMPARE(saved.connections.size(), 1);
        QCOMPARE(saved.namePattern, text("{preset}-{date}"));
        QCOMPARE(m_page->presetId(), saved.id);
        QCOMPARE(toast(), text("Saved “Weekly basic profile”"));
        QVERIFY(find<ElidedLabel>("patternExample")->text().startsWith(text("weekly-basic-profile-")));

        m_page->openPreset({}); // and the next new export is a fresh one
        QCOMPARE(header(), text("New export | Not saved"));
        QCOMPARE(pattern(), text("{tenant}-{connection}-{date}"));
    }

    void nameCanBeGivenUpAndMustBeFree()
    {
        save("Weekly");
        m_page->openPreset({});
        m_page->savePreset();
        auto* name = find<QLineEdit>("presetNameEdit");
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isVisible());
        QCOMPARE(header(), text("New export | Not saved"));

        m_page->savePreset();
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(find<ElidedLabel>("stateLabel")->text(), text("A preset needs a name"));
        QTest::keyClicks(name, text("WEEKLY"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(find<ElidedLabel>("stateLabel")->text(), text("There is a preset “WEEKLY” already"));
        QVERIFY(name->isVisible());
        QCOMPARE(presets().size(), 1);
        QTest::keyClicks(name, text(" 2"));
        QCOMPARE(find<ElidedLabel>("stateLabel")->text(), text("Enter saves, Escape cancels"));
        m_page->savePreset(); // the button and Ctrl+S do the same as Enter
        QCOMPARE(header(), text("WEEKLY 2 | "));
        QCOMPARE(presets().size(), 2);
    }

    void changeIsSeenAndGoesWhenItIsTakenBack()
    {
        save("Weekly");
        setPattern("other");
        QCOMPARE(header(), text("Weekly | Edited"));
        setPattern("{tenant}-{connection}-{date}");
        QCOMPARE(header(), text("Weekly | "));
        find<Segmented>("formatSwitch")->setCurrentIndex(1);
        QCOMPARE(header(), text("Weekly | Edited"));
        find<Segmented>("formatSwitch")->setCurrentIndex(0);
        QCOMPARE(header(), text("Weekly | "));
        m_fixture->tenants.setConnections(text("acme"), sampleConnections()); // a refresh is no change
        QCOMPARE(header(), text("Weekly | "));
    }

    void savedChangeCanBeTakenBack()
    {
        save("Weekly");
        const Preset before = presets().first();
        setPattern("other");
        m_page->savePreset();
        QCOMPARE(header(), text("Weekly | "));
        QCOMPARE(presets().first().namePattern, text("other"));
        undo();
        QVERIFY(presets().first() == before);
        QCOMPARE(header(), text("Weekly | Edited"));
        QCOMPARE(pattern(), text("other"));
        m_page->savePreset();
        m_page->savePreset();
        QCOMPARE(toast(), text("“Weekly” has no changes"));
    }

    void presetsAreSwitchedWithoutAskingOrLosing()
    {
        save("Weekly");
        m_page->openPreset({});
        setPattern("mine");
        save("Monthly");
        const QString weekly = presets().at(0).id;
        const QString monthly = presets().at(1).id;
        setPattern("changed");
        m_page->openPreset(weekly);
        QCOMPARE(header(), text("Weekly | "));
        QCOMPARE(toast(), text("Loaded “Weekly”"));
        undo();
        QCOMPARE(header(), text("Monthly | Edited"));
        QCOMPARE(pattern(), text("changed"));

        m_page->openPreset(weekly);
        m_page->openPreset(monthly);
        QCOMPARE(pattern(), text("changed"));
        reopen(); // and after a restart
        QCOMPARE(header(), text("Monthly | Edited"));
        QCOMPARE(pattern(), text("changed"));
        m_page->openPreset(weekly);
        QCOMPARE(pattern(), text("{tenant}-{connection}-{date}"));
        QCOMPARE(presets().at(1).namePattern, text("mine"));
    }

    void eachTenantKeepsWhatWasOpen()
    {
        save("Weekly");
        m_page->setTenant(text("staging"));
        QCOMPARE(header(), text("New export | Not saved"));
        m_page->openPreset(presets().first().id);
        setPattern("of staging");
        m_page->setTenant(text("acme"));
        QCOMPARE(header(), text("Weekly | "));
        m_page->setTenant(text("staging"));
        QCOMPARE(header(), text("Weekly | Edited"));
    }

    void revertCanBeTakenBack()
    {
        save("Weekly");
        setPattern("other");
        trigger("Revert changes");
        QCOMPARE(header(), text("Weekly | "));
        QCOMPARE(pattern(), text("{tenant}-{connection}-{date}"));
        undo();
        QCOMPARE(header(), text("Weekly | Edited"));
        QCOMPARE(pattern(), text("other"));
        m_page->openPreset({});
        setPattern("x");
        m_page->revertPreset();
        QCOMPARE(pattern(), text("{tenant}-{connection}-{date}"));
    }

    void saveAsLeavesTheOldPresetAlone()
    {
        save("Weekly");
        setPattern("other");
        trigger("Save as");
        auto* name = find<QLineEdit>("presetNameEdit");
        QCOMPARE(name->text(), text("Weekly 2"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(header(), text("Weekly 2 | "));
        QCOMPARE(presets().at(0).namePattern, text("{tenant}-{connection}-{date}"));
        QCOMPARE(presets().at(1).namePattern, text("other"));
        m_page->openPreset(presets().at(0).id);
        QCOMPARE(header(), text("Weekly | "));
    }

    void renameKeepsFormAndFilter()
    {
        choose(0);
        save("Weekly");
        setPattern("{preset}");
        find<QLineEdit>("columnFilter")->setText(text("email"));
        trigger("Rename");
        auto* name = find<QLineEdit>("presetNameEdit");
        QCOMPARE(name->selectedText(), text("Weekly"));
        QTest::keyClicks(name, text("Daily"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(header(), text("Daily | Edited"));
        QCOMPARE(presets().first().name, text("Daily"));
        QCOMPARE(find<QLineEdit>("columnFilter")->text(), text("email"));
        QVERIFY(find<ElidedLabel>("patternExample")->text().startsWith(text("daily")));
    }

    void duplicateIsOpenedBehindTheOriginal()
    {
        save("Weekly");
        m_page->openPreset({});
        save("Last");
        m_page->openPreset(presets().at(0).id);
        trigger("Duplicate");
        QCOMPARE(header(), text("Weekly 2 | "));
        QCOMPARE(presets().at(1).name, text("Weekly 2"));
    }

    void newExportsStartWithTheDefault()
    {
        setPattern("standard");
        save("Weekly");
        trigger("Set as default");
        m_page->openPreset({});
        QCOMPARE(header(), text("New export | Not saved"));
        QCOMPARE(pattern(), text("standard"));
        m_page->setTenant(text("staging"));
        QCOMPARE(pattern(), text("{tenant}-{connection}-{date}"));
        m_page->setTenant(text("acme"));
        m_page->openPreset(presets().first().id);
        trigger("Set as default");
        m_page->openPreset({});
        QCOMPARE(pattern(), text("{tenant}-{connection}-{date}"));
    }

    void presetOfOneTenantIsNotOpenedInAnother()
    {
        save("Weekly");
        trigger("Only for Acme");
        const Preset bound = presets().first();
        QCOMPARE(bound.tenant, text("acme.eu.auth0.com"));
        m_page->setTenant(text("staging"));
        m_page->openPreset(bound.id);
        QCOMPARE(header(), text("New export | Not saved"));
        m_page->setTenant(text("acme"));
        trigger("Only for Acme");
        QVERIFY(presets().first().tenant.isEmpty());
    }

    void deletionCanBeTakenBack()
    {
        save("Weekly");
        m_page->openPreset({});
        save("Monthly");
        trigger("Set as default");
        setPattern("unsaved");
        const QVector<Preset> before = presets();
        trigger("Delete");
        QCOMPARE(toast(), text("Removed “Monthly”"));
        QCOMPARE(presets().size(), 1);
        QCOMPARE(header(), text("New export | Not saved"));
        undo();
        QVERIFY(presets() == before);
        QCOMPARE(header(), text("Monthly | Edited"));
        QCOMPARE(pattern(), text("unsaved"));
        QCOMPARE(m_fixture->presets.defaultOf(text("acme.eu.auth0.com")), before.at(1).id);
    }

    void presetOfAnotherProcessAppearsAndGoes()
    {
        save("Weekly");
        Preset preset = presets().first();
        preset.namePattern = text("from outside");
        QVERIFY(m_fixture->presetStore.put(preset));
        m_fixture->presets.reload();
        QCOMPARE(header(), text("Weekly | ")); // nothing was changed here, so the form follows
        QCOMPARE(pattern(), text("from outside"));
        QVERIFY(m_fixture->presetStore.remove(preset.id));
        m_fixture->presets.reload();
        QCOMPARE(header(), text("New export | Not saved"));
        QCOMPARE(pattern(), text("from outside"));
    }

    void newerPresetIsNotSavedOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(text("later.json"));
        write(path, "{\"muster_preset\": 2, \"name\": \"Later\", \"name_pattern\": \"x\", \"hologram\": true}");
        QVERIFY(m_presetActions->importFile(path));
        QVERIFY(toast().contains(text("newer Muster")));
        QCOMPARE(header(), text("Later | "));
        QCOMPARE(pattern(), text("x"));
        setPattern("y");
        m_page->savePreset();
        auto* name = find<QLineEdit>("presetNameEdit");
        QCOMPARE(name->text(), text("Later 2"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(presets().at(0).isNewer());
        QVERIFY(presetToJson(presets().at(0)).contains(text("hologram")));
        QVERIFY(!presets().at(1).isNewer());
        QCOMPARE(presets().at(1).namePattern, text("y"));
    }

    void fileIsAddedAndOpened()
    {
        save("Weekly");
        QTemporaryDir folder;
        const QString path = folder.filePath(text("weekly.json"));
        write(path, presetToText(presets().first()));
        m_page->openPreset({});
        QVERIFY(m_presetActions->importFile(path));
        QCOMPARE(header(), text("Weekly 2 | "));
        QCOMPARE(toast(), text("Added “Weekly 2”"));
        undo();
        QCOMPARE(presets().size(), 1);
        QCOMPARE(header(), text("New export | Not saved"));

        write(path, "{\"muster_preset\": 1, \"name\": \"x\", \"limit\": 0}");
        QVERIFY(!m_presetActions->importFile(path));
        QVERIFY(toast().contains(text("“limit”")));
        write(path, "{\"muster_preset\": 1, \"name\": \"x\", \"tenant\": \"other.auth0.com\"}");
        QVERIFY(m_presetActions->importFile(path));
        QCOMPARE(toast(), text("Added “x”, which belongs to other.auth0.com"));
        QCOMPARE(header(), text("New export | Not saved"));
    }

    void planIsOpenedInItsPreset()
    {
        choose(0);
        save("Weekly");
        m_page->exportNow();
        const ExportPlan plan = m_fixture->exports.submitted().constFirst();
        QCOMPARE(plan.presetName, text("Weekly"));
        m_page->openPreset({});
        setPattern("kept");
        m_page->loadPlan(plan);
        QCOMPARE(header(), text("Weekly | "));
        undo();
        QCOMPARE(header(), text("New export | Not saved"));
        QCOMPARE(pattern(), text("kept"));

        ExportPlan other = plan;
        other.presetName = text("Gone");
        m_page->loadPlan(other);
        QCOMPARE(header(), text("New export | Not saved"));
        m_page->savePlanAsPreset(plan);
        auto* name = find<QLineEdit>("presetNameEdit");
        QCOMPARE(name->text(), text("customers-db"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(header(), text("customers-db | "));
        QCOMPARE(presets().at(1).connections.first().name, text("customers-db"));
    }

    void nothingIsUnnamedOrClippedWhileNaming()
    {
        save("Weekly");
        m_page->resize(592, 620);
        trigger("Rename");
        QCoreApplication::processEvents();
        QCOMPARE(unnamedFocusStops(m_page.get()), QStringList());
        QCOMPARE(clippedTexts(m_page.get()), QStringList());
    }

private:
    void open()
    {
        m_presetActions = std::make_unique<PresetActions>(m_fixture->context().presets, &m_owner);
        m_page = std::make_unique<ComposerPage>(m_fixture->context(), *m_presetActions);
        connect(m_page.get(), &ComposerPage::toastWanted, this,
                [this](const QString& words, const QString&, const std::function<void()>& action) {
                    m_toast = words;
                    m_undo = action;
                });
        m_page->resize(672, 740);
        m_page->setTenant(text("acme"));
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void reopen()
    {
        m_page.reset();
        open();
    }
    template <typename T>
    [[nodiscard]] T* find(const char* name) const
    {
        T* found = m_page->findChild<T*>(text(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] const QVector<Preset>& presets() const { return m_fixture->presets.all(); }
    [[nodiscard]] QString header() const
    {
        return find<ElidedLabel>("titleLabel")->text() + text(" | ") + find<ElidedLabel>("stateLabel")->text();
    }
    [[nodiscard]] QString pattern() const { return find<QLineEdit>("patternEdit")->text(); }
    [[nodiscard]] QString toast() const { return m_toast; }
    void undo()
    {
        QVERIFY(m_undo);
        m_undo();
    }
    void setPattern(const char* pattern) { find<QLineEdit>("patternEdit")->setText(text(pattern)); }
    void choose(int index)
    {
        Q_EMIT find<ConnectionsField>("connectionsField")->choiceChanged({false, {sampleConnections().items[index]}});
    }
    void save(const char* name)
    {
        m_page->savePresetAs();
        auto* field = find<QLineEdit>("presetNameEdit");
        field->selectAll();
        QTest::keyClicks(field, text(name));
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// An entry of the ⋯ menu.
    void trigger(const char* entry)
    {
        QMenu* menu = find<QToolButton>("presetMenuButton")->menu();
        Q_EMIT menu->aboutToShow();
        const auto actions = menu->actions();
        for (QAction* action : actions) {
            if (action->text().startsWith(text(entry))) {
                QVERIFY(action->isEnabled());
                return action->trigger();
            }
        }
        QFAIL(entry);
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UiFixture> m_fixture;
    QWidget m_owner; ///< of the preset actions, as the window is
    std::unique_ptr<PresetActions> m_presetActions;
    std::unique_ptr<ComposerPage> m_page;
    QString m_toast;
    std::function<void()> m_undo;
};

QTEST_MAIN(TestComposerPresets)
#include "tst_composerpresets.moc"
