#include "ui/notices/exportnotices.h"

#include "app/core/exports/exportservice.h"
#include "app/core/store/settings.h"
#include "ui/notices/desktop.h"
#include "ui/notices/exportstates.h"
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
    connect(&exports, &ExportService::added, this, &ExportNotices::updateProgress);
    connect(&exports, &ExportService::changed, this, &ExportNotices::updateProgress);
    connect(&exports, &ExportService::reset, this, &ExportNotices::updateProgress);
    connect(new ExportStates(exports, this), &ExportStates::entered, this, &ExportNotices::tell);
}

bool ExportNotices::areWanted(const Settings& settings)
{
    return settings.value(kWanted).toBool(true);
}

void ExportNotices::setWanted(Settings& settings, bool wanted)
{
    settings.setValue(kWanted, wanted);
}

void ExportNotices::updateProgress()
{
    m_desktop.setProgress(overallProgress(m_exports.exports()));
}

void ExportNotices::tell(const ExportStatus& status)
{
    const auto notice = noticeFor(status);
    if (!notice)
        return;
    if (m_isWindowActive())
        Q_EMIT ended(*notice);
    else if (areWanted(m_settings))
        m_desktop.notify(*notice);
}

} // namespace muster::ui
