#include "ui/compose/connectiondelegate.h"

#include "ui/common/theme.h"
#include "ui/compose/connectionlistmodel.h"
#include "ui/compose/painting.h"

#include <QPainter>

namespace muster::ui {
namespace {

constexpr int kRowHeight = 32;
constexpr int kHeaderHeight = 28;
constexpr int kRuleHeight = 8; ///< room for the line below the whole tenant

ConnectionListModel::Kind kindOf(const QModelIndex& index)
{
    return static_cast<ConnectionListModel::Kind>(index.data(ConnectionListModel::KindRole).toInt());
}

} // namespace

ConnectionDelegate::ConnectionDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    switch (kindOf(index)) {
    case ConnectionListModel::Kind::WholeTenant:
        return {0, m_theme.scaled(kRowHeight) + kRuleHeight};
    case ConnectionListModel::Kind::Header:
        return {0, m_theme.scaled(kHeaderHeight)};
    case ConnectionListModel::Kind::Item:
        break;
    }
    return {0, m_theme.scaled(kRowHeight)};
}

void ConnectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    const ConnectionListModel::Kind kind = kindOf(index);
    painter->save();
    if (kind == ConnectionListModel::Kind::Header) {
        paintText(*painter, option.rect.adjusted(8, 0, -8, 0), index.data().toString(),
                  m_theme.font(Theme::Type::SmallStrong), tokens.text2);
        painter->restore();
        return;
    }
    QRect row = option.rect;
    if (kind == ConnectionListModel::Kind::WholeTenant) {
        row.setHeight(row.height() - kRuleHeight);
        painter->fillRect(QRect(row.left(), row.bottom() + kRuleHeight / 2, row.width(), 1), tokens.line);
    }
    const bool marked = option.state.testFlag(QStyle::State_Selected);
    if (marked || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        const bool outlined = marked && tokens.highContrast;
        painter->setPen(outlined ? QPen(tokens.text, 1) : QPen(Qt::NoPen));
        painter->setBrush(marked ? tokens.selected : tokens.hover);
        const qreal inset = outlined ? 0.5 : 0;
        painter->drawRoundedRect(QRectF(row).adjusted(inset, inset, -inset, -inset), 4, 4);
    }
    const int middle = row.top() + (row.height() - kTickBox) / 2;
    const auto at = [&](const QRect& rect) { return placed(*painter, row, rect); };
    paintTickBox(*painter, m_theme, at({row.left() + 8, middle, kTickBox, kTickBox}),
                 index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    paintIcon(*painter, m_theme, index.data(ConnectionListModel::IconRole).toString(), tokens.text2,
              at({row.left() + 34, middle, kTickBox, kTickBox}));
    QRect area = row.adjusted(58, 0, -10, 0);
    const QString remark = index.data(ConnectionListModel::RemarkRole).toString();
    if (!remark.isEmpty())
        area.setRight(
            area.right() - 12 -
            paintText(*painter, at(area), remark, m_theme.font(Theme::Type::Small), tokens.text2, Qt::AlignRight));
    paintText(*painter, at(area), index.data().toString(), m_theme.font(Theme::Type::Body), tokens.text);
    painter->restore();
}

} // namespace muster::ui
