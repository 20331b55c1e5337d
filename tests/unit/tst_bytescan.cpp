#include "app/core/files/bytescan.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace muster;

class TestByteScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAByteAnywhere();
    void findsOneOfSeveralAnywhere();
    void looksAtNothingElse();
    void comparesTexts();
    void copiesTexts();
    void makesMasks();
    void findsWhatIsBetweenQuotes();
};

void TestByteScan::findsAByteAnywhere()
{
    for (const char wanted : {',', '\n', '\x01', '\xff', '\x80'}) {
        for (std::size_t size = 0; size < 80; ++size) {
            std::string text(size, 'a');
            const char* const end = text.data() + size;
            QCOMPARE(findByte(text.data(), end, wanted), end);
            for (std::size_t at = size; at-- > 0;) {
                text[at] = wanted; // and behind it, so that the first counts
                QCOMPARE(findByte(text.data(), end, wanted) - text.data(), static_cast<std::ptrdiff_t>(at));
            }
        }
    }
}

void TestByteScan::findsOneOfSeveralAnywhere()
{
    constexpr ByteScan scan(std::array{',', '"', '\xff'});
    for (std::size_t size = 0; size < 80; ++size) {
        std::string text(size, '\0');
        QVERIFY(!scan.findsIn(text));
        for (std::size_t at = 0; at < size; ++at) {
            for (const char wanted : {',', '"', '\xff'}) {
                text[at] = wanted;
                QVERIFY(scan.findsIn(text));
            }
            text[at] = '-';
            QVERIFY(!scan.findsIn(text));
        }
    }
}

/// Neighbours of the text do not count, wherever in memory it begins.
void TestByteScan::looksAtNothingElse()
{
    constexpr ByteScan scan(std::array{','});
    for (std::size_t size = 0; size < 40; ++size) {
        for (std::size_t begin = 0; begin < 20; ++begin) {
            std::string memory(begin + size + 40, ',');
            memory.replace(begin, size, size, 'a');
            const std::string_view text = std::string_view(memory).substr(begin, size);
            QVERIFY(!scan.findsIn(text));
            QCOMPARE(findByte(text.data(), text.data() + size, ','), text.data() + size);
        }
    }
}

void TestByteScan::comparesTexts()
{
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string text(size, 'a');
        QVERIFY(isSameText(text, std::string(size, 'a')));
        QVERIFY(!isSameText(text, text + 'a'));
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = text;
            other[at] = 'b';
            QVERIFY(!isSameText(text, other));
            QVERIFY(!isSameText(other, text));
        }
    }
}

/// Exactly the text, with what is found in it.
void TestByteScan::copiesTexts()
{
    constexpr ByteScan scan(std::array{'"'});
    std::string text;
    for (std::size_t size = 0; size < 200; ++size, text += static_cast<char>('!' + size % 90)) {
        for (const bool found : {false, true}) {
            std::string from = text;
            std::replace(from.begin(), from.end(), '"', '.');
            if (found && size > 0)
                from[size / 2] = '"';
            std::string to(size + 40, '#');
            QCOMPARE(copyText(from, to.data() + 20) - to.data(), static_cast<std::ptrdiff_t>(20 + size));
            QCOMPARE(to, std::string(20, '#') + from + std::string(20, '#'));
            std::string other(size + 40, '#');
            QCOMPARE(scan.findsInCopy(from, other.data() + 20), found && size > 0);
            QCOMPARE(other, to);
        }
    }
}

void TestByteScan::makesMasks()
{
    std::string text(64, 'a');
    for (const char wanted : {'"', '\x80', '\0'}) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            QCOMPARE(byteMask(text.data(), wanted), quint64(0));
            text[at] = wanted;
            QCOMPARE(byteMask(text.data(), wanted), quint64(1) << at);
            QCOMPARE(byteMask(text.data(), 'b', wanted), quint64(1) << at);
            QCOMPARE(byteMask(text.data(), wanted, 'b'), quint64(1) << at);
            text[at] = 'a';
        }
    }
}

void TestByteScan::findsWhatIsBetweenQuotes()
{
    QCOMPARE(oddSoFar(0), quint64(0));
    QCOMPARE(oddSoFar(0b10010), quint64(0b01110));
    QCOMPARE(oddSoFar(0b11), quint64(0b01)); // a doubled quote
    QCOMPARE(oddSoFar(1), ~quint64(0));
    QCOMPARE(oddSoFar(quint64(1) << 63), quint64(1) << 63);
}

QTEST_APPLESS_MAIN(TestByteScan)
#include "tst_bytescan.moc"
