#pragma once

#include <QDateTime>
#include <QWidget>

class QPushButton;

namespace muster::ui {

class ElidedLabel;
class Theme;

/// The line between the table and its status that says what a test run found beyond the listed columns, with a button
/// that adds it. Hidden while there is nothing of that kind.
class FoundBar : public QWidget
{
    Q_OBJECT
public:
    explicit FoundBar(Theme& theme, QWidget* parent = nullptr);
    /// `users` were looked at; `more` attributes are found and not chosen. `localTime` is invalid for a dropped file.
    void show(int users, int more, const QDateTime& localTime);
    /// Offers to list them while the table shows something else.
    void setListed(bool listed);
    [[nodiscard]] QPushButton* showButton() const { return m_show; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void addAllWanted();
    void showWanted();

private:
    ElidedLabel* m_text;
    QPushButton* m_show;
    QPushButton* m_add;
};

} // namespace muster::ui
