#include "pictures.h"

#include "tests/support/sampledata.h"
#include "ui/common/theme.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QTimer>
#include <QUrl>

namespace muster::test {
namespace {

constexpr int kSettleMs = 700;

void click(QWidget& window, const char* name)
{
    if (auto* button = window.findChild<QAbstractButton*>(QString::fromLatin1(name)))
        button->click();
}

void type(QWidget& window, const char* name, const QString& text)
{
    if (auto* field = window.findChild<QLineEdit*>(QString::fromLatin1(name)))
        field->setText(text);
}

void fillConnectPage(QWidget& window)
{
    click(window, "connectTenantButton");
    type(window, "domainField", QStringLiteral("acme.eu.auth0.com"));
    type(window, "clientIdField", QStringLiteral("q3Vd0LrYx1nB8kTz5HfWm2PaJ7cUeS9g"));
    type(window, "clientSecretField", QString(40, QLatin1Char('x')));
}

void answerLater(UiFixture& fixture, QObject& window, const TenantCheck& check)
{
    QTimer::singleShot(kSettleMs - 150, &window, [&fixture, check] { fixture.tenants.answerCheck(check); });
}

void signInToAcme(UiFixture& fixture)
{
    fixture.tenants.addTenant(acmeTenant());
    fixture.tenants.addTenant(stagingTenant());
    fixture.tenants.setSession(QStringLiteral("acme"), signedInSession());
    fixture.tenants.setConnections(QStringLiteral("acme"), sampleConnections());
}

void withJobs(UiFixture& fixture)
{
    signInToAcme(fixture);
    for (const ExportStatus& status : sampleExports())
        fixture.exports.set(status);
}

} // namespace

Pictures::Pictures(ui::Theme& theme, QString folder) : m_theme(theme), m_folder(std::move(folder))
{
    addConnecting();
    addMain();
    addOthers();
}

Pictures::~Pictures() = default;

void Pictures::addConnecting()
{
    m_scenes.append({QStringLiteral("first-run")});
    m_scenes.append({QStringLiteral("first-run-dark"), {1280, 800}, true});
    m_scenes.append({QStringLiteral("first-run-1000x680"), {1000, 680}});
    m_scenes.append({QStringLiteral("connect-empty"), {1280, 800}, false, {}, [](UiFixture&, ui::MainWindow& window) {
                         click(window, "connectTenantButton");
                     }});
    m_scenes.append(
        {QStringLiteral("connect-ready"), {1280, 800}, false, {}, [](UiFixture& fixture, ui::MainWindow& window) {
             fillConnectPage(window);
             answerLater(fixture, window,
                         checkWithProblem(TenantCheck::Step::ReadConnections, ErrorCode::ScopeMissing,
                                          QStringLiteral("read:connections")));
         }});
    m_scenes.append(
        {QStringLiteral("connect-problem"), {1280, 800}, false, {}, [](UiFixture& fixture, ui::MainWindow& window) {
             fillConnectPage(window);
             TenantCheck check = checkWithProblem(TenantCheck::Step::SignedIn, ErrorCode::CredentialsRefused);
             check.rows[2].outcome = TenantCheck::Outcome::Waiting;
             check.rows[3].outcome = TenantCheck::Outcome::Waiting;
             answerLater(fixture, window, check);
         }});
    m_scenes.append({QStringLiteral("connect-dark-1000x680"),
                     {1000, 680},
                     true,
                     {},
                     [](UiFixture& fixture, ui::MainWindow& window) {
                         fillConnectPage(window);
                         answerLater(fixture, window,
                                     checkWithProblem(TenantCheck::Step::ReadUsers, ErrorCode::ScopeMissing,
                                                      QStringLiteral("read:users")));
                     }});
}

void Pictures::addMain()
{
    m_scenes.append({QStringLiteral("main-light"), {1280, 800}, false, withJobs, {}});
    m_scenes.append({QStringLiteral("main-dark"), {1280, 800}, true, withJobs, {}});
    m_scenes.append({QStringLiteral("main-1000x680"), {1000, 680}, false, withJobs, {}});
    m_scenes.append({QStringLiteral("main-1680x1000"), {1680, 1000}, false, withJobs, {}});
    m_scenes.append({QStringLiteral("main-no-jobs"), {1280, 800}, false, signInToAcme, {}});
    m_scenes.append(
        {QStringLiteral("close-question"), {1280, 800}, false, withJobs, [](UiFixture&, ui::MainWindow& window) {
             window.close();
         }});
    m_scenes.append({QStringLiteral("signed-out"),
                     {1280, 800},
                     false,
                     [](UiFixture& fixture) {
                         withJobs(fixture);
                         Session session;
                         session.error.emplace(Error{ErrorCode::CredentialsRefused, {}, {}, 0, std::nullopt});
                         fixture.tenants.setSession(QStringLiteral("acme"), session);
                     },
                     {}});
}

void Pictures::addOthers()
{
    const auto open = [](const char* button) {
        return [button](UiFixture&, ui::MainWindow& window) { click(window, button); };
    };
    m_scenes.append({QStringLiteral("tenant-popup"), {1280, 800}, false, withJobs, open("tenantButton")});
    m_scenes.append({QStringLiteral("tenant-popup-manage-dark"),
                     {1280, 800},
                     true,
                     withJobs,
                     [](UiFixture&, ui::MainWindow& window) {
                         click(window, "tenantButton");
                         click(window, "manageTenantsEntry");
                         click(window, "removeTenant");
                     }});
    m_scenes.append(
        {QStringLiteral("drop-folder"), {1280, 800}, false, withJobs, [this](UiFixture&, ui::MainWindow& window) {
             QMimeData folder;
             folder.setUrls({QUrl::fromLocalFile(m_folder)});
             QDragEnterEvent enter({600, 400}, Qt::CopyAction, &folder, Qt::LeftButton, Qt::NoModifier);
             QApplication::sendEvent(&window, &enter);
         }});
    m_scenes.append({QStringLiteral("focus-ring"), {1280, 800}, false, {}, [](UiFixture&, ui::MainWindow& window) {
                         auto* demo = window.findChild<QAbstractButton*>(QStringLiteral("demoTenantButton"));
                         QTimer::singleShot(kSettleMs / 2, demo, [demo] { demo->setFocus(Qt::TabFocusReason); });
                     }});
    m_scenes.append({QStringLiteral("settings"), {1280, 800}, false, withJobs, open("settingsButton")});
    m_scenes.append({QStringLiteral("help"), {1280, 800}, false, withJobs, open("helpButton")});
    m_scenes.append({QStringLiteral("help-dark-1000x680"), {1000, 680}, true, withJobs, open("helpButton")});
}

void Pictures::start()
{
    next();
}

void Pictures::next()
{
    m_window.reset();
    m_fixture.reset();
    if (m_scenes.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    const Scene& scene = m_scenes.first();
    m_theme.setAppearance(scene.dark ? ui::Theme::Appearance::Dark : ui::Theme::Appearance::Light);
    m_fixture = std::make_unique<UiFixture>(m_theme);
    if (scene.before)
        scene.before(*m_fixture);
    m_window = std::make_unique<ui::MainWindow>(m_fixture->context());
    m_window->resize(scene.size);
    m_window->show();
    m_window->activateWindow();
    if (scene.after)
        scene.after(*m_fixture, *m_window);
    QTimer::singleShot(kSettleMs, this, &Pictures::save);
}

void Pictures::save()
{
    const Scene scene = m_scenes.takeFirst();
    QPixmap picture = m_window->grab();
    if (QWidget* popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(m_window->mapFromGlobal(popup->pos()), popup->grab());
        popup->hide();
    }
    picture.save(QDir(m_folder).filePath(scene.name + QStringLiteral(".png")));
    next();
}

} // namespace muster::test
