#include "ui/notices/trayicon.h"

#include "app/core/exports/exportservice.h"
#include "app/core/store/settings.h"
#include "ui/common/theme.h"
#include "ui/notices/notice.h"

#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>

namespace muster::ui {
namespace {

const QString kWanted = QStringLiteral("tray");
constexpr int kSize = 64;
constexpr int kRing = 8;

/// The program's icon with a ring around it that is closed at 100 %.
QIcon progressIcon(const QIcon& icon, int percent, const Tokens& tokens)
{
    if (percent < 0)
        return icon;
    QPixmap pixmap(kSize, kSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inside = QRect(0, 0, kSize, kSize).adjusted(kRing, kRing, -kRing, -kRing);
    icon.paint(&painter, inside.adjusted(kRing / 2, kRing / 2, -kRing / 2, -kRing / 2));
    const QRect ring = inside.adjusted(-kRing / 2, -kRing / 2, kRing / 2, kRing / 2);
    painter.setPen(QPen(tokens.track, kRing));
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens.progress, kRing, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -percent * 360 * 16 / 100);
    return pixmap;
}

} // namespace

TrayIcon::TrayIcon(Theme& theme, ExportService& exports, Settings& settings, QObject* parent)
    : QObject(parent),
      m_theme(theme),
      m_exports(exports),
      m_settings(settings),
      m_menu(std::make_unique<QMenu>()),
      m_icon(std::make_unique<QSystemTrayIcon>(QIcon(QStringLiteral(":/icons/app-icon.svg"))))
{
    m_menu->addAction(tr("Open Muster"), this, &TrayIcon::windowWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &TrayIcon::quitWanted);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT windowWanted();
    });
    connect(&exports, &ExportService::added, this, &TrayIcon::updateProgress);
    connect(&exports, &ExportService::changed, this, &TrayIcon::updateProgress);
    connect(&exports, &ExportService::removed, this, &TrayIcon::updateProgress);
    connect(&exports, &ExportService::reset, this, &TrayIcon::updateProgress);
    m_icon->setToolTip(progressText(exports.exports()));
    updateVisibility();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isOffered()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayIcon::isWanted(const Settings& settings)
{
    return settings.value(kWanted).toBool(false);
}

void TrayIcon::setWanted(Settings& settings, bool wanted)
{
    settings.setValue(kWanted, wanted);
}

void TrayIcon::setInBackground(bool background)
{
    m_background = background;
    updateVisibility();
}

void TrayIcon::updateVisibility()
{
    m_icon->setVisible(m_background || isWanted(m_settings));
}

bool TrayIcon::isVisible() const
{
    return m_icon->isVisible();
}

QString TrayIcon::toolTip() const
{
    return m_icon->toolTip();
}

void TrayIcon::updateProgress()
{
    const auto all = m_exports.exports();
    const auto progress = overallProgress(all);
    const int percent = progress ? static_cast<int>(*progress * 100) : -1;
    m_icon->setToolTip(progressText(all));
    if (percent == m_percent)
        return;
    m_percent = percent;
    m_icon->setIcon(progressIcon(QIcon(QStringLiteral(":/icons/app-icon.svg")), percent, m_theme.tokens()));
}

} // namespace muster::ui
