#include "app/core/base/secret.h"

#include <QTest>

using namespace muster;

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

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
