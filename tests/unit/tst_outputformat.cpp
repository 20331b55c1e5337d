#include "app/core/domain/outputformat.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace muster;

class TestOutputFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesComeBack();
    void suffixes_data();
    void suffixes();
    void suffixesDiffer();
    void onlyJsonGivesJson();
    void optionNamesComeBack();
    void defaultsComeFirst();
    void delimiterFollowsTheLocale();
};

void TestOutputFormat::namesComeBack()
{
    for (const OutputFormat format : allOutputFormats())
        QCOMPARE(outputFormatFromName(outputFormatName(format)), std::optional(format));
    QVERIFY(!outputFormatFromName(u"pdf"));
    QVERIFY(!outputFormatFromName(u""));
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json})
        QCOMPARE(exportFormatFromName(exportFormatName(format)), std::optional(format));
    QVERIFY(!exportFormatFromName(u"CSV"));
}

void TestOutputFormat::suffixes_data()
{
    QTest::addColumn<OutputFormat>("output");
    QTest::addColumn<ExportFormat>("downloaded");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("raw json") << OutputFormat::Raw << ExportFormat::Json << QStringLiteral(".json.gz");
    QTest::newRow("raw csv") << OutputFormat::Raw << ExportFormat::Csv << QStringLiteral(".csv.gz");
    QTest::newRow("plain json") << OutputFormat::Plain << ExportFormat::Json << QStringLiteral(".ndjson");
    QTest::newRow("json") << OutputFormat::Json << ExportFormat::Json << QStringLiteral(".json");
    QTest::newRow("import") << OutputFormat::Import << ExportFormat::Json << QStringLiteral(".json");
    QTest::newRow("csv of json") << OutputFormat::Csv << ExportFormat::Json << QStringLiteral(".csv");
    QTest::newRow("excel csv") << OutputFormat::ExcelCsv << ExportFormat::Csv << QStringLiteral("-excel.csv");
    QTest::newRow("workbook") << OutputFormat::Xlsx << ExportFormat::Csv << QStringLiteral(".xlsx");
    QTest::newRow("plain csv") << OutputFormat::Plain << ExportFormat::Csv << QStringLiteral(".csv");
}

void TestOutputFormat::suffixes()
{
    QFETCH(const OutputFormat, output);
    QFETCH(const ExportFormat, downloaded);
    QFETCH(const QString, suffix);
    QCOMPARE(outputSuffix(output, downloaded), suffix);
    QVERIFY(!outputFormatText(output, downloaded).isEmpty());
    QVERIFY(!outputFormatHint(output, downloaded).isEmpty());
}

void TestOutputFormat::suffixesDiffer()
{
    for (const ExportFormat downloaded : {ExportFormat::Csv, ExportFormat::Json}) {
        const QVector<OutputFormat> outputs = outputFormatsFor(downloaded);
        const QStringList suffixes = outputSuffixes(outputs, downloaded);
        QCOMPARE(QSet<QString>(suffixes.begin(), suffixes.end()).size(), outputs.size());
    }
}

void TestOutputFormat::onlyJsonGivesJson()
{
    for (const OutputFormat output : allOutputFormats()) {
        QVERIFY(canMake(output, ExportFormat::Json));
        QCOMPARE(canMake(output, ExportFormat::Csv), output != OutputFormat::Json && output != OutputFormat::Import);
        QCOMPARE(outputFormatsFor(ExportFormat::Csv).contains(output), canMake(output, ExportFormat::Csv));
        QVERIFY(outputFormatsFor(ExportFormat::Json).contains(output));
    }
}

void TestOutputFormat::optionNamesComeBack()
{
    for (const ArrayStyle style : {ArrayStyle::JsonText, ArrayStyle::Indexed})
        QCOMPARE(arrayStyleFromName(arrayStyleName(style)), std::optional(style));
    for (const CsvDelimiter delimiter :
         {CsvDelimiter::Automatic, CsvDelimiter::Comma, CsvDelimiter::Semicolon, CsvDelimiter::Tab})
        QCOMPARE(csvDelimiterFromName(csvDelimiterName(delimiter)), std::optional(delimiter));
    QVERIFY(!arrayStyleFromName(u"") && !csvDelimiterFromName(u";"));
}

void TestOutputFormat::defaultsComeFirst()
{
    QCOMPARE(outputFormatsFor(ExportFormat::Csv).constFirst(), OutputFormat::Csv);
    QCOMPARE(outputFormatsFor(ExportFormat::Json).constFirst(), OutputFormat::Plain);
}

void TestOutputFormat::delimiterFollowsTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(csvDelimiterCharacter(CsvDelimiter::Automatic), ';');
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(csvDelimiterCharacter(CsvDelimiter::Automatic), ',');
    QLocale::setDefault(before);
    QCOMPARE(csvDelimiterCharacter(CsvDelimiter::Tab), '\t');
    QCOMPARE(csvDelimiterCharacter(CsvDelimiter::Comma), ',');
    QCOMPARE(csvDelimiterCharacter(CsvDelimiter::Semicolon), ';');
}

QTEST_APPLESS_MAIN(TestOutputFormat)
#include "tst_outputformat.moc"
