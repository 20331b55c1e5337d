#include "app/core/domain/field.h"

#include <QTest>

using namespace muster;
using Kind = FieldIssue::Kind;

namespace {

/// "email=mail user_id" → two fields.
QVector<Field> fieldsFrom(const QString& text)
{
    QVector<Field> fields;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words)
        fields.append(fieldFromArgument(word));
    return fields;
}

} // namespace

class TestField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paths_data();
    void paths();
    void arguments_data();
    void arguments();
    void issues_data();
    void issues();
    void emptyNameIsAnIssue();
    void lengthLimit();
    void csvColumnLimit();
    void controlCharacterIsNoPath();
    void textsOfIssues_data();
    void textsOfIssues();
};

void TestField::paths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* path, bool valid) { QTest::newRow(path) << QString::fromUtf8(path) << valid; };
    for (const char* good :
         {"email", "a.b", "a[0]", "a[0].b", "a[12][3].b", "user_metadata.plan-1", "a.größe", "a b.c"})
        row(good, true);
    for (const char* bad :
         {"", ".", ".a", "a.", "a..b", "a[", "a[]", "a]", "a[x]", "a[0", "a[0]b", "[0]", "a[-1]", " a", "a "})
        row(bad, false);
}

void TestField::paths()
{
    QFETCH(const QString, path);
    QFETCH(const bool, valid);
    QCOMPARE(isFieldPath(path), valid);
}

void TestField::arguments_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("exportAs");
    const auto row = [](const char* argument, const char* name, const char* exportAs) {
        QTest::newRow(argument) << QString::fromLatin1(argument) << QString::fromLatin1(name)
                                << QString::fromLatin1(exportAs);
    };
    row("email", "email", "");
    row("email=Mail", "email", "Mail");
    row("email=", "email", "");
    row(" email = My mail ", "email", "My mail");
    row("email=a=b", "email", "a=b");
    row("=x", "", "x");
}

void TestField::arguments()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, name);
    QFETCH(const QString, exportAs);
    QCOMPARE(fieldFromArgument(argument), (Field{name, exportAs}));
    QCOMPARE(fieldFromArgument(argument).outputName(), exportAs.isEmpty() ? name : exportAs);
}

void TestField::issues_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QVector<FieldIssue>>("expected");
    using enum ExportFormat;
    const auto row = [](const char* name, ExportFormat format, const char* fields,
                        const QVector<FieldIssue>& expected) {
        QTest::newRow(name) << format << QString::fromLatin1(fields) << expected;
    };
    row("nothing wrong", Csv, "user_id email user_metadata.plan identities[0].connection", {});
    row("bad path", Csv, "email a..b", {{Kind::BadPath, 1}});
    row("same name twice", Csv, "email email", {{Kind::DuplicateOutputName, 0}, {Kind::DuplicateOutputName, 1}});
    row("same name by renaming", Json, "email user_metadata.mail=email",
        {{Kind::DuplicateOutputName, 0}, {Kind::DuplicateOutputName, 1}});
    row("apart by renaming", Json, "email email=mail", {});
    row("capitals are apart", Csv, "email=a name=A", {});
    row("never exported", Json, "roles app_metadata.roles permissions[0].x",
        {{Kind::NeverExportable, 0}, {Kind::NeverExportable, 2}});
    row("whole metadata in csv", Csv, "user_metadata", {{Kind::WholeMetadataInCsv, 0}});
    row("whole metadata in json", Json, "user_metadata app_metadata", {});
    row("array in csv", Csv, "identities", {{Kind::ArrayWithoutIndexInCsv, 0}});
    row("array in json", Json, "identities", {});
    row("unknown", Csv, "shoe_size", {{Kind::UnknownAttribute, 0}});
    row("two issues in a row", Csv, "x=email email",
        {{Kind::UnknownAttribute, 0}, {Kind::DuplicateOutputName, 0}, {Kind::DuplicateOutputName, 1}});
}

void TestField::issues()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QString, fields);
    QFETCH(const QVector<FieldIssue>, expected);
    const QVector<Field> list = fieldsFrom(fields);
    QCOMPARE(checkFields(list, format), expected);
    for (const FieldIssue& issue : expected)
        QVERIFY(!fieldIssueText(issue, list).isEmpty());
}

void TestField::emptyNameIsAnIssue()
{
    const QVector<Field> fields{{QString(), QString()}, {QString(), QString()}};
    QCOMPARE(checkFields(fields, ExportFormat::Csv), (QVector<FieldIssue>{{Kind::EmptyName, 0}, {Kind::EmptyName, 1}}));
}

void TestField::lengthLimit()
{
    const auto issueOf = [](const QString& name, const QString& exportAs) {
        return checkFields({{name, exportAs}}, ExportFormat::Json).value(0, {Kind::EmptyName, 99});
    };
    const QString prefix = QStringLiteral("user_metadata.");
    const QString longest = prefix + QString(100 - prefix.size(), QLatin1Char('x'));
    QCOMPARE(issueOf(longest, {}).row, 99);
    QCOMPARE(issueOf(longest + QLatin1Char('x'), {}).kind, Kind::NameTooLong);
    QCOMPARE(issueOf(QStringLiteral("email"), QString(100, QLatin1Char('x'))).row, 99);
    QCOMPARE(issueOf(QStringLiteral("email"), QString(101, QLatin1Char('x'))).kind, Kind::NameTooLong);
}

void TestField::csvColumnLimit()
{
    QVector<Field> fields;
    for (int i = 0; i < 30; ++i)
        fields.append({QStringLiteral("user_metadata.f%1").arg(i), {}});
    QCOMPARE(checkFields(fields, ExportFormat::Csv).size(), 0);
    fields.append({QStringLiteral("email"), {}});
    QCOMPARE(checkFields(fields, ExportFormat::Csv), (QVector<FieldIssue>{{Kind::TooManyCsvFields, -1}}));
    QCOMPARE(checkFields(fields, ExportFormat::Json).size(), 0);
}

void TestField::controlCharacterIsNoPath()
{
    QVERIFY(!isFieldPath(u"a\nb"));
    QVERIFY(!isFieldPath(QStringView(u"a\0b", 3)));
}

void TestField::textsOfIssues_data()
{
    QTest::addColumn<FieldIssue>("issue");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, FieldIssue issue, bool isError, const char* part) {
        QTest::newRow(name) << issue << isError << QString::fromUtf8(part);
    };
    row("empty", {Kind::EmptyName, 0}, true, "user_metadata.plan");
    row("path", {Kind::BadPath, 0}, true, "“some.name”");
    row("long", {Kind::NameTooLong, 0}, true, "100");
    row("duplicate", {Kind::DuplicateOutputName, 0}, true, "“column”");
    row("too many", {Kind::TooManyCsvFields, -1}, true, "30");
    row("never", {Kind::NeverExportable, 0}, true, "“some.name”");
    row("metadata", {Kind::WholeMetadataInCsv, 0}, false, "JSON");
    row("array", {Kind::ArrayWithoutIndexInCsv, 0}, false, "some.name[0]");
    row("unknown", {Kind::UnknownAttribute, 0}, false, "ignore");
}

void TestField::textsOfIssues()
{
    QFETCH(const FieldIssue, issue);
    QFETCH(const bool, isError);
    QFETCH(const QString, part);
    const QString text = fieldIssueText(issue, {{QStringLiteral("some.name"), QStringLiteral("column")}});
    QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(text.endsWith(QLatin1Char('.')));
    QCOMPARE(issue.isError(), isError);
}

QTEST_APPLESS_MAIN(TestField)
#include "tst_field.moc"
