#pragma once

#include "ui/common/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>

#include <memory>

class QApplication;

namespace muster {
enum class TenantEnvironment;
}

namespace muster::ui {

/// Colours, palette, the one style sheet, icons and type sizes of the window. Made once by the composition (or a test)
/// after QApplication; widgets that paint themselves keep a reference and update() on themeChanged().
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Appearance { System, Light, Dark };
    /// Sets the Fusion style, detects the system's scheme and applies it.
    explicit Theme(QApplication& application, QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    void setAppearance(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    enum class Contrast { System, High };
    void setContrast(Contrast contrast);
    [[nodiscard]] Contrast contrast() const { return m_contrast; }

    /// An icon of resources/icons by name ("export", "history", …) in a token colour, sharp at any size and ratio; the
    /// disabled state is text3. It keeps its colour when the theme changes: see setThemeIcon().
    [[nodiscard]] QIcon icon(const QString& name, const QColor& colour) const;
    [[nodiscard]] QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) const;

    /// Type roles as factors of the system font.
    enum class Type {
        Display,
        Title,
        Strong,
        Body,
        Control,
        Small,
        SmallMedium,
        SmallStrong,
        Caption,
        CaptionStrong,
        Code
    };
    [[nodiscard]] QFont font(Type type) const;
    /// max(value, font height + padding), padding = value − 16: rows grow with large text instead of clipping it.
    [[nodiscard]] int scaled(int value) const;
    /// A width for text, in pixels at the default size: grows in proportion with larger text.
    [[nodiscard]] int textWidth(int value) const;

    [[nodiscard]] QColor tenantColour(TenantEnvironment environment) const;
    [[nodiscard]] QColor tenantTagColour(TenantEnvironment environment) const;
    /// The tag's ground: the tenant colour at 12 % (light) or 22 % (dark) over raised.
    [[nodiscard]] QColor tenantTagGround(TenantEnvironment environment) const;

Q_SIGNALS:
    void themeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    struct Private;
    std::unique_ptr<Private> d;
    Tokens m_tokens;
    Appearance m_appearance = Appearance::System;
    Contrast m_contrast = Contrast::System;
};

} // namespace muster::ui
