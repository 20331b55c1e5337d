#include "ui/notices/exportstates.h"

#include "app/core/exports/exportservice.h"

namespace muster::ui {

ExportStates::ExportStates(ExportService& exports, QObject* parent) : QObject(parent), m_exports(exports)
{
    learnAll();
    connect(&exports, &ExportService::reset, this, &ExportStates::learnAll);
    connect(&exports, &ExportService::added, this, &ExportStates::learn);
    connect(&exports, &ExportService::changed, this, &ExportStates::look);
    connect(&exports, &ExportService::removed, this, [this](const QString& id) { m_states.remove(id); });
}

void ExportStates::learnAll()
{
    const QVector<ExportStatus> all = m_exports.exports();
    for (const ExportStatus& status : all)
        m_states.insert(status.record.id, status.record.state);
}

void ExportStates::learn(const QString& id)
{
    if (const auto status = m_exports.status(id))
        m_states.insert(id, status->record.state);
}

void ExportStates::look(const QString& id)
{
    const auto status = m_exports.status(id);
    if (!status || m_states.value(id, ExportState::Ready) == status->record.state)
        return;
    m_states.insert(id, status->record.state);
    Q_EMIT entered(*status);
}

} // namespace muster::ui
