#include "tests/support/importschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace muster::test {
namespace {

/// The keywords of JSON Schema that the schema below uses, no others.
QString fault(const QJsonValue& value, const QJsonObject& schema, const QString& path)
{
    const QString type = schema[QStringLiteral("type")].toString();
    const bool isType = type == QStringLiteral("object")   ? value.isObject()
                        : type == QStringLiteral("array")  ? value.isArray()
                        : type == QStringLiteral("string") ? value.isString()
                        : type == QStringLiteral("boolean")
                            ? value.isBool()
                            : value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    if (!isType)
        return path + QStringLiteral(": not of type ") + type;
    const QJsonArray allowed = schema[QStringLiteral("enum")].toArray();
    if (!allowed.isEmpty() && !allowed.contains(value))
        return path + QStringLiteral(": not in the enumeration");
    const QString pattern = schema[QStringLiteral("format")].toString() == QStringLiteral("email")
                                ? QStringLiteral("^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$")
                                : schema[QStringLiteral("pattern")].toString();
    if (!QRegularExpression(pattern).match(value.toString()).hasMatch())
        return path + QStringLiteral(": does not match ") + pattern;

    const QJsonArray entries = value.toArray();
    if (entries.size() < schema[QStringLiteral("minItems")].toInt(0) ||
        entries.size() > schema[QStringLiteral("maxItems")].toInt(INT_MAX))
        return path + QStringLiteral(": wrong number of entries");
    for (qsizetype index = 0; index < entries.size(); ++index) {
        const QString found =
            fault(entries[index], schema[QStringLiteral("items")].toObject(), path + QStringLiteral("[%1]").arg(index));
        if (!found.isEmpty())
            return found;
    }

    const QJsonObject members = value.toObject();
    const QJsonObject known = schema[QStringLiteral("properties")].toObject();
    if (members.size() > schema[QStringLiteral("maxProperties")].toInt(INT_MAX))
        return path + QStringLiteral(": too many members");
    for (const QJsonValue name : schema[QStringLiteral("required")].toArray()) {
        if (!members.contains(name.toString()))
            return path + QStringLiteral(": without ") + name.toString();
    }
    for (auto member = members.constBegin(); member != members.constEnd(); ++member) {
        const QString name = path + QLatin1Char('.') + member.key();
        if (!known.contains(member.key())) {
            if (!schema[QStringLiteral("additionalProperties")].toBool(true))
                return name + QStringLiteral(": not allowed");
            continue;
        }
        const QString found = fault(member.value(), known[member.key()].toObject(), name);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QJsonObject schemaOf(const char* json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        qFatal("The test's own schema is not JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

} // namespace

QString importSchemaFault(const QJsonObject& user)
{
    static const QJsonObject schema = schemaOf(R"({
        "type": "object", "required": ["email"], "additionalProperties": false,
        "properties": {
            "user_id": {"type": "string"}, "username": {"type": "string"},
            "email": {"type": "string", "format": "email"}, "email_verified": {"type": "boolean"},
            "phone_number": {"type": "string"}, "phone_verified": {"type": "boolean"},
            "name": {"type": "string"}, "given_name": {"type": "string"}, "family_name": {"type": "string"},
            "nickname": {"type": "string"}, "picture": {"type": "string"}, "blocked": {"type": "boolean"},
            "app_metadata": {"type": "object"}, "user_metadata": {"type": "object"},
            "password_hash": {"type": "string"},
            "custom_password_hash": {
                "type": "object", "required": ["algorithm", "hash"], "additionalProperties": false,
                "properties": {
                    "algorithm": {"type": "string", "enum": ["argon2", "bcrypt", "hmac", "ldap", "md4", "md5", "sha1",
                                                             "sha256", "sha512", "pbkdf2", "scrypt"]},
                    "hash": {"type": "object", "properties": {
                        "value": {"type": "string"},
                        "encoding": {"type": "string", "enum": ["base64", "hex", "utf8"]},
                        "digest": {"type": "string", "enum": ["md4", "md5", "ripemd160", "sha1", "sha224", "sha256",
                                                              "sha384", "sha512", "whirlpool"]},
                        "key": {"type": "object", "required": ["value"], "properties": {
                            "value": {"type": "string"},
                            "encoding": {"type": "string", "enum": ["base64", "hex", "utf8"]}}}}},
                    "salt": {"type": "object", "required": ["value"], "properties": {
                        "value": {"type": "string"},
                        "encoding": {"type": "string", "enum": ["base64", "hex", "utf8"]},
                        "position": {"type": "string", "enum": ["prefix", "suffix"]}}},
                    "password": {"type": "object", "properties": {
                        "encoding": {"type": "string", "enum": ["ascii", "utf8", "utf16le", "ucs2", "latin1",
                                                                "binary"]}}},
                    "keylen": {"type": "integer"}, "cost": {"type": "integer"}, "blockSize": {"type": "integer"},
                    "parallelization": {"type": "integer"}}},
            "mfa_factors": {
                "type": "array", "minItems": 1, "maxItems": 10,
                "items": {"type": "object", "maxProperties": 1, "additionalProperties": false, "properties": {
                    "totp": {"type": "object", "required": ["secret"], "additionalProperties": false,
                             "properties": {"secret": {"type": "string", "pattern": "^[A-Z2-7]+$"}}},
                    "phone": {"type": "object", "required": ["value"], "additionalProperties": false,
                              "properties": {"value": {"type": "string", "pattern": "^\\+[0-9]{1,15}$"}}},
                    "email": {"type": "object", "required": ["value"], "additionalProperties": false,
                              "properties": {"value": {"type": "string", "format": "email"}}}}}}}})");
    return fault(user, schema, QStringLiteral("user"));
}

} // namespace muster::test
