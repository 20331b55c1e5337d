#pragma once

#include "tests/support/uifixture.h"
#include "ui/common/theme.h"
#include "ui/jobs/jobrow.h"
#include "ui/jobs/jobspanel.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace muster::test {

/// A jobs panel in a window, beside a field that stands for everything else.
class JobsPanelTest : public QObject
{
    Q_OBJECT
protected:
    void makeTheme();
    void dropTheme() { m_theme.reset(); }
    /// The panel of `service`; without one of the fixture's.
    void open(ExportService* service = nullptr);
    void close();
    /// Rows from top to bottom.
    [[nodiscard]] QList<ui::JobRow*> rows() const;
    [[nodiscard]] ui::JobRow* row(const QString& id) const;
    [[nodiscard]] QStringList order() const;
    /// The five sample exports, and their rows.
    void fill(FakeExportService& service);
    void fill() { fill(m_fixture->exports); }
    [[nodiscard]] static QAbstractButton* button(const ui::JobRow* row, const char* name);

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    ui::JobsPanel* m_panel = nullptr;
    QLineEdit* m_outside = nullptr;
};

} // namespace muster::test
