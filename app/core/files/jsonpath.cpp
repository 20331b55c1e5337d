#include "app/core/files/jsonpath.h"

#include <QList>

namespace muster {
namespace {

constexpr int kLongestIndex = 9; // digits

const JsonNode* member(const JsonRecord& record, const JsonNode& object, std::string_view key)
{
    if (object.kind != JsonNode::Kind::Object)
        return nullptr;
    const JsonNode* const end = record.nodes.data() + object.next;
    for (const JsonNode* node = &object + 1; node != end; node = record.nodes.data() + node->next) {
        if (hasKey(record, *node, key))
            return node;
    }
    return nullptr;
}

const JsonNode* item(const JsonRecord& record, const JsonNode& array, std::size_t index)
{
    if (array.kind != JsonNode::Kind::Array)
        return nullptr;
    const JsonNode* const end = record.nodes.data() + array.next;
    for (const JsonNode* node = &array + 1; node != end; node = record.nodes.data() + node->next) {
        if (index-- == 0)
            return node;
    }
    return nullptr;
}

/// The number of `[12]` at the front of `text`, or -1.
qsizetype indexAt(QStringView text)
{
    const qsizetype end = text.indexOf(QLatin1Char(']'));
    if (!text.startsWith(QLatin1Char('[')) || end < 2 || end - 1 > kLongestIndex)
        return -1;
    bool good = false;
    const uint index = text.sliced(1, end - 1).toUInt(&good);
    return good ? static_cast<qsizetype>(index) : -1;
}

} // namespace

JsonPath::JsonPath(QStringView text)
{
    for (const QStringView part : text.split(QLatin1Char('.'))) {
        QStringView indexes = part;
        while (!indexes.isEmpty() && indexAt(indexes) < 0)
            indexes = indexes.sliced(1);
        const QStringView key = part.first(part.size() - indexes.size());
        m_steps.emplace_back(key.toUtf8().toStdString());
        while (indexAt(indexes) >= 0) {
            m_steps.emplace_back(static_cast<std::size_t>(indexAt(indexes)));
            indexes = indexes.sliced(indexes.indexOf(QLatin1Char(']')) + 1);
        }
    }
}

const JsonNode* JsonPath::findBelow(const JsonRecord& record, const JsonNode& firstValue) const
{
    const JsonNode* node = &firstValue;
    for (std::size_t i = 1; i < m_steps.size() && node; ++i) {
        if (const std::string* key = std::get_if<std::string>(&m_steps[i]))
            node = member(record, *node, *key);
        else
            node = item(record, *node, std::get<std::size_t>(m_steps[i]));
    }
    return node;
}

bool hasKey(const JsonRecord& record, const JsonNode& member, std::string_view wanted)
{
    if (!member.keyEscaped)
        return record.key(member) == wanted;
    std::string scratch;
    return jsonText(record.key(member), true, scratch) == wanted;
}

} // namespace muster
