#include "app/core/files/textbuffer.h"

#include <QTest>

#include <algorithm>
#include <string>

using namespace muster;

class TestTextBuffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyAtFirst();
    void keepsWhatWasWritten();
};

void TestTextBuffer::isEmptyAtFirst()
{
    QVERIFY(TextBuffer().text().empty());
}

void TestTextBuffer::keepsWhatWasWritten()
{
    TextBuffer buffer;
    std::string expected;
    for (std::size_t size = 0; size < 300; ++size) {
        const std::string piece(size, static_cast<char>('a' + size % 26));
        buffer.endAt(std::copy(piece.begin(), piece.end(), buffer.room(size + size % 7)));
        expected += piece;
        QCOMPARE(buffer.text(), expected);
    }
    const TextBuffer moved = std::move(buffer);
    QCOMPARE(moved.text(), expected);
}

QTEST_APPLESS_MAIN(TestTextBuffer)
#include "tst_textbuffer.moc"
