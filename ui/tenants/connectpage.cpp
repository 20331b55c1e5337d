#include "ui/tenants/connectpage.h"

#include "app/core/base/clock.h"
#include "app/core/base/usermessage.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/primarybutton.h"
#include "ui/common/segmented.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/theme.h"
#include "ui/tenants/checklist.h"
#include "ui/tenants/checktexts.h"
#include "ui/tenants/domainfield.h"
#include "ui/tenants/keyfield.h"
#include "ui/tenants/secretfield.h"

#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>

namespace muster::ui {
namespace {

constexpr int kCheckDelayMs = 400;
constexpr TenantEnvironment kEnvironments[]{TenantEnvironment::Production, TenantEnvironment::Staging,
                                            TenantEnvironment::Development};
constexpr SignInMethod kMethods[]{SignInMethod::ClientSecret, SignInMethod::PrivateKey, SignInMethod::AccessToken};

template <typename T, std::size_t n>
int indexOf(const T (&values)[n], T value)
{
    for (std::size_t i = 0; i < n; ++i) {
        if (values[i] == value)
            return static_cast<int>(i);
    }
    return 0;
}

} // namespace

ConnectPage::~ConnectPage() = default;

void ConnectPage::startNew()
{
    m_editing.reset();
    m_header->setTitle(tr("Connect a tenant"));
    m_connect->setText(tr("Connect"));
    for (QLineEdit* field : {m_secret, m_token})
        field->setPlaceholderText({});
    m_key->setPlaceholderText({});
    fill({});
}

void ConnectPage::startEditing(const QString& tenantId)
{
    m_editing = m_context.tenants.tenant(tenantId);
    if (!m_editing) {
        startNew();
        return;
    }
    m_header->setTitle(m_editing->name);
    m_connect->setText(tr("Save"));
    const QString keep = tr("Leave empty to keep the stored one");
    for (QLineEdit* field : {m_secret, m_token})
        field->setPlaceholderText(keep);
    m_key->setPlaceholderText(keep);
    fill(*m_editing);
}

void ConnectPage::fill(const Tenant& tenant)
{
    wipe();
    m_problem.reset();
    const QString domain = tenant.url.scheme() == QLatin1StringView("http") ? tenant.url.toString() : tenant.domain();
    {
        const QSignalBlocker noChange(m_name);
        m_domain->setText(domain);
        m_name->setText(tenant.name);
    }
    m_nameIsOurs = tenant.name.isEmpty();
    m_environment->setCurrentIndex(indexOf(kEnvironments, tenant.environment));
    m_method->setCurrentIndex(indexOf(kMethods, tenant.signInMethod));
    m_clientId->setText(tenant.clientId);
    m_key->setAlgorithm(tenant.algorithm);
    m_active = true;
    showStorage();
    signInChanged();
    m_domain->setFocus(Qt::OtherFocusReason);
}

ConnectForm ConnectPage::form() const
{
    ConnectForm form;
    form.address = m_domain->text();
    form.name = m_name->text();
    form.method = kMethods[m_method->currentIndex()];
    form.clientId = m_clientId->text();
    const bool storedFits = m_editing && m_editing->signInMethod == form.method;
    form.hasSecret = !enteredSecret().isEmpty() || storedFits;
    return form;
}

Tenant ConnectPage::enteredTenant() const
{
    Tenant tenant = m_editing.value_or(Tenant());
    tenant.url = parseTenantAddress(m_domain->text()).value_or(QUrl());
    tenant.name = m_name->text().simplified();
    tenant.environment = kEnvironments[m_environment->currentIndex()];
    tenant.signInMethod = kMethods[m_method->currentIndex()];
    const bool withClient = tenant.signInMethod != SignInMethod::AccessToken;
    tenant.clientId = withClient ? m_clientId->text().trimmed() : QString();
    tenant.algorithm = m_key->algorithm();
    return tenant;
}

Secret ConnectPage::enteredSecret() const
{
    switch (kMethods[m_method->currentIndex()]) {
    case SignInMethod::PrivateKey:
        return m_key->secret();
    case SignInMethod::AccessToken:
        return m_token->secret();
    case SignInMethod::ClientSecret:
        break;
    }
    return m_secret->secret();
}

void ConnectPage::domainChanged()
{
    if (!m_nameIsOurs)
        return;
    const auto url = parseTenantAddress(m_domain->text());
    const QSignalBlocker noChange(m_name);
    m_name->setText(url ? proposedTenantName(*url) : QString());
}

void ConnectPage::signInChanged()
{
    const SignInMethod method = kMethods[m_method->currentIndex()];
    m_fields->setCurrentIndex(method == SignInMethod::AccessToken ? 1 : 0);
    m_proof->setCurrentIndex(method == SignInMethod::PrivateKey ? 1 : 0);
    if (!m_active)
        return;
    if (m_check || m_delay->isActive())
        m_context.tenants.cancelCheck();
    m_check.reset();
    m_problem.reset();
    m_checkList->setCheck({}, enteredTenant(), m_context.clock.now());
    if (missingForCheck(form()).isEmpty())
        m_delay->start(kCheckDelayMs);
    else
        m_delay->stop();
    showVerdict();
}

void ConnectPage::startCheck()
{
    m_delay->stop();
    if (!missingForCheck(form()).isEmpty())
        return;
    m_check = TenantCheck();
    m_context.tenants.check(enteredTenant(), enteredSecret());
    showVerdict();
}

void ConnectPage::takeCheck(const TenantCheck& check)
{
    if (!m_active || !m_check)
        return;
    m_check = check;
    m_checkList->setCheck(check, enteredTenant(), m_context.clock.now());
    showVerdict();
}

void ConnectPage::showStorage()
{
    const auto available = m_context.tenants.keychainAvailable();
    m_storageIcon->setVisible(available.has_value());
    if (!available)
        m_storage->setText({});
    else
        m_storage->setText(*available ? tr("Stored in your system keychain, never in a file.")
                                      : tr("No keychain found. Kept until you quit."));
}

void ConnectPage::showVerdict()
{
    ConnectVerdict verdict = connectVerdict(form(), m_check);
    if (m_problem) {
        const UserMessage message = userMessage(*m_problem, m_name->text());
        verdict.sentence = message.next.isEmpty() ? message.what : tr("%1. %2").arg(message.what, message.next);
        verdict.isProblem = true;
    }
    const bool isAnswer = m_problem || (m_check && m_check->finished);
    if (isAnswer && verdict.sentence != m_verdict->text())
        m_announcer->announce(verdict.sentence);
    m_verdict->setText(verdict.sentence);
    setRole(m_verdict, verdict.isProblem ? Role::DangerBody : Role::Label);
    m_connect->setEnabled(verdict.canConnect);
    m_connect->setAccessibleDescription(verdict.sentence);
    m_checkAgain->setEnabled(missingForCheck(form()).isEmpty());
}

void ConnectPage::submit()
{
    if (!connectVerdict(form(), m_check).canConnect)
        return;
    const auto id = m_context.tenants.save(enteredTenant(), enteredSecret());
    if (!id) {
        m_problem = id.error();
        showVerdict();
        return;
    }
    wipe();
    Q_EMIT connected(*id);
}

void ConnectPage::cancel()
{
    m_context.tenants.cancelCheck();
    wipe();
    Q_EMIT left();
}

void ConnectPage::wipe()
{
    m_active = false;
    m_delay->stop();
    m_check.reset();
    m_secret->clearSecret();
    m_key->clearSecret();
    m_token->clearSecret();
}

} // namespace muster::ui
