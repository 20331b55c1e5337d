#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QPushButton;
class QShortcut;
class QTimer;

namespace muster::ui {

class ElidedLabel;
class StatusAnnouncer;
class Theme;

/// Short answers to what the user just did: one at a time, bottom centre of a page, 6 s, longer while hovered or
/// focused, at most one action.
class ToastHost : public QWidget
{
    Q_OBJECT
public:
    /// `announcer` reads the text to assistive technology; it must outlive this.
    ToastHost(Theme& theme, StatusAnnouncer& announcer, QWidget* window);

    /// The page over whose bottom centre the toasts appear; `bottomMargin` in pixels keeps an action bar free.
    void setAnchor(QWidget* page, int bottomMargin);
    /// Replaces a toast that is still shown. Ctrl+Z runs `action` if `actionText` is undoText().
    void showToast(const QString& text, const QString& actionText = {}, std::function<void()> action = {});
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] static QString undoText();
    /// For tests: 6 s otherwise.
    void setDuration(int milliseconds) { m_duration = milliseconds; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();
    void runAction();
    void restart();
    Theme& m_theme;
    StatusAnnouncer& m_announcer;
    ElidedLabel* m_label;
    QPushButton* m_button;
    QTimer* m_timer;
    QShortcut* m_undo;
    QPointer<QWidget> m_anchor;
    std::function<void()> m_action;
    int m_bottomMargin = 0;
    int m_duration = 6000;
};

} // namespace muster::ui
