#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QBoxLayout* makeFacts();
    [[nodiscard]] QBoxLayout* makeConvertLine();
    /// Beside each other, or the button below the sentence where there is no room.
    void placeConvertLine(int room);

    Theme& m_theme;
    QLabel* m_convertHint;
    QPushButton* m_convert;
    QBoxLayout* m_convertParts = nullptr;
    QBoxLayout* m_convertLine = nullptr; ///< the parts in the middle
    PrimaryButton* m_connect;
    QPushButton* m_demo;
};

} // namespace muster::ui
