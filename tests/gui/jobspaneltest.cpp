#include "jobspaneltest.h"

#include "tests/support/sampledata.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QTest>

#include <algorithm>

namespace muster::test {

using namespace ui;

void JobsPanelTest::makeTheme()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void JobsPanelTest::open(ExportService* service)
{
    m_fixture = std::make_unique<UiFixture>(*m_theme);
    UiFixture& fixture = *m_fixture;
    m_window = std::make_unique<QWidget>();
    auto* layout = new QHBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_outside = new QLineEdit;
    m_outside->setAccessibleName(QStringLiteral("Elsewhere"));
    layout->addWidget(m_outside);
    m_panel = new JobsPanel({*m_theme, service ? *service : fixture.exports, fixture.files, fixture.tenants,
                             fixture.discovery, fixture.settings, fixture.history, fixture.historyReader,
                             fixture.presets, fixture.clock, fixture.previews, fixture.audit});
    m_panel->setFixedWidth(376);
    m_panel->setCurrentTenant(QStringLiteral("acme"));
    layout->addWidget(m_panel);
    m_window->resize(700, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_outside->setFocus();
}

void JobsPanelTest::close()
{
    m_window.reset();
    m_fixture.reset();
}

QList<JobRow*> JobsPanelTest::rows() const
{
    QList<JobRow*> found;
    for (JobRow* row : m_panel->findChildren<JobRow*>()) {
        if (!row->isHidden())
            found << row;
    }
    std::ranges::sort(found, {}, [](const JobRow* row) { return row->y(); });
    return found;
}

JobRow* JobsPanelTest::row(const QString& id) const
{
    for (JobRow* row : rows()) {
        if (row->job().record.id == id)
            return row;
    }
    return nullptr;
}

QStringList JobsPanelTest::order() const
{
    QStringList ids;
    for (const JobRow* row : rows())
        ids << row->job().record.id;
    return ids;
}

void JobsPanelTest::fill(FakeExportService& service)
{
    QStringList ids;
    for (const ExportStatus& status : sampleExports()) {
        service.set(status);
        ids << status.record.id;
    }
    QTRY_COMPARE(order(), ids);
}

QAbstractButton* JobsPanelTest::button(const JobRow* row, const char* name)
{
    return row->findChild<QAbstractButton*>(QString::fromLatin1(name));
}

} // namespace muster::test
