#include "app/cli/historycommand.h"

#include "app/cli/console.h"
#include "app/cli/report.h"
#include "app/core/domain/recordmessage.h"
#include "app/core/store/exportstore.h"

#include <QJsonDocument>
#include <QLocale>

namespace muster::cli {
namespace {

constexpr int kPage = 200;

QByteArray jsonLine(const ExportRecord& record)
{
    QJsonObject event = resultEvent(record);
    event.insert(QStringLiteral("event"), QStringLiteral("export"));
    event.insert(QStringLiteral("tenant"), record.plan.tenant.name);
    event.insert(QStringLiteral("domain"), record.plan.tenant.domain());
    event.insert(QStringLiteral("created_at"), record.createdAt.toUTC().toString(Qt::ISODateWithMs));
    if (record.finishedAt.isValid())
        event.insert(QStringLiteral("finished_at"), record.finishedAt.toUTC().toString(Qt::ISODateWithMs));
    return QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray wordsLine(const ExportRecord& record)
{
    QString outcome = exportStateName(record.state);
    if (record.state == ExportState::Saved && !record.files.isEmpty())
        outcome = QStringLiteral("%1  %2").arg(QLocale().toString(record.users), record.files.constFirst().path);
    else if (record.error)
        outcome = failureMessage(record).what;
    return QStringLiteral("%1  %2  %3  %4\n")
        .arg(record.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")), record.plan.tenant.name,
             exportTitle(record.plan), outcome)
        .toUtf8();
}

} // namespace

Result<void> printHistory(const ExportStore& store, bool json)
{
    for (int offset = 0;; offset += kPage) {
        const auto page = store.history(offset, kPage);
        if (!page)
            return tl::unexpected(page.error());
        for (const ExportRecord& record : *page) {
            const QByteArray line = json ? jsonLine(record) : wordsLine(record);
            tellOut(line);
        }
        if (page->size() < kPage)
            return {};
    }
}

} // namespace muster::cli
