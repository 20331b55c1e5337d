#include "presetsamples.h"

#include "app/core/domain/presetjson.h"

#include <QDir>

namespace muster::test {
namespace {

using Verdict = PresetSample::Verdict;

QByteArray withMember(const QByteArray& member)
{
    return R"({"muster_preset": 1, "name": "Weekly", )" + member + '}';
}

} // namespace

Preset fullPreset()
{
    Preset preset;
    preset.name = QStringLiteral("Weekly “basic” profile");
    preset.tenant = QStringLiteral("acme.eu.auth0.com");
    preset.connections = {
        {QStringLiteral("con_8hT2qLrYx1nB0kTz"), QStringLiteral("customers-db"), {}, QStringLiteral("auth0")},
        {QStringLiteral("con_Q1w2E3r4T5y6U7i8"), {}, {}, {}}};
    preset.format = ExportFormat::Json;
    preset.limit = 250;
    preset.fields = {{QStringLiteral("user_id"), {}},
                     {QStringLiteral("identities[0].connection"), QStringLiteral("connection")},
                     {QStringLiteral("user_metadata.größe"), QStringLiteral("size \\ \"cm\"")}};
    preset.outputs = {OutputFormat::Raw, OutputFormat::Plain};
    preset.folder = QDir::homePath() + QStringLiteral("/Exports/Acme");
    preset.namePattern = QStringLiteral("{preset}-{date}");
    preset.onConflict = ConflictPolicy::Overwrite;
    preset.options = {{QStringLiteral("later"), QJsonObject{{QStringLiteral("deep"), true}}}};
    return preset;
}

QVector<PresetSample> presetSamples()
{
    QVector<PresetSample> samples;
    const auto add = [&](const char* name, Verdict verdict, const QByteArray& text) {
        samples.append({name, verdict, text});
    };
    add("smallest", Verdict::Good, R"({"muster_preset": 1, "name": "Weekly"})");
    add("full", Verdict::Good, presetToText(fullPreset()));
    Preset whole;
    whole.name = QStringLiteral("Everyone");
    whole.wholeTenant = true;
    add("whole tenant", Verdict::Good, presetToText(whole));
    whole.outputs = allOutputFormats();
    add("every output", Verdict::Good, presetToText(whole));
    add("nulls", Verdict::Good,
        withMember(R"("tenant": null, "limit": null, "format": null, "folder": null, "name_pattern": null)"));
    add("unknown keys", Verdict::Good, withMember(R"("colour": "red", "fields": [{"name": "email", "width": 3}])"));
    add("empty lists", Verdict::Good, withMember(R"("fields": [], "outputs": [], "connections": [])"));
    add("home folder", Verdict::Good, withMember(R"("folder": "~/Exports")"));

    add("no object", Verdict::Bad, "[1]");
    add("no version", Verdict::Bad, R"({"name": "Weekly"})");
    add("version as text", Verdict::Bad, R"({"muster_preset": "1", "name": "Weekly"})");
    add("version 0", Verdict::Bad, R"({"muster_preset": 0, "name": "Weekly"})");
    add("no name", Verdict::Bad, R"({"muster_preset": 1})");
    add("blank name", Verdict::Bad, R"({"muster_preset": 1, "name": "  "})");
    add("name is a number", Verdict::Bad, R"({"muster_preset": 1, "name": 7})");
    add("long name", Verdict::Bad, R"({"muster_preset": 1, "name": ")" + QByteArray(101, 'x') + "\"}");
    add("name of two lines", Verdict::Bad, R"({"muster_preset": 1, "name": "a\nb"})");
    add("tenant is a list", Verdict::Bad, withMember(R"("tenant": ["acme.eu.auth0.com"])"));
    add("flag as text", Verdict::Bad, withMember(R"("whole_tenant": "yes")"));
    add("connections as text", Verdict::Bad, withMember(R"("connections": "google-oauth2")"));
    add("connection without id", Verdict::Bad, withMember(R"("connections": [{"name": "google-oauth2"}])"));
    add("connection of a strange id", Verdict::Bad, withMember(R"("connections": [{"id": "../../etc"}])"));
    add("unknown format", Verdict::Bad, withMember(R"("format": "xml")"));
    add("empty format", Verdict::Bad, withMember(R"("format": "")"));
    add("limit 0", Verdict::Bad, withMember(R"("limit": 0)"));
    add("limit of a half", Verdict::Bad, withMember(R"("limit": 1.5)"));
    add("huge limit", Verdict::Bad, withMember(R"("limit": 1e300)"));
    add("fields as object", Verdict::Bad, withMember(R"("fields": {"name": "email"})"));
    add("field as text", Verdict::Bad, withMember(R"("fields": ["email"])"));
    add("field name as number", Verdict::Bad, withMember(R"("fields": [{"name": 1}])"));
    add("export_as as list", Verdict::Bad, withMember(R"("fields": [{"name": "email", "export_as": []}])"));
    QByteArrayList many(1001, R"({"name": "email"})");
    add("too many fields", Verdict::Bad, withMember("\"fields\": [" + many.join(',') + ']'));
    add("unknown output", Verdict::Bad, withMember(R"("outputs": ["plain", "pdf"])"));
    add("output as number", Verdict::Bad, withMember(R"("outputs": [1])"));
    add("options as list", Verdict::Bad, withMember(R"("options": [])"));
    add("folder without root", Verdict::Bad, withMember(R"("folder": "Exports")"));
    add("folder of another user", Verdict::Bad, withMember(R"("folder": "~eve/Exports")"));
    add("unknown policy", Verdict::Bad, withMember(R"("on_conflict": "ask")"));
    add("a secret", Verdict::Bad, withMember(R"("client_secret": "hush")"));
    return samples;
}

} // namespace muster::test
