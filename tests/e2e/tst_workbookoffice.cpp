#include "app/core/files/xlsxwriter.h"
#include "tests/support/tablerows.h"

#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;

namespace {

/// LibreOffice has the tabs of a cell with several lines, but leaves them out of the flat document that we read.
ReadRow withoutTabsOfLines(ReadRow row)
{
    for (ReadCell& cell : row) {
        if (cell.value.contains(QLatin1Char('\n')))
            cell.value.remove(QLatin1Char('\t'));
    }
    return row;
}

} // namespace

/// LibreOffice opens our workbook and has in each cell what the users have.
class TestWorkbookOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreTheSame();
};

void TestWorkbookOffice::cellsAreTheSame()
{
    QVERIFY2(hasOffice(), "soffice is missing; packaging/packages.list names its package");
    const QTemporaryDir folder;
    const SampleRows sample = sampleRows();
    constexpr int usersPerSheet = 150;
    const OutputTarget target{folder.path(), QStringLiteral("users"), ConflictPolicy::Number};
    const auto writer = XlsxWriter::create(target, {usersPerSheet + 1});
    QVERIFY(writer);
    (*writer)->setHeaders({"number", "first", "second", "third"});
    const MadeTable table(sample.rows);
    auto rendered = (*writer)->render(table.view());
    QVERIFY(rendered);
    QVERIFY((*writer)->append(std::move(*rendered), table.block()));
    QVERIFY((*writer)->finish(sample.rows.size()));
    const auto files = (*writer)->commit(1);
    QVERIFY(files);

    const QList<ReadSheet> sheets = readWorkbookByOffice(files->first().path);
    QCOMPARE(sheets.size(), 2);
    QCOMPARE(sheets[0].name, QStringLiteral("Users"));
    QCOMPARE(sheets[1].name, QStringLiteral("Users 2"));
    QList<ReadRow> rows;
    for (const ReadSheet& sheet : sheets) {
        QVERIFY(!sheet.rows.isEmpty());
        QCOMPARE(sheet.rows.first().value(0).value, QStringLiteral("number"));
        rows += sheet.rows.sliced(1);
    }
    QCOMPARE(rows.size(), sample.shown.size());
    for (qsizetype row = 0; row < rows.size(); ++row)
        QCOMPARE(rows[row], withoutTabsOfLines(sample.shown[row]));
}

QTEST_GUILESS_MAIN(TestWorkbookOffice)
#include "tst_workbookoffice.moc"
