#include "ui/preview/previewdelegate.h"

#include "ui/common/selectionmark.h"
#include "ui/common/textdirection.h"
#include "ui/common/theme.h"
#include "ui/preview/previewmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kPadding = 8;

using Kind = PreviewCell::Kind;

/// On one line.
QString lineOf(QString text)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c < QLatin1Char(' '); }, QLatin1Char(' '));
    return text;
}

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(PreviewModel::KindRole).toInt());
}

} // namespace

PreviewDelegate::PreviewDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void PreviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    paintText(*painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.tokens().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 3, 3);
    }
    painter->restore();
}

bool PreviewDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data().toString();
    const bool fits = option.fontMetrics.horizontalAdvance(lineOf(text)) <= option.rect.width() - 2 * kPadding - 1;
    QToolTip::showText(event->globalPos(), fits ? QString() : Qt::convertFromPlainText(text), view);
    return true;
}

void PreviewDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, tokens.accentSoft);
    else if (index.data(PreviewModel::UnreadableRole).toBool())
        painter.fillRect(option.rect, tokens.dangerSoft);
    const QRect& cell = option.rect;
    const int line = option.direction == Qt::RightToLeft ? cell.left() : cell.right();
    painter.fillRect(line, cell.top(), 1, cell.height(), tokens.line);
    painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, tokens.line);
    if (option.state.testFlag(QStyle::State_Selected))
        paintSelectionMark(painter, tokens, cell);
}

void PreviewDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect area = option.rect.adjusted(kPadding, 0, -kPadding - 1, -1);
    const QString whole = kindOf(index) == Kind::Null ? QStringLiteral("∅") : lineOf(index.data().toString());
    if (whole.isEmpty())
        return;
    const auto alignment =
        QStyle::visualAlignment(option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    painter.setFont(option.font);
    const QString shown = option.fontMetrics.elidedText(whole, Qt::ElideRight, area.width(), Qt::TextSingleLine);
    paintMarks(painter, area, shown, alignment);
    painter.setPen(textColour(index, whole));
    painter.drawText(area, lineFlags(shown, option.direction, alignment), shown);
}

void PreviewDelegate::paintMarks(QPainter& painter, const QRect& area, const QString& text,
                                 Qt::Alignment alignment) const
{
    if (m_marked.isEmpty())
        return;
    const QFontMetrics metrics = painter.fontMetrics();
    const int begin =
        alignment.testFlag(Qt::AlignRight) ? area.right() + 1 - metrics.horizontalAdvance(text) : area.left();
    for (qsizetype at = text.indexOf(m_marked, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_marked, at + m_marked.size(), Qt::CaseInsensitive)) {
        const int from = begin + metrics.horizontalAdvance(text, static_cast<int>(at));
        const int to = begin + metrics.horizontalAdvance(text, static_cast<int>(at + m_marked.size()));
        const Tokens& tokens = m_theme.tokens();
        const QRect mark(from, area.top() + 4, to - from, area.height() - 7);
        painter.fillRect(mark, tokens.warnSoft);
        if (tokens.highContrast)
            painter.fillRect(QRect(mark.left(), mark.bottom() - 1, mark.width(), 2), tokens.text);
    }
}

QColor PreviewDelegate::textColour(const QModelIndex& index, const QString& text) const
{
    const Tokens& tokens = m_theme.tokens();
    if (index.data(PreviewModel::UnreadableRole).toBool())
        return tokens.danger;
    const Kind kind = kindOf(index);
    if (kind == Kind::Null || (kind == Kind::Number && text == QLatin1StringView("0")))
        return tokens.text3;
    return index.column() == 0 ? tokens.text2 : tokens.text;
}

} // namespace muster::ui
