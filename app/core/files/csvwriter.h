#pragma once

#include "app/core/files/csvformat.h"
#include "app/core/files/outputwriter.h"

namespace muster {

/// OutputFormat::Csv and ExcelCsv: one file, a header and a row for each user. The header is written with the first
/// rows or at the end; without columns the file is empty.
class CsvWriter final : public OutputWriter
{
public:
    CsvWriter(OutputFormat format, const OutputOptions& options, OutputFile file);

    [[nodiscard]] bool needsTable() const override { return true; }
    [[nodiscard]] bool takesRewritten() const override { return m_as == OutputFormat::Csv; }
    void setHeaders(const std::vector<std::string>& headers) override { m_headers = headers; }
    [[nodiscard]] Result<std::unique_ptr<RenderedBlock>> render(const BlockView& view) const override;
    [[nodiscard]] Result<void> append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock& block) override;
    [[nodiscard]] Result<void> finish(qint64 users) override;
    [[nodiscard]] Result<QVector<SavedFile>> commit(int firstNumber) override;

private:
    [[nodiscard]] Result<void> writeHeader();
    [[nodiscard]] Result<void> write(std::string_view text);

    OutputFormat m_as;
    CsvFormat m_format;
    OutputFile m_file;
    std::vector<std::string> m_headers;
    bool m_headerWritten = false;
    qint64 m_users = 0;
};

} // namespace muster
