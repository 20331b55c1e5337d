#pragma once

#include "app/core/files/membercounter.h"

#include <string>

namespace muster {

/// Looks at records of JSON for the report; what it counts is in MemberCounter. Thread: any, one at a time; one object
/// for each thread.
class JsonInspector
{
public:
    /// As MemberCounter's.
    JsonInspector(const QVector<Field>& requested, quint64 idSeed) : m_counter(requested, idSeed) {}

    /// `records` are those of a block: MemberCounter::kMostQuoted bytes can be read behind them.
    [[nodiscard]] BlockFindings inspect(std::span<const JsonRecord> records);

private:
    void inspect(const JsonRecord& record);

    MemberCounter m_counter;
    std::string m_scratch;
};

} // namespace muster
