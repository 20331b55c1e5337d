#include "ui/compose/formverdict.h"

#include <QLocale>
#include <QTest>

#include <functional>

using namespace muster;
using namespace muster::ui;

namespace {

struct Case
{
    FormState state;
    FormFacts facts;
};

Case ready()
{
    Case now;
    now.facts.tenant.id = QStringLiteral("t1");
    now.facts.tenant.name = QStringLiteral("Acme");
    now.facts.tenant.url = QUrl(QStringLiteral("https://acme.eu.auth0.com"));
    now.facts.session.state = Session::State::SignedIn;
    now.facts.session.scopes = {QStringLiteral("read:connections"), QStringLiteral("read:users")};
    now.facts.folder.state = FolderFacts::State::Good;
    now.state = FormState::fresh(now.facts.tenant);
    now.state.folder = QStringLiteral("/srv/exports");
    now.state.choice.connections = {
        {QStringLiteral("con_8hT2qLrYx1nB0kTz"), QStringLiteral("customers-db"), {}, QStringLiteral("auth0")},
        {QStringLiteral("con_Q1w2E3r4T5y6U7i8"), QStringLiteral("google-oauth2"), {}, QStringLiteral("google-oauth2")}};
    return now;
}

void manyColumns(FormState& state, int surplus)
{
    const auto chosen = static_cast<int>(ColumnList::chosenFields(state.columns).size());
    for (int i = 0; i < kMaxCsvFields + surplus - chosen; ++i)
        state.columns = ColumnList::withPath(state.columns, QStringLiteral("user_metadata.k%1").arg(i), -1);
}

void importOnly(FormState& state)
{
    state.format = ExportFormat::Json;
    state.setOutputs({OutputFormat::Import});
}

void untickAll(FormState& state)
{
    for (ColumnRow& row : state.columns)
        row.chosen = false;
}

} // namespace

using Change = std::function<void(Case&)>;
Q_DECLARE_METATYPE(Change)

class TestFormVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void blocked_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<FormPart>("cause");
        QTest::addColumn<FormAction>("action");
        const auto row = [](const char* name, const Change& change, const char* summary, const QString& detail,
                            FormPart cause, FormAction action = FormAction::None) {
            QTest::newRow(name) << change << QString::fromUtf8(summary) << detail << cause << action;
        };
        row(
            "no connection", [](Case& c) { c.state.choice = {}; }, "Choose a connection to export",
            QStringLiteral("Or choose the whole tenant"), FormPart::Connections);
        row(
            "no column", [](Case& c) { untickAll(c.state); }, "Tick a column to export",
            QStringLiteral("A template is a quick start"), FormPart::Columns);
        row(
            "duplicate name",
            [](Case& c) { c.state.columns = ColumnList::withName(c.state.columns, 1, QStringLiteral("user_id")); },
            "Rename a column to export", QStringLiteral("Two columns are named “user_id”"), FormPart::Columns);
        row(
            "never exportable",
            [](Case& c) { c.state.columns = ColumnList::withPath(c.state.columns, QStringLiteral("roles"), 0); },
            "Untick a column to export", QStringLiteral("“roles” is never part of a user export."), FormPart::Columns);
        row(
            "too many for CSV", [](Case& c) { manyColumns(c.state, 4); }, "Remove 4 columns to export",
            QStringLiteral("CSV allows 30"), FormPart::Columns, FormAction::UseJson);
        row(
            "no output", [](Case& c) { c.state.csvOutputs.clear(); }, "Tick a file to make", {}, FormPart::Outputs);
        row(
            "renamed column of an import",
            [](Case& c) {
                importOnly(c.state);
                c.state.columns = ColumnList::withName(c.state.columns, 1, QStringLiteral("mail"));
            },
            "Correct the columns to make import files",
            QStringLiteral("Auth0 imports “email” only under its own name. Remove its column name."), FormPart::Columns,
            FormAction::MakeImportable);
        row(
            "no folder", [](Case& c) { c.facts.folder = {}; }, "Choose a folder to export",
            QStringLiteral("The files need a place"), FormPart::Folder);
        row(
            "not writable", [](Case& c) { c.facts.folder.state = FolderFacts::State::NotWritable; },
            "Choose another folder to export", QStringLiteral("You cannot write to this folder: /srv/exports"),
            FormPart::Folder);
        row(
            "drive does not answer", [](Case& c) { c.facts.folder.state = FolderFacts::State::Checking; },
            "The folder does not answer yet", QStringLiteral("Muster waits for /srv/exports"), FormPart::Folder);
        row(
            "disk full", [](Case& c) { c.facts.folder.state = FolderFacts::State::Full; },
            "Choose another folder to export", QStringLiteral("The disk is full: /srv/exports"), FormPart::Folder);
        row(
            "bad pattern", [](Case& c) { c.state.pattern = QStringLiteral("{nope}"); },
            "Correct the file name to export", QStringLiteral("“{nope}” is not a variable."), FormPart::Pattern);
        row(
            "signed out", [](Case& c) { c.facts.session = {}; }, "Sign in to Acme to export",
            QStringLiteral("Muster is not signed in to this tenant"), FormPart::None, FormAction::UpdateCredentials);
        row(
            "no right", [](Case& c) { c.facts.session.scopes = {QStringLiteral("read:connections")}; },
            "Grant read:users to export", QStringLiteral("The application in Acme may not read users"), FormPart::None,
            FormAction::UpdateCredentials);
    }
    void blocked()
    {
        QFETCH(Change, change);
        QFETCH(QString, summary);
        QFETCH(QString, detail);
        QFETCH(FormPart, cause);
        QFETCH(FormAction, action);
        Case now = ready();
        change(now);
        const FormVerdict verdict = formVerdict(now.state, now.facts);
        QVERIFY(!verdict.canExport);
        QCOMPARE(verdict.summary, summary);
        QCOMPARE(verdict.detail, detail);
        QCOMPARE(verdict.cause, cause);
        QCOMPARE(verdict.action, action);
        QCOMPARE(formActionText(verdict.action).isEmpty(), action == FormAction::None);
    }

    void allowed_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const Change& change, const char* summary, const char* detail) {
            QTest::newRow(name) << change << QString::fromUtf8(summary) << QString::fromUtf8(detail);
        };
        row(
            "never run", [](Case&) {}, "2 connections, 2 files", "Acme production, number of users not known yet");
        row(
            "the demo tenant", [](Case& c) { c.facts.tenant.environment = TenantEnvironment::Demo; },
            "2 connections, 2 files", "Demo tenant, number of users not known yet");
        row(
            "users known",
            [](Case& c) {
                c.facts.usersLastTime = 57114;
                c.state.csvOutputs = {OutputFormat::Plain, OutputFormat::Raw};
            },
            "2 connections, 4 files", "Acme production, 57,114 users last time");
        row(
            "limited",
            [](Case& c) {
                c.state.limited = true;
                c.facts.usersLastTime = 5;
            },
            "2 connections, 2 files", "Acme production, first 1,000 users of each");
        row(
            "whole tenant",
            [](Case& c) {
                c.state.choice = ConnectionChoice{}.toggledWholeTenant();
                c.state.csvOutputs = {OutputFormat::Plain, OutputFormat::Raw};
            },
            "Whole tenant, 2 files", "Acme production, number of users not known yet");
        row(
            "offline", [](Case& c) { c.facts.session.state = Session::State::Offline; },
            "You can export: the job starts when Auth0 can be reached", "Auth0 cannot be reached now");
        row(
            "signing in",
            [](Case& c) {
                c.facts.session = {};
                c.facts.session.state = Session::State::SigningIn;
            },
            "2 connections, 2 files", "Acme production, number of users not known yet");
        row(
            "warnings only",
            [](Case& c) {
                c.state.columns = ColumnList::withPath(c.state.columns, QStringLiteral("user_metadata"), 0);
                c.state.columns = ColumnList::withPath(c.state.columns, QStringLiteral("shoe_size"), 0);
                c.facts.folder.seenByOthers = true;
                c.facts.folder.freeBytes = 5'000'000;
                c.state.pattern = QStringLiteral("{date}");
            },
            "2 connections, 2 files", "Acme production, number of users not known yet");
        row(
            "31 columns in JSON",
            [](Case& c) {
                manyColumns(c.state, 1);
                c.state.format = ExportFormat::Json;
            },
            "2 connections, 2 files", "Acme production, number of users not known yet");
        row(
            "import", [](Case& c) { importOnly(c.state); }, "2 connections, import parts",
            "Acme production, number of users not known yet. Imports overwrite metadata.");
        row(
            "import and lines",
            [](Case& c) {
                importOnly(c.state);
                c.state.setOutputs({OutputFormat::Plain, OutputFormat::Import});
            },
            "2 connections, 2 files and import parts",
            "Acme production, number of users not known yet. Imports overwrite metadata.");
        row(
            "folder will be created", [](Case& c) { c.facts.folder.state = FolderFacts::State::WillBeCreated; },
            "2 connections, 2 files", "Acme production, number of users not known yet");
    }
    void allowed()
    {
        QFETCH(Change, change);
        QFETCH(QString, summary);
        QFETCH(QString, detail);
        Case now = ready();
        change(now);
        const FormVerdict verdict = formVerdict(now.state, now.facts);
        QVERIFY2(verdict.canExport, qPrintable(verdict.summary));
        QCOMPARE(verdict.summary, summary);
        QCOMPARE(verdict.detail, detail);
        QCOMPARE(verdict.cause, FormPart::None);
    }

    void firstReasonWins()
    {
        Case now = ready();
        now.facts.session = {};
        now.state.choice = {};
        now.facts.folder = {};
        QCOMPARE(formVerdict(now.state, now.facts).action, FormAction::UpdateCredentials);
        now.facts.session.state = Session::State::SignedIn;
        QCOMPARE(formVerdict(now.state, now.facts).cause, FormPart::Connections);
    }

    void signedOutSaysWhy()
    {
        Case now = ready();
        now.facts.session = {};
        now.facts.session.error = Error{ErrorCode::CredentialsRefused};
        QVERIFY(!formVerdict(now.state, now.facts).detail.contains(QStringLiteral("not signed in")));
    }
};

QTEST_APPLESS_MAIN(TestFormVerdict)
#include "tst_formverdict.moc"
