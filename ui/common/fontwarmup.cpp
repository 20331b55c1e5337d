#include "ui/common/fontwarmup.h"

#include <QFont>
#include <QFontMetrics>
#include <QTimer>

#include <chrono>

namespace muster::ui {
namespace {

constexpr std::chrono::milliseconds kPause{10};

/// A letter of each script; the numbers are code points: Han, Hangul, Kana, Greek, Cyrillic, Armenian, Georgian,
/// Hebrew, Arabic, Devanagari, Bengali, Tamil, Thai, emoji.
constexpr char32_t kLetters[] = {0x674E, 0xAE40, 0x3072, 0x039D, 0x0418, 0x0546, 0x10DC,
                                 0x05D3, 0x0645, 0x0905, 0x0985, 0x0B85, 0x0E44, 0x1F600};

void warmUpFrom(const char32_t* letter, const QFont& font, QObject* context)
{
    QTimer::singleShot(kPause, context, [letter, font, context] {
        static_cast<void>(QFontMetrics(font).horizontalAdvance(QString::fromUcs4(letter, 1)));
        if (letter + 1 != std::end(kLetters))
            warmUpFrom(letter + 1, font, context);
    });
}

} // namespace

void warmUpFonts(const QFont& font, QObject* context)
{
    warmUpFrom(std::begin(kLetters), font, context);
}

} // namespace muster::ui
