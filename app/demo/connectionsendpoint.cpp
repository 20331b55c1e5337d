#include "app/demo/connectionsendpoint.h"

#include "app/demo/seededrandom.h"

#include <QUrlQuery>

#include <algorithm>

namespace muster::demo {
namespace {

using Problem = tl::unexpected<HttpAnswer>;

constexpr int kDefaultPageSize = 50;
constexpr int kMaxPageSize = 100;
constexpr QByteArrayView kCheckpointPrefix = "next:";

QString idOf(const QString& name)
{
    SeededRandom random(0);
    for (const QChar c : name)
        random = SeededRandom(random.next() ^ c.unicode());
    return QStringLiteral("con_") + QString::fromStdString(random.letters(16));
}

Connection connection(const QString& name, const QString& displayName, const QString& strategy)
{
    return {idOf(name), name, displayName, strategy};
}

struct Query
{
    int perPage = kDefaultPageSize;
    int page = 0;
    bool totals = false;
    bool checkpoint = false;
    qsizetype from = 0;
    int take = kDefaultPageSize;
    QStringList strategies;
    QString name;
    QStringList fields;
    bool includeFields = true;
};

Problem invalidQuery(const QString& rule, const QString& property)
{
    return Problem(apiError(400, QStringLiteral("Query validation error: '%1' on property %2.").arg(rule, property),
                            QStringLiteral("invalid_query_string")));
}

std::optional<Problem> readNumber(const QUrlQuery& query, const QString& key, int least, int most, int& number)
{
    if (!query.hasQueryItem(key))
        return std::nullopt;
    bool ok = false;
    number = query.queryItemValue(key).toInt(&ok);
    if (!ok)
        return invalidQuery(QStringLiteral("Expected type integer but found type string"), key);
    if (number < least)
        return invalidQuery(QStringLiteral("Value %1 is less than minimum %2").arg(number).arg(least), key);
    if (number > most)
        return invalidQuery(QStringLiteral("Value %1 is greater than maximum %2").arg(number).arg(most), key);
    return std::nullopt;
}

std::optional<Problem> readFlag(const QUrlQuery& query, const QString& key, bool& flag)
{
    if (!query.hasQueryItem(key))
        return std::nullopt;
    const QString text = query.queryItemValue(key);
    if (text != QStringLiteral("true") && text != QStringLiteral("false"))
        return invalidQuery(QStringLiteral("Expected type boolean but found type string"), key);
    flag = text == QStringLiteral("true");
    return std::nullopt;
}

// The checkpoint is opaque to clients: the position of the next connection, in base64.
QString checkpointAt(qsizetype position)
{
    return QString::fromLatin1(
        (kCheckpointPrefix.toByteArray() + QByteArray::number(position)).toBase64(QByteArray::OmitTrailingEquals));
}

std::optional<Problem> readCheckpoint(const QUrlQuery& query, Query& result)
{
    const QString key = QStringLiteral("from");
    result.checkpoint = query.hasQueryItem(key) || query.hasQueryItem(QStringLiteral("take"));
    const QString text = query.queryItemValue(key, QUrl::FullyDecoded);
    if (text.isEmpty())
        return std::nullopt;
    result.from = QByteArray::fromBase64(text.toLatin1()).mid(kCheckpointPrefix.size()).toLongLong();
    if (result.from < 0 || checkpointAt(result.from) != text)
        return invalidQuery(QStringLiteral("Invalid checkpoint"), key);
    return std::nullopt;
}

std::optional<Problem> unknownParameters(const QUrlQuery& query)
{
    static const QStringList known{
        QStringLiteral("per_page"), QStringLiteral("page"),   QStringLiteral("include_totals"),
        QStringLiteral("from"),     QStringLiteral("take"),   QStringLiteral("strategy"),
        QStringLiteral("name"),     QStringLiteral("fields"), QStringLiteral("include_fields")};
    for (const auto& [key, value] : query.queryItems()) {
        if (!known.contains(key))
            return Problem(apiError(
                400, QStringLiteral("Query validation error: 'Additional properties not allowed: %1'.").arg(key),
                QStringLiteral("invalid_query_string")));
    }
    return std::nullopt;
}

Checked<Query> readQuery(const HttpRequest& request)
{
    const QUrlQuery query(request.query);
    Query result;
    auto problem = unknownParameters(query);
    if (!problem)
        problem = readNumber(query, QStringLiteral("per_page"), 1, kMaxPageSize, result.perPage);
    if (!problem)
        problem = readNumber(query, QStringLiteral("page"), 0, 1'000'000, result.page);
    if (!problem)
        problem = readNumber(query, QStringLiteral("take"), 1, kMaxPageSize, result.take);
    if (!problem)
        problem = readFlag(query, QStringLiteral("include_totals"), result.totals);
    if (!problem)
        problem = readFlag(query, QStringLiteral("include_fields"), result.includeFields);
    if (!problem)
        problem = readCheckpoint(query, result);
    if (problem)
        return *problem;
    result.strategies = query.allQueryItemValues(QStringLiteral("strategy"), QUrl::FullyDecoded);
    result.name = query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
    result.fields = query.queryItemValue(QStringLiteral("fields"), QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
    return result;
}

QJsonObject describe(const Connection& connection, const Query& query, bool withOptions)
{
    QJsonObject item{{QStringLiteral("id"), connection.id},
                     {QStringLiteral("name"), connection.name},
                     {QStringLiteral("strategy"), connection.strategy},
                     {QStringLiteral("is_domain_connection"), false},
                     {QStringLiteral("realms"), QJsonArray{connection.name}},
                     {QStringLiteral("enabled_clients"), QJsonArray{}}};
    if (!connection.displayName.isEmpty())
        item.insert(QStringLiteral("display_name"), connection.displayName);
    if (withOptions)
        item.insert(QStringLiteral("options"), QJsonObject{{QStringLiteral("strategy_version"), 2}});
    if (query.fields.isEmpty())
        return item;
    for (const QString& key : item.keys()) {
        const bool always = key == QStringLiteral("id") || key == QStringLiteral("is_domain_connection");
        if (!always && query.fields.contains(key) != query.includeFields)
            item.remove(key);
    }
    return item;
}

QJsonArray describeAll(const QVector<Connection>& connections, const Query& query, bool withOptions)
{
    QJsonArray items;
    for (const Connection& connection : connections)
        items.append(describe(connection, query, withOptions));
    return items;
}

QVector<Connection> matching(const QVector<Connection>& connections, const Query& query)
{
    QVector<Connection> matches;
    std::copy_if(connections.begin(), connections.end(), std::back_inserter(matches), [&query](const Connection& c) {
        return (query.strategies.isEmpty() || query.strategies.contains(c.strategy)) &&
               (query.name.isEmpty() || query.name == c.name);
    });
    return matches;
}

} // namespace

QVector<Connection> demoConnections(int extra)
{
    QVector<Connection> all{
        connection(QStringLiteral("Username-Password-Authentication"), {}, QStringLiteral("auth0")),
        connection(QStringLiteral("customers-db"), QStringLiteral("Customers"), QStringLiteral("auth0")),
        connection(QStringLiteral("google-oauth2"), {}, QStringLiteral("google-oauth2")),
        connection(QStringLiteral("github"), {}, QStringLiteral("github")),
        connection(QStringLiteral("partners-saml"), QStringLiteral("Partner sign-on"), QStringLiteral("samlp")),
        connection(QStringLiteral("northwind-entra"), QStringLiteral("Northwind staff"), QStringLiteral("waad")),
        connection(QStringLiteral("email"), {}, QStringLiteral("email")),
        connection(QStringLiteral("sms"), {}, QStringLiteral("sms")),
    };
    for (int i = 1; i <= extra; ++i)
        all.append(
            connection(QStringLiteral("legacy-db-%1").arg(i, 3, 10, QLatin1Char('0')), {}, QStringLiteral("auth0")));
    return all;
}

HttpAnswer listConnections(const HttpRequest& request, const QVector<Connection>& connections, bool withOptions)
{
    const auto query = readQuery(request);
    if (!query)
        return query.error();
    const QVector<Connection> matches = matching(connections, *query);
    const QString listKey = QStringLiteral("connections");
    if (query->checkpoint) {
        QJsonObject body{{listKey, describeAll(matches.mid(query->from, query->take), *query, withOptions)}};
        if (query->from + query->take < matches.size())
            body.insert(QStringLiteral("next"), checkpointAt(query->from + query->take));
        return jsonAnswer(body);
    }
    const qsizetype start = qsizetype(query->page) * query->perPage;
    const QJsonArray page =
        describeAll(matches.mid(std::min(start, matches.size()), query->perPage), *query, withOptions);
    if (!query->totals)
        return jsonAnswer(page);
    return jsonAnswer({{QStringLiteral("total"), matches.size()},
                       {QStringLiteral("start"), start},
                       {QStringLiteral("limit"), query->perPage},
                       {listKey, page}});
}

HttpAnswer showConnection(const HttpRequest& request, const QVector<Connection>& connections, const QString& id,
                          bool withOptions)
{
    const auto query = readQuery(request);
    if (!query)
        return query.error();
    const auto found =
        std::find_if(connections.begin(), connections.end(), [&id](const Connection& c) { return c.id == id; });
    if (found == connections.end())
        return apiError(404, QStringLiteral("The connection does not exist"), QStringLiteral("inexistent_connection"));
    return jsonAnswer(describe(*found, *query, withOptions));
}

} // namespace muster::demo
