#pragma once

#include "app/core/base/error.h"
#include "tests/support/engine.h"
#include "tests/support/faultgate.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>

namespace muster::test {

/// The end of an export: the right file, or this error.
struct End
{
    std::optional<ErrorCode> error; ///< nothing: saved
    [[nodiscard]] bool isSaved() const { return !error; }
};

/// What one fault at one step leads to.
struct FaultCell
{
    Step step;
    End once;    ///< when it happens once
    End lasting; ///< when it does not go away
};

/// A fault that can happen at every step, in the words of the table in SECURITY.md.
struct FaultRow
{
    QString words;
    std::function<Fault(Step)> fault;
    QVector<FaultCell> cells;
};

/// A fault of one place only.
struct FaultScene
{
    /// What a scene may arrange before the export starts.
    struct Stage
    {
        DemoTenant& demo;
        FaultGate& gate;
        Engine& engine;
        ExportPlan& plan;
        QObject& context; ///< lives as long as the export
    };
    QString words;
    std::function<void(Stage&)> arrange;
    End end;
};

/// Rows of a table with a column for each step.
[[nodiscard]] QStringList faultRowGroups();
[[nodiscard]] QVector<FaultRow> faultRows(const QString& group);
/// One fault a line.
[[nodiscard]] QStringList faultSceneGroups();
[[nodiscard]] QVector<FaultScene> faultScenes(const QString& group);
[[nodiscard]] QString stepWords(Step step);

} // namespace muster::test
