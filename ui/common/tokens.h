#pragma once

#include <QColor>

namespace muster::ui {

/// Every colour of the window. No colour literal exists outside tokens.cpp. Contrast of the pairs in use is
/// recomputed by a test (WCAG 2.1: 4.5 for text, 3.0 for controls and graphics).
struct Tokens
{
    QColor bg, surface, panel, raised, hover, trough, chip, selected, line, edge, border, track;
    QColor text, text2, text3;
    QColor accent, accentHover, onAccent, accentText, accentSoft, progress;
    QColor ok, okSoft, warn, warnSoft, danger, dangerSoft;
    QColor production, productionTag, staging, stagingTag, development, developmentTag, demo, demoTag, onTenant;
    QColor shadow; ///< under popups, at a few per cent
    bool dark = false;
    bool highContrast = false;

    [[nodiscard]] static Tokens light();
    [[nodiscard]] static Tokens darkScheme();
    /// The same scheme in which every text has a contrast of 7 and more: black on white or white on black, one dark
    /// outline for all that has one.
    [[nodiscard]] Tokens withHighContrast() const;
};

/// `share` (0–1) of `top` over an opaque `ground`.
[[nodiscard]] QColor blended(const QColor& top, const QColor& ground, qreal share);

} // namespace muster::ui
