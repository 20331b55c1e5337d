#include "ui/history/historydelegate.h"

#include "ui/common/selectionmark.h"
#include "ui/common/tenantpainting.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"
#include "ui/history/historymodel.h"
#include "ui/jobs/stateicon.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace muster::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kIcon = 16;
constexpr int kIconGap = 10;
constexpr int kMarkGap = 8;

} // namespace

HistoryDelegate::HistoryDelegate(Theme& theme, const HistoryModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option);
    if (m_model.isDay(index.row())) {
        paintDay(*painter, option, index);
        painter->restore();
        return;
    }
    QRect area = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    const ExportRecord* record = m_model.record(index.row());
    const QRect icon(area.left(), area.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    if (index.column() == HistoryModel::Finished || index.column() == HistoryModel::TenantName) {
        if (record)
            paintMark(*painter, placed(icon), index.column(), *record);
        area.setLeft(icon.right() + 1 + (index.column() == HistoryModel::Finished ? kIconGap : kMarkGap));
    }
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool isPath = index.column() == HistoryModel::Connection;
    const QString text =
        option.fontMetrics.elidedText(index.data().toString(), isPath ? Qt::ElideMiddle : Qt::ElideRight, area.width());
    painter->setPen(textColour(index, record));
    painter->drawText(placed(area), lineFlags(text, option.direction, alignment), text);
    painter->restore();
}

void HistoryDelegate::paintMark(QPainter& painter, const QRect& place, int column, const ExportRecord& record) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (column == HistoryModel::Finished) {
        const StageSign sign = stageSign(jobStage({record, {}}), m_theme);
        painter.drawPixmap(place, m_theme.pixmap(sign.icon, sign.colour, kIcon, ratio));
    } else if (record.plan.isLocal()) {
        painter.drawPixmap(place, m_theme.pixmap(QStringLiteral("file"), m_theme.tokens().text2, kIcon, ratio));
    } else {
        paintAvatar(painter, place, m_theme, record.plan.tenant.name, record.plan.tenant.environment);
    }
}

/// The heading begins in the first column and goes on through the others, each of which paints its part: whichever of
/// them is painted anew, the text stays whole.
void HistoryDelegate::paintDay(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    QRect row = option.rect.adjusted(0, 0, 0, -1);
    if (table) {
        const int length = table->horizontalHeader()->length();
        const int first = table->columnViewportPosition(0);
        row.setLeft(option.direction == Qt::RightToLeft ? first + table->columnWidth(0) - length : first);
        row.setWidth(length);
    }
    const QString day = index.siblingAtColumn(0).data().toString();
    painter.setClipRect(option.rect);
    painter.setFont(m_theme.font(Theme::Type::SmallStrong));
    painter.setPen(m_theme.tokens().text2);
    painter.drawText(row.adjusted(kPadding, 0, -kPadding, 0), lineFlags(day, option.direction), day);
}

void HistoryDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Tokens& tokens = m_theme.tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(option.rect, tokens.accentSoft);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    if (selected)
        paintSelectionMark(painter, tokens, option.rect);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
}

QColor HistoryDelegate::textColour(const QModelIndex& index, const ExportRecord* record) const
{
    const Tokens& tokens = m_theme.tokens();
    const bool saved = record && record->state == ExportState::Saved;
    if (index.column() == HistoryModel::Files && record && record->state == ExportState::Failed)
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
