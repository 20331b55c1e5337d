#include "ui/presets/presetlistmodel.h"

#include "app/core/store/presetfile.h"
#include "ui/presets/presetactions.h"
#include "ui/presets/presetbook.h"

#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace muster::ui {
namespace {

QString idMimeType()
{
    return QStringLiteral("application/x-muster-preset-id");
}

bool sameEntry(const Preset& a, const Preset& b)
{
    return a.id == b.id;
}

} // namespace

PresetListModel::PresetListModel(PresetBook& book, PresetActions& actions, QObject* parent)
    : QAbstractListModel(parent), m_book(book), m_actions(actions)
{
    connect(&book, &PresetBook::changed, this, &PresetListModel::refresh);
}

PresetListModel::~PresetListModel() = default;

void PresetListModel::setTenant(const std::optional<Tenant>& tenant)
{
    m_tenant = tenant;
    refresh();
}

void PresetListModel::setOpen(const QString& id)
{
    if (id == m_open)
        return;
    m_open = id;
    refresh();
}

int PresetListModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_presets.cbegin(), m_presets.cend(), [&](const Preset& p) { return p.id == id; });
    return found == m_presets.cend() ? -1 : static_cast<int>(std::distance(m_presets.cbegin(), found));
}

QString PresetListModel::idAt(int row) const
{
    return m_presets.value(row).id;
}

void PresetListModel::move(const QString& id, int gap)
{
    const int row = rowOf(id);
    if (row < 0 || gap == row || gap == row + 1)
        return;
    const bool atEnd = gap >= m_presets.size();
    const Result<void> moved =
        atEnd ? m_book.moveBehind(id, m_presets.constLast().id) : m_book.moveBefore(id, m_presets[gap].id);
    if (!moved)
        refresh();
}

QString PresetListModel::draggedId(const QMimeData* data)
{
    return data ? QString::fromUtf8(data->data(idMimeType())) : QString();
}

int PresetListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_presets.size());
}

QVariant PresetListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Preset& preset = m_presets[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return preset.name;
    case Qt::AccessibleTextRole:
        return accessibleText(preset);
    case IdRole:
        return preset.id;
    case FormatRole:
        return presetFormatText(preset);
    case OpenRole:
        return preset.id == m_open;
    case DefaultRole:
        return m_tenant && m_book.defaultOf(presetTenant(*m_tenant)) == preset.id;
    case BoundRole:
        return !preset.tenant.isEmpty();
    default:
        return {};
    }
}

bool PresetListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString problem = m_actions.rename(idAt(index.row()), value.toString());
    if (!problem.isEmpty())
        Q_EMIT renameRefused(problem);
    return problem.isEmpty();
}

Qt::ItemFlags PresetListModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
                                 Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QMimeData* PresetListModel::mimeData(const QModelIndexList& indexes) const
{
    const auto preset = indexes.isEmpty() ? std::nullopt : m_book.byId(idAt(indexes.first().row()));
    if (!preset)
        return nullptr;
    auto* data = new QMimeData;
    data->setData(idMimeType(), preset->id.toUtf8());
    if (!m_dragFolder)
        m_dragFolder = std::make_unique<QTemporaryDir>();
    const QString path = m_dragFolder->filePath(presetFileName(preset->name));
    if (writePresetFile(path, *preset))
        data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

/// Rows stay the same as long as the list does, so that an open editor and the current row are left alone.
void PresetListModel::refresh()
{
    const QVector<Preset> presets = m_tenant ? m_book.of(presetTenant(*m_tenant)) : QVector<Preset>();
    if (std::equal(presets.cbegin(), presets.cend(), m_presets.cbegin(), m_presets.cend(), sameEntry)) {
        m_presets = presets;
        if (!m_presets.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_presets = presets;
    endResetModel();
}

QString PresetListModel::accessibleText(const Preset& preset) const
{
    QStringList parts{preset.name, presetFormatText(preset)};
    if (preset.id == m_open)
        parts.append(tr("open"));
    if (m_tenant && m_book.defaultOf(presetTenant(*m_tenant)) == preset.id)
        parts.append(tr("default"));
    if (m_tenant && !preset.tenant.isEmpty())
        parts.append(tr("only for %1").arg(m_tenant->name));
    return parts.join(QLatin1StringView(", "));
}

QString presetFormatText(const Preset& preset)
{
    const QString first = preset.outputs.isEmpty() ? QString() : outputFormatName(preset.outputs.first());
    if (first == QLatin1StringView("import"))
        return PresetListModel::tr("Import");
    if (first == QLatin1StringView("xlsx") || first == QLatin1StringView("excel-csv"))
        return PresetListModel::tr("Excel");
    if (first == QLatin1StringView("csv") || preset.format == ExportFormat::Csv)
        return PresetListModel::tr("CSV");
    return PresetListModel::tr("JSON");
}

} // namespace muster::ui
