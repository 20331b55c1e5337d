// A whole download on disk: converted to everything that can be made of it, and looked at in the preview. The first
// byte says what it is: j JSON, c CSV, in upper case with a workbook.

#include "app/core/files/conversion.h"
#include "app/core/preview/indexing.h"
#include "app/core/preview/rowtree.h"
#include "tests/fuzz/fuzzinput.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace muster;
using fuzz::require;

namespace {

void checkConversion(const QString& source, const QString& folder, ExportFormat format, bool withWorkbook)
{
    ConversionPlan plan;
    plan.source = source;
    plan.format = format;
    plan.folder = folder;
    plan.baseName = QStringLiteral("users");
    plan.outputs = outputFormatsFor(format);
    if (!withWorkbook) // takes a thousand times as long as the others
        plan.outputs.removeAll(OutputFormat::Xlsx);
    const auto report = convert(plan, {});
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!report)
        return require(names.isEmpty(), "a conversion that failed leaves nothing");
    require(names.size() == report->files.size(), "there is what was reported and nothing else");
    for (const SavedFile& file : report->files) {
        const QFileInfo info(file.path);
        require(info.size() == file.bytes, "a file has its size");
        require(info.permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                "a file is private");
        QFile::remove(file.path);
    }
}

void checkPreview(const QString& source)
{
    const auto opened = openPreviewFile(source, {});
    if (!opened || !opened->file)
        return;
    PreviewFile& file = *opened->file;
    static_cast<void>(indexWholeFile(file, [](qint64) { return true; }));
    const qint64 rows = file.index.rows();
    require(opened->firstPage.rows.size() <= rows, "the first page is in the index");
    for (const qint64 row : {qint64{0}, rows / 2, rows - 1}) {
        const auto page = readPage(file, row, 3);
        require(!page || page->rows.size() <= 3, "no more rows come than were asked for");
        if (row >= 0)
            static_cast<void>(readRowTree(file, row));
    }
    require(!readPage(file, rows, 1) || readPage(file, rows, 1)->rows.isEmpty(), "there is no row behind the last");
    static_cast<void>(readText(file, 0, rows, {0}, [] { return true; }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder;
    fuzz::Input input(data, size);
    const std::uint8_t choice = input.choice();
    if (std::string_view("jcJC").find(static_cast<char>(choice)) == std::string_view::npos)
        return -1; // not worth keeping
    QFile source(folder.filePath(QStringLiteral("download")));
    if (!source.open(QIODevice::WriteOnly) || source.write(input.restArray()) < 0)
        return -1;
    source.close();
    checkConversion(source.fileName(), folder.filePath(QStringLiteral("files")),
                    choice == 'j' || choice == 'J' ? ExportFormat::Json : ExportFormat::Csv,
                    choice == 'J' || choice == 'C');
    checkPreview(source.fileName());
    return 0;
}
