#include "ui/preview/previewpane.h"

#include "app/core/base/usermessage.h"
#include "app/core/domain/field.h"
#include "ui/common/combobox.h"
#include "ui/common/labels.h"
#include "ui/common/shrinkingbutton.h"
#include "ui/common/theme.h"
#include "ui/jobs/draghandle.h"
#include "ui/jobs/jobaction.h"
#include "ui/jobs/jobactions.h"
#include "ui/preview/columnpopup.h"
#include "ui/preview/findbar.h"
#include "ui/preview/previewdelegate.h"
#include "ui/preview/previewmodel.h"
#include "ui/preview/previewtable.h"
#include "ui/preview/previewtext.h"
#include "ui/preview/rowpanel.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kPatienceMs = 300;
constexpr int kSizingMs = 8; // half of a frame
constexpr int kNarrowest = 72;
constexpr int kWidest = 240;
constexpr int kCellPadding = 20;
constexpr int kRowsForWidth = 40;
constexpr int kLettersForWidth = 80;

QStringList outputNames(const ExportRequest& request)
{
    QStringList names;
    for (const Field& field : request.fields)
        names << field.outputName();
    return names;
}

} // namespace

PreviewPane::PreviewPane(const UiContext& context, JobActions& actions, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions),
      m_model(new PreviewModel(this)),
      m_delegate(new PreviewDelegate(context.theme, this)),
      m_patience(new QTimer(this)),
      m_sizing(new QTimer(this))
{
    build();
    m_columnPopup = new ColumnPopup(context.theme, m_table);
    wire();
    wireTable();
    bindKeys();
}

PreviewPane::~PreviewPane()
{
    m_findBar->setPreview(nullptr);
    m_model->setPreview(nullptr);
}

void PreviewPane::wire()
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatienceMs);
    connect(m_patience, &QTimer::timeout, this, &PreviewPane::refresh);
    m_sizing->setSingleShot(true);
    connect(m_sizing, &QTimer::timeout, this, &PreviewPane::sizeNewColumns);
    connect(m_choice, &QComboBox::activated, this, &PreviewPane::openFile);
    connect(m_showInFolder, &QPushButton::clicked, this,
            [this] { m_actions.perform(JobAction::ShowInFolder, m_record); });
    connect(m_runAgain, &QPushButton::clicked, this, [this] { m_actions.perform(JobAction::RunAgain, m_record); });
    connect(m_drag, &QToolButton::clicked, this, [this] { m_actions.copyFiles(m_record); });
    connect(m_close, &QToolButton::clicked, this, &PreviewPane::closeWanted);
    connect(m_reload, &QPushButton::clicked, this, [this] { openFile(m_place); });
    connect(m_rowToggle, &QToolButton::toggled, this, [this](bool shown) {
        m_row->setVisible(shown);
        if (shown)
            showRow(m_table->currentIndex());
    });
    connect(m_row, &RowPanel::closeWanted, this, [this] { static_cast<void>(goBack()); });
    connect(m_columnPopup, &ColumnPopup::rowWanted, this, &PreviewPane::goToRow);
    connect(m_columnPopup, &ColumnPopup::cancelWanted, this, [this] {
        if (m_statistics)
            m_statistics->cancel();
    });
}

void PreviewPane::wireTable()
{
    connect(m_findBar, &FindBar::textChanged, this, [this](const QString& text) {
        m_delegate->setMarked(text);
        m_table->viewport()->update();
    });
    connect(m_table, &PreviewTable::scrolled, this, &PreviewPane::refreshPosition);
    connect(m_table, &PreviewTable::cellOpened, this, [this](const QModelIndex& index) {
        m_rowToggle->setChecked(true);
        showRow(index);
        m_row->focusTree();
    });
    connect(m_table, &PreviewTable::columnOpened, this, &PreviewPane::openColumn);
    connect(m_table, &PreviewTable::currentChangedTo, this, [this](const QModelIndex& current) {
        if (m_row->isVisible())
            showRow(current);
        refresh();
    });
    connect(m_table, &PreviewTable::customContextMenuRequested, this, &PreviewPane::openMenu);
}

void PreviewPane::bindKeys()
{
    const auto bind = [this](const QKeySequence& keys, const std::function<void()>& command) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, command);
        addAction(action);
    };
    bind(Qt::Key_F3, [this] { m_findBar->go(true); });
    bind(Qt::SHIFT | Qt::Key_F3, [this] { m_findBar->go(false); });
}

void PreviewPane::open(const ExportRecord& record)
{
    if (isOpen() && record.id == m_record.id && record.files == m_record.files)
        return;
    m_record = record;
    m_files = previewableFiles(record);
    m_choice->clear();
    m_choice->addItems(fileChoices(m_files, record.plan.request.format));
    m_choice->setVisible(m_files.size() > 1);
    m_drag->setFiles(filePaths(record));
    setIconButtonName(m_drag, tr("Drag the file of %1").arg(exportTitle(record.plan)));
    openFile(firstPreviewed(m_files));
}

void PreviewPane::openFile(int place)
{
    if (place < 0 || place >= m_files.size())
        return;
    m_place = place;
    m_choice->setCurrentIndex(place);
    const QString path = m_files.at(place).path;
    const QString name = QFileInfo(path).fileName();
    m_name->setText(name);
    m_table->setAccessibleName(tr("Preview of %1").arg(name));
    letGo();
    m_preview = m_context.previews.open(path, outputNames(m_record.plan.request));
    m_model->setPreview(m_preview.get()); // first: what follows asks the model
    m_findBar->setPreview(m_preview.get());
    connect(m_preview.get(), &Preview::changed, this, &PreviewPane::refresh);
    connect(m_preview.get(), &Preview::columnsAdded, this, &PreviewPane::sizeNewColumns);
    connect(m_preview.get(), &Preview::rowsArrived, this, &PreviewPane::sizeNewColumns);
    m_patience->start();
    refresh();
}

/// Lets go of the file that was shown and of all that is done with it.
void PreviewPane::letGo()
{
    m_columnPopup->hide();
    retire(m_statistics, this);
    retire(m_copy, this);
    m_row->clear();
    m_findBar->setPreview(nullptr);
    m_model->setPreview(nullptr);
    m_sized = {};
    m_preview.reset();
}

void PreviewPane::close()
{
    letGo();
    m_rowToggle->setChecked(false);
    m_files.clear();
    m_record = {};
    m_place = -1;
}

void PreviewPane::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void PreviewPane::focusFind()
{
    m_findBar->focusField();
}

bool PreviewPane::goBack()
{
    if (!m_row->isVisible())
        return false;
    m_rowToggle->setChecked(false);
    focusTable();
    return true;
}

void PreviewPane::refresh()
{
    if (!m_preview)
        return;
    const QLocale locale;
    PreviewState state = previewState(*m_preview, m_record.report, locale);
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && current.siblingAtColumn(0).data(PreviewModel::UnreadableRole).toBool())
        state = {QStringLiteral("error"), &Tokens::danger, tr("Unreadable"),
                 tr("Row %1 cannot be read.").arg(locale.toString(current.row() + 1)), false};
    m_stateIcon->setIcon(state.icon, state.colour);
    m_stateWord->setText(state.word);
    m_stateDetail->setText(state.detail);
    m_reload->setVisible(state.offersReload);
    const QString empty = emptyText(*m_preview, locale);
    const bool isOpening = m_preview->phase() == Preview::Phase::Opening;
    m_notice->setText(isOpening ? m_patience->isActive() ? QString() : tr("Reading…") : empty);
    m_stack->setCurrentWidget(isOpening || !empty.isEmpty() ? static_cast<QWidget*>(m_notice)
                                                            : static_cast<QWidget*>(m_splitter));
    sizeNewColumns();
    refreshPosition();
}

void PreviewPane::refreshPosition()
{
    if (!m_preview)
        return;
    const bool any = m_model->rowCount() > 0;
    const int last = std::min(m_table->lastVisibleRow(), m_table->topRow() + m_table->fullRows() - 1);
    m_position->setText(positionText(*m_preview, any ? m_table->topRow() : -1, any ? last : -1, QLocale()));
}

/// A column is as wide as its name and its first values; once, so that nothing moves later. A few values at a time: the
/// first text of a script that warmUpFonts() does not know loads its fonts.
void PreviewPane::sizeNewColumns()
{
    if (m_model->rowCount() == 0 || !m_model->index(0, 0).data(PreviewModel::ArrivedRole).toBool())
        return;
    const QFontMetrics cells(m_table->font());
    const QFontMetrics names(m_context.theme.font(Theme::Type::SmallMedium));
    QElapsedTimer busy;
    busy.start();
    for (; m_sized.columns < m_model->columnCount(); m_sized = {m_sized.columns + 1}) {
        if (m_sized.rows == 0) {
            const QString name = m_model->headerData(m_sized.columns, Qt::Horizontal, Qt::DisplayRole).toString();
            m_sized.width = names.horizontalAdvance(name.left(kLettersForWidth));
        }
        for (; m_sized.rows < std::min(m_model->rowCount(), kRowsForWidth); ++m_sized.rows) {
            if (m_sized.rows > 0 && busy.elapsed() > kSizingMs)
                return m_sizing->start();
            const QString text = m_model->index(m_sized.rows, m_sized.columns).data().toString();
            m_sized.width = std::max(m_sized.width, cells.horizontalAdvance(text.left(kLettersForWidth)));
        }
        m_table->header()->resizeSection(m_sized.columns,
                                         std::clamp(m_sized.width + kCellPadding, kNarrowest, kWidest));
    }
}

void PreviewPane::showRow(const QModelIndex& index)
{
    if (m_preview && index.isValid())
        m_row->showRow(*m_preview, index.row(), m_preview->columns().value(index.column()));
    else
        m_row->clear();
}

void PreviewPane::openColumn(int column)
{
    if (!m_preview || !m_preview->format() || column < 0)
        return;
    const bool hasEnded = m_statistics && m_statistics->isFinished() && m_statistics->error();
    if (!m_statistics || hasEnded) {
        retire(m_statistics, this);
        m_statistics = m_preview->statistics();
        m_statistics->start();
    }
    const QHeaderView* header = m_table->header();
    const int x = std::max(0, header->sectionViewportPosition(column));
    m_columnPopup->open(m_preview->columns().value(column), *m_statistics,
                        header->mapToGlobal(QPoint(x, header->height())));
}

void PreviewPane::openMenu(const QPoint& position)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("previewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [this] { copy(false); });
    menu->addAction(tr("Copy with column names"), this, [this] { copy(true); });
    menu->addSeparator();
    menu->addAction(tr("Whole row"), this,
                    [this, row = QPersistentModelIndex(current)] { Q_EMIT m_table->cellOpened(row); });
    menu->addAction(tr("Statistics of the column"), this, [this, column = current.column()] { openColumn(column); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void PreviewPane::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy(false);
    else
        QWidget::keyPressEvent(event);
}

/// The rectangle around all that is selected.
void PreviewPane::copy(bool withNames)
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    if (!m_preview || selection.isEmpty())
        return;
    int top = selection.first().top();
    int bottom = selection.first().bottom();
    int left = selection.first().left();
    int right = selection.first().right();
    for (const QItemSelectionRange& range : selection) {
        top = std::min(top, range.top());
        bottom = std::max(bottom, range.bottom());
        left = std::min(left, range.left());
        right = std::max(right, range.right());
    }
    QVector<int> columns;
    QStringList names;
    for (int column = left; column <= right; ++column) {
        columns << column;
        names << m_preview->columns().value(column);
    }
    const qint64 cells = (qint64{bottom} - top + 1) * columns.size();
    retire(m_copy, this);
    m_copy = m_preview->text(top, bottom, columns);
    connect(m_copy.get(), &Job::finished, this,
            [this, cells, line = withNames ? names.join(QLatin1Char('\t')) + QLatin1Char('\n') : QString()] {
                takeCopy(cells, line);
            });
    m_copy->start();
}

void PreviewPane::takeCopy(qint64 cells, const QString& names)
{
    const Result<QString> text = m_copy->result();
    retire(m_copy, this);
    if (text) {
        QGuiApplication::clipboard()->setText(names + *text);
        //: Number of cells of a table that were copied
        Q_EMIT toastWanted(tr("Copied %1 cells", nullptr, static_cast<int>(std::min<qint64>(cells, 1'000'000)))
                               .arg(QLocale().toString(cells)),
                           {}, {});
    } else {
        const bool tooMuch = text.error().code == ErrorCode::InvalidRequest;
        Q_EMIT toastWanted(tooMuch ? tr("That is too much for the clipboard; the file itself is in the folder")
                                   : userMessage(text.error()).what,
                           {}, {});
    }
}

void PreviewPane::goToRow(qint64 row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const int column = std::max(0, static_cast<int>(m_preview->columns().indexOf(m_columnPopup->column())));
    m_table->setCurrentIndex(m_model->index(static_cast<int>(row), column));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    focusTable();
}

} // namespace muster::ui
