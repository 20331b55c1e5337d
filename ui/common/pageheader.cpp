#include "ui/common/pageheader.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>

namespace muster::ui {

PageHeader::PageHeader(Theme& theme, const QString& title, int margin, QWidget* parent)
    : QWidget(parent),
      m_layout(new QHBoxLayout(this)),
      m_title(new ElidedLabel(title, Role::Title, this)),
      m_state(new ElidedLabel({}, Role::Small, this))
{
    setFixedHeight(theme.scaled(56));
    setAccessibleRole(m_title, QAccessible::Heading);
    m_title->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // where it is narrow, the state is shortened
    m_layout->setContentsMargins(startEndMargins(margin, 0, margin >= 24 ? 16 : 12, 0));
    m_layout->setSpacing(4);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(4);
    m_layout->addWidget(m_state);
    m_layout->addStretch(1);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->updateGeometry();
}

void PageHeader::setState(const QString& state)
{
    m_state->setText(state);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::addLeading(QWidget* widget)
{
    m_layout->insertWidget(0, widget);
    m_layout->insertSpacing(1, 4);
}

void PageHeader::addBehindTitle(QWidget* widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_title) + 1, widget);
}

void PageHeader::addTrailing(QWidget* widget)
{
    m_layout->addWidget(widget);
}

} // namespace muster::ui
