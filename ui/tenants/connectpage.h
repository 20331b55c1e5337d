#pragma once

#include "app/core/exports/tenantservice.h"
#include "ui/common/uicontext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace muster::ui {

class CheckList;
class DomainField;
class ElidedLabel;
class IconLabel;
class KeyField;
class LabelColumn;
class PageHeader;
class PrimaryButton;
class SecretField;
class Segmented;
class StatusAnnouncer;
struct ConnectForm;

/// Connects a tenant or edits one: where it is, how to sign in, and a check that runs by itself 400 ms after the last
/// change. Secrets leave the page only to the TenantService and are wiped from the fields when it is left.
class ConnectPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectPage(const UiContext& context, QWidget* parent = nullptr);
    ~ConnectPage() override;

    /// An empty form.
    void startNew();
    /// The form of a saved tenant; its stored secret is kept unless another one is entered.
    void startEditing(const QString& tenantId);
    /// Connect or Save, if it is possible.
    void submit();
    /// Ends the check, wipes the secrets and emits left().
    void cancel();

Q_SIGNALS:
    void connected(const QString& tenantId);
    /// The user went back without connecting.
    void left();
    void helpWanted();

private:
    void buildTenantGroup(QVBoxLayout* column);
    void buildSignInGroup(QVBoxLayout* column);
    void buildCheckGroup(QVBoxLayout* column);
    [[nodiscard]] QWidget* makeApplicationFields(LabelColumn& labels);
    [[nodiscard]] QWidget* makeTokenFields(LabelColumn& labels);
    [[nodiscard]] QWidget* makeActionBar();
    void wire();

    void fill(const Tenant& tenant);
    [[nodiscard]] ConnectForm form() const;
    [[nodiscard]] Tenant enteredTenant() const;
    [[nodiscard]] Secret enteredSecret() const;
    void signInChanged();
    void domainChanged();
    void startCheck();
    void takeCheck(const TenantCheck& check);
    void showStorage();
    void showVerdict();
    void wipe();

    const UiContext m_context;
    PageHeader* m_header;
    DomainField* m_domain;
    QLineEdit* m_name;
    Segmented* m_environment;
    Segmented* m_method;
    QStackedWidget* m_fields; ///< application or token
    QStackedWidget* m_proof;  ///< of the application: secret or key
    QLineEdit* m_clientId;
    SecretField* m_secret;
    KeyField* m_key;
    SecretField* m_token;
    QWidget* m_storageIcon;
    ElidedLabel* m_storage;
    QPushButton* m_checkAgain;
    CheckList* m_checkList;
    ElidedLabel* m_verdict;
    StatusAnnouncer* m_announcer;
    PrimaryButton* m_connect;
    QTimer* m_delay;
    std::optional<Tenant> m_editing;
    std::optional<TenantCheck> m_check;
    std::optional<Error> m_problem; ///< of saving, or of a key file
    bool m_nameIsOurs = true;
    bool m_active = false;
};

} // namespace muster::ui
