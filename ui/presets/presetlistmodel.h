#pragma once

#include "app/core/domain/preset.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>

class QTemporaryDir;

namespace muster::ui {

class PresetActions;
class PresetBook;

/// The presets that a tenant sees, in the order of the list. Changing the text of an entry renames the preset.
class PresetListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        FormatRole,  ///< QString: "CSV", "JSON", "Import", "Excel"
        OpenRole,    ///< bool: the form shows it
        DefaultRole, ///< bool: new exports start with it
        BoundRole,   ///< bool: for this tenant only
    };
    /// Both must outlive this.
    PresetListModel(PresetBook& book, PresetActions& actions, QObject* parent = nullptr);
    ~PresetListModel() override;

    void setTenant(const std::optional<Tenant>& tenant);
    [[nodiscard]] const std::optional<Tenant>& tenant() const { return m_tenant; }
    /// What the form shows; empty: none of these.
    void setOpen(const QString& id);
    [[nodiscard]] int rowOf(const QString& id) const; ///< -1: not listed
    [[nodiscard]] QString idAt(int row) const;        ///< empty: there is no such row
    /// Moves an entry before the one that is at `gap` now; the number of rows for the end.
    void move(const QString& id, int gap);
    /// The id of a dragged preset of this program; empty for anything else.
    [[nodiscard]] static QString draggedId(const QMimeData* data);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    /// The id for this list, and a preset file for everybody else.
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    /// A typed name was refused.
    void renameRefused(const QString& problem);

private:
    void refresh();
    [[nodiscard]] QString accessibleText(const Preset& preset) const;

    PresetBook& m_book;
    PresetActions& m_actions;
    std::optional<Tenant> m_tenant;
    QString m_open;
    QVector<Preset> m_presets;
    mutable std::unique_ptr<QTemporaryDir> m_dragFolder; ///< files of dragged presets
};

/// What a preset makes, in one word. Pure.
[[nodiscard]] QString presetFormatText(const Preset& preset);

} // namespace muster::ui
