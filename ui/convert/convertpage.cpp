#include "ui/convert/convertpage.h"

#include "app/core/base/clock.h"
#include "app/core/domain/namepattern.h"
#include "app/core/domain/recordmessage.h"
#include "app/core/exports/exportservice.h"
#include "app/core/store/settings.h"
#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/opendialog.h"
#include "ui/common/primarybutton.h"
#include "ui/common/theme.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/outputpills.h"
#include "ui/convert/filelist.h"
#include "ui/convert/madelist.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace muster::ui {
namespace {

const QString kSetting = QStringLiteral("convert");
constexpr int kFormMargins = 48;
constexpr int kNarrowestFields = 240; ///< beside their labels, of usual text

} // namespace

ConvertPage::ConvertPage(const UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_state.readJson(context.settings.value(kSetting).toObject());
    m_state.pattern = defaultFileNamePattern();
    m_state.folder = QDir::home().filePath(QStringLiteral("Exports"));
    build();
    connectParts();
    m_destination->setPattern(m_state.pattern);
    showAll();
}

ConvertPage::~ConvertPage() = default;

void ConvertPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int fields = width() - kFormMargins - m_labels->width();
    m_labels->setStacked(fields < m_context.theme.textWidth(kNarrowestFields));
}

void ConvertPage::connectParts()
{
    connect(static_cast<QAbstractButton*>(m_back), &QAbstractButton::clicked, this, &ConvertPage::backWanted);
    connect(m_add, &QPushButton::clicked, this, &ConvertPage::chooseFiles);
    connect(m_convert, &QPushButton::clicked, this, &ConvertPage::convertNow);
    connect(m_list, &FileList::removeWanted, this, &ConvertPage::removeFile);
    connect(m_outputs, &OutputPills::outputsChanged, this, [this](const QVector<OutputFormat>& outputs) {
        change([&](ConvertState& state) { state.setOutputs(outputs); });
        keepOutputs();
    });
    connect(m_outputs, &OutputPills::optionsChanged, this, [this](const OutputOptions& options) {
        change([&](ConvertState& state) { state.options = options; });
        keepOutputs();
    });
    connect(m_destination, &DestinationSection::folderTyped, this, &ConvertPage::changeFolder);
    connect(m_destination, &DestinationSection::folderChosen, this, &ConvertPage::changeFolder);
    connect(&m_folders, &FolderLook::inspected, this, &ConvertPage::folderInspected);
    connect(m_destination, &DestinationSection::patternChanged, this,
            [this](const QString& pattern) { change([&](ConvertState& state) { state.pattern = pattern; }); });
    connect(&m_context.files, &LocalFiles::changed, this, &ConvertPage::fileChanged);
    connect(&m_context.exports, &ExportService::changed, this, &ConvertPage::exportChanged);
    connect(m_madeList, &MadeList::previewWanted, this, &ConvertPage::previewWanted);
}

/// Beside the files, where something can be written there.
QString ConvertPage::proposedFolder(const QString& path)
{
    const QString beside = QFileInfo(path).absolutePath();
    const FolderFacts facts = m_folders.facts(beside);
    const bool possible = facts.isUsable() || facts.state == FolderFacts::State::Checking;
    return possible ? beside : QDir::home().filePath(QStringLiteral("Exports"));
}

void ConvertPage::addFiles(const QStringList& paths)
{
    if (!m_folderChosen && m_state.files.isEmpty() && !paths.isEmpty())
        m_state.folder = proposedFolder(paths.constFirst());
    for (const QString& path : paths) {
        const bool known = std::any_of(m_state.files.cbegin(), m_state.files.cend(),
                                       [&path](const LocalFile& file) { return file.path == path; });
        if (!known) {
            LocalFile file;
            file.path = path;
            m_state.files.append(file);
        }
        m_context.files.inspect(path);
    }
    showAll();
}

void ConvertPage::loadPlan(const ExportPlan& plan)
{
    m_state.files.clear();
    m_state.options = plan.options;
    m_state.folder = plan.folder;
    m_state.pattern = plan.namePattern;
    QVector<OutputFormat> outputs = plan.outputs;
    outputs.removeAll(OutputFormat::Raw); // the file itself
    if (!outputs.isEmpty())
        (plan.request.format == ExportFormat::Csv ? m_state.csvOutputs : m_state.jsonOutputs) = outputs;
    m_folderChosen = true;
    m_destination->setPattern(m_state.pattern);
    addFiles({plan.sourcePath});
}

void ConvertPage::convertNow()
{
    m_destination->commitEditor();
    showAll();
    if (!m_verdict.canExport)
        return goToCause();
    m_started.clear();
    m_made.clear();
    showMade();
    const QVector<ExportPlan> plans = plansOf(m_state);
    for (const ExportPlan& plan : plans) {
        const Result<QString> id = m_context.exports.submit(plan);
        if (!id) {
            const UserMessage message = failureMessage(plan, id.error());
            showAll();
            return showLines(message.what, message.next, true);
        }
        m_started.append(*id);
        m_state.files.removeIf([&plan](const LocalFile& file) { return file.path == plan.sourcePath; });
    }
    m_folderChosen = false;
    showAll();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT conversionsStarted(m_started);
}

void ConvertPage::exportChanged(const QString& id)
{
    const bool known = std::ranges::any_of(m_made, [&id](const ExportRecord& record) { return record.id == id; });
    if (known || !m_started.contains(id))
        return;
    const std::optional<ExportStatus> status = m_context.exports.status(id);
    if (!status || status->record.state != ExportState::Saved)
        return;
    m_made.append(status->record);
    showMade();
}

void ConvertPage::showMade()
{
    m_madeList->setConversions(m_made);
    m_madeRow->setVisible(!m_made.isEmpty());
    for (QWidget* stop : m_madeList->tabStops())
        setTabOrder(m_convert->previousInFocusChain(), stop);
}

void ConvertPage::chooseFiles()
{
    QFileDialog* dialog = makeOpenDialog(window(), tr("Files to convert"), m_state.folder,
                                         {tr("Exports (*.gz *.ndjson *.json *.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ConvertPage::addFiles);
    dialog->open();
}

void ConvertPage::focusFirst()
{
    QWidget* first = m_verdict.canExport ? static_cast<QWidget*>(m_convert) : m_add;
    first->setFocus(Qt::OtherFocusReason);
}

void ConvertPage::focusFolder()
{
    m_destination->focusFolder();
}

void ConvertPage::change(const std::function<void(ConvertState&)>& edit)
{
    const ConvertState before = m_state;
    edit(m_state);
    if (m_state != before)
        showAll();
}

void ConvertPage::fileChanged(const QString& path)
{
    const bool hadFocus = m_add->hasFocus();
    const auto listed = std::find_if(m_state.files.begin(), m_state.files.end(),
                                     [&path](const LocalFile& file) { return file.path == path; });
    if (listed == m_state.files.end())
        return;
    *listed = m_context.files.file(path);
    showAll();
    if (hadFocus && m_verdict.canExport)
        focusFirst(); // nothing is left to do but to start
}

void ConvertPage::removeFile(const QString& path)
{
    change([&path](ConvertState& state) {
        state.files.removeIf([&path](const LocalFile& file) { return file.path == path; });
    });
}

void ConvertPage::changeFolder(const QString& folder)
{
    m_folderChosen = true;
    m_state.folder = folder;
    showAll();
}

void ConvertPage::keepOutputs()
{
    m_context.settings.setValue(kSetting, m_state.toJson());
}

void ConvertPage::goToCause()
{
    switch (m_verdict.cause) {
    case FormPart::Outputs:
        return m_outputs->focusFirst(Qt::ShortcutFocusReason);
    case FormPart::Folder:
        return m_destination->focusFolder();
    case FormPart::Pattern:
        return m_destination->focusPattern();
    default:
        m_add->setFocus(Qt::ShortcutFocusReason);
    }
}

void ConvertPage::showAll()
{
    m_list->setFiles(m_state.files);
    QWidget* before = m_back;
    const QVector<QWidget*> rows = m_list->tabStops();
    for (QWidget* stop : rows) {
        setTabOrder(before, stop);
        before = stop;
    }
    setTabOrder(before, m_add);
    if (m_outputs->format() != m_state.format() || m_outputs->outputs() != m_state.outputs())
        m_outputs->setOutputs(m_state.format(), m_state.outputs());
    m_outputs->setOptions(m_state.options);
    showFolder();
    showExample();
    showVerdict();
}

void ConvertPage::showVerdict()
{
    m_verdict = convertVerdict(m_state, m_folderFacts);
    m_convert->setEnabled(m_verdict.canExport);
    showLines(m_verdict.summary, m_verdict.detail, !m_verdict.canExport && !m_state.files.isEmpty());
}

void ConvertPage::folderInspected(const QString& path, const FolderFacts& facts)
{
    if (path != m_state.folder)
        return;
    m_folderFacts = facts;
    m_destination->setFolder(path, facts);
    showVerdict();
}

void ConvertPage::showFolder()
{
    m_folderFacts = m_folders.facts(m_state.folder);
    m_destination->setFolder(m_state.folder, m_folderFacts);
}

void ConvertPage::showExample()
{
    const QDateTime now = m_context.clock.now().toLocalTime();
    m_destination->setExample(convertExample(m_state, now, m_folders.nameTest(m_state.folder)));
    const QVector<ExportPlan> plans = plansOf(m_state);
    QVector<QPair<QString, QString>> variables;
    for (const QString& name : fileNamePatternVariables()) {
        ExportPlan plan = plans.isEmpty() ? ExportPlan() : plans.constFirst();
        if (plans.isEmpty())
            plan.sourcePath = QStringLiteral("users.json.gz");
        plan.namePattern = QStringLiteral("{%1}").arg(name);
        variables.append({name, plannedBaseName(plan, {}, now)});
    }
    m_destination->setVariables(variables);
}

void ConvertPage::showLines(const QString& summary, const QString& detail, bool problem)
{
    m_summary->setText(summary);
    m_summary->updateGeometry();
    m_detail->setText(detail);
    m_detail->updateGeometry();
    setRole(m_summary, problem ? Role::DangerStrong : Role::Strong);
    m_convert->setToolTip(m_convert->isEnabled() ? QString() : summary);
    m_convert->setAccessibleDescription(detail.isEmpty() ? summary : tr("%1. %2").arg(summary, detail));
}

} // namespace muster::ui
