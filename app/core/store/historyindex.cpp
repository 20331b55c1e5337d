#include "app/core/store/historyindex.h"

#include "app/core/store/database.h"
#include "app/core/store/exportstore.h"
#include "app/core/store/sqlerror.h"
#include "app/core/store/statement.h"

#include <QCollator>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

namespace muster {
namespace {

constexpr qsizetype kPiece = 256; ///< records read at a time

QByteArray folded(const QString& text)
{
    return text.toCaseFolded().toUtf8();
}

QByteArray searchText(const ExportRecord& record)
{
    QStringList parts{exportTitle(record.plan), exportOrigin(record.plan), record.plan.presetName, record.jobId};
    parts << record.earlierJobIds;
    for (const SavedFile& file : record.files)
        parts << QFileInfo(file.path).fileName() << file.sha256;
    return folded(parts.join(QLatin1Char('\n')));
}

/// `ranks` of the texts as a person sorts them, so that each text is compared once and not for each pair.
std::map<QString, int> ranksOf(const QStringList& texts)
{
    QStringList sorted = texts;
    sorted.removeDuplicates();
    // The C locale knows no order but that of the code points.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::sort(sorted.begin(), sorted.end(), collator);
    std::map<QString, int> ranks;
    for (int i = 0; i < sorted.size(); ++i)
        ranks.emplace(sorted.at(i), i);
    return ranks;
}

} // namespace

Result<QVector<HistoryEntry>> HistoryIndex::find(Database& database, const HistoryQuery& query, const GoOn& goOn)
{
    const Result<QVector<Ended>> candidates = ended(database, query);
    if (!candidates)
        return tl::unexpected(candidates.error());
    const QByteArray wanted = folded(query.search.trimmed());
    const bool needsKeys = !wanted.isEmpty() || query.order != HistoryQuery::Order::Finished;
    if (needsKeys) {
        if (auto learnt = learn(database, *candidates, goOn); !learnt)
            return tl::unexpected(learnt.error());
    }
    QVector<HistoryEntry> entries;
    entries.reserve(candidates->size());
    for (const Ended& candidate : *candidates) {
        if (wanted.isEmpty() || m_keys.value(candidate.id).search.contains(wanted))
            entries.append({candidate.id, candidate.endedAt});
    }
    sort(entries, query);
    return entries;
}

Result<QVector<HistoryTenant>> HistoryIndex::prepare(Database& database, const GoOn& goOn)
{
    const Result<QVector<Ended>> all = ended(database, {});
    if (!all)
        return tl::unexpected(all.error());
    if (auto learnt = learn(database, *all, goOn); !learnt)
        return tl::unexpected(learnt.error());
    QHash<QString, QString> names;
    for (const Ended& one : *all) { // newest first: the name of then that is nearest to now
        const Keys& keys = *m_keys.constFind(one.id);
        if (!keys.tenantId.isEmpty() && !names.contains(keys.tenantId))
            names.insert(keys.tenantId, keys.tenantName);
    }
    QVector<HistoryTenant> tenants;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        tenants.append({it.key(), it.value()});
    std::sort(tenants.begin(), tenants.end(), [](const HistoryTenant& a, const HistoryTenant& b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    return tenants;
}

/// Newest first.
Result<QVector<HistoryIndex::Ended>> HistoryIndex::ended(Database& database, const HistoryQuery& query)
{
    QString statement = QStringLiteral("SELECT id, state, coalesce(finished_at, created_at, 0) AS ended FROM exports "
                                       "WHERE state IN ('saved', 'failed', 'cancelled')");
    QVariantList values;
    if (query.result) {
        statement += QStringLiteral(" AND state = ?");
        values << exportStateName(*query.result);
    }
    if (!query.tenantId.isEmpty()) {
        statement += QStringLiteral(" AND tenant_id = ?");
        values << query.tenantId;
    }
    statement += QStringLiteral(" ORDER BY ended DESC, rowid DESC");
    Result<QSqlQuery> rows = runStatement(database, statement, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QVector<Ended> found;
    while (rows->next())
        found.append({rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toLongLong()});
    if (rows->lastError().isValid())
        return tl::unexpected(sqlError(rows->lastError(), database.path()));
    return found;
}

Result<void> HistoryIndex::learn(Database& database, const QVector<Ended>& ended, const GoOn& goOn)
{
    QVector<Ended> unknown;
    for (const Ended& one : ended) {
        const auto known = m_keys.constFind(one.id);
        if (known == m_keys.constEnd() || known->endedAt != one.endedAt || known->state != one.state)
            unknown.append(one);
    }
    for (qsizetype from = 0; from < unknown.size(); from += kPiece) {
        if (goOn && !goOn())
            return fail(ErrorCode::Cancelled);
        if (auto done = read(database, unknown.sliced(from, std::min(kPiece, unknown.size() - from))); !done)
            return done;
    }
    return {};
}

Result<void> HistoryIndex::read(Database& database, const QVector<Ended>& unknown)
{
    QStringList ids;
    for (const Ended& one : unknown)
        ids.append(one.id);
    const Result<QVector<ExportRecord>> records = ExportStore(database).byIds(ids);
    if (!records)
        return tl::unexpected(records.error());
    QHash<QString, Ended> byId;
    for (const Ended& one : unknown) {
        byId.insert(one.id, one);
        m_keys.insert(one.id, Keys{one.state, one.endedAt, {}, {}, {}, {}, 0, 0}); // if it is gone by now
    }
    for (const ExportRecord& record : *records)
        m_keys.insert(record.id, keysOf(record, byId.value(record.id)));
    return {};
}

HistoryIndex::Keys HistoryIndex::keysOf(const ExportRecord& record, const Ended& ended)
{
    qint64 bytes = 0;
    for (const SavedFile& file : record.files)
        bytes += file.bytes;
    return {ended.state,
            ended.endedAt,
            record.plan.tenant.id,
            exportOrigin(record.plan),
            exportTitle(record.plan),
            searchText(record),
            record.users,
            bytes};
}

void HistoryIndex::sort(QVector<HistoryEntry>& entries, const HistoryQuery& query) const
{
    using Order = HistoryQuery::Order;
    if (query.order == Order::Finished) {
        if (!query.descending)
            std::reverse(entries.begin(), entries.end());
        return;
    }
    const bool byText = query.order == Order::Tenant || query.order == Order::Title;
    const auto textOf = [&query](const Keys& keys) {
        return query.order == Order::Tenant ? keys.tenantName : keys.title;
    };
    std::map<QString, int> ranks;
    if (byText) {
        QStringList texts;
        for (const HistoryEntry& entry : entries)
            texts.append(textOf(*m_keys.constFind(entry.id)));
        ranks = ranksOf(texts);
    }
    QVector<std::pair<qint64, HistoryEntry>> ranked;
    ranked.reserve(entries.size());
    for (const HistoryEntry& entry : entries) {
        const Keys& keys = *m_keys.constFind(entry.id);
        const qint64 rank = byText ? ranks.at(textOf(keys)) : query.order == Order::Users ? keys.users : keys.bytes;
        ranked.append({query.descending ? -rank : rank, entry});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (qsizetype i = 0; i < entries.size(); ++i)
        entries[i] = ranked.at(i).second;
}

} // namespace muster
