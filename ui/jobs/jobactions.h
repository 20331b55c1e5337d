#pragma once

#include "app/core/domain/exportrecord.h"
#include "ui/common/uicontext.h"
#include "ui/jobs/jobaction.h"

#include <QObject>

#include <functional>

class QMenu;

namespace muster::ui {

/// Carries out what the buttons and menus of jobs and history entries offer.
class JobActions : public QObject
{
    Q_OBJECT
public:
    JobActions(const UiContext& context, QObject* parent);

    /// ToggleDetails is the row's own business and does nothing here.
    void perform(JobAction action, const ExportRecord& record);
    /// The files as a copy on the clipboard, ready to be pasted into a folder.
    void copyFiles(const ExportRecord& record);
    /// A menu of `actions` (None: separator) that deletes itself when it closes; what needs a missing file is disabled
    /// and says why. `chosen` gets the entry.
    [[nodiscard]] QMenu* makeMenu(const QVector<JobAction>& actions, const ExportRecord& record, QWidget* parent,
                                  const std::function<void(JobAction)>& chosen) const;

Q_SIGNALS:
    void editWanted(const muster::ExportPlan& plan);
    void savePresetWanted(const muster::ExportPlan& plan);
    void credentialsWanted(const QString& tenantId);
    void previewWanted(const muster::ExportRecord& record);
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);

private:
    void say(const QString& sentence);
    void copy(const QString& text, const QString& sentence);
    void runAgain(const ExportRecord& record);
    void openFile(const ExportRecord& record);
    void showInFolder(const ExportRecord& record);
    UiContext m_context;
};

/// The paths of the saved files.
[[nodiscard]] QStringList filePaths(const ExportRecord& record);
/// Files of a saved export that are no longer where they were saved. Looks at the disk.
[[nodiscard]] bool filesAreMissing(const ExportRecord& record);
[[nodiscard]] QString missingFileText();

} // namespace muster::ui
