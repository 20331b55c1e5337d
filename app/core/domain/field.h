#pragma once

#include "app/core/domain/exportformat.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace muster {

/// One entry of `fields` in POST /api/v2/jobs/users-exports.
struct Field
{
    QString name;     ///< path in the user profile: `email`, `user_metadata.plan`, `identities[0].connection`
    QString exportAs; ///< `export_as`: the column name, and the key in JSON; empty: not sent, the path is the name

    /// The name under which the value arrives.
    [[nodiscard]] QString outputName() const { return exportAs.isEmpty() ? name : exportAs; }
    friend bool operator==(const Field&, const Field&) = default;
};

[[nodiscard]] QStringList outputNames(const QVector<Field>& fields);

/// Length that Auth0 allows for `name` and `export_as` (Management API schema: maxLength 100).
inline constexpr int kMaxFieldNameLength = 100;
/// Number of columns that Auth0 allows in CSV (Auth0 docs, "Bulk user exports").
inline constexpr int kMaxCsvFields = 30;

/// What may be wrong with one field or with the list. Errors block the export, warnings never do.
struct FieldIssue
{
    enum class Kind {
        // errors
        EmptyName,
        BadPath,
        NameTooLong,
        DuplicateOutputName,
        TooManyCsvFields, ///< about the list: row is -1
        NeverExportable,
        // warnings
        WholeMetadataInCsv,
        ArrayWithoutIndexInCsv,
        UnknownAttribute,
        EmptyInSample, ///< no user of a test run has it; found by the column table
    };
    Kind kind = Kind::EmptyName;
    int row = -1; ///< index in the list of fields, -1 for the list itself

    [[nodiscard]] bool isError() const { return kind <= Kind::NeverExportable; }
    friend bool operator==(const FieldIssue&, const FieldIssue&) = default;
};

/// True for `a`, `a.b`, `a[0].b`: keys parted by dots, each with optional indexes, none of them empty.
[[nodiscard]] bool isFieldPath(QStringView path);

/// Every issue of the list, in row order; list issues come last. Pure.
[[nodiscard]] QVector<FieldIssue> checkFields(const QVector<Field>& fields, ExportFormat format);

/// The issue as a sentence for people ("Two columns are named “plan”. Give one of them another name.").
[[nodiscard]] QString fieldIssueText(const FieldIssue& issue, const QVector<Field>& fields);

/// `NAME` or `NAME=EXPORT_AS` as on the command line; the first `=` parts them.
[[nodiscard]] Field fieldFromArgument(const QString& argument);

} // namespace muster
