#include "app/core/auth0/connectionpages.h"

#include <QTest>

using namespace muster;

namespace {

/// `count` entries, numbered from `first`.
QByteArray entries(int first, int count)
{
    QByteArrayList list;
    for (int i = first; i < first + count; ++i) {
        const QByteArray n = QByteArray::number(i);
        list.append(R"({"id":"con_)" + n + R"(","name":"n)" + n + R"(","strategy":"auth0"})");
    }
    return '[' + list.join(',') + ']';
}

QByteArray checkpoint(int first, int count, const QByteArray& next)
{
    return "{\"connections\":" + entries(first, count) + (next.isEmpty() ? "" : ",\"next\":\"" + next + '"') + '}';
}

QByteArray offset(int first, int count, int total)
{
    return R"({"start":0,"limit":50,"total":)" + QByteArray::number(total) +
           ",\"connections\":" + entries(first, count) + '}';
}

} // namespace

/// Connections, page by page, in three shapes.
class ConnectionPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void skipsWhatHasNoIdOrName();
    void refuses_data();
    void refuses();
    void pages_data();
    void pages();
    void firstQueryAsksForLittle();
    void handsACheckpointOverLiterally();
    void noticesACircle();
    void endsAtSomePoint();
    void sortsAndDropsDoubles();
};

void ConnectionPagesTest::parses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ConnectionsPage::Shape>("shape");
    QTest::addColumn<int>("items");
    QTest::addColumn<QString>("next");
    QTest::addColumn<int>("total"); // -1: absent
    using Shape = ConnectionsPage::Shape;
    QTest::newRow("list") << entries(0, 2) << Shape::List << 2 << QString() << -1;
    QTest::newRow("empty list") << QByteArray("[]") << Shape::List << 0 << QString() << -1;
    QTest::newRow("offset") << offset(0, 2, 14) << Shape::Offset << 2 << QString() << 14;
    QTest::newRow("checkpoint") << checkpoint(0, 2, "abc") << Shape::Checkpoint << 2 << QStringLiteral("abc") << -1;
    QTest::newRow("last checkpoint") << checkpoint(0, 2, "") << Shape::Checkpoint << 2 << QString() << -1;
    QTest::newRow("null checkpoint") << QByteArray(R"({"connections":[],"next":null})") << Shape::Checkpoint << 0
                                     << QString() << -1;
}

void ConnectionPagesTest::parses()
{
    QFETCH(QByteArray, body);
    const auto page = parseConnectionsPage(body);
    QVERIFY(page);
    QTEST(page->shape, "shape");
    QTEST(static_cast<int>(page->items.size()), "items");
    QTEST(page->next, "next");
    QTEST(page->total.value_or(-1), "total");
}

void ConnectionPagesTest::skipsWhatHasNoIdOrName()
{
    const auto page = parseConnectionsPage(R"([{"id":"con_1","name":"a","display_name":"A","strategy":"samlp"},
        {"id":"con_2"},{"name":"c"},{"id":3,"name":"d"},null,"x",{"id":"con_4","name":"e","options":{"x":1}}])");
    QVERIFY(page);
    const QString id = QStringLiteral("con_1");
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->entries, 7);
    QVERIFY((page->items.first() == Connection{id, QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("samlp")}));
}

void ConnectionPagesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("object without connections") << QByteArray("{\"items\":[]}");
    QTest::newRow("connections of another type") << QByteArray("{\"connections\":{}}");
    QTest::newRow("cut") << QByteArray("[{\"id\":\"con_1\"");
    QTest::newRow("a number") << QByteArray("7");
}

void ConnectionPagesTest::refuses()
{
    QFETCH(QByteArray, body);
    const auto page = parseConnectionsPage(body);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::ResponseInvalid);
}

void ConnectionPagesTest::pages_data()
{
    QTest::addColumn<QByteArrayList>("bodies");
    QTest::addColumn<QStringList>("queries"); ///< the part that differs, after the first
    QTest::addColumn<int>("items");
    const auto row = [](const char* name, const QByteArrayList& bodies, const char* queries, int items) {
        const QString all = QString::fromLatin1(queries);
        QTest::newRow(name) << bodies << all.split(QLatin1Char(' '), Qt::SkipEmptyParts) << items;
    };
    row("one checkpoint page", {checkpoint(0, 3, "")}, "", 3);
    row("three checkpoint pages", {checkpoint(0, 50, "a"), checkpoint(50, 50, "b"), checkpoint(100, 7, "")},
        "take=50&from=a take=50&from=b", 107);
    row("an empty page on the way", {checkpoint(0, 50, "a"), checkpoint(0, 0, "b"), checkpoint(50, 1, "")},
        "take=50&from=a take=50&from=b", 51);
    row("an empty list", {"[]"}, "", 0);
    row("a short list is asked again", {entries(0, 25), offset(0, 40, 40)}, "page=0&per_page=50&include_totals=true",
        40);
    row("lists only", {entries(0, 25), entries(0, 50), entries(50, 30)},
        "page=0&per_page=50&include_totals=true page=1&per_page=50&include_totals=true", 80);
    row("lists that do not know pages", {entries(0, 60), entries(0, 60), entries(0, 60)},
        "page=0&per_page=50&include_totals=true page=1&per_page=50&include_totals=true", 60);
    row("offset, complete", {offset(0, 14, 14)}, "", 14);
    row("offset, three pages", {offset(0, 25, 120), offset(0, 50, 120), offset(50, 50, 120), offset(100, 20, 120)},
        "page=0&per_page=50&include_totals=true page=1&per_page=50&include_totals=true "
        "page=2&per_page=50&include_totals=true",
        120);
    row("offset, fewer than promised", {offset(0, 25, 120), offset(0, 50, 120), offset(0, 0, 120)},
        "page=0&per_page=50&include_totals=true page=1&per_page=50&include_totals=true", 50);
}

void ConnectionPagesTest::pages()
{
    QFETCH(QByteArrayList, bodies);
    QFETCH(QStringList, queries);
    QFETCH(int, items);
    ConnectionPager pager;
    QString common = pager.first().toString();
    common.chop(QStringLiteral("take=50").size());
    QStringList asked;
    for (const QByteArray& body : bodies) {
        const auto next = pager.add(*parseConnectionsPage(body));
        QVERIFY(next);
        if (!*next)
            break;
        QVERIFY((*next)->toString().startsWith(common));
        asked.append((*next)->toString().mid(common.size()));
    }
    QCOMPARE(asked, queries);
    QCOMPARE(asked.size() + 1, bodies.size());
    QCOMPARE(pager.sorted().size(), items);
}

void ConnectionPagesTest::firstQueryAsksForLittle()
{
    const QUrlQuery query = ConnectionPager().first();
    QCOMPARE(query.queryItemValue(QStringLiteral("take")), QStringLiteral("50"));
    QCOMPARE(query.queryItemValue(QStringLiteral("fields"), QUrl::FullyDecoded),
             QStringLiteral("id,name,display_name,strategy"));
    QCOMPARE(query.queryItemValue(QStringLiteral("include_fields")), QStringLiteral("true"));
}

void ConnectionPagesTest::handsACheckpointOverLiterally()
{
    ConnectionPager pager;
    ConnectionsPage page;
    page.next = QStringLiteral("a+b/c=%2F&x");
    const auto next = pager.add(page);
    QVERIFY(next && *next);
    QCOMPARE((*next)->queryItemValue(QStringLiteral("from"), QUrl::FullyDecoded), page.next);
    QVERIFY((*next)->toString(QUrl::FullyEncoded).endsWith(QLatin1StringView("from=a%2Bb%2Fc%3D%252F%26x")));
}

void ConnectionPagesTest::noticesACircle()
{
    ConnectionPager pager;
    QVERIFY(pager.add(*parseConnectionsPage(checkpoint(0, 1, "a"))));
    QVERIFY(pager.add(*parseConnectionsPage(checkpoint(1, 1, "b"))));
    const auto again = pager.add(*parseConnectionsPage(checkpoint(2, 1, "a")));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ResponseInvalid);
}

void ConnectionPagesTest::endsAtSomePoint()
{
    ConnectionPager pager;
    int pages = 0;
    ConnectionsPage page;
    do {
        page.next = QString::number(++pages);
    } while (pages < 10'000 && pager.add(page));
    QCOMPARE(pages, 401);
}

void ConnectionPagesTest::sortsAndDropsDoubles()
{
    ConnectionPager pager;
    const auto page = parseConnectionsPage(R"([{"id":"con_3","name":"beta"},{"id":"con_1","name":"Zeta"},
        {"id":"con_2","name":"Alpha"},{"id":"con_3","name":"beta"},{"id":"con_0","name":"BETA"}])");
    (void)pager.add(*page);
    QStringList ids;
    for (const Connection& item : pager.sorted())
        ids.append(item.id.right(1));
    QCOMPARE(ids.join(QString()), QStringLiteral("2031"));
}

QTEST_APPLESS_MAIN(ConnectionPagesTest)
#include "tst_connectionpages.moc"
