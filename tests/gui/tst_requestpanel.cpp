#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/jobs/requestpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

namespace {

const QUrl kTenant(QStringLiteral("https://acme.eu.auth0.com"));

ExportRequest request(const QString& connectionId, int fields = 3)
{
    ExportRequest made;
    made.connectionId = connectionId;
    made.format = ExportFormat::Json;
    made.limit = 1000;
    for (int i = 0; i < fields; ++i)
        made.fields.append({QStringLiteral("user_metadata.key%1").arg(i), QStringLiteral("column%1").arg(i)});
    return made;
}

} // namespace

class TestRequestPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_fixture = std::make_unique<UiFixture>(*m_theme);
        m_panel = std::make_unique<RequestPanel>(m_fixture->context());
        m_panel->resize(376, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_view = m_panel->findChild<QTextEdit*>(QStringLiteral("requestView"));
    }
    void cleanup() { m_panel.reset(); }

    void bodyIsTheRequest()
    {
        const ExportRequest shown = request(QStringLiteral("con_8hT2qLrYx1nB0kTz"));
        m_panel->setRequests({shown}, kTenant);
        const QString text = m_view->toPlainText();
        QVERIFY(text.startsWith(QStringLiteral("POST /api/v2/jobs/users-exports\n")));
        const QByteArray body = text.mid(text.indexOf(QLatin1Char('{'))).toUtf8();
        QCOMPARE(QJsonDocument::fromJson(body).object(), shown.toJson());
        QVERIFY(m_view->isReadOnly());
    }

    void neverAToken()
    {
        m_panel->setRequests({request(QStringLiteral("con_8hT2qLrYx1nB0kTz"))}, kTenant);
        auto* form = m_panel->findChild<Segmented*>();
        for (int i = 0; i < form->count(); ++i) {
            form->setCurrentIndex(i);
            const QString text = m_view->toPlainText();
            const qsizetype bearer = text.indexOf(QStringLiteral("Bearer"));
            QVERIFY(bearer < 0 || text.mid(bearer).startsWith(QStringLiteral("Bearer $AUTH0_TOKEN\"")));
        }
        form->setCurrentIndex(1);
        QVERIFY(m_view->toPlainText().contains(QStringLiteral("https://acme.eu.auth0.com/api/v2/jobs/users-exports")));
        form->setCurrentIndex(2);
        QVERIFY(m_view->toPlainText().startsWith(QStringLiteral("auth0 api post")));
    }

    void stepsThroughConnections()
    {
        auto* next = button("nextRequestButton");
        auto* previous = button("previousRequestButton");
        m_panel->setRequests({request(QStringLiteral("con_8hT2qLrYx1nB0kTz"))}, kTenant);
        QVERIFY(!next->isVisible());
        m_panel->setRequests(
            {request(QStringLiteral("con_8hT2qLrYx1nB0kTz")), request(QStringLiteral("con_Q1w2E3r4T5y6U7i8"))},
            kTenant);
        QCOMPARE(state(), QStringLiteral("1 of 2"));
        QVERIFY(!previous->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(state(), QStringLiteral("2 of 2"));
        QVERIFY(m_view->toPlainText().contains(QStringLiteral("con_Q1w2E3r4T5y6U7i8")));
        QVERIFY(!next->isEnabled());
        m_panel->setRequests({request(QStringLiteral("con_8hT2qLrYx1nB0kTz"))}, kTenant);
        QVERIFY(m_view->toPlainText().contains(QStringLiteral("con_8hT2qLrYx1nB0kTz")));
        m_panel->setRequests({}, kTenant);
        QVERIFY(m_view->toPlainText().isEmpty());
    }

    void keepsTheScrollPosition()
    {
        m_panel->setRequests({request(QStringLiteral("con_8hT2qLrYx1nB0kTz"), 60)}, kTenant);
        QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 20);
        m_view->verticalScrollBar()->setValue(12);
        m_panel->setRequests({request(QStringLiteral("con_8hT2qLrYx1nB0kTz"), 61)}, kTenant);
        QCOMPARE(m_view->verticalScrollBar()->value(), 12);
    }

    void copiesTheRequest()
    {
        const ExportRequest shown = request(QStringLiteral("con_8hT2qLrYx1nB0kTz"));
        m_panel->setRequests({shown}, kTenant);
        const QSignalSpy toast(m_panel.get(), &RequestPanel::toastWanted);
        QTest::mouseClick(button("copyRequestButton"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), requestAsJsonText(shown));
        QCOMPARE(toast.first().first().toString(), QStringLiteral("Request copied"));
    }

    void tellsAboutJobsBehindIt()
    {
        QCOMPARE(state(), QStringLiteral("follows the form"));
        m_panel->setJobsSummary(QStringLiteral("2 running"));
        QCOMPARE(state(), QStringLiteral("2 running"));
        m_panel->setJobsSummary(QStringLiteral("Nothing running"));
        QCOMPARE(state(), QStringLiteral("follows the form"));
    }

    void namesAndKeys()
    {
        QCOMPARE(unnamedFocusStops(m_panel.get()), QStringList());
        QCOMPARE(clippedTexts(m_panel.get()), QStringList());
        QCOMPARE(m_view->accessibleName(), QStringLiteral("Request body"));
        QCOMPARE(button("copyRequestButton")->accessibleName(), QStringLiteral("Copy the request"));
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Tab);
        QVERIFY(!m_view->hasFocus());
        const QSignalSpy close(m_panel.get(), &RequestPanel::closeWanted);
        QTest::mouseClick(button("closeRequestButton"), Qt::LeftButton);
        QCOMPARE(close.size(), 1);
    }

private:
    [[nodiscard]] QAbstractButton* button(const char* name) const
    {
        return m_panel->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString state() const
    {
        return m_panel->findChild<ElidedLabel*>(QStringLiteral("requestState"))->text();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<RequestPanel> m_panel;
    QTextEdit* m_view = nullptr;
};

QTEST_MAIN(TestRequestPanel)
#include "tst_requestpanel.moc"
