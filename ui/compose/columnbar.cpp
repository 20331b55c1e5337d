#include "ui/compose/columnbar.h"

#include "app/core/domain/field.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmented.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kWidestFilter = 360;
constexpr int kGap = 8;
constexpr int kFilterStretch = 1000; // what the filter may not take goes behind it

} // namespace

ColumnBar::ColumnBar(Theme& theme, QMenu* templates, QWidget* parent)
    : QWidget(parent),
      m_counter(makeLabel({}, Role::SmallMedium)),
      m_search(makeSearchField(theme)),
      m_scope(new Segmented(theme)),
      m_templates(makeMenuButton(theme, tr("Template")))
{
    m_counter->setObjectName(QStringLiteral("columnCounter"));
    m_search->setObjectName(QStringLiteral("columnFilter"));
    m_search->setAccessibleName(tr("Find or add an attribute"));
    m_search->setMaximumWidth(kWidestFilter);
    m_scope->setObjectName(QStringLiteral("columnScope"));
    m_scope->setAccessibleName(tr("Columns shown"));
    m_scope->addSegment(tr("Chosen"));
    m_scope->addSegment(tr("All"));
    m_scope->setCurrentIndex(static_cast<int>(ColumnScope::All));
    m_templates->setObjectName(QStringLiteral("templateButton"));
    m_templates->setAccessibleName(tr("Column template"));
    m_templates->setMenu(templates);
    setCompact(false);

    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // fit() sets how narrow it may become
    const auto makePart = [&theme] {
        auto* part = new QHBoxLayout;
        part->setSpacing(kGap);
        part->addStrut(theme.scaled(32));
        return part;
    };
    m_finding = makePart();
    m_finding->addWidget(makeLabel(tr("Columns"), Role::Strong));
    m_finding->addWidget(m_counter);
    m_finding->addSpacing(8);
    m_finding->addWidget(m_search, kFilterStretch);
    m_finding->addStretch(1);
    m_choosing = makePart();
    m_choosing->addWidget(m_scope);
    m_choosing->addStretch();
    m_choosing->addWidget(m_templates);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(kGap);
    m_parts->addLayout(m_finding, 1);
    m_parts->addLayout(m_choosing);
    connect(m_scope, &Segmented::currentChanged, this,
            [this](int index) { Q_EMIT scopeChanged(static_cast<ColumnScope>(index)); });
}

void ColumnBar::showCounters(int chosen, int all, ExportFormat format)
{
    const bool csv = format == ExportFormat::Csv;
    m_counter->setText(csv ? tr("%1 / %2").arg(chosen).arg(kMaxCsvFields) : QString::number(chosen));
    m_counter->setAccessibleName(csv ? tr("%1 of at most %2 columns").arg(chosen).arg(kMaxCsvFields)
                                     : tr("%n columns", nullptr, chosen));
    setRole(m_counter, csv && chosen > kMaxCsvFields ? Role::Danger : Role::SmallMedium);
    m_scope->setCounter(static_cast<int>(ColumnScope::Chosen), QString::number(chosen));
    m_scope->setCounter(static_cast<int>(ColumnScope::All), QString::number(all));
    fitSoon();
}

void ColumnBar::setScope(ColumnScope scope)
{
    m_scope->setCurrentIndex(static_cast<int>(scope));
}

void ColumnBar::setCompact(bool compact)
{
    m_search->setPlaceholderText(compact ? tr("Find or add") : tr("Find or add an attribute"));
}

QVector<QWidget*> ColumnBar::tabStops() const
{
    return {m_search, m_scope, m_templates};
}

void ColumnBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSoon();
}

void ColumnBar::fitSoon()
{
    QMetaObject::invokeMethod(this, &ColumnBar::fit, Qt::QueuedConnection);
}

/// In a small window with large text the counter gives way first: the scope counts the chosen columns too. Then the
/// parts stand below each other.
void ColumnBar::fit()
{
    const int counter = m_counter->sizeHint().width() + kGap;
    const int finding = m_finding->minimumSize().width() - (m_counter->isHidden() ? 0 : counter);
    const int choosing = m_choosing->minimumSize().width();
    const bool beside = finding + kGap + choosing <= width();
    setMinimumWidth(std::max(finding, choosing));
    m_counter->setVisible(finding + counter + (beside ? kGap + choosing : 0) <= width());
    m_parts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace muster::ui
