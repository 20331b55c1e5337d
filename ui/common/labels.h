#pragma once

#include "ui/common/style.h"

#include <QLabel>

namespace muster {
enum class TenantEnvironment;
}

namespace muster::ui {

/// One line that gives way: elided at the end or in the middle, with the whole text as tool tip while it is elided.
/// text() and the accessible name are always the whole text. Plain text only.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, Role role = Role::Body, QWidget* parent = nullptr);
    /// Paths and file names: Qt::ElideMiddle. Default: Qt::ElideRight.
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    /// What of the text fits `width` pixels.
    [[nodiscard]] virtual QString shownText(int width) const;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// Live numbers: right-aligned, as wide as the text with every digit replaced by the widest one, so that nothing beside
/// them trembles. Elided only where there is no room for all that does not give way.
class NumberLabel : public ElidedLabel
{
    Q_OBJECT
public:
    explicit NumberLabel(Role role = Role::Small, QWidget* parent = nullptr);
    void setNumber(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    /// Half a number would be another number.
    [[nodiscard]] QString shownText(int width) const override;
};

/// Width of `text` with every digit replaced by the widest digit of the font, in pixels.
[[nodiscard]] int widestNumberWidth(const QFontMetrics& metrics, const QString& text);

/// A decorative icon that follows the theme; not seen by assistive technology unless it gets an accessible name.
class IconLabel : public QLabel
{
    Q_OBJECT
public:
    IconLabel(Theme& theme, const QString& icon, Colour colour, int size = 16, QWidget* parent = nullptr);
    void setIcon(const QString& icon, Colour colour);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();
    Theme& m_theme;
    QString m_icon;
    Colour m_colour;
    int m_size;
};

/// "Production" on its soft ground.
class TagLabel : public QWidget
{
    Q_OBJECT
public:
    explicit TagLabel(Theme& theme, QWidget* parent = nullptr);
    void setEnvironment(TenantEnvironment environment);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    TenantEnvironment m_environment;
};

} // namespace muster::ui
