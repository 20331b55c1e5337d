#pragma once

#include "app/core/domain/discovery.h"
#include "app/core/exports/exportservice.h"
#include "tests/support/uifixture.h"

#include <QString>
#include <QVector>

namespace muster::test {

/// Acme and Acme staging, Acme signed in; presets, one of them in the form and edited: two connections, renamed
/// columns, an existing folder.
void signInToAcme(UiFixture& fixture);
/// The same without a preset in the form.
void withNewExport(UiFixture& fixture);
/// A new export after a test run, with the mistakes that it finds; sampleDiscovery() is what it found.
void withTestRun(UiFixture& fixture);
[[nodiscard]] Discovery sampleDiscovery();
/// 34 columns in CSV.
void withTooManyColumns(UiFixture& fixture);
/// No connection, no folder.
void withNothingChosen(UiFixture& fixture);
/// signInToAcme() with the running, waiting and ended jobs of the sample, whose files exist.
void withJobs(UiFixture& fixture);
/// The same with a list of past exports.
void withHistory(UiFixture& fixture);
/// A job that failed with open details and jobs that were saved.
void withEndedJobs(UiFixture& fixture);
/// Nothing is short: tenant, connections, folder, columns.
void withLongNames(UiFixture& fixture);
/// A form that cannot be exported: equal column names, a wrong pattern.
void withProblems(UiFixture& fixture);

/// Each state that a job row knows, with its name.
struct NamedJob
{
    QString name;
    ExportStatus status;
};
[[nodiscard]] QVector<NamedJob> everyJobState();

} // namespace muster::test
