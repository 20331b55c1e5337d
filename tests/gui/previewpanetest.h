#pragma once

#include "tests/support/previewsamples.h"
#include "tests/support/uifixture.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobactions.h"
#include "ui/preview/previewmodel.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/previewtable.h"

#include <QLabel>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace muster::test {

/// Base of the tests of the preview pane: real files, real threads.
class PreviewPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

protected:
    /// A saved export with one file of these bytes.
    [[nodiscard]] ExportRecord saved(const QByteArray& bytes, const QString& name = QStringLiteral("users.ndjson"));
    void addFile(ExportRecord& record, const QByteArray& bytes, const QString& name, OutputFormat as) const;
    /// Opens it and waits until the index is complete (or has failed).
    void open(const ExportRecord& record, QSize size = {1040, 480});
    template <typename T>
    T* find(const char* name) const
    {
        return m_pane->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] ui::PreviewTable* table() const { return find<ui::PreviewTable>("previewTable"); }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(label)->text(); }
    /// The text of a cell once it is at hand.
    [[nodiscard]] QString cell(int row, const QString& column) const;
    [[nodiscard]] int column(const QString& name) const;
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const;

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ui::JobActions> m_actions;
    std::unique_ptr<ui::PreviewPane> m_pane;
    SampleTable m_sample;
    int m_exports = 0;
};

} // namespace muster::test
