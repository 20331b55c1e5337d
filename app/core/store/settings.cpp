#include "app/core/store/settings.h"

#include "app/core/base/logging.h"
#include "app/core/store/database.h"
#include "app/core/store/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster {
namespace {

/// JSON text of any value; an array around it, because a document cannot be a bare string or number.
QString toText(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

void warnOnFailure(const Result<void>& done, const QString& name)
{
    if (!done)
        qCWarning(logStore) << "setting" << name << "was not kept:" << done.error().detail;
}

} // namespace

Settings::Settings(Database& database) : m_database(database) {}

QJsonValue Settings::value(const QString& name, const QJsonValue& fallback) const
{
    Result<QSqlQuery> query =
        runStatement(m_database, QStringLiteral("SELECT value FROM settings WHERE name = ?"), {textValue(name)});
    if (!query || !query->next())
        return fallback;
    const QJsonArray array = QJsonDocument::fromJson(query->value(0).toByteArray()).array();
    return array.isEmpty() ? fallback : array.first();
}

void Settings::setValue(const QString& name, const QJsonValue& value)
{
    const auto statement = QStringLiteral("INSERT INTO settings (name, value) VALUES (?, ?) "
                                          "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    warnOnFailure(runCommand(m_database, statement, {textValue(name), toText(value)}), name);
}

QStringList Settings::names(const QString& prefix) const
{
    Result<QSqlQuery> query =
        runStatement(m_database, QStringLiteral("SELECT name FROM settings WHERE substr(name, 1, ?) = ?"),
                     {prefix.size(), textValue(prefix)});
    QStringList names;
    while (query && query->next())
        names.append(query->value(0).toString());
    return names;
}

void Settings::remove(const QString& name)
{
    warnOnFailure(runCommand(m_database, QStringLiteral("DELETE FROM settings WHERE name = ?"), {textValue(name)}),
                  name);
}

} // namespace muster
