#include "app/core/base/secret.h"

#include <QFile>
#include <QTest>

#include <array>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace muster;

namespace {

/// The value, every bit turned over, so that it stands in memory only where a Secret holds it.
constexpr std::array kTurnedOver{'\xb2', '\xcb', '\x8d', '\x94', '\xd2', '\x8c', '\x9a', '\x9c',
                                 '\x8d', '\x9a', '\x8b', '\xd2', '\xc8', '\xc6', '\xcf', '\xce'};

/// How often the value stands in this process's memory that can be written to: heap, stack and all else.
int copiesInMemory()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    int copies = 0;
    static std::array<char, 1 << 20> piece; // holds the inverse of what was read, so that it is not found itself
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw"))
            continue;
        const qint64 begin = words[0].split('-')[0].toLongLong(nullptr, 16);
        const qint64 end = words[0].split('-')[1].toLongLong(nullptr, 16);
        if (end - begin > qint64{1} << 30) // what a sanitizer has set aside
            continue;
        for (qint64 at = begin; at < end; at += static_cast<qint64>(piece.size() / 2)) {
            const auto wanted = static_cast<std::size_t>(std::min<qint64>(end - at, static_cast<qint64>(piece.size())));
            const ssize_t count = ::pread(memory, piece.data(), wanted, at);
            if (count <= 0)
                break; // a guard page
            for (ssize_t i = 0; i < count; ++i)
                piece[static_cast<std::size_t>(i)] = static_cast<char>(~piece[static_cast<std::size_t>(i)]);
            const std::string_view read(piece.data(), static_cast<std::size_t>(count));
            const std::string_view needle(kTurnedOver.data(), kTurnedOver.size());
            for (std::size_t found = read.find(needle); found != std::string_view::npos;
                 found = read.find(needle, found + 1))
                copies += found < piece.size() / 2 ? 1 : 0;
        }
    }
    ::close(memory);
    return copies;
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsItsValue();
    void takesOverAndWipes();
    void leavesSharedBytesAlone();
    void copiesAreIndependent();
    void moveEmptiesTheSource();
    void selfAssignmentKeepsTheValue();
    void comparesByValue();
    void leavesNothingInMemory();
};

void TestSecret::holdsItsValue()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray("")).isEmpty());
    const Secret secret(QByteArray("a\0b", 3));
    QVERIFY(!secret.isEmpty());
    QCOMPARE(secret.reveal(), QByteArray("a\0b", 3));
}

void TestSecret::takesOverAndWipes()
{
    QByteArray bytes("s3cret");
    bytes.detach();
    const Secret secret(std::move(bytes));
    QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): the promise under test
    QCOMPARE(secret.reveal(), QByteArray("s3cret"));
}

void TestSecret::leavesSharedBytesAlone()
{
    QByteArray bytes("s3cret");
    const QByteArray other = bytes;
    const Secret secret(std::move(bytes));
    QCOMPARE(other, QByteArray("s3cret"));
    QVERIFY(secret.reveal().constData() != other.constData());
}

void TestSecret::copiesAreIndependent()
{
    Secret original(QByteArray("one"));
    const Secret copy = original;
    QVERIFY(copy.reveal().constData() != original.reveal().constData());
    original = Secret(QByteArray("two"));
    QCOMPARE(copy.reveal(), QByteArray("one"));
    Secret assigned;
    assigned = copy;
    QCOMPARE(assigned.reveal(), QByteArray("one"));
}

void TestSecret::moveEmptiesTheSource()
{
    Secret source(QByteArray("one"));
    Secret target(std::move(source));
    QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): the promise under test
    Secret assigned(QByteArray("two"));
    assigned = std::move(target);
    QVERIFY(target.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(assigned.reveal(), QByteArray("one"));
}

void TestSecret::selfAssignmentKeepsTheValue()
{
    Secret secret(QByteArray("one"));
    Secret& same = secret;
    secret = same;
    QCOMPARE(secret.reveal(), QByteArray("one"));
    secret = std::move(same);
    QCOMPARE(secret.reveal(), QByteArray("one"));
}

void TestSecret::comparesByValue()
{
    QVERIFY(Secret(QByteArray("one")) == Secret(QByteArray("one")));
    QVERIFY(!(Secret(QByteArray("one")) == Secret(QByteArray("two"))));
    QVERIFY(Secret() == Secret(QByteArray()));
}

/// The whole of the process's memory is searched before and after.
void TestSecret::leavesNothingInMemory()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The address sanitizer keeps what was freed, in more memory than can be searched.");
#endif
    {
        QByteArray entered(kTurnedOver.data(), kTurnedOver.size());
        for (char& c : entered)
            c = static_cast<char>(~c);
        Secret secret(std::move(entered));
        QCOMPARE(copiesInMemory(), 1);
        Secret copy = secret;
        Secret assigned(QByteArray("other"));
        assigned = copy;
        QCOMPARE(copiesInMemory(), 3);
        Secret moved = std::move(copy);
        assigned = Secret(QByteArray("another"));
        QCOMPARE(copiesInMemory(), 2);
        QVector<Secret> many(100, secret); // grows and moves them
        many.append(moved);
        many.removeFirst();
    }
    QCOMPARE(copiesInMemory(), 0);
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
