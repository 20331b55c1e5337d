#include "app/core/files/zipdirectory.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

/// Runs Python, whose zipfile module makes the files.
bool python(const QString& program, const QString& path)
{
    QProcess process;
    process.start(QStringLiteral("python3"), {QStringLiteral("-c"), program, path});
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

class TestZipDirectory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizes_data();
    void sizes();
    void incompleteFiles_data();
    void incompleteFiles();
};

void TestZipDirectory::sizes_data()
{
    QTest::addColumn<QString>("makes");
    QTest::newRow("plain") << QStringLiteral("z.writestr('a/b.xml', 'x' * 1000); z.writestr('c', '')");
    // The sizes of a member that is larger than 4 GiB stand in a field of their own, whether it needs that or not.
    QTest::newRow("Zip64") << QStringLiteral("zipfile.ZIP64_LIMIT = 500; z.writestr('a/b.xml', 'x' * 1000); "
                                             "z.writestr('c', '')");
}

void TestZipDirectory::sizes()
{
    QFETCH(const QString, makes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    QVERIFY(python(QStringLiteral("import sys, zipfile\n"
                                  "z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n") +
                       makes + QStringLiteral("\nz.close()"),
                   path));
    const auto sizes = zipMemberSizes(path);
    QVERIFY(sizes);
    QCOMPARE(*sizes, (std::map<std::string, quint64>{{"a/b.xml", 1000}, {"c", 0}}));
}

void TestZipDirectory::incompleteFiles_data()
{
    QTest::addColumn<int>("kept"); // bytes; negative: from the end
    QTest::newRow("empty") << 0;
    QTest::newRow("beginning") << 100;
    QTest::newRow("without the last byte") << -1;
    QTest::newRow("without the end record") << -22;
}

void TestZipDirectory::incompleteFiles()
{
    QFETCH(const int, kept);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    QVERIFY(python(QStringLiteral("import sys, zipfile\n"
                                  "z = zipfile.ZipFile(sys.argv[1], 'w')\n"
                                  "z.writestr('a', 'x' * 200)\n"
                                  "z.close()"),
                   path));
    QVERIFY(zipMemberSizes(path));
    QFile file(path);
    QVERIFY(file.resize(kept > 0 ? kept : kept == 0 ? 0 : file.size() + kept));
    QVERIFY(!zipMemberSizes(path));
    QVERIFY(!zipMemberSizes(folder.filePath(QStringLiteral("missing"))));
}

QTEST_APPLESS_MAIN(TestZipDirectory)
#include "tst_zipdirectory.moc"
