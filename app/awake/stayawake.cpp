#include "app/awake/stayawake.h"

#include "app/core/exports/exportservice.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>

namespace muster {
namespace {

const auto kService = QStringLiteral("org.freedesktop.login1");
const auto kPath = QStringLiteral("/org/freedesktop/login1");
const auto kInterface = QStringLiteral("org.freedesktop.login1.Manager");
constexpr int kAnswerTimeout = 3000; // ms

bool isAtWork(const ExportStatus& status)
{
    return status.record.state == ExportState::Downloading || status.record.state == ExportState::Converting;
}

} // namespace

StayAwake::StayAwake(ExportService& exports, const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_exports(exports), m_bus(bus)
{
    connect(&exports, &ExportService::added, this, &StayAwake::update);
    connect(&exports, &ExportService::changed, this, &StayAwake::look);
    connect(&exports, &ExportService::removed, this, &StayAwake::update);
    connect(&exports, &ExportService::reset, this, &StayAwake::update);
    update();
}

/// Progress comes many times a second, so the whole list is looked at only when it may matter.
void StayAwake::look(const QString& id)
{
    const auto status = m_exports.status(id);
    const bool needs = status && isAtWork(*status);
    if (needs != m_wanted)
        update();
}

bool StayAwake::isWanted() const
{
    const QVector<ExportStatus> all = m_exports.exports();
    return std::any_of(all.cbegin(), all.cend(), isAtWork);
}

void StayAwake::update()
{
    m_wanted = isWanted();
    if (!m_wanted)
        m_lock = {}; // closed: sleep is possible again
    else if (!isHeld() && !m_asking)
        ask();
}

void StayAwake::ask()
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QStringLiteral("Muster") << tr("An export is being saved.")
         << QStringLiteral("block");
    m_asking = true;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, kAnswerTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        m_asking = false;
        if (!reply.isError() && m_wanted)
            m_lock = reply.value();
        watcher->deleteLater();
    });
}

} // namespace muster
