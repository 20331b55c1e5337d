#include "app/core/files/emailaddress.h"
#include "app/core/files/importrules.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace muster {
namespace {

using Kind = ImportRule::Kind;
using Fault = std::optional<std::string>;

/// One value, checked against its rule; its members and entries by the same class.
class Check
{
public:
    explicit Check(const JsonRecord& record) : m_record(record) {}
    Fault value(std::size_t node, const ImportRule& rule, const std::string& path);

private:
    Fault text(const JsonNode& node, const ImportRule& rule, const std::string& path);
    Fault object(std::size_t node, const ImportRule& rule, const std::string& path);
    Fault array(std::size_t node, const ImportRule& rule, const std::string& path);

    const JsonRecord& m_record;
    std::string m_scratch;
};

bool isWholeNumber(std::string_view digits)
{
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && std::floor(number) == number;
}

bool isOfKind(const JsonNode& node, std::string_view value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return node.kind == JsonNode::Kind::Text;
    case Kind::Boolean:
        return node.kind == JsonNode::Kind::True || node.kind == JsonNode::Kind::False;
    case Kind::Integer:
        return node.kind == JsonNode::Kind::Number && isWholeNumber(value);
    case Kind::Object:
        return node.kind == JsonNode::Kind::Object;
    case Kind::Array:
        return node.kind == JsonNode::Kind::Array;
    }
    return false;
}

const char* kindText(Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return " is not a text";
    case Kind::Boolean:
        return " is not true or false";
    case Kind::Integer:
        return " is not a whole number";
    case Kind::Object:
        return " is not an object";
    case Kind::Array:
        return " is not a list";
    }
    return "";
}

Fault Check::value(std::size_t node, const ImportRule& rule, const std::string& path)
{
    const JsonNode& found = m_record.nodes[node];
    if (!isOfKind(found, m_record.value(found), rule.kind))
        return path + kindText(rule.kind);
    switch (rule.kind) {
    case Kind::Text:
        return text(found, rule, path);
    case Kind::Object:
        return object(node, rule, path);
    case Kind::Array:
        return array(node, rule, path);
    case Kind::Boolean:
    case Kind::Integer:
        break;
    }
    return std::nullopt;
}

Fault Check::text(const JsonNode& node, const ImportRule& rule, const std::string& path)
{
    if (!rule.fits && rule.allowed.empty())
        return std::nullopt;
    const std::string_view characters = jsonText(m_record.value(node), node.escaped, m_scratch);
    const bool allowed =
        rule.allowed.empty() || std::find(rule.allowed.begin(), rule.allowed.end(), characters) != rule.allowed.end();
    if (!allowed)
        return path + " has a value that is not allowed";
    if (rule.fits && !rule.fits(characters))
        return path + (rule.fits == isEmailAddress ? " is not an e-mail address" : " does not have the right form");
    return std::nullopt;
}

Fault Check::object(std::size_t node, const ImportRule& rule, const std::string& path)
{
    if (rule.members.empty() && rule.othersAllowed)
        return std::nullopt;
    std::vector<bool> present(rule.members.size());
    std::size_t members = 0;
    for (std::size_t child = node + 1; child < m_record.nodes[node].next; child = m_record.nodes[child].next) {
        const JsonNode& member = m_record.nodes[child];
        const std::string_view key = jsonText(m_record.key(member), member.keyEscaped, m_scratch);
        const auto known = std::find_if(rule.members.begin(), rule.members.end(),
                                        [key](const ImportRule::Member& entry) { return entry.name == key; });
        ++members;
        if (known == rule.members.end()) {
            if (rule.othersAllowed)
                continue;
            return path + " has a key that is not allowed";
        }
        present[static_cast<std::size_t>(known - rule.members.begin())] = true;
        if (auto fault = value(child, *known->rule, path + '.' + std::string(known->name)))
            return fault;
    }
    for (std::size_t index = 0; index < rule.members.size(); ++index) {
        if (rule.members[index].required && !present[index])
            return path + '.' + std::string(rule.members[index].name) + " is missing";
    }
    if (members > rule.mostMembers)
        return path + " has too many keys";
    return std::nullopt;
}

Fault Check::array(std::size_t node, const ImportRule& rule, const std::string& path)
{
    std::size_t entries = 0;
    for (std::size_t child = node + 1; child < m_record.nodes[node].next; child = m_record.nodes[child].next) {
        ++entries;
        if (!rule.entries)
            continue;
        if (auto fault = value(child, *rule.entries, path + '[' + std::to_string(entries - 1) + ']'))
            return fault;
    }
    if (entries < rule.fewestEntries)
        return path + " is empty";
    if (entries > rule.mostEntries)
        return path + " has too many entries";
    return std::nullopt;
}

} // namespace

std::optional<std::string> importFault(const JsonRecord& record, std::size_t node, const ImportRule& rule,
                                       const std::string& path)
{
    return Check(record).value(node, rule, path);
}

} // namespace muster
