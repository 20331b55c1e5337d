#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/namepattern.h"
#include "app/core/domain/presetjson.h"
#include "presetsamples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::test;

namespace {

/// JSON with ' for ".
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

QJsonObject objectOf(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

Preset named(const char* name, const char* tenant = "", const char* id = "")
{
    Preset preset;
    preset.name = QString::fromUtf8(name);
    preset.tenant = QString::fromUtf8(tenant);
    preset.id = QString::fromUtf8(id);
    return preset;
}

QByteArray nested(int depth)
{
    return QByteArray(json("{'muster_preset': 1, 'name': 'Weekly', 'x': ")) + QByteArray(depth, '[') +
           QByteArray(depth, ']') + '}';
}

} // namespace

class TestPreset : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void samples_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        for (const PresetSample& sample : presetSamples())
            QTest::newRow(sample.name.constData()) << sample.text << (sample.verdict == PresetSample::Verdict::Good);
    }
    void samples()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto preset = presetFromText(text);
        QCOMPARE(preset.has_value(), good);
        if (good)
            return;
        QCOMPARE(preset.error().code, ErrorCode::InvalidRequest);
        QVERIFY2(preset.error().detail.endsWith(QLatin1Char('.')), qPrintable(preset.error().detail));
        QVERIFY(preset.error().detail.size() < 200);
    }

    void comesBackFromAFile_data()
    {
        QTest::addColumn<Preset>("preset");
        QTest::newRow("full") << fullPreset();
        Preset whole = fullPreset();
        whole.wholeTenant = true;
        whole.connections.clear();
        whole.limit.reset();
        whole.tenant.clear();
        QTest::newRow("whole tenant, any tenant") << whole;
        Preset bare = named("Bare");
        bare.outputs.clear();
        QTest::newRow("nothing chosen") << bare;
        Preset elsewhere = fullPreset();
        elsewhere.folder = QStringLiteral("/srv/exports");
        QTest::newRow("folder elsewhere") << elsewhere;
        Preset home = fullPreset();
        home.folder = QDir::homePath();
        QTest::newRow("the home folder itself") << home;
        Preset extended = fullPreset();
        extended.kept = objectOf(json("{'colour': 'red', 'fields': {'user_id': {'width': 3}}, "
                                      "'connections': {'con_Q1w2E3r4T5y6U7i8': {'note': {'a': [1, null]}}}}"));
        QTest::newRow("unknown keys") << extended;
    }
    void comesBackFromAFile()
    {
        QFETCH(Preset, preset);
        const auto again = presetFromText(presetToText(preset));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(presetToJson(*again), presetToJson(preset));
        QVERIFY(*again == preset);
        QCOMPARE(objectOf(presetToText(preset)), presetToJson(preset));
    }

    void unknownKeysStayWhereTheyWere()
    {
        const QByteArray text =
            json("{'muster_preset': 1, 'name': 'Weekly', 'colour': {'red': [1, 2.5, null]}, "
                 "'connections': [{'id': 'con_8hT2qLrYx1nB0kTz', 'note': 'ours'}], "
                 "'fields': [{'name': 'email', 'width': 3}, {'name': 'name', 'export_as': 'full', 'hint': {'a': 1}}], "
                 "'options': {'excel': {'delimiter': 'tab'}}}");
        Preset preset = *presetFromText(text);
        preset.fields.move(0, 1);
        preset.fields.append({QStringLiteral("user_id"), {}});
        const QJsonObject written = presetToJson(preset);
        QCOMPARE(written.value(QLatin1StringView("colour")), objectOf(text).value(QLatin1StringView("colour")));
        QCOMPARE(written.value(QLatin1StringView("options")), objectOf(text).value(QLatin1StringView("options")));
        QCOMPARE(written.value(QLatin1StringView("connections")),
                 objectOf(text).value(QLatin1StringView("connections")));
        QCOMPARE(written.value(QLatin1StringView("fields")).toArray(),
                 objectOf(json("{'f': [{'name': 'name', 'export_as': 'full', 'hint': {'a': 1}}, "
                               "{'name': 'email', 'width': 3}, {'name': 'user_id'}]}"))
                     .value(QLatin1StringView("f"))
                     .toArray());
    }

    void missingKeysAreThoseOfANewExport()
    {
        const Preset preset = *presetFromText(json("{'muster_preset': 1, 'name': 'Weekly'}"));
        QCOMPARE(preset.fields, FieldCatalog::basicProfile());
        QCOMPARE(preset.outputs, QVector<OutputFormat>{OutputFormat::Plain});
        QCOMPARE(preset.namePattern, defaultNamePattern());
        QVERIFY(preset.folder.isEmpty() && preset.tenant.isEmpty() && !preset.limit && !preset.wholeTenant);
    }

    void fileIsReadable()
    {
        const QByteArray text = presetToText(fullPreset());
        QVERIFY(text.startsWith("{\n  \"muster_preset\": 1,\n  \"name\": \"Weekly “basic” profile\",\n"));
        QVERIFY(text.contains("\n    {\"name\":\"user_id\"},\n"));
        QVERIFY(text.contains("\"folder\": \"~/Exports/Acme\""));
        QVERIFY(!text.contains(QDir::homePath().toUtf8() + '/'));
    }

    void newerVersionIsReadAsFarAsPossibleAndKeptWhole()
    {
        const QByteArray text = json(
            "{'muster_preset': 2, 'name': 'Weekly', 'tenant': 'acme.eu.auth0.com', "
            "'fields': [{'name': 'email'}, 7], 'outputs': ['hologram', 'raw'], 'format': 'protobuf', 'limit': 'some'}");
        const auto preset = presetFromText(text);
        QVERIFY(preset);
        QVERIFY(preset->isNewer());
        QCOMPARE(preset->fields.size(), 1);
        QCOMPARE(preset->outputs, QVector<OutputFormat>{OutputFormat::Raw});
        QCOMPARE(presetToJson(*preset), objectOf(text));
        Preset renamed = *preset;
        renamed.name = QStringLiteral("Monthly");
        QJsonObject expected = objectOf(text);
        expected.insert(QStringLiteral("name"), QStringLiteral("Monthly"));
        QCOMPARE(presetToJson(renamed), expected);
        QVERIFY(*presetFromText(presetToText(*preset)) == *preset);
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("not JSON at all");
        QTest::newRow("binary") << QByteArray("\x1f\x8b\x00\xff{\"muster_preset\":1}", 22);
        QTest::newRow("cut off") << presetToText(fullPreset()).chopped(5);
        QTest::newRow("name of 10 MB") << json("{'muster_preset': 1, 'name': '") + QByteArray(10'000'000, 'x') + "\"}";
        QTest::newRow("a million fields") << json("{'muster_preset': 1, 'name': 'x', 'fields': [") +
                                                 QByteArray(",{}").repeated(1'000'000).mid(1) + "]}";
        QTest::newRow("as many fields as fit") << json("{'muster_preset': 1, 'name': 'x', 'fields': [") +
                                                      QByteArray(",{}").repeated(340'000).mid(1) + "]}";
        QTest::newRow("as many numbers as fit") << json("{'muster_preset': 1, 'name': 'x', 'outputs': [") +
                                                       QByteArray(",1").repeated(500'000).mid(1) + "]}";
        QTest::newRow("nested a hundred thousand times") << nested(100'000);
        QTest::newRow("a secret deep inside")
            << json("{'muster_preset': 1, 'name': 'x', 'a': [[{'b': {'Client-Secret': 'hush'}}]]}");
        QTest::newRow("a newer one with a secret") << json("{'muster_preset': 9, 'name': 'x', 'access_token': 'hush'}");
        QTest::newRow("too large by one byte") << presetToText(fullPreset()).leftJustified(kMaxPresetBytes + 1, ' ');
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, text);
        const auto preset = presetFromText(text);
        QVERIFY(!preset);
        QVERIFY(!preset.error().detail.isEmpty());
        QVERIFY(preset.error().detail.size() < 200);
        QVERIFY(!preset.error().detail.contains(QLatin1StringView("hush")));
    }
    void deepButLegalNestingIsKept()
    {
        const auto preset = presetFromText(nested(500));
        QVERIFY(preset);
        QCOMPARE(presetToJson(*preset).value(QLatin1StringView("x")),
                 objectOf(nested(500)).value(QLatin1StringView("x")));
    }

    void largestFileIsRead()
    {
        QVERIFY(presetFromText(presetToText(fullPreset()).leftJustified(kMaxPresetBytes, ' ')));
    }

    void recognisesPresets()
    {
        QVERIFY(looksLikePreset(presetToText(fullPreset())));
        QVERIFY(looksLikePreset("\n {\"a\": 1, \"muster_preset\": 1}"));
        QVERIFY(!looksLikePreset(json("[{'muster_preset': 1}]")));
        QVERIFY(!looksLikePreset(json("{'user_id': 'auth0|1'}")));
    }

    void sameExportLooksAtWhatIsExported()
    {
        const Preset preset = fullPreset();
        Preset other = preset;
        other.id = QStringLiteral("other");
        other.name = QStringLiteral("Other");
        other.tenant.clear();
        other.kept.insert(QStringLiteral("a"), 1);
        other.connections[0].id = QStringLiteral("con_0000000000000000"); // of the same name in another tenant
        other.connections[1].name = QStringLiteral("now known");
        QVERIFY(sameExport(preset, other));

        const auto differs = [&](auto change) {
            Preset changed = preset;
            change(changed);
            return !sameExport(preset, changed);
        };
        QVERIFY(differs([](Preset& p) { p.wholeTenant = true; }));
        QVERIFY(differs([](Preset& p) { p.connections.removeLast(); }));
        QVERIFY(differs([](Preset& p) { p.connections.move(0, 1); }));
        QVERIFY(differs([](Preset& p) { p.format = ExportFormat::Csv; }));
        QVERIFY(differs([](Preset& p) { p.limit.reset(); }));
        QVERIFY(differs([](Preset& p) { p.fields.move(0, 1); }));
        QVERIFY(differs([](Preset& p) { p.outputs.removeLast(); }));
        QVERIFY(differs([](Preset& p) { p.folder.clear(); }));
        QVERIFY(differs([](Preset& p) { p.namePattern += QLatin1Char('x'); }));
        QVERIFY(differs([](Preset& p) { p.onConflict = ConflictPolicy::Fail; }));
        QVERIFY(differs([](Preset& p) { p.options = {}; }));
    }

    void namesAreFreeOrNumbered()
    {
        const QVector<Preset> presets{named("Weekly", "", "1"), named("Audit", "a.auth0.com", "2"),
                                      named("Weekly 2", "a.auth0.com", "3")};
        const auto free = [&](const char* name, const char* tenant) {
            return freePresetName(presets, QString::fromUtf8(name), QString::fromUtf8(tenant));
        };
        QCOMPARE(free("Monthly", ""), QStringLiteral("Monthly"));
        QCOMPARE(free("weekly", "b.auth0.com"), QStringLiteral("weekly 2"));
        QCOMPARE(free("Weekly", "a.auth0.com"), QStringLiteral("Weekly 3"));
        QCOMPARE(free("Weekly 2", "a.auth0.com"), QStringLiteral("Weekly 3"));
        QCOMPARE(free("Audit", "b.auth0.com"), QStringLiteral("Audit"));
        QCOMPARE(free("Audit", ""), QStringLiteral("Audit 2"));
        QVERIFY(!isPresetNameTaken(presets, QStringLiteral("WEEKLY"), {}, QStringLiteral("1")));
        const Preset longest = named(QByteArray(kMaxPresetName, 'x').constData());
        const QString next = freePresetName({longest}, longest.name, {});
        QVERIFY(next != longest.name && next.size() <= kMaxPresetName);
        QCOMPARE(cleanPresetName(QStringLiteral("  a\n b ") + QString(200, QLatin1Char('x'))).size(), kMaxPresetName);
    }

    void tenantsAreDomainsExceptTheDemo()
    {
        Tenant tenant;
        tenant.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
        QCOMPARE(presetTenant(tenant), QStringLiteral("acme.eu.auth0.com"));
        tenant.environment = TenantEnvironment::Demo;
        tenant.url = QUrl(QStringLiteral("http://127.0.0.1:40001"));
        QCOMPARE(presetTenant(tenant), QStringLiteral("demo"));
        QVERIFY(belongsTo(named("a"), QStringLiteral("demo")));
        QVERIFY(belongsTo(named("a", "demo"), QStringLiteral("demo")));
        QVERIFY(!belongsTo(named("a", "demo"), QStringLiteral("acme.eu.auth0.com")));
    }
};

QTEST_APPLESS_MAIN(TestPreset)
#include "tst_preset.moc"
