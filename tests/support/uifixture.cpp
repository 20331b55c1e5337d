#include "tests/support/uifixture.h"

#include "app/translation.h"

#include <QCoreApplication>
#include <QUrl>

namespace muster::test {
namespace {

std::unique_ptr<Database> openDatabase(const QString& path)
{
    auto database = Database::open(path);
    if (!database)
        qFatal("No database for the window");
    return std::move(*database);
}

Tenant tenant(const QString& id, const QString& name, const QString& url, TenantEnvironment environment)
{
    Tenant tenant;
    tenant.id = id;
    tenant.name = name;
    tenant.url = QUrl(url);
    tenant.environment = environment;
    tenant.clientId = QStringLiteral("q3Vd0LrYx1nB8kTz5HfWm2PaJ7cUeS9g");
    return tenant;
}

} // namespace

UiFixture::UiFixture(ui::Theme& programTheme)
    : theme(programTheme),
      database(openDatabase(data.filePath(QStringLiteral("muster.sqlite")))),
      settings(*database),
      history(*database),
      historyReader(database->path()),
      presetStore(*database),
      presets(presetStore),
      audit(data.filePath(QStringLiteral("audit.ndjson")), QStringLiteral("mia"), settings)
{
    installTranslation(*QCoreApplication::instance());
}

ui::UiContext UiFixture::context()
{
    return {theme,   exports,       files,   tenants, discovery, settings,
            history, historyReader, presets, clock,   previews,  audit};
}

Tenant acmeTenant()
{
    return tenant(QStringLiteral("acme"), QStringLiteral("Acme"), QStringLiteral("https://acme.eu.auth0.com"),
                  TenantEnvironment::Production);
}

Tenant stagingTenant()
{
    return tenant(QStringLiteral("staging"), QStringLiteral("Acme staging"),
                  QStringLiteral("https://acme-staging.eu.auth0.com"), TenantEnvironment::Staging);
}

Tenant demoTenant()
{
    return tenant(QStringLiteral("demo"), QStringLiteral("Demo"), QStringLiteral("http://127.0.0.1:45871"),
                  TenantEnvironment::Demo);
}

Session signedInSession()
{
    Session session;
    session.state = Session::State::SignedIn;
    session.scopes = {QStringLiteral("read:connections"), QStringLiteral("read:users")};
    session.expiresAt = FixedClock().now().addSecs(23 * 3600 + 600);
    session.secretPlace = SecretPlace::Keychain;
    return session;
}

TenantCheck goodCheck()
{
    using Step = TenantCheck::Step;
    TenantCheck check;
    for (const Step step : {Step::DomainAnswers, Step::SignedIn, Step::ReadUsers, Step::ReadConnections})
        check.rows.append({step, TenantCheck::Outcome::Ok, std::nullopt});
    check.answerTime = std::chrono::milliseconds(84);
    check.scopes = {QStringLiteral("read:connections"), QStringLiteral("read:users")};
    check.expiresAt = FixedClock().now().addSecs(24 * 3600);
    check.finished = true;
    return check;
}

TenantCheck checkWithProblem(TenantCheck::Step step, ErrorCode code, const QString& subject)
{
    TenantCheck check = goodCheck();
    for (TenantCheck::Row& row : check.rows) {
        if (row.step != step)
            continue;
        row.outcome = TenantCheck::Outcome::Problem;
        row.error = Error{code, {}, subject, 0, std::nullopt};
    }
    return check;
}

} // namespace muster::test
