#pragma once

#include "app/core/domain/exportrecord.h"
#include "app/core/store/historyreader.h"
#include "ui/common/uicontext.h"
#include "ui/compose/folderlook.h"
#include "ui/compose/formverdict.h"
#include "ui/compose/lastexports.h"

#include <QDateTime>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QScrollArea;

namespace muster {
struct Discovery;
}

namespace muster::ui {

class ActionBar;
class ColumnSection;
class ComposerHeader;
class ConnectionsField;
class DestinationSection;
class FormatRow;
class LabelColumn;
class OpenPreset;
class OutputPills;
class PresetActions;
class SampleReader;
class StatusAnnouncer;

/// The form of an export: who, what, where, and the button that starts it. Shows a new export or a preset of its tenant
/// and keeps what is not saved as drafts. Its parts show and report; the values live in one FormState here.
class ComposerPage : public QWidget
{
    Q_OBJECT
public:
    /// `presetActions` must outlive the page; the page tells it the tenant.
    ComposerPage(const UiContext& context, PresetActions& presetActions, QWidget* parent = nullptr);
    ~ComposerPage() override;

    /// Shows what was open in this tenant, or a new export. Nothing happens for an unknown tenant.
    void setTenant(const QString& tenantId);
    [[nodiscard]] QString tenantId() const { return m_tenant.id; }
    /// What Export would send, one request a job; empty while nothing is chosen.
    [[nodiscard]] QVector<ExportRequest> requests() const;
    /// Starts the exports; if the form does not allow it, leads to the cause.
    void exportNow();
    /// Exports ten users of the first chosen connection to find out which attributes they have.
    void testRunNow();
    /// Shows a plan that exists, for editing: in the preset that it came from, or as a new export. Its tenant must be
    /// the present one.
    void loadPlan(const ExportPlan& plan);

    /// An empty id: the new export. What is in the form now is kept as a draft.
    void openPreset(const QString& id);
    [[nodiscard]] QString presetId() const; ///< empty: the new export
    /// Saves into the open preset; a new export asks for its name in the header.
    void savePreset();
    /// Asks for the name of another preset.
    void savePresetAs();
    /// The plan as a new export, with its name to be entered.
    void savePlanAsPreset(const ExportPlan& plan);
    void revertPreset();

    void focusFilter();
    void focusFolder();
    /// The connections if none is chosen, otherwise Export.
    void focusFirst();

    /// Shows which attributes the users of a file have, as after a test run.
    void discoverFile(const QString& path);
    /// The target of dropped files whose attributes are wanted, in the coordinates of this page.
    [[nodiscard]] QRect columnsRect() const;

    /// A dropped folder: taken with a toast if files can be written there, otherwise false.
    bool setFolder(const QString& folder);
    /// The target of dropped folders, in the coordinates of this page.
    [[nodiscard]] QRect destinationRect() const;
    void previewFolder(const QString& folder);
    void endFolderPreview();

Q_SIGNALS:
    /// requests() are others now.
    void requestsChanged();
    void exportsStarted(const QStringList& ids);
    /// presetId() is another one now.
    void presetOpened(const QString& id);
    void requestPanelToggled();
    void credentialsWanted(const QString& tenantId);
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int kFormMargin = 24;
    void build();
    [[nodiscard]] QWidget* makeForm();
    void connectForm();
    void connectServices();
    void connectPresets();

    /// A change by the user: takes it over, shows what follows, saves the draft.
    void change(const std::function<void(FormState&)>& edit);
    /// Another form: shows all of it.
    void load(const FormState& state);
    /// The same by the user's wish: said in a toast that takes it back.
    void replace(const FormState& state, const QString& sentence);
    void changeFolder(const QString& folder);
    void showFolder();
    void folderInspected(const QString& path, const FolderFacts& facts);
    void showExample();
    void showVerdict();
    void showConnections();
    void showPreset();
    void fillPresetMenu();
    void offerTemplates();
    void startRenaming();
    void nameEntered(const QString& name);
    void saveAs(const QString& name);
    void saveChanges();
    /// Another form of another preset or of the new export, kept as its draft.
    void take(const QString& presetId, const FormState& state);
    void goToCause();
    void act(FormAction action);
    void sessionChanged(const QString& tenantId);
    void exportChanged(const QString& exportId);
    void sampleFound(const QString& path, const Discovery& discovery, const QDateTime& localTime);
    void askForSample();
    void startExports(const FormState& state);
    void showFailure(const Error& error);
    void takenFound(const QStringList& taken);
    /// Files of these names exist: asks at the button what to do with them.
    void askAboutTaken(const QStringList& names);
    [[nodiscard]] bool canTestRun() const;
    void readLastExports();
    void refreshTenant();
    [[nodiscard]] FormVerdict verdict() const;

    UiContext m_context;
    Tenant m_tenant;
    FormState m_state;
    FolderLook m_folders;
    FolderFacts m_folderFacts;
    std::optional<FormState> m_whenNamesAreKnown; ///< to be exported when the folder has told which names it has
    LastExports m_lastExports;
    std::unique_ptr<HistoryReader::Newest> m_readingHistory;
    Session::State m_sessionState = Session::State::SignedOut;
    bool m_loading = false;
    bool m_couldExport = false;

    enum class Naming { None, SaveAs, Rename };
    Naming m_naming = Naming::None;
    QString m_shownPreset;

    OpenPreset* m_open;
    PresetActions& m_presetActions;
    StatusAnnouncer* m_announcer;
    SampleReader* m_samples;
    std::unique_ptr<LabelColumn> m_labels;
    ComposerHeader* m_header = nullptr;
    QScrollArea* m_scroll = nullptr;
    ConnectionsField* m_connections = nullptr;
    FormatRow* m_format = nullptr;
    OutputPills* m_outputs = nullptr;
    ColumnSection* m_columns = nullptr;
    DestinationSection* m_destination = nullptr;
    ActionBar* m_bar = nullptr;
};

} // namespace muster::ui
