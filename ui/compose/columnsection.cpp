#include "ui/compose/columnsection.h"

#include "app/core/domain/fieldlist.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/compose/columnbar.h"
#include "ui/compose/columnfilter.h"
#include "ui/compose/columnmodel.h"
#include "ui/compose/columnstatus.h"
#include "ui/compose/columntable.h"
#include "ui/compose/columntemplates.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {
namespace {

/// More than one attribute: nothing that a field of one line could take.
bool isList(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.contains(QLatin1Char('\n')) || trimmed.contains(QLatin1Char('\t')) ||
           trimmed.contains(QLatin1Char('{')) || trimmed.startsWith(QLatin1Char('['));
}

} // namespace

ColumnSection::ColumnSection(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_model(new ColumnModel(this)),
      m_filter(new ColumnFilter(this)),
      m_status(new ColumnStatus(theme))
{
    auto* templates = new QMenu(this);
    m_templates = new ColumnTemplates(*m_model, *templates, this);
    m_bar = new ColumnBar(theme, templates, this);
    m_search = m_bar->search();
    m_filter->setSourceModel(m_model);
    auto* frame = new QFrame(this);
    m_table = new ColumnTable(theme, *m_model, *m_filter, frame);
    m_table->setObjectName(QStringLiteral("columnTable"));
    m_table->setAccessibleName(tr("Columns to export"));
    m_status->setObjectName(QStringLiteral("columnStatus"));

    frame->setObjectName(QStringLiteral("columnFrame"));
    setSurface(frame, Surface::Card);
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(startEndMargins(2, 1, 1, 2));
    frameLayout->addWidget(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addSpacing(8);
    layout->addWidget(frame, 1);
    layout->addWidget(m_status);

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnSection::filterTyped);
    connect(m_search, &QLineEdit::returnPressed, this, &ColumnSection::addTyped);
    connect(m_bar, &ColumnBar::scopeChanged, this, &ColumnSection::setScope);
    connect(m_templates, &ColumnTemplates::applied, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                Q_EMIT toastWanted(sentence, ToastHost::undoText(), undo);
            });
    connect(m_templates, &ColumnTemplates::formatWanted, this, &ColumnSection::formatWanted);
    connect(m_templates, &ColumnTemplates::pasteWanted, this, &ColumnSection::paste);
    connect(m_templates, &ColumnTemplates::addFoundWanted, this, &ColumnSection::addFound);
    connect(m_templates, &ColumnTemplates::sampleFileWanted, this, &ColumnSection::sampleFileWanted);
    connect(m_model, &ColumnModel::changed, this, &ColumnSection::modelChanged);
    connect(m_model, &ColumnModel::rearranged, m_filter, &ColumnFilter::refresh);
    connect(m_status, &ColumnStatus::nextWanted, this, [this] { goToProblem(1); });
    connect(m_status, &ColumnStatus::foundWanted, this, &ColumnSection::goToFound);
    connectTable();
}

void ColumnSection::connectTable()
{
    connect(m_table, &ColumnTable::removeWanted, this, &ColumnSection::remove);
    connect(m_table, &ColumnTable::announced, this, &ColumnSection::announced);
    connect(m_table, &ColumnTable::pasteWanted, this, &ColumnSection::paste);
    connect(m_table, &ColumnTable::offerAccepted, this, &ColumnSection::addTyped);
    connect(m_table, &ColumnTable::foundShownWanted, this, &ColumnSection::showFoundRows);
    connect(m_table, &ColumnTable::addFoundWanted, this, &ColumnSection::addFound);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColumnSection::rowChanged);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &ColumnSection::openHeaderMenu);
}

void ColumnSection::load(const ColumnRows& rows, ExportFormat format, ColumnScope scope)
{
    m_format = format;
    m_templates->setFormat(format);
    m_anchor.clear();
    m_search->clear();
    m_foundShown[static_cast<int>(ColumnScope::Chosen)] = false;
    m_foundShown[static_cast<int>(ColumnScope::All)] = true;
    m_model->load(rows, format);
    m_bar->setScope(scope);
    setScope(scope);
    m_bar->showCounters(m_model->chosenCount(), static_cast<int>(m_model->rows().size()), m_format);
}

void ColumnSection::setFormat(ExportFormat format)
{
    m_format = format;
    m_templates->setFormat(format);
    m_model->setFormat(format);
}

const ColumnRows& ColumnSection::rows() const
{
    return m_model->rows();
}

void ColumnSection::setDiscovery(const Discovery& discovery, const QDateTime& localTime)
{
    m_model->setDiscovery(discovery, localTime);
    if (discovery.users > 0)
        Q_EMIT announced(tr("%n attributes found", nullptr, static_cast<int>(discovery.attributes.size())));
}

void ColumnSection::addFound()
{
    const int before = m_model->undoStack().index();
    const int chosenBefore = m_model->chosenCount();
    m_model->chooseFound();
    Q_EMIT toastWanted(tr("%n columns added", nullptr, m_model->chosenCount() - chosenBefore), ToastHost::undoText(),
                       undoTo(before));
}

/// Ticked rows leave the section then: they are to be seen wherever chosen columns are.
void ColumnSection::showFoundRows(bool shown)
{
    m_foundShown[static_cast<int>(m_filter->scope())] = shown;
    m_model->settleFound();
    m_model->setFoundShown(shown);
}

void ColumnSection::goToFound()
{
    m_search->clear();
    showFoundRows(true);
    m_table->showSection();
    m_table->setFocus(Qt::OtherFocusReason); // the link is gone, or will be
}

/// Examples are people's data: they can be hidden while others see the screen.
void ColumnSection::openHeaderMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* hide = menu->addAction(tr("Hide examples"));
    hide->setCheckable(true);
    hide->setChecked(m_model->examplesAreHidden());
    connect(hide, &QAction::toggled, m_model, &ColumnModel::setExamplesHidden);
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

void ColumnSection::setLastColumns(const QVector<Field>& fields)
{
    m_templates->setLastColumns(fields);
}

void ColumnSection::setPresets(const QVector<Preset>& presets)
{
    m_templates->setPresets(presets);
}

void ColumnSection::setCompact(bool compact)
{
    m_bar->setCompact(compact);
}

void ColumnSection::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ColumnSection::focusProblem()
{
    const ColumnIssue* issue = shownIssue(m_model->issues(), m_table->currentModelRow());
    if (issue && issue->row >= 0)
        showRow(issue->row, ColumnModel::NameColumn);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ColumnSection::goToProblem(int step)
{
    const int row = nextIssueRow(m_model->issues(), m_table->currentModelRow(), step);
    if (row < 0)
        return;
    showRow(row, ColumnModel::NameColumn);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ColumnSection::commitEditor()
{
    m_table->commitEditor();
}

QVector<QWidget*> ColumnSection::tabStops() const
{
    return m_bar->tabStops() + QVector<QWidget*>{m_table, m_status->foundButton(), m_status->nextButton()};
}

void ColumnSection::paste()
{
    const FieldList pasted = fieldsFromText(QGuiApplication::clipboard()->text());
    if (pasted.fields.isEmpty()) {
        const QString problem = tr("There is no list of attributes on the clipboard.");
        m_status->showError(problem);
        Q_EMIT announced(problem);
        return;
    }
    const int chosenBefore = m_model->chosenCount();
    const int before = m_model->undoStack().index();
    m_search->clear();
    const int below = ColumnList::indexOf(m_model->rows(), m_anchor);
    m_model->replace(ColumnList::withFields(m_model->rows(), pasted.fields, below), tr("Paste columns"));
    QString sentence = m_model->undoStack().index() == before
                           ? tr("All of them are chosen already")
                           : tr("Added %n columns", nullptr, m_model->chosenCount() - chosenBefore);
    if (pasted.ignored > 0)
        sentence = tr("%1; %n lines were not understood", nullptr, pasted.ignored).arg(sentence);
    if (m_model->undoStack().index() == before)
        return Q_EMIT toastWanted(sentence, {}, {});
    showRow(ColumnList::indexOf(m_model->rows(), pasted.fields.last().name), ColumnModel::AttributeColumn);
    Q_EMIT toastWanted(sentence, ToastHost::undoText(), undoTo(before));
}

std::function<void()> ColumnSection::undoTo(int index)
{
    return [this, index] { m_model->undoStack().setIndex(index); };
}

void ColumnSection::filterTyped()
{
    const QString text = m_search->text().trimmed();
    const bool known = ColumnList::indexOf(m_model->rows(), text) >= 0;
    m_model->setOffer(isFieldPath(text) && !known ? text : QString());
    m_filter->setText(text);
    showStatus();
}

void ColumnSection::addTyped()
{
    const QString path = m_search->text().trimmed();
    if (path.isEmpty())
        return;
    if (isFieldPath(path))
        addPath(path);
    else
        m_status->showError(tr("“%1” is not a valid path. Keys are parted by single dots.").arg(path));
}

void ColumnSection::addPath(const QString& path)
{
    const int row = m_model->addPath(path, ColumnList::indexOf(m_model->rows(), m_anchor));
    m_search->clear();
    m_filter->refresh();
    m_table->setCurrentModelRow(row, ColumnModel::AttributeColumn);
    Q_EMIT announced(tr("Added %1").arg(path));
}

void ColumnSection::remove(int row)
{
    const ColumnRow removed = m_model->rows()[row];
    if (!removed.typed && !removed.chosen)
        return;
    const int before = m_model->undoStack().index();
    m_model->remove(row);
    Q_EMIT toastWanted(tr("Removed %1").arg(removed.field.outputName()), ToastHost::undoText(), undoTo(before));
}

void ColumnSection::rowChanged()
{
    // While a text filters, the view marks what is left; the user's row stays the place for additions.
    const int row = m_table->currentModelRow();
    if (row >= 0 && (m_search->text().isEmpty() || m_table->hasFocus()))
        m_anchor = m_model->rows()[row].field.name;
    showStatus();
}

void ColumnSection::setScope(ColumnScope scope)
{
    m_model->settleFound();
    m_filter->setScope(scope);
    m_model->setFoundShown(m_foundShown[static_cast<int>(scope)]);
    showStatus();
}

void ColumnSection::modelChanged()
{
    m_bar->showCounters(m_model->chosenCount(), static_cast<int>(m_model->rows().size()), m_format);
    showStatus();
    Q_EMIT changed();
}

void ColumnSection::showStatus()
{
    m_status->show(m_model->issues(), m_table->currentModelRow(), m_model->addableCount());
}

void ColumnSection::showRow(int row, int column)
{
    if (!m_filter->mapFromSource(m_model->index(m_model->lineOf(row), column)).isValid()) {
        m_search->clear();
        m_filter->refresh();
    }
    m_table->setCurrentModelRow(row, column);
}

bool ColumnSection::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* keyEvent = static_cast<QKeyEvent*>(event);
        const int key = keyEvent->key();
        if (keyEvent->matches(QKeySequence::Paste) && isList(QGuiApplication::clipboard()->text())) {
            paste();
            return true;
        }
        if (key == Qt::Key_Down && m_filter->rowCount() > 0) {
            if (!m_table->currentIndex().isValid())
                m_table->setCurrentIndex(m_filter->index(0, ColumnModel::AttributeColumn));
            m_table->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace muster::ui
