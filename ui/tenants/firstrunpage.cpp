#include "ui/tenants/firstrunpage.h"

#include "ui/common/labels.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"
#include "ui/tenants/illustration.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kColumnWidth = 560;

void addFact(QGridLayout* grid, Theme& theme, const QString& icon, const QString& what, const QString& detail)
{
    const int row = grid->rowCount();
    grid->addWidget(new IconLabel(theme, icon, &Tokens::text2), row, 0);
    grid->addWidget(makeLabel(what, Role::Medium), row, 1);
    grid->addWidget(new ElidedLabel(detail, Role::Label), row, 2);
}

} // namespace

FirstRunPage::FirstRunPage(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_connect(new PrimaryButton(theme, tr("Connect a tenant"), this)),
      m_demo(makeButton(tr("Try the demo tenant"), Kind::Big, this))
{
    setObjectName(QStringLiteral("firstRunPage"));
    m_connect->setObjectName(QStringLiteral("connectTenantButton"));
    m_demo->setObjectName(QStringLiteral("demoTenantButton"));
    setSurface(this, Surface::Page);

    QLabel* headline = makeLabel(tr("Connect your first Auth0 tenant"), Role::Display);
    QLabel* text = makeLabel(tr("Choose users and columns, press Export, and get finished files.\n"
                                "Muster watches the job and downloads the result before its link expires."),
                             Role::Label);
    text->setAlignment(Qt::AlignHCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_connect);
    buttons->addWidget(m_demo);
    buttons->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(160);
    column->addWidget(new Illustration(theme), 0, Qt::AlignHCenter);
    column->addSpacing(30);
    column->addWidget(headline, 0, Qt::AlignHCenter);
    column->addSpacing(9);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addSpacing(24);
    column->addLayout(buttons);
    column->addSpacing(32);
    column->addWidget(makeFacts(theme), 0, Qt::AlignHCenter);
    column->addSpacing(20);
    column->addLayout(makeConvertLine());
    column->addStretch(180);

    connect(m_connect, &QPushButton::clicked, this, &FirstRunPage::connectWanted);
    connect(m_demo, &QPushButton::clicked, this, &FirstRunPage::demoWanted);
}

QLayout* FirstRunPage::makeConvertLine()
{
    auto* convert = makeButton(tr("Convert files"), Kind::Link, this);
    convert->setObjectName(QStringLiteral("firstRunConvertButton"));
    connect(convert, &QPushButton::clicked, this, &FirstRunPage::convertWanted);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addStretch();
    line->addWidget(makeLabel(
        tr("You can also drop a .csv.gz or .json.gz from the Auth0 Dashboard here to convert it."), Role::Small));
    line->addWidget(convert);
    line->addStretch();
    return line;
}

QWidget* FirstRunPage::makeFacts(Theme& theme)
{
    auto* facts = new QWidget;
    setSurface(facts, Surface::Inset);
    facts->setMinimumWidth(kColumnWidth);
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(21, 17, 17, 17);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(12);
    grid->setColumnMinimumWidth(1, 120);
    grid->setColumnStretch(2, 1);
    addFact(grid, theme, QStringLiteral("key"), tr("What you need"),
            tr("An Auth0 application with read:users and read:connections"));
    addFact(grid, theme, QStringLiteral("lock"), tr("Where it stays"),
            tr("In your system keychain; it is sent to Auth0 only"));
    addFact(grid, theme, QStringLiteral("test"), tr("The demo tenant"),
            tr("2,000 invented users, works offline, no account needed"));
    return facts;
}

void FirstRunPage::focusFirst()
{
    m_connect->setFocus(Qt::OtherFocusReason);
}

void FirstRunPage::setDemoStarting(bool starting)
{
    m_demo->setEnabled(!starting);
    m_demo->setToolTip(starting ? tr("The demo tenant is starting") : QString());
}

} // namespace muster::ui
