#include "app/core/files/conversion.h"
#include "app/core/files/xlsxwriter.h"
#include "tests/support/tablerows.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
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

QJsonObject userOf(int number, QRandomGenerator& random)
{
    static const QStringList names{QStringLiteral("Zoë O'Neil"), QStringLiteral("=1+1"), QStringLiteral("  東京 "),
                                   QStringLiteral("a\nb"),       QStringLiteral("001"),  QStringLiteral("_x0041_"),
                                   QStringLiteral("<&>\"'")};
    QJsonObject user{{QStringLiteral("user_id"), QStringLiteral("auth0|%1").arg(number)},
                     {QStringLiteral("name"), names[random.bounded(names.size())]},
                     {QStringLiteral("blocked"), random.bounded(2) == 1},
                     {QStringLiteral("logins_count"), random.bounded(100'000)},
                     {QStringLiteral("created_at"), QStringLiteral("2026-11-24T10:41:%1.%2Z")
                                                        .arg(random.bounded(60), 2, 10, QLatin1Char('0'))
                                                        .arg(random.bounded(1000), 3, 10, QLatin1Char('0'))}};
    if (random.bounded(3) > 0)
        user.insert(QStringLiteral("user_metadata"),
                    QJsonObject{{QStringLiteral("score"), random.bounded(1'000'000) / 64.0},
                                {QStringLiteral("phone"), QStringLiteral("+49%1").arg(random.bounded(100'000))}});
    return user;
}

/// What the cell of a column has to show. Columns of nested values have dots.
ReadCell shownOf(const QJsonObject& user, const QString& column)
{
    QJsonValue value = user;
    for (const QString& key : column.split(QLatin1Char('.')))
        value = value[key];
    if (value.isString() && column == QStringLiteral("created_at"))
        return {ReadCell::Kind::Time, value.toString().chopped(1)};
    if (value.isString())
        return {ReadCell::Kind::Text, value.toString()};
    if (value.isBool())
        return {ReadCell::Kind::Boolean, value.toBool() ? QStringLiteral("true") : QStringLiteral("false")};
    if (value.isDouble())
        return {ReadCell::Kind::Number, QString::number(value.toDouble(), 'g', 15)};
    return {};
}

} // namespace

/// LibreOffice opens our workbook and has in each cell what the users have.
class TestWorkbookOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreTheSame();
    void usersAreTheSame();
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

void TestWorkbookOffice::usersAreTheSame()
{
    const QTemporaryDir folder;
    QRandomGenerator random(0x75736572);
    QList<QJsonObject> users;
    QFile source(folder.filePath(QStringLiteral("users.ndjson")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    for (int number = 0; number < 300; ++number) {
        users.append(userOf(number, random));
        source.write(QJsonDocument(users.last()).toJson(QJsonDocument::Compact) + '\n');
    }
    source.close();
    ConversionPlan plan;
    plan.source = source.fileName();
    plan.format = ExportFormat::Json;
    plan.outputs = {OutputFormat::Xlsx};
    plan.folder = folder.path();
    plan.baseName = QStringLiteral("users");
    const auto report = convert(plan, {});
    QVERIFY(report);

    const QList<ReadSheet> sheets = readWorkbookByOffice(report->files.first().path);
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(sheets[0].rows.size(), users.size() + 1);
    const ReadRow& headers = sheets[0].rows.first();
    QCOMPARE(headers.size(), 7);
    for (qsizetype user = 0; user < users.size(); ++user) {
        for (qsizetype column = 0; column < headers.size(); ++column)
            QCOMPARE(sheets[0].rows[user + 1].value(column), shownOf(users[user], headers[column].value));
    }
}

QTEST_GUILESS_MAIN(TestWorkbookOffice)
#include "tst_workbookoffice.moc"
