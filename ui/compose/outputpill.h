#pragma once

#include <QCheckBox>
#include <QToolButton>

namespace muster::ui {

class Theme;

/// A check box drawn as a pill.
class OutputPill : public QCheckBox
{
    Q_OBJECT
public:
    explicit OutputPill(Theme& theme, QWidget* parent = nullptr);
    /// With less room around its text.
    void setTight(bool tight);
    /// What it needs in this or the other way.
    [[nodiscard]] int widthIf(bool tight) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The pointer or the focus came to the pill.
    void attended();
    /// "Options…" of its context menu was chosen.
    void optionsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    Theme& m_theme;
    bool m_tight = false;
};

/// Stands for the pills that find no room, as a pill with a menu of them; drawn as ticked if one of them is.
class MorePill : public QToolButton
{
    Q_OBJECT
public:
    explicit MorePill(Theme& theme, QWidget* parent = nullptr);
    void setTicked(bool ticked);
    [[nodiscard]] bool isTicked() const { return m_ticked; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    bool m_ticked = false;
};

} // namespace muster::ui
