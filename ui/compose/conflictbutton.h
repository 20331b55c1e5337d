#pragma once

#include "app/core/domain/exportrecord.h"
#include "ui/common/textbutton.h"

class QActionGroup;

namespace muster::ui {

class Theme;

/// What happens when a file of the name exists: a small button that tells it and opens the choice.
class ConflictButton : public TextButton
{
    Q_OBJECT
public:
    explicit ConflictButton(Theme& theme, QWidget* parent = nullptr);

    void setPolicy(ConflictPolicy policy);
    [[nodiscard]] ConflictPolicy policy() const { return m_policy; }

Q_SIGNALS:
    /// By the user.
    void policyChanged(muster::ConflictPolicy policy);

private:
    void describe();

    QActionGroup* m_choices;
    ConflictPolicy m_policy = ConflictPolicy::Number;
};

} // namespace muster::ui
