#include "ui/common/formrow.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace muster::ui {

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
    return label;
}

QHBoxLayout* LabelColumn::addRow(const QString& text, QWidget* buddy)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(add(text, buddy), 0, Qt::AlignTop);
    return row;
}

} // namespace muster::ui
