#pragma once

#include "ui/notices/desktop.h"

#include <QHash>

namespace muster::ui {

/// The Desktop of Linux: notifications by org.freedesktop.Notifications (Desktop Notifications Specification 1.2),
/// progress by com.canonical.Unity.LauncherEntry, which the docks of Plasma, GNOME extensions and Unity understand.
class FreedesktopDesktop : public Desktop
{
    Q_OBJECT
public:
    explicit FreedesktopDesktop(QObject* parent = nullptr);
    void notify(const Notice& notice) override;
    void setProgress(std::optional<double> progress) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void closed(uint id, uint reason);

private:
    QHash<QString, uint> m_ids; ///< of the notifications that may still be on the screen, by export
    int m_percent = -1;         ///< what the dock shows; -1: nothing
};

} // namespace muster::ui
