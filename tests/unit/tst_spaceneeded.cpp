#include "app/core/files/conversion.h"
#include "app/core/files/spaceneeded.h"
#include "tests/support/gzipdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using muster::test::gzipped;

class TestSpaceNeeded : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decision_data();
    void decision();
    void everyOutputNeedsItsRoom();
    void contentOfAFile_data();
    void contentOfAFile();
    void tooLargeIsNoticedBeforeTheFirstByte();
    void errorsTellWhatIsNeeded();
};

void TestSpaceNeeded::decision_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("needed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("enough") << qint64{100} << qint64{1000} << qint64{99} << true;
    QTest::newRow("just enough") << qint64{100} << qint64{1000} << qint64{100} << true;
    QTest::newRow("too little") << qint64{100} << qint64{1000} << qint64{101} << false;
    QTest::newRow("nothing is free") << qint64{0} << qint64{1000} << qint64{1} << false;
    QTest::newRow("tells no sizes") << qint64{0} << qint64{0} << qint64{1} << true;
}

void TestSpaceNeeded::decision()
{
    QFETCH(const qint64, free);
    QFETCH(const qint64, total);
    QFETCH(const qint64, needed);
    QFETCH(const bool, fits);
    const auto checked = checkSpace(QStringLiteral("/data"), DiskFacts{free, false, total}, needed);
    QCOMPARE(checked.has_value(), fits);
    if (!fits) {
        QCOMPARE(checked.error().code, ErrorCode::DiskFull);
        QCOMPARE(checked.error().subject, QStringLiteral("/data"));
    }
    QVERIFY(checkSpace(QStringLiteral("/data"), std::nullopt, needed)); // does not answer
}

void TestSpaceNeeded::everyOutputNeedsItsRoom()
{
    constexpr qint64 source = 1'000'000;
    constexpr qint64 content = 8'000'000;
    const auto needed = [&](const QVector<OutputFormat>& outputs, ExportFormat format = ExportFormat::Json) {
        return spaceNeeded(outputs, format, source, content);
    };
    qint64 sum = 0;
    for (const OutputFormat output : allOutputFormats()) {
        QVERIFY2(needed({output}) >= source, qPrintable(outputFormatName(output)));
        sum += needed({output});
    }
    QCOMPARE(needed(allOutputFormats()), sum);
    QCOMPARE(needed({OutputFormat::Raw}), source);
    QCOMPARE(needed({OutputFormat::Json}), content);
    QVERIFY(needed({OutputFormat::Csv}, ExportFormat::Csv) > content / 2); // it only loses apostrophes and quotes
}

void TestSpaceNeeded::contentOfAFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("bytes");
    QByteArray noise; // hardly packed
    for (quint32 state = 1; noise.size() < 50'000; state = state * 1664525 + 1013904223)
        noise += static_cast<char>(state >> 24);
    QTest::newRow("gzip") << gzipped(QByteArray("{}\n").repeated(1000)) << qint64{3000};
    QTest::newRow("gzip of noise") << gzipped(noise) << qint64{50'000};
    QTest::newRow("plain") << QByteArray("{}\n").repeated(10) << qint64{30};
    QTest::newRow("empty") << QByteArray() << qint64{0};
}

void TestSpaceNeeded::contentOfAFile()
{
    QFETCH(const QByteArray, file);
    QFETCH(const qint64, bytes);
    const QTemporaryDir folder;
    QFile written(folder.filePath(QStringLiteral("download")));
    QVERIFY(written.open(QIODevice::WriteOnly));
    QCOMPARE(written.write(file), file.size());
    written.close();
    QCOMPARE(contentBytesAtLeast(written.fileName()), bytes);
    QCOMPARE(contentBytesAtLeast(folder.filePath(QStringLiteral("missing"))), 0);
}

/// A file with a hole larger than the disk: nothing is written before that is noticed.
void TestSpaceNeeded::tooLargeIsNoticedBeforeTheFirstByte()
{
    const QTemporaryDir sources;
    const QTemporaryDir folder;
    QFile source(sources.filePath(QStringLiteral("users.ndjson")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    const auto disk = diskFacts(folder.path());
    QVERIFY(disk);
    if (!source.resize(disk->freeBytes + (qint64{1} << 40)))
        QSKIP("this file system has no files with holes");
    ConversionPlan plan;
    plan.source = source.fileName();
    plan.format = ExportFormat::Json;
    plan.outputs = {OutputFormat::Json, OutputFormat::Csv};
    plan.folder = folder.path();
    plan.baseName = QStringLiteral("users");
    int calls = 0;
    const auto report = convert(plan, [&calls](qint64, qint64) { return ++calls < 100; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DiskFull);
    QCOMPARE(report.error().subject, folder.path());
    QVERIFY2(report.error().detail.contains(QStringLiteral("needs about")), qPrintable(report.error().detail));
    QVERIFY2(report.error().detail.contains(QStringLiteral("are free")), qPrintable(report.error().detail));
    QCOMPARE(report.error().detail.count(QStringLiteral("needs about")), 1);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestSpaceNeeded::errorsTellWhatIsNeeded()
{
    const Error full{ErrorCode::DiskFull, QStringLiteral("No space left on device"), {}, 0, std::nullopt};
    QCOMPARE(withSpaceNeeded(full, 1'500'000).detail, QStringLiteral("No space left on device (needs about 1.5 MB)"));
    const Error other{ErrorCode::FileWriteFailed, QStringLiteral("Input/output error"), {}, 0, std::nullopt};
    QCOMPARE(withSpaceNeeded(other, 1'500'000).detail, other.detail);
}

QTEST_APPLESS_MAIN(TestSpaceNeeded)
#include "tst_spaceneeded.moc"
