#include "app/core/files/conversion.h"
#include "tests/support/gzipdata.h"
#include "tests/support/importschema.h"
#include "tests/support/workbookreader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::test;

namespace {

using Shown = ReadCell::Kind;
using enum OutputFormat;

const QByteArray kUsers =
    R"({"user_id":"auth0|1","email":"a@b.co","logins_count":3,"phone_number":"+491511"})"
    "\n"
    R"({"user_id":"auth0|2","created_at":"2026-11-24T10:41:07.123Z","logins_count":12345678901234567})"
    "\n"
    R"({"user_id":"auth0|3","email":"c@d.co","blocked":true,"app_metadata":{"zip":"007"}})"
    "\n";

} // namespace

/// Whole conversions to formats that write more than one file, or theirs in one go at the end.
class TestConvertSets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void makesImportFiles();
    void refusesRenamedColumns();
    void makesAWorkbook();
    void workbookCanBeCancelledAtTheEnd();
    void allFilesShareANumber_data();
    void allFilesShareANumber();

private:
    [[nodiscard]] ConversionPlan plan(const QVector<OutputFormat>& outputs) const
    {
        ConversionPlan plan;
        plan.source = m_folder->filePath(QStringLiteral("source.gz"));
        plan.format = ExportFormat::Json;
        plan.outputs = outputs;
        plan.folder = m_folder->filePath(QStringLiteral("files"));
        plan.baseName = QStringLiteral("users");
        return plan;
    }
    void makeFile(const QString& name, const QByteArray& content) const
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("files")));
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->filePath(QStringLiteral("files")))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(m_folder->filePath(QStringLiteral("files/") + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConvertSets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    makeFile(QStringLiteral("source.gz"), gzipped(kUsers));
}

void TestConvertSets::makesImportFiles()
{
    const auto report = convert(plan({Import}), {});
    QVERIFY(report);
    QCOMPARE(names(), (QStringList{QStringLiteral("users-part-001.json"), QStringLiteral("users-rejected.ndjson")}));
    const QJsonArray users = QJsonDocument::fromJson(contentOf(QStringLiteral("users-part-001.json"))).array();
    QCOMPARE(users.size(), 2);
    for (const QJsonValue user : users)
        QCOMPARE(importSchemaFault(user.toObject()), QString());
    QCOMPARE(users[0][QStringLiteral("user_id")].toString(), QStringLiteral("1"));
    QVERIFY(contentOf(QStringLiteral("users-rejected.ndjson")).contains("12345678901234567"));
    QCOMPARE(report->users, 3);
    QCOMPARE(report->report.rejected, 1);
    QCOMPARE(report->report.droppedKeys, (QVector<DroppedKey>{{QStringLiteral("logins_count"), 1}}));
    QCOMPARE(report->files.size(), 2);
}

void TestConvertSets::refusesRenamedColumns()
{
    ConversionPlan renamed = plan({Plain, Import});
    renamed.requestedFields = {{QStringLiteral("email"), {}}, {QStringLiteral("user_id"), QStringLiteral("Id")}};
    const auto report = convert(renamed, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::NotImportable);
    QVERIFY(report.error().detail.contains(QStringLiteral("user_id")));
    QCOMPARE(names(), QStringList());
}

void TestConvertSets::makesAWorkbook()
{
    QVERIFY(convert(plan({Xlsx}), {}));
    QCOMPARE(names(), QStringList{QStringLiteral("users.xlsx")});
    const QList<ReadSheet> sheets = readWorkbook(m_folder->filePath(QStringLiteral("files/users.xlsx")));
    QCOMPARE(sheets.size(), 1);
    QStringList headers;
    for (const ReadCell& header : sheets[0].rows.value(0))
        headers.append(header.value);
    QCOMPARE(sheets[0].rows.size(), 4);
    const auto cell = [&](int user, const char* column) {
        return sheets[0].rows[user].value(headers.indexOf(QLatin1StringView(column)));
    };
    QCOMPARE(cell(1, "user_id"), (ReadCell{Shown::Text, QStringLiteral("auth0|1")}));
    QCOMPARE(cell(1, "phone_number"), (ReadCell{Shown::Text, QStringLiteral("+491511")}));
    QCOMPARE(cell(1, "logins_count"), (ReadCell{Shown::Number, QStringLiteral("3")}));
    QCOMPARE(cell(2, "logins_count"), (ReadCell{Shown::Text, QStringLiteral("12345678901234567")}));
    QCOMPARE(cell(2, "created_at"), (ReadCell{Shown::Time, QStringLiteral("2026-11-24T10:41:07.123")}));
    QCOMPARE(cell(2, "email"), ReadCell());
    QCOMPARE(cell(3, "blocked"), (ReadCell{Shown::Boolean, QStringLiteral("true")}));
    QCOMPARE(cell(3, "app_metadata.zip"), (ReadCell{Shown::Text, QStringLiteral("007")}));
}

void TestConvertSets::workbookCanBeCancelledAtTheEnd()
{
    makeFile(QStringLiteral("source.gz"), gzipped(kUsers.repeated(20'000)));
    int callsAtTheEnd = 0;
    const auto report = convert(plan({Xlsx}), [&callsAtTheEnd](qint64 read, qint64 total) {
        callsAtTheEnd += read == total ? 1 : 0;
        return callsAtTheEnd < 5 || read < total;
    });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(names(), QStringList());
}

void TestConvertSets::allFilesShareANumber_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("base");
    const QString plain = QStringLiteral("users");
    const QString second = QStringLiteral("users-2");
    const QString third = QStringLiteral("users-3");
    QTest::newRow("nothing") << QStringList() << plain;
    QTest::newRow("JSON lines") << QStringList{QStringLiteral("users.ndjson")} << second;
    QTest::newRow("first part") << QStringList{QStringLiteral("users-part-001.json")} << second;
    QTest::newRow("later part") << QStringList{QStringLiteral("users-part-008.json")} << second;
    QTest::newRow("rejected") << QStringList{QStringLiteral("users-rejected.ndjson")} << second;
    QTest::newRow("one, then the other") << QStringList{QStringLiteral("users-part-008.json"),
                                                        QStringLiteral("users-2.xlsx")}
                                         << third;
    QTest::newRow("JSON that nobody asked for") << QStringList{QStringLiteral("users.json")} << plain;
}

void TestConvertSets::allFilesShareANumber()
{
    QFETCH(const QStringList, taken);
    QFETCH(const QString, base);
    for (const QString& name : taken)
        makeFile(QStringLiteral("files/") + name, "old");
    QVERIFY(convert(plan({Plain, Import, Xlsx}), {}));
    QStringList expected = taken;
    for (const char* end : {".ndjson", "-part-001.json", "-rejected.ndjson", ".xlsx"})
        expected.append(base + QLatin1StringView(end));
    expected.sort();
    QCOMPARE(names(), expected);
}

QTEST_APPLESS_MAIN(TestConvertSets)
#include "tst_convertsets.moc"
