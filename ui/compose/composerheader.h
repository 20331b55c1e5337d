#pragma once

#include "ui/common/pageheader.h"

class QLineEdit;
class QMenu;

namespace muster::ui {

class ShrinkingButton;

/// The composer's header: what the form shows, whether it is saved, and the buttons for it. The name is typed in place
/// of the title.
class ComposerHeader : public PageHeader
{
    Q_OBJECT
public:
    explicit ComposerHeader(Theme& theme, QWidget* parent = nullptr);

    /// An empty name: the new export.
    void setPreset(const QString& name, const QString& state);
    /// Opens the field with `proposal` selected. Enter and Save preset emit nameEntered() and leave the field open
    /// until endNaming(); Escape, or leaving it before anything was typed, gives up.
    void startNaming(const QString& proposal);
    /// Why the name cannot be taken; in place of the state, until the name changes.
    void showNameProblem(const QString& problem);
    /// As if Enter was pressed.
    void enterName();
    void endNaming();
    [[nodiscard]] bool isNaming() const;
    /// Filled by whoever knows, when it is about to show.
    [[nodiscard]] QMenu* menu() const { return m_menu; }
    /// In the order of the Tab key.
    [[nodiscard]] QList<QWidget*> tabStops() const;

Q_SIGNALS:
    void saveWanted();
    void requestPanelToggled();
    void nameEntered(const QString& name);
    void namingGivenUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void giveUp();
    /// The title is worth more than the words of a button.
    void fitSave();

    Theme& m_theme;
    QLineEdit* m_name;
    ShrinkingButton* m_save;
    QToolButton* m_request;
    QToolButton* m_more;
    QMenu* m_menu;
    QString m_state;
    QString m_proposal;
};

} // namespace muster::ui
