#include "ui/tenants/helppage.h"

#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/theme.h"
#include "ui/tenants/centredcolumn.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kColumnWidth = 640;

QLabel* makeText(const QString& text, Role role)
{
    QLabel* label = makeLabel(text, role);
    label->setWordWrap(true);
    return label;
}

QString native(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

HelpPage::HelpPage(Theme& theme, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("helpPage"));
    setSurface(this, Surface::Page);
    auto* header = new PageHeader(theme, tr("Help"), 16, this);
    auto* back = makeIconButton(theme, QStringLiteral("back"), tr("Back"), Kind::Icon, tr("Esc"), this);
    header->addLeading(back);
    connect(back, &QToolButton::clicked, this, &HelpPage::backWanted);
    m_back = back;

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    QVBoxLayout* column = nullptr;
    QScrollArea* scroll = makeCentredColumn(theme.textWidth(kColumnWidth), column, this);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(tr("Help"));
    layout->addWidget(scroll, 1);
    buildAuth0Steps(column);
    column->addSpacing(20);
    column->addWidget(makeHairline());
    column->addSpacing(20);
    buildShortcuts(column);
    column->addStretch(1);
}

void HelpPage::focusFirst()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

void HelpPage::buildAuth0Steps(QVBoxLayout* column)
{
    column->addWidget(makeLabel(tr("What do I need at Auth0?"), Role::Strong));
    column->addSpacing(6);
    column->addWidget(makeText(tr("A machine-to-machine application with two permissions of the Auth0 Management API: "
                                  "read:users to export, read:connections to choose connections from a list. Muster "
                                  "never changes anything in your tenant."),
                               Role::Label));
    column->addSpacing(12);
    const QStringList steps{
        tr("Open the Auth0 Dashboard of the tenant and go to Applications, Applications. Choose Create Application, "
           "give it a name such as Muster, and choose Machine to Machine Applications."),
        tr("Choose Auth0 Management API as the API, tick read:users and read:connections and nothing else, and choose "
           "Authorize."),
        tr("On the application’s Settings, copy Domain, Client ID and Client Secret into Muster. With a custom domain "
           "use the canonical one that ends in auth0.com."),
        tr("For a try without an application: Applications, APIs, Auth0 Management API, API Explorer shows an access "
           "token. It carries every permission and ends after 24 hours; choose Access token in Muster."),
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < steps.size(); ++i) {
        QLabel* number = makeLabel(QString::number(i + 1), Role::Strong);
        grid->addWidget(number, i, 0, Qt::AlignTop);
        grid->addWidget(makeText(steps.at(i), Role::Body), i, 1);
    }
    column->addLayout(grid);
    column->addSpacing(12);
    column->addWidget(makeText(tr("If the check says that read:users is missing: open the application, APIs, Auth0 "
                                  "Management API, tick the permission and choose Update. Then choose Check again."),
                               Role::Label));
}

void HelpPage::buildShortcuts(QVBoxLayout* column)
{
    column->addWidget(makeLabel(tr("Shortcuts"), Role::Strong));
    column->addSpacing(10);
    struct Entry
    {
        QKeySequence keys;
        QString what;
    };
    const QList<Entry> entries{
        {Qt::CTRL | Qt::Key_Return, tr("Export, Convert, or Connect")},
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, tr("Test run with 10 users")},
        {Qt::CTRL | Qt::Key_N, tr("New export")},
        {Qt::CTRL | Qt::Key_S, tr("Save the preset; with Shift under another name")},
        {Qt::CTRL | Qt::Key_1, tr("Open the first preset; 2 to 9 the others")},
        {Qt::CTRL | Qt::Key_D, tr("Duplicate a preset of the list")},
        {Qt::CTRL | Qt::Key_H, tr("History")},
        {Qt::CTRL | Qt::Key_T, tr("Choose a tenant")},
        {Qt::CTRL | Qt::Key_F, tr("Find in the page")},
        {Qt::CTRL | Qt::Key_O, tr("Open a preset or convert files of earlier exports")},
        {Qt::CTRL | Qt::Key_L, tr("Save to")},
        {Qt::CTRL | Qt::Key_J, tr("Show or hide jobs")},
        {Qt::CTRL | Qt::Key_I, tr("Show or hide the request")},
        {Qt::CTRL | Qt::Key_B, tr("Narrow or wide side bar")},
        {Qt::Key_F5, tr("Check running jobs now")},
        {Qt::Key_F6, tr("Next part of the window; with Shift the previous one")},
        {Qt::Key_F8, tr("Next problem of the columns; with Shift the previous one")},
        {Qt::Key_F2, tr("Rename a column or a preset, edit the folder")},
        {Qt::Key_Space, tr("Tick a column")},
        {QKeySequence(QKeySequence::Undo), tr("Undo in the columns, or what a message offers to undo")},
        {QKeySequence(QKeySequence::Redo), tr("Redo in the columns")},
        {QKeySequence(QKeySequence::Paste), tr("Paste a list of attributes into the columns")},
        {Qt::Key_Delete, tr("Remove a column or a preset, which can be undone, or an ended job")},
        {QKeySequence(QKeySequence::Copy), tr("Copy cells of a file, or the checksum of an export")},
        {Qt::Key_F3, tr("Next place in a file with the text looked for; with Shift the previous one")},
        {Qt::ALT | Qt::Key_Return, tr("Details of an entry of the history")},
        {Qt::SHIFT | Qt::Key_F10, tr("All that can be done with an entry")},
        {Qt::ALT | Qt::Key_Up, tr("Move a column or a preset up; with Down, down")},
        {Qt::CTRL | Qt::Key_Comma, tr("Settings")},
        {Qt::Key_F1, tr("Help")},
        {Qt::CTRL | Qt::Key_Q, tr("Quit")},
        {Qt::Key_Escape, tr("One step back")},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < entries.size(); ++i) {
        QLabel* keys = makeLabel(native(entries.at(i).keys), Role::Medium);
        keys->setObjectName(QStringLiteral("shortcutKeys"));
        grid->addWidget(keys, i, 0);
        grid->addWidget(makeText(entries.at(i).what, Role::Label), i, 1);
    }
    column->addLayout(grid);
}

} // namespace muster::ui
