#pragma once

#include "tests/support/uifixture.h"

#include <QList>
#include <QObject>
#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace muster::ui {
class MainWindow;
class Theme;
} // namespace muster::ui

namespace muster::test {

/// How a scene is coloured; each is a picture of its own.
enum class Scheme { Light, Dark, HighContrast, DarkHighContrast };

/// One thing to see, rendered in the light and in the dark scheme.
struct Scene
{
    QString name; ///< of the file, without "-dark" and suffix
    QSize size{1280, 800};
    std::function<void(UiFixture&)> before = {};                    ///< services, before the window is made
    std::function<void(UiFixture&, ui::MainWindow&)> after = {};    ///< what the user does
    std::function<std::unique_ptr<QWidget>(UiFixture&)> sheet = {}; ///< shown instead of the window
    int settleMs = 60;                                              ///< until timers of the scene have run
    bool inHighContrast = false;                                    ///< in the two other schemes too
    std::function<bool(const QWidget&)> isReady = {};               ///< what other threads bring is there
};

[[nodiscard]] QList<Scene> allScenes();

/// Shows one scene after the other, lets it settle, and saves what it looks like, with its popups. On the way it looks
/// for texts that are cut off, parts that overlap and parts without an accessible name.
class Pictures : public QObject
{
    Q_OBJECT
public:
    /// `folder` empty: nothing is saved, only looked at, in the light scheme. `wanted`: beginnings of names, or
    /// names of files; empty for all.
    Pictures(ui::Theme& theme, QString folder, QStringList wanted);
    ~Pictures() override;
    void start();
    /// "main: clipped QLabel “x”"
    [[nodiscard]] const QStringList& problems() const { return m_problems; }

Q_SIGNALS:
    void finished();

private:
    void next();
    void show();
    void save();
    [[nodiscard]] QStringList check(const Scene& scene) const;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool isWanted(const Scene& scene, Scheme scheme) const;
    [[nodiscard]] QList<Scheme> schemesOf(const Scene& scene) const;
    ui::Theme& m_theme;
    QString m_folder;
    QStringList m_wanted;
    QList<Scene> m_scenes;
    QList<Scheme> m_schemes; ///< of the first scene, still to come
    bool m_started = false;
    QStringList m_problems;
    int m_looks = 0; ///< at the present scene
    int m_waits = 0; ///< for it
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
};

} // namespace muster::test
