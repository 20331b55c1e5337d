#pragma once

#include "app/core/domain/preset.h"

#include <QObject>

#include <functional>

class QMenu;

namespace muster::ui {

class ColumnModel;

/// The menu of column templates and what they do to the columns. Model and menu are given and outlive it.
class ColumnTemplates : public QObject
{
    Q_OBJECT
public:
    ColumnTemplates(ColumnModel& model, QMenu& menu, QObject* parent = nullptr);

    void setFormat(ExportFormat format) { m_format = format; }
    /// For "Columns of the last export"; empty: not offered.
    void setLastColumns(const QVector<Field>& fields) { m_lastColumns = fields; }
    /// Their columns are offered under their names.
    void setPresets(const QVector<Preset>& presets) { m_presets = presets; }

Q_SIGNALS:
    /// Said in a toast that can take it back.
    void applied(const QString& sentence, const std::function<void()>& undo);
    /// A template needs this format.
    void formatWanted(muster::ExportFormat format);
    void pasteWanted();
    void addFoundWanted();
    void sampleFileWanted();

private:
    void fill();
    void addPresets();
    void apply(const QString& name, const QVector<Field>& fields);
    void applyImportReady();
    /// Columns with the names they have.
    void applyColumns(const QString& sentence, const QVector<Field>& fields);
    /// Back to a place in the undo stack of the model.
    [[nodiscard]] std::function<void()> undoTo(int index) const;

    ColumnModel& m_model;
    QMenu& m_menu;
    ExportFormat m_format = ExportFormat::Csv;
    QVector<Field> m_lastColumns;
    QVector<Preset> m_presets;
};

} // namespace muster::ui
