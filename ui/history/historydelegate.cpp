#include "ui/history/historydelegate.h"

#include "ui/common/tenantpainting.h"
#include "ui/common/theme.h"
#include "ui/history/historyfilter.h"
#include "ui/history/historymodel.h"
#include "ui/jobs/stateicon.h"

#include <QPainter>

namespace muster::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kIcon = 16;
constexpr int kIconGap = 10;
constexpr int kMarkGap = 8;

} // namespace

HistoryDelegate::HistoryDelegate(Theme& theme, const HistoryFilter& filter, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_filter(filter)
{
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option);
    QRect area = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    const ExportRecord& record = m_filter.record(index);
    const QRect icon(area.left(), area.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    if (index.column() == HistoryModel::Finished) {
        const StageSign sign = stageSign(jobStage({record, {}}), m_theme);
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(placed(icon), m_theme.pixmap(sign.icon, sign.colour, kIcon, ratio));
        area.setLeft(icon.right() + 1 + kIconGap);
    } else if (index.column() == HistoryModel::TenantName && record.plan.isLocal()) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(placed(icon), m_theme.pixmap(QStringLiteral("file"), m_theme.tokens().text2, kIcon, ratio));
        area.setLeft(icon.right() + 1 + kMarkGap);
    } else if (index.column() == HistoryModel::TenantName) {
        paintAvatar(*painter, placed(icon), m_theme, record.plan.tenant.name, record.plan.tenant.environment);
        area.setLeft(icon.right() + 1 + kMarkGap);
    }
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool isPath = index.column() == HistoryModel::Connection;
    const QString text =
        option.fontMetrics.elidedText(index.data().toString(), isPath ? Qt::ElideMiddle : Qt::ElideRight, area.width());
    painter->setPen(textColour(index));
    painter->drawText(placed(area), static_cast<int>(QStyle::visualAlignment(option.direction, alignment)), text);
    painter->restore();
}

void HistoryDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Tokens& tokens = m_theme.tokens();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, tokens.accentSoft);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
}

QColor HistoryDelegate::textColour(const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    const ExportRecord& record = m_filter.record(index);
    const bool saved = record.state == ExportState::Saved;
    if (index.column() == HistoryModel::Files && record.state == ExportState::Failed)
        return tokens.danger;
    if (index.data(HistoryModel::MissingRole).toBool())
        return tokens.text3;
    switch (index.column()) {
    case HistoryModel::Finished:
    case HistoryModel::TenantName:
    case HistoryModel::Connection:
        return tokens.text;
    case HistoryModel::Users:
        return saved ? tokens.text : tokens.text2;
    default:
        return tokens.text2;
    }
}

} // namespace muster::ui
