#include "app/core/files/emailaddress.h"

#include <QTest>

using namespace muster;

class TestEmailAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addresses_data();
    void addresses();
};

void TestEmailAddress::addresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isAddress");
    const auto row = [](const char* text, bool isAddress) { QTest::newRow(text) << QByteArray(text) << isAddress; };
    row("a@b.co", true);
    row("first.last+tag@sub.example.com", true);
    row("o'neil_x-y=z@example.org", true);
    row("UPPER@EXAMPLE.COM", true);
    row("1@2.example", true);
    row("a@xn--bcher-kva.example", true);
    row("jürgen@bücher.example", true);
    row("用户@例子.公司", true);
    row("a@1.2.example", true);
    row("", false);
    row("a", false);
    row("@", false);
    row("a@", false);
    row("@example.com", false);
    row("a@localhost", false);
    row("a@example.c", false);
    row("a@127.0.0.1", false);
    row("a@[127.0.0.1]", false);
    row("a@b@example.com", false);
    row("a b@example.com", false);
    row("a@exa mple.com", false);
    row(" a@example.com", false);
    row("a@example.com\n", false);
    row("\"a b\"@example.com", false);
    row(".a@example.com", false);
    row("a.@example.com", false);
    row("a..b@example.com", false);
    row("a@.example.com", false);
    row("a@example.com.", false);
    row("a@example..com", false);
    row("a@-example.com", false);
    row("a@example-.com", false);
    row("a@exam_ple.com", false);
    row("a,b@example.com", false);
    QTest::newRow("long name") << QByteArray(64, 'n') + "@example.com" << true;
    QTest::newRow("name too long") << QByteArray(65, 'n') + "@example.com" << false;
    QTest::newRow("label too long") << "a@" + QByteArray(64, 'n') + ".com" << false;
    QTest::newRow("domain too long") << "a@" + QByteArray("abcdefghi.").repeated(26) + "com" << false;
    QTest::newRow("NUL") << QByteArray("a\0@example.com", 14) << false;
}

void TestEmailAddress::addresses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isAddress);
    QCOMPARE(isEmailAddress({text.constData(), static_cast<std::size_t>(text.size())}), isAddress);
}

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
