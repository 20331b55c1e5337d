#pragma once

#include "ui/common/style.h"

#include <QWidget>

class QHBoxLayout;

namespace muster::ui {

class ElidedLabel;

/// The 56-px line on top of a page or panel: title, a state in smaller letters, room for buttons at the end.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    /// `margin`: 24 for pages, 16 for panels.
    PageHeader(Theme& theme, const QString& title, int margin = 24, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setState(const QString& state);
    [[nodiscard]] QString title() const;
    [[nodiscard]] ElidedLabel* titleLabel() const { return m_title; }
    [[nodiscard]] ElidedLabel* stateLabel() const { return m_state; }
    /// Before the title (the way back).
    void addLeading(QWidget* widget);
    /// Right behind the title, to stand in for it.
    void addBehindTitle(QWidget* widget);
    /// At the end.
    void addTrailing(QWidget* widget);

private:
    QHBoxLayout* m_layout;
    ElidedLabel* m_title;
    ElidedLabel* m_state;
};

} // namespace muster::ui
