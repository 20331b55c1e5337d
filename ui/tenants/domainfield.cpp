#include "ui/tenants/domainfield.h"

#include "app/core/domain/tenant.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QCompleter>
#include <QStringListModel>

namespace muster::ui {

DomainField::DomainField(Theme& theme, QWidget* parent)
    : QLineEdit(parent),
      m_suggestions(new QStringListModel(this)),
      m_tick(new IconLabel(theme, QStringLiteral("check"), &Tokens::ok, 16, this))
{
    setObjectName(QStringLiteral("domainField"));
    setAccessibleName(tr("Tenant domain"));
    setPlaceholderText(tr("acme.eu.auth0.com"));
    setLayoutDirection(Qt::LeftToRight);
    setTextMargins(0, 0, 24, 0);
    m_tick->setVisible(false);
    auto* completer = new QCompleter(m_suggestions, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_tick->setVisible(parseTenantAddress(text).has_value()); });
    // Not textChanged: walking through the list changes the text too, and must not change the list.
    connect(this, &QLineEdit::textEdited, this, &DomainField::suggest);
    connect(this, &QLineEdit::editingFinished, this, &DomainField::clean);
}

void DomainField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    m_tick->move(width() - 24, (height() - m_tick->height()) / 2);
}

void DomainField::suggest(const QString& text)
{
    const QStringList suggestions = tenantDomainSuggestions(text);
    if (suggestions != m_suggestions->stringList())
        m_suggestions->setStringList(suggestions);
}

void DomainField::clean()
{
    const auto url = parseTenantAddress(text());
    if (!url)
        return;
    Tenant tenant;
    tenant.url = *url;
    const bool secure = url->scheme() == QLatin1StringView("https");
    const QString cleaned = secure ? tenant.domain() : url->toString();
    if (cleaned != text())
        setText(cleaned);
}

} // namespace muster::ui
