#include "app/core/files/usercounter.h"

#include <QTest>

using namespace muster;

class TestUserCounter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
};

void TestUserCounter::counts_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("users");
    using enum ExportFormat;
    const auto row = [](const char* name, ExportFormat format, const QByteArray& content, qint64 users) {
        QTest::newRow(name) << format << content << users;
    };
    row("json: nothing", Json, "", 0);
    row("json: two lines", Json, "{}\n{}\n", 2);
    row("json: last line without its end", Json, "{}\n{}", 2);
    row("json: CRLF", Json, "{}\r\n{}\r\n", 2);
    row("json: blank lines", Json, "\n{}\n\n \t\r\n{}\n\n", 2);
    row("json: only white space", Json, " \n\t\r\n\n", 0);
    row("json: white space at the end", Json, "{}\n  ", 1);
    row("json: quotes mean nothing", Json, "{\"a\":\"\\\"\"}\n{}\n", 2);
    row("csv: nothing", Csv, "", 0);
    row("csv: header only", Csv, "user_id,email\n", 0);
    row("csv: header without its end", Csv, "user_id,email", 0);
    row("csv: two users", Csv, "id,email\n1,a\n2,b\n", 2);
    row("csv: last user without its end", Csv, "id,email\n1,a\n2,b", 2);
    row("csv: CRLF", Csv, "id,email\r\n1,a\r\n2,b\r\n", 2);
    row("csv: blank lines", Csv, "id,email\n\n1,a\n\r\n2,b\n\n", 2);
    row("csv: line break inside quotes", Csv, "id,name\n1,\"'a\nb\n\nc\"\n2,b\n", 2);
    row("csv: doubled quotes", Csv, "id,name\n1,\"'a\"\"\n\"\"b\"\n2,\"\"\n", 2);
    row("csv: empty quoted value", Csv, "name\n\"\"\n\"\"\n", 2);
    row("csv: quotes that never end", Csv, "id,name\n1,\"'a\n2,b\n", 1);
    row("csv: header with a line break", Csv, "\"user\nid\",email\n1,a\n", 1);
}

void TestUserCounter::counts()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, content);
    QFETCH(const qint64, users);
    for (qsizetype size = 1; size <= content.size() + 1; ++size) {
        UserCounter counter(format);
        for (qsizetype at = 0; at < content.size(); at += size) {
            const QByteArray piece = content.mid(at, size);
            counter.feed(std::as_bytes(std::span(piece.cbegin(), piece.cend())));
        }
        QCOMPARE(counter.users(), users);
    }
}

QTEST_APPLESS_MAIN(TestUserCounter)
#include "tst_usercounter.moc"
