#include "ui/common/theme.h"
#include "ui/preview/rowtreemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

/// {"a.b": 1, "a": {"b": {"c": [5, "x"]}, "n": null}}
RowTree sample()
{
    using Kind = PreviewCell::Kind;
    RowTree tree;
    tree.nodes = {{{}, {}, Kind::Empty, true, false, -1, 2},
                  {QStringLiteral("a.b"), QStringLiteral("1"), Kind::Number, false, false, 0, 0},
                  {QStringLiteral("a"), {}, Kind::Json, true, false, 0, 2},
                  {QStringLiteral("b"), {}, Kind::Json, true, false, 2, 1},
                  {QStringLiteral("c"), {}, Kind::Json, false, true, 3, 2},
                  {QStringLiteral("0"), QStringLiteral("5"), Kind::Number, false, false, 4, 0},
                  {QStringLiteral("1"), QStringLiteral("x\ny"), Kind::Text, false, false, 4, 0},
                  {QStringLiteral("n"), QStringLiteral("null"), Kind::Null, false, false, 2, 0}};
    return tree;
}

} // namespace

class TestRowTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsItsPromises();
    void shape();
    void findsByPath_data();
    void findsByPath();
    void values();
};

void TestRowTreeModel::keepsItsPromises()
{
    Theme theme(*qApp);
    RowTreeModel model(theme);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(sample());
    model.setTree({});
    QCOMPARE(model.rowCount(), 0);
    model.setTree(sample());
}

void TestRowTreeModel::shape()
{
    Theme theme(*qApp);
    RowTreeModel model(theme);
    model.setTree(sample());
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex a = model.index(1, 0);
    QCOMPARE(a.data().toString(), QStringLiteral("a"));
    QCOMPARE(model.rowCount(a), 2);
    const QModelIndex b = model.index(0, 0, a);
    QCOMPARE(b.parent(), a);
    QCOMPARE(b.data().toString(), QStringLiteral("b"));
    QVERIFY(!a.parent().isValid());
    QVERIFY(!model.index(5, 0).isValid());
}

void TestRowTreeModel::findsByPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::newRow("key with a dot") << QStringLiteral("a.b") << QStringLiteral("1");
    QTest::newRow("nested") << QStringLiteral("a.n") << QStringLiteral("null");
    QTest::newRow("item") << QStringLiteral("a.b.c.1") << QString();
    QTest::newRow("nothing") << QStringLiteral("z") << QString();
    QTest::newRow("beginning of a key") << QStringLiteral("a.nn") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestRowTreeModel::findsByPath()
{
    QFETCH(const QString, path);
    QFETCH(const QString, value);
    Theme theme(*qApp);
    RowTreeModel model(theme);
    model.setTree(sample());
    QCOMPARE(model.value(model.find(path)), value);
}

void TestRowTreeModel::values()
{
    Theme theme(*qApp);
    RowTreeModel model(theme);
    model.setTree(sample());
    const QModelIndex c = model.index(0, 0, model.index(0, 0, model.index(1, 0)));
    QCOMPARE(c.data().toString(), QStringLiteral("c"));
    const QModelIndex text = model.index(1, RowTreeModel::Value, c);
    QCOMPARE(model.value(text), QStringLiteral("x\ny"));
    QCOMPARE(text.data().toString(), QStringLiteral("x y"));
    QVERIFY(c.siblingAtColumn(RowTreeModel::Value).data().toString().contains(QLatin1StringView("items")));
    QCOMPARE(model.index(0, 0, c).data(Qt::AccessibleTextRole).toString(), QStringLiteral("0: 5"));
}

QTEST_MAIN(TestRowTreeModel)
#include "tst_rowtreemodel.moc"
