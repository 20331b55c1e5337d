// How the preview is put together; what it does is in previewpane.cpp.
#include "ui/preview/previewpane.h"

#include "ui/common/combobox.h"
#include "ui/common/labels.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/theme.h"
#include "ui/jobs/draghandle.h"
#include "ui/jobs/jobaction.h"
#include "ui/preview/findbar.h"
#include "ui/preview/previewdelegate.h"
#include "ui/preview/previewmodel.h"
#include "ui/preview/previewtable.h"
#include "ui/preview/rowpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kMargin = 24;
constexpr int kRowPanelWidth = 320;
constexpr int kSmallestRowPanel = 240;
constexpr int kNameWidth = 160; ///< of usual text: as long as the buttons have theirs

} // namespace

void PreviewPane::build()
{
    setObjectName(QStringLiteral("previewPane"));
    Theme& theme = m_context.theme;
    m_table = new PreviewTable(theme);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QFont cells = theme.font(Theme::Type::Small);
    m_table->setFont(cells);
    m_row = new RowPanel(theme);
    m_row->setMinimumWidth(kSmallestRowPanel);
    m_row->hide();
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("previewSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_row);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({3 * kRowPanelWidth, kRowPanelWidth});
    m_notice = makeLabel({}, Role::Label);
    m_notice->setObjectName(QStringLiteral("previewNotice"));
    m_notice->setAlignment(Qt::AlignCenter);
    m_notice->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_notice);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHairline(this));
    layout->addWidget(makeBar());
    layout->addWidget(makeHairline(this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeHairline(this));
    layout->addWidget(makeFooter());
}

QWidget* PreviewPane::makeBar()
{
    Theme& theme = m_context.theme;
    auto* bar = new QWidget(this);
    setSurface(bar, Surface::Panel);
    bar->setFixedHeight(theme.scaled(52));
    auto* icon = new IconLabel(theme, QStringLiteral("table"), &Tokens::text2, 16, bar);
    m_name = new ElidedLabel({}, Role::Strong, bar);
    m_name->setObjectName(QStringLiteral("previewName"));
    m_name->setElideMode(Qt::ElideMiddle);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_choice = new ComboBox(theme, bar);
    m_choice->setObjectName(QStringLiteral("previewChoice"));
    m_choice->setAccessibleName(tr("File shown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setMaximumWidth(200);
    m_findBar = new FindBar(theme, *m_table, bar);
    m_showInFolder = new ShrinkingButton(theme, jobActionText(JobAction::ShowInFolder), QStringLiteral("folder"),
                                         Kind::Command, bar);
    m_showInFolder->setObjectName(QStringLiteral("previewShowInFolder"));
    m_runAgain =
        new ShrinkingButton(theme, jobActionText(JobAction::RunAgain), QStringLiteral("refresh"), Kind::Command, bar);
    m_runAgain->setObjectName(QStringLiteral("previewRunAgain"));
    m_rowToggle = makeIconButton(theme, QStringLiteral("panel"), tr("Whole row"), Kind::Icon, tr("Enter"), bar);
    m_rowToggle->setObjectName(QStringLiteral("rowToggle"));
    m_rowToggle->setCheckable(true);
    m_drag = new DragHandle(bar);
    m_drag->setObjectName(QStringLiteral("previewDrag"));
    m_drag->setFixedSize(theme.scaled(28), theme.scaled(28));
    m_drag->setFocusPolicy(Qt::StrongFocus);
    setKind(m_drag, Kind::Icon);
    setThemeIcon(m_drag, theme, QStringLiteral("dragout"), &Tokens::text2);
    m_close = makeIconButton(theme, QStringLiteral("close"), tr("Close preview"), Kind::Icon, tr("Esc"), bar);
    m_close->setObjectName(QStringLiteral("closePreviewButton"));

    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(startEndMargins(kMargin, 0, kMargin - 8, 0));
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_name);
    layout->addWidget(m_choice);
    layout->addStretch(1);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_findBar, m_showInFolder, m_runAgain, m_rowToggle, m_drag, m_close})
        layout->addWidget(part);
    m_bar = bar;
    bar->installEventFilter(this);
    return bar;
}

void PreviewPane::fitBar()
{
    const int name = std::min(m_name->sizeHint().width(), m_context.theme.textWidth(kNameWidth));
    int needed = m_bar->layout()->sizeHint().width() - m_name->sizeHint().width() + name;
    for (const ShrinkingButton* button : {m_showInFolder, m_runAgain})
        needed += button->fullSize().width() - button->sizeHint().width();
    for (ShrinkingButton* button : {m_showInFolder, m_runAgain})
        button->setShrunk(needed > m_bar->width());
}

bool PreviewPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_bar && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitBar();
    return QWidget::eventFilter(watched, event);
}

QWidget* PreviewPane::makeFooter()
{
    Theme& theme = m_context.theme;
    auto* footer = new QWidget(this);
    footer->setFixedHeight(theme.scaled(36));
    setSurface(footer, Surface::Panel);
    m_stateIcon = new IconLabel(theme, QStringLiteral("clock"), &Tokens::text2, 16, footer);
    m_stateWord = makeLabel({}, Role::SmallStrong, footer);
    m_stateWord->setObjectName(QStringLiteral("previewState"));
    m_stateDetail = new ElidedLabel({}, Role::Small, footer);
    m_stateDetail->setObjectName(QStringLiteral("previewDetail"));
    m_reload = makeButton(tr("Open again"), Kind::Link, footer);
    m_reload->setObjectName(QStringLiteral("reloadPreviewButton"));
    m_position = makeLabel({}, Role::Small, footer);
    m_position->setObjectName(QStringLiteral("previewPosition"));
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(kMargin, 0, kMargin, 0);
    layout->setSpacing(8);
    layout->addWidget(m_stateIcon);
    layout->addWidget(m_stateWord);
    layout->addWidget(m_stateDetail, 1);
    layout->addWidget(m_reload);
    layout->addSpacing(8);
    layout->addWidget(m_position);
    return footer;
}

} // namespace muster::ui
