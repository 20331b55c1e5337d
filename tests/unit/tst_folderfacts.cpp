#include "ui/compose/folderfacts.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace muster::ui;
using State = FolderFacts::State;
using Level = FolderNote::Level;

class TestFolderFacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(m_dir.isValid());
    }

    void inspecting()
    {
        const FolderFacts good = inspectFolder(m_dir.path());
        QCOMPARE(good.state, State::Good);
        QVERIFY(good.freeBytes > 0);
        QCOMPARE(inspectFolder(m_dir.filePath(QStringLiteral("new/deeper"))).state, State::WillBeCreated);
        QVERIFY(!QDir(m_dir.filePath(QStringLiteral("new"))).exists());
        QCOMPARE(inspectFolder({}).state, State::None);
        QCOMPARE(inspectFolder(QStringLiteral("relative")).state, State::NotAbsolute);
    }

    void aFileIsNoFolder()
    {
        QFile file(m_dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(inspectFolder(file.fileName()).state, State::NotAFolder);
        QCOMPARE(inspectFolder(file.fileName() + QStringLiteral("/below")).state, State::NotAFolder);
    }

    void missingDriveIsNotANewFolder()
    {
        if (!QDir(QStringLiteral("/media")).exists())
            QSKIP("This system has no /media.");
        QCOMPARE(inspectFolder(QStringLiteral("/media/muster-no-such-drive/exports")).state, State::NotConnected);
    }

    void privateFolderIsNotSeenByOthers()
    {
        const QString folder = m_dir.filePath(QStringLiteral("private"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!inspectFolder(folder).seenByOthers);
    }

    void othersAreSeen_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("seen");
        QTest::newRow("only mine") << 0700 << false;
        QTest::newRow("everybody may list it") << 0755 << true;
        QTest::newRow("everybody may pass, nobody list") << 0711 << false;
        QTest::newRow("for my own group") << 0750 << false;
    }
    void othersAreSeen()
    {
        QFETCH(const int, mode);
        QFETCH(const bool, seen);
        const QTemporaryDir outer; // below /tmp, which everybody may pass
        const QByteArray folder = QFile::encodeName(outer.filePath(QStringLiteral("exports")));
        QCOMPARE(::chmod(QFile::encodeName(outer.path()).constData(), 0755), 0);
        QCOMPARE(::mkdir(folder.constData(), 0700), 0);
        QCOMPARE(::chmod(folder.constData(), static_cast<mode_t>(mode)), 0);
        QCOMPARE(inspectFolder(QFile::decodeName(folder)).seenByOthers, seen);
        QCOMPARE(::chmod(QFile::encodeName(outer.path()).constData(), 0700), 0);
        QVERIFY(!inspectFolder(QFile::decodeName(folder)).seenByOthers); // nobody gets there
    }

    void linksIntoACloudAreFollowed()
    {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(QStringLiteral("Dropbox/exports")));
        QVERIFY(
            QFile::link(home.filePath(QStringLiteral("Dropbox/exports")), home.filePath(QStringLiteral("exports"))));
        const FolderFacts facts = inspectFolder(home.filePath(QStringLiteral("exports")));
        QVERIFY(facts.leavesComputer);
        QCOMPARE(folderNote(facts).text, QStringLiteral("A cloud service copies this folder"));
        QVERIFY(!inspectFolder(home.path()).leavesComputer);
    }

    void notes_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("freeBytes");
        QTest::addColumn<bool>("seenByOthers");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, State state, qint64 freeBytes, bool seen, Level level, const char* text) {
            QTest::newRow(name) << static_cast<int>(state) << freeBytes << seen << static_cast<int>(level)
                                << QString::fromUtf8(text);
        };
        row("nothing", State::None, -1, false, Level::None, "");
        row("good", State::Good, 182'000'000'000, false, Level::None, "");
        row("new", State::WillBeCreated, 182'000'000'000, false, Level::Info, "Not found, will be created");
        row("little space", State::Good, 800'000'000, true, Level::Warning, "Only 800 MB free");
        row("shared", State::Good, 182'000'000'000, true, Level::Warning, "Other people may see this folder");
        row("read-only", State::NotWritable, 800'000'000, true, Level::Error, "You cannot write to this folder");
        row("drive", State::NotConnected, -1, false, Level::Error, "Drive is not connected");
        row("full", State::Full, 0, false, Level::Error, "The disk is full");
    }
    void notes()
    {
        QFETCH(int, state);
        QFETCH(qint64, freeBytes);
        QFETCH(bool, seenByOthers);
        QFETCH(int, level);
        QFETCH(QString, text);
        const FolderNote note = folderNote({static_cast<State>(state), freeBytes, seenByOthers});
        QCOMPARE(static_cast<int>(note.level), level);
        QCOMPARE(note.text, text);
    }

    void freeSpace()
    {
        QCOMPARE(freeSpaceText({State::Good, 182'400'000'000, false}), QStringLiteral("182 GB free"));
        QCOMPARE(freeSpaceText({State::Good, 1'840'000'000, false}), QStringLiteral("1.8 GB free"));
        QVERIFY(freeSpaceText({}).isEmpty());
    }

    void paths()
    {
        const QString home = QDir::homePath();
        QCOMPARE(displayPath(home + QStringLiteral("/Exports/Acme")), QStringLiteral("~/Exports/Acme"));
        QCOMPARE(displayPath(home), QStringLiteral("~"));
        QCOMPARE(displayPath(home + QStringLiteral("2/x")), home + QStringLiteral("2/x"));
        QCOMPARE(typedPath(QStringLiteral(" ~/Exports/ ")), home + QStringLiteral("/Exports"));
        QCOMPARE(typedPath(QStringLiteral("/srv//a/../b")), QStringLiteral("/srv/b"));
        QCOMPARE(typedPath(QStringLiteral("~other/x")), QStringLiteral("~other/x"));
        QVERIFY(typedPath(QStringLiteral("  ")).isEmpty());
    }

    void synchronisedFolders_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");
        QTest::newRow("Dropbox") << QStringLiteral("/home/mia/Dropbox/exports") << true;
        QTest::newRow("OneDrive of a company") << QStringLiteral("/Users/mia/OneDrive - Acme/x") << true;
        QTest::newRow("OneDrive beside another") << QStringLiteral("/home/mia/OneDrive-Acme") << true;
        QTest::newRow("Dropbox of a company") << QStringLiteral("/home/mia/Dropbox (Acme)/x") << true;
        QTest::newRow("Nextcloud") << QStringLiteral("/home/mia/Nextcloud") << true;
        QTest::newRow("a second Nextcloud") << QStringLiteral("/home/mia/Nextcloud2/x") << true;
        QTest::newRow("ownCloud") << QStringLiteral("/home/mia/ownCloud/x") << true;
        QTest::newRow("Google Drive") << QStringLiteral("/home/mia/Google Drive/x") << true;
        QTest::newRow("Google Drive of GNOME")
            << QStringLiteral("/run/user/1000/gvfs/google-drive:host=example.com,user=mia/x") << true;
        QTest::newRow("Google Drive of a Mac")
            << QStringLiteral("/Users/mia/Library/CloudStorage/GoogleDrive-mia@example.com/My Drive") << true;
        QTest::newRow("iCloud of a Mac") << QStringLiteral("/Users/mia/Library/Mobile Documents/com~apple~CloudDocs/x")
                                         << true;
        QTest::newRow("iCloud of Windows") << QStringLiteral("/mnt/c/Users/mia/iCloudDrive/x") << true;
        QTest::newRow("in small letters") << QStringLiteral("/home/mia/dropbox") << true;
        QTest::newRow("a name that only begins so") << QStringLiteral("/home/mia/dropboxes") << false;
        QTest::newRow("a name that only ends so") << QStringLiteral("/home/mia/old-dropbox/x") << false;
        QTest::newRow("a word") << QStringLiteral("/home/mia/boxes/mega projects") << false;
        QTest::newRow("plain") << QStringLiteral("/home/mia/Exports") << false;
    }
    void synchronisedFolders()
    {
        QFETCH(QString, path);
        QFETCH(bool, expected);
        QCOMPARE(isSynchronisedPath(path), expected);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_APPLESS_MAIN(TestFolderFacts)
#include "tst_folderfacts.moc"
