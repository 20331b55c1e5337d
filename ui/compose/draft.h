#pragma once

#include "ui/compose/formstate.h"

#include <QObject>

#include <optional>

class QTimer;

namespace muster {
class Settings;
}

namespace muster::ui {

/// Keeps unsaved forms between runs: of each tenant the new export (setting `draft.<tenant id>`), the presets that were
/// changed but not saved (`draft.<tenant id>.<preset id>`), and which of them was open (`open.<tenant id>`). Never
/// secrets.
class Draft : public QObject
{
    Q_OBJECT
public:
    /// `settings` must outlive this.
    explicit Draft(Settings& settings, QObject* parent = nullptr);
    /// Writes what is pending.
    ~Draft() override;

    /// The kept form of a preset, or of the new export for an empty id.
    [[nodiscard]] std::optional<FormState> load(const Tenant& tenant, const QString& presetId = {}) const;
    /// Written 300 ms after the last call, or at the next flush().
    void save(const QString& tenantId, const QString& presetId, const FormState& state);
    void discard(const QString& tenantId, const QString& presetId);
    void flush();
    /// Forgets the drafts of presets that are not among `presetIds`.
    void forgetOthers(const QString& tenantId, const QStringList& presetIds);

    [[nodiscard]] QString openPreset(const QString& tenantId) const; ///< empty: the new export
    void setOpenPreset(const QString& tenantId, const QString& presetId);

private:
    Settings& m_settings;
    QTimer* m_timer;
    QString m_pending; ///< name of the setting; empty: nothing is pending
    FormState m_state;
};

} // namespace muster::ui
