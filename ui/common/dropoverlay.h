#pragma once

#include <QWidget>

class QPainter;

namespace muster::ui {

class Theme;

/// What a drag over the window shows: a veil with a bright hole around the target and a label with what a drop does.
/// Covers its parent, takes no events.
class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    DropOverlay(Theme& theme, QWidget* window);
    /// `hole` in the parent's coordinates. `refused`: outline and label in the danger colour.
    void showFor(const QRect& hole, const QString& label, bool refused = false,
                 const QString& icon = QStringLiteral("folder"));

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paintLabel(QPainter& painter);
    Theme& m_theme;
    QRect m_hole;
    QString m_label;
    QString m_icon;
    bool m_refused = false;
};

} // namespace muster::ui
