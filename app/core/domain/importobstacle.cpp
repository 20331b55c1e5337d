#include "app/core/domain/importobstacle.h"

#include "app/core/domain/fieldcatalog.h"

#include <QCoreApplication>

#include <algorithm>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::ImportObstacle)
};

bool isImportKey(const QString& name)
{
    static const QVector<Field> keys = FieldCatalog::importReady();
    return std::any_of(keys.cbegin(), keys.cend(), [&name](const Field& key) { return key.name == name; });
}

/// The key at the top of the user that a path begins with.
QString topKey(const QString& path)
{
    return path.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('['), 0, 0);
}

std::optional<QString> obstacleOf(const Field& field)
{
    const QString top = topKey(field.name);
    const bool renamed = !field.exportAs.isEmpty() && (field.exportAs != field.name || top != field.name);
    if (!renamed)
        return std::nullopt;
    if (isImportKey(top))
        return Tr::tr("Auth0 imports “%1” only under its own name. Remove its column name.").arg(field.name);
    if (isImportKey(field.exportAs))
        return Tr::tr("“%1” would be imported as “%2”. Give the column another name.").arg(field.name, field.exportAs);
    return std::nullopt;
}

} // namespace

QString renamedIdObstacle(const QString& column)
{
    return Tr::tr("“%1” is “user_id” under another name, and Auth0 imports it only under its own.").arg(column);
}

QString noEmailObstacle()
{
    return Tr::tr("No user of this file has “email”, and Auth0 imports none without.");
}

std::optional<QString> importObstacle(const QVector<Field>& fields)
{
    for (const Field& field : fields) {
        if (auto obstacle = obstacleOf(field))
            return obstacle;
    }
    const bool hasEmail = std::any_of(fields.cbegin(), fields.cend(),
                                      [](const Field& field) { return field.name == QLatin1StringView("email"); });
    if (!fields.isEmpty() && !hasEmail)
        return Tr::tr("Auth0 imports no user without “email”. Add it to the columns.");
    return std::nullopt;
}

} // namespace muster
