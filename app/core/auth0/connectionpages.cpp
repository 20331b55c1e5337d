#include "app/core/auth0/connectionpages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace muster {
namespace {

constexpr int kPageSize = 50; ///< the largest that the public cloud gives
constexpr int kMostPages = 400;

/// Adds a value literally: QUrlQuery would read a percent sign in it as the start of a code.
void addItem(QUrlQuery& query, const QString& key, const QString& value)
{
    query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

/// `options` can hold secrets of providers, so only these are asked for.
QUrlQuery commonQuery()
{
    QUrlQuery query;
    addItem(query, QStringLiteral("fields"), QStringLiteral("id,name,display_name,strategy"));
    addItem(query, QStringLiteral("include_fields"), QStringLiteral("true"));
    return query;
}

QUrlQuery checkpointQuery(const QString& from)
{
    QUrlQuery query = commonQuery();
    addItem(query, QStringLiteral("take"), QString::number(kPageSize));
    if (!from.isEmpty())
        addItem(query, QStringLiteral("from"), from);
    return query;
}

QUrlQuery numberedQuery(int page)
{
    QUrlQuery query = commonQuery();
    addItem(query, QStringLiteral("page"), QString::number(page));
    addItem(query, QStringLiteral("per_page"), QString::number(kPageSize));
    addItem(query, QStringLiteral("include_totals"), QStringLiteral("true"));
    return query;
}

QVector<Connection> itemsOf(const QJsonArray& array)
{
    QVector<Connection> items;
    for (const QJsonValue entry : array) {
        const QJsonObject json = entry.toObject();
        const auto text = [&json](const char* key) { return json.value(QLatin1StringView(key)).toString(); };
        if (!text("id").isEmpty() && !text("name").isEmpty())
            items.append({text("id"), text("name"), text("display_name"), text("strategy")});
    }
    return items;
}

} // namespace

Result<ConnectionsPage> parseConnectionsPage(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    ConnectionsPage page;
    if (document.isArray()) {
        page.shape = ConnectionsPage::Shape::List;
        page.items = itemsOf(document.array());
        page.entries = static_cast<int>(document.array().size());
        return page;
    }
    const QJsonValue connections = document.object().value(QLatin1StringView("connections"));
    if (!connections.isArray())
        return fail(ErrorCode::ResponseInvalid);
    page.items = itemsOf(connections.toArray());
    page.entries = static_cast<int>(connections.toArray().size());
    page.next = document.object().value(QLatin1StringView("next")).toString();
    const int total = document.object().value(QLatin1StringView("total")).toInt(-1);
    if (page.next.isEmpty() && total >= 0) {
        page.shape = ConnectionsPage::Shape::Offset;
        page.total = total;
    }
    return page;
}

QUrlQuery ConnectionPager::first() const
{
    return checkpointQuery({});
}

Result<std::optional<QUrlQuery>> ConnectionPager::add(const ConnectionsPage& page)
{
    if (++m_pages > kMostPages)
        return fail(ErrorCode::ResponseInvalid, {}, QStringLiteral("More than %1 pages").arg(kMostPages));
    const bool anyNew = collect(page.items);
    if (m_numbered)
        return afterNumbered(page, anyNew);
    if (page.shape == ConnectionsPage::Shape::Checkpoint)
        return afterCheckpoint(page);
    if (page.entries == 0 || (page.total && *page.total <= page.entries))
        return std::nullopt;
    m_numbered = true;
    return numberedQuery(0);
}

Result<std::optional<QUrlQuery>> ConnectionPager::afterCheckpoint(const ConnectionsPage& page)
{
    if (page.next.isEmpty())
        return std::nullopt;
    if (m_checkpoints.contains(page.next))
        return fail(ErrorCode::ResponseInvalid, {}, QStringLiteral("The same checkpoint again"));
    m_checkpoints.insert(page.next);
    return checkpointQuery(page.next);
}

std::optional<QUrlQuery> ConnectionPager::afterNumbered(const ConnectionsPage& page, bool anyNew)
{
    m_entries += page.entries;
    const bool first = m_number == 0; // it repeats what the very first answer brought
    const bool complete = page.total ? m_entries >= *page.total : page.entries < kPageSize;
    if (complete || page.entries == 0 || (!anyNew && !first))
        return std::nullopt;
    return numberedQuery(++m_number);
}

bool ConnectionPager::collect(const QVector<Connection>& items)
{
    const auto before = m_items.size();
    for (const Connection& item : items) {
        if (m_ids.contains(item.id))
            continue;
        m_ids.insert(item.id);
        m_items.append(item);
    }
    return m_items.size() > before;
}

QVector<Connection> ConnectionPager::sorted() const
{
    QVector<Connection> items = m_items;
    std::sort(items.begin(), items.end(), [](const Connection& a, const Connection& b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return items;
}

} // namespace muster
