#pragma once

#include "app/core/domain/tenant.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace muster::ui {

class PresetActions;
class PresetBook;
class PresetList;
class PresetListModel;
class Theme;

/// The presets' part of the side bar: heading, button for a new one, list; in the rail one button that opens them.
class PresetSection : public QWidget
{
    Q_OBJECT
public:
    /// `book` and `actions` must outlive this.
    PresetSection(Theme& theme, PresetBook& book, PresetActions& actions, QWidget* parent = nullptr);

    void setTenant(const std::optional<Tenant>& tenant);
    /// The preset that the form shows, marked while the composer is shown; empty: none of these.
    void setOpen(const QString& id);
    void setRail(bool rail);
    /// The id at a place of the list, from 0; empty: there is none.
    [[nodiscard]] QString idAt(int row) const;
    /// What a dropped preset file is added to.
    [[nodiscard]] QWidget* dropTarget() const;
    /// The listed preset at a point of `window`, and its place there; an empty id: none.
    struct Place
    {
        QString id;
        QString name;
        QRect rect;
    };
    [[nodiscard]] Place presetAt(const QWidget& window, const QPoint& point) const;

Q_SIGNALS:
    void presetChosen(const QString& id);
    /// "Save as a new preset".
    void saveWanted();
    void toastWanted(const QString& text);

private:
    void fillMenu();
    void showState();
    void showButton();

    Theme& m_theme;
    PresetListModel* m_model;
    PresetActions& m_actions;
    QWidget* m_heading;
    QToolButton* m_save;
    QLabel* m_empty;
    PresetList* m_list;
    QWidget* m_line;
    QToolButton* m_button;
    QMenu* m_menu;
    QString m_open;
    bool m_rail = false;
};

} // namespace muster::ui
