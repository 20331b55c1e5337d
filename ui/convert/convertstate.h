#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/exports/localfiles.h"
#include "ui/compose/folderfacts.h"
#include "ui/compose/formverdict.h"
#include "ui/compose/nameexample.h"

#include <QJsonObject>
#include <QLocale>
#include <QVector>

#include <functional>

namespace muster::ui {

/// Everything that the page "Convert files" holds: values only.
struct ConvertState
{
    QVector<LocalFile> files;                            ///< in the order in which they came; a path stands there once
    QVector<OutputFormat> csvOutputs{OutputFormat::Csv}; ///< each format keeps its own ticks
    QVector<OutputFormat> jsonOutputs{OutputFormat::Csv};
    OutputOptions options;
    QString folder; ///< absolute
    QString pattern;

    /// CSV as soon as one of the files is: what is offered can be made of all of them.
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] const QVector<OutputFormat>& outputs() const;
    void setOutputs(const QVector<OutputFormat>& outputs); ///< of the present format
    [[nodiscard]] QVector<LocalFile> usableFiles() const;

    /// What is kept between runs: outputs and options, nothing about the files.
    [[nodiscard]] QJsonObject toJson() const;
    void readJson(const QJsonObject& json);
    friend bool operator==(const ConvertState&, const ConvertState&) = default;
};

/// What Convert submits: a plan for each file that can be converted. Pure.
[[nodiscard]] QVector<ExportPlan> plansOf(const ConvertState& state);

/// Whether Convert can run, and the two lines beside it. Pure; the first thing that is in the way decides.
[[nodiscard]] FormVerdict convertVerdict(const ConvertState& state, const FolderFacts& folder);

/// The line below the file name pattern. Pure; see nameExample().
[[nodiscard]] NameExample convertExample(const ConvertState& state, const QDateTime& localTime,
                                         const std::function<bool(const QString& fileName)>& nameTaken);

/// "CSV as Auth0 delivers it, packed, 12.4 MB", or why the file cannot be converted. Pure.
[[nodiscard]] QString localFileText(const LocalFile& file, const QLocale& locale);

} // namespace muster::ui
