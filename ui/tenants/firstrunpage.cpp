#include "ui/tenants/firstrunpage.h"

#include "ui/common/labels.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"
#include "ui/tenants/centredcolumn.h"
#include "ui/tenants/illustration.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kFactsWidth = 560;
constexpr int kColumnWidth = 640;
constexpr int kMargin = 24;
constexpr int kGap = 8;

QLabel* makeCentred(const QString& text, Role role)
{
    QLabel* label = makeLabel(text, role);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

void addFact(QGridLayout* grid, Theme& theme, const QString& icon, const QString& what, const QString& detail)
{
    const int row = grid->rowCount();
    grid->addWidget(new IconLabel(theme, icon, &Tokens::text2), row, 0);
    grid->addWidget(makeLabel(what, Role::Medium), row, 1);
    QLabel* words = makeLabel(detail, Role::Label);
    words->setWordWrap(true);
    grid->addWidget(words, row, 2);
}

/// A layout with stretches on both sides of what stands in it at 1.
QBoxLayout* makeMiddle()
{
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addStretch();
    return middle;
}

} // namespace

FirstRunPage::FirstRunPage(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_convertHint(makeLabel(
          tr("You can also drop a .csv.gz or .json.gz from the Auth0 Dashboard here to convert it."), Role::Small)),
      m_convert(makeButton(tr("Convert files"), Kind::Link)),
      m_connect(new PrimaryButton(theme, tr("Connect a tenant"))),
      m_demo(makeButton(tr("Try the demo tenant"), Kind::Big))
{
    setObjectName(QStringLiteral("firstRunPage"));
    m_connect->setObjectName(QStringLiteral("connectTenantButton"));
    m_demo->setObjectName(QStringLiteral("demoTenantButton"));
    m_convert->setObjectName(QStringLiteral("firstRunConvertButton"));
    setSurface(this, Surface::Page);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addStretch();
    buttons->addWidget(m_connect);
    buttons->addWidget(m_demo);
    buttons->addStretch();

    QVBoxLayout* column = nullptr;
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(makeCentredColumn(theme.textWidth(kColumnWidth), column, this));
    column->addStretch(160);
    column->addWidget(new Illustration(theme), 0, Qt::AlignHCenter);
    column->addSpacing(30);
    column->addWidget(makeCentred(tr("Connect your first Auth0 tenant"), Role::Display));
    column->addSpacing(9);
    column->addWidget(makeCentred(tr("Choose users and columns, press Export, and get finished files.\n"
                                     "Muster watches the job and downloads the result before its link expires."),
                                  Role::Label));
    column->addSpacing(24);
    column->addLayout(buttons);
    column->addSpacing(32);
    column->addLayout(makeFacts());
    column->addSpacing(20);
    column->addLayout(makeConvertLine());
    column->addStretch(180);

    connect(m_connect, &QPushButton::clicked, this, &FirstRunPage::connectWanted);
    connect(m_demo, &QPushButton::clicked, this, &FirstRunPage::demoWanted);
    connect(m_convert, &QPushButton::clicked, this, &FirstRunPage::convertWanted);
}

QBoxLayout* FirstRunPage::makeConvertLine()
{
    m_convertHint->setAlignment(Qt::AlignCenter);
    m_convertParts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_convertParts->setSpacing(kGap);
    m_convertParts->addWidget(m_convertHint);
    m_convertParts->addWidget(m_convert, 0, Qt::AlignCenter);
    m_convertLine = makeMiddle();
    m_convertLine->addLayout(m_convertParts);
    m_convertLine->addStretch();
    return m_convertLine;
}

void FirstRunPage::placeConvertLine(int room)
{
    const int sentence = m_convertHint->fontMetrics().horizontalAdvance(m_convertHint->text());
    const bool stacked = sentence + kGap + m_convert->sizeHint().width() > room;
    m_convertParts->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_convertHint->setWordWrap(stacked);
    m_convertLine->setStretch(1, stacked ? 1 : 0);
}

void FirstRunPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeConvertLine(std::min(width() - 2 * kMargin, m_theme.textWidth(kColumnWidth)));
}

QBoxLayout* FirstRunPage::makeFacts()
{
    auto* facts = new QWidget;
    setSurface(facts, Surface::Inset);
    facts->setMaximumWidth(m_theme.textWidth(kFactsWidth));
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(startEndMargins(21, 17, 17, 17));
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(12);
    grid->setColumnMinimumWidth(1, 120);
    grid->setColumnStretch(2, 1);
    addFact(grid, m_theme, QStringLiteral("key"), tr("What you need"),
            tr("An Auth0 application with read:users and read:connections"));
    addFact(grid, m_theme, QStringLiteral("lock"), tr("Where it stays"),
            tr("In your system keychain; it is sent to Auth0 only"));
    addFact(grid, m_theme, QStringLiteral("test"), tr("The demo tenant"),
            tr("2,000 invented users, works offline, no account needed"));
    QBoxLayout* middle = makeMiddle();
    middle->addWidget(facts, kFactsWidth); // up to its greatest width
    middle->addStretch();
    return middle;
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
