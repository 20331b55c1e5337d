#pragma once

#include "ui/compose/formstate.h"

#include <QObject>

class QTimer;

namespace muster {
class Settings;
}

namespace muster::ui {

/// Keeps the form of each tenant between runs, in the setting `draft.<tenant id>`. Never secrets.
class Draft : public QObject
{
    Q_OBJECT
public:
    /// `settings` must outlive this.
    explicit Draft(Settings& settings, QObject* parent = nullptr);
    /// Writes what is pending.
    ~Draft() override;

    /// The kept form, or a fresh one.
    [[nodiscard]] FormState load(const Tenant& tenant) const;
    /// Written 300 ms after the last call, or at the next flush().
    void save(const QString& tenantId, const FormState& state);
    void flush();

private:
    Settings& m_settings;
    QTimer* m_timer;
    QString m_tenantId; ///< empty: nothing is pending
    FormState m_state;
};

} // namespace muster::ui
