// How the connect page is put together; what it does is in connectpage.cpp.
#include "ui/tenants/connectpage.h"

#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/primarybutton.h"
#include "ui/common/segmented.h"
#include "ui/common/statusannouncer.h"
#include "ui/common/theme.h"
#include "ui/tenants/centredcolumn.h"
#include "ui/tenants/checklist.h"
#include "ui/tenants/colourdash.h"
#include "ui/tenants/domainfield.h"
#include "ui/tenants/keyfield.h"
#include "ui/tenants/secretfield.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kColumnWidth = 600;
constexpr int kLabelWidth = 112;

/// A line under a field: starts where the fields start.
QHBoxLayout* makeHintLine(const Theme& theme, QWidget* mark, ElidedLabel* text)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(startEndMargins(theme.textWidth(kLabelWidth) + 8, 0, 0, 0));
    line->setSpacing(7);
    line->addWidget(mark);
    line->addWidget(text, 1);
    return line;
}

void addSeparator(QVBoxLayout* column, int gapBelow)
{
    column->addSpacing(21);
    column->addWidget(makeHairline());
    column->addSpacing(gapBelow);
}

} // namespace

ConnectPage::ConnectPage(const UiContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_header(new PageHeader(context.theme, tr("Connect a tenant"), 16, this)),
      m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("connectPage"));
    setSurface(this, Surface::Page);
    m_announcer = new StatusAnnouncer(this);
    m_delay->setSingleShot(true);
    auto* back = makeIconButton(context.theme, QStringLiteral("back"), tr("Back"), Kind::Icon, tr("Esc"), this);
    back->setObjectName(QStringLiteral("connectBackButton"));
    QPushButton* help = makeButton(tr("How to create the application"), Kind::Flat, this);
    help->setObjectName(QStringLiteral("connectHelpButton"));
    setThemeIcon(help, context.theme, QStringLiteral("help"), &Tokens::text2);
    m_header->setContentsMargins(startEndMargins(0, 0, 4, 0)); // ends with the footer's button
    m_header->addLeading(back);
    m_header->addTrailing(help);
    connect(back, &QToolButton::clicked, this, &ConnectPage::cancel);
    connect(help, &QPushButton::clicked, this, &ConnectPage::helpWanted);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    QVBoxLayout* column = nullptr;
    QScrollArea* scroll = makeCentredColumn(context.theme.textWidth(kColumnWidth), column, this);
    layout->addWidget(scroll, 1);
    buildTenantGroup(column);
    addSeparator(column, 20);
    buildSignInGroup(column);
    addSeparator(column, 17); // the link makes the next line higher
    buildCheckGroup(column);
    column->addStretch(1);
    layout->addWidget(makeActionBar());
    wire();
}

void ConnectPage::buildTenantGroup(QVBoxLayout* column)
{
    Theme& theme = m_context.theme;
    m_domain = new DomainField(theme);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("tenantNameField"));
    m_name->setAccessibleName(tr("Tenant name"));
    m_environment = new Segmented(theme);
    m_environment->setObjectName(QStringLiteral("environmentSwitch"));
    m_environment->setAccessibleName(tr("Environment"));
    for (const auto environment :
         {TenantEnvironment::Production, TenantEnvironment::Staging, TenantEnvironment::Development})
        m_environment->addSegment(environmentText(environment));

    LabelColumn labels(theme, theme.textWidth(kLabelWidth), theme.textWidth(kLabelWidth));
    column->addWidget(makeLabel(tr("Tenant"), Role::Strong));
    column->addSpacing(12);
    QHBoxLayout* domainRow = labels.addRow(tr("&Domain"), m_domain);
    domainRow->addWidget(m_domain, 1);
    column->addLayout(domainRow);
    column->addSpacing(8);
    QHBoxLayout* nameRow = labels.addRow(tr("&Name"), m_name);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_environment);
    column->addLayout(nameRow);
    column->addSpacing(5);
    column->addLayout(makeHintLine(
        theme, new ColourDash(theme),
        new ElidedLabel(tr("Production tenants carry a red stripe at the top of the window."), Role::Hint)));
}

void ConnectPage::buildSignInGroup(QVBoxLayout* column)
{
    Theme& theme = m_context.theme;
    column->addWidget(makeLabel(tr("Sign in as"), Role::Strong));
    column->addSpacing(2);
    column->addWidget(new ElidedLabel(tr("A machine-to-machine application that is authorized for the Management API."),
                                      Role::Small));
    column->addSpacing(12);

    m_method = new Segmented(theme);
    m_method->setObjectName(QStringLiteral("methodSwitch"));
    m_method->setAccessibleName(tr("Sign-in method"));
    m_method->addSegment(tr("Client secret"));
    m_method->addSegment(tr("Private key"));
    m_method->addSegment(tr("Access token"));
    LabelColumn labels(theme, theme.textWidth(kLabelWidth), theme.textWidth(kLabelWidth));
    QHBoxLayout* methodRow = labels.addRow(tr("Method"), m_method);
    methodRow->addWidget(m_method);
    methodRow->addStretch(1);
    column->addLayout(methodRow);
    column->addSpacing(8);

    m_fields = new QStackedWidget;
    m_fields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_fields->addWidget(makeApplicationFields(labels));
    m_fields->addWidget(makeTokenFields(labels));
    column->addWidget(m_fields);
    column->addSpacing(6);
    m_storageIcon = new IconLabel(theme, QStringLiteral("lock"), &Tokens::text3, 14);
    m_storage = new ElidedLabel({}, Role::Hint);
    m_storage->setObjectName(QStringLiteral("storageLine"));
    column->addLayout(makeHintLine(theme, m_storageIcon, m_storage));
}

QWidget* ConnectPage::makeApplicationFields(LabelColumn& labels)
{
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_clientId = new QLineEdit;
    m_clientId->setObjectName(QStringLiteral("clientIdField"));
    m_clientId->setAccessibleName(tr("Client ID"));
    m_clientId->setLayoutDirection(Qt::LeftToRight);
    QHBoxLayout* idRow = labels.addRow(tr("Client &ID"), m_clientId);
    idRow->addWidget(m_clientId, 1);
    m_secret = new SecretField(m_context.theme, tr("Client secret"), tr("Show the client secret"));
    m_secret->setObjectName(QStringLiteral("clientSecretField"));
    m_key = new KeyField(m_context.theme);
    m_proof = new QStackedWidget;
    const auto addProof = [this, &labels](const QString& label, QWidget* field) {
        auto* proof = new QWidget;
        QHBoxLayout* row = labels.addRow(label, field);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(field, 1);
        proof->setLayout(row);
        m_proof->addWidget(proof);
    };
    addProof(tr("Client &secret"), m_secret);
    addProof(tr("Private &key"), m_key);
    rows->addLayout(idRow);
    rows->addWidget(m_proof);
    return page;
}

QWidget* ConnectPage::makeTokenFields(LabelColumn& labels)
{
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    m_token = new SecretField(m_context.theme, tr("Access token"), tr("Show the access token"));
    m_token->setObjectName(QStringLiteral("accessTokenField"));
    QHBoxLayout* row = labels.addRow(tr("Access &token"), m_token);
    row->addWidget(m_token, 1);
    rows->addLayout(row);
    rows->addStretch(1);
    return page;
}

void ConnectPage::buildCheckGroup(QVBoxLayout* column)
{
    m_checkAgain = makeButton(tr("Check again"), Kind::Link);
    m_checkAgain->setObjectName(QStringLiteral("checkAgainButton"));
    m_checkList = new CheckList(m_context.theme);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Check"), Role::Strong));
    head->addStretch(1);
    head->addWidget(m_checkAgain);
    column->addLayout(head);
    column->addSpacing(6);
    column->addWidget(m_checkList);
}

QWidget* ConnectPage::makeActionBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("connectActionBar"));
    setSurface(bar, Surface::Bar);
    bar->setFixedHeight(m_context.theme.scaled(64));
    m_verdict = new ElidedLabel({}, Role::Label);
    m_verdict->setObjectName(QStringLiteral("connectVerdict"));
    QPushButton* cancelButton = makeButton(tr("Cancel"), Kind::Big);
    cancelButton->setObjectName(QStringLiteral("connectCancelButton"));
    m_connect = new PrimaryButton(m_context.theme, tr("Connect"));
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_connect->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(8);
    row->addWidget(m_verdict, 1);
    row->addWidget(cancelButton);
    row->addWidget(m_connect);
    connect(cancelButton, &QPushButton::clicked, this, &ConnectPage::cancel);
    connect(m_connect, &QPushButton::clicked, this, &ConnectPage::submit);
    return bar;
}

void ConnectPage::wire()
{
    connect(m_delay, &QTimer::timeout, this, &ConnectPage::startCheck);
    connect(m_checkAgain, &QPushButton::clicked, this, &ConnectPage::startCheck);
    connect(m_domain, &QLineEdit::textChanged, this, [this] {
        domainChanged();
        signInChanged();
    });
    connect(m_method, &Segmented::currentChanged, this, &ConnectPage::signInChanged);
    for (QLineEdit* field : {m_clientId, static_cast<QLineEdit*>(m_secret), static_cast<QLineEdit*>(m_token)})
        connect(field, &QLineEdit::textChanged, this, &ConnectPage::signInChanged);
    connect(m_key, &KeyField::changed, this, &ConnectPage::signInChanged);
    connect(m_key, &KeyField::unreadable, this, [this](const Error& error) {
        m_problem = error;
        showVerdict();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) {
        m_nameIsOurs = name.isEmpty();
        showVerdict();
    });
    connect(&m_context.tenants, &TenantService::checkChanged, this, &ConnectPage::takeCheck);
    connect(&m_context.tenants, &TenantService::keychainAvailableChanged, this, &ConnectPage::showStorage);
}

} // namespace muster::ui
