#include "app/demo/demovalue.h"

#include <algorithm>

namespace muster::demo {
namespace {

void writeEscape(char c, std::string& out)
{
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
}

void writeText(std::string_view text, std::string& out)
{
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
            continue;
        out.append(text.substr(start, i - start));
        writeEscape(c, out);
        start = i + 1;
    }
    out.append(text.substr(start));
    out += '"';
}

} // namespace

DemoValue::DemoValue() = default;
DemoValue::DemoValue(bool value) : m_value(value) {}
DemoValue::DemoValue(std::string text) : m_value(std::move(text)) {}
DemoValue::DemoValue(std::string_view text) : m_value(std::string(text)) {}
DemoValue::DemoValue(const char* text) : m_value(std::string(text)) {}
DemoValue::DemoValue(Array items) : m_value(std::move(items)) {}
DemoValue::DemoValue(Object members) : m_value(std::move(members)) {}
DemoValue::DemoValue(const DemoValue& other) = default;
DemoValue::DemoValue(DemoValue&& other) noexcept = default;
DemoValue& DemoValue::operator=(const DemoValue& other) = default;
DemoValue& DemoValue::operator=(DemoValue&& other) noexcept = default;
DemoValue::~DemoValue() = default;

DemoValue DemoValue::number(std::string digits)
{
    DemoValue value;
    value.m_value = Number{std::move(digits)};
    return value;
}

const DemoValue* DemoValue::find(std::string_view key) const
{
    const Object* members = object();
    if (!members)
        return nullptr;
    const auto found =
        std::find_if(members->begin(), members->end(), [key](const Member& member) { return member.key == key; });
    return found == members->end() ? nullptr : &found->value;
}

const DemoValue* DemoValue::at(std::size_t index) const
{
    const Array* items = array();
    return items && index < items->size() ? &(*items)[index] : nullptr;
}

DemoValue& DemoValue::member(std::string_view key)
{
    if (!object())
        m_value = Object();
    auto& members = std::get<Object>(m_value);
    const auto found =
        std::find_if(members.begin(), members.end(), [key](const Member& member) { return member.key == key; });
    if (found != members.end())
        return found->value;
    members.push_back({std::string(key), {}});
    return members.back().value;
}

DemoValue& DemoValue::item(std::size_t index)
{
    if (!array())
        m_value = Array();
    auto& items = std::get<Array>(m_value);
    if (items.size() <= index)
        items.resize(index + 1);
    return items[index];
}

void DemoValue::write(std::string& out) const
{
    if (isNull()) {
        out += "null";
    } else if (const bool* flag = std::get_if<bool>(&m_value)) {
        out += *flag ? "true" : "false";
    } else if (const Number* number = std::get_if<Number>(&m_value)) {
        out += number->digits;
    } else if (text()) {
        writeText(*text(), out);
    } else if (const Array* items = array()) {
        char separator = '[';
        for (const DemoValue& value : *items) {
            out += separator;
            value.write(out);
            separator = ',';
        }
        out += items->empty() ? "[]" : "]";
    } else {
        char separator = '{';
        for (const auto& [key, value] : *object()) {
            out += separator;
            writeText(key, out);
            out += ':';
            value.write(out);
            separator = ',';
        }
        out += object()->empty() ? "{}" : "}";
    }
}

} // namespace muster::demo
