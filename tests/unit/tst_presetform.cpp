#include "app/core/domain/fieldcatalog.h"
#include "presetsamples.h"
#include "ui/compose/presetform.h"

#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

Tenant tenantNamed(const char* name, const char* domain)
{
    Tenant tenant;
    tenant.id = tenant.name = QString::fromLatin1(name);
    tenant.url = QUrl(QStringLiteral("https://") + QString::fromLatin1(domain));
    return tenant;
}

const Tenant kAcme = tenantNamed("Acme", "acme.eu.auth0.com");
const Tenant kOther = tenantNamed("Other", "other.auth0.com");

/// What the file keeps and the form does not show stays as it was.
Preset samplePreset()
{
    Preset preset = fullPreset();
    preset.id = QStringLiteral("p1");
    preset.kept = {{QStringLiteral("colour"), QStringLiteral("red")}};
    return preset;
}

} // namespace

class TestPresetForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingInTheFormComesBack()
    {
        FormState state = FormState::fresh(kAcme);
        state.choice.connections = {
            {QStringLiteral("con_8hT2qLrYx1nB0kTz"), QStringLiteral("customers-db"), {}, QStringLiteral("auth0")}};
        state.format = ExportFormat::Json;
        state.jsonOutputs = {OutputFormat::Raw, OutputFormat::Plain};
        state.limited = true;
        state.limit = 25;
        state.columns = ColumnList::withPath(state.columns, QStringLiteral("user_metadata.plan"), -1);
        state.columns = ColumnList::withMoved(state.columns, 0, 3);
        state.folder = QStringLiteral("/srv/exports");
        state.pattern = QStringLiteral("{preset}");
        state.onConflict = ConflictPolicy::Fail;
        const Preset preset = withForm({}, state, kAcme);
        QVERIFY(!differs(state, preset, kAcme));
        const FormState again = stateOf(preset, kAcme);
        QCOMPARE(plansOf(again, kAcme), plansOf(state, kAcme));
        QVERIFY(sameExport(withForm({}, again, kAcme), preset));
    }

    void savingAnUntouchedFormChangesNothing()
    {
        const Preset preset = samplePreset();
        QVERIFY(withForm(preset, stateOf(preset, kAcme), kAcme) == preset);
        Preset whole = preset;
        whole.wholeTenant = true;
        whole.connections.clear();
        whole.limit.reset();
        QVERIFY(withForm(whole, stateOf(whole, kAcme), kAcme) == whole);
        QCOMPARE(stateOf(preset, kAcme).presetName, preset.name);
    }

    void whatIsNotExportedIsNoChange()
    {
        const Preset preset = samplePreset();
        const FormState loaded = stateOf(preset, kAcme);
        const auto changed = [&](auto change) {
            FormState state = loaded;
            change(state);
            return differs(state, preset, kAcme);
        };
        QVERIFY(!changed([](FormState& s) { s.csvOutputs = {OutputFormat::Raw}; })); // the other format's
        QVERIFY(!changed([](FormState& s) { s.columns.move(s.columns.size() - 1, s.columns.size() - 2); }));
        QVERIFY(!changed([](FormState& s) { s.columns.append({{QStringLiteral("shoe_size"), {}}, false, true}); }));
        QVERIFY(!changed([](FormState& s) { s.choice.connections[0].displayName = QStringLiteral("Customers"); }));
        QVERIFY(!changed([](FormState& s) { s.choice.connections[1].name = QStringLiteral("google"); }));

        QVERIFY(changed([](FormState& s) { s.format = ExportFormat::Csv; }));
        QVERIFY(changed([](FormState& s) { s.limited = false; }));
        QVERIFY(changed([](FormState& s) { s.columns.move(0, 1); }));
        QVERIFY(changed([](FormState& s) { s.columns[0].chosen = false; }));
        QVERIFY(changed([](FormState& s) { s.choice = s.choice.toggledWholeTenant(); }));
        QVERIFY(changed([](FormState& s) { s.folder += QLatin1Char('2'); }));
        QVERIFY(changed([](FormState& s) { s.pattern += QLatin1Char('2'); }));
    }

    void whatTheFormCannotShowIsNoChangeByItself()
    {
        Preset preset = samplePreset();
        preset.limit = kMaxLimit + 1;
        preset.fields.append(preset.fields.first()); // a path stands in the form once
        preset.connections.append(preset.connections.first());
        QVERIFY(!differs(stateOf(preset, kAcme), preset, kAcme));
        FormState state = stateOf(preset, kAcme);
        state.limit = 3;
        QVERIFY(differs(state, preset, kAcme));
    }

    void tenantsOwnFolderIsLeftOpen()
    {
        FormState state = FormState::fresh(kAcme);
        Preset preset = withForm({}, state, kAcme);
        QVERIFY(preset.folder.isEmpty());
        QCOMPARE(stateOf(preset, kOther).folder, defaultExportFolder(kOther));
        QVERIFY(!differs(stateOf(preset, kOther), preset, kOther));

        preset.folder = defaultExportFolder(kAcme); // named on purpose, in a file
        QCOMPARE(withForm(preset, stateOf(preset, kAcme), kAcme).folder, preset.folder);
        QCOMPARE(stateOf(preset, kOther).folder, defaultExportFolder(kAcme));
    }

    void anotherTenantsIdsAreNoChange()
    {
        const Preset preset = samplePreset();
        FormState state = stateOf(preset, kOther);
        state.choice = state.choice.resolved(
            {{QStringLiteral("con_1111111111111111"), QStringLiteral("customers-db"), {}, QStringLiteral("auth0")}});
        QCOMPARE(state.choice.connections[0].id, QStringLiteral("con_1111111111111111"));
        QVERIFY(!differs(state, preset, kOther));
    }

    void presetNameReachesThePlan()
    {
        Preset preset = samplePreset();
        const QVector<ExportPlan> plans = plansOf(stateOf(preset, kAcme), kAcme);
        QCOMPARE(plans.size(), 2);
        QCOMPARE(plans[0].presetName, preset.name);
        QVERIFY(plannedBaseName(plans[0], {}, QDateTime::currentDateTime()).startsWith(QLatin1StringView("weekly")));
    }
};

QTEST_APPLESS_MAIN(TestPresetForm)
#include "tst_presetform.moc"
