#include "previewscenes.h"

#include "picturedata.h"
#include "ui/history/historypage.h"
#include "ui/mainwindow.h"
#include "ui/preview/previewtable.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

#include <array>

namespace muster::test {
namespace {

using ui::MainWindow;
constexpr QSize kUsual(1280, 800);
constexpr QSize kSmall(1000, 680);
constexpr int kSettleMs = 700;
constexpr int kUsers = 48'210;

constexpr std::array kFirst{"Luca",   "Ravi",  "Noah",  "Mia",  "Elif",  "Amara",
                            "Ingrid", "Sofia", "Chloé", "Yuki", "Jonas", "Tomás"};
constexpr std::array kLast{"Okafor", "Tanaka", "O'Hara",    "Hartmann", "Moreau",
                           "Silva",  "Patel",  "Lindqvist", "Demir",    "Novak"};
constexpr std::array kPlans{"pro", "free", "", "team"};
constexpr std::array kCountries{"DE", "IN", "BR", "JP", "SE", "FR", "KE"};

struct User
{
    QByteArray id, email, verified, name, created, plan, logins, country;
};

User user(int number)
{
    const auto at = [number](const auto& list, int step) {
        return list[static_cast<std::size_t>(number * step) % list.size()];
    };
    const QByteArray first = at(kFirst, 1);
    const QByteArray last = at(kLast, 3);
    const int day = number * 37 % 28 + 1;
    const QByteArray created = "20" + QByteArray::number(22 + number % 4) + "-" +
                               QByteArray::number(number * 5 % 12 + 1).rightJustified(2, '0') + "-" +
                               QByteArray::number(day).rightJustified(2, '0') + "T" +
                               QByteArray::number(number % 24).rightJustified(2, '0') + ":12:00.000Z";
    return {"auth0|65c1" + QByteArray::number(0x3f21b7e + number * 97, 16),
            first.toLower().replace("é", "e").replace("á", "a") + "." + last.toLower().replace("'", "") +
                "@example.com",
            number % 4 == 3 ? "false" : "true",
            first + " " + last,
            created,
            at(kPlans, 1),
            QByteArray::number(number % 4 == 2 ? 0 : number * 13 % 199),
            at(kCountries, 1)};
}

QByteArray csv()
{
    QByteArray bytes = "user_id,email,verified,full_name,created_at,plan,logins,country\n";
    for (int i = 0; i < kUsers; ++i) {
        const User u = user(i);
        bytes +=
            QByteArrayList{u.id, u.email, u.verified, u.name, u.created, u.plan, u.logins, u.country}.join(',') + '\n';
    }
    return bytes;
}

QByteArray json()
{
    QByteArray bytes;
    for (int i = 0; i < 2000; ++i) {
        const User u = user(i);
        bytes += "{\"user_id\":\"" + u.id + "\",\"email\":\"" + u.email + "\",\"email_verified\":" + u.verified +
                 ",\"name\":\"" + u.name +
                 "\",\"user_metadata\":{\"plan\":" + (u.plan.isEmpty() ? "null" : '"' + u.plan + '"') +
                 ",\"address\":{\"country\":\"" + u.country + "\",\"lines\":[\"12 High Street\",\"Floor 3\"]}}," +
                 "\"identities\":[{\"provider\":\"auth0\",\"connection\":\"customers-db\",\"isSocial\":false}]," +
                 "\"logins_count\":" + u.logins + "}\n";
    }
    return bytes;
}

/// A past export with this file on top of the others.
ExportRecord addExport(UiFixture& fixture, const QString& name, OutputFormat as, const QByteArray& bytes)
{
    withHistory(fixture);
    QFile file(fixture.data.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("The file of the preview was not written");
    ExportRecord record = fixture.history.byId(QStringLiteral("p1")).value_or(std::nullopt).value_or(ExportRecord());
    record.plan.request.fields.clear();
    record.files = {{file.fileName(), as, bytes.size(), QString(64, QLatin1Char('5')), kUsers}};
    if (!fixture.history.put(record, {}))
        qWarning("The export of the preview was not stored");
    return record;
}

using Then = std::function<void(MainWindow&)>;

std::function<void(UiFixture&, MainWindow&)> opening(const QString& name, OutputFormat as, const QByteArray& bytes,
                                                     Then then = {})
{
    return [=](UiFixture& fixture, MainWindow& window) {
        const ExportRecord record = addExport(fixture, name, as, bytes);
        for (QAction* action : window.actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_H))
                action->trigger();
        }
        window.findChild<ui::HistoryPage*>()->preview(record);
        if (then)
            QTimer::singleShot(kSettleMs / 2, &window, [&window, then] { then(window); });
    };
}

ui::PreviewTable* tableOf(MainWindow& window)
{
    return window.findChild<ui::PreviewTable*>(QStringLiteral("previewTable"));
}

void showWholeRow(MainWindow& window)
{
    tableOf(window)->setCurrentIndex(tableOf(window)->model()->index(2, 4));
    window.findChild<QToolButton*>(QStringLiteral("rowToggle"))->click();
}

void search(MainWindow& window)
{
    window.findChild<QLineEdit*>(QStringLiteral("previewSearch"))->setText(QStringLiteral("hart"));
}

void showStatistics(MainWindow& window)
{
    Q_EMIT tableOf(window)->columnOpened(5);
}

} // namespace

void addPreviews(QList<Scene>& scenes)
{
    const QString name = QStringLiteral("acme-customers-db-2026-11-23.csv");
    const QString jsonName = QStringLiteral("acme-customers-db-2026-11-23.ndjson");
    const auto add = [&scenes](const char* picture, QSize size,
                               const std::function<void(UiFixture&, MainWindow&)>& after) {
        scenes.append({QString::fromLatin1(picture), size, withHistory, after, {}, 2 * kSettleMs});
    };
    add("preview", kUsual, opening(name, OutputFormat::Csv, csv()));
    add("preview-1000x680", kSmall, opening(name, OutputFormat::Csv, csv()));
    add("preview-row", kUsual, opening(jsonName, OutputFormat::Plain, json(), showWholeRow));
    add("preview-find", kUsual, opening(name, OutputFormat::Csv, csv(), search));
    add("preview-find-1000x680", kSmall, opening(name, OutputFormat::Csv, csv(), search));
    add("preview-statistics", kUsual, opening(name, OutputFormat::Csv, csv(), showStatistics));
    add("preview-unreadable", kUsual,
        opening(jsonName, OutputFormat::Plain, json().first(4000) + "}{ not a user\n" + json(),
                [](MainWindow& window) { tableOf(window)->setCurrentIndex(tableOf(window)->model()->index(11, 0)); }));
    add("preview-empty", kUsual, opening(name, OutputFormat::Csv, {}));
}

} // namespace muster::test
