#include "windowtest.h"

#include "tests/support/sampledata.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace muster::test {

void WindowTest::initTestCase()
{
    m_theme = new ui::Theme(*static_cast<QApplication*>(QCoreApplication::instance()), this);
}

void WindowTest::init()
{
    m_fixture = std::make_unique<UiFixture>(*m_theme);
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void WindowTest::open(QSize size)
{
    m_window = std::make_unique<ui::MainWindow>(m_fixture->context());
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowTest::signIn()
{
    m_fixture->tenants.addTenant(acmeTenant());
    m_fixture->tenants.addTenant(stagingTenant());
    m_fixture->tenants.setSession(QStringLiteral("acme"), signedInSession());
    m_fixture->tenants.setConnections(QStringLiteral("acme"), sampleConnections());
}

void WindowTest::addExports()
{
    const auto exports = sampleExports();
    for (const ExportStatus& status : exports)
        m_fixture->exports.set(status);
}

void WindowTest::goTo(const QString& page)
{
    if (page == QLatin1StringView("historyPage"))
        press(Qt::Key_H, Qt::ControlModifier);
    else if (page == QLatin1StringView("settingsPage"))
        press(Qt::Key_Comma, Qt::ControlModifier);
    else if (page == QLatin1StringView("helpPage"))
        press(Qt::Key_F1);
    else if (page == QLatin1StringView("convertPage"))
        QTest::mouseClick(find<QAbstractButton>("convertFilesButton"), Qt::LeftButton);
    else if (page == QLatin1StringView("connectPage"))
        QTest::mouseClick(find<QPushButton>("connectTenantButton"), Qt::LeftButton);
}

void WindowTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

} // namespace muster::test
