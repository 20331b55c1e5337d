#include "ui/compose/sectionrow.h"

#include "ui/common/selectionmark.h"
#include "ui/common/theme.h"
#include "ui/compose/columnmodel.h"
#include "ui/compose/painting.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTableView>

namespace muster::ui {
namespace {

constexpr int kChevronLeft = 7;
constexpr int kChevron = 16;
constexpr int kTitleLeft = kChevronLeft + kChevron + 7;
constexpr int kLinkRight = 16;
constexpr int kGap = 12;
constexpr int kRing = 6; ///< between a text and the outline of the focus

QRect lineRect(const QTableView& table, const QModelIndex& index)
{
    return table.visualRect(index.siblingAtColumn(ColumnModel::TickColumn)) |
           table.visualRect(index.siblingAtColumn(ColumnModel::SampleColumn));
}

QModelIndex titleOf(const QModelIndex& index)
{
    return index.siblingAtColumn(ColumnModel::TickColumn);
}

} // namespace

bool SectionRow::isTitle(const QModelIndex& index)
{
    return index.column() <= ColumnModel::AttributeColumn;
}

QModelIndex SectionRow::otherPart(const QModelIndex& index)
{
    return index.siblingAtColumn(isTitle(index) ? ColumnModel::SampleColumn : ColumnModel::TickColumn);
}

QRect SectionRow::linkRect(const QTableView& table, const QModelIndex& index) const
{
    const QString action = index.data(ColumnModel::ActionRole).toString();
    if (action.isEmpty())
        return {};
    const QRect line = lineRect(table, index);
    const int width = QFontMetrics(m_theme.font(Theme::Type::SmallStrong)).horizontalAdvance(action);
    const QRect link(line.right() + 1 - kLinkRight - width, line.top(), width, line.height() - 1);
    return QStyle::visualRect(table.layoutDirection(), line, link);
}

QRect SectionRow::titleRect(const QTableView& table, const QModelIndex& index) const
{
    const QRect line = lineRect(table, index);
    const int link = linkRect(table, index).width();
    const int right = kLinkRight + (link > 0 ? link + kGap : 0);
    return QStyle::visualRect(table.layoutDirection(), line, line.adjusted(kTitleLeft, 0, -right, -1));
}

bool SectionRow::isCut(const QTableView& table, const QModelIndex& index) const
{
    return QFontMetrics(m_theme.font(Theme::Type::SmallStrong)).horizontalAdvance(titleOf(index).data().toString()) >
           titleRect(table, index).width();
}

void SectionRow::paint(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (!table)
        return;
    const Tokens& tokens = m_theme.tokens();
    const QRect line = lineRect(*table, index);
    painter.setClipRect(option.rect, Qt::IntersectClip);
    painter.fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? tokens.accentSoft : tokens.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    if (option.state.testFlag(QStyle::State_Selected))
        paintSelectionMark(painter, tokens, option.rect);

    const bool open = index.data(ColumnModel::FoundShownRole).toBool();
    const QRect chevron(line.left() + kChevronLeft, line.center().y() - kChevron / 2, kChevron, kChevron);
    paintIcon(painter, m_theme, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), tokens.text2,
              placed(painter, line, chevron));
    QFont font = m_theme.font(Theme::Type::SmallStrong);
    const QRect title = titleRect(*table, index);
    paintText(painter, title, titleOf(index).data().toString(), font, tokens.text2);
    const QRect link = linkRect(*table, index);
    font.setUnderline(m_linkHovered);
    if (!link.isEmpty())
        paintText(painter, link, index.data(ColumnModel::ActionRole).toString(), font, tokens.accentText);

    const QModelIndex current = table->currentIndex();
    if (!table->hasFocus() || current.row() != index.row())
        return;
    const QRect ring =
        isTitle(current) || link.isEmpty() ? title.adjusted(-kRing, 2, kRing, -2) : link.adjusted(-kRing, 2, kRing, -2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(ring), 4, 4);
}

} // namespace muster::ui
