#include "app/core/files/conversion.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

/// Makes files of `<name>` in the folder. Nobody tells what it is.
void convertFile(const QTemporaryDir& folder, const QString& name, ExportFormat format, const QString& baseName,
                 const QVector<OutputFormat>& outputs, ArrayStyle arrays = ArrayStyle::JsonText)
{
    ConversionPlan plan;
    plan.source = folder.filePath(name);
    plan.format = format;
    plan.outputs = outputs;
    plan.folder = folder.path();
    plan.baseName = baseName;
    plan.onConflict = ConflictPolicy::Fail;
    plan.options.arrays = arrays;
    plan.options.excelDelimiter = CsvDelimiter::Semicolon;
    const auto report = convert(plan, {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
}

void runPython(const QStringList& arguments)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("/usr/bin/python3"), QStringList{QStringLiteral(MUSTER_CSV_FIDELITY)} + arguments);
    QVERIFY(python.waitForFinished(60'000));
    const QByteArray output = python.readAll();
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, output.constData());
}

} // namespace

/// Files with awkward users, as Python's csv and json modules read them.
class TestCsvFidelity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pythonReadsTheSameValues_data();
    void pythonReadsTheSameValues();
};

void TestCsvFidelity::pythonReadsTheSameValues_data()
{
    QTest::addColumn<QString>("seed");
    for (const char* const seed : {"1", "2", "3"})
        QTest::newRow(seed) << QString::fromLatin1(seed);
}

void TestCsvFidelity::pythonReadsTheSameValues()
{
    QFETCH(const QString, seed);
    const QTemporaryDir folder;
    runPython({QStringLiteral("make"), folder.path(), seed});
    const QString json = QStringLiteral("users.ndjson");
    convertFile(folder, json, ExportFormat::Json, QStringLiteral("users"), {OutputFormat::Csv, OutputFormat::ExcelCsv});
    convertFile(folder, json, ExportFormat::Json, QStringLiteral("columns"), {OutputFormat::Csv}, ArrayStyle::Indexed);
    convertFile(folder, QStringLiteral("auth0.csv"), ExportFormat::Csv, QStringLiteral("auth0-clean"),
                {OutputFormat::Csv});
    runPython({QStringLiteral("check"), folder.path()});
}

QTEST_GUILESS_MAIN(TestCsvFidelity)
#include "tst_csvfidelity.moc"
