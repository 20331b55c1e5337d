#include "ui/tenants/settingspage.h"

#include "app/core/store/settings.h"
#include "ui/common/appearance.h"
#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/notices/exportnotices.h"
#include "ui/notices/trayicon.h"
#include "ui/tenants/centredcolumn.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kColumnWidth = 600;
constexpr int kLabelWidth = 144;
constexpr int kLabelMaximum = 220;
constexpr int kMostAtOnce = 4;
const QString kPerTenant = QStringLiteral("exports.perTenant");
const QString kDataGone = QStringLiteral("exports.whenDataIsGone");

const QStringList& dataGoneNames()
{
    static const QStringList names{QStringLiteral("ask"), QStringLiteral("automatic"), QStringLiteral("never")};
    return names;
}

} // namespace

SettingsPage::SettingsPage(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("settingsPage"));
    setSurface(this, Surface::Page);
    auto* header = new PageHeader(context.theme, tr("Settings"), 16, this);
    auto* back = makeIconButton(context.theme, QStringLiteral("back"), tr("Back"), Kind::Icon, tr("Esc"), this);
    header->addLeading(back);
    connect(back, &QToolButton::clicked, this, &SettingsPage::backWanted);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    QVBoxLayout* column = nullptr;
    layout->addWidget(makeCentredColumn(context.theme.textWidth(kColumnWidth), column, this), 1);
    LabelColumn labels(context.theme, kLabelWidth, kLabelMaximum);
    column->addSpacing(8);
    buildAppearance(column, labels);
    column->addSpacing(20);
    column->addWidget(makeHairline());
    column->addSpacing(20);
    buildExports(column, labels);
    column->addSpacing(20);
    column->addWidget(makeHairline());
    column->addSpacing(20);
    buildNotices(column, labels);
    column->addStretch(1);
}

void SettingsPage::focusFirst()
{
    m_appearance->focusCurrent();
}

Segmented* SettingsPage::addChoice(QVBoxLayout* column, LabelColumn& labels, const QString& label,
                                   const QStringList& choices, const QString& hint)
{
    auto* choice = new Segmented(m_context.theme);
    choice->setAccessibleName(label);
    choice->setAccessibleDescription(hint);
    for (const QString& text : choices)
        choice->addSegment(text);
    QHBoxLayout* row = labels.addRow(label, choice);
    auto* field = new QVBoxLayout;
    field->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->addWidget(choice);
    line->addStretch(1);
    field->addLayout(line);
    QLabel* words = makeLabel(hint, Role::Hint);
    words->setWordWrap(true);
    field->addWidget(words);
    row->addLayout(field, 1);
    column->addLayout(row);
    return choice;
}

void SettingsPage::buildAppearance(QVBoxLayout* column, LabelColumn& labels)
{
    m_appearance = addChoice(column, labels, tr("Appearance"), {tr("System"), tr("Light"), tr("Dark")},
                             tr("System follows the light or dark style of your desktop."));
    m_appearance->setObjectName(QStringLiteral("appearanceSwitch"));
    m_appearance->setCurrentIndex(static_cast<int>(savedAppearance(m_context.settings)));
    connect(m_appearance, &Segmented::currentChanged, this, [this](int index) {
        const auto appearance = static_cast<Theme::Appearance>(index);
        saveAppearance(m_context.settings, appearance);
        m_context.theme.setAppearance(appearance);
    });
    column->addSpacing(16);
    Segmented* contrast = addChoice(column, labels, tr("Contrast"), {tr("System"), tr("High")},
                                    tr("High is black on white or white on black, with strong outlines."));
    contrast->setObjectName(QStringLiteral("contrastSwitch"));
    contrast->setCurrentIndex(static_cast<int>(savedContrast(m_context.settings)));
    connect(contrast, &Segmented::currentChanged, this, [this](int index) {
        const auto wanted = static_cast<Theme::Contrast>(index);
        saveContrast(m_context.settings, wanted);
        m_context.theme.setContrast(wanted);
    });
}

void SettingsPage::buildExports(QVBoxLayout* column, LabelColumn& labels)
{
    column->addWidget(makeLabel(tr("Exports"), Role::Strong));
    column->addSpacing(12);
    QStringList numbers;
    for (int i = 1; i <= kMostAtOnce; ++i)
        numbers.append(QString::number(i));
    Segmented* atOnce =
        addChoice(column, labels, tr("At once in a tenant"), numbers,
                  tr("Further exports wait for their turn. More at once reach Auth0’s rate limit sooner."));
    atOnce->setObjectName(QStringLiteral("perTenantSwitch"));
    atOnce->setCurrentIndex(std::clamp(m_context.settings.value(kPerTenant, 1).toInt(1), 1, kMostAtOnce) - 1);
    connect(atOnce, &Segmented::currentChanged, this,
            [this](int index) { m_context.settings.setValue(kPerTenant, index + 1); });

    column->addSpacing(16);
    Segmented* dataGone =
        addChoice(column, labels, tr("When a result is gone"), {tr("Ask"), tr("Export again"), tr("Give up")},
                  tr("Auth0 keeps a result for 24 hours. “Export again” starts the same export once "
                     "more, at most once."));
    dataGone->setObjectName(QStringLiteral("dataGoneSwitch"));
    const QString stored = m_context.settings.value(kDataGone, dataGoneNames().first()).toString();
    dataGone->setCurrentIndex(static_cast<int>(std::max(qsizetype(0), dataGoneNames().indexOf(stored))));
    connect(dataGone, &Segmented::currentChanged, this,
            [this](int index) { m_context.settings.setValue(kDataGone, dataGoneNames().at(index)); });
}

void SettingsPage::buildNotices(QVBoxLayout* column, LabelColumn& labels)
{
    column->addWidget(makeLabel(tr("When you look elsewhere"), Role::Strong));
    column->addSpacing(12);
    Segmented* notify = addChoice(column, labels, tr("Notifications"), {tr("On"), tr("Off")},
                                  tr("Your desktop tells when an export ends while the window is not active."));
    notify->setObjectName(QStringLiteral("notificationsSwitch"));
    notify->setCurrentIndex(ExportNotices::areWanted(m_context.settings) ? 0 : 1);
    connect(notify, &Segmented::currentChanged, this,
            [this](int index) { ExportNotices::setWanted(m_context.settings, index == 0); });

    column->addSpacing(16);
    Segmented* tray = addChoice(column, labels, tr("Icon in the system tray"), {tr("On"), tr("Off")},
                                tr("Shows the progress. Without it, the icon appears only while exports go on "
                                   "behind the closed window."));
    tray->setObjectName(QStringLiteral("traySwitch"));
    tray->setCurrentIndex(TrayIcon::isWanted(m_context.settings) ? 0 : 1);
    connect(tray, &Segmented::currentChanged, this, [this](int index) {
        TrayIcon::setWanted(m_context.settings, index == 0);
        Q_EMIT traySettingChanged();
    });
}

} // namespace muster::ui
