// muster_pictures OUTDIR [NAME…]: renders every page and state of the window (or those whose name begins with NAME) to
// PNG files, light and dark, without a display and with invented data. For looking at a change and for comparing with
// the pictures of the design. QT_SCALE_FACTOR=2, MUSTER_FONT_PX=17 and -reverse show the same at double scale, with
// large text and mirrored.
#include "pictures.h"

#include "ui/common/theme.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace muster::test {

Pictures::Pictures(ui::Theme& theme, QString folder, const QStringList& wanted)
    : m_theme(theme), m_folder(std::move(folder)), m_scenes(allScenes())
{
    m_scenes.removeIf([&wanted](const Scene& scene) {
        return !wanted.isEmpty() && std::none_of(wanted.begin(), wanted.end(), [&scene](const QString& beginning) {
            return scene.name.startsWith(beginning);
        });
    });
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
    if (m_scenes.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    const Scene& scene = m_scenes.first();
    m_theme.setAppearance(m_dark ? ui::Theme::Appearance::Dark : ui::Theme::Appearance::Light);
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

void Pictures::save()
{
    const Scene& scene = m_scenes.first();
    QPixmap picture = m_window->grab();
    for (QWidget* popup : QApplication::topLevelWidgets()) {
        if (popup == m_window.get() || !popup->isVisible())
            continue;
        QPainter painter(&picture);
        painter.drawPixmap(m_window->mapFromGlobal(popup->pos()), popup->grab());
        popup->hide();
    }
    picture.save(QDir(m_folder).filePath(scene.name + QLatin1StringView(m_dark ? "-dark.png" : ".png")));
    if (m_dark)
        m_scenes.removeFirst();
    m_dark = !m_dark;
    next();
}

} // namespace muster::test

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home; // the pictures show "~/Exports/Acme", whoever makes them
    qputenv("HOME", home.path().toLocal8Bit());
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments();
    arguments.removeFirst();
    if (arguments.isEmpty() || !QDir().mkpath(arguments.first())) {
        qWarning("usage: muster_pictures OUTDIR [NAME…]");
        return 2;
    }
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qEnvironmentVariableIsSet("MUSTER_FONT_PX") ? qEnvironmentVariableIntValue("MUSTER_FONT_PX")
                                                                  : 13);
    QApplication::setFont(font);
    muster::ui::Theme theme(application);
    const QString folder = arguments.takeFirst();
    muster::test::Pictures pictures(theme, folder, arguments);
    QObject::connect(&pictures, &muster::test::Pictures::finished, &application, &QApplication::quit);
    pictures.start();
    return QApplication::exec();
}
