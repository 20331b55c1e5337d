#pragma once

#include "tests/support/uifixture.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QStackedWidget>

#include <memory>

namespace muster::test {

/// Base of the tests that need the whole window: fakes for each test, the window when it asks for it.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// Shows the window and waits until it is active.
    void open(QSize size = {1280, 800});
    /// Two tenants, Acme (production) signed in; with some exports.
    void signIn();
    void addExports();
    /// The page's object name.
    [[nodiscard]] QString page() const { return find<QStackedWidget>("pages")->currentWidget()->objectName(); }
    /// Goes to a page as a user would.
    void goTo(const QString& page);
    /// To whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    template <typename T>
    T* find(const char* name) const
    {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }

    ui::Theme* m_theme = nullptr;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace muster::test
