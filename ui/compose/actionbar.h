#pragma once

#include "ui/compose/formverdict.h"

#include <QPair>
#include <QVector>
#include <QWidget>

#include <functional>

class QPushButton;

namespace muster::ui {

class ElidedLabel;
class PrimaryButton;
class Theme;

/// The foot of the composer: two lines that say what Export will do or why it cannot, and the button. A click on the
/// reason leads to its cause.
class ActionBar : public QWidget
{
    Q_OBJECT
public:
    explicit ActionBar(Theme& theme, QWidget* parent = nullptr);

    void setVerdict(const FormVerdict& verdict);
    /// A submit that failed: shown in place of the verdict until the next setVerdict(); the button stays usable.
    void showFailure(const QString& what, const QString& next);
    /// Narrow pages leave the key hint out.
    void setCompact(bool compact);
    /// Whether a test run could start.
    void setTestRunPossible(bool possible);
    /// Something to decide before the export: a menu at the button, with the question as its head. Escape decides for
    /// nothing.
    void ask(const QString& question, const QVector<QPair<QString, std::function<void()>>>& answers);
    [[nodiscard]] QWidget* exportButton() const;
    [[nodiscard]] QVector<QWidget*> tabStops() const;

Q_SIGNALS:
    void testRunWanted();
    void exportWanted();
    /// The reason was clicked.
    void causeWanted();
    void actionWanted(muster::ui::FormAction action);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitLink();
    void showLines(const QString& summary, const QString& detail, bool problem);

    ElidedLabel* m_summary;
    ElidedLabel* m_detail;
    QPushButton* m_link;
    QPushButton* m_testRun;
    PrimaryButton* m_export;
    FormVerdict m_verdict;
};

} // namespace muster::ui
