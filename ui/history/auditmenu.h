#pragma once

#include "ui/common/uicontext.h"

#include <QObject>

#include <functional>
#include <memory>

class QMenu;
class QWidget;

namespace muster {
class AuditJob;
}

namespace muster::ui {

/// What the history offers about the audit log: to export it as CSV and to check it. Both say what the check found.
class AuditMenu : public QObject
{
    Q_OBJECT
public:
    AuditMenu(const UiContext& context, QWidget* parent);
    ~AuditMenu() override;

    void addTo(QMenu* menu);
    /// Checks the log in the background.
    void check();
    /// Writes the log as CSV and checks it on the way.
    void exportTo(const QString& csvPath);

Q_SIGNALS:
    void toastWanted(const QString& text, const QString& actionText, const std::function<void()>& action);

private:
    void askWhere();
    void run(const QString& csvPath);
    void tell(const QString& csvPath);
    const UiContext m_context;
    QWidget* m_page;
    std::unique_ptr<AuditJob> m_job;
};

} // namespace muster::ui
