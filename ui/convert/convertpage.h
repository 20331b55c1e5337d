#pragma once

#include "ui/common/uicontext.h"
#include "ui/compose/folderlook.h"
#include "ui/convert/convertstate.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;

namespace muster::ui {

class DestinationSection;
class ElidedLabel;
class FileList;
class LabelColumn;
class MadeList;
class OutputPills;
class PrimaryButton;

/// "Convert files": makes other files of exports that were downloaded earlier. The conversions run as rows among the
/// jobs; the page stays for the next files, and shows what the last ones have made. Its outputs and options are kept in
/// the setting `convert`.
class ConvertPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConvertPage(const UiContext& context, QWidget* parent = nullptr);
    ~ConvertPage() override;

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
    void previewWanted(const muster::ExportRecord& record);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeMade();
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
    void exportChanged(const QString& id);
    void showMade();
    void showLines(const QString& summary, const QString& detail, bool problem);

    const UiContext m_context;
    ConvertState m_state;
    FolderLook m_folders;
    FolderFacts m_folderFacts;
    FormVerdict m_verdict;
    bool m_folderChosen = false;  ///< by the user, so that files do not change it
    QStringList m_started;        ///< the conversions of the last Convert
    QVector<ExportRecord> m_made; ///< those of them that are saved

    std::unique_ptr<LabelColumn> m_labels;
    QWidget* m_back = nullptr;
    FileList* m_list = nullptr;
    QPushButton* m_add = nullptr;
    OutputPills* m_outputs = nullptr;
    DestinationSection* m_destination = nullptr;
    QWidget* m_madeRow = nullptr;
    MadeList* m_madeList = nullptr;
    ElidedLabel* m_summary = nullptr;
    ElidedLabel* m_detail = nullptr;
    PrimaryButton* m_convert = nullptr;
};

} // namespace muster::ui
