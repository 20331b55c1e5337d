#include "app/core/domain/outputformat.h"

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
        QSet<QString> suffixes;
        for (const OutputFormat output : allOutputFormats())
            suffixes.insert(outputSuffix(output, downloaded));
        QCOMPARE(suffixes.size(), allOutputFormats().size());
    }
}

QTEST_APPLESS_MAIN(TestOutputFormat)
#include "tst_outputformat.moc"
