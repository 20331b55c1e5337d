#include "app/core/files/directwriter.h"

#include <QStorageInfo>
#include <QTemporaryFile>
#include <QTest>

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace muster;

namespace {

constexpr qsizetype kPiece = DirectWriter::kPieceBytes;

QByteArray numbers(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 2'654'435'761U) >> 13);
    return bytes;
}

std::span<const std::byte> bytesOf(QByteArrayView data)
{
    return std::as_bytes(std::span(data.cbegin(), data.cend()));
}

} // namespace

class TestDirectWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesWhatItIsGiven_data();
    void writesWhatItIsGiven();
    void leavesTheDescriptorAsItWas();
    void tellsOfFailure();
    void tellsOfFailureAtTheEnd();
    void needsADescriptor();
    void suitsWhatTheNameSays();
    void canBeDroppedAtAnyMoment();
};

void TestDirectWriter::writesWhatItIsGiven_data()
{
    QTest::addColumn<qsizetype>("before"); // what the file has already
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("step");
    QTest::newRow("nothing") << qsizetype{0} << qsizetype{0} << qsizetype{1};
    QTest::newRow("a byte") << qsizetype{0} << qsizetype{1} << qsizetype{1};
    QTest::newRow("a piece less a byte") << qsizetype{0} << kPiece - 1 << kPiece;
    QTest::newRow("a piece") << qsizetype{0} << kPiece << kPiece;
    QTest::newRow("a piece and a byte") << qsizetype{0} << kPiece + 1 << kPiece + 1;
    QTest::newRow("more pieces than exist") << qsizetype{4096} << 9 * kPiece + 12'345 << qsizetype{77'777};
    QTest::newRow("all at once") << qsizetype{4096} << 9 * kPiece + 12'345 << 10 * kPiece;
    QTest::newRow("an offset that is not aligned") << qsizetype{100} << 5 * kPiece + 1 << qsizetype{50'000};
}

void TestDirectWriter::writesWhatItIsGiven()
{
    QFETCH(qsizetype, before);
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, step);
    const QByteArray all = numbers(before + size);
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(file.write(all.first(before)), before);
    QVERIFY(file.flush());
    const auto writer = DirectWriter::begin(file.handle(), before);
    QVERIFY(writer);
    for (qsizetype at = before; at < all.size(); at += step)
        QCOMPARE(writer->write(bytesOf(QByteArrayView(all).sliced(at, std::min(step, all.size() - at)))), 0);
    QCOMPARE(writer->finish(), 0);
    QVERIFY(file.seek(0));
    QVERIFY(file.readAll() == all); // no QCOMPARE: it would print megabytes
}

void TestDirectWriter::leavesTheDescriptorAsItWas()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const int flags = ::fcntl(file.handle(), F_GETFL);
    const bool suits = DirectWriter::suits(file.handle());
    QCOMPARE(::fcntl(file.handle(), F_GETFL), flags);
    const auto writer = DirectWriter::begin(file.handle(), 0);
    QVERIFY(writer);
    QVERIFY(!suits || (::fcntl(file.handle(), F_GETFL) & O_DIRECT) != 0);
    QCOMPARE(writer->write(bytesOf(numbers(2 * kPiece))), 0);
    QCOMPARE(writer->finish(), 0);
    QCOMPARE(::fcntl(file.handle(), F_GETFL), flags);
}

/// The error is one of bytes that came before, and it stays.
void TestDirectWriter::tellsOfFailure()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const int readOnly = ::open(qPrintable(file.fileName()), O_RDONLY | O_CLOEXEC);
    const auto writer = DirectWriter::begin(readOnly, 0);
    QVERIFY(writer);
    int error = 0;
    for (int piece = 0; piece <= DirectWriter::kPieces && error == 0; ++piece)
        error = writer->write(bytesOf(numbers(kPiece)));
    QCOMPARE(error, EBADF);
    QVERIFY(writer->room().empty());
    QCOMPARE(writer->write(bytesOf(numbers(kPiece))), EBADF);
    QCOMPARE(writer->finish(), EBADF);
    ::close(readOnly);
}

void TestDirectWriter::tellsOfFailureAtTheEnd()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const int readOnly = ::open(qPrintable(file.fileName()), O_RDONLY | O_CLOEXEC);
    const auto writer = DirectWriter::begin(readOnly, 0);
    QVERIFY(writer);
    QCOMPARE(writer->write(bytesOf("less than a piece")), 0);
    QCOMPARE(writer->finish(), EBADF);
    ::close(readOnly);
}

void TestDirectWriter::needsADescriptor()
{
    QVERIFY(!DirectWriter::begin(-1, 0));
    QVERIFY(!DirectWriter::suits(-1));
}

/// Most computers have ext4, and the checks of this project run on it: without this nobody would notice if no file were
/// ever written directly.
void TestDirectWriter::suitsWhatTheNameSays()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray type = QStorageInfo(file.fileName()).fileSystemType();
    if (type == "ext4" || type == "xfs")
        QVERIFY(DirectWriter::suits(file.handle()));
    else if (type != "overlay")
        QVERIFY(!DirectWriter::suits(file.handle()));
}

void TestDirectWriter::canBeDroppedAtAnyMoment()
{
    const QByteArray some = numbers(kPiece + kPiece / 2);
    for (int i = 0; i < 30; ++i) {
        QTemporaryFile file;
        QVERIFY(file.open());
        const auto writer = DirectWriter::begin(file.handle(), 0);
        QVERIFY(writer);
        for (int times = 0; times < i % 4; ++times)
            QCOMPARE(writer->write(bytesOf(some)), 0);
        if (i % 5 == 4)
            QCOMPARE(writer->finish(), 0);
    }
}

QTEST_GUILESS_MAIN(TestDirectWriter)
#include "tst_directwriter.moc"
