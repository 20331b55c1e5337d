#include "ui/common/firstframe.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace muster::ui {
namespace {

constexpr int kPatienceMs = 1000;

/// Belongs to the window and goes when it has acted.
class FirstFrame : public QObject
{
public:
    FirstFrame(QWidget& window, std::function<void()> act) : QObject(&window), m_act(std::move(act))
    {
        QTimer::singleShot(kPatienceMs, this, [this] { finish(); });
        if (QWindow* handle = window.windowHandle(); handle && !handle->isExposed())
            handle->installEventFilter(this);
        else
            finishSoon();
    }

protected:
    // The window paints itself while it handles this event.
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Expose && static_cast<QWindow*>(watched)->isExposed()) {
            watched->removeEventFilter(this);
            finishSoon();
        }
        return false;
    }

private:
    void finishSoon()
    {
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
    }
    void finish()
    {
        if (const auto act = std::exchange(m_act, {})) {
            act();
            deleteLater();
        }
    }

    std::function<void()> m_act;
};

} // namespace

void afterFirstFrame(QWidget& window, const std::function<void()>& act)
{
    new FirstFrame(window, act);
}

} // namespace muster::ui
