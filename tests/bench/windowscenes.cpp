#include "tests/bench/windowscenes.h"

#include "app/services.h"
#include "app/windowface.h"
#include "tests/bench/stallmeter.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/preview/previewmodel.h"
#include "ui/preview/previewtable.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <functional>
#include <memory>

namespace muster::bench {
namespace {

constexpr int kSteps = 400; ///< of a wheel

double memoryMiB(const char* name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(name))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

QJsonObject failure(const QString& text)
{
    return {{QStringLiteral("error"), text}};
}

/// The event loop until `isDone`; false after `seconds`.
bool waitUntil(const std::function<bool()>& isDone, int seconds = 30)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        if (timer.elapsed() > qint64{seconds} * 1000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // the meter knocks, so it always goes on
    }
    return true;
}

void rest(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return timer.elapsed() >= milliseconds; });
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void addStalls(QJsonObject& figures, const QString& name, const Stalls& stalls)
{
    figures.insert(name, QJsonObject{{QStringLiteral("longest"), stalls.longest},
                                     {QStringLiteral("p999"), stalls.percentile},
                                     {QStringLiteral("above16"), stalls.above16},
                                     {QStringLiteral("above50"), stalls.above50},
                                     {QStringLiteral("knocks"), stalls.knocks},
                                     {QStringLiteral("longestEvent"), stalls.longestEvent},
                                     {QStringLiteral("longestEventName"), stalls.longestEventName}});
}

/// Services and the window, shown and at rest.
struct Scene
{
    explicit Scene(MeteredApplication& application)
    {
        auto created = Services::create();
        if (!created)
            return;
        services = std::move(*created);
        face = std::make_unique<WindowFace>(application, *services);
        face->window().show();
        rest(1000);
    }

    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return face->window().findChild<Widget*>(QString::fromLatin1(name));
    }
    void press(QWidget* widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {}) const
    {
        QCoreApplication::postEvent(widget, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
        QCoreApplication::postEvent(widget, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
    }
    /// One notch at a time, as fast as they are painted.
    void turnWheel(QWidget* viewport, int steps) const
    {
        for (int step = 0; step < steps; ++step) {
            const QPointF place(viewport->width() / 2.0, viewport->height() / 2.0);
            QCoreApplication::postEvent(viewport,
                                        new QWheelEvent(place, viewport->mapToGlobal(place), {}, QPoint(0, -120),
                                                        Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }

    std::unique_ptr<Services> services;
    std::unique_ptr<WindowFace> face;
};

std::optional<ExportPlan> planOf(Scene& scene, const QStringList& arguments)
{
    if (arguments.size() != 4)
        return std::nullopt;
    Tenant tenant;
    tenant.id = QStringLiteral("bench");
    tenant.name = QStringLiteral("Bench");
    tenant.url = QUrl(arguments.at(0));
    tenant.environment = TenantEnvironment::Demo;
    tenant.clientId = arguments.at(1);
    scene.services->tenants.addSessionTenant(tenant, Secret(arguments.at(2).toUtf8()));
    scene.face->window().showTenant(tenant.id);
    ExportPlan plan;
    plan.tenant = tenant;
    plan.request.format = ExportFormat::Json;
    for (const char* name : {"user_id", "email", "name", "user_metadata", "app_metadata", "identities"})
        plan.request.fields.append({QString::fromLatin1(name), {}});
    plan.outputs = {OutputFormat::Plain, OutputFormat::Csv};
    plan.folder = arguments.at(3);
    plan.namePattern = QStringLiteral("users");
    plan.onConflict = ConflictPolicy::Overwrite;
    return plan;
}

ExportState stateOf(const Scene& scene, const QString& id)
{
    const auto status = scene.services->exports.status(id);
    return status ? status->record.state : ExportState::Failed;
}

bool makeHistory(int count)
{
    const auto database = Database::open(databasePath());
    if (!database || !(*database)->sql().transaction())
        return false;
    ExportStore store(**database);
    for (int i = 1; i <= count; ++i) {
        ExportRecord record;
        record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.plan.tenant.id = QStringLiteral("t%1").arg(i % 7);
        record.plan.tenant.name = QStringLiteral("Tenant %1").arg(i % 7);
        record.plan.connectionName = QStringLiteral("connection-%1").arg(i);
        for (int field = 0; field < 20; ++field)
            record.plan.request.fields.append({QStringLiteral("user_metadata.field_%1").arg(field), {}});
        record.plan.folder = QStringLiteral("/nowhere/exports");
        record.state = i % 9 == 0 ? ExportState::Failed : ExportState::Saved;
        record.jobId = QStringLiteral("job_%1").arg(i);
        record.createdAt = QDateTime::currentDateTimeUtc().addSecs(qint64{-1800} * (count - i));
        record.finishedAt = record.createdAt;
        record.users = i * qint64{37} % 100'000;
        const QString sum = QString::number(i, 16).rightJustified(64, QLatin1Char('a'));
        record.files = {{QStringLiteral("/nowhere/exports/users-%1.csv").arg(i), OutputFormat::Csv, i, sum, i},
                        {QStringLiteral("/nowhere/exports/users-%1.ndjson").arg(i), OutputFormat::Plain, i, sum, i}};
        if (!store.put(record, {}))
            return false;
    }
    return (*database)->sql().commit();
}

} // namespace

QJsonObject exportScene(MeteredApplication& application, const QStringList& arguments)
{
    Scene scene(application);
    const auto plan = scene.services ? planOf(scene, arguments) : std::nullopt;
    if (!plan)
        return failure(QStringLiteral("no services or wrong arguments"));
    rest(1500);
    const Result<QString> id = scene.services->exports.submit(*plan);
    if (!id)
        return failure(id.error().detail);
    QJsonObject figures;
    application.startMeter();
    waitUntil([&] { return stateOf(scene, *id) >= ExportState::Downloading; }, 600);
    addStalls(figures, QStringLiteral("waiting"), application.stalls());
    application.startMeter();
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return stateOf(scene, *id) >= ExportState::Converting; }, 600);
    figures.insert(QStringLiteral("downloadSeconds"), milliseconds(timer) / 1000);
    addStalls(figures, QStringLiteral("download"), application.stalls());
    application.startMeter();
    timer.restart();
    waitUntil([&] { return isEndState(stateOf(scene, *id)); }, 600);
    figures.insert(QStringLiteral("convertSeconds"), milliseconds(timer) / 1000);
    rest(500);
    addStalls(figures, QStringLiteral("convert"), application.stalls());
    const auto status = scene.services->exports.status(*id);
    if (!status || status->record.state != ExportState::Saved)
        return failure(QStringLiteral("the export was not saved"));
    figures.insert(QStringLiteral("rawBytes"), status->record.rawBytes);
    figures.insert(QStringLiteral("bytes"), status->record.files.first().bytes);
    figures.insert(QStringLiteral("file"), status->record.files.first().path);
    figures.insert(QStringLiteral("peakMiB"), memoryMiB("VmHWM"));
    return figures;
}

QJsonObject memoryScene(MeteredApplication& application, const QStringList& arguments)
{
    Scene scene(application);
    const auto plan = scene.services ? planOf(scene, arguments) : std::nullopt;
    if (!plan)
        return failure(QStringLiteral("no services or wrong arguments"));
    rest(2000);
    QJsonObject figures{{QStringLiteral("before"), memoryMiB("VmRSS")}};
    for (int i = 0; i < 10; ++i) {
        const Result<QString> id = scene.services->exports.submit(*plan);
        if (!id || !waitUntil([&] { return isEndState(stateOf(scene, *id)); }, 60))
            return failure(QStringLiteral("an export did not end"));
        if (stateOf(scene, *id) != ExportState::Saved)
            return failure(QStringLiteral("an export failed"));
    }
    rest(2000);
    figures.insert(QStringLiteral("after"), memoryMiB("VmRSS"));
    return figures;
}

QJsonObject previewScene(MeteredApplication& application, const QStringList& arguments)
{
    Scene scene(application);
    if (!scene.services || arguments.isEmpty())
        return failure(QStringLiteral("no services or no file"));
    ExportRecord record;
    record.id = QStringLiteral("bench");
    record.plan.request.format = ExportFormat::Json;
    record.state = ExportState::Saved;
    record.files = {{arguments.first(), OutputFormat::Plain, QFileInfo(arguments.first()).size(), {}, 0}};
    QJsonObject figures{{QStringLiteral("bytes"), record.files.first().bytes},
                        {QStringLiteral("before"), memoryMiB("VmRSS")}};
    application.startMeter();
    QElapsedTimer timer;
    timer.start();
    scene.face->window().showPreview(record);
    auto* page = scene.find<ui::HistoryPage>("historyPage");
    auto* table = scene.find<ui::PreviewTable>("previewTable");
    const auto isThere = [&](int row) {
        const QModelIndex index = table->model()->index(row, 0);
        return index.isValid() && table->isVisible() && index.data(ui::PreviewModel::ArrivedRole).toBool();
    };
    if (!waitUntil([&] { return isThere(0) && isThere(std::max(0, table->lastVisibleRow())); }))
        return failure(QStringLiteral("no rows"));
    QCoreApplication::processEvents(); // they are painted
    figures.insert(QStringLiteral("usable"), milliseconds(timer));
    scene.turnWheel(table->viewport(), kSteps);
    addStalls(figures, QStringLiteral("opening"), application.stalls());

    waitUntil([&] { return page->findChild<ui::PreviewModel*>()->preview()->phase() == Preview::Phase::Complete; },
              300);
    figures.insert(QStringLiteral("indexSeconds"), milliseconds(timer) / 1000);
    figures.insert(QStringLiteral("rows"), static_cast<qint64>(table->model()->rowCount()));
    addStalls(figures, QStringLiteral("indexing"), application.stalls());
    application.startMeter();
    double longestJump = 0;
    for (int part = 1; part <= 60; ++part) {
        const int row = static_cast<int>(qint64{table->model()->rowCount() - 1} * (part * 37 % 60 + 1) / 60);
        timer.restart();
        table->setTopRow(row);
        waitUntil([&] { return isThere(table->topRow()) && isThere(table->lastVisibleRow()); });
        longestJump = std::max(longestJump, milliseconds(timer));
        scene.turnWheel(table->viewport(), 5);
    }
    timer.restart();
    table->setTopRow(table->model()->rowCount() - 1);
    waitUntil([&] { return isThere(table->model()->rowCount() - 1); });
    figures.insert(QStringLiteral("toEnd"), milliseconds(timer));
    figures.insert(QStringLiteral("longestJump"), longestJump);
    addStalls(figures, QStringLiteral("scrolling"), application.stalls());
    figures.insert(QStringLiteral("after"), memoryMiB("VmRSS"));
    figures.insert(QStringLiteral("peakMiB"), memoryMiB("VmHWM"));
    return figures;
}

QJsonObject historyScene(MeteredApplication& application, const QStringList& arguments)
{
    const int count = arguments.value(0).toInt();
    if (!makeHistory(count))
        return failure(QStringLiteral("no history"));
    Scene scene(application);
    if (!scene.services)
        return failure(QStringLiteral("no services"));
    auto* model = scene.face->window().findChild<ui::HistoryModel*>();
    auto* table = scene.find<QTableView>("historyTable");
    auto* search = scene.find<QLineEdit>("historySearch");
    QJsonObject figures{{QStringLiteral("before"), memoryMiB("VmRSS")}};
    QElapsedTimer timer;
    const auto isShown = [&] {
        const int first = table->rowAt(0) + 1;
        return table->isVisible() && model->isCurrent() && first < model->rowCount() &&
               (model->isDay(first) || model->record(first));
    };
    application.startMeter();
    timer.start();
    scene.face->window().showHistory();
    waitUntil([&] { return isShown() && model->exportCount() == count; });
    figures.insert(QStringLiteral("opening"), milliseconds(timer));
    double longestSearch = 0;
    for (const QChar letter : QStringLiteral("connection-77")) {
        timer.restart();
        scene.press(search, 0, {}, QString(letter));
        const QString before = model->query().search;
        waitUntil([&] { return model->query().search != before && isShown(); });
        longestSearch = std::max(longestSearch, milliseconds(timer));
    }
    figures.insert(QStringLiteral("search"), longestSearch);
    figures.insert(QStringLiteral("found"), model->exportCount());
    search->clear();
    waitUntil([&] { return model->exportCount() == count && isShown(); });
    double longestSort = 0;
    for (const int column : {ui::HistoryModel::Users, ui::HistoryModel::Connection, ui::HistoryModel::Finished}) {
        timer.restart();
        model->sort(column, Qt::DescendingOrder);
        waitUntil([&] { return model->isCurrent() && isShown(); });
        longestSort = std::max(longestSort, milliseconds(timer));
    }
    figures.insert(QStringLiteral("sort"), longestSort);
    scene.turnWheel(table->viewport(), kSteps);
    for (int part = 1; part <= 40; ++part) {
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 40 * part);
        waitUntil(isShown);
    }
    addStalls(figures, QStringLiteral("stalls"), application.stalls());
    figures.insert(QStringLiteral("after"), memoryMiB("VmRSS"));
    return figures;
}

} // namespace muster::bench
