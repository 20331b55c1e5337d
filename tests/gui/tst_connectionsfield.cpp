#include "tests/support/sampledata.h"
#include "ui/common/theme.h"
#include "ui/compose/connectionlistmodel.h"
#include "ui/compose/connectionsfield.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

const Connection kCustomers{
    QStringLiteral("con_8hT2qLrYx1nB0kTz"), QStringLiteral("customers-db"), {}, QStringLiteral("auth0")};

} // namespace

class TestConnectionsField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 600);
        m_field = new ConnectionsField(*m_theme, m_window.get());
        m_field->setGeometry(20, 20, 520, 32);
        m_field->setList(sampleConnections(), text("Acme"));
        m_popup = m_field->findChild<QWidget*>(text("connectionsPopup"));
        m_search = m_popup->findChild<QLineEdit*>(text("connectionsSearch"));
        m_list = m_popup->findChild<QListView*>(text("connectionsList"));
        m_notice = m_popup->findChild<QLabel*>(text("connectionsNotice"));
        connect(m_field, &ConnectionsField::choiceChanged, this, [this](const ConnectionChoice& choice) {
            m_choice = choice;
            m_field->setChoice(choice);
        });
        m_choice = {};
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void model()
    {
        ConnectionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setConnections(sampleConnections().items);
        const QStringList expected{text("Whole tenant"), text("Database"),
                                   text("customers-db"), text("Username-Password-Authentication"),
                                   text("Social"),       text("google-oauth2"),
                                   text("Enterprise"),   text("partners-saml"),
                                   text("Passwordless"), text("sms")};
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(model.index(row).data().toString());
        QCOMPARE(rows, expected);
        QVERIFY(!model.index(1).flags().testFlag(Qt::ItemIsEnabled));
        QCOMPARE(model.neighbour(0, 1), 2);
        QCOMPARE(model.neighbour(0, -1), 0);
        model.setText(text("SAML"));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.firstMatch(), 2);
        model.setChoice(model.toggled(2));
        QCOMPARE(model.index(2).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), text("partners-saml, ticked"));
    }

    void chooseByKeys()
    {
        QTest::keyClick(m_field, Qt::Key_Space);
        QVERIFY(m_popup->isVisible());
        QTest::keyClick(m_search, Qt::Key_Down);
        QTest::keyClick(m_search, Qt::Key_Down);
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(names(), QStringList{text("customers-db")});
        QTest::keyClicks(m_search, text("goo"));
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(names(), (QStringList{text("customers-db"), text("google-oauth2")}));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(!m_popup->isVisible());
        QCOMPARE(m_field->accessibleDescription(), text("2 chosen: customers-db, google-oauth2"));
    }

    void enterInAnUntouchedPickerClosesIt()
    {
        m_field->openPopup();
        QTest::keyClick(m_search, Qt::Key_Return);
        QVERIFY(!m_popup->isVisible());
        QVERIFY(m_choice.isEmpty());
    }

    void typingOpensAndSearches()
    {
        QTest::keyClick(m_field, Qt::Key_P);
        QVERIFY(m_popup->isVisible());
        QCOMPARE(m_search->text(), text("p"));
        QTest::keyClicks(m_search, text("artn"));
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(names(), QStringList{text("partners-saml")});
    }

    void wholeTenantAndConnectionsExcludeEachOther()
    {
        m_field->openPopup();
        clickRow(text("customers-db"));
        clickRow(text("Whole tenant"));
        QVERIFY(m_choice.wholeTenant);
        QVERIFY(names().isEmpty());
        QVERIFY(m_popup->isVisible());
        clickRow(text("sms"));
        QVERIFY(!m_choice.wholeTenant);
        QCOMPARE(names(), QStringList{text("sms")});
    }

    void clearTakesEverythingAway()
    {
        m_field->openPopup();
        auto* clear = m_popup->findChild<QPushButton*>(text("connectionsClear"));
        QVERIFY(!clear->isEnabled());
        clickRow(text("customers-db"));
        QVERIFY(clear->isEnabled());
        clear->click();
        QVERIFY(m_choice.isEmpty());
    }

    void crossAndBackspaceRemoveChips()
    {
        m_choice.connections = {sampleConnections().items[0], sampleConnections().items[1]};
        m_field->setChoice(m_choice);
        QTest::keyClick(m_field, Qt::Key_Backspace);
        QCOMPARE(names(), QStringList{text("customers-db")});
        const int width = QFontMetrics(m_theme->font(Theme::Type::SmallMedium)).horizontalAdvance(text("customers-db"));
        QTest::mouseClick(m_field, Qt::LeftButton, {}, QPoint(4 + 26 + width + 13, 16));
        QVERIFY(m_choice.isEmpty());
        QVERIFY(!m_popup->isVisible());
    }

    void missingRightTakesATypedId()
    {
        ConnectionList list;
        list.state = ConnectionList::State::MissingScope;
        m_field->setList(list, text("Acme"));
        m_field->openPopup();
        QVERIFY(m_notice->text().startsWith(text("read:connections is missing.")));
        QTest::keyClicks(m_search, text("con_8hT2"));
        QTest::keyClick(m_search, Qt::Key_Return);
        QVERIFY(m_choice.isEmpty());
        QCOMPARE(m_notice->text(), text("A connection ID looks like con_8hT2qLrYx1nB0kTz."));
        QTest::keyClicks(m_search, text("qLrYx1nB0kTz"));
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(m_choice.connections, (QVector<Connection>{{kCustomers.id, {}, {}, {}}}));
        QVERIFY(m_search->text().isEmpty());
        QCOMPARE(m_field->accessibleDescription(), text("1 chosen: con_8hT2qLrYx1nB0kTz"));
    }

    void failedListOffersAnotherTry()
    {
        ConnectionList list = sampleConnections();
        list.state = ConnectionList::State::Failed;
        list.error = Error{ErrorCode::NetworkTimeout};
        m_field->setList(list, text("Acme"));
        m_field->openPopup();
        QVERIFY(m_notice->text().endsWith(text("This is the last known list.")));
        QSignalSpy reloads(m_field, &ConnectionsField::reloadWanted);
        QTest::mouseClick(m_popup->findChild<QPushButton*>(text("connectionsRetry")), Qt::LeftButton);
        QCOMPARE(reloads.size(), 1);
        clickRow(text("sms"));
        QCOMPARE(names(), QStringList{text("sms")});
    }

    void listFillsInPlaceWhileThePopupIsOpen()
    {
        m_field->setList({ConnectionList::State::Loading, {}, std::nullopt}, text("Acme"));
        QCOMPARE(m_field->accessibleDescription(), QStringLiteral("Loading connections…"));
        m_field->openPopup();
        QCOMPARE(m_notice->text(), QStringLiteral("Loading connections…"));
        QTest::keyClicks(m_search, text("cust"));
        m_field->setList(sampleConnections(), text("Acme"));
        QVERIFY(m_popup->isVisible());
        QCOMPARE(m_search->text(), text("cust"));
        QVERIFY(!m_notice->isVisible());
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(names(), QStringList{text("customers-db")});
    }

    void refreshKeepsTheMarkedRow()
    {
        m_field->openPopup();
        QTest::keyClick(m_search, Qt::Key_Down);
        QTest::keyClick(m_search, Qt::Key_Down);
        const QString marked = m_list->currentIndex().data().toString();
        ConnectionList list = sampleConnections();
        list.items.prepend({text("con_0000000000000000"), text("aaa"), {}, text("auth0")});
        m_field->setList(list, text("Acme"));
        QCOMPARE(m_list->currentIndex().data().toString(), marked);
    }

    void vanishedConnectionCanStillBeTakenAway()
    {
        m_choice.connections = {{text("con_0000000000000000"), text("gone"), {}, text("auth0")}};
        m_field->setChoice(m_choice);
        m_field->openPopup();
        clickRow(text("gone"));
        QVERIFY(m_choice.isEmpty());
    }

private:
    void clickRow(const QString& name)
    {
        const QAbstractItemModel* model = m_list->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name) {
                m_list->scrollTo(model->index(row, 0));
                QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                                  m_list->visualRect(model->index(row, 0)).center() - QPoint(0, 4));
                return;
            }
        }
        QFAIL(qPrintable(name + text(" is not in the list")));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Connection& connection : m_choice.connections)
            names.append(connection.name);
        return names;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    ConnectionsField* m_field = nullptr;
    QWidget* m_popup = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_notice = nullptr;
    ConnectionChoice m_choice;
};

QTEST_MAIN(TestConnectionsField)
#include "tst_connectionsfield.moc"
