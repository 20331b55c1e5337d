#pragma once

#include "app/core/base/error.h"
#include "app/core/files/scratchfolder.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace muster {

/// A cell as a workbook holds it.
struct SheetCell
{
    enum class Kind : std::uint8_t {
        Empty,
        Text,
        Number,
        Boolean, ///< number: 0 or 1
        Time,    ///< number: workbookTime()
    };
    Kind kind = Kind::Empty;
    std::uint32_t textBegin = 0; ///< Text: where it begins in the row's texts; it ends with NUL
    double number = 0;
};

/// Sheets of rows in a file that a spreadsheet opens, by libxlsxwriter in its constant-memory mode: a row is on disk
/// when the next one begins. Text is always text: no formulas, no links. The first row is bold and stays in view, each
/// column has a filter and a width that fits the first thousand rows.
///
/// libxlsxwriter keeps the sheets' XML in temporary files (in a ScratchFolder beside the file), which take about twice
/// the room of the users' JSON while close() packs them. Thread: any, one at a time.
class Workbook
{
public:
    /// `path` is an existing file, which is written in close(); errors are about `subject`. Errors as
    /// AtomicFile::create().
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> create(const QString& path, const QString& subject);
    ~Workbook();
    Q_DISABLE_COPY_MOVE(Workbook)

    /// Ends the sheet before. `headers` are as appendCellText() makes them. DiskFull, FileWriteFailed.
    [[nodiscard]] Result<void> beginSheet(const std::string& name, const std::vector<std::string>& headers);
    /// The next row of the sheet, at most as many cells as headers. DiskFull, FileWriteFailed.
    [[nodiscard]] Result<void> addRow(std::span<const SheetCell> cells, const char* texts);
    /// Writes the file; takes a second for some 60 MB of users. Asks `keepGoing`, when there is one, from this thread
    /// and gives up soon after it says no. Once only. Cancelled, DiskFull, FileWriteFailed.
    [[nodiscard]] Result<void> close(const std::function<bool()>& keepGoing);

private:
    Workbook(ScratchFolder scratch, const QString& path, QString subject);
    [[nodiscard]] bool open();
    [[nodiscard]] Result<void> endSheet();
    [[nodiscard]] Result<void> addCell(std::uint16_t column, const SheetCell& cell, const char* text);
    void widen(std::size_t column, std::size_t characters);
    [[nodiscard]] Error writeFault(int reason) const;
    [[nodiscard]] Result<void> checkSheet() const;
    [[nodiscard]] int pack(const std::function<bool()>& keepGoing, bool& cancelled);
    [[nodiscard]] Result<void> checkFile() const;

    ScratchFolder m_scratch;
    std::string m_path;
    QString m_subject;
    lxw_workbook* m_workbook = nullptr; ///< freed by close() or the destructor
    lxw_format* m_headerFormat = nullptr;
    lxw_format* m_timeFormat = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    std::uint32_t m_row = 0;            ///< the next one
    std::vector<std::size_t> m_widths;  ///< of the sheet's columns in characters
    std::vector<std::uint64_t> m_sizes; ///< what each ended sheet has at least, in bytes of XML
};

} // namespace muster
