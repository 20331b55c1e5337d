#include "app/core/files/uniquenames.h"

#include <unordered_map>
#include <unordered_set>

namespace muster {
namespace {

std::string numbered(const std::string& name, std::size_t number)
{
    return name + '_' + std::to_string(number);
}

} // namespace

void makeUnique(std::vector<std::string>& names)
{
    std::unordered_set<std::string> taken(names.begin(), names.end());
    std::unordered_set<std::string> seen;
    std::unordered_map<std::string, std::size_t> lastNumber; // of a name, so that many equal ones take no time
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string& name = names[i];
        const bool nameless = name.empty();
        if (!nameless && seen.insert(name).second)
            continue;
        const std::string base = nameless ? "column" : name;
        std::size_t& number = lastNumber.try_emplace(base, nameless ? 0 : 1).first->second;
        number = nameless ? i : number; // the loop below adds one
        do
            name = numbered(base, ++number);
        while (!taken.insert(name).second);
        seen.insert(name);
    }
}

} // namespace muster
