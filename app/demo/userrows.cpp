#include "app/demo/userrows.h"

#include <QStringList>

namespace muster::demo {
namespace {

bool isServiceDate(const QString& path)
{
    return path == QStringLiteral("created_at") || path == QStringLiteral("updated_at") ||
           path == QStringLiteral("last_login") || path == QStringLiteral("last_password_reset") ||
           path == QStringLiteral("multifactor_last_modified");
}

void appendDoublingQuotes(std::string_view text, std::string& out)
{
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
}

void writeCell(const DemoValue& value, bool serviceDate, std::string& out)
{
    if (value.isNull())
        return;
    if (value.text() && serviceDate) {
        out += *value.text();
    } else if (value.text()) {
        out += "\"'";
        appendDoublingQuotes(*value.text(), out);
        out += '"';
    } else if (value.array() || value.object()) {
        std::string json;
        value.write(json);
        writeCell(DemoValue(std::move(json)), false, out);
    } else {
        value.write(out);
    }
}

void writeTitle(const std::string& title, std::string& out)
{
    if (title.find_first_of("\",\r\n") == std::string::npos) {
        out += title;
        return;
    }
    out += '"';
    appendDoublingQuotes(title, out);
    out += '"';
}

} // namespace

QVector<Field> defaultExportFields()
{
    QVector<Field> fields;
    for (const QString& name :
         QStringLiteral("user_id given_name family_name nickname name email email_verified picture "
                        "identities[0].connection created_at updated_at")
             .split(u' '))
        fields.append({name, {}});
    return fields;
}

UserRows::UserRows(const QVector<Field>& fields, ExportFormat format) : m_format(format)
{
    for (const Field& field : fields)
        m_columns.push_back({FieldPath(field.name), field.outputName().toStdString(), !field.exportAs.isEmpty(),
                             isServiceDate(field.name)});
}

void UserRows::writeHeader(std::string& out) const
{
    if (m_format != ExportFormat::Csv)
        return;
    for (const Column& column : m_columns) {
        if (&column != &m_columns.front())
            out += ',';
        writeTitle(column.outputName, out);
    }
    out += '\n';
}

void UserRows::writeUser(const DemoValue& profile, std::string& out) const
{
    if (m_format == ExportFormat::Csv)
        writeCsv(profile, out);
    else
        writeJson(profile, out);
    out += '\n';
}

void UserRows::writeJson(const DemoValue& profile, std::string& out) const
{
    DemoValue record{DemoValue::Object()};
    for (const Column& column : m_columns) {
        const DemoValue* value = column.path.find(profile);
        if (!value)
            continue;
        if (column.renamed)
            record.member(column.outputName) = *value;
        else
            column.path.put(record, *value);
    }
    record.write(out);
}

void UserRows::writeCsv(const DemoValue& profile, std::string& out) const
{
    for (const Column& column : m_columns) {
        if (&column != &m_columns.front())
            out += ',';
        if (const DemoValue* value = column.path.find(profile))
            writeCell(*value, column.serviceDate, out);
    }
}

} // namespace muster::demo
