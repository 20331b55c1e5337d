#pragma once

#include <QWidget>

class QLayout;
class QPushButton;

namespace muster::ui {

class PrimaryButton;
class Theme;

/// What the window shows until a tenant is connected.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(Theme& theme, QWidget* parent = nullptr);
    /// The default choice gets the focus.
    void focusFirst();
    /// While the demo tenant starts its button is disabled and says so.
    void setDemoStarting(bool starting);

Q_SIGNALS:
    void connectWanted();
    void demoWanted();
    void convertWanted();

private:
    QWidget* makeFacts(Theme& theme);
    QLayout* makeConvertLine();
    PrimaryButton* m_connect;
    QPushButton* m_demo;
};

} // namespace muster::ui
