// muster_pictures OUTDIR [NAME…]: renders every page and state of the window (or those whose name begins with NAME, or
// is NAME.png) to PNG files, light and dark, some in high contrast, without a display and with invented data. For
// looking at a change and for comparing with the pictures of the design. QT_SCALE_FACTOR=2, MUSTER_FONT_PX=26,
// MUSTER_CONTRAST=1 and -reverse show the same at double scale, with large text, all in high contrast and mirrored.
// muster_pictures --check [NAME…]: saves nothing
// and fails if a text is cut off, parts overlap, a part has no accessible name, or a page is wider than its place.
#include "pictures.h"

#include "tests/support/widgetchecks.h"
#include "ui/common/theme.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace muster::test {
namespace {

constexpr int kMostLooks = 10;  ///< at a scene in which something does not fit
constexpr int kMostWaits = 200; ///< for what other threads bring

QString suffixOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral(".png");
    case Scheme::Dark:
        return QStringLiteral("-dark.png");
    case Scheme::HighContrast:
        return QStringLiteral("-contrast.png");
    case Scheme::DarkHighContrast:
        return QStringLiteral("-dark-contrast.png");
    }
    return {};
}

} // namespace

Pictures::Pictures(ui::Theme& theme, QString folder, QStringList wanted)
    : m_theme(theme), m_folder(std::move(folder)), m_wanted(std::move(wanted)), m_scenes(allScenes())
{
    m_scenes.removeIf([this](const Scene& scene) { return schemesOf(scene).isEmpty(); });
}

bool Pictures::isWanted(const Scene& scene, Scheme scheme) const
{
    const QString file = scene.name + suffixOf(scheme);
    return m_wanted.isEmpty() || std::any_of(m_wanted.begin(), m_wanted.end(), [&](const QString& wanted) {
               return wanted.endsWith(QLatin1StringView(".png")) ? file == wanted : scene.name.startsWith(wanted);
           });
}

QList<Scheme> Pictures::schemesOf(const Scene& scene) const
{
    QList<Scheme> schemes{Scheme::Light};
    if (!m_folder.isEmpty())
        schemes.append(Scheme::Dark);
    if (!m_folder.isEmpty() && scene.inHighContrast)
        schemes.append({Scheme::HighContrast, Scheme::DarkHighContrast});
    schemes.removeIf([&](Scheme scheme) { return !isWanted(scene, scheme); });
    return schemes;
}

Pictures::~Pictures() = default;

void Pictures::start()
{
    next();
}

void Pictures::next()
{
    m_window.reset();
    m_fixture.reset();
    if (m_schemes.isEmpty()) {
        if (m_started)
            m_scenes.removeFirst();
        m_started = true;
        if (m_scenes.isEmpty()) {
            Q_EMIT finished();
            return;
        }
        m_schemes = schemesOf(m_scenes.first());
    }
    show();
}

void Pictures::show()
{
    const Scene& scene = m_scenes.first();
    const Scheme scheme = m_schemes.first();
    const bool dark = scheme == Scheme::Dark || scheme == Scheme::DarkHighContrast;
    const bool high = scheme == Scheme::HighContrast || scheme == Scheme::DarkHighContrast ||
                      qEnvironmentVariableIsSet("MUSTER_CONTRAST");
    m_theme.setAppearance(dark ? ui::Theme::Appearance::Dark : ui::Theme::Appearance::Light);
    m_theme.setContrast(high ? ui::Theme::Contrast::High : ui::Theme::Contrast::System);
    m_fixture = std::make_unique<UiFixture>(m_theme);
    if (scene.before)
        scene.before(*m_fixture);
    ui::MainWindow* mainWindow = nullptr;
    if (scene.sheet) {
        m_window = scene.sheet(*m_fixture);
    } else {
        auto window = std::make_unique<ui::MainWindow>(m_fixture->context());
        mainWindow = window.get();
        m_window = std::move(window);
    }
    m_window->resize(scene.size);
    m_window->show();
    m_window->activateWindow();
    if (scene.after)
        scene.after(*m_fixture, *mainWindow);
    QTimer::singleShot(scene.settleMs, this, &Pictures::save);
}

bool Pictures::isReady() const
{
    const Scene& scene = m_scenes.first();
    return !scene.isReady || scene.isReady(*m_window);
}

void Pictures::save()
{
    const Scene& scene = m_scenes.first();
    if (!isReady() && ++m_waits < kMostWaits) {
        QTimer::singleShot(scene.settleMs, this, &Pictures::save);
        return;
    }
    if (!isReady())
        m_problems.append(QStringLiteral("%1: never got ready").arg(scene.name));
    m_waits = 0;
    if (m_schemes.first() == Scheme::Light) {
        const QStringList problems = check(scene);
        if (!problems.isEmpty() && ++m_looks < kMostLooks) { // a busy computer may still be laying out
            QTimer::singleShot(scene.settleMs, this, &Pictures::save);
            return;
        }
        m_problems += problems;
        m_looks = 0;
    }
    const Scheme scheme = m_schemes.takeFirst();
    QPixmap picture = m_window->grab();
    for (QWidget* popup : QApplication::topLevelWidgets()) {
        if (popup == m_window.get() || !popup->isVisible())
            continue;
        QPainter painter(&picture);
        painter.drawPixmap(m_window->mapFromGlobal(popup->pos()), popup->grab());
        popup->hide();
    }
    if (!m_folder.isEmpty())
        picture.save(QDir(m_folder).filePath(scene.name + suffixOf(scheme)));
    next();
}

QStringList Pictures::check(const Scene& scene) const
{
    QStringList problems;
    QList<QWidget*> windows{m_window.get()};
    for (QWidget* popup : QApplication::topLevelWidgets()) {
        if (popup != m_window.get() && popup->isVisible())
            windows.append(popup);
    }
    for (QWidget* window : std::as_const(windows)) {
        for (const QString& widget : clippedTexts(window))
            problems.append(QStringLiteral("%1: clipped: %2").arg(scene.name, widget));
        for (const QString& widget : misplacedParts(window))
            problems.append(QStringLiteral("%1: %2").arg(scene.name, widget));
        for (const QString& widget : unnamedFocusStops(window))
            problems.append(QStringLiteral("%1: without a name: %2").arg(scene.name, widget));
        for (const QScrollArea* area : window->findChildren<QScrollArea*>()) {
            if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width())
                problems.append(QStringLiteral("%1: wider than its page: %2").arg(scene.name, describe(area)));
        }
    }
    return problems;
}

/// The platform with a screen that is large enough for every window and its popups.
static QByteArray offscreenWith(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return "offscreen";
    file.write(R"({"screens": [{"name": "wide", "x": 0, "y": 0, "width": 4096, "height": 2304, "logicalDpi": 96,
                               "logicalBaseDpi": 96, "dpr": 1}]})");
    return "offscreen:configfile=" + QFile::encodeName(path);
}

} // namespace muster::test

namespace {

QtMessageHandler usualHandler = nullptr;

/// The offscreen platform says of every window what it cannot do, which would bury what the pictures have to say.
void withoutPlatformNoise(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1StringView("This plugin does not support ")))
        usualHandler(type, context, text);
}

} // namespace

int main(int argc, char* argv[])
{
    usualHandler = qInstallMessageHandler(withoutPlatformNoise);
    QTemporaryDir home; // the pictures show "~/Exports/Acme", whoever makes them
    qputenv("QT_QPA_PLATFORM", muster::test::offscreenWith(home.filePath(QStringLiteral("screen.json"))));
    qputenv("HOME", home.path().toLocal8Bit());
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments();
    arguments.removeFirst();
    const bool checkOnly = arguments.value(0) == QLatin1StringView("--check");
    if (arguments.isEmpty() || (!checkOnly && !QDir().mkpath(arguments.first()))) {
        qWarning("usage: muster_pictures OUTDIR|--check [NAME…]");
        return 2;
    }
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qEnvironmentVariableIsSet("MUSTER_FONT_PX") ? qEnvironmentVariableIntValue("MUSTER_FONT_PX")
                                                                  : 13);
    QApplication::setFont(font);
    muster::ui::Theme theme(application);
    const QString folder = checkOnly ? QString() : arguments.first();
    arguments.removeFirst();
    muster::test::Pictures pictures(theme, folder, arguments);
    QObject::connect(&pictures, &muster::test::Pictures::finished, &application, &QApplication::quit);
    pictures.start();
    const int code = QApplication::exec();
    for (const QString& problem : pictures.problems())
        qWarning("%s", qPrintable(problem));
    return pictures.problems().isEmpty() ? code : 1;
}
