#pragma once

#include "app/core/domain/preset.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVector>

#include <optional>

namespace muster {
class PresetStore;
}

namespace muster::ui {

/// The presets as the window sees them: a copy of the store that its parts share. Every change is stored at once.
class PresetBook : public QObject
{
    Q_OBJECT
public:
    /// Reads the store, which must outlive this.
    explicit PresetBook(PresetStore& store, QObject* parent = nullptr);

    [[nodiscard]] const QVector<Preset>& all() const { return m_presets; }
    /// Those of any tenant and of this one, in the order of the list.
    [[nodiscard]] QVector<Preset> of(const QString& presetTenant) const;
    [[nodiscard]] std::optional<Preset> byId(const QString& id) const;
    /// The id of what a new export of the tenant starts with; empty without.
    [[nodiscard]] QString defaultOf(const QString& presetTenant) const;

    /// Another process may have changed the store.
    void reload();

    /// A copy with an id of its own and a free name, behind all others or behind `afterId`; its id.
    [[nodiscard]] Result<QString> add(Preset preset, const QString& afterId = {});
    /// Replaces the preset of this id.
    [[nodiscard]] Result<void> update(const Preset& preset);
    /// Puts a preset before or behind another one.
    [[nodiscard]] Result<void> moveBefore(const QString& id, const QString& otherId);
    [[nodiscard]] Result<void> moveBehind(const QString& id, const QString& otherId);
    /// An empty id: none.
    [[nodiscard]] Result<void> setDefault(const QString& presetTenant, const QString& id);

    /// What it takes to undo a removal.
    struct Removed
    {
        Preset preset;
        QStringList order; ///< ids of the whole list before
        QStringList defaultOf;
    };
    [[nodiscard]] Result<Removed> remove(const QString& id);
    [[nodiscard]] Result<void> restore(const Removed& removed);

Q_SIGNALS:
    /// The list, a preset or a default is another one now.
    void changed();

private:
    [[nodiscard]] Result<void> moved(const QString& id, const QString& otherId, int offset);
    [[nodiscard]] QStringList ids() const;
    /// Reads again whatever a change did; returns `done`.
    Result<void> after(Result<void> done);

    PresetStore& m_store;
    QVector<Preset> m_presets;
    QHash<QString, QString> m_defaults;
};

} // namespace muster::ui
