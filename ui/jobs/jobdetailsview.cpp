#include "ui/jobs/jobdetailsview.h"

#include "ui/common/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kIndent = 24; // the values stand below the title
constexpr int kEndMargin = 8;
constexpr int kLabelWidth = 56;

/// Sentences wrap; ids, paths and hashes have no place to wrap at and are elided in the middle.
QLabel* makeValue(const JobDetail& detail, QWidget* parent)
{
    const QString& text = detail.value;
    if (!text.contains(QLatin1Char(' '))) {
        auto* value = new ElidedLabel(text, Role::Small, parent);
        value->setElideMode(Qt::ElideMiddle);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        return value;
    }
    QLabel* value = makeLabel(text, detail.attention ? Role::Warn : Role::Small, parent);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return value;
}

} // namespace

JobDetailsView::JobDetailsView(QWidget* parent)
    : QWidget(parent), m_form(new QFormLayout), m_copy(makeButton(tr("Copy details"), Kind::Link, this))
{
    m_copy->setObjectName(QStringLiteral("copyDetailsButton"));
    m_form->setContentsMargins(startEndMargins(kIndent, 8, kEndMargin, 4));
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(4);
    auto* copyLine = new QHBoxLayout;
    copyLine->setContentsMargins(startEndMargins(kIndent, 0, kEndMargin, 0));
    copyLine->addWidget(m_copy);
    copyLine->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHairline(this));
    layout->addLayout(m_form);
    layout->addLayout(copyLine);
}

void JobDetailsView::setDetails(const QVector<JobDetail>& details)
{
    if (details == m_details)
        return;
    m_details = details;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const JobDetail& detail : details) {
        QLabel* label = makeLabel(detail.label, Role::Small, this);
        label->setMinimumWidth(kLabelWidth);
        label->setAlignment(QStyle::visualAlignment(label->layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
        m_form->addRow(label, makeValue(detail, this));
    }
}

} // namespace muster::ui
