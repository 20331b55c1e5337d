#include "ui/notices/exportnotices.h"

#include "app/core/exports/exportservice.h"
#include "app/core/store/settings.h"
#include "ui/notices/desktop.h"
#include "ui/notices/notice.h"

namespace muster::ui {
namespace {
const QString kWanted = QStringLiteral("notifications");
}

ExportNotices::ExportNotices(ExportService& exports, Desktop& desktop, Settings& settings,
                             std::function<bool()> isWindowActive, QObject* parent)
    : QObject(parent),
      m_exports(exports),
      m_desktop(desktop),
      m_settings(settings),
      m_isWindowActive(std::move(isWindowActive))
{
    learn();
    connect(&exports, &ExportService::reset, this, [this] {
        learn();
        m_desktop.setProgress(overallProgress(m_exports.exports()));
    });
    connect(&exports, &ExportService::added, this, [this](const QString& id) {
        if (const auto status = m_exports.status(id))
            m_states.insert(id, status->record.state);
        m_desktop.setProgress(overallProgress(m_exports.exports()));
    });
    connect(&exports, &ExportService::changed, this, &ExportNotices::look);
    connect(&exports, &ExportService::removed, this, [this](const QString& id) { m_states.remove(id); });
}

bool ExportNotices::areWanted(const Settings& settings)
{
    return settings.value(kWanted).toBool(true);
}

void ExportNotices::setWanted(Settings& settings, bool wanted)
{
    settings.setValue(kWanted, wanted);
}

void ExportNotices::learn()
{
    const QVector<ExportStatus> all = m_exports.exports();
    for (const ExportStatus& status : all)
        m_states.insert(status.record.id, status.record.state);
}

void ExportNotices::look(const QString& id)
{
    m_desktop.setProgress(overallProgress(m_exports.exports()));
    const auto status = m_exports.status(id);
    if (!status || m_states.value(id, ExportState::Ready) == status->record.state)
        return;
    m_states.insert(id, status->record.state);
    const auto notice = noticeFor(*status);
    if (!notice)
        return;
    if (m_isWindowActive())
        Q_EMIT ended(*notice);
    else if (areWanted(m_settings))
        m_desktop.notify(*notice);
}

} // namespace muster::ui
