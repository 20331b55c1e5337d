#include "app/demo/exportorder.h"

#include "app/core/domain/connection.h"
#include "app/demo/requestbody.h"

#include <cmath>

namespace muster::demo {
namespace {

using Problem = tl::unexpected<HttpAnswer>;

Problem invalidBody(const QString& rule, const QString& property = {})
{
    const QString where = property.isEmpty() ? QString() : QStringLiteral(" on property %1").arg(property);
    return Problem(apiError(400, QStringLiteral("Payload validation error: '%1'%2.").arg(rule, where),
                            QStringLiteral("invalid_body")));
}

QString typeName(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return std::trunc(number) == number ? QStringLiteral("integer") : QStringLiteral("number");
    }
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    default:
        return QStringLiteral("null");
    }
}

std::optional<Problem> wrongType(const QJsonValue& value, const QString& expected, const QString& property)
{
    const QString found = typeName(value);
    if (found == expected)
        return std::nullopt;
    return invalidBody(QStringLiteral("Expected type %1 but found type %2").arg(expected, found), property);
}

std::optional<Problem> unknownKeys(const QJsonObject& object, const QStringList& known, const QString& property = {})
{
    QStringList unknown;
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            unknown.append(key);
    }
    if (unknown.isEmpty())
        return std::nullopt;
    return invalidBody(QStringLiteral("Additional properties not allowed: %1").arg(unknown.join(u',')), property);
}

std::optional<Problem> readText(const QJsonObject& object, const QString& key, const QString& property, QString& text)
{
    if (!object.contains(key))
        return std::nullopt;
    if (auto problem = wrongType(object.value(key), QStringLiteral("string"), property))
        return problem;
    text = object.value(key).toString();
    if (text.size() > kMaxFieldNameLength)
        return invalidBody(
            QStringLiteral("String is too long (%1 chars), maximum %2").arg(text.size()).arg(kMaxFieldNameLength),
            property);
    return std::nullopt;
}

Checked<Field> readField(const QJsonValue& value, const QString& property)
{
    if (auto problem = wrongType(value, QStringLiteral("object"), property))
        return *problem;
    const QJsonObject object = value.toObject();
    if (auto problem = unknownKeys(object, {QStringLiteral("name"), QStringLiteral("export_as")}, property))
        return *problem;
    if (!object.contains(QStringLiteral("name")))
        return invalidBody(QStringLiteral("Missing required property: name"), property);
    Field field;
    if (auto problem = readText(object, QStringLiteral("name"), property + QStringLiteral(".name"), field.name))
        return *problem;
    if (auto problem =
            readText(object, QStringLiteral("export_as"), property + QStringLiteral(".export_as"), field.exportAs))
        return *problem;
    return field;
}

std::optional<Problem> readFields(const QJsonObject& body, ExportOrder& order)
{
    const QJsonValue value = body.value(QStringLiteral("fields"));
    if (value.isUndefined())
        return std::nullopt;
    if (auto problem = wrongType(value, QStringLiteral("array"), QStringLiteral("fields")))
        return problem;
    const QJsonArray items = value.toArray();
    order.fields.emplace();
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto field = readField(items.at(i), QStringLiteral("fields[%1]").arg(i));
        if (!field)
            return Problem(field.error());
        order.fields->append(*field);
    }
    return std::nullopt;
}

std::optional<Problem> readLimit(const QJsonObject& body, bool form, ExportOrder& order)
{
    QJsonValue value = body.value(QStringLiteral("limit"));
    if (value.isUndefined())
        return std::nullopt;
    if (form) {
        bool isNumber = false;
        const qlonglong number = value.toString().toLongLong(&isNumber);
        value = isNumber ? QJsonValue(number) : value;
    }
    if (auto problem = wrongType(value, QStringLiteral("integer"), QStringLiteral("limit")))
        return problem;
    order.limit = value.toInteger();
    if (*order.limit < 1)
        return invalidBody(QStringLiteral("Value %1 is less than minimum 1").arg(*order.limit),
                           QStringLiteral("limit"));
    return std::nullopt;
}

std::optional<Problem> readConnection(const QJsonObject& body, ExportOrder& order)
{
    const QString key = QStringLiteral("connection_id");
    if (!body.contains(key))
        return std::nullopt;
    if (auto problem = wrongType(body.value(key), QStringLiteral("string"), key))
        return problem;
    order.connectionId = body.value(key).toString();
    if (!isConnectionId(order.connectionId))
        return invalidBody(QStringLiteral("String does not match pattern ^con_[A-Za-z0-9]{16}$"), key);
    return std::nullopt;
}

std::optional<Problem> readFormat(const QJsonObject& body, ExportOrder& order)
{
    const QString key = QStringLiteral("format");
    if (!body.contains(key))
        return std::nullopt;
    if (auto problem = wrongType(body.value(key), QStringLiteral("string"), key))
        return problem;
    const auto format = exportFormatFromName(body.value(key).toString());
    if (!format)
        return invalidBody(QStringLiteral("No enum match for: %1").arg(body.value(key).toString()), key);
    order.format = *format;
    return std::nullopt;
}

// The wording of these two is not published.
std::optional<Problem> applyCsvRules(ExportOrder& order, const DemoSwitches& switches)
{
    if (order.format != ExportFormat::Csv || !order.fields)
        return std::nullopt;
    if (order.fields->size() > kMaxCsvFields) {
        if (switches.csvFieldLimit == DemoSwitches::CsvFieldLimit::Refuse)
            return Problem(apiError(400, QStringLiteral("CSV exports are limited to %1 fields.").arg(kMaxCsvFields),
                                    QStringLiteral("invalid_body")));
        if (switches.csvFieldLimit == DemoSwitches::CsvFieldLimit::Truncate)
            order.fields->resize(kMaxCsvFields);
    }
    if (switches.wholeMetadataInCsv)
        return std::nullopt;
    for (const Field& field : *order.fields) {
        if (field.name == QStringLiteral("user_metadata") || field.name == QStringLiteral("app_metadata"))
            return Problem(apiError(400,
                                    QStringLiteral("The %1 object cannot be exported as a whole in CSV format. Name "
                                                   "the properties to export.")
                                        .arg(field.name),
                                    QStringLiteral("invalid_body")));
    }
    return std::nullopt;
}

} // namespace

QJsonObject ExportOrder::echo() const
{
    QJsonObject echo;
    if (limit)
        echo.insert(QStringLiteral("limit"), *limit);
    if (fields) {
        QJsonArray items;
        for (const Field& field : *fields) {
            QJsonObject item{{QStringLiteral("name"), field.name}};
            if (!field.exportAs.isEmpty())
                item.insert(QStringLiteral("export_as"), field.exportAs);
            items.append(item);
        }
        echo.insert(QStringLiteral("fields"), items);
    }
    return echo;
}

Checked<ExportOrder> parseExportOrder(const HttpRequest& request, const DemoSwitches& switches)
{
    const auto body = requestBody(request);
    if (!body)
        return Problem(body.error());
    ExportOrder order;
    auto problem = unknownKeys(*body, {QStringLiteral("connection_id"), QStringLiteral("format"),
                                       QStringLiteral("limit"), QStringLiteral("fields")});
    if (!problem)
        problem = readConnection(*body, order);
    if (!problem)
        problem = readFormat(*body, order);
    if (!problem)
        problem = readLimit(*body, isForm(request), order);
    if (!problem)
        problem = readFields(*body, order);
    if (!problem)
        problem = applyCsvRules(order, switches);
    if (problem)
        return *problem;
    return order;
}

} // namespace muster::demo
