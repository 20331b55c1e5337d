#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace muster::ui {

class Theme;

/// The one question when the window is closed while exports run: a sheet inside the window, over a veil. It keeps the
/// focus until it is answered; Escape is Cancel.
class CloseSheet : public QWidget
{
    Q_OBJECT
public:
    CloseSheet(Theme& theme, QWidget* window);
    /// `canHide`: exports can go on while only an icon in the system tray shows it.
    void ask(int runningExports, bool canHide);

Q_SIGNALS:
    void hideWanted();
    void quitWanted();
    /// Cancelled; the focus is back where it was.
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close();
    void dismiss();
    Theme& m_theme;
    QLabel* m_question;
    QPushButton* m_background;
    QPushButton* m_quit;
    QPushButton* m_cancel;
    QPointer<QWidget> m_focusBefore;
};

} // namespace muster::ui
