#include "app/core/files/workbook.h"

#include "app/core/base/disk.h"
#include "app/core/files/xlsxcells.h"
#include "app/core/files/zipdirectory.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <future>
#include <numeric>

#include <xlsxwriter.h>

namespace muster {
namespace {

constexpr std::uint32_t kMeasuredRows = 1'000;
constexpr std::size_t kNarrowest = 8;
constexpr std::size_t kWidest = 60;
constexpr std::size_t kTimeWidth = 23;
constexpr std::size_t kNumberWidth = 12;
constexpr std::size_t kFilterButton = 3; ///< characters that the button of the filter covers
constexpr auto kPollInterval = std::chrono::milliseconds(20);
/// From here on the container needs Zip64, with a margin for what stands around the rows.
constexpr std::uint64_t kLargeSheets = 0xf000'0000;
/// Less than stands around the rows of every sheet that has some.
constexpr std::uint64_t kAroundRows = 500;

std::size_t charactersIn(const char* text)
{
    std::size_t count = 0;
    for (; *text != '\0'; ++text)
        count += (static_cast<unsigned char>(*text) & 0xc0U) != 0x80U ? 1U : 0U;
    return count;
}

/// What close() needs for each byte of the sheets: where they stand, a copy, and the packed file. In halves.
constexpr std::uint64_t kHalvesOfRoom = 5;

} // namespace

Workbook::Workbook(ScratchFolder scratch, const QString& path, QString subject)
    : m_scratch(std::move(scratch)), m_path(QFile::encodeName(path).toStdString()), m_subject(std::move(subject))
{
}

Result<std::unique_ptr<Workbook>> Workbook::create(const QString& path, const QString& subject)
{
    Result<ScratchFolder> scratch = ScratchFolder::create(path);
    if (!scratch)
        return tl::unexpected(scratch.error());
    std::unique_ptr<Workbook> workbook(new Workbook(std::move(*scratch), path, subject));
    if (!workbook->open())
        return fail(ErrorCode::FileWriteFailed, subject);
    return workbook;
}

Workbook::~Workbook()
{
    if (!m_workbook)
        return;
    // The library closes these only after it has copied them.
    lxw_worksheet* sheet = nullptr;
    STAILQ_FOREACH(sheet, m_workbook->worksheets, list_pointers)
    {
        if (sheet->optimize_tmpfile)
            std::fclose(sheet->optimize_tmpfile);
    }
    lxw_workbook_free(m_workbook);
}

bool Workbook::open()
{
    QByteArray scratch = m_scratch.path();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = scratch.data(); // copied
    m_workbook = workbook_new_opt(m_path.c_str(), &options);
    if (!m_workbook)
        return false;
    m_headerFormat = workbook_add_format(m_workbook);
    m_timeFormat = workbook_add_format(m_workbook);
    if (!m_headerFormat || !m_timeFormat)
        return false;
    format_set_bold(m_headerFormat);
    format_set_num_format(m_timeFormat, "yyyy-mm-dd hh:mm:ss.000");
    return true;
}

Result<void> Workbook::beginSheet(const std::string& name, const std::vector<std::string>& headers)
{
    if (auto ended = endSheet(); !ended)
        return ended;
    errno = 0;
    m_sheet = workbook_add_worksheet(m_workbook, name.c_str());
    if (!m_sheet)
        return tl::unexpected(writeFault(errno));
    m_row = 0;
    m_widths.assign(headers.size(), kNarrowest);
    for (std::size_t column = 0; column < headers.size(); ++column) {
        worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(column), headers[column].c_str(), m_headerFormat);
        widen(column, charactersIn(headers[column].c_str()) + kFilterButton);
    }
    ++m_row;
    return checkSheet();
}

/// Only now its last row is known.
Result<void> Workbook::endSheet()
{
    if (!m_sheet)
        return {};
    std::uint64_t around = 0;
    if (!m_widths.empty()) {
        around = kAroundRows;
        const auto lastColumn = static_cast<lxw_col_t>(m_widths.size() - 1);
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lastColumn);
        // No warnings at telephone numbers.
        worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    }
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const auto number = static_cast<lxw_col_t>(column);
        worksheet_set_column(m_sheet, number, number, static_cast<double>(m_widths[column]), nullptr);
    }
    errno = 0;
    std::fflush(m_sheet->optimize_tmpfile);
    if (auto checked = checkSheet(); !checked)
        return checked;
    m_sizes.push_back(around + static_cast<std::uint64_t>(std::max<off_t>(0, ::ftello(m_sheet->optimize_tmpfile))));
    m_sheet = nullptr;
    return {};
}

Result<void> Workbook::addRow(std::span<const SheetCell> cells, const char* texts)
{
    errno = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const SheetCell& cell = cells[column];
        if (auto added = addCell(static_cast<std::uint16_t>(column), cell, texts + cell.textBegin); !added)
            return added;
    }
    ++m_row;
    return checkSheet();
}

Result<void> Workbook::addCell(std::uint16_t column, const SheetCell& cell, const char* text)
{
    const bool measured = m_row <= kMeasuredRows;
    lxw_error error = LXW_NO_ERROR;
    switch (cell.kind) {
    case SheetCell::Kind::Empty:
        break;
    case SheetCell::Kind::Text:
        error = worksheet_write_string(m_sheet, m_row, column, text, nullptr);
        if (measured)
            widen(column, charactersIn(text) + 1);
        break;
    case SheetCell::Kind::Number:
        error = worksheet_write_number(m_sheet, m_row, column, cell.number, nullptr);
        if (measured)
            widen(column, kNumberWidth);
        break;
    case SheetCell::Kind::Boolean:
        error = worksheet_write_boolean(m_sheet, m_row, column, cell.number != 0 ? 1 : 0, nullptr);
        break;
    case SheetCell::Kind::Time:
        error = worksheet_write_number(m_sheet, m_row, column, cell.number, m_timeFormat);
        if (measured)
            widen(column, kTimeWidth);
        break;
    }
    if (error != LXW_NO_ERROR)
        return fail(ErrorCode::FileWriteFailed, m_subject, QString::fromLatin1(lxw_strerror(error)));
    return {};
}

void Workbook::widen(std::size_t column, std::size_t characters)
{
    m_widths[column] = std::min(std::max(m_widths[column], characters), kWidest);
}

/// `reason` is what a failed write of the library left in errno. It is not made to be asked afterwards, so only a want
/// of room is believed; and where nothing was left, the room that there is now, when the library has removed its own
/// files.
Error Workbook::writeFault(int reason) const
{
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        return writeError(reason, m_subject);
    const std::uint64_t sheets = std::accumulate(m_sizes.begin(), m_sizes.end(), std::uint64_t{0});
    const auto disk = diskFacts(QFileInfo(m_subject).path());
    const bool isFull =
        disk && disk->totalBytes > 0 && static_cast<std::uint64_t>(disk->freeBytes) < sheets / 2 * kHalvesOfRoom;
    return writeError(isFull ? ENOSPC : EIO, m_subject);
}

/// The library does not look whether its temporary files can be written.
Result<void> Workbook::checkSheet() const
{
    if (std::ferror(m_sheet->optimize_tmpfile) != 0)
        return tl::unexpected(writeFault(errno));
    return {};
}

Result<void> Workbook::close(const std::function<bool()>& keepGoing)
{
    if (auto ended = endSheet(); !ended)
        return ended;
    const std::uint64_t size = std::accumulate(m_sizes.begin(), m_sizes.end(), std::uint64_t{0});
    m_workbook->options.use_zip64 = size > kLargeSheets ? LXW_TRUE : LXW_FALSE;
    bool cancelled = false;
    const int error = pack(keepGoing, cancelled);
    if (cancelled)
        return fail(ErrorCode::Cancelled);
    if (error == LXW_NO_ERROR)
        return checkFile();
    Error fault = writeFault(errno);
    fault.detail = QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(error)));
    return tl::unexpected(fault);
}

/// Returns a code of the library.
int Workbook::pack(const std::function<bool()>& keepGoing, bool& cancelled)
{
    lxw_workbook* workbook = std::exchange(m_workbook, nullptr); // freed also when it fails
    int reason = 0;
    std::future<int> packing = std::async(std::launch::async, [workbook, &reason] {
        errno = 0;
        const lxw_error error = workbook_close(workbook);
        reason = errno;
        return static_cast<int>(error);
    });
    while (packing.wait_for(kPollInterval) != std::future_status::ready) {
        cancelled = cancelled || (keepGoing && !keepGoing());
        if (cancelled)
            m_scratch.emptyOpenFiles(); // again and again: it makes new ones
    }
    const int error = packing.get();
    errno = reason;
    return error;
}

/// When the library cannot write a copy of a temporary file completely, the workbook looks whole and is not.
Result<void> Workbook::checkFile() const
{
    const int reason = errno;
    const auto members = zipMemberSizes(QFile::decodeName(m_path.c_str()));
    for (std::size_t sheet = 0; sheet < m_sizes.size(); ++sheet) {
        const std::string name = "xl/worksheets/sheet" + std::to_string(sheet + 1) + ".xml";
        const auto member = members ? members->find(name) : decltype(members->find(name))();
        if (!members || member == members->end() || member->second < m_sizes[sheet])
            return tl::unexpected(writeFault(reason));
    }
    return {};
}

} // namespace muster
