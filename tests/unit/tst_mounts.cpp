#include "app/core/base/mounts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

class TestMounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses()
    {
        const QVector<Mount> mounts =
            parseMounts("22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/root rw\n"
                        "31 22 0:45 / /mnt/Team\\040share rw - nfs4 server:/x rw,vers=4.2\n"
                        "32 22 0:46 / /srv/two\\134one rw shared:7 master:2 - fuse.sshfs me@host:/ rw\n"
                        "nonsense\n"
                        "40 22 0:50 / /no/separator rw shared:1 ext4 x rw\n"
                        "41 22 0:50 / /no/type rw -\n");
        QCOMPARE(mounts, (QVector<Mount>{{QStringLiteral("/"), "ext4"},
                                         {QStringLiteral("/mnt/Team share"), "nfs4"},
                                         {QStringLiteral("/srv/two\\one"), "fuse.sshfs"}}));
        QVERIFY(parseMounts({}).isEmpty());
    }

    void thisSystemHasARoot() { QVERIFY(!fileSystemOf(QStringLiteral("/proc"), currentMounts()).isEmpty()); }

    void nearestMountCounts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char* path, const char* type) {
            QTest::newRow(path) << QString::fromLatin1(path) << QByteArray(type);
        };
        row("/", "ext4");
        row("/home/me", "ext4");
        row("/mnt", "ext4");
        row("/mnt/share", "nfs4");
        row("/mnt/share/a/b", "nfs4");
        row("/mnt/shared", "ext4"); // begins with the same letters
        row("/mnt/share/local", "xfs");
        row("/auto/x", "cifs"); // what was mounted over the automounter
    }
    void nearestMountCounts()
    {
        QFETCH(const QString, path);
        QTEST(fileSystemOf(path, mounts(QStringLiteral("/mnt/share"))), "type");
    }

    void waiting_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("slow");
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse.sshfs", "fuse.rclone", "autofs"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char* type : {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "vfat", "fuseblk", "zfs"})
            QTest::newRow(type) << QByteArray(type) << false;
    }
    void waiting()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const bool, slow);
        const QVector<Mount> mounts{{QStringLiteral("/"), "ext4"}, {QStringLiteral("/x"), type}};
        QCOMPARE(mayKeepWaiting(QStringLiteral("/x/folder/that/is/not/there"), mounts), slow);
        QVERIFY(!mayKeepWaiting(QStringLiteral("/y"), mounts));
    }

    /// The share is a folder here, whose links are never followed: what lies behind a slow place is not looked at.
    void linksAreFollowed()
    {
        QTemporaryDir dir;
        const QString root = QDir(dir.path()).canonicalPath();
        const QString share = root + QStringLiteral("/share");
        QVERIFY(QDir().mkpath(share));
        const auto link = [&root](const char* target, const char* name) {
            QVERIFY(QFile::link(QString::fromLatin1(target), root + QString::fromLatin1(name)));
        };
        link("share", "/relative");
        link("relative", "/twice");
        link("circle", "/circle");
        QVERIFY(QFile::link(share + QStringLiteral("/below"), root + QStringLiteral("/absolute")));
        const QVector<Mount> mounts = this->mounts(share);
        QVERIFY(mayKeepWaiting(root + QStringLiteral("/relative/x"), mounts));
        QVERIFY(mayKeepWaiting(root + QStringLiteral("/twice"), mounts));
        QVERIFY(mayKeepWaiting(root + QStringLiteral("/absolute"), mounts));
        QVERIFY(!mayKeepWaiting(root + QStringLiteral("/circle"), mounts));
        QVERIFY(!mayKeepWaiting(root + QStringLiteral("/relative/.."), mounts));
    }

private:
    static QVector<Mount> mounts(const QString& share)
    {
        return {{QStringLiteral("/"), "ext4"},
                {share, "nfs4"},
                {share + QStringLiteral("/local"), "xfs"},
                {QStringLiteral("/auto"), "autofs"},
                {QStringLiteral("/auto/x"), "autofs"},
                {QStringLiteral("/auto/x"), "cifs"}};
    }
};

QTEST_APPLESS_MAIN(TestMounts)
#include "tst_mounts.moc"
