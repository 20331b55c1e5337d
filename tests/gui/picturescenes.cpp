// The list of pictures. What they show is made in picturedata.cpp.
#include "picturedata.h"
#include "pictures.h"
#include "previewscenes.h"

#include "tests/support/fakes/fixedclock.h"
#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/compose/columnsection.h"
#include "ui/compose/columntable.h"
#include "ui/compose/recentfolders.h"
#include "ui/convert/convertpage.h"
#include "ui/history/historymodel.h"
#include "ui/jobs/jobrow.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>

#include <algorithm>

namespace muster::test {
namespace {

using ui::MainWindow;
constexpr QSize kUsual(1280, 800);
constexpr QSize kSmall(1000, 680);
constexpr int kCheckMs = 700; ///< a check starts 400 ms after the last change

template <typename T>
T* find(QWidget& window, const char* name)
{
    T* found = window.findChild<T*>(QString::fromLatin1(name));
    if (!found)
        qWarning("There is no %s", name);
    return found;
}

void click(QWidget& window, const char* name)
{
    if (auto* button = find<QAbstractButton>(window, name))
        button->click();
}

void type(QWidget& window, const char* name, const QString& text)
{
    if (auto* field = find<QLineEdit>(window, name))
        field->setText(text);
}

void choose(QWidget& window, const char* name, int index)
{
    if (auto* segments = find<ui::Segmented>(window, name))
        segments->setCurrentIndex(index);
}

std::function<void(UiFixture&, MainWindow&)> clicking(const char* button)
{
    return [button](UiFixture&, MainWindow& window) { click(window, button); };
}

std::function<void(UiFixture&, MainWindow&)> connecting(const TenantCheck& check)
{
    return [check](UiFixture& fixture, MainWindow& window) {
        click(window, "connectTenantButton");
        type(window, "domainField", QStringLiteral("acme.eu.auth0.com"));
        type(window, "clientIdField", QStringLiteral("q3Vd0LrYx1nB8kTz5HfWm2PaJ7cUeS9g"));
        type(window, "clientSecretField", QString(40, QLatin1Char('x')));
        QTimer::singleShot(kCheckMs - 150, &window, [&fixture, check] { fixture.tenants.answerCheck(check); });
    };
}

/// What the keys of an action of the window do.
void press(MainWindow& window, const QKeySequence& keys)
{
    for (QAction* action : window.actions()) {
        if (action->shortcut() == keys)
            action->trigger();
    }
}

/// Opens a menu once the window is on the screen.
std::function<void(UiFixture&, MainWindow&)> opening(const char* button)
{
    return [button](UiFixture& fixture, MainWindow& window) {
        if (auto* columns = window.findChild<ui::ColumnSection*>(); columns && columns->isVisible())
            columns->setDiscovery(sampleDiscovery(), FixedClock().now().addSecs(-300).toLocalTime());
        Q_UNUSED(fixture)
        QTimer::singleShot(20, &window, [&window, button] {
            for (auto* each : window.findChildren<QAbstractButton*>(QString::fromLatin1(button))) {
                auto* tool = qobject_cast<QToolButton*>(each);
                if (!each->isVisible())
                    continue; // of another page
                if (tool && tool->menu())
                    tool->menu()->popup(tool->mapToGlobal(QPoint(0, tool->height())));
                else
                    each->click();
            }
        });
    };
}

void drag(MainWindow& window, const QPoint& at, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
}

QString makeFile(const QString& name)
{
    const QString path = QDir::home().filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qWarning("%s cannot be made", qPrintable(path));
    return path;
}

QString makeAuditFolder()
{
    const QString folder = QDir::home().filePath(QStringLiteral("Exports/Q4 audit"));
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

TenantCheck refusedCheck()
{
    TenantCheck check = checkWithProblem(TenantCheck::Step::SignedIn, ErrorCode::CredentialsRefused);
    check.rows[2].outcome = TenantCheck::Outcome::Waiting;
    check.rows[3].outcome = TenantCheck::Outcome::Waiting;
    return check;
}

void addConnecting(QList<Scene>& scenes)
{
    const TenantCheck noUsers =
        checkWithProblem(TenantCheck::Step::ReadUsers, ErrorCode::ScopeMissing, QStringLiteral("read:users"));
    const TenantCheck noConnections = checkWithProblem(TenantCheck::Step::ReadConnections, ErrorCode::ScopeMissing,
                                                       QStringLiteral("read:connections"));
    scenes.append({QStringLiteral("first-run")});
    scenes.append({QStringLiteral("first-run-1000x680"), kSmall});
    scenes.append({QStringLiteral("focus-ring"), kUsual, {}, [](UiFixture&, MainWindow& window) {
                       QTimer::singleShot(20, &window, [&window] {
                           find<QAbstractButton>(window, "demoTenantButton")->setFocus(Qt::TabFocusReason);
                       });
                   }});
    scenes.append({QStringLiteral("connect-empty"), kUsual, {}, clicking("connectTenantButton")});
    scenes.append({QStringLiteral("connect-ready"), kUsual, {}, connecting(noConnections), {}, kCheckMs});
    scenes.append({QStringLiteral("connect-problem"), kUsual, {}, connecting(refusedCheck()), {}, kCheckMs});
    scenes.append({QStringLiteral("connect-1000x680"), kSmall, {}, connecting(noUsers), {}, kCheckMs});
}

/// A preset in the form, filled by a test run.
void afterTestRun(UiFixture&, MainWindow& window)
{
    if (auto* columns = window.findChild<ui::ColumnSection*>())
        columns->setDiscovery(sampleDiscovery(), FixedClock().now().addSecs(-300).toLocalTime());
}

/// How many users the last export had has come from the database. The sentence may be cut in a narrow window.
bool usersAreKnown(const QWidget& window)
{
    const QString unknown =
        QCoreApplication::translate("muster::ui::FormVerdict", "number of users not known yet").left(10);
    const QList<QLabel*> labels = window.findChildren<QLabel*>();
    return std::none_of(labels.cbegin(), labels.cend(),
                        [&unknown](const QLabel* label) { return label->text().contains(unknown); });
}

void addMain(QList<Scene>& scenes)
{
    const auto add = [&scenes](const char* name, QSize size, const std::function<void(UiFixture&)>& before,
                               const std::function<void(UiFixture&, MainWindow&)>& after = {}) -> Scene& {
        scenes.append({QString::fromLatin1(name), size, before, after});
        return scenes.last();
    };
    const auto addWithHistory = [&](const char* name, QSize size) -> Scene& {
        Scene& scene = add(name, size, withHistory, afterTestRun);
        scene.isReady = usersAreKnown;
        return scene;
    };
    addWithHistory("main", kUsual).inHighContrast = true;
    addWithHistory("main-1000x680", kSmall);
    addWithHistory("main-1680x1000", {1680, 1000});
    addWithHistory("main-3840x2160", {3840, 2160});
    add("main-new", kUsual, withNewExport);
    add("main-empty", kUsual, withNothingChosen).inHighContrast = true;
    add("main-no-jobs", kUsual, signInToAcme);
    add("main-found", kUsual, withTestRun, [](UiFixture& fixture, MainWindow& window) {
        afterTestRun(fixture, window);
        if (auto* table = find<QTableView>(window, "columnTable"))
            QTimer::singleShot(20, table, [table] {
                table->setCurrentIndex(table->model()->index(5, 2));
                table->edit(table->currentIndex());
            });
    }).inHighContrast = true;
    add("main-found-1000x680", kSmall, withTestRun, afterTestRun);
    for (const QSize size : {kUsual, kSmall})
        add(size == kUsual ? "main-found-section" : "main-found-section-1000x680", size, withTestRun,
            [](UiFixture& fixture, MainWindow& window) {
                afterTestRun(fixture, window);
                if (auto* table = find<ui::ColumnTable>(window, "columnTable"))
                    QTimer::singleShot(20, table, [table] {
                        table->setFocus();
                        table->showSection();
                    });
            });
    add("main-found-chosen", kUsual, withHistory, [](UiFixture& fixture, MainWindow& window) {
        afterTestRun(fixture, window);
        if (auto* table = find<ui::ColumnTable>(window, "columnTable"))
            QTimer::singleShot(20, table, [table] { table->scrollToBottom(); });
    });
    add("main-problems", kUsual, withProblems);
    add("main-too-many", kUsual, withTooManyColumns);
    add("main-too-many-1000x680", kSmall, withTooManyColumns);
    add("main-filter", kUsual, withJobs,
        [](UiFixture&, MainWindow& window) { type(window, "columnFilter", QStringLiteral("user_metadata.lang")); });
    add("main-naming", kUsual, withNewExport, clicking("savePresetButton2"));
    add("main-offline", kUsual, [](UiFixture& fixture) {
        withJobs(fixture);
        Session session;
        session.state = Session::State::Offline;
        fixture.tenants.setSession(QStringLiteral("acme"), session);
    });
    add("main-demo", kUsual, [](UiFixture& fixture) {
        fixture.tenants.addTenant(demoTenant());
        fixture.tenants.setSession(QStringLiteral("demo"), signedInSession());
    });
    add("main-toast", kUsual, withJobs, [](UiFixture&, MainWindow& window) {
        if (auto* table = find<QTableView>(window, "columnTable"))
            QTimer::singleShot(20, table, [table] {
                table->setFocus();
                table->setCurrentIndex(table->model()->index(2, 1));
                QKeyEvent press(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
                QApplication::sendEvent(table, &press);
            });
    });
    add("main-rail", kUsual, withJobs, [](UiFixture&, MainWindow& window) { press(window, Qt::CTRL | Qt::Key_B); });
    add("main-jobs-hidden", kUsual, withJobs, clicking("jobsToggle"));
    add("main-long-names", kUsual, withLongNames);
    add("main-long-names-1000x680", kSmall, withLongNames);
    add("main-signed-out", kUsual, [](UiFixture& fixture) {
        withJobs(fixture);
        Session session;
        session.error.emplace(Error{ErrorCode::CredentialsRefused, {}, {}, 0, std::nullopt});
        fixture.tenants.setSession(QStringLiteral("acme"), session);
    });
    add("main-json", kUsual, withJobs, [](UiFixture& fixture, MainWindow& window) {
        afterTestRun(fixture, window);
        choose(window, "formatSwitch", 1);
        choose(window, "usersSwitch", 1);
    });
    add("request", kUsual, withJobs, [](UiFixture& fixture, MainWindow& window) {
        afterTestRun(fixture, window);
        click(window, "requestButton");
    }).settleMs = 300;
    add("jobs-ended", kUsual, withEndedJobs, [](UiFixture& fixture, MainWindow& window) {
        afterTestRun(fixture, window);
        for (ui::JobRow* row : window.findChildren<ui::JobRow*>())
            row->setDetailsOpen(row->job().record.id == QLatin1StringView("scope"));
    });
}

void addPopups(QList<Scene>& scenes)
{
    scenes.append({QStringLiteral("popup-connections"), kUsual, withHistory, clicking("connectionsField")});
    scenes.append({QStringLiteral("popup-tenants"), kUsual, withJobs, clicking("tenantButton")});
    scenes.append({QStringLiteral("popup-manage"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       click(window, "tenantButton");
                       click(window, "manageTenantsEntry");
                       click(window, "removeTenant");
                   }});
    for (const auto& [name, button] :
         {std::pair("popup-insert", "insertVariableButton"), std::pair("popup-template", "templateButton"),
          std::pair("popup-conflict", "conflictButton"), std::pair("popup-preset-menu", "presetMenuButton"),
          std::pair("popup-options", "outputOptionsButton")})
        scenes.append({QString::fromLatin1(name), kUsual, withHistory, opening(button)});
    scenes.append({QStringLiteral("popup-presets-1000x680"), kSmall, withHistory, opening("presetsButton")});
    scenes.append({QStringLiteral("popup-recent-folders"), kUsual,
                   [](UiFixture& fixture) {
                       withHistory(fixture);
                       for (const char* name : {"Exports/Archive", "Exports/Q4 audit", "Documents/Migrations/2026"})
                           ui::rememberFolder(fixture.settings, QDir::home().filePath(QString::fromLatin1(name)));
                   },
                   [](UiFixture& fixture, MainWindow& window) {
                       afterTestRun(fixture, window);
                       QTimer::singleShot(20, &window, [&window] {
                           if (auto* field = find<QWidget>(*find<QWidget>(window, "composerPage"), "folderField")) {
                               QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
                               QApplication::sendEvent(field, &down);
                           }
                       });
                   }});
    scenes.append({QStringLiteral("popup-name-taken"), kUsual,
                   [](UiFixture& fixture) {
                       withNewExport(fixture);
                       QJsonObject draft = fixture.settings.value(QStringLiteral("draft.acme")).toObject();
                       draft.insert(QStringLiteral("on_conflict"), QStringLiteral("fail"));
                       draft.insert(QStringLiteral("name_pattern"), QStringLiteral("acme-users"));
                       fixture.settings.setValue(QStringLiteral("draft.acme"), draft);
                       makeFile(QStringLiteral("Exports/Acme/acme-users.csv"));
                   },
                   [](UiFixture&, MainWindow& window) {
                       QTimer::singleShot(20, &window, [&window] { click(window, "exportButton"); });
                   }});
    scenes.append({QStringLiteral("popup-job-menu"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       for (ui::JobRow* row : window.findChildren<ui::JobRow*>()) {
                           auto* more = row->findChild<QAbstractButton*>(QStringLiteral("moreButton"));
                           if (row->job().record.state == ExportState::Saved)
                               QTimer::singleShot(0, more, &QAbstractButton::click);
                       }
                   }});
    scenes.append({QStringLiteral("tool-tip"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       auto* button = find<QAbstractButton>(window, "requestButton");
                       QTimer::singleShot(20, button, [button] {
                           QToolTip::showText(button->mapToGlobal(QPoint(0, 0)), button->toolTip(), button);
                       });
                   }});
    scenes.append({QStringLiteral("drop-folder"), kUsual, withHistory, [](UiFixture& fixture, MainWindow& window) {
                       afterTestRun(fixture, window);
                       drag(window, {600, 640}, {makeAuditFolder()});
                   }});
    scenes.append({QStringLiteral("drop-folder-on-preset"), kUsual, withHistory, [](UiFixture&, MainWindow& window) {
                       QTimer::singleShot(20, &window, [&window] {
                           auto* list = find<QListView>(window, "presetList");
                           const QPoint row = list->visualRect(list->model()->index(4, 0)).center();
                           drag(window, list->viewport()->mapTo(&window, row), {makeAuditFolder()});
                       });
                   }});
    scenes.append({QStringLiteral("drop-file-on-columns"), kUsual, withHistory, [](UiFixture&, MainWindow& window) {
                       QTimer::singleShot(20, &window, [&window] {
                           drag(window, {560, 420}, {makeFile(QStringLiteral("Downloads/users.json.gz"))});
                       });
                   }});
    scenes.append({QStringLiteral("drop-file-to-convert"), kUsual, withHistory, [](UiFixture&, MainWindow& window) {
                       QTimer::singleShot(20, &window, [&window] {
                           drag(window, {1100, 420}, {makeFile(QStringLiteral("Downloads/users.json.gz"))});
                       });
                   }});
    scenes.append(
        {QStringLiteral("close-question"), kUsual, withJobs, [](UiFixture&, MainWindow& window) { window.close(); }});
}

/// Every export that is listed has come from the database.
bool historyIsRead(const QWidget& window)
{
    const auto* model = window.findChild<ui::HistoryModel*>();
    if (!model || !model->isCurrent() || model->exportCount() == 0)
        return false;
    bool read = true;
    for (int row = 0; row < model->rowCount(); ++row)
        read = (model->isDay(row) || model->record(row)) && read;
    return read;
}

void addOtherPages(QList<Scene>& scenes)
{
    const auto history = [](UiFixture&, MainWindow& window) {
        for (QAction* action : window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_H))
                action->trigger();
        }
        auto* table = find<QTableView>(window, "historyTable");
        auto* model = window.findChild<ui::HistoryModel*>();
        if (table && model) // the first export, below its day
            QObject::connect(model, &ui::HistoryModel::answered, table, [table] { table->selectRow(1); });
    };
    scenes.append({QStringLiteral("history"), kUsual, withHistory, history});
    scenes.last().isReady = historyIsRead;
    scenes.append({QStringLiteral("history-1000x680"), kSmall, withHistory, history});
    scenes.last().isReady = historyIsRead;
    scenes.append({QStringLiteral("history-empty"), kUsual, signInToAcme, history});
    scenes.append(
        {QStringLiteral("history-no-match"), kUsual, withHistory, [history](UiFixture& fixture, MainWindow& window) {
             history(fixture, window);
             type(window, "historySearch", QStringLiteral("xyz"));
         }});
    const auto converting = [](const QList<std::pair<const char*, LocalFile::Kind>>& files) {
        return [files](UiFixture& fixture, MainWindow& window) {
            click(window, "convertFilesButton");
            QStringList paths;
            for (const auto& [name, kind] : files)
                paths.append(makeFile(QStringLiteral("Downloads/") + QString::fromLatin1(name)));
            if (auto* page = window.findChild<ui::ConvertPage*>())
                page->addFiles(paths);
            for (qsizetype i = 0; i < files.size(); ++i) {
                LocalFile file;
                file.path = paths.at(i);
                file.kind = files.at(i).second;
                file.packed = paths.at(i).endsWith(QLatin1StringView(".gz"));
                file.bytes = 12'400'000 * (i + 1);
                if (file.kind == LocalFile::Kind::Unusable)
                    file.error.emplace(Error{ErrorCode::ContentNotRecognised, {}, file.path, 0, std::nullopt});
                fixture.files.set(file);
            }
        };
    };
    using Kind = LocalFile::Kind;
    scenes.append({QStringLiteral("convert-empty"), kUsual, withJobs, converting({})});
    scenes.append({QStringLiteral("convert"), kUsual, withJobs,
                   converting({{"users-2026-11-20.json.gz", Kind::JsonLines}, {"customers.csv.gz", Kind::Auth0Csv}})});
    scenes.append({QStringLiteral("convert-problem"), kUsual, withJobs,
                   converting({{"users-2026-11-20.json.gz", Kind::JsonLines}, {"notes.csv", Kind::Unusable}})});
    scenes.append(
        {QStringLiteral("convert-made"), kUsual, withJobs, [converting](UiFixture& fixture, MainWindow& window) {
             converting({{"users-2026-11-20.json.gz", Kind::JsonLines}})(fixture, window);
             click(window, "convertButton");
             ExportStatus status = fixture.exports.exports().constLast();
             status.record.state = ExportState::Saved;
             status.record.finishedAt = fixture.clock.now();
             status.record.users = 48'210;
             status.record.files = {{QDir::home().filePath(QStringLiteral("Downloads/users-2026-11-20.csv")),
                                     OutputFormat::Csv, 21'400'000, QString(64, QLatin1Char('7')), 48'210}};
             fixture.exports.set(status);
             converting({{"customers.csv.gz", Kind::Auth0Csv}})(fixture, window);
         }});
    scenes.append({QStringLiteral("convert-1000x680"), kSmall, withJobs,
                   converting({{"users-2026-11-20.json.gz", Kind::JsonLines}})});
    scenes.append({QStringLiteral("settings"), kUsual, withJobs, clicking("settingsButton")});
    scenes.last().inHighContrast = true;
    scenes.append({QStringLiteral("settings-1000x680"), kSmall, withJobs, clicking("settingsButton")});
    scenes.append({QStringLiteral("help"), kUsual, withJobs, clicking("helpButton")});
    scenes.append({QStringLiteral("help-shortcuts"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       click(window, "helpButton");
                       QTimer::singleShot(20, &window, [&window] {
                           auto* page = find<QWidget>(window, "helpPage");
                           if (auto* area = page->findChild<QScrollArea*>())
                               area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                       });
                   }});
    scenes.append({QStringLiteral("help-1000x680"), kSmall, withJobs, clicking("helpButton")});
}

std::unique_ptr<QWidget> jobStatesSheet(UiFixture& fixture)
{
    auto sheet = std::make_unique<QWidget>();
    ui::setSurface(sheet.get(), ui::Surface::Panel);
    auto* grid = new QGridLayout(sheet.get());
    grid->setContentsMargins(40, 20, 40, 20);
    grid->setHorizontalSpacing(40);
    grid->setVerticalSpacing(12);
    int place = 0;
    for (const NamedJob& job : everyJobState()) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(8);
        auto* row = new ui::JobRow(fixture.theme);
        row->setJob(job.status, fixture.clock.now(), QStringLiteral("acme"));
        cell->addWidget(ui::makeLabel(job.name, ui::Role::SmallStrong));
        cell->addWidget(row);
        grid->addLayout(cell, place / 3, place % 3);
        grid->setColumnStretch(place % 3, 1);
        ++place;
    }
    grid->setRowStretch(place / 3 + 1, 1);
    return sheet;
}

} // namespace

QList<Scene> allScenes()
{
    QList<Scene> scenes;
    addConnecting(scenes);
    addMain(scenes);
    addPopups(scenes);
    addOtherPages(scenes);
    addPreviews(scenes);
    scenes.append({QStringLiteral("job-states"), {1280, 800}, {}, {}, jobStatesSheet});
    for (Scene& scene : scenes) {
        for (const char* name : {"first-run", "connect-ready", "history", "preview", "popup-connections", "job-states"})
            scene.inHighContrast = scene.inHighContrast || scene.name == QLatin1StringView(name);
    }
    return scenes;
}

} // namespace muster::test
