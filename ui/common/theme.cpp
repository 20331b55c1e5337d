#include "ui/common/theme.h"

#include "app/core/domain/tenant.h"
#include "ui/common/stylesheet.h"
#include "ui/common/systemscheme.h"
#include "ui/common/themeicon.h"
#include "ui/common/windowstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QScopedValueRollback>

#include <algorithm>

/// Resources of a static library must be asked for by name, outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(muster);
}

namespace muster::ui {
namespace {

using Type = Theme::Type;
constexpr int kUsualTextHeight = 16; // of 13 px text

struct TypeStyle
{
    qreal factor;
    QFont::Weight weight;
};

TypeStyle typeStyle(Type type)
{
    switch (type) {
    case Type::Display:
        return {1.70, QFont::DemiBold};
    case Type::Title:
        return {1.23, QFont::DemiBold};
    case Type::Strong:
        return {1.00, QFont::DemiBold};
    case Type::Body:
        return {1.00, QFont::Normal};
    case Type::Control:
        return {1.00, QFont::Medium};
    case Type::Small:
    case Type::Code:
        return {0.92, QFont::Normal};
    case Type::SmallMedium:
        return {0.92, QFont::Medium};
    case Type::SmallStrong:
        return {0.92, QFont::DemiBold};
    case Type::Caption:
        return {0.85, QFont::Normal};
    case Type::CaptionStrong:
        return {0.85, QFont::DemiBold};
    }
    return {1.00, QFont::Normal};
}

QPalette paletteFrom(const Tokens& t)
{
    QPalette p;
    const auto set = [&p](std::initializer_list<QPalette::ColorRole> roles, const QColor& colour) {
        for (const auto role : roles)
            p.setColor(role, colour);
    };
    set({QPalette::Window}, t.surface);
    set({QPalette::Base, QPalette::Button}, t.raised);
    set({QPalette::AlternateBase}, t.panel);
    set({QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText}, t.text);
    set({QPalette::Highlight}, t.accent);
    set({QPalette::HighlightedText}, t.onAccent);
    set({QPalette::PlaceholderText}, t.text3);
    set({QPalette::Link, QPalette::LinkVisited}, t.accentText);
    set({QPalette::ToolTipBase}, t.text);
    set({QPalette::ToolTipText}, t.surface);
    set({QPalette::Mid, QPalette::Dark, QPalette::Shadow}, t.border);
    set({QPalette::Light, QPalette::Midlight}, t.hover);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.text3);
    return p;
}

} // namespace

struct Theme::Private
{
    explicit Private(QApplication& application) : app(application) {}

    /// Only inside a guard: resets to the platform's palette and looks at it.
    bool platformLooksDark()
    {
        const QScopedValueRollback guard(applying, true);
        app.setPalette(QPalette());
        const QPalette palette = app.palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    }

    Tokens wanted(Appearance appearance, Contrast contrast)
    {
        bool dark = appearance == Appearance::Dark;
        if (appearance == Appearance::System)
            dark = system.prefersDark() ? *system.prefersDark() : platformLooksDark();
        const Tokens tokens = dark ? Tokens::darkScheme() : Tokens::light();
        return contrast == Contrast::High || system.prefersContrast() ? tokens.withHighContrast() : tokens;
    }

    QApplication& app;
    SystemScheme system;
    std::shared_ptr<IconCache> icons = std::make_shared<IconCache>();
    bool applying = false;
};

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(application)), m_tokens(Tokens::light())
{
    initResources();
    application.setStyle(new WindowStyle);
    apply();
    connect(&d->system, &SystemScheme::changed, this, &Theme::apply);
    d->system.watch();
    application.installEventFilter(this);
}

Theme::~Theme() = default;

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setContrast(Contrast contrast)
{
    if (m_contrast == contrast)
        return;
    m_contrast = contrast;
    apply();
}

void Theme::apply()
{
    m_tokens = d->wanted(m_appearance, m_contrast);
    const QScopedValueRollback guard(d->applying, true);
    d->app.setPalette(paletteFrom(m_tokens));
    d->app.setStyleSheet(makeStyleSheet(*this));
    d->icons->clear();
    Q_EMIT themeChanged();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    const bool fontChanged = event->type() == QEvent::ApplicationFontChange;
    const bool paletteChanged = event->type() == QEvent::ApplicationPaletteChange;
    if (watched == &d->app && !d->applying && (fontChanged || paletteChanged))
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

QIcon Theme::icon(const QString& name, const QColor& colour) const
{
    return QIcon(new ThemeIconEngine(d->icons, name, colour, m_tokens.text3));
}

QPixmap Theme::pixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) const
{
    return d->icons->pixmap(name, colour, size, devicePixelRatio);
}

QFont Theme::font(Type type) const
{
    const QFont system = QApplication::font();
    const auto [factor, weight] = typeStyle(type);
    QFont font = type == Type::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : system;
    if (system.pixelSize() > 0)
        font.setPixelSize(qRound(system.pixelSize() * factor));
    else
        font.setPointSizeF(system.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

int Theme::scaled(int value) const
{
    return std::max(value, QFontMetrics(QApplication::font()).height() + value - 16);
}

int Theme::textWidth(int value) const
{
    return std::max(value, value * QFontMetrics(QApplication::font()).height() / kUsualTextHeight);
}

QColor Theme::tenantColour(TenantEnvironment environment) const
{
    switch (environment) {
    case TenantEnvironment::Production:
        return m_tokens.production;
    case TenantEnvironment::Staging:
        return m_tokens.staging;
    case TenantEnvironment::Development:
        return m_tokens.development;
    case TenantEnvironment::Demo:
        return m_tokens.demo;
    }
    return m_tokens.production;
}

QColor Theme::tenantTagColour(TenantEnvironment environment) const
{
    switch (environment) {
    case TenantEnvironment::Production:
        return m_tokens.productionTag;
    case TenantEnvironment::Staging:
        return m_tokens.stagingTag;
    case TenantEnvironment::Development:
        return m_tokens.developmentTag;
    case TenantEnvironment::Demo:
        return m_tokens.demoTag;
    }
    return m_tokens.productionTag;
}

QColor Theme::tenantTagGround(TenantEnvironment environment) const
{
    return blended(tenantColour(environment), m_tokens.raised, m_tokens.dark ? 0.22 : 0.12);
}

} // namespace muster::ui
