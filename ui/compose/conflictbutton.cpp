#include "ui/compose/conflictbutton.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"

#include <QActionGroup>
#include <QMenu>

#include <array>

namespace muster::ui {
namespace {

constexpr std::array kPolicies{ConflictPolicy::Number, ConflictPolicy::Fail, ConflictPolicy::Overwrite};

QString shortText(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Number:
        return ConflictButton::tr("If taken: number");
    case ConflictPolicy::Overwrite:
        return ConflictButton::tr("If taken: overwrite");
    case ConflictPolicy::Fail:
        return ConflictButton::tr("If taken: ask");
    }
    return {};
}

QString longText(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Number:
        return ConflictButton::tr("Add a number to the new file");
    case ConflictPolicy::Overwrite:
        return ConflictButton::tr("Overwrite the file");
    case ConflictPolicy::Fail:
        return ConflictButton::tr("Ask before the export starts");
    }
    return {};
}

} // namespace

ConflictButton::ConflictButton(Theme& theme, QWidget* parent)
    : TextButton({}, parent), m_choices(new QActionGroup(this))
{
    setObjectName(QStringLiteral("conflictButton"));
    setKind(this, Kind::Link);
    setIconAtEnd(true);
    setThemeIcon(this, theme, QStringLiteral("chevron-down"), &Tokens::text3);
    auto* menu = new QMenu(this);
    for (const ConflictPolicy policy : kPolicies) {
        QAction* action = menu->addAction(longText(policy));
        action->setCheckable(true);
        m_choices->addAction(action);
        connect(action, &QAction::triggered, this, [this, policy] {
            setPolicy(policy);
            Q_EMIT policyChanged(policy);
        });
    }
    setMenu(menu);
    describe();
}

void ConflictButton::setPolicy(ConflictPolicy policy)
{
    m_policy = policy;
    describe();
}

void ConflictButton::describe()
{
    for (std::size_t i = 0; i < kPolicies.size(); ++i)
        m_choices->actions().at(static_cast<qsizetype>(i))->setChecked(kPolicies.at(i) == m_policy);
    setText(shortText(m_policy));
    setAccessibleName(tr("When a file of this name exists: %1").arg(longText(m_policy)));
    setToolTip(tr("What happens when a file of this name exists"));
    updateGeometry();
}

} // namespace muster::ui
