#include "ui/compose/foundbar.h"

#include "ui/common/labels.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace muster::ui {

FoundBar::FoundBar(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_text(new ElidedLabel({}, Role::SmallMedium)),
      m_show(makeButton(tr("Show them"), Kind::Link)),
      m_add(makeButton({}, Kind::Link))
{
    setObjectName(QStringLiteral("foundBar"));
    setFixedHeight(theme.scaled(32));
    m_add->setObjectName(QStringLiteral("addFoundButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addSpacing(8);
    layout->addWidget(m_add);
    m_show->setObjectName(QStringLiteral("showFoundButton"));
    m_show->hide();
    connect(m_show, &QPushButton::clicked, this, &FoundBar::showWanted);
    connect(m_add, &QPushButton::clicked, this, &FoundBar::addAllWanted);
    hide();
}

void FoundBar::show(int users, int more, const QDateTime& localTime)
{
    const QString time = QLocale().toString(localTime.time(), QStringLiteral("HH:mm"));
    m_text->setText(localTime.isValid() ? tr("Found in your test run of %n users, %1", nullptr, users).arg(time)
                                        : tr("Found in the first %n users of the file", nullptr, users));
    m_add->setText(tr("Add all %1").arg(more));
    m_add->setAccessibleDescription(m_text->text());
    setVisible(more > 0);
}

void FoundBar::setListed(bool listed)
{
    m_show->setVisible(!listed);
}

QString FoundBar::text() const
{
    return m_text->text();
}

} // namespace muster::ui
