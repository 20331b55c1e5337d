#include "app/core/files/attributediscovery.h"

#include "app/core/files/utf8.h"

#include <QCoreApplication>

#include <string>

namespace muster {
namespace {

using Kind = JsonNode::Kind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(muster::Discovery)
};

/// A key that can be written in a path; others cannot be asked for.
bool isPathKey(const QString& key)
{
    return !key.isEmpty() && !key.contains(QLatin1Char('.')) && !key.contains(QLatin1Char('['));
}

int childCount(const JsonRecord& record, std::size_t parent)
{
    int count = 0;
    for (std::size_t child = parent + 1; child < record.nodes[parent].next; child = record.nodes[child].next)
        ++count;
    return count;
}

/// Auth0's own times: 2026-11-24T10:41:07.123Z
bool looksLikeDate(std::string_view value)
{
    constexpr std::string_view kForm = "\"0000-00-00T00:00:00.000Z\"";
    if (value.size() != kForm.size())
        return false;
    for (std::size_t i = 0; i < kForm.size(); ++i) {
        const bool digit = value[i] >= '0' && value[i] <= '9';
        if (kForm[i] == '0' ? !digit : value[i] != kForm[i])
            return false;
    }
    return true;
}

AttributeType typeOf(const JsonNode& node, std::string_view value)
{
    switch (node.kind) {
    case Kind::Object:
        return AttributeType::Object;
    case Kind::Array:
        return AttributeType::Array;
    case Kind::Number:
        return AttributeType::Number;
    case Kind::True:
    case Kind::False:
        return AttributeType::Boolean;
    case Kind::Text:
        return looksLikeDate(value) ? AttributeType::Date : AttributeType::Text;
    case Kind::Null:
        break;
    }
    return AttributeType::Text;
}

QString exampleOf(const JsonRecord& record, std::size_t place)
{
    const JsonNode& node = record.nodes[place];
    if (node.kind == Kind::Object)
        return Tr::tr("{ %n keys }", nullptr, childCount(record, place));
    if (node.kind == Kind::Array)
        return Tr::tr("[ %n values ]", nullptr, childCount(record, place));
    std::string scratch;
    const std::string_view value = record.value(node);
    return shortExample(node.kind == Kind::Text ? textOf(jsonText(value, node.escaped, scratch)) : textOf(value));
}

bool isFilled(const JsonRecord& record, std::size_t place)
{
    const JsonNode& node = record.nodes[place];
    switch (node.kind) {
    case Kind::Null:
        return false;
    case Kind::Text:
        return record.value(node).size() > 2; // more than the quotes
    case Kind::Object:
    case Kind::Array:
        return node.next > place + 1;
    default:
        return true;
    }
}

} // namespace

void AttributeDiscovery::add(const JsonRecord& record)
{
    ++m_result.users;
    addMembers(record, 0, {});
}

void AttributeDiscovery::addMembers(const JsonRecord& record, std::size_t object, const QString& prefix)
{
    std::string scratch;
    for (std::size_t child = object + 1; child < record.nodes[object].next; child = record.nodes[child].next) {
        const JsonNode& node = record.nodes[child];
        // jsonText() takes keys without quotes as well.
        const QString key = textOf(node.keyEscaped ? jsonText(record.key(node), true, scratch) : record.key(node));
        if (isPathKey(key))
            addValue(record, child, prefix + key);
    }
}

void AttributeDiscovery::addValue(const JsonRecord& record, std::size_t place, const QString& path)
{
    const JsonNode& node = record.nodes[place];
    DiscoveredAttribute* known = entry(path);
    if (!known)
        return;
    if (isFilled(record, place)) {
        if (known->users == 0) {
            known->type = typeOf(node, record.value(node));
            known->example = exampleOf(record, place);
        }
        ++known->users;
    }
    if (node.kind == Kind::Object)
        return addMembers(record, place, path + QLatin1Char('.'));
    if (node.kind != Kind::Array || node.next == place + 1)
        return;
    const QString first = path + QLatin1StringView("[0]");
    if (record.nodes[place + 1].kind == Kind::Object)
        addMembers(record, place + 1, first + QLatin1Char('.'));
    else
        addValue(record, place + 1, first);
}

DiscoveredAttribute* AttributeDiscovery::entry(const QString& path)
{
    const auto known = m_places.constFind(path);
    if (known != m_places.constEnd())
        return &m_result.attributes[*known];
    if (m_result.attributes.size() >= kMostPaths)
        return nullptr;
    m_places.insert(path, m_result.attributes.size());
    m_result.attributes.append({path, AttributeType::Text, 0, {}});
    return &m_result.attributes.last();
}

} // namespace muster
