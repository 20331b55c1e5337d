#pragma once

#include <QWidget>

class QVBoxLayout;

namespace muster::ui {

class Theme;

/// Shortcuts, and what is needed at Auth0. Works offline: no links that must be followed.
class HelpPage : public QWidget
{
    Q_OBJECT
public:
    explicit HelpPage(Theme& theme, QWidget* parent = nullptr);
    /// The back button gets the focus.
    void focusFirst();

Q_SIGNALS:
    void backWanted();

private:
    void buildAuth0Steps(QVBoxLayout* column);
    void buildShortcuts(QVBoxLayout* column);
    QWidget* m_back;
};

} // namespace muster::ui
