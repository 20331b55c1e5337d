#include "ui/common/formrow.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kGap = 8;

} // namespace

LabelColumn::LabelColumn(Theme& theme, int minimum, int maximum)
    : m_theme(theme), m_minimum(minimum), m_maximum(maximum)
{
}

QLabel* LabelColumn::add(const QString& text, QWidget* buddy, QWidget* parent)
{
    QLabel* label = makeLabel(text, Role::Label, parent);
    label->setBuddy(buddy);
    label->setFixedHeight(m_theme.scaled(32));
    m_labels.append(label);
    // Large text gets more room; usual sizes differ by a pixel or two, and the design is for those.
    const int grown = m_theme.textWidth(m_maximum);
    const int maximum = grown < m_maximum * 5 / 4 ? m_maximum : grown;
    int width = m_minimum;
    for (const auto& one : std::as_const(m_labels)) {
        if (one)
            width = std::max(width, std::min(one->sizeHint().width(), maximum));
    }
    for (const auto& one : std::as_const(m_labels)) {
        if (one)
            one->setFixedWidth(width);
    }
    m_width = width;
    return label;
}

QHBoxLayout* LabelColumn::addRow(const QString& text, QWidget* buddy)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(add(text, buddy), 0, Qt::AlignTop);
    m_rows.append(row);
    return row;
}

void LabelColumn::setStacked(bool stacked)
{
    for (const auto& row : std::as_const(m_rows)) {
        if (!row)
            continue;
        row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->setSpacing(stacked ? 0 : kGap);
    }
}

} // namespace muster::ui
