// What the form does about the reasons why it cannot export.
#include "ui/compose/composerpage.h"

#include "ui/common/toasthost.h"
#include "ui/compose/columnsection.h"
#include "ui/compose/connectionsfield.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/openpreset.h"
#include "ui/compose/outputpills.h"

namespace muster::ui {

void ComposerPage::goToCause()
{
    switch (verdict().cause) {
    case FormPart::Connections:
        m_connections->setFocus(Qt::ShortcutFocusReason);
        break;
    case FormPart::Outputs:
        m_outputs->focusFirst(Qt::ShortcutFocusReason);
        break;
    case FormPart::Columns:
        m_columns->focusProblem();
        break;
    case FormPart::Folder:
        m_destination->focusFolder();
        break;
    case FormPart::Pattern:
        m_destination->focusPattern();
        break;
    case FormPart::None:
        break;
    }
}

void ComposerPage::act(FormAction action)
{
    if (action == FormAction::UpdateCredentials)
        Q_EMIT credentialsWanted(m_tenant.id);
    else if (action == FormAction::UseJson)
        replace(m_state.withTablesFromJson(), tr("Now JSON with local tables"));
    else if (action == FormAction::MakeImportable)
        replace(m_state.withImportableColumns(), tr("Columns have their own names again"));
}

void ComposerPage::replace(const FormState& state, const QString& sentence)
{
    const FormState before = m_state;
    const QString id = m_open->id();
    take(id, state);
    Q_EMIT toastWanted(sentence, ToastHost::undoText(), [this, id, before] { take(id, before); });
}

} // namespace muster::ui
