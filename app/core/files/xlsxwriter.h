#pragma once

#include "app/core/files/outputfile.h"
#include "app/core/files/outputwriter.h"
#include "app/core/files/workbook.h"
#include "app/core/files/xlsxcells.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace muster {

/// What a workbook can hold besides kMaxColumns (Microsoft, "Excel specifications and limits").
struct SheetLimits
{
    std::size_t rows = 1'048'576;                ///< of a sheet, its header among them
    std::size_t characters = kMaxCellCharacters; ///< of a cell
};

/// OutputFormat::Xlsx: a sheet "Users" with a header and a row for each user; when it is full, "Users 2" with the
/// header again, and so on.
///
/// Texts and JSON are text cells, whatever they look like. Numbers are numbers when a workbook holds them exactly
/// (exactNumber()), otherwise text. Times of Auth0 are times in UTC with milliseconds. A text longer than a cell can be
/// ends with "…", and report() tells how many there were (ResultReport::shortenedCells).
///
/// libxlsxwriter works on one row after another in one thread, and packs the sheets when all are there: that limits
/// this format to a fraction of the speed of the others.
class XlsxWriter final : public OutputWriter
{
public:
    /// Errors as AtomicFile::create(). Smaller limits are for tests.
    [[nodiscard]] static Result<std::unique_ptr<OutputWriter>> create(const OutputTarget& target,
                                                                      const SheetLimits& limits = {});

    [[nodiscard]] bool needsTable() const override { return true; }
    void setHeaders(const std::vector<std::string>& headers) override;
    void setKeepGoing(const std::function<bool()>& keepGoing) override { m_keepGoing = keepGoing; }
    [[nodiscard]] Result<std::unique_ptr<RenderedBlock>> render(const BlockView& view) const override;
    [[nodiscard]] Result<void> append(std::unique_ptr<RenderedBlock> rendered, const RecordBlock& block) override;
    void report(ResultReport& report) const override;
    [[nodiscard]] Result<void> finish(qint64 users) override;
    [[nodiscard]] Result<QVector<SavedFile>> commit(int firstNumber) override;

private:
    XlsxWriter(AtomicFile file, std::unique_ptr<Workbook> workbook, const SheetLimits& limits);
    [[nodiscard]] Result<void> beginSheet();
    [[nodiscard]] Result<void> readBack();

    AtomicFile m_file;
    std::unique_ptr<Workbook> m_workbook; ///< until finish()
    SheetLimits m_limits;
    std::vector<std::string> m_headers;
    std::size_t m_sheets = 0;
    std::size_t m_rows; ///< of the current sheet; as many as it can have while there is none
    qint64 m_shortened = 0;
    std::function<bool()> m_keepGoing;
    SavedFile m_saved;
};

} // namespace muster
