#pragma once

#include <QObject>

class QDBusVariant;
class QVariant;

#include <optional>

namespace muster::ui {

/// What the desktop prefers, asked from the settings portal (org.freedesktop.portal.Settings) without waiting. On a
/// system without a session bus or portal it stays silent, which is not an error.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);

    /// Nothing: the portal did not answer or has no preference.
    [[nodiscard]] std::optional<bool> prefersDark() const { return m_dark; }
    [[nodiscard]] bool prefersContrast() const { return m_contrast; }
    /// Asks once and follows changes from then on.
    void watch();

    /// The portal's `color-scheme`: 1 dark, 2 light, anything else no preference; variants in variants are unpacked.
    [[nodiscard]] static std::optional<bool> darkFromPortal(const QVariant& value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);
    std::optional<bool> m_dark;
    bool m_contrast = false;
};

} // namespace muster::ui
