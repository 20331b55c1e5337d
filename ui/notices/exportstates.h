#pragma once

#include "app/core/domain/exportstatus.h"

#include <QHash>
#include <QObject>

namespace muster {
class ExportService;
}

namespace muster::ui {

/// Tells when an export comes into another state. The state in which one is added, or is there at first or after
/// ExportService::reset(), is only remembered. Thread: the service's.
class ExportStates : public QObject
{
    Q_OBJECT
public:
    /// `exports` outlives this.
    explicit ExportStates(ExportService& exports, QObject* parent = nullptr);

Q_SIGNALS:
    void entered(const muster::ExportStatus& status);

private:
    void learnAll();
    void learn(const QString& id);
    void look(const QString& id);
    ExportService& m_exports;
    QHash<QString, ExportState> m_states;
};

} // namespace muster::ui
