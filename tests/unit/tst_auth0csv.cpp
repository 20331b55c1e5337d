#include "app/core/files/auth0csv.h"
#include "app/core/files/csvtablemaker.h"
#include "tests/support/recorddata.h"

#include <QTest>

using namespace muster;
using muster::test::auth0Cell;
using muster::test::blockOf;
using muster::test::randomText;

class TestAuth0Csv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removesOneApostrophe_data();
    void removesOneApostrophe();
    void knowsItsTimes_data();
    void knowsItsTimes();
    void tellsWhoWroteIt_data();
    void tellsWhoWroteIt();
    void readsWhatAuth0Encodes();
};

void TestAuth0Csv::removesOneApostrophe_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("text") << QByteArray("'ada") << QByteArray("ada");
    QTest::newRow("empty text") << QByteArray("'") << QByteArray("");
    QTest::newRow("an apostrophe of its own") << QByteArray("''tHooft") << QByteArray("'tHooft");
    QTest::newRow("three") << QByteArray("'''") << QByteArray("''");
    QTest::newRow("a formula") << QByteArray("'=1+1") << QByteArray("=1+1");
    QTest::newRow("only in front") << QByteArray("o'hara'") << QByteArray("o'hara'");
    QTest::newRow("behind a blank") << QByteArray(" 'a") << QByteArray(" 'a");
    QTest::newRow("none") << QByteArray("true") << QByteArray("true");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
}

void TestAuth0Csv::removesOneApostrophe()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QByteArray, text);
    QCOMPARE(auth0Text(std::string_view(cell.constData(), static_cast<std::size_t>(cell.size()))),
             std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

void TestAuth0Csv::knowsItsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isTime");
    QTest::newRow("a time") << QByteArray("2026-11-24T10:41:07.123Z") << true;
    QTest::newRow("without milliseconds") << QByteArray("2026-11-24T10:41:07Z") << false;
    QTest::newRow("with microseconds") << QByteArray("2026-11-24T10:41:07.123456Z") << false;
    QTest::newRow("with an offset") << QByteArray("2026-11-24T10:41:07.123+00:00") << false;
    QTest::newRow("a letter for a digit") << QByteArray("2026-11-24T10:41:O7.123Z") << false;
    QTest::newRow("a date") << QByteArray("2026-11-24") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    const QByteArray shape = "0000-00-00T00:00:00.000Z";
    for (qsizetype at = 0; at < shape.size(); ++at) {
        for (const char c :
             {'\0', '\t', ' ', '-', '.', '/', '0', '9', ':', ';', 'T', 'Z', 'p', '\x7f', '\xb0', '\xff'}) {
            QByteArray text = shape;
            text[at] = c;
            const bool isTime = shape[at] == '0' ? c == '0' || c == '9' : c == shape[at];
            QTest::addRow("%d for character %d", c, static_cast<int>(at)) << text << isTime;
        }
    }
}

void TestAuth0Csv::knowsItsTimes()
{
    QFETCH(const QByteArray, text);
    QTEST(isAuth0Time({text.constData(), static_cast<std::size_t>(text.size())}), "isTime");
}

void TestAuth0Csv::tellsWhoWroteIt_data()
{
    QTest::addColumn<QByteArrayList>("cells");
    QTest::addColumn<bool>("isAuth0");
    QTest::newRow("nothing to see") << QByteArrayList{} << false;
    QTest::newRow("no text") << QByteArrayList{"", "12", "true", "2026-11-24T10:41:07.123Z"} << false;
    QTest::newRow("Auth0") << QByteArrayList{"'auth0|1", "'ada@example.com", "true", "3", ""} << true;
    QTest::newRow("other spellings") << QByteArrayList{"'auth0|1", "True", "2024-01-01T12:00:00+00:00", "null"} << true;
    QTest::newRow("a list without a mark") << QByteArrayList{"'auth0|1", "[\"guardian\"]", "{}"} << true;
    QTest::newRow("only phone numbers") << QByteArrayList{"'+4930123", "'0049"} << true;
    QTest::newRow("plain") << QByteArrayList{"auth0|1", "ada@example.com"} << false;
    QTest::newRow("a name with an apostrophe") << QByteArrayList{"auth0|1", "'tHooft", "12"} << false;
    QTest::newRow("made safe for a spreadsheet") << QByteArrayList{"auth0|1", "'+4930123", "'=1", "'007"} << false;
    QTest::newRow("one text in five without a mark")
        << QByteArrayList{"'auth0|1", "'ada", "'lovelace", "'a@b.c", "guardian"} << true;
}

void TestAuth0Csv::tellsWhoWroteIt()
{
    QFETCH(const QByteArrayList, cells);
    Auth0CsvTest test;
    for (const QByteArray& cell : cells)
        test.add({cell.constData(), static_cast<std::size_t>(cell.size())});
    QTEST(test.passed(), "isAuth0");
}

/// Random texts, as the documentation says they are written, come out as they were.
void TestAuth0Csv::readsWhatAuth0Encodes()
{
    constexpr int kRecords = 4000;
    constexpr int kColumns = 4;
    QRandomGenerator random(20261124);
    QByteArrayList texts;
    QByteArrayList records;
    for (int i = 0; i < kRecords; ++i) {
        QByteArrayList cells;
        for (int column = 0; column < kColumns; ++column) {
            texts.append(randomText(random));
            cells.append(auth0Cell(texts.constLast()));
        }
        records.append(cells.join(','));
    }
    const RecordBlock block = blockOf(records, "\r\n");
    const auto maker = CsvTableMaker::create("user_id,name,nickname,\"user_metadata.note\"", ContentKind::Auth0Csv);
    QVERIFY(maker.has_value());
    const auto table = (*maker)->rows(block, {});
    QVERIFY(table.has_value());
    QCOMPARE(table->cells.size(), static_cast<std::size_t>(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Cell& cell = table->cells[static_cast<std::size_t>(i)];
        QCOMPARE(cell.kind, Cell::Kind::Text);
        QCOMPARE(QByteArray(cell.text.data(), static_cast<qsizetype>(cell.text.size())), texts.at(i));
    }
}

QTEST_APPLESS_MAIN(TestAuth0Csv)
#include "tst_auth0csv.moc"
