#include "app/core/domain/fieldcatalog.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace muster {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::AttributeType)
};

} // namespace

QString attributeTypeText(AttributeType type)
{
    switch (type) {
    case AttributeType::Text:
        return Tr::tr("text");
    case AttributeType::Boolean:
        return Tr::tr("true/false");
    case AttributeType::Number:
        return Tr::tr("number");
    case AttributeType::Date:
        return Tr::tr("date");
    case AttributeType::Object:
        return Tr::tr("object");
    case AttributeType::Array:
        return Tr::tr("list");
    }
    return {};
}

namespace FieldCatalog {
namespace {

QVector<Field> fieldsOf(std::initializer_list<const char*> paths)
{
    QVector<Field> fields;
    for (const char* path : paths)
        fields.append({QString::fromLatin1(path), {}});
    return fields;
}

} // namespace

const QVector<Attribute>& attributes()
{
    using enum AttributeType;
    static const QVector<Attribute> all{
        {QStringLiteral("user_id"), Text},
        {QStringLiteral("email"), Text},
        {QStringLiteral("email_verified"), Boolean},
        {QStringLiteral("name"), Text},
        {QStringLiteral("given_name"), Text},
        {QStringLiteral("family_name"), Text},
        {QStringLiteral("nickname"), Text},
        {QStringLiteral("username"), Text},
        {QStringLiteral("picture"), Text},
        {QStringLiteral("phone_number"), Text},
        {QStringLiteral("phone_verified"), Boolean},
        {QStringLiteral("identities[0].connection"), Text},
        {QStringLiteral("identities[0].provider"), Text},
        {QStringLiteral("identities[0].user_id"), Text},
        {QStringLiteral("identities[0].isSocial"), Boolean},
        {QStringLiteral("identities"), Array},
        {QStringLiteral("created_at"), Date},
        {QStringLiteral("updated_at"), Date},
        {QStringLiteral("last_login"), Date},
        {QStringLiteral("last_ip"), Text},
        {QStringLiteral("logins_count"), Number},
        {QStringLiteral("last_password_reset"), Date},
        {QStringLiteral("blocked"), Boolean},
        {QStringLiteral("multifactor[0]"), Text},
        {QStringLiteral("multifactor"), Array},
        {QStringLiteral("multifactor_last_modified"), Date},
        {QStringLiteral("user_metadata"), Object},
        {QStringLiteral("app_metadata"), Object},
    };
    return all;
}

std::optional<AttributeType> typeOf(const QString& path)
{
    static const QRegularExpression index(QStringLiteral("\\[\\d+\\]"));
    QString normalized = path;
    normalized.replace(index, QStringLiteral("[0]"));
    for (const Attribute& attribute : attributes()) {
        if (attribute.path == normalized)
            return attribute.type;
    }
    if (normalized == QLatin1StringView("identities[0]") ||
        normalized == QLatin1StringView("identities[0].profileData"))
        return AttributeType::Object;
    if (path.startsWith(QLatin1StringView("user_metadata.")) || path.startsWith(QLatin1StringView("app_metadata.")) ||
        normalized.startsWith(QLatin1StringView("identities[0].profileData.")))
        return AttributeType::Text;
    return std::nullopt;
}

bool isNeverExportable(const QString& path)
{
    static constexpr std::array kNever{"roles",        "permissions",   "organizations",
                                       "organization", "password_hash", "passwordHash",
                                       "blocked_for",  "mfa_factors",   "guardian_authenticators"};
    const QString root = path.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('['), 0, 0);
    for (const char* never : kNever) {
        if (root == QLatin1StringView(never))
            return true;
    }
    return false;
}

const QStringList& enterpriseAttributes()
{
    static const QStringList all =
        QStringLiteral("upn oid tenantid azure_id puid groups group_ids account_enabled job_title title department "
                       "physical_delivery_office_name street postal_code city state country phone mobile fax "
                       "telephoneNumber preferred_language usage_location last_sync dir_sync_enabled dn "
                       "organizationUnits")
            .split(QLatin1Char(' '));
    return all;
}

QVector<Field> basicProfile()
{
    QVector<Field> fields =
        fieldsOf({"user_id", "email", "email_verified", "name", "given_name", "family_name", "nickname",
                  "identities[0].connection", "created_at", "updated_at", "last_login", "logins_count"});
    for (Field& field : fields) {
        if (const QString proposed = proposedColumnName(field.name); proposed != field.name)
            field.exportAs = proposed;
    }
    return fields;
}

QVector<Field> everything(ExportFormat format)
{
    QVector<Field> fields;
    for (const Attribute& attribute : attributes()) {
        const bool nested = attribute.type == AttributeType::Object || attribute.type == AttributeType::Array;
        const bool leafOfNested = attribute.path.contains(QLatin1Char('['));
        if (format == ExportFormat::Csv ? !nested : !leafOfNested)
            fields.append({attribute.path, {}});
    }
    return fields;
}

QVector<Field> importReady()
{
    return fieldsOf({"user_id", "email", "email_verified", "username", "given_name", "family_name", "name", "nickname",
                     "picture", "phone_number", "phone_verified", "blocked", "app_metadata", "user_metadata"});
}

QString proposedColumnName(const QString& path)
{
    if (!path.contains(QLatin1Char('.')))
        return path;
    return path.section(QLatin1Char('.'), -1).section(QLatin1Char('['), 0, 0);
}

} // namespace FieldCatalog
} // namespace muster
