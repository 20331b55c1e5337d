// How the page is put together; what it does is in convertpage.cpp.
#include "ui/convert/convertpage.h"

#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/pageheader.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/outputpills.h"
#include "ui/convert/filelist.h"
#include "ui/convert/madelist.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

constexpr int kMadeGap = 12;

} // namespace

void ConvertPage::build()
{
    setObjectName(QStringLiteral("convertPage"));
    setSurface(this, Surface::Page);
    auto* header = new PageHeader(m_context.theme, tr("Convert files"), 16, this);
    m_back = makeIconButton(m_context.theme, QStringLiteral("back"), tr("Back"), Kind::Icon, tr("Esc"), this);
    m_back->setObjectName(QStringLiteral("convertBackButton"));
    header->addLeading(m_back);

    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("convertScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeForm());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeBar());
}

QWidget* ConvertPage::makeForm()
{
    Theme& theme = m_context.theme;
    m_labels = std::make_unique<LabelColumn>(theme);
    m_list = new FileList(theme);
    m_add = makeButton(tr("Add files…"));
    m_add->setObjectName(QStringLiteral("addFilesButton"));
    m_outputs = new OutputPills(theme, OutputPills::Use::LocalFiles);
    m_outputs->setObjectName(QStringLiteral("convertOutputs"));

    auto* form = new QWidget;
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(24, 4, 24, 12);
    layout->setSpacing(0);
    auto* files = new QVBoxLayout;
    files->setSpacing(8);
    files->addWidget(m_list);
    files->addWidget(m_add, 0, Qt::AlignLeft);
    QHBoxLayout* filesRow = m_labels->addRow(tr("Files"), m_add);
    filesRow->addLayout(files, 1);
    layout->addLayout(filesRow);
    layout->addSpacing(20);
    QHBoxLayout* outputsRow = m_labels->addRow(tr("Files to make"), m_outputs);
    outputsRow->addWidget(m_outputs, 1);
    layout->addLayout(outputsRow);
    layout->addSpacing(13);
    m_destination = new DestinationSection(theme, *m_labels);
    m_destination->setObjectName(QStringLiteral("convertDestination"));
    layout->addWidget(m_destination);
    layout->addWidget(makeMade());
    layout->addStretch(1);
    return form;
}

/// At the end of the form, so that nothing moves when a conversion ends.
QWidget* ConvertPage::makeMade()
{
    m_madeRow = new QWidget;
    m_madeList = new MadeList(m_context.theme);
    QHBoxLayout* row = m_labels->addRow(tr("Files made"), m_madeList);
    row->setContentsMargins(0, kMadeGap, 0, 0);
    row->addWidget(m_madeList, 1);
    m_madeRow->setLayout(row);
    m_madeRow->hide();
    return m_madeRow;
}

QWidget* ConvertPage::makeBar()
{
    Theme& theme = m_context.theme;
    auto* bar = new QWidget;
    bar->setObjectName(QStringLiteral("convertBar"));
    setSurface(bar, Surface::Bar);
    bar->setFixedHeight(theme.scaled(64));
    m_summary = new ElidedLabel({}, Role::Strong, bar);
    m_summary->setObjectName(QStringLiteral("convertSummary"));
    m_detail = new ElidedLabel({}, Role::Small, bar);
    m_detail->setObjectName(QStringLiteral("convertDetail"));
    m_convert = new PrimaryButton(theme, tr("Convert"), bar);
    m_convert->setObjectName(QStringLiteral("convertButton"));
    m_convert->setShortcutHint(Qt::CTRL | Qt::Key_Return);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addStretch(1);
    lines->addWidget(m_summary);
    lines->addWidget(m_detail);
    lines->addStretch(1);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(24, 1, 24, 0);
    layout->setSpacing(16);
    layout->addLayout(lines, 1);
    layout->addWidget(m_convert);
    return bar;
}

} // namespace muster::ui
