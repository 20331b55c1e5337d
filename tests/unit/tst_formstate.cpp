#include "ui/compose/formstate.h"

#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/importobstacle.h"
#include "app/core/domain/namepattern.h"
#include "ui/compose/nameexample.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

const Connection kCustomers{
    QStringLiteral("con_8hT2qLrYx1nB0kTz"), QStringLiteral("customers-db"), {}, QStringLiteral("auth0")};
const Connection kGoogle{
    QStringLiteral("con_Q1w2E3r4T5y6U7i8"), QStringLiteral("google-oauth2"), {}, QStringLiteral("google-oauth2")};
const QDateTime kNow(QDate(2026, 11, 23), QTime(10, 41, 7));

Tenant acme()
{
    Tenant tenant;
    tenant.id = QStringLiteral("t1");
    tenant.name = QStringLiteral("Acme");
    tenant.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
    return tenant;
}

FormState twoConnections()
{
    FormState state = FormState::fresh(acme());
    state.choice.connections = {kCustomers, kGoogle};
    return state;
}

bool noneTaken(const QString&)
{
    return false;
}

} // namespace

class TestFormState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freshFormIsABasicCsv()
    {
        const FormState state = FormState::fresh(acme());
        QVERIFY(state.choice.isEmpty());
        QCOMPARE(state.format, ExportFormat::Csv);
        QCOMPARE(state.outputs(), QVector<OutputFormat>{OutputFormat::Csv});
        QCOMPARE(ColumnList::chosenFields(state.columns).size(), FieldCatalog::basicProfile().size());
        QCOMPARE(state.folder, QDir::homePath() + QStringLiteral("/Exports/Acme"));
        QCOMPARE(state.pattern, defaultNamePattern());
        QVERIFY(plansOf(state, acme()).isEmpty());
    }

    void defaultFolderIsOneFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folder");
        QTest::newRow("slash") << QStringLiteral("A/B") << QStringLiteral("A-B");
        QTest::newRow("dots") << QStringLiteral("../x") << QStringLiteral("-x");
        QTest::newRow("empty") << QString() << QStringLiteral("Auth0");
    }
    void defaultFolderIsOneFolder()
    {
        QFETCH(QString, name);
        QFETCH(QString, folder);
        Tenant tenant = acme();
        tenant.name = name;
        QCOMPARE(FormState::fresh(tenant).folder, QDir::homePath() + QStringLiteral("/Exports/") + folder);
    }

    void wholeTenantAndConnectionsExcludeEachOther()
    {
        const ConnectionChoice one = ConnectionChoice{}.toggled(kCustomers);
        QVERIFY(one.contains(kCustomers.id));
        const ConnectionChoice whole = one.toggledWholeTenant();
        QVERIFY(whole.wholeTenant);
        QVERIFY(whole.connections.isEmpty());
        const ConnectionChoice again = whole.toggled(kGoogle);
        QVERIFY(!again.wholeTenant);
        QCOMPARE(again.connections, QVector<Connection>{kGoogle});
        QVERIFY(again.toggled(kGoogle).isEmpty());
        QVERIFY(whole.toggledWholeTenant().isEmpty());
    }

    void typedConnectionGetsItsNameFromTheList()
    {
        const ConnectionChoice typed = ConnectionChoice{}.toggled({kGoogle.id, {}, {}, {}});
        QCOMPARE(typed.resolved({kCustomers, kGoogle}).connections, QVector<Connection>{kGoogle});
        QCOMPARE(typed.resolved({kCustomers}), typed);
        const Connection elsewhere{QStringLiteral("con_0000000000000000"), kGoogle.name, {}, {}};
        QCOMPARE(ConnectionChoice{}.toggled(elsewhere).resolved({kCustomers, kGoogle}).connections,
                 QVector<Connection>{kGoogle});
        QCOMPARE(ConnectionChoice{}.toggled(kGoogle).toggled(elsewhere).resolved({kGoogle}).connections.size(), 1);
    }

    void oneJobForEachConnection()
    {
        FormState state = twoConnections();
        state.setOutputs({OutputFormat::Plain, OutputFormat::Raw});
        state.options = {ArrayStyle::Indexed, CsvDelimiter::Tab};
        QCOMPARE(state.jobCount(), 2);
        QCOMPARE(state.fileCount(), 4);
        const QVector<ExportPlan> plans = plansOf(state, acme());
        QCOMPARE(plans.size(), 2);
        QCOMPARE(plans[0].connectionName, kCustomers.name);
        QCOMPARE(plans[1].request.connectionId, kGoogle.id);
        QVERIFY(!plans[0].request.limit);
        QCOMPARE(plans[0].tenant, acme());
        QCOMPARE(plans[0].outputs, state.outputs());
        QVERIFY(plans[0].options == state.options);
        for (const ExportPlan& plan : plans)
            QVERIFY(checkPlan(plan).has_value());
    }

    void wholeTenantIsOneJobWithoutConnection()
    {
        FormState state = FormState::fresh(acme());
        state.choice.wholeTenant = true;
        state.limited = true;
        state.limit = 250;
        const QVector<ExportPlan> plans = plansOf(state, acme());
        QCOMPARE(plans.size(), 1);
        QVERIFY(plans[0].request.connectionId.isEmpty());
        QCOMPARE(plans[0].request.limit, std::optional<qint64>(250));
    }

    void eachFormatKeepsItsOutputs()
    {
        FormState state = FormState::fresh(acme());
        state.setOutputs({OutputFormat::Raw});
        state.format = ExportFormat::Json;
        QCOMPARE(state.outputs(), QVector<OutputFormat>{OutputFormat::Plain});
        state.format = ExportFormat::Csv;
        QCOMPARE(state.outputs(), QVector<OutputFormat>{OutputFormat::Raw});
    }

    void draftSurvivesJson()
    {
        FormState state = twoConnections();
        state.format = ExportFormat::Json;
        state.setOutputs({OutputFormat::Raw, OutputFormat::Import});
        state.csvOutputs = {OutputFormat::Plain};
        state.options = {ArrayStyle::Indexed, CsvDelimiter::Semicolon};
        state.limited = true;
        state.limit = 77;
        state.columns = ColumnList::withPath(state.columns, QStringLiteral("user_metadata.plan"), 0);
        state.folder = QStringLiteral("/srv/exports");
        state.pattern = QStringLiteral("{date}");
        QCOMPARE(FormState::fromJson(state.toJson(), acme()), state);
    }

    void damagedDraftGivesAUsableForm()
    {
        QCOMPARE(FormState::fromJson({}, acme()), FormState::fresh(acme()));
        const QJsonObject damaged{{QStringLiteral("limit"), -5},
                                  {QStringLiteral("csv_outputs"), QJsonArray{QStringLiteral("json")}}, // not of CSV
                                  {QStringLiteral("json_outputs"), QStringLiteral("x")},
                                  {QStringLiteral("options"), QJsonArray{1}},
                                  {QStringLiteral("format"), 7},
                                  {QStringLiteral("connections"), QJsonArray{1, QJsonObject{}}}};
        const FormState state = FormState::fromJson(damaged, acme());
        QCOMPARE(state.limit, 1);
        QCOMPARE(state.format, ExportFormat::Csv);
        QCOMPARE(state.csvOutputs, QVector<OutputFormat>{OutputFormat::Csv});
        QCOMPARE(state.jsonOutputs, QVector<OutputFormat>{OutputFormat::Plain});
        QVERIFY(state.options == OutputOptions());
        QVERIFY(state.choice.isEmpty());
    }

    void importPartsAreNotCounted()
    {
        FormState state = twoConnections();
        state.format = ExportFormat::Json;
        state.setOutputs({OutputFormat::Plain, OutputFormat::Import});
        QVERIFY(state.makesImport());
        QCOMPARE(state.fileCount(), 2);
        QCOMPARE(nameExample(state, acme(), kNow, noneTaken).text,
                 QStringLiteral("acme-customers-db-2026-11-23.ndjson and 1 more"));
        state.setOutputs({OutputFormat::Import});
        QCOMPARE(state.fileCount(), 0);
        QCOMPARE(nameExample(state, acme(), kNow, noneTaken).text,
                 QStringLiteral("acme-customers-db-2026-11-23-part-001.json"));
    }

    void tablesFromJsonAreTheSameTables()
    {
        FormState state = twoConnections();
        state.csvOutputs = {OutputFormat::Plain, OutputFormat::Csv, OutputFormat::ExcelCsv, OutputFormat::Raw};
        const FormState json = state.withTablesFromJson();
        QCOMPARE(json.format, ExportFormat::Json);
        QCOMPARE(json.outputs(), (QVector<OutputFormat>{OutputFormat::Csv, OutputFormat::ExcelCsv, OutputFormat::Raw}));
        QCOMPARE(json.csvOutputs, state.csvOutputs);
    }

    void importableColumnsCanBeImported()
    {
        FormState state = twoConnections();
        state.columns = ColumnList::chosen({{QStringLiteral("user_id"), QStringLiteral("id")},
                                            {QStringLiteral("user_metadata.plan"), QStringLiteral("plan")},
                                            {QStringLiteral("last_ip"), QStringLiteral("ip")}});
        QVERIFY(importObstacle(ColumnList::chosenFields(state.columns)));
        const QVector<Field> fields = ColumnList::chosenFields(state.withImportableColumns().columns);
        QVERIFY(!importObstacle(fields));
        QVERIFY(fields.contains({QStringLiteral("email"), {}}));
        QVERIFY(fields.contains({QStringLiteral("user_metadata.plan"), {}}));
        QVERIFY(fields.contains({QStringLiteral("last_ip"), QStringLiteral("ip")})); // left out of imports anyway
    }

    void planComesBackAsItWas()
    {
        FormState state = twoConnections();
        state.choice.connections = {kGoogle};
        state.format = ExportFormat::Json;
        state.options.arrays = ArrayStyle::Indexed;
        state.limited = true;
        state.limit = 12;
        state.columns = ColumnList::chosen({{QStringLiteral("user_metadata.plan"), {}}});
        const ExportPlan plan = plansOf(state, acme()).first();
        QCOMPARE(plansOf(stateOf(plan), acme()), QVector<ExportPlan>{plan});
    }

    void example_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("text");
        const auto level = [](NameExample::Level value) { return static_cast<int>(value); };
        QTest::newRow("default") << defaultNamePattern() << level(NameExample::Level::Normal)
                                 << QStringLiteral("acme-customers-db-2026-11-23.csv and 1 more");
        QTest::newRow("equal names") << QStringLiteral("{date}") << level(NameExample::Level::Warning)
                                     << QStringLiteral("Names would be equal; numbers are added");
        QTest::newRow("the job parts them") << QStringLiteral("{job}") << level(NameExample::Level::Normal)
                                            << QStringLiteral("job_A1b2C3d4E5f6G7h8.csv and 1 more");
        QTest::newRow("forbidden") << QStringLiteral("a:b") << level(NameExample::Level::Error)
                                   << QStringLiteral("“:” is not allowed in file names.");
    }
    void example()
    {
        QFETCH(QString, pattern);
        QFETCH(int, level);
        QFETCH(QString, text);
        FormState state = twoConnections();
        state.pattern = pattern;
        const NameExample example = nameExample(state, acme(), kNow, noneTaken);
        QCOMPARE(static_cast<int>(example.level), level);
        QCOMPARE(example.text, text);
    }

    void takenNamesGetANumber()
    {
        FormState state = twoConnections();
        state.choice.connections = {kCustomers};
        state.format = ExportFormat::Json;
        const QSet<QString> taken{QStringLiteral("acme-customers-db-2026-11-23.ndjson"),
                                  QStringLiteral("acme-customers-db-2026-11-23-2.ndjson")};
        const auto isTaken = [&](const QString& name) { return taken.contains(name); };
        const NameExample example = nameExample(state, acme(), kNow, isTaken);
        QCOMPARE(example.fileName, QStringLiteral("acme-customers-db-2026-11-23-3.ndjson"));
        QCOMPARE(example.text, QStringLiteral("acme-customers-db-2026-11-23-3.ndjson (the name is taken)"));
    }

    void theExampleSaysWhatBecomesOfAnExistingFile()
    {
        FormState state = twoConnections();
        state.choice.connections = {kCustomers};
        const auto isTaken = [](const QString& name) { return name.endsWith(QLatin1StringView("-23.csv")); };
        state.onConflict = ConflictPolicy::Overwrite;
        const NameExample overwritten = nameExample(state, acme(), kNow, isTaken);
        QCOMPARE(overwritten.text, QStringLiteral("acme-customers-db-2026-11-23.csv (will be overwritten)"));
        QCOMPARE(overwritten.level, NameExample::Level::Warning);
        state.onConflict = ConflictPolicy::Fail;
        QCOMPARE(nameExample(state, acme(), kNow, isTaken).text,
                 QStringLiteral("acme-customers-db-2026-11-23.csv (exists, you will be asked)"));
        QCOMPARE(nameExample(state, acme(), kNow, noneTaken).text, QStringLiteral("acme-customers-db-2026-11-23.csv"));
    }

    void takenFilesOfAllJobsAreFound()
    {
        FormState state = twoConnections();
        state.csvOutputs = {OutputFormat::Csv, OutputFormat::ExcelCsv};
        QCOMPARE(takenNames(state, acme(), kNow, [](const QString&) { return true; }).size(), 4);
        const auto isExcel = [](const QString& name) { return name.endsWith(QLatin1StringView("-excel.csv")); };
        QCOMPARE(takenNames(state, acme(), kNow, isExcel).size(), 2);
        QVERIFY(takenNames(state, acme(), kNow, noneTaken).isEmpty());
        state.pattern = QStringLiteral("{nonsense}");
        QVERIFY(takenNames(state, acme(), kNow, [](const QString&) { return true; }).isEmpty());
    }

    void everyVariableHasAnExample()
    {
        for (const QString& name : namePatternVariables()) {
            if (name != QLatin1StringView("preset"))
                QVERIFY2(!variableExample(name, twoConnections(), acme(), kNow).isEmpty(), qPrintable(name));
        }
    }
};

QTEST_APPLESS_MAIN(TestFormState)
#include "tst_formstate.moc"
