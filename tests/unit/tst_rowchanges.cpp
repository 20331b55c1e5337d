#include "ui/history/rowchanges.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace muster::ui;

namespace {

QStringList letters(const QString& text)
{
    return text.isEmpty() ? QStringList() : text.split(QString(), Qt::SkipEmptyParts);
}

QStringList applied(QStringList rows, const RowChanges& changes, const QStringList& after)
{
    for (const RowRange& range : changes.removed)
        rows.remove(range.first, range.count);
    for (const RowRange& range : changes.inserted) {
        for (int i = 0; i < range.count; ++i)
            rows.insert(range.first + i, after.at(range.first + i));
    }
    return rows;
}

} // namespace

class TestRowChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changes_data();
    void changes();
    void anySubset();
};

void TestRowChanges::changes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("possible");
    QTest::addColumn<int>("removed"); // ranges
    QTest::addColumn<int>("inserted");
    QTest::newRow("nothing at all") << ""
                                    << "" << true << 0 << 0;
    QTest::newRow("the same") << "abc"
                              << "abc" << true << 0 << 0;
    QTest::newRow("all new") << ""
                             << "abc" << true << 0 << 1;
    QTest::newRow("all gone") << "abc"
                              << "" << true << 1 << 0;
    QTest::newRow("two on top") << "abc"
                                << "xyabc" << true << 0 << 1;
    QTest::newRow("below a heading") << "1ab2c"
                                     << "1xab2c" << true << 0 << 1;
    QTest::newRow("one gone in between") << "abcde"
                                         << "abde" << true << 1 << 0;
    QTest::newRow("gone and new") << "abcdef"
                                  << "xabefy" << true << 1 << 2;
    QTest::newRow("everything else") << "abc"
                                     << "xyz" << true << 1 << 1;
    QTest::newRow("two places") << "abcdefg"
                                << "acdfg" << true << 2 << 0;
    QTest::newRow("other order") << "abc"
                                 << "acb" << false << 0 << 0;
    QTest::newRow("one moved up") << "abcd"
                                  << "dabc" << false << 0 << 0;
}

void TestRowChanges::changes()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, possible);
    const auto changes = rowChanges(letters(before), letters(after));
    QCOMPARE(changes.has_value(), possible);
    if (!changes)
        return;
    QTEST(static_cast<int>(changes->removed.size()), "removed");
    QTEST(static_cast<int>(changes->inserted.size()), "inserted");
    QCOMPARE(applied(letters(before), *changes, letters(after)), letters(after));
}

void TestRowChanges::anySubset()
{
    QStringList all;
    for (int i = 0; i < 60; ++i)
        all.append(QString::number(i));
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QStringList before;
        QStringList after;
        for (const QString& one : std::as_const(all)) {
            if (random.bounded(3) > 0)
                before.append(one);
            if (random.bounded(3) > 0)
                after.append(one);
        }
        const auto changes = rowChanges(before, after);
        QVERIFY(changes);
        QCOMPARE(applied(before, *changes, after), after);
    }
}

QTEST_APPLESS_MAIN(TestRowChanges)
#include "tst_rowchanges.moc"
