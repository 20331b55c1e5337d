#include "app/core/files/contentkind.h"

#include <QTest>

using namespace muster;

class TestContentKind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognises_data();
    void recognises();
    void cutAnywhereItStaysText();
};

void TestContentKind::recognises_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<std::optional<ContentKind>>("kind");
    const auto row = [](const char* name, const QByteArray& beginning, std::optional<ContentKind> kind) {
        QTest::newRow(name) << beginning << kind;
    };
    using enum ContentKind;
    row("lines", "{\"user_id\":\"auth0|1\"}\n{\"user_id\":\"auth0|2\"}\n", Ndjson);
    row("empty object", "{}", Ndjson);
    row("blank lines first", "\n\r\n { \"a\":1}", Ndjson);
    row("byte order mark", "\xef\xbb\xbf{\"a\":1}", Ndjson);
    row("nothing: no users", "", Ndjson);
    row("only blanks", " \n", Ndjson);
    row("cut record", "{\"a\":\"" + QByteArray(70'000, 'x'), Ndjson);
    row("array", "[\n{\"a\":1}\n]\n", JsonArray);
    row("empty array", "[]", JsonArray);
    row("Auth0", "user_id,name,n,d\n\"'auth0|1\",\"'A \"\"B\"\"\",3,2023-01-25T17:48:14.784Z\n", Auth0Csv);
    row("Auth0, header marked", "\"'user_id\",\"'email\"\n", Auth0Csv);
    row("Auth0, not quoted", "user_id,ok\n'auth0|1,True\n'auth0|2,\n", Auth0Csv);
    row("Auth0, line break in a cell", "user_id,name\r\n\"'auth0|1\",\"'a\r\nb, c\"\r\n", Auth0Csv);
    row("Auth0, cut inside a cell", "user_id\n\"'auth0|1\"\n\"abc", Auth0Csv);
    row("Auth0, no line break behind its only text", "user_id\n\"'auth0|1\"", Auth0Csv);
    row("Auth0, no line break, not quoted", "n,user_id\n5,'auth0|1", Auth0Csv);
    row("Auth0, one column", "user_id\n\"'auth0|1\"\n", Auth0Csv);
    row("Auth0, a text without a mark", "user_id,list\n\"'auth0|1\",\"'a\"\n\"'auth0|2\",guardian\n", Auth0Csv);
    row("Auth0, control characters", "user_id,name\n\"'auth0|1\",\"'\x01\x1f\"\n", Auth0Csv);
    row("Auth0, header marked, no texts", "\"'count\"\n3\n", Auth0Csv);
    row("semicolons", "user_id;name\n1;Lovelace, Ada\n2;\"Lovelace, Ada\"\n", Csv);
    row("TABs", "\xef\xbb\xbfuser_id\tname\n1\tLovelace, Ada\n", Csv);
    row("made safe for a spreadsheet", "user_id;phone\nauth0|1;\"'+4930\"\nauth0|2;\"'+4931\"\n", Csv);
    row("other CSV", "user_id,name\nauth0|1,Ann\n", Csv);
    row("other CSV with an apostrophe", "name,town\n\"'tHooft\",\"Delft\"\n", Csv);
    row("only numbers", "a,b\n1,2\n", Csv);
    row("header only", "user_id,email", Csv);
    row("header of one column", "user_id\n", Csv);
    row("quoted header", "\"Given Name\",\"E-mail\"\n", Csv);
    row("UTF-8 header", "名前\nx\n", Csv);
    row("HTML", "<!DOCTYPE html>\n<html>", std::nullopt);
    row("XML behind a mark", "\xef\xbb\xbf<?xml version=\"1.0\"?><a/>", std::nullopt);
    row("picture", "\x89PNG\r\n\x1a\n" + QByteArray(100, '\0'), std::nullopt);
    row("gzip in gzip", QByteArray("\x1f\x8b\x08\0\0", 5), std::nullopt);
    row("PGP message", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", std::nullopt);
    row("prose", "# Title\n\nWords, more words.\n", std::nullopt);
    row("prose without a mark", "Title\n\nWords, more words.\n", std::nullopt);
    row("RTF", "{\\rtf1\\ansi}", std::nullopt);
    row("INI", "[general]\na=1\n", std::nullopt);
    row("array of numbers", "[1,2]", std::nullopt);
    row("Latin-1", "user_id,name\n1,M\xfcller\n", std::nullopt);
    row("tar", "users.csv" + QByteArray(91, '\0') + "0000644", std::nullopt);
    row("JSON with a byte of another encoding later: that record tells it", "{\"name\":\"Zo\xeb\"}\n", Ndjson);
    row("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6), std::nullopt);
}

void TestContentKind::recognises()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const std::optional<ContentKind>, kind);
    QVERIFY(recogniseContent(std::as_bytes(std::span(beginning.cbegin(), beginning.cend()))) == kind);
}

void TestContentKind::cutAnywhereItStaysText()
{
    const QByteArray text = "user_id,name\n\"'1\",\"'日本語 😀\"\n";
    for (qsizetype size = 8; size <= text.size(); ++size) {
        const QByteArray cut = text.first(size);
        QVERIFY2(recogniseContent(std::as_bytes(std::span(cut.cbegin(), cut.cend()))), cut.constData());
    }
}

QTEST_APPLESS_MAIN(TestContentKind)
#include "tst_contentkind.moc"
