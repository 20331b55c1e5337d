#include "ui/tenants/checklist.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/tenants/checktexts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

using Step = TenantCheck::Step;
constexpr Step kSteps[]{Step::DomainAnswers, Step::SignedIn, Step::ReadUsers, Step::ReadConnections};
constexpr int kTitleWidth = 180;

} // namespace

CheckList::CheckList(Theme& theme, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("checkList"));
    setAccessibleName(tr("Check of the tenant"));
    setAccessibleRole(this, QAccessible::Grouping);
    setSurface(this, Surface::Inset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 5, 13, 5);
    layout->setSpacing(0);
    for (const Step step : kSteps) {
        if (step != kSteps[0])
            layout->addWidget(makeHairline(this));
        const Row row{new IconLabel(theme, QStringLiteral("circle"), &Tokens::text3, 16, this),
                      new ElidedLabel({}, Role::Medium, this), new ElidedLabel({}, Role::Small, this)};
        row.title->setFixedWidth(theme.textWidth(kTitleWidth));
        row.title->setFixedHeight(theme.scaled(32));
        row.title->setObjectName(QStringLiteral("checkTitle"));
        row.detail->setObjectName(QStringLiteral("checkDetail"));
        auto* line = new QHBoxLayout;
        line->setSpacing(10);
        line->addWidget(row.icon);
        line->addWidget(row.title);
        line->addWidget(row.detail, 1);
        layout->addLayout(line);
        m_rows.append(row);
    }
}

void CheckList::setCheck(const TenantCheck& check, const Tenant& tenant, const QDateTime& now)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const CheckRowText text = checkRowText(check, kSteps[i], tenant, now);
        m_rows.at(i).icon->setIcon(text.icon, text.colour);
        m_rows.at(i).icon->setAccessibleName(text.status);
        m_rows.at(i).title->setText(text.title);
        m_rows.at(i).detail->setText(text.detail);
    }
}

} // namespace muster::ui
