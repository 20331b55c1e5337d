// The list of pictures. What they show is made in picturedata.cpp.
#include "picturedata.h"
#include "pictures.h"
#include "previewscenes.h"

#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobrow.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QGridLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTimer>
#include <QToolTip>
#include <QUrl>

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

void addMain(QList<Scene>& scenes)
{
    scenes.append({QStringLiteral("main"), kUsual, withHistory});
    scenes.append({QStringLiteral("main-1000x680"), kSmall, withHistory});
    scenes.append({QStringLiteral("main-1680x1000"), {1680, 1000}, withHistory});
    scenes.append({QStringLiteral("main-no-jobs"), kUsual, signInToAcme});
    scenes.append({QStringLiteral("main-problems"), kUsual, withProblems});
    scenes.append({QStringLiteral("main-long-names"), kUsual, withLongNames});
    scenes.append({QStringLiteral("main-long-names-1000x680"), kSmall, withLongNames});
    scenes.append({QStringLiteral("main-signed-out"), kUsual, [](UiFixture& fixture) {
                       withJobs(fixture);
                       Session session;
                       session.error.emplace(Error{ErrorCode::CredentialsRefused, {}, {}, 0, std::nullopt});
                       fixture.tenants.setSession(QStringLiteral("acme"), session);
                   }});
    scenes.append({QStringLiteral("main-json"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       choose(window, "formatSwitch", 1);
                       choose(window, "usersSwitch", 1);
                   }});
    scenes.append({QStringLiteral("request"), kUsual, withJobs, clicking("requestButton"), {}, 300});
    scenes.append({QStringLiteral("jobs-ended"), kUsual, withEndedJobs, [](UiFixture&, MainWindow& window) {
                       for (ui::JobRow* row : window.findChildren<ui::JobRow*>())
                           row->setDetailsOpen(row->job().record.id == QLatin1StringView("scope"));
                   }});
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
    scenes.append({QStringLiteral("popup-insert"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       QTimer::singleShot(0, &window, [&window] { click(window, "insertVariableButton"); });
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
    scenes.append({QStringLiteral("drop-folder"), kUsual, withJobs, [](UiFixture&, MainWindow& window) {
                       const QString folder = QDir::home().filePath(QStringLiteral("Exports/Q4 audit"));
                       QDir().mkpath(folder);
                       QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
                       QMimeData data;
                       data.setUrls({QUrl::fromLocalFile(folder)});
                       QDragEnterEvent enter({600, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
                       QApplication::sendEvent(&window, &enter);
                   }});
    scenes.append(
        {QStringLiteral("close-question"), kUsual, withJobs, [](UiFixture&, MainWindow& window) { window.close(); }});
}

void addOtherPages(QList<Scene>& scenes)
{
    const auto history = [](UiFixture&, MainWindow& window) {
        for (QAction* action : window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_H))
                action->trigger();
        }
        if (auto* table = find<QTableView>(window, "historyTable"))
            table->selectRow(0);
    };
    scenes.append({QStringLiteral("history"), kUsual, withHistory, history});
    scenes.append({QStringLiteral("history-1000x680"), kSmall, withHistory, history});
    scenes.append({QStringLiteral("history-empty"), kUsual, signInToAcme, history});
    scenes.append(
        {QStringLiteral("history-no-match"), kUsual, withHistory, [history](UiFixture& fixture, MainWindow& window) {
             history(fixture, window);
             type(window, "historySearch", QStringLiteral("xyz"));
         }});
    scenes.append({QStringLiteral("settings"), kUsual, withJobs, clicking("settingsButton")});
    scenes.append({QStringLiteral("settings-1000x680"), kSmall, withJobs, clicking("settingsButton")});
    scenes.append({QStringLiteral("help"), kUsual, withJobs, clicking("helpButton")});
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
    return scenes;
}

} // namespace muster::test
