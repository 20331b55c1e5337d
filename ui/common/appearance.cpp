#include "ui/common/appearance.h"

#include "app/core/store/settings.h"

namespace muster::ui {
namespace {

const QString kName = QStringLiteral("appearance");
const QString kContrast = QStringLiteral("contrast");
const QString kHigh = QStringLiteral("high");

QString appearanceName(Theme::Appearance appearance)
{
    switch (appearance) {
    case Theme::Appearance::System:
        return QStringLiteral("system");
    case Theme::Appearance::Light:
        return QStringLiteral("light");
    case Theme::Appearance::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

} // namespace

Theme::Appearance savedAppearance(const Settings& settings)
{
    const QString name = settings.value(kName).toString();
    for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        if (appearanceName(appearance) == name)
            return appearance;
    }
    return Theme::Appearance::System;
}

Theme::Contrast savedContrast(const Settings& settings)
{
    return settings.value(kContrast).toString() == kHigh ? Theme::Contrast::High : Theme::Contrast::System;
}

void saveContrast(Settings& settings, Theme::Contrast contrast)
{
    settings.setValue(kContrast, contrast == Theme::Contrast::High ? kHigh : QStringLiteral("system"));
}

void saveAppearance(Settings& settings, Theme::Appearance appearance)
{
    settings.setValue(kName, appearanceName(appearance));
}

} // namespace muster::ui
