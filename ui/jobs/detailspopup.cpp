#include "ui/jobs/detailspopup.h"

#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobdetailsview.h"

#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kWidth = 440;

} // namespace

DetailsPopup::DetailsPopup(Theme& theme, QWidget* opener)
    : QFrame(opener, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_theme(theme),
      m_opener(opener),
      m_title(new ElidedLabel({}, Role::Strong, this)),
      m_details(new JobDetailsView(this))
{
    setObjectName(QStringLiteral("detailsPopup"));
    setAttribute(Qt::WA_TranslucentBackground);
    setFixedWidth(theme.scaled(kWidth));
    m_title->setContentsMargins(startEndMargins(24, 0, 16, 0)); // in line with the details
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    connect(m_details->copyButton(), &QPushButton::clicked, this, [this] { Q_EMIT copyWanted(m_record); });
}

void DetailsPopup::open(const ExportRecord& record, const QPoint& position)
{
    m_record = record;
    const QString title = exportTitle(record.plan);
    m_title->setText(title);
    setAccessibleName(tr("Details of %1").arg(title));
    m_details->copyButton()->setAccessibleName(tr("Copy details of %1").arg(title));
    m_details->setDetails(jobDetails(record, QLocale()) + requestDetails(record.plan, QLocale()));
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height());
    const QRect screen = m_opener->screen()->availableGeometry();
    move(std::clamp(position.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(position.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_details->copyButton()->setFocus(Qt::PopupFocusReason);
}

void DetailsPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().edge, 1));
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void DetailsPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_opener->setFocus(Qt::PopupFocusReason);
}

} // namespace muster::ui
