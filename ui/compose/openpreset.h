#pragma once

#include "app/core/domain/preset.h"
#include "ui/compose/formstate.h"

#include <QObject>

namespace muster {
class Settings;
}

namespace muster::ui {

class Draft;
class PresetBook;

/// What the form shows: a preset or the new export of a tenant, and whether it is another one than what is saved. Keeps
/// unsaved forms as drafts, one for each preset, so that going from one to the other never asks and never loses.
class OpenPreset : public QObject
{
    Q_OBJECT
public:
    enum class Status {
        NotSaved, ///< a new export
        Saved,
        Edited, ///< by value: undoing a change by hand makes it Saved again
    };
    /// Both must outlive this.
    OpenPreset(PresetBook& book, Settings& settings, QObject* parent = nullptr);

    /// Each of these returns the form to show and makes it the present one. openTenant() continues with what was open
    /// in the tenant, open() with the draft of the preset or else with what is saved; an empty id is the new export.
    [[nodiscard]] FormState openTenant(const Tenant& tenant);
    [[nodiscard]] FormState open(const QString& id);
    /// The present preset or new export without changes.
    [[nodiscard]] FormState revert();
    /// The tenant's name is another one.
    void refreshTenant(const Tenant& tenant) { m_tenant = tenant; }

    /// The form is another one now: kept as a draft.
    void setState(const FormState& state);
    [[nodiscard]] const FormState& state() const { return m_state; }

    [[nodiscard]] const QString& id() const { return m_id; } ///< empty: the new export
    [[nodiscard]] QString name() const;                      ///< empty for the new export
    [[nodiscard]] Status status() const { return m_status; }
    /// The form is another one than revert() gives.
    [[nodiscard]] bool hasChanges() const;
    /// The open preset was made by a newer Muster: save() is not possible.
    [[nodiscard]] bool isNewer() const;

    /// The form into the open preset, which must not be newer.
    [[nodiscard]] Result<void> save();
    /// The form as a preset of its own, which is open then; its place is at the end of the list.
    [[nodiscard]] Result<void> saveAs(const QString& name);
    /// Writes the pending draft.
    void flush();

Q_SIGNALS:
    /// Id, name or status are others now.
    void changed();
    /// Another process changed the open preset while it had no changes here: its form now.
    void formWanted(const muster::ui::FormState& state);

private:
    [[nodiscard]] FormState savedState() const;
    void take(const QString& id, const FormState& state);
    void followBook();

    PresetBook& m_book;
    Draft* m_draft;
    Tenant m_tenant;
    QString m_id;
    FormState m_state;
    Status m_status = Status::NotSaved;
};

} // namespace muster::ui
