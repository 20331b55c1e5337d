#include "app/cli/exportcommand.h"
#include "app/cli/presetarguments.h"
#include "presetsamples.h"

#include <QTest>

using namespace muster;
using namespace muster::cli;
using namespace muster::test;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

Arguments parsed(const char* line)
{
    return parseArguments(text(line).split(QLatin1Char(' '))).value();
}

Preset named(const char* name, const char* tenant = "")
{
    Preset preset;
    preset.name = text(name);
    preset.tenant = text(tenant);
    return preset;
}

const QString kAcme = QStringLiteral("acme.eu.auth0.com");

} // namespace

/// `muster export --preset`: which preset, which tenant, what the options replace.
class TestPresetArguments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void presetTakesThePlaceOfATenant()
    {
        const Arguments arguments = parsed("muster export --preset Weekly");
        QCOMPARE(arguments.preset, text("Weekly"));
        QVERIFY(arguments.tenant.isEmpty());
        for (const char* line : {"muster export --preset x --demo --tenant y", "muster export --preset="})
            QVERIFY(!parseArguments(text(line).split(QLatin1Char(' '))));
        QCOMPARE(parsed("muster presets --json").command, Arguments::Command::Presets);
        QVERIFY(parsed("muster presets --json").json);
    }

    void filesAreToldFromNames()
    {
        for (const char* file : {"weekly.json", "./weekly", "/tmp/weekly", "dir/Weekly basic", "WEEKLY.JSON"})
            QVERIFY(isPresetPath(text(file)));
        for (const char* name : {"Weekly", "weekly json", ".json.x"})
            QVERIFY(!isPresetPath(text(name)));
    }

    void presetByName()
    {
        const QVector<Preset> saved{named("Weekly", "acme.eu.auth0.com"), named("Weekly", "other.auth0.com"),
                                    named("Audit"), named("audit", "x.auth0.com")};
        QCOMPARE(presetNamed(text("Weekly"), saved, kAcme)->tenant, kAcme);
        QCOMPARE(presetNamed(text("weekly"), saved, text("other.auth0.com"))->tenant, text("other.auth0.com"));
        QCOMPARE(presetNamed(text("Audit"), saved, {})->tenant, QString());
        QCOMPARE(presetNamed(text("audit"), saved, {})->tenant, text("x.auth0.com"));

        const auto ambiguous = presetNamed(text("Weekly"), saved, {});
        QCOMPARE(ambiguous.error().code, ErrorCode::InvalidRequest);
        QVERIFY(ambiguous.error().detail.contains(text("acme.eu.auth0.com, other.auth0.com")));
        const auto unknown = presetNamed(text("Monthly"), saved, {});
        QCOMPARE(exitCodeFor(unknown.error().code), ExitCode::BadUsage);
        QCOMPARE(unknown.error().detail,
                 QStringLiteral("There is no preset “Monthly”. There are: “Weekly”, “Audit”, “audit”."));
        QVERIFY(presetNamed(text("Monthly"), {}, {}).error().detail.contains(text("none is saved")));
        QVERIFY(presetNamed(text("x"), QVector<Preset>(500, named("a")), {}).error().detail.size() < 200);
    }

    void onlyASavedTenantIsTakenFromAPreset()
    {
        Tenant acme;
        acme.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
        QCOMPARE(tenantOfPreset(named("a", "acme.eu.auth0.com"), {acme}).value(), kAcme);
        const auto stranger = tenantOfPreset(named("a", "evil.example.com"), {acme});
        QVERIFY(stranger.error().detail.contains(text("--tenant evil.example.com")));
        QVERIFY(tenantOfPreset(named("a"), {acme}).error().detail.contains(text("--tenant or --demo")));
        QVERIFY(tenantOfPreset(named("a", "demo"), {acme}).error().detail.contains(text("--demo")));
    }

    void presetFillsWhatWasNotGiven()
    {
        const Preset preset = fullPreset();
        const Arguments all = *withPreset(parsed("muster export --preset x"), preset, kAcme);
        QCOMPARE(all.format, preset.format);
        QCOMPARE(all.limit, preset.limit);
        QCOMPARE(all.fields, preset.fields);
        QCOMPARE(all.outputs, preset.outputs);
        QCOMPARE(all.folder, preset.folder);
        QCOMPARE(all.namePattern, preset.namePattern);
        QCOMPARE(all.onConflict, preset.onConflict);
        QCOMPARE(all.presetName, preset.name);
        QCOMPARE(all.presetConnections, preset.connections);
        QVERIFY(!all.lookUpConnections);
        QVERIFY(withPreset(parsed("muster export --preset x"), preset, text("other.auth0.com"))->lookUpConnections);
    }

    void optionsReplaceThePreset()
    {
        const Arguments given = parsed(
            "muster export --preset x --connection staff --format csv --limit 7 --field email --as raw --to /tmp/x "
            "--name {date} --on-conflict fail");
        const Arguments all = *withPreset(given, fullPreset(), kAcme);
        QVERIFY(all.presetConnections.isEmpty());
        QCOMPARE(all.connections, QStringList{text("staff")});
        QCOMPARE(all.format, ExportFormat::Csv);
        QCOMPARE(all.limit, std::optional<qint64>(7));
        QCOMPARE(all.fields, (QVector<Field>{{text("email"), {}}}));
        QCOMPARE(all.outputs, QVector<OutputFormat>{OutputFormat::Raw});
        QCOMPARE(all.folder, text("/tmp/x"));
        QCOMPARE(all.namePattern, text("{date}"));
        QCOMPARE(all.onConflict, ConflictPolicy::Fail);
    }

    void presetWithoutFolderSavesIntoTheTenantsOwn()
    {
        Preset preset = fullPreset();
        preset.folder.clear();
        QVERIFY(withPreset(parsed("muster export --preset x"), preset, kAcme)->folder.isEmpty());
        QCOMPARE(withPreset(parsed("muster export --preset x --to /tmp/x"), preset, kAcme)->folder, text("/tmp/x"));
    }

    void presetMustSayWhichUsers()
    {
        Preset preset = fullPreset();
        preset.connections.clear();
        QVERIFY(withPreset(parsed("muster export --preset x"), preset, kAcme)
                    .error()
                    .detail.contains(text("--connection")));
        QVERIFY(withPreset(parsed("muster export --preset x --connection a"), preset, kAcme));
        preset.wholeTenant = true;
        const auto whole = withPreset(parsed("muster export --preset x"), preset, kAcme);
        QVERIFY(whole && whole->presetConnections.isEmpty());
    }

    void newerPresetIsNotRun()
    {
        Preset preset = fullPreset();
        preset.version = 2;
        const auto refused = withPreset(parsed("muster export --preset x"), preset, kAcme);
        QCOMPARE(refused.error().code, ErrorCode::InvalidRequest);
        QVERIFY(refused.error().detail.contains(text("newer Muster")));
    }

    void connectionsOfAPresetInATenant()
    {
        const QVector<Connection> known{{text("con_0000000000000001"), text("staff"), {}, text("auth0")},
                                        {text("con_0000000000000002"), text("guests"), {}, text("auth0")}};
        const auto resolved = [&](const char* id, const char* name) {
            return resolvePresetConnections({{text(id), text(name), {}, {}}}, known);
        };
        QCOMPARE(resolved("con_0000000000000002", "renamed")->first(), known[1]);
        QCOMPARE(resolved("con_9999999999999999", "staff")->first(), known[0]);
        QVERIFY(!resolved("con_9999999999999999", ""));
        QCOMPARE(resolved("con_9999999999999999", "nobody").error().subject, text("nobody"));
    }
};

QTEST_GUILESS_MAIN(TestPresetArguments)
#include "tst_presetarguments.moc"
