#include "previewpanetest.h"

#include "tests/support/sampledata.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QTest>

namespace muster::test {

void PreviewPaneTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_sample = sampleTable(3000);
}

void PreviewPaneTest::cleanupTestCase()
{
    m_theme.reset();
}

void PreviewPaneTest::cleanup()
{
    m_pane.reset();
    m_actions.reset();
    m_fixture.reset();
    m_dir.reset();
}

ExportRecord PreviewPaneTest::saved(const QByteArray& bytes, const QString& name)
{
    m_dir = std::make_unique<QTemporaryDir>();
    ExportRecord record = sampleExports().at(3).record;
    record.id = QStringLiteral("export-%1").arg(++m_exports);
    record.plan.request.fields.clear();
    record.files.clear();
    addFile(record, bytes, name, OutputFormat::Plain);
    return record;
}

void PreviewPaneTest::addFile(ExportRecord& record, const QByteArray& bytes, const QString& name, OutputFormat as) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written");
    record.files.append({file.fileName(), as, bytes.size(), {}, 0});
}

void PreviewPaneTest::open(const ExportRecord& record, QSize size)
{
    m_fixture = std::make_unique<UiFixture>(*m_theme);
    m_actions = std::make_unique<ui::JobActions>(m_fixture->context(), nullptr);
    m_pane = std::make_unique<ui::PreviewPane>(m_fixture->context(), *m_actions);
    m_pane->resize(size);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->open(record);
    QTRY_VERIFY(text("previewState") != QStringLiteral("Opening") &&
                text("previewState") != QStringLiteral("Counting"));
}

int PreviewPaneTest::column(const QString& name) const
{
    for (int column = 0; column < table()->model()->columnCount(); ++column) {
        if (table()->model()->headerData(column, Qt::Horizontal).toString() == name)
            return column;
    }
    return -1;
}

QString PreviewPaneTest::cell(int row, const QString& name) const
{
    const QModelIndex index = table()->model()->index(row, column(name));
    const bool arrived = QTest::qWaitFor([&] { return index.data(ui::PreviewModel::ArrivedRole).toBool(); });
    return arrived ? index.data().toString() : QStringLiteral("nothing came");
}

void PreviewPaneTest::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : m_pane.get(), static_cast<Qt::Key>(key), modifiers);
}

} // namespace muster::test
