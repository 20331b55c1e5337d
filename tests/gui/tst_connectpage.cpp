#include "tests/support/uifixture.h"
#include "tests/support/widgetchecks.h"
#include "ui/common/primarybutton.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/tenants/checktexts.h"
#include "ui/tenants/connectpage.h"
#include "ui/tenants/keyfield.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace muster;
using namespace muster::test;
using namespace muster::ui;

using Step = TenantCheck::Step;

class TestConnectPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void startsEmptyWithTheFirstReason();
    void connectsByKeys();
    void connectsByMouse();
    void checksByItselfOnce();
    void problems_data();
    void problems();
    void missingReadConnectionsIsNoObstacle();
    void changeAfterTheCheckDisablesConnect();
    void addressIsCleaned();
    void bareWordIsCompleted();
    void nameFollowsUntilItIsTyped();
    void accessToken();
    void privateKeyIsPasted();
    void privateKeyComesFromAFile();
    void privateKeyFileThatIsNone();
    void privateKeyOfASavedTenant();
    void secretShowsOnlyWhileTheEyeIsHeld();
    void storageLine();
    void editingKeepsTheStoredSecret();
    void savingFails();
    void leavingWipesTheSecrets();
    void tabReachesEverything();
    void nothingIsClipped();
    void tokenExpiry();
    void otherPermissionsAreMentioned();

private:
    template <typename T>
    T* find(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    void type(const char* field, const QString& text);
    void fillAll();
    [[nodiscard]] QString verdict() const { return find<QLabel>("connectVerdict")->text(); }
    [[nodiscard]] bool canConnect() const { return find<QPushButton>("connectButton")->isEnabled(); }
    [[nodiscard]] qsizetype checks() const
    {
        return m_fixture->tenants.calls().filter(QStringLiteral("check ")).size();
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ConnectPage> m_page;
};

void TestConnectPage::initTestCase()
{
    m_theme = new Theme(*static_cast<QApplication*>(QCoreApplication::instance()), this);
}

void TestConnectPage::init()
{
    m_fixture = std::make_unique<UiFixture>(*m_theme);
    m_page = std::make_unique<ConnectPage>(m_fixture->context());
    m_page->resize(1048, 796);
    m_page->startNew();
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestConnectPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestConnectPage::type(const char* field, const QString& text)
{
    auto* edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestConnectPage::fillAll()
{
    type("domainField", QStringLiteral("acme.eu.auth0.com"));
    type("clientIdField", QStringLiteral("abc123"));
    type("clientSecretField", QStringLiteral("s3cret"));
}

void TestConnectPage::startsEmptyWithTheFirstReason()
{
    QVERIFY(find<QLineEdit>("domainField")->hasFocus());
    QVERIFY(!canConnect());
    QCOMPARE(verdict(), QStringLiteral("Enter the tenant’s domain, such as acme.eu.auth0.com."));
    type("domainField", QStringLiteral("acme.eu.auth0.com"));
    QCOMPARE(verdict(), QStringLiteral("Enter the client ID of the application."));
    type("clientIdField", QStringLiteral("abc"));
    QCOMPARE(verdict(), QStringLiteral("Enter the client secret of the application."));
    QCOMPARE(checks(), 0);
}

void TestConnectPage::connectsByKeys()
{
    QSignalSpy connected(m_page.get(), &ConnectPage::connected);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("acme.eu.auth0.com"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // name
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // environment
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // method
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // client id
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("abc123"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("s3cret"));
    QTRY_COMPARE(checks(), 1);
    m_fixture->tenants.answerCheck(goodCheck());
    QVERIFY(canConnect());
    m_page->submit();
    QCOMPARE(connected.count(), 1);
    const Tenant saved = m_fixture->tenants.tenants().first();
    QCOMPARE(saved.name, QStringLiteral("Acme"));
    QCOMPARE(saved.url, QUrl(QStringLiteral("https://acme.eu.auth0.com")));
    QCOMPARE(saved.environment, TenantEnvironment::Staging);
    QCOMPARE(saved.clientId, QStringLiteral("abc123"));
    QCOMPARE(m_fixture->tenants.savedSecret().reveal(), QByteArray("s3cret"));
}

void TestConnectPage::connectsByMouse()
{
    QSignalSpy connected(m_page.get(), &ConnectPage::connected);
    QSignalSpy left(m_page.get(), &ConnectPage::left);
    fillAll();
    QTRY_COMPARE(checks(), 1);
    m_fixture->tenants.answerCheck(goodCheck());
    QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    QCOMPARE(connected.count(), 1);
    QTest::mouseClick(find<QPushButton>("connectCancelButton"), Qt::LeftButton);
    QCOMPARE(left.count(), 1);
}

void TestConnectPage::checksByItselfOnce()
{
    fillAll();
    QTRY_COMPARE(checks(), 1);
    QCOMPARE(m_fixture->tenants.checkedTenant().domain(), QStringLiteral("acme.eu.auth0.com"));
    QCOMPARE(m_fixture->tenants.checkedSecret().reveal(), QByteArray("s3cret"));
    QCOMPARE(verdict(), QStringLiteral("Checking…"));
    QVERIFY(!canConnect());
    type("tenantNameField", QStringLiteral("Other"));
    m_fixture->tenants.answerCheck(goodCheck());
    QVERIFY(canConnect());
    QCOMPARE(checks(), 1);
    QTest::mouseClick(find<QPushButton>("checkAgainButton"), Qt::LeftButton);
    QCOMPARE(checks(), 2);
    QVERIFY(!canConnect());
}

void TestConnectPage::problems_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("wrong secret") << Step::SignedIn << ErrorCode::CredentialsRefused << QString()
                                  << QStringLiteral(
                                         "Auth0 refused the credentials. Update the credentials, then retry.");
    QTest::newRow("missing scope") << Step::ReadUsers << ErrorCode::ScopeMissing << QStringLiteral("read:users")
                                   << QStringLiteral("read:users is missing: exports are not possible.");
    QTest::newRow("unknown host") << Step::DomainAnswers << ErrorCode::HostNotFound
                                  << QStringLiteral("acme.eu.auth0.com")
                                  << QStringLiteral(
                                         "acme.eu.auth0.com was not found. Check the domain and your connection.");
    QTest::newRow("no grant") << Step::SignedIn << ErrorCode::ApiNotAuthorized << QString()
                              << QStringLiteral(
                                     "The application may not use this API. Authorize it in Auth0, then retry.");
}

void TestConnectPage::problems()
{
    QFETCH(Step, step);
    QFETCH(ErrorCode, code);
    QFETCH(QString, subject);
    fillAll();
    QTRY_COMPARE(checks(), 1);
    m_fixture->tenants.answerCheck(checkWithProblem(step, code, subject));
    QTEST(verdict(), "sentence");
    QVERIFY(!canConnect());
    QCOMPARE(find<QPushButton>("connectButton")->accessibleDescription(), verdict());
    m_page->submit();
    QVERIFY(m_fixture->tenants.tenants().isEmpty());
}

void TestConnectPage::missingReadConnectionsIsNoObstacle()
{
    fillAll();
    QTRY_COMPARE(checks(), 1);
    m_fixture->tenants.answerCheck(
        checkWithProblem(Step::ReadConnections, ErrorCode::ScopeMissing, QStringLiteral("read:connections")));
    QVERIFY(canConnect());
    QCOMPARE(verdict(), QStringLiteral("Ready. One permission is missing; you can add it later."));
    const auto titles = m_page->findChildren<QLabel*>(QStringLiteral("checkTitle"));
    QCOMPARE(titles.size(), 4);
    QCOMPARE(titles.last()->text(), QStringLiteral("read:connections is missing"));
}

void TestConnectPage::changeAfterTheCheckDisablesConnect()
{
    fillAll();
    QTRY_COMPARE(checks(), 1);
    m_fixture->tenants.answerCheck(goodCheck());
    QVERIFY(canConnect());
    type("clientSecretField", QStringLiteral("other"));
    QVERIFY(!canConnect());
    QVERIFY(m_fixture->tenants.calls().contains(QStringLiteral("cancelCheck")));
    m_fixture->tenants.answerCheck(goodCheck()); // an answer to the old question
    QVERIFY(!canConnect());
    QTRY_COMPARE(checks(), 2);
}

void TestConnectPage::addressIsCleaned()
{
    auto* domain = find<QLineEdit>("domainField");
    type("domainField", QStringLiteral("HTTPS://Acme.EU.auth0.com/api/v2/"));
    QTest::keyClick(domain, Qt::Key_Tab);
    QCOMPARE(domain->text(), QStringLiteral("acme.eu.auth0.com"));
    type("domainField", QStringLiteral("http://127.0.0.1:8080/"));
    QTest::keyClick(domain, Qt::Key_Tab);
    QCOMPARE(domain->text(), QStringLiteral("http://127.0.0.1:8080"));
}

void TestConnectPage::bareWordIsCompleted()
{
    auto* domain = find<QLineEdit>("domainField");
    type("domainField", QStringLiteral("acme"));
    QVERIFY(verdict().contains(QStringLiteral("acme.us.auth0.com")));
    QAbstractItemView* popup = domain->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 4);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(domain->text(), QStringLiteral("acme.eu.auth0.com"));
}

void TestConnectPage::nameFollowsUntilItIsTyped()
{
    auto* name = find<QLineEdit>("tenantNameField");
    type("domainField", QStringLiteral("acme.eu.auth0.com"));
    QCOMPARE(name->text(), QStringLiteral("Acme"));
    type("tenantNameField", QStringLiteral("Shop"));
    type("domainField", QStringLiteral("other.eu.auth0.com"));
    QCOMPARE(name->text(), QStringLiteral("Shop"));
}

void TestConnectPage::accessToken()
{
    type("domainField", QStringLiteral("acme.eu.auth0.com"));
    find<Segmented>("methodSwitch")->setCurrentIndex(2);
    QVERIFY(find<QLineEdit>("accessTokenField")->isVisible());
    QVERIFY(!find<QLineEdit>("clientIdField")->isVisible());
    QCOMPARE(verdict(), QStringLiteral("Enter an access token."));
    type("accessTokenField", QStringLiteral("eyJhbGciOi"));
    QTRY_COMPARE(checks(), 1);
    QCOMPARE(m_fixture->tenants.checkedTenant().signInMethod, SignInMethod::AccessToken);
    QCOMPARE(m_fixture->tenants.checkedSecret().reveal(), QByteArray("eyJhbGciOi"));
}

void TestConnectPage::privateKeyIsPasted()
{
    const QByteArray pem = "-----BEGIN PRIVATE KEY-----\nMIIE\nvQ==\n-----END PRIVATE KEY-----\n";
    type("domainField", QStringLiteral("acme.eu.auth0.com"));
    find<Segmented>("methodSwitch")->setCurrentIndex(1);
    QVERIFY(find<QLineEdit>("privateKeyField")->isVisible());
    QVERIFY(find<QLineEdit>("clientIdField")->isVisible());
    QVERIFY(!find<QLineEdit>("clientSecretField")->isVisible());
    type("clientIdField", QStringLiteral("abc123"));
    QCOMPARE(verdict(), QStringLiteral("Enter the private key of the application."));
    QGuiApplication::clipboard()->setText(QString::fromLatin1(pem));
    auto* field = find<QLineEdit>("privateKeyField");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(checks(), 1);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QCOMPARE(m_fixture->tenants.checkedTenant().signInMethod, SignInMethod::PrivateKey);
    QCOMPARE(m_fixture->tenants.checkedTenant().algorithm, SigningAlgorithm::Rs256);
    QVERIFY(m_fixture->tenants.checkedSecret().reveal().contains("MIIE"));
    find<QComboBox>("keyAlgorithm")->setCurrentIndex(2);
    QTRY_COMPARE(checks(), 2);
    QCOMPARE(m_fixture->tenants.checkedTenant().algorithm, SigningAlgorithm::Ps256);
    m_fixture->tenants.answerCheck(goodCheck());
    m_page->submit();
    const Tenant saved = m_fixture->tenants.tenants().first();
    QCOMPARE(saved.signInMethod, SignInMethod::PrivateKey);
    QCOMPARE(saved.clientId, QStringLiteral("abc123"));
    QCOMPARE(saved.algorithm, SigningAlgorithm::Ps256);
    QVERIFY(field->text().isEmpty());
}

void TestConnectPage::privateKeyComesFromAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key.pem"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray longKey = "-----BEGIN PRIVATE KEY-----\n" + QByteArray(5000, 'x'); // a key of 8192 bits has 6 KB
    file.write(longKey);
    file.close();
    type("domainField", QStringLiteral("acme.eu.auth0.com"));
    find<Segmented>("methodSwitch")->setCurrentIndex(1);
    type("clientIdField", QStringLiteral("abc123"));
    auto* field = find<KeyField>("keyField");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &drop);
    QTRY_COMPARE(checks(), 1);
    QCOMPARE(m_fixture->tenants.checkedSecret().reveal(), longKey);
}

void TestConnectPage::privateKeyFileThatIsNone()
{
    QTemporaryDir folder;
    find<Segmented>("methodSwitch")->setCurrentIndex(1);
    find<KeyField>("keyField")->readFile(folder.filePath(QStringLiteral("missing.pem")));
    QVERIFY2(verdict().contains(QStringLiteral("cannot be read")), qPrintable(verdict()));
    QFile large(folder.filePath(QStringLiteral("film.pem")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(200'000));
    find<KeyField>("keyField")->readFile(large.fileName());
    QVERIFY2(verdict().startsWith(QStringLiteral("The private key cannot be read")), qPrintable(verdict()));
    type("domainField", QStringLiteral("acme.eu.auth0.com")); // a change takes the sentence back
    QCOMPARE(verdict(), QStringLiteral("Enter the client ID of the application."));
}

void TestConnectPage::privateKeyOfASavedTenant()
{
    Tenant tenant = acmeTenant();
    tenant.signInMethod = SignInMethod::PrivateKey;
    tenant.algorithm = SigningAlgorithm::Rs384;
    m_fixture->tenants.addTenant(tenant);
    m_page->startEditing(QStringLiteral("acme"));
    QVERIFY(find<QLineEdit>("privateKeyField")->isVisible());
    QCOMPARE(find<QComboBox>("keyAlgorithm")->currentText(), QStringLiteral("RS384"));
    QTRY_COMPARE(checks(), 1);
    QVERIFY(m_fixture->tenants.checkedSecret().isEmpty());
    QCOMPARE(m_fixture->tenants.checkedTenant().clientId, tenant.clientId);
}

void TestConnectPage::secretShowsOnlyWhileTheEyeIsHeld()
{
    auto* field = find<QLineEdit>("clientSecretField");
    auto* eye = field->findChild<QToolButton*>();
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::mousePress(eye, Qt::LeftButton);
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(eye, Qt::LeftButton);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
}

void TestConnectPage::storageLine()
{
    auto* line = find<QLabel>("storageLine");
    QCOMPARE(line->text(), QStringLiteral("Stored in your system keychain, never in a file."));
    m_fixture->tenants.setKeychainAvailable(false);
    QCOMPARE(line->text(), QStringLiteral("No keychain found. Kept until you quit."));
    m_fixture->tenants.setKeychainAvailable(std::nullopt);
    QVERIFY(line->text().isEmpty());
}

void TestConnectPage::editingKeepsTheStoredSecret()
{
    m_fixture->tenants.addTenant(acmeTenant());
    m_page->startEditing(QStringLiteral("acme"));
    QCOMPARE(find<QPushButton>("connectButton")->text(), QStringLiteral("Save"));
    QTRY_COMPARE(checks(), 1);
    QVERIFY(m_fixture->tenants.checkedSecret().isEmpty());
    m_fixture->tenants.answerCheck(goodCheck());
    type("tenantNameField", QStringLiteral("Acme EU"));
    m_page->submit();
    QCOMPARE(m_fixture->tenants.tenants().first().name, QStringLiteral("Acme EU"));
    QCOMPARE(m_fixture->tenants.tenants().size(), 1);
    QVERIFY(m_fixture->tenants.savedSecret().isEmpty());
}

void TestConnectPage::savingFails()
{
    QSignalSpy connected(m_page.get(), &ConnectPage::connected);
    fillAll();
    QTRY_COMPARE(checks(), 1);
    m_fixture->tenants.answerCheck(goodCheck());
    m_fixture->tenants.failWith(Error{ErrorCode::DatabaseBusy, {}, {}, 0, std::nullopt});
    m_page->submit();
    QCOMPARE(connected.count(), 0);
    QVERIFY(verdict().startsWith(QStringLiteral("Another Muster is using the database")));
    m_fixture->tenants.failWith(std::nullopt);
    m_page->submit();
    QCOMPARE(connected.count(), 1);
}

void TestConnectPage::leavingWipesTheSecrets()
{
    fillAll();
    m_page->cancel();
    QVERIFY(find<QLineEdit>("clientSecretField")->text().isEmpty());
    m_page->startNew();
    QVERIFY(find<QLineEdit>("clientIdField")->text().isEmpty());
}

void TestConnectPage::tabReachesEverything()
{
    QCOMPARE(unnamedFocusStops(m_page.get()), QStringList());
    find<QLineEdit>("domainField")->setFocus();
    auto forwards = tabStops(m_page.get(), false);
    find<QLineEdit>("domainField")->setFocus();
    auto backwards = tabStops(m_page.get(), true);
    QVERIFY(forwards.size() >= 9);
    std::sort(forwards.begin(), forwards.end());
    std::sort(backwards.begin(), backwards.end());
    QCOMPARE(forwards, backwards);
}

void TestConnectPage::nothingIsClipped()
{
    fillAll();
    m_page->resize(944, 676);
    QCOMPARE(clippedTexts(m_page.get()), QStringList());
}

void TestConnectPage::tokenExpiry()
{
    TenantCheck check = goodCheck();
    const QDateTime now = FixedClock().now();
    QCOMPARE(checkRowText(check, Step::SignedIn, acmeTenant(), now).detail,
             QStringLiteral("Token valid for 24 hours, renewed automatically"));
    check.renewable = false;
    check.expiresAt = now.addSecs(60);
    QVERIFY(checkRowText(check, Step::SignedIn, acmeTenant(), now).detail.startsWith(QStringLiteral("Expires today")));
    QCOMPARE(checkRowText(check, Step::DomainAnswers, acmeTenant(), now).detail,
             QStringLiteral("acme.eu.auth0.com, 84 ms"));
    Tenant custom = acmeTenant();
    custom.url = QUrl(QStringLiteral("https://login.acme.com"));
    check = checkWithProblem(Step::DomainAnswers, ErrorCode::NotFound);
    QVERIFY(checkRowText(check, Step::DomainAnswers, custom, now)
                .detail.endsWith(QStringLiteral("Use the canonical domain ending in auth0.com.")));
}

void TestConnectPage::otherPermissionsAreMentioned()
{
    ConnectForm form;
    form.address = QStringLiteral("acme.eu.auth0.com");
    form.name = QStringLiteral("Acme");
    form.clientId = QStringLiteral("abc");
    form.hasSecret = true;
    QCOMPARE(connectVerdict(form, goodCheck()).sentence, QStringLiteral("Ready."));
    TenantCheck check = goodCheck();
    for (int i = 0; i < 12; ++i)
        check.scopes.append(QStringLiteral("update:thing%1").arg(i));
    const ConnectVerdict verdict = connectVerdict(form, check);
    QVERIFY(verdict.canConnect);
    QCOMPARE(verdict.sentence,
             QStringLiteral("Ready. This application can do more than exporting (12 other permissions)."));
    form.name.clear();
    QVERIFY(!connectVerdict(form, check).canConnect);
}

QTEST_MAIN(TestConnectPage)
#include "tst_connectpage.moc"
