#include "app/core/domain/namepattern.h"

#include <QTest>

using namespace muster;

namespace {

NameContext context()
{
    return {QStringLiteral("Acme Corp"),
            QStringLiteral("customers-db"),
            QStringLiteral("production"),
            QStringLiteral("Monthly Report"),
            QStringLiteral("csv"),
            QStringLiteral("job_0123456789abcdef"),
            QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7))};
}

} // namespace

class TestNamePattern : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expands_data();
    void expands();
    void refuses_data();
    void refuses();
    void everyVariableIsKnown();
    void wholeTenantHasAName();
    void valuesAreCleaned_data();
    void valuesAreCleaned();
    void longNamesAreCutAtACharacter_data();
    void longNamesAreCutAtACharacter();
    void numbers();
    void fileNames_data();
    void fileNames();
    void stems_data();
    void stems();
};

void TestNamePattern::expands_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* pattern, const char* name) {
        QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(name);
    };
    row("{tenant}-{connection}-{date}", "acme-corp-customers-db-2026-03-04");
    row("{date}_{time}", "2026-03-04_050607");
    row("{preset}.{format}", "monthly-report.csv");
    row("{env} {job}", "production job_0123456789abcdef");
    row("users", "users");
    row("  users  ", "users");
    row("Ärzte 東京", "Ärzte 東京");
    row("..hidden", "hidden");
    row(". .hidden", "hidden");
    row("users. .", "users");
    row("a..b", "a..b");
    row("{date}{date}", "2026-03-042026-03-04");
}

void TestNamePattern::expands()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, name);
    QCOMPARE(expandNamePattern(pattern, context()), Result<QString>(name));
}

void TestNamePattern::refuses_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char* pattern :
         {"",    "   ",  "...",  ". .", "{",   "}",   "a}",   "{tenant", "{}",  "{Tenant}", "{ tenant }", "{a{date}}",
          "a/b", "../x", "a\\b", "a:b", "a*b", "a?b", "a\"b", "<a>",     "a|b", "a\nb",     "a\tb",       "a\u202Eb"})
        QTest::newRow(pattern) << QString::fromUtf8(pattern);
}

void TestNamePattern::refuses()
{
    QFETCH(const QString, pattern);
    const auto name = expandNamePattern(pattern, context());
    QVERIFY(!name);
    QCOMPARE(name.error().code, ErrorCode::InvalidRequest);
    QVERIFY(name.error().detail.endsWith(QLatin1Char('.')));
}

void TestNamePattern::everyVariableIsKnown()
{
    QCOMPARE(namePatternVariables().size(), 8);
    for (const QString& variable : namePatternVariables())
        QVERIFY(expandNamePattern(QLatin1Char('{') + variable + QLatin1Char('}'), context()));
    QVERIFY(expandNamePattern(defaultNamePattern(), context()));
}

void TestNamePattern::wholeTenantHasAName()
{
    NameContext whole = context();
    whole.connection.clear();
    QCOMPARE(expandNamePattern(QStringLiteral("{connection}"), whole), Result<QString>(QStringLiteral("all-users")));
    whole.preset.clear();
    QVERIFY(!expandNamePattern(QStringLiteral("{preset}"), whole));
}

void TestNamePattern::valuesAreCleaned_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* connection, const char* name) {
        QTest::newRow(connection) << QString::fromUtf8(connection) << QString::fromUtf8(name);
    };
    row("../../etc/passwd", "-..-etc-passwd");
    row("a\\b:c*d", "a-b-c-d");
    row("line\nbreak\ttab", "line-break-tab");
    row("{date}", "{date}");
    row("\u202Eevil", "-evil");
    row("Größe", "Größe");
}

void TestNamePattern::valuesAreCleaned()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, name);
    NameContext hostile = context();
    hostile.connection = connection;
    QCOMPARE(expandNamePattern(QStringLiteral("{connection}"), hostile), Result<QString>(name));
}

void TestNamePattern::longNamesAreCutAtACharacter_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("bytes");
    QTest::newRow("one byte each") << QString(151, QLatin1Char('x')) << 150;
    QTest::newRow("just fits") << QString(150, QLatin1Char('x')) << 150;
    QTest::newRow("two bytes each") << QString(200, QChar(0xe4)) << 150;
    QTest::newRow("three bytes each") << QLatin1Char('x') + QString(200, QChar(0x6771)) << 148;
    QTest::newRow("four bytes each") << QLatin1Char('x') + QStringLiteral("😀").repeated(100) << 149;
    QTest::newRow("ends with a dot after the cut") << QString(149, QLatin1Char('x')) + QStringLiteral(".yyy") << 149;
    QTest::newRow("very long") << QString(3'000'000, QLatin1Char('x')) << 150;
}

void TestNamePattern::longNamesAreCutAtACharacter()
{
    QFETCH(const QString, pattern);
    QFETCH(const int, bytes);
    const auto name = expandNamePattern(pattern, context());
    QVERIFY(name);
    QCOMPARE(name->toUtf8().size(), bytes);
    QCOMPARE(QString::fromUtf8(name->toUtf8()), *name);
    QVERIFY(pattern.startsWith(*name));
}

void TestNamePattern::numbers()
{
    QCOMPARE(numberedName(QStringLiteral("users"), 1), QStringLiteral("users"));
    QCOMPARE(numberedName(QStringLiteral("users"), 2), QStringLiteral("users-2"));
    QCOMPARE(numberedName(QStringLiteral("users%1"), 1000), QStringLiteral("users%1-1000"));
}

void TestNamePattern::fileNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name"); // empty: refused
    QTest::newRow("default") << defaultFileNamePattern() << "q3 users";
    QTest::newRow("all") << "{file}-{date}-{time}.{format}"
                         << "q3 users-2026-03-04-050607.csv";
    QTest::newRow("a tenant is not known") << "{tenant}-{file}"
                                           << "";
    QTest::newRow("a job is not known") << "{job}"
                                        << "";
}

void TestNamePattern::fileNames()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    NameContext ofFile = context();
    ofFile.file = QStringLiteral("q3/users");
    const auto expanded = expandNamePattern(pattern, ofFile);
    QCOMPARE(expanded.value_or(QString()), QString(name).replace(QLatin1Char(' '), QLatin1Char('-')));
    QVERIFY(!expandNamePattern(QStringLiteral("{file}"), context())); // of an export there is no file
}

void TestNamePattern::stems_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("stem");
    const auto row = [](const char* path, const char* stem) { QTest::newRow(path) << path << stem; };
    row("/tmp/users.json.gz", "users");
    row("users.csv.gz", "users");
    row("users.CSV.GZ", "users");
    row("users.ndjson", "users");
    row("users.2026.csv", "users.2026");
    row("users", "users");
    row("/tmp/.gz", ".gz");
    row("archive.tar.gz", "archive.tar");
}

void TestNamePattern::stems()
{
    QFETCH(QString, path);
    QTEST(fileStem(path), "stem");
}

QTEST_APPLESS_MAIN(TestNamePattern)
#include "tst_namepattern.moc"
