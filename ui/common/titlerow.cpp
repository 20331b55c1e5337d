#include "ui/common/titlerow.h"

#include "ui/common/theme.h"

#include <QStyleOptionHeader>
#include <QtMath>

namespace muster::ui {
namespace {

constexpr int kPadding = 8; ///< on both sides, as in the style sheet
constexpr int kSign = 20;   ///< of the order, with its gap

} // namespace

TitleRow::TitleRow(Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setTextElideMode(Qt::ElideNone);
}

/// In fractions of pixels, as texts are elided.
QFontMetricsF TitleRow::metrics() const
{
    return QFontMetricsF(m_theme.font(Theme::Type::SmallMedium));
}

/// What stands in a section beside its title.
int TitleRow::rest(int section) const
{
    const bool hasSign = isSortIndicatorShown() && sortIndicatorSection() == section;
    return 2 * kPadding + (hasSign ? kSign : 0);
}

int TitleRow::titleWidth(int section) const
{
    const QString title = model() ? model()->headerData(section, orientation(), Qt::DisplayRole).toString() : QString();
    return qCeil(metrics().horizontalAdvance(title)) + rest(section);
}

void TitleRow::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->text = metrics().elidedText(option->text, Qt::ElideRight, sectionSize(logicalIndex) - rest(logicalIndex));
}

} // namespace muster::ui
