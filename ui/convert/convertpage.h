#pragma once

#include "ui/common/uicontext.h"
#include "ui/compose/folderlook.h"
#include "ui/convert/convertstate.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QPushButton;

namespace muster::ui {

class DestinationSection;
class ElidedLabel;
class FileList;
class OutputPills;
class PrimaryButton;

/// "Convert files": makes other files of exports that were downloaded earlier. The conversions run as rows among the
/// jobs; the page stays for the next files. Its outputs and options are kept in the setting `convert`.
class ConvertPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConvertPage(const UiContext& context, QWidget* parent = nullptr);

    /// Adds files to the list (those on it already are looked at again). The first ones decide where to save.
    void addFiles(const QStringList& paths);
    /// Shows a plan with a source, for editing.
    void loadPlan(const ExportPlan& plan);
    /// Starts the conversions; if the page does not allow it, leads to the cause.
    void convertNow();
    /// Opens the system's dialog.
    void chooseFiles();
    /// To Convert if it can run, otherwise to the button that adds files.
    void focusFirst();
    void focusFolder();

Q_SIGNALS:
    void backWanted();
    void conversionsStarted(const QStringList& ids);

private:
    void build();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeBar();
    void connectParts();
    void change(const std::function<void(ConvertState&)>& edit);
    void fileChanged(const QString& path);
    void removeFile(const QString& path);
    void changeFolder(const QString& folder);
    void keepOutputs();
    void goToCause();
    /// Shows what follows from the state.
    void showAll();
    [[nodiscard]] QString proposedFolder(const QString& path);
    void showVerdict();
    void folderInspected(const QString& path, const FolderFacts& facts);
    void showFolder();
    void showExample();
    void showLines(const QString& summary, const QString& detail, bool problem);

    const UiContext m_context;
    ConvertState m_state;
    FolderLook m_folders;
    FolderFacts m_folderFacts;
    FormVerdict m_verdict;
    bool m_folderChosen = false; ///< by the user, so that files do not change it

    QWidget* m_back = nullptr;
    FileList* m_list = nullptr;
    QPushButton* m_add = nullptr;
    OutputPills* m_outputs = nullptr;
    DestinationSection* m_destination = nullptr;
    ElidedLabel* m_summary = nullptr;
    ElidedLabel* m_detail = nullptr;
    PrimaryButton* m_convert = nullptr;
};

} // namespace muster::ui
