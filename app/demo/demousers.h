#pragma once

#include "app/core/domain/connection.h"
#include "app/demo/demovalue.h"
#include "app/demo/seededrandom.h"

#include <QVector>

#include <string>
#include <vector>

namespace muster::demo {

/// The users of the demo tenant, made one by one from a seed: the same seed, index and connections always give the same
/// profile. Names of many scripts, texts that break careless programs (quotes, line breaks, formulas, leading zeros,
/// apostrophes), nested metadata, numbers above 2^53 and missing keys. Any thread; const calls do not share state.
class DemoUsers
{
public:
    DemoUsers(quint64 seed, const QVector<Connection>& connections);

    /// Which connection user `index` signed up with, as a position in the list of connections.
    [[nodiscard]] std::size_t connectionOf(std::size_t index) const;
    /// The whole profile of user `index`.
    [[nodiscard]] DemoValue profile(std::size_t index) const;

private:
    struct Source
    {
        std::string name;
        std::string strategy;
    };
    std::uint64_t m_seed;
    std::vector<Source> m_sources;
};

} // namespace muster::demo
