#pragma once

#include "app/core/exports/tenantservice.h"
#include "ui/compose/folderfacts.h"
#include "ui/compose/formstate.h"

#include <QString>

#include <optional>

namespace muster::ui {

/// Parts of the form that a reason can point to.
enum class FormPart { None, Connections, Outputs, Columns, Folder, Pattern };

/// What a link in the action bar does.
enum class FormAction { None, UpdateCredentials, UseJson, MakeImportable };

/// Whether Export can run, and the two lines beside it.
struct FormVerdict
{
    bool canExport = false;
    QString summary; ///< what will be made, or why nothing can be
    QString detail;
    FormPart cause = FormPart::None; ///< where to put it right
    FormAction action = FormAction::None;

    friend bool operator==(const FormVerdict&, const FormVerdict&) = default;
};

/// What the verdict needs beyond the form.
struct FormFacts
{
    Tenant tenant;
    Session session;
    FolderFacts folder;
    std::optional<qint64> usersLastTime; ///< of the same choice, from the history
};

/// Pure. The first thing that is in the way decides; warnings never block.
[[nodiscard]] FormVerdict formVerdict(const FormState& state, const FormFacts& facts);
/// Words of the link; empty for None.
[[nodiscard]] QString formActionText(FormAction action);

} // namespace muster::ui
