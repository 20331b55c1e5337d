#include "app/demo/fieldpath.h"

#include <QList>
#include <QString>

namespace muster::demo {
namespace {

constexpr std::size_t kMaxIndex = 999; // putting a value further out would make an array of nulls without end

struct IndexedKey
{
    QStringView key;
    std::vector<std::size_t> indexes; // in the order of the path
};

IndexedKey splitIndexes(QStringView part)
{
    IndexedKey result{part, {}};
    while (result.key.endsWith(u']')) {
        const qsizetype open = result.key.lastIndexOf(u'[');
        if (open < 0)
            break;
        bool ok = false;
        const std::size_t index = result.key.mid(open + 1, result.key.size() - open - 2).toUInt(&ok);
        if (!ok || index > kMaxIndex)
            break;
        result.indexes.insert(result.indexes.begin(), index);
        result.key.truncate(open);
    }
    return result;
}

} // namespace

FieldPath::FieldPath(QStringView text)
{
    for (const QStringView part : text.split(u'.')) {
        const IndexedKey step = splitIndexes(part);
        m_steps.emplace_back(step.key.toUtf8().toStdString());
        for (const std::size_t index : step.indexes)
            m_steps.emplace_back(index);
    }
}

const DemoValue* FieldPath::find(const DemoValue& profile) const
{
    const DemoValue* value = &profile;
    for (const Step& step : m_steps) {
        const auto* key = std::get_if<std::string>(&step);
        value = key ? value->find(*key) : value->at(std::get<std::size_t>(step));
        if (!value)
            return nullptr;
    }
    return value;
}

void FieldPath::put(DemoValue& profile, DemoValue value) const
{
    DemoValue* place = &profile;
    for (const Step& step : m_steps) {
        const auto* key = std::get_if<std::string>(&step);
        place = key ? &place->member(*key) : &place->item(std::get<std::size_t>(step));
    }
    *place = std::move(value);
}

} // namespace muster::demo
