#pragma once

#include <QtGlobal>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace muster {

/// How many users of a block lost which key. Names, not paths, are kept up to 100 bytes; the first 4,096 count.
class DroppedKeyCounts
{
public:
    using Counts = std::unordered_map<std::string, qint64>;

    DroppedKeyCounts() = default;
    Q_DISABLE_COPY_MOVE(DroppedKeyCounts)

    /// The keys that follow belong to the next user; one that occurs twice in a user counts once.
    void nextUser()
    {
        ++m_user;
        m_before = &m_start;
    }
    void add(std::string_view prefix, std::string_view key);
    [[nodiscard]] Counts counts() const;

private:
    struct Entry
    {
        qint64 users = 0;
        qint64 lastUser = 0;
        const std::string* name = nullptr;
        Entry* follower = nullptr; ///< what came behind it: users of one export lose nearly the same keys
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    Entry& entry(const std::string& name);

    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries; ///< nodes stay where they are
    Entry m_start;                                                           ///< stands before the first one
    Entry* m_before = &m_start;
    std::string m_name;
    qint64 m_user = 0;
};

} // namespace muster
