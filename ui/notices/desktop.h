#pragma once

#include <QObject>

#include <optional>

namespace muster::ui {

struct Notice;

/// What the desktop around the window offers. Thread: the window's. Nothing here waits for an answer; where the desktop
/// offers nothing, nothing happens.
class Desktop : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Shows a notification; one of the same export is replaced.
    virtual void notify(const Notice& notice) = 0;
    /// The bar on the program's icon: 0–1; nothing takes it away.
    virtual void setProgress(std::optional<double> progress) = 0;

Q_SIGNALS:
    /// The user clicked a notification.
    void activated(const QString& exportId);
    /// The user chose its button "Show in Muster".
    void windowWanted(const QString& exportId);
};

} // namespace muster::ui
