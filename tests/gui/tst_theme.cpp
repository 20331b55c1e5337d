#include "app/core/domain/tenant.h"
#include "ui/common/systemscheme.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDBusVariant>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace muster;
using namespace muster::ui;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

/// WCAG 2.1, "contrast ratio".
double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfPairs_data();
    void contrastOfPairs();
    void contrastOfTags_data();
    void contrastOfTags();
    void moreContrast();
    void highContrastIsHigh();
    void contrastIsASetting();
    void portalAnswers_data();
    void portalAnswers();
    void switchKeepsFocusAndCaret();
    void styleSheetIsComplete();
    void iconsTakeTheColour();
    void typeSizesFollowTheSystemFont();

private:
    static Theme& theme();
};

Theme& TestTheme::theme()
{
    static Theme instance(*static_cast<QApplication*>(QCoreApplication::instance()));
    return instance;
}

void TestTheme::contrastOfPairs_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("needed");
    struct Pair
    {
        const char* name;
        QColor Tokens::*ink;
        QColor Tokens::*ground;
        double needed;
    };
    const Pair pairs[]{
        {"text/surface", &Tokens::text, &Tokens::surface, 4.5},
        {"text/bg", &Tokens::text, &Tokens::bg, 4.5},
        {"text/panel", &Tokens::text, &Tokens::panel, 4.5},
        {"text/selected", &Tokens::text, &Tokens::selected, 4.5},
        {"text/chip", &Tokens::text, &Tokens::chip, 4.5},
        {"text2/surface", &Tokens::text2, &Tokens::surface, 4.5},
        {"text2/hover", &Tokens::text2, &Tokens::hover, 4.5},
        {"text2/trough", &Tokens::text2, &Tokens::trough, 4.5},
        {"text2/dangerSoft", &Tokens::text2, &Tokens::dangerSoft, 4.5},
        {"text3/surface", &Tokens::text3, &Tokens::surface, 4.5},
        {"text3/bg", &Tokens::text3, &Tokens::bg, 4.5},
        {"text3/panel", &Tokens::text3, &Tokens::panel, 4.5},
        {"text3/selected", &Tokens::text3, &Tokens::selected, 4.5},
        {"text3/hover", &Tokens::text3, &Tokens::hover, 4.5},
        {"text3/accentSoft", &Tokens::text3, &Tokens::accentSoft, 4.5},
        {"text3/dangerSoft", &Tokens::text3, &Tokens::dangerSoft, 4.5},
        {"accentText/surface", &Tokens::accentText, &Tokens::surface, 4.5},
        {"accentText/accentSoft", &Tokens::accentText, &Tokens::accentSoft, 4.5},
        {"onAccent/accent", &Tokens::onAccent, &Tokens::accent, 4.5},
        {"onAccent/accentHover", &Tokens::onAccent, &Tokens::accentHover, 4.5},
        {"ok/raised", &Tokens::ok, &Tokens::raised, 4.5},
        {"warn/raised", &Tokens::warn, &Tokens::raised, 4.5},
        {"danger/raised", &Tokens::danger, &Tokens::raised, 4.5},
        {"danger/dangerSoft", &Tokens::danger, &Tokens::dangerSoft, 4.5},
        {"border/raised", &Tokens::border, &Tokens::raised, 3.0},
        {"border/hover", &Tokens::border, &Tokens::hover, 3.0},
        {"accent/raised", &Tokens::accent, &Tokens::raised, 3.0},
        {"progress/track", &Tokens::progress, &Tokens::track, 3.0},
        {"onTenant/production", &Tokens::onTenant, &Tokens::production, 4.5},
        {"onTenant/staging", &Tokens::onTenant, &Tokens::staging, 4.5},
        {"onTenant/development", &Tokens::onTenant, &Tokens::development, 4.5},
        {"onTenant/demo", &Tokens::onTenant, &Tokens::demo, 4.5},
    };
    const std::pair<const char*, Tokens> schemes[]{{"light", Tokens::light()}, {"dark", Tokens::darkScheme()}};
    for (const auto& [scheme, tokens] : schemes) {
        for (const Pair& pair : pairs)
            QTest::addRow("%s %s", scheme, pair.name) << tokens.*pair.ink << tokens.*pair.ground << pair.needed;
    }
}

void TestTheme::contrastOfPairs()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, needed);
    QVERIFY2(contrast(ink, ground) >= needed, qPrintable(QString::number(contrast(ink, ground))));
}

void TestTheme::contrastOfTags_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<TenantEnvironment>("environment");
    for (const bool dark : {false, true}) {
        for (const auto environment : {TenantEnvironment::Production, TenantEnvironment::Staging,
                                       TenantEnvironment::Development, TenantEnvironment::Demo})
            QTest::addRow("%s %s", dark ? "dark" : "light", qPrintable(environmentName(environment)))
                << dark << environment;
    }
}

void TestTheme::contrastOfTags()
{
    QFETCH(bool, dark);
    QFETCH(TenantEnvironment, environment);
    theme().setAppearance(dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
    QVERIFY(contrast(theme().tenantTagColour(environment), theme().tenantTagGround(environment)) >= 4.5);
}

/// What is text has a contrast of 7 in the high-contrast schemes, and outlines one of 4.5.
void TestTheme::highContrastIsHigh()
{
    for (const Tokens& tokens : {Tokens::light().withHighContrast(), Tokens::darkScheme().withHighContrast()}) {
        for (const QColor& ink :
             {tokens.text, tokens.text2, tokens.text3, tokens.accentText, tokens.ok, tokens.warn, tokens.danger}) {
            for (const QColor& ground : {tokens.surface, tokens.bg, tokens.panel, tokens.raised})
                QVERIFY2(contrast(ink, ground) >= 7.0, qPrintable(ink.name() + ground.name()));
        }
        for (const QColor& ground :
             {tokens.hover, tokens.selected, tokens.chip, tokens.trough, tokens.accentSoft, tokens.dangerSoft})
            QVERIFY2(contrast(tokens.text, ground) >= 7.0, qPrintable(ground.name()));
        QVERIFY(contrast(tokens.danger, tokens.dangerSoft) >= 4.5);
        QVERIFY(contrast(tokens.onAccent, tokens.accent) >= 6.0);
        QVERIFY(contrast(tokens.border, tokens.raised) >= 4.5);
        QVERIFY(contrast(tokens.accent, tokens.raised) >= 3.0);
        QVERIFY(contrast(tokens.progress, tokens.track) >= 3.0);
        QVERIFY(contrast(tokens.track, tokens.raised) >= 3.0);
    }
}

void TestTheme::contrastIsASetting()
{
    QVERIFY(!theme().tokens().highContrast);
    QSignalSpy changed(&theme(), &Theme::themeChanged);
    theme().setContrast(Theme::Contrast::High);
    QVERIFY(theme().tokens().highContrast);
    QCOMPARE(changed.count(), 1);
    theme().setContrast(Theme::Contrast::System);
    QVERIFY(!theme().tokens().highContrast);
}

void TestTheme::moreContrast()
{
    const Tokens tokens = Tokens::light().withHighContrast();
    QVERIFY(tokens.highContrast);
    QCOMPARE(tokens.line, tokens.border);
    QCOMPARE(tokens.edge, tokens.border);
    QCOMPARE(tokens.text2, tokens.text);
    QCOMPARE(tokens.text3, tokens.text);
}

void TestTheme::portalAnswers_data()
{
    QTest::addColumn<QVariant>("answer");
    QTest::addColumn<int>("dark"); // -1: no preference
    const auto packed = [](const QVariant& value) { return QVariant::fromValue(QDBusVariant(value)); };
    QTest::newRow("dark") << QVariant(1U) << 1;
    QTest::newRow("light") << QVariant(2U) << 0;
    QTest::newRow("no preference") << QVariant(0U) << -1;
    QTest::newRow("unknown number") << QVariant(7U) << -1;
    QTest::newRow("variant in a variant") << packed(packed(1U)) << 1;
    QTest::newRow("text") << QVariant(QStringLiteral("dark")) << -1;
    QTest::newRow("nothing") << QVariant() << -1;
}

void TestTheme::portalAnswers()
{
    QFETCH(QVariant, answer);
    QFETCH(int, dark);
    const auto result = SystemScheme::darkFromPortal(answer);
    QCOMPARE(result ? (*result ? 1 : 0) : -1, dark);
}

void TestTheme::switchKeepsFocusAndCaret()
{
    theme().setAppearance(Theme::Appearance::Light);
    QWidget window;
    QLineEdit field(&window);
    field.setText(QStringLiteral("user_metadata.plan"));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field.setFocus();
    field.setCursorPosition(4);
    field.setSelection(2, 5);
    QSignalSpy changed(&theme(), &Theme::themeChanged);
    theme().setAppearance(Theme::Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme().tokens().dark);
    QVERIFY(field.hasFocus());
    QCOMPARE(field.selectedText(), QStringLiteral("er_me"));
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::darkScheme().surface);
    theme().setAppearance(Theme::Appearance::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::styleSheetIsComplete()
{
    theme().setAppearance(Theme::Appearance::Light);
    const QString sheet = qApp->styleSheet();
    QVERIFY(!sheet.isEmpty());
    QVERIFY(!sheet.contains(QLatin1Char('@')));
    QVERIFY2(!sheet.contains(QLatin1StringView("#000000")), "a token of the template is unknown");
}

void TestTheme::iconsTakeTheColour()
{
    theme().setAppearance(Theme::Appearance::Light);
    const QColor colour = theme().tokens().danger;
    const QPixmap pixmap = theme().pixmap(QStringLiteral("error"), colour, 16, 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    bool found = false;
    for (int y = 0; y < image.height() && !found; ++y) {
        for (int x = 0; x < image.width() && !found; ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found = pixel.alpha() == 255 && pixel.rgb() == colour.rgb();
        }
    }
    QVERIFY(found);
    QVERIFY(!theme().icon(QStringLiteral("history"), colour).pixmap(16).isNull());
}

void TestTheme::typeSizesFollowTheSystemFont()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(26);
    QSignalSpy changed(&theme(), &Theme::themeChanged);
    QApplication::setFont(large);
    QTRY_VERIFY(changed.count() >= 1);
    QCOMPARE(theme().font(Theme::Type::Body).pixelSize(), 26);
    QCOMPARE(theme().font(Theme::Type::Title).pixelSize(), 32);
    QVERIFY(theme().scaled(32) > 32);
    QApplication::setFont(before);
    QTRY_VERIFY(changed.count() >= 2);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
