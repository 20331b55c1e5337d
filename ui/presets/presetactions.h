#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/tenant.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace muster::ui {

class PresetBook;

/// What can be done with a saved preset, wherever it is asked for: side bar, header, keys. Tells by toasts how it went;
/// whatever takes something away can be undone there.
class PresetActions : public QObject
{
    Q_OBJECT
public:
    /// `book` must outlive this; file dialogs belong to the window of `parent`.
    PresetActions(PresetBook& book, QWidget* parent);
    void setTenant(const Tenant& tenant);

    /// The entries for a preset; `rename` starts whatever asks for the new name.
    void fillMenu(QMenu& menu, const QString& id, const std::function<void()>& rename);
    void addImport(QMenu& menu);

    /// Takes the name, or says why not.
    [[nodiscard]] QString rename(const QString& id, const QString& name);
    void duplicate(const QString& id);
    void setDefault(const QString& id, bool on);
    /// For the present tenant only, or for all.
    void setBound(const QString& id, bool bound);
    /// Where its files go.
    void setFolder(const QString& id, const QString& folder);
    void remove(const QString& id);
    void exportFile(const QString& id);
    void askForFile();
    /// Adds the preset of a file and opens it; false if it is none.
    bool importFile(const QString& path);

Q_SIGNALS:
    /// A preset came to be: show it.
    void openWanted(const QString& id);
    /// Before it goes, so that whoever shows it can let go.
    void aboutToRemove(const QString& id);
    void restored(const QString& id);
    /// Its folder is another one now.
    void folderChanged(const QString& id, const QString& folder);
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);

private:
    void say(const QString& sentence);
    /// True if it was done; otherwise tells why not.
    bool succeeded(const Result<void>& done);
    [[nodiscard]] QWidget* window() const;

    PresetBook& m_book;
    Tenant m_tenant;
};

/// "There is a preset “Weekly” already.", "A preset needs a name."; empty if the name can be taken. `tenant` and
/// `exceptId` as in isPresetNameTaken(). Pure.
[[nodiscard]] QString presetNameProblem(const PresetBook& book, const QString& name, const QString& tenant,
                                        const QString& exceptId = {});

} // namespace muster::ui
