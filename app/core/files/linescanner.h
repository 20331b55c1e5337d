#pragma once

#include "app/core/files/recordscanner.h"

namespace muster {

/// Lines of JSON.
class LineScanner final : public RecordScanner
{
public:
    [[nodiscard]] std::optional<Fault> scan(std::string_view bytes, std::vector<Range>& found) override;
    [[nodiscard]] std::optional<Fault> finish(std::string_view bytes, std::vector<Range>& found) override;

private:
    void endLine(std::string_view bytes, std::size_t end, std::vector<Range>& found);
};

/// Records of CSV. In Auth0's with a single column an empty line is a user without that value; elsewhere it is nothing.
class CsvScanner final : public RecordScanner
{
public:
    explicit CsvScanner(bool isAuth0) : m_isAuth0(isAuth0) {}
    [[nodiscard]] std::optional<Fault> scan(std::string_view bytes, std::vector<Range>& found) override;
    [[nodiscard]] std::optional<Fault> finish(std::string_view bytes, std::vector<Range>& found) override;

private:
    void endRecord(std::string_view bytes, std::size_t end, std::vector<Range>& found);
    bool m_isAuth0;
    bool m_inQuotes = false;
    bool m_hasHeader = false;
    bool m_countsEmpty = false; ///< empty lines are records
};

} // namespace muster
