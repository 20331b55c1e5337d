#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace muster::ui {

class SegmentButton;
class Theme;

/// A few exclusive choices side by side. One tab stop; the arrow keys move the choice. For assistive technology each
/// segment is a radio button; give the whole an accessible name.
class Segmented : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(Theme& theme, QWidget* parent = nullptr);

    /// Adds a segment and returns its index. The first one is chosen.
    int addSegment(const QString& text);
    [[nodiscard]] int count() const { return static_cast<int>(m_buttons.size()); }
    [[nodiscard]] int currentIndex() const;
    /// Chooses a segment; currentChanged() if it is another one.
    void setCurrentIndex(int index);
    /// A small number behind the text ("Chosen 12"); empty: none. The width is kept for the widest digits.
    void setCounter(int index, const QString& counter);
    /// Focus goes to the chosen segment.
    void focusCurrent(Qt::FocusReason reason = Qt::OtherFocusReason);
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By the user or by setCurrentIndex().
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QVector<SegmentButton*> m_buttons;
};

} // namespace muster::ui
