#pragma once

#include "app/core/preview/livepreview.h"
#include "app/core/store/auditlog.h"
#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/historyreader.h"
#include "app/core/store/presetstore.h"
#include "app/core/store/settings.h"
#include "tests/support/fakes/fakediscoveryservice.h"
#include "tests/support/fakes/fakeexportservice.h"
#include "tests/support/fakes/fakelocalfiles.h"
#include "tests/support/fakes/faketenantservice.h"
#include "tests/support/fakes/fixedclock.h"
#include "ui/common/uicontext.h"
#include "ui/presets/presetbook.h"

#include <QTemporaryDir>

#include <memory>

namespace muster::test {

/// Everything a page or the window is built from: fake services, a database of its own, a clock that stands still.
/// The theme is the program's one. The texts are the program's too: making one loads the translation.
struct UiFixture
{
    explicit UiFixture(ui::Theme& theme);
    [[nodiscard]] ui::UiContext context();

    ui::Theme& theme;
    FakeExportService exports;
    FakeLocalFiles files;
    FakeTenantService tenants;
    FakeDiscoveryService discovery;
    FixedClock clock;
    QTemporaryDir data;
    std::unique_ptr<Database> database;
    Settings settings;
    ExportStore history;
    HistoryReader historyReader;
    PresetStore presetStore;
    ui::PresetBook presets;
    LivePreviewService previews;
    AuditLog audit;
};

/// Invented tenants: "acme" (production, acme.eu.auth0.com), "staging" (Acme staging), "demo".
[[nodiscard]] Tenant acmeTenant();
[[nodiscard]] Tenant stagingTenant();
[[nodiscard]] Tenant demoTenant();
/// Signed in for another 23 hours at the fixed clock's time, with the two permissions.
[[nodiscard]] Session signedInSession();
/// Every step answered well.
[[nodiscard]] TenantCheck goodCheck();
/// A good check in which one step is a problem.
[[nodiscard]] TenantCheck checkWithProblem(TenantCheck::Step step, ErrorCode code, const QString& subject = {});

} // namespace muster::test
