#include "tests/support/sampledata.h"
#include "tests/support/uifixture.h"
#include "ui/droprouter.h"
#include "ui/jobannouncer.h"
#include "ui/sessiontext.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

/// The window's decisions that need no window.
class TestWindowParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionTexts_data();
    void sessionTexts();
    void announcements();
    void draggedFolders();

private:
    FakeExportService m_exports;
};

void TestWindowParts::sessionTexts_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("needsUser");
    const QDateTime now = FixedClock().now();
    Session session;
    QTest::newRow("signed out") << session << QStringLiteral("Signed out") << true;
    session.state = Session::State::SigningIn;
    QTest::newRow("signing in") << session << QStringLiteral("Signing in…") << false;
    session.state = Session::State::Offline;
    QTest::newRow("offline") << session << QStringLiteral("Offline") << false;
    QTest::newRow("hours") << signedInSession() << QStringLiteral("Signed in, 23 h left") << false;
    session = signedInSession();
    session.expiresAt = now.addSecs(40 * 60);
    QTest::newRow("minutes") << session << QStringLiteral("Signed in, 40 min left") << false;
    session.expiresAt = {};
    QTest::newRow("unknown end") << session << QStringLiteral("Signed in") << false;
    session.secretPlace = SecretPlace::SessionOnly;
    session.secretProblem = Error{ErrorCode::KeychainFailed};
    QTest::newRow("not in the keychain") << session << QStringLiteral("Signed in until you quit") << false;
}

void TestWindowParts::sessionTexts()
{
    QFETCH(Session, session);
    const SessionText text = sessionText(acmeTenant(), session, FixedClock().now());
    QTEST(text.shown, "shown");
    QTEST(text.needsUser, "needsUser");
    QVERIFY(text.accessible.startsWith(QStringLiteral("Session: ")));
}

void TestWindowParts::announcements()
{
    const auto exports = sampleExports();
    QCOMPARE(announcement(exports.at(3)), QStringLiteral("partners-saml saved: 8904 users"));
    QCOMPARE(announcement(exports.at(4)), QStringLiteral("google-oauth2 failed: Auth0 refused: read:users is missing"));
    ExportStatus stopped = exports.at(1);
    stopped.record.state = ExportState::Cancelled;
    QVERIFY(announcement(stopped).endsWith(QStringLiteral(" stopped")));
    JobAnnouncer announcer(m_exports);
    QSignalSpy spoken(&announcer, &JobAnnouncer::sentence);
    ExportStatus status = exports.at(1);
    m_exports.set(status);
    status.progress.percent = 60;
    m_exports.set(status);
    QCOMPARE(spoken.count(), 0);
    status.record.state = ExportState::Downloading;
    m_exports.set(status);
    m_exports.set(status);
    QCOMPARE(spoken.count(), 1);
}

void TestWindowParts::draggedFolders()
{
    QTemporaryDir first;
    QTemporaryDir second;
    QMimeData data;
    QCOMPARE(draggedFolder(&data).kind, DraggedFolder::Kind::Nothing);
    data.setUrls({QUrl(QStringLiteral("https://example.com/"))});
    QCOMPARE(draggedFolder(&data).kind, DraggedFolder::Kind::Nothing);
    data.setUrls({QUrl::fromLocalFile(first.path())});
    QCOMPARE(draggedFolder(&data).kind, DraggedFolder::Kind::Folder);
    QCOMPARE(draggedFolder(&data).path, first.path());
    data.setUrls({QUrl::fromLocalFile(first.path()), QUrl::fromLocalFile(second.path())});
    QCOMPARE(draggedFolder(&data).kind, DraggedFolder::Kind::Several);
}

QTEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
