#include "ui/compose/columndelegate.h"

#include "app/core/domain/field.h"
#include "ui/common/selectionmark.h"
#include "ui/common/theme.h"
#include "ui/compose/columnmodel.h"
#include "ui/compose/painting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace muster::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kTypeGap = 12;
constexpr int kBarWidth = 32;
constexpr int kBarHeight = 4;
constexpr int kFewIsOneIn = 5; // two of ten
constexpr int kSmallestExample = 24;

QRect gripOf(const QRect& cell)
{
    return {cell.left() + 7, cell.center().y() - 7, 16, 16};
}

QRect tickOf(const QRect& cell)
{
    return {cell.left() + 32, cell.top() + (cell.height() - kTickBox) / 2, kTickBox, kTickBox};
}

/// "user_metadata." of "user_metadata.plan": what is the same in many rows is drawn weaker.
QString weakPrefix(const QString& path)
{
    for (const QLatin1StringView prefix : {QLatin1StringView("user_metadata."), QLatin1StringView("app_metadata.")}) {
        if (path.startsWith(prefix))
            return prefix;
    }
    return {};
}

} // namespace

ColumnDelegate::ColumnDelegate(Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_section(theme)
{
}

void ColumnDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(ColumnModel::SectionRole).toBool()) {
        m_section.paint(*painter, option, index);
        painter->restore();
        return;
    }
    paintGround(*painter, option, index);
    if (index.data(ColumnModel::OfferRole).toBool())
        paintOffer(*painter, option, index);
    else if (index.column() == ColumnModel::TickColumn)
        paintTick(*painter, option, index);
    else if (index.column() == ColumnModel::AttributeColumn)
        paintAttribute(*painter, option, index);
    else if (index.column() == ColumnModel::SampleColumn)
        paintSample(*painter, option, index);
    else
        paintName(*painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.tokens().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 4, 4);
    }
    painter->restore();
}

QSize ColumnDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, m_theme.scaled(32)};
}

QWidget* ColumnDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("columnNameEditor"));
    editor->setProperty("kind", QStringLiteral("cell"));
    if (index.data(ColumnModel::SeverityRole).toInt() == ColumnModel::ErrorIssue)
        editor->setProperty("invalid", QStringLiteral("true"));
    editor->setMaxLength(2 * kMaxFieldNameLength);
    editor->setAccessibleName(
        tr("Column name of %1").arg(index.siblingAtColumn(ColumnModel::AttributeColumn).data().toString()));
    return editor;
}

void ColumnDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const QRect place = option.rect.adjusted(1, 1, -kPadding, -2);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, place));
}

bool ColumnDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (index.column() != ColumnModel::TickColumn || event->type() != QEvent::MouseButtonRelease ||
        !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QRect target = QStyle::visualRect(option.direction, option.rect, tickOf(option.rect)).adjusted(-6, -8, 6, 8);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool ColumnDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (index.data(ColumnModel::SectionRole).toBool()) {
        const auto* table = qobject_cast<const QTableView*>(view);
        if (table && m_section.isCut(*table, index))
            QToolTip::showText(event->globalPos(), index.siblingAtColumn(ColumnModel::TickColumn).data().toString(),
                               view);
        return true;
    }
    const bool hasProblem = !index.data(Qt::ToolTipRole).toString().isEmpty();
    const QString text = index.data().toString();
    const QFontMetrics metrics(m_theme.font(Theme::Type::Body));
    if (hasProblem || metrics.horizontalAdvance(text) <= option.rect.width() - 2 * kPadding)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

void ColumnDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    QColor ground = tokens.raised;
    if (index.data(ColumnModel::SeverityRole).toInt() == ColumnModel::ErrorIssue)
        ground = tokens.dangerSoft;
    else if (option.state.testFlag(QStyle::State_Selected))
        ground = tokens.accentSoft;
    painter.fillRect(option.rect, ground);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
    if (option.state.testFlag(QStyle::State_Selected))
        paintSelectionMark(painter, tokens, option.rect);
}

void ColumnDelegate::paintTick(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    const bool strong = index.row() == m_hoveredRow || option.state.testFlag(QStyle::State_Selected);
    paintIcon(painter, m_theme, QStringLiteral("grip"), strong ? tokens.text2 : tokens.edge,
              placed(painter, option.rect, gripOf(option.rect)));
    paintTickBox(painter, m_theme, placed(painter, option.rect, tickOf(option.rect)),
                 index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
}

void ColumnDelegate::paintAttribute(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    const QFont body = m_theme.font(Theme::Type::Body);
    const QFont caption = m_theme.font(Theme::Type::Caption);
    const QString path = index.data().toString();
    const QString type = index.data(ColumnModel::TypeRole).toString();
    QRect area = option.rect.adjusted(kPadding, 0, -6, 0);
    const int typeWidth = QFontMetrics(caption).horizontalAdvance(type) + kTypeGap;
    if (!type.isEmpty() && QFontMetrics(body).horizontalAdvance(path) + typeWidth <= area.width()) {
        paintText(painter, placed(painter, option.rect, area), type, caption, tokens.text3, Qt::AlignRight);
        area.setRight(area.right() - typeWidth);
    }
    paintPath(painter, placed(painter, option.rect, area), path);
}

/// From left to right in a mirrored window too, like every path.
void ColumnDelegate::paintPath(QPainter& painter, const QRect& area, const QString& path) const
{
    const QFont font = m_theme.font(Theme::Type::Body);
    const QFontMetrics metrics(font);
    const QString prefix = weakPrefix(path);
    const int weak = metrics.horizontalAdvance(prefix);
    const QString rest = metrics.elidedText(path.mid(prefix.size()), Qt::ElideMiddle, area.width() - weak);
    const int width = weak + metrics.horizontalAdvance(rest);
    const int left = painter.layoutDirection() == Qt::RightToLeft ? area.right() + 1 - width : area.left();
    const QRect place(left, area.top(), width, area.height());
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    if (!prefix.isEmpty())
        paintText(painter, place, prefix, font, m_theme.tokens().text3);
    paintText(painter, place.adjusted(weak, 0, 0, 0), rest, font, m_theme.tokens().text);
    painter.restore();
}

void ColumnDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    const int severity = index.data(ColumnModel::SeverityRole).toInt();
    QRect area = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    if (severity != ColumnModel::NoIssue) {
        const bool error = severity == ColumnModel::ErrorIssue;
        const QRect icon(area.right() - 15, area.center().y() - 7, 16, 16);
        paintIcon(painter, m_theme, error ? QStringLiteral("error") : QStringLiteral("warning"),
                  error ? tokens.danger : tokens.warn, placed(painter, option.rect, icon));
        area.setRight(icon.left() - 8);
    }
    const bool renamed = index.data(ColumnModel::RenamedRole).toBool();
    const bool chosen = index.data(ColumnModel::ChosenRole).toBool();
    QColor colour = renamed && chosen ? tokens.text : tokens.text3;
    if (severity == ColumnModel::ErrorIssue)
        colour = tokens.danger;
    paintText(painter, placed(painter, option.rect, area), index.data().toString(),
              m_theme.font(renamed ? Theme::Type::Control : Theme::Type::Body), colour);
}

void ColumnDelegate::paintSample(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    const QFont small = m_theme.font(Theme::Type::Small);
    const int users = index.data(ColumnModel::SampleUsersRole).toInt();
    QRect area = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    if (users == 0) {
        paintText(painter, placed(painter, option.rect, area), index.data().toString(), small, tokens.text3);
        return;
    }
    const int filled = index.data(ColumnModel::SampleFilledRole).toInt();
    const bool few = filled * kFewIsOneIn <= users;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF bar(placed(painter, option.rect, QRect(area.left(), area.center().y() - 1, kBarWidth, kBarHeight)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.track);
    painter.drawRoundedRect(bar, 2, 2);
    if (filled > 0) {
        painter.setBrush(few ? tokens.warn : tokens.border);
        const qreal length = bar.width() * filled / users;
        painter.drawRoundedRect(QRectF(mirrored ? bar.right() - length : bar.left(), bar.top(), length, bar.height()),
                                2, 2);
    }
    area.setLeft(area.left() + kBarWidth + 6);
    const int widest = QFontMetrics(small).horizontalAdvance(QStringLiteral("%1/%1").arg(users));
    paintText(painter, placed(painter, option.rect, area), index.data().toString(), small,
              few ? tokens.warn : tokens.text2);
    area.setLeft(area.left() + widest + 12);
    if (area.width() >= kSmallestExample)
        paintText(painter, placed(painter, option.rect, area), index.data(ColumnModel::ExampleRole).toString(), small,
                  tokens.text2);
}

void ColumnDelegate::paintOffer(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = m_theme.tokens();
    if (index.column() == ColumnModel::TickColumn)
        paintIcon(painter, m_theme, QStringLiteral("plus"), tokens.accentText,
                  placed(painter, option.rect, tickOf(option.rect)));
    else if (index.column() == ColumnModel::AttributeColumn)
        paintText(painter, placed(painter, option.rect, option.rect.adjusted(kPadding, 0, -6, 0)),
                  index.data().toString(), m_theme.font(Theme::Type::Control), tokens.accentText);
}

} // namespace muster::ui
