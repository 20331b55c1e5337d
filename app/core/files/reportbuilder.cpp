#include "app/core/files/reportbuilder.h"

#include "app/core/files/utf8.h"

#include <algorithm>

namespace muster {

ReportBuilder::ReportBuilder(const QStringList& expected, const QString& folder)
    : m_expected(expected), m_filled(static_cast<std::size_t>(expected.size())), m_duplicates(folder)
{
}

void ReportBuilder::add(const BlockFindings& findings)
{
    m_users += findings.users;
    for (std::size_t i = 0; i < std::min(m_filled.size(), findings.expected.size()); ++i)
        m_filled[i] += findings.expected[i];
    for (const BlockFindings::Column& column : findings.others) {
        if (const auto known = m_positions.find(column.name); known != m_positions.end()) {
            m_others[known->second].filled += column.filled;
        } else if (m_others.size() < kMaxReportColumns) {
            m_positions.emplace(column.name, m_others.size());
            m_others.push_back(column);
        }
    }
    m_duplicates.add(findings.ids);
}

ResultReport ReportBuilder::report() const
{
    ResultReport report;
    report.users = m_users;
    for (qsizetype i = 0; i < m_expected.size(); ++i)
        report.columns.append({m_expected[i], m_filled[static_cast<std::size_t>(i)]});
    for (const BlockFindings::Column& column : m_others)
        report.columns.append({textOf(column.name), column.filled});
    if (report.columns.size() > kMaxReportColumns)
        report.columns.resize(kMaxReportColumns);
    return report;
}

} // namespace muster
