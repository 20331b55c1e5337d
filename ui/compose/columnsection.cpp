#include "ui/compose/columnsection.h"

#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/fieldlist.h"
#include "ui/common/segmented.h"
#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"
#include "ui/compose/columnfilter.h"
#include "ui/compose/columnmodel.h"
#include "ui/compose/columnstatus.h"
#include "ui/compose/columntable.h"
#include "ui/compose/foundbar.h"
#include "ui/compose/searchfield.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {
namespace {

constexpr int kWidestFilter = 360;
constexpr int kFilterStretch = 1000; // what the filter may not take goes behind it
constexpr int kMostPresetTemplates = 20;
constexpr int kFewestRows = 4;

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
      m_counter(makeLabel({}, Role::SmallMedium)),
      m_search(makeSearchField(theme)),
      m_scope(new Segmented(theme)),
      m_templates(new QMenu(this)),
      m_templateButton(makeMenuButton(theme, tr("Template"))),
      m_table(nullptr),
      m_found(new FoundBar(theme)),
      m_status(new ColumnStatus(theme))
{
    m_filter->setSourceModel(m_model);
    m_table = new ColumnTable(theme, *m_model, *m_filter);
    m_table->setObjectName(QStringLiteral("columnTable"));
    m_table->setAccessibleName(tr("Columns to export"));
    m_status->setObjectName(QStringLiteral("columnStatus"));

    auto* frame = new QFrame;
    frame->setObjectName(QStringLiteral("columnFrame"));
    setSurface(frame, Surface::Card);
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(2, 1, 1, 2);
    frameLayout->addWidget(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar(theme));
    layout->addSpacing(8);
    layout->addWidget(frame, 1);
    layout->addWidget(m_found);
    layout->addWidget(m_status);

    connect(m_model, &ColumnModel::changed, this, &ColumnSection::modelChanged);
    connect(m_model, &ColumnModel::rearranged, m_filter, &ColumnFilter::refresh);
    connect(m_table, &ColumnTable::removeWanted, this, &ColumnSection::remove);
    connect(m_table, &ColumnTable::pasteWanted, this, &ColumnSection::paste);
    connect(m_table, &ColumnTable::offerAccepted, this, &ColumnSection::addTyped);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColumnSection::rowChanged);
    connect(m_found, &FoundBar::addAllWanted, this, &ColumnSection::addFound);
    connect(m_found, &FoundBar::showWanted, this, &ColumnSection::listFound);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, &ColumnSection::openHeaderMenu);
    connect(m_status, &ColumnStatus::nextWanted, this, [this] { goToProblem(1); });
}

QWidget* ColumnSection::makeBar(Theme& theme)
{
    m_counter->setObjectName(QStringLiteral("columnCounter"));
    m_search->setObjectName(QStringLiteral("columnFilter"));
    m_search->setAccessibleName(tr("Find or add an attribute"));
    m_search->setMaximumWidth(kWidestFilter);
    m_search->installEventFilter(this);
    m_scope->setObjectName(QStringLiteral("columnScope"));
    m_scope->setAccessibleName(tr("Columns shown"));
    m_scope->addSegment(tr("Chosen"));
    m_scope->addSegment(tr("All"));
    m_scope->setCurrentIndex(static_cast<int>(ColumnScope::All));
    m_templateButton->setObjectName(QStringLiteral("templateButton"));
    m_templateButton->setAccessibleName(tr("Column template"));
    m_templateButton->setMenu(m_templates);
    setCompact(false);

    auto* bar = new QWidget;
    bar->setFixedHeight(theme.scaled(32));
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // fitBar() sets how narrow it may become
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Columns"), Role::Strong));
    layout->addWidget(m_counter);
    layout->addSpacing(8);
    layout->addWidget(m_search, kFilterStretch);
    layout->addStretch(1);
    layout->addWidget(m_scope);
    layout->addWidget(m_templateButton);

    m_bar = bar;
    bar->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnSection::filterTyped);
    connect(m_search, &QLineEdit::returnPressed, this, &ColumnSection::addTyped);
    connect(m_scope, &Segmented::currentChanged, this, &ColumnSection::setScope);
    connect(m_templates, &QMenu::aboutToShow, this, &ColumnSection::fillTemplates);
    return bar;
}

void ColumnSection::load(const ColumnRows& rows, ExportFormat format, ColumnScope scope)
{
    m_format = format;
    m_anchor.clear();
    m_search->clear();
    m_model->load(rows, format);
    m_scope->setCurrentIndex(static_cast<int>(scope));
    m_filter->setScope(scope);
    m_found->setListed(scope == ColumnScope::All);
    showCounters();
    showStatus();
}

void ColumnSection::setFormat(ExportFormat format)
{
    m_format = format;
    m_model->setFormat(format);
}

const ColumnRows& ColumnSection::rows() const
{
    return m_model->rows();
}

void ColumnSection::setDiscovery(const Discovery& discovery, const QDateTime& localTime)
{
    m_discoveredAt = localTime;
    m_model->setDiscovery(discovery);
    showFound();
    if (discovery.users > 0)
        Q_EMIT announced(tr("%n attributes found", nullptr, static_cast<int>(discovery.attributes.size())));
}

void ColumnSection::showFound()
{
    m_found->show(m_model->discovery().users, m_model->foundCount(), m_discoveredAt);
    m_table->setFewestRows(m_found->isHidden() ? kFewestRows : kFewestRows - 1);
}

void ColumnSection::addFound()
{
    const int before = m_model->undoStack().index();
    const int chosenBefore = m_model->chosenCount();
    m_model->chooseFound();
    m_table->setFocus(Qt::OtherFocusReason); // the button is gone
    Q_EMIT toastWanted(tr("%n columns added", nullptr, m_model->chosenCount() - chosenBefore), ToastHost::undoText(),
                       [this, before] { undoTo(before); });
}

void ColumnSection::listFound()
{
    m_search->clear();
    m_scope->setCurrentIndex(static_cast<int>(ColumnScope::All));
    const ColumnRows& rows = m_model->rows();
    const auto first =
        std::find_if(rows.cbegin(), rows.cend(), [](const ColumnRow& row) { return row.found && !row.chosen; });
    if (first != rows.cend())
        showRow(static_cast<int>(std::distance(rows.cbegin(), first)), ColumnModel::TickColumn);
    m_table->setFocus(Qt::OtherFocusReason); // the button is gone
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
    m_lastColumns = fields;
}

void ColumnSection::setCompact(bool compact)
{
    m_search->setPlaceholderText(compact ? tr("Find or add") : tr("Find or add an attribute"));
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
    return {m_search,
            m_scope,
            m_templateButton,
            m_table,
            m_found->showButton(),
            m_found->addButton(),
            m_status->nextButton()};
}

void ColumnSection::fillTemplates()
{
    m_templates->clear();
    const auto add = [this](const QString& name, const QVector<Field>& fields) {
        m_templates->addAction(name, this, [this, name, fields] { applyTemplate(name, fields); });
    };
    add(tr("Basic profile"), FieldCatalog::basicProfile());
    add(tr("Everything"), FieldCatalog::everything(m_format));
    m_templates->addAction(tr("Import-ready"), this, &ColumnSection::applyImportReady);
    if (!m_lastColumns.isEmpty()) {
        m_templates->addSeparator();
        m_templates->addAction(tr("Columns of the last export"), this,
                               [this] { applyColumns(tr("Columns of the last export chosen"), m_lastColumns); });
    }
    addPresetTemplates();
    m_templates->addSeparator();
    m_templates->addAction(tr("Paste columns") + QLatin1Char('\t') +
                               QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText),
                           this, &ColumnSection::paste);
    m_templates->addAction(tr("Find attributes in a file…"), this, &ColumnSection::sampleFileWanted);
}

void ColumnSection::addPresetTemplates()
{
    const QVector<Preset> offered = m_presets.mid(0, kMostPresetTemplates);
    if (!offered.isEmpty())
        m_templates->addSeparator();
    for (const Preset& preset : offered) {
        QString name = preset.name;
        name.replace(QLatin1Char('&'), QLatin1StringView("&&"));
        m_templates->addAction(tr("Columns of “%1”").arg(name), this, [this, preset] {
            applyColumns(tr("Columns of “%1” chosen").arg(preset.name), preset.fields);
        });
    }
}

void ColumnSection::applyTemplate(const QString& name, const QVector<Field>& fields)
{
    const int before = m_model->undoStack().index();
    m_model->replace(ColumnList::fromTemplate(fields, m_model->rows()), tr("Apply a template"));
    if (m_model->undoStack().index() != before)
        Q_EMIT toastWanted(tr("Columns of “%1” chosen").arg(name), ToastHost::undoText(),
                           [this, before] { undoTo(before); });
}

void ColumnSection::applyColumns(const QString& toast, const QVector<Field>& fields)
{
    const int before = m_model->undoStack().index();
    m_model->replace(ColumnList::chosen(fields, m_model->rows()), tr("Apply a template"));
    if (m_model->undoStack().index() != before)
        Q_EMIT toastWanted(toast, ToastHost::undoText(), [this, before] { undoTo(before); });
}

/// Imports take JSON and attributes under their own names.
void ColumnSection::applyImportReady()
{
    const ExportFormat formatBefore = m_format;
    const int before = m_model->undoStack().index();
    m_model->replace(ColumnList::chosen(FieldCatalog::importReady(), m_model->rows()), tr("Apply a template"));
    if (formatBefore != ExportFormat::Json)
        Q_EMIT formatWanted(ExportFormat::Json);
    const QString sentence = formatBefore == ExportFormat::Json ? tr("Columns of “Import-ready” chosen")
                                                                : tr("Columns of “Import-ready” and JSON chosen");
    Q_EMIT toastWanted(sentence, ToastHost::undoText(), [this, before, formatBefore] {
        if (formatBefore != m_format)
            Q_EMIT formatWanted(formatBefore);
        undoTo(before);
    });
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
    Q_EMIT toastWanted(sentence, ToastHost::undoText(), [this, before] { undoTo(before); });
}

void ColumnSection::undoTo(int index)
{
    m_model->undoStack().setIndex(index);
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
    Q_EMIT toastWanted(tr("Removed %1").arg(removed.field.outputName()), ToastHost::undoText(),
                       [this, before] { undoTo(before); });
}

void ColumnSection::rowChanged()
{
    // While a text filters, the view marks what is left; the user's row stays the place for additions.
    const int row = m_table->currentModelRow();
    if (row >= 0 && (m_search->text().isEmpty() || m_table->hasFocus()))
        m_anchor = m_model->rows()[row].field.name;
    showStatus();
}

void ColumnSection::setScope(int index)
{
    m_filter->setScope(static_cast<ColumnScope>(index));
    m_found->setListed(m_filter->scope() == ColumnScope::All);
    showStatus();
}

void ColumnSection::modelChanged()
{
    showCounters();
    showStatus();
    showFound();
    Q_EMIT changed();
}

void ColumnSection::showCounters()
{
    const int count = m_model->chosenCount();
    const bool csv = m_format == ExportFormat::Csv;
    m_counter->setText(csv ? tr("%1 / %2").arg(count).arg(kMaxCsvFields) : QString::number(count));
    m_counter->setAccessibleName(csv ? tr("%1 of at most %2 columns").arg(count).arg(kMaxCsvFields)
                                     : tr("%n columns", nullptr, count));
    setRole(m_counter, csv && count > kMaxCsvFields ? Role::Danger : Role::SmallMedium);
    m_scope->setCounter(static_cast<int>(ColumnScope::Chosen), QString::number(count));
    m_scope->setCounter(static_cast<int>(ColumnScope::All), QString::number(m_model->rows().size()));
}

void ColumnSection::showStatus()
{
    m_status->showIssues(m_model->issues(), m_table->currentModelRow());
}

void ColumnSection::showRow(int row, int column)
{
    if (!m_filter->mapFromSource(m_model->index(row, column)).isValid()) {
        m_search->clear();
        m_filter->refresh();
    }
    m_table->setCurrentModelRow(row, column);
}

/// In a small window with large text the counter gives way: the scope counts the chosen columns too.
void ColumnSection::fitBar()
{
    const int counter = m_counter->sizeHint().width() + m_bar->layout()->spacing();
    const int needed = m_bar->layout()->minimumSize().width() + (m_counter->isHidden() ? counter : 0);
    m_bar->setMinimumWidth(needed - counter);
    m_counter->setVisible(needed <= width());
}

bool ColumnSection::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_bar && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ColumnSection::fitBar, Qt::QueuedConnection);
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
