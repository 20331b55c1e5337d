// How a job row is put together; what it does is in jobrow.cpp.
#include "ui/jobs/jobrow.h"

#include "ui/common/labels.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/theme.h"
#include "ui/jobs/draghandle.h"
#include "ui/jobs/fittingbuttons.h"
#include "ui/jobs/jobdetailsview.h"
#include "ui/jobs/stagetrack.h"
#include "ui/jobs/stateicon.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace muster::ui {
namespace {

// Inside an outline of 1 px: 12, 11, 7, 11.
constexpr int kIconColumn = 16;
constexpr int kIconGap = 8;
/// Texts end where the drawn part of the icon buttons above them ends.
constexpr int kTextInset = 4;
constexpr int kEllipsis = 20; ///< room for one, also of large text

QHBoxLayout* lineLayout(QWidget* line, int spacing)
{
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

/// A label that gives way and may use all the room there is.
ElidedLabel* wideLabel(Role role, QWidget* parent)
{
    auto* label = new ElidedLabel({}, role, parent);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

void JobRow::build()
{
    m_second = wideLabel(Role::Small, this);
    m_second->setFixedHeight(m_theme.scaled(18));
    m_details = new JobDetailsView(this);
    m_details->hide();

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(startEndMargins(13, 12, 8, 12));
    layout->setHorizontalSpacing(kIconGap);
    layout->setVerticalSpacing(0);
    layout->setColumnMinimumWidth(0, kIconColumn);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(makeTitleLine(), 0, 1);
    layout->addWidget(m_mark, 1, 0);
    layout->addWidget(m_second, 1, 1);
    layout->addWidget(makeMiddleLine(), 2, 1);
    layout->addWidget(makeLastLine(), 3, 1);
    layout->addWidget(m_details, 4, 0, 1, 2);

    connect(m_details->copyButton(), &QPushButton::clicked, this,
            [this] { Q_EMIT actionWanted(JobAction::CopyDetails); });
    for (QWidget* button : buttons())
        button->installEventFilter(this);
    setCurrent(false);
}

QWidget* JobRow::makeTitleLine()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(m_theme.scaled(24));
    m_title = wideLabel(Role::Strong, line);
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_time = new NumberLabel(Role::Small, line);
    m_stop = makeIconButton(m_theme, QStringLiteral("stop"), {}, Kind::RowIcon, {}, line);
    setThemeIcon(m_stop, m_theme, QStringLiteral("stop"), &Tokens::text3);
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_wayOut = makeButton({}, Kind::Row, line);
    m_wayOut->setObjectName(QStringLiteral("wayOutButton"));
    m_more = makeIconButton(m_theme, QStringLiteral("more"), {}, Kind::RowIcon, {}, line);
    m_more->setObjectName(QStringLiteral("moreButton"));
    auto* layout = lineLayout(line, 8);
    layout->addWidget(m_title, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_time, m_stop, m_wayOut, m_more})
        layout->addWidget(part);

    connect(m_stop, &QToolButton::clicked, this, [this] { Q_EMIT actionWanted(JobAction::Stop); });
    connect(m_wayOut, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(m_text.wayOut); });
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuWanted(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    return line;
}

/// 18 px high with a gap of 8 above and 4 below; its button takes 3 of either.
QWidget* JobRow::makeMiddleLine()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(m_theme.scaled(30));
    m_track = new StageTrack(m_theme, line);
    m_track->setContentsMargins(startEndMargins(0, 0, kTextInset, 0));
    m_figures = wideLabel(Role::SmallStrong, line);
    m_figures->setObjectName(QStringLiteral("jobFigures"));
    m_checksum = new ElidedLabel({}, Role::Hint, line);
    m_checksum->setMinimumWidth(1);
    m_copyChecksum = makeIconButton(m_theme, QStringLiteral("copy"), {}, Kind::RowIcon, {}, line);
    m_copyChecksum->setObjectName(QStringLiteral("copyChecksumButton"));
    auto* layout = lineLayout(line, 4);
    layout->setContentsMargins(0, 5, 0, 1);
    layout->addWidget(m_track);
    layout->addWidget(m_figures, 1);
    layout->addWidget(m_checksum);
    layout->addWidget(m_copyChecksum);
    connect(m_copyChecksum, &QToolButton::clicked, this, [this] { Q_EMIT actionWanted(JobAction::CopyChecksum); });
    return line;
}

QWidget* JobRow::makeLastLine()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(m_theme.scaled(24));
    m_stage = new NumberLabel(Role::SmallStrong, line);
    m_stage->setObjectName(QStringLiteral("jobStage"));
    m_stage->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_detail = wideLabel(Role::Small, line);
    m_detail->setObjectName(QStringLiteral("jobDetail"));
    m_detail->setMinimumWidth(1); // gives way to all others
    m_right = new NumberLabel(Role::Small, line);
    m_right->setObjectName(QStringLiteral("jobRight"));
    m_right->setMinimumWidth(kEllipsis);
    m_look = new ShrinkingButton(m_theme, jobActionText(JobAction::Preview), QStringLiteral("table"), Kind::Row, line);
    m_look->setObjectName(QStringLiteral("previewButton"));
    connect(m_look, &QPushButton::clicked, this, [this] { Q_EMIT actionWanted(lookAction(m_status.record)); });
    m_showInFolder = makeRowButton("showInFolderButton", JobAction::ShowInFolder, QStringLiteral("folder"));
    m_runAgain = makeRowButton("runAgainButton", JobAction::RunAgain, QStringLiteral("refresh"));
    m_drag = new DragHandle(line);
    m_drag->setObjectName(QStringLiteral("dragHandle"));
    m_drag->setFixedSize(m_theme.scaled(24), m_theme.scaled(24));
    setKind(m_drag, Kind::RowIcon);
    setThemeIcon(m_drag, m_theme, QStringLiteral("dragout"), &Tokens::text2);
    m_detailsButton = makeButton(jobActionText(JobAction::ToggleDetails), Kind::Link, line);
    m_detailsButton->setObjectName(QStringLiteral("detailsButton"));

    m_fileButtons = new FittingButtons(line);
    for (ShrinkingButton* button : {m_look, m_showInFolder, m_runAgain})
        m_fileButtons->add(button);

    auto* layout = lineLayout(line, 7);
    layout->addWidget(m_fileButtons);
    layout->addWidget(m_stage);
    layout->addWidget(m_detail, 1);
    layout->addStretch(); // for the buttons, when there is no detail
    layout->addWidget(m_right);
    layout->addWidget(m_drag);
    layout->addWidget(m_detailsButton);
    m_lastLine = line;

    connect(m_drag, &QToolButton::clicked, this, &JobRow::filesWanted);
    connect(m_detailsButton, &QPushButton::clicked, this, [this] { setDetailsOpen(!detailsAreOpen()); });
    return line;
}

ShrinkingButton* JobRow::makeRowButton(const char* name, JobAction action, const QString& icon)
{
    auto* button = new ShrinkingButton(m_theme, jobActionText(action), icon, Kind::Row, this);
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actionWanted(action); });
    return button;
}

QList<QWidget*> JobRow::buttons() const
{
    return {m_stop,         m_wayOut,   m_more, m_copyChecksum,  m_look,
            m_showInFolder, m_runAgain, m_drag, m_detailsButton, m_details->copyButton()};
}

} // namespace muster::ui
