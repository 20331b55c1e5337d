#pragma once

#include <QtGlobal>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace muster {

/// How many users lost which key. Names, not paths, are kept up to 100 bytes.
class DroppedKeyCounts
{
public:
    using Counts = std::unordered_map<std::string, qint64>;

    /// The keys that follow belong to the next user; one that occurs twice in a user counts once.
    void nextUser() { ++m_user; }
    void add(std::string_view prefix, std::string_view key);
    [[nodiscard]] Counts counts() const;

private:
    struct Entry
    {
        qint64 users = 0;
        qint64 lastUser = 0;
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries;
    std::string m_name;
    qint64 m_user = 0;
};

} // namespace muster
