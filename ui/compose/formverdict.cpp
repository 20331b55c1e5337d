#include "ui/compose/formverdict.h"

#include "app/core/base/usermessage.h"
#include "app/core/domain/environmentwords.h"
#include "app/core/domain/importobstacle.h"
#include "app/core/domain/namepattern.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace muster::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ui::FormVerdict)
};

using Verdict = std::optional<FormVerdict>;

FormVerdict blocked(const QString& summary, const QString& detail, FormPart cause, FormAction action = FormAction::None)
{
    return {false, summary, detail, cause, action};
}

Verdict sessionProblem(const FormFacts& facts)
{
    const Session& session = facts.session;
    if (session.state == Session::State::SignedOut) {
        const QString detail = session.error ? userMessage(*session.error, facts.tenant.name).what
                                             : Tr::tr("Muster is not signed in to this tenant");
        return blocked(Tr::tr("Sign in to %1 to export").arg(facts.tenant.name), detail, FormPart::None,
                       FormAction::UpdateCredentials);
    }
    const bool scopesKnown = session.state == Session::State::SignedIn && !session.scopes.isEmpty();
    if (scopesKnown && !session.scopes.contains(QLatin1StringView("read:users"))) {
        return blocked(Tr::tr("Grant read:users to export"),
                       Tr::tr("The application in %1 may not read users").arg(facts.tenant.name), FormPart::None,
                       FormAction::UpdateCredentials);
    }
    return std::nullopt;
}

FormVerdict columnVerdict(const ColumnIssue& issue, const FormState& state)
{
    switch (issue.kind) {
    case FieldIssue::Kind::TooManyCsvFields: {
        const int surplus = static_cast<int>(ColumnList::chosenFields(state.columns).size()) - kMaxCsvFields;
        return blocked(Tr::tr("Remove %n columns to export", nullptr, surplus),
                       Tr::tr("CSV allows %1").arg(kMaxCsvFields), FormPart::Columns, FormAction::UseJson);
    }
    case FieldIssue::Kind::DuplicateOutputName:
        return blocked(Tr::tr("Rename a column to export"),
                       Tr::tr("Two columns are named “%1”").arg(state.columns.value(issue.row).field.outputName()),
                       FormPart::Columns);
    case FieldIssue::Kind::NeverExportable:
        return blocked(Tr::tr("Untick a column to export"), issue.text, FormPart::Columns);
    default:
        return blocked(Tr::tr("Correct a column to export"), issue.text, FormPart::Columns);
    }
}

Verdict columnProblem(const FormState& state)
{
    if (ColumnList::chosenFields(state.columns).isEmpty())
        return blocked(Tr::tr("Tick a column to export"), Tr::tr("A template is a quick start"), FormPart::Columns);
    const QVector<ColumnIssue> issues = ColumnList::issues(state.columns, state.format);
    const auto error = std::find_if(issues.begin(), issues.end(), [](const ColumnIssue& issue) { return issue.error; });
    return error == issues.end() ? Verdict() : columnVerdict(*error, state);
}

Verdict outputProblem(const FormState& state)
{
    if (state.outputs().isEmpty())
        return blocked(Tr::tr("Tick a file to make"), {}, FormPart::Outputs);
    if (!state.makesImport())
        return std::nullopt;
    if (const auto obstacle = importObstacle(ColumnList::chosenFields(state.columns)))
        return blocked(Tr::tr("Correct the columns to make import files"), *obstacle, FormPart::Columns,
                       FormAction::MakeImportable);
    return std::nullopt;
}

Verdict destinationProblem(const FormState& state, const FormFacts& facts)
{
    if (facts.folder.state == FolderFacts::State::None)
        return blocked(Tr::tr("Choose a folder to export"), Tr::tr("The files need a place"), FormPart::Folder);
    if (facts.folder.state == FolderFacts::State::Checking) {
        return blocked(Tr::tr("The folder does not answer yet"),
                       Tr::tr("Muster waits for %1").arg(displayPath(state.folder)), FormPart::Folder);
    }
    if (!facts.folder.isUsable()) {
        return blocked(Tr::tr("Choose another folder to export"),
                       Tr::tr("%1: %2").arg(folderNote(facts.folder).text, displayPath(state.folder)),
                       FormPart::Folder);
    }
    const QVector<ExportPlan> plans = plansOf(state, facts.tenant);
    if (const auto plan = checkPlan(plans.value(0)); !plan)
        return blocked(Tr::tr("Correct the file name to export"), plan.error().detail, FormPart::Pattern);
    return std::nullopt;
}

Verdict firstProblem(const FormState& state, const FormFacts& facts)
{
    if (Verdict session = sessionProblem(facts))
        return session;
    if (state.choice.isEmpty())
        return blocked(Tr::tr("Choose a connection to export"), Tr::tr("Or choose the whole tenant"),
                       FormPart::Connections);
    if (Verdict columns = columnProblem(state))
        return columns;
    if (Verdict outputs = outputProblem(state))
        return outputs;
    return destinationProblem(state, facts);
}

QString filesText(const FormState& state)
{
    const int count = state.fileCount();
    if (!state.makesImport())
        return Tr::tr("%n files", nullptr, count);
    return count == 0 ? Tr::tr("import parts") : Tr::tr("%n files and import parts", nullptr, count);
}

QString summaryOf(const FormState& state)
{
    const QString files = filesText(state);
    if (state.choice.wholeTenant)
        return Tr::tr("Whole tenant, %1").arg(files);
    return Tr::tr("%1, %2").arg(Tr::tr("%n connections", nullptr, state.jobCount()), files);
}

QString usersText(const FormState& state, const FormFacts& facts)
{
    const QLocale locale;
    if (state.limited && state.jobCount() > 1)
        return Tr::tr("first %1 users of each").arg(locale.toString(state.limit));
    if (state.limited)
        return Tr::tr("first %1 users").arg(locale.toString(state.limit));
    if (facts.usersLastTime)
        return Tr::tr("%1 users last time").arg(locale.toString(*facts.usersLastTime));
    return Tr::tr("number of users not known yet");
}

} // namespace

FormVerdict formVerdict(const FormState& state, const FormFacts& facts)
{
    if (const Verdict problem = firstProblem(state, facts))
        return *problem;

    FormVerdict verdict;
    verdict.canExport = true;
    if (facts.session.state == Session::State::Offline) {
        verdict.summary = Tr::tr("You can export: the job starts when Auth0 can be reached");
        verdict.detail = facts.session.error ? userMessage(*facts.session.error, facts.tenant.name).what
                                             : Tr::tr("Auth0 cannot be reached now");
        return verdict;
    }
    verdict.summary = summaryOf(state);
    //: What an export is of: a tenant, the number of users
    verdict.detail = Tr::tr("%1, %2").arg(tenantInSentence(facts.tenant), usersText(state, facts));
    if (state.makesImport())
        verdict.detail = Tr::tr("%1. Imports overwrite metadata.").arg(verdict.detail);
    return verdict;
}

QString formActionText(FormAction action)
{
    switch (action) {
    case FormAction::None:
        return {};
    case FormAction::UpdateCredentials:
        return Tr::tr("Update credentials");
    case FormAction::UseJson:
        return Tr::tr("Use JSON and Local CSV");
    case FormAction::MakeImportable:
        return Tr::tr("Correct them");
    }
    return {};
}

} // namespace muster::ui
