#include "ui/compose/columntemplates.h"

#include "app/core/domain/fieldcatalog.h"
#include "ui/compose/columnmodel.h"

#include <QMenu>

namespace muster::ui {
namespace {

constexpr int kMostPresetTemplates = 20;

} // namespace

ColumnTemplates::ColumnTemplates(ColumnModel& model, QMenu& menu, QObject* parent)
    : QObject(parent), m_model(model), m_menu(menu)
{
    connect(&menu, &QMenu::aboutToShow, this, &ColumnTemplates::fill);
}

void ColumnTemplates::fill()
{
    m_menu.clear();
    const auto add = [this](const QString& name, const QVector<Field>& fields) {
        m_menu.addAction(name, this, [this, name, fields] { apply(name, fields); });
    };
    add(tr("Basic profile"), FieldCatalog::basicProfile());
    add(tr("Everything"), FieldCatalog::everything(m_format));
    m_menu.addAction(tr("Import-ready"), this, &ColumnTemplates::applyImportReady);
    if (!m_lastColumns.isEmpty()) {
        m_menu.addSeparator();
        m_menu.addAction(tr("Columns of the last export"), this,
                         [this] { applyColumns(tr("Columns of the last export chosen"), m_lastColumns); });
    }
    addPresets();
    m_menu.addSeparator();
    m_menu.addAction(tr("Paste columns") + QLatin1Char('\t') +
                         QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText),
                     this, &ColumnTemplates::pasteWanted);
    if (const int addable = m_model.addableCount(); addable > 0)
        m_menu.addAction(tr("Add all %n found attributes", nullptr, addable), this, &ColumnTemplates::addFoundWanted);
    m_menu.addAction(tr("Find attributes in a file…"), this, &ColumnTemplates::sampleFileWanted);
}

void ColumnTemplates::addPresets()
{
    const QVector<Preset> offered = m_presets.mid(0, kMostPresetTemplates);
    if (!offered.isEmpty())
        m_menu.addSeparator();
    for (const Preset& preset : offered) {
        QString name = preset.name;
        name.replace(QLatin1Char('&'), QLatin1StringView("&&"));
        m_menu.addAction(tr("Columns of “%1”").arg(name), this, [this, preset] {
            applyColumns(tr("Columns of “%1” chosen").arg(preset.name), preset.fields);
        });
    }
}

void ColumnTemplates::apply(const QString& name, const QVector<Field>& fields)
{
    const int before = m_model.undoStack().index();
    m_model.replace(ColumnList::fromTemplate(fields, m_model.rows()), tr("Apply a template"));
    if (m_model.undoStack().index() != before)
        Q_EMIT applied(tr("Columns of “%1” chosen").arg(name), undoTo(before));
}

void ColumnTemplates::applyColumns(const QString& sentence, const QVector<Field>& fields)
{
    const int before = m_model.undoStack().index();
    m_model.replace(ColumnList::chosen(fields, m_model.rows()), tr("Apply a template"));
    if (m_model.undoStack().index() != before)
        Q_EMIT applied(sentence, undoTo(before));
}

/// Imports take JSON and attributes under their own names.
void ColumnTemplates::applyImportReady()
{
    const ExportFormat formatBefore = m_format;
    const std::function<void()> undo = undoTo(m_model.undoStack().index());
    m_model.replace(ColumnList::chosen(FieldCatalog::importReady(), m_model.rows()), tr("Apply a template"));
    if (formatBefore != ExportFormat::Json)
        Q_EMIT formatWanted(ExportFormat::Json);
    const QString sentence = formatBefore == ExportFormat::Json ? tr("Columns of “Import-ready” chosen")
                                                                : tr("Columns of “Import-ready” and JSON chosen");
    Q_EMIT applied(sentence, [this, undo, formatBefore] {
        if (formatBefore != m_format)
            Q_EMIT formatWanted(formatBefore);
        undo();
    });
}

std::function<void()> ColumnTemplates::undoTo(int index) const
{
    return [this, index] { m_model.undoStack().setIndex(index); };
}

} // namespace muster::ui
