#pragma once

#include "app/core/domain/resultreport.h"
#include "app/core/files/blockfindings.h"
#include "app/core/files/duplicatecounter.h"

#include <map>
#include <optional>

namespace muster {

/// Makes the report of the findings of all blocks. Thread: any, one at a time.
class ReportBuilder
{
public:
    /// `expected` are the columns that the findings have counts for; `folder` is where a large number of user ids
    /// waits.
    ReportBuilder(const QStringList& expected, const QString& folder);

    /// In the order of the blocks.
    void add(const BlockFindings& findings);
    [[nodiscard]] qint64 users() const { return m_users; }
    /// At the end; without the duplicates.
    [[nodiscard]] ResultReport report() const;
    /// Once, at the end. Takes its time; another thread may look at the report meanwhile.
    [[nodiscard]] std::optional<qint64> duplicates() { return m_duplicates.duplicates(); }

private:
    QStringList m_expected;
    std::vector<qint64> m_filled;
    std::vector<BlockFindings::Column> m_others;
    std::map<std::string, std::size_t, std::less<>> m_positions; ///< of the others
    DuplicateCounter m_duplicates;
    qint64 m_users = 0;
};

} // namespace muster
