#include "app/core/exports/partfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace muster;
using Content = PartFile::Content;

namespace {

unsigned modeOf(const QString& path)
{
    struct stat info;
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777U : 0U;
}

bool put(PartFile& part, std::string_view text)
{
    return part.write(std::as_bytes(std::span(text.data(), text.size()))).has_value();
}

} // namespace

class TestPartFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::umask(0); } // nothing else makes files private
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("users.json.gz.part"));
    }

    void isPrivateFromTheStart()
    {
        const auto part = PartFile::open(m_path, Content::Discard);
        QVERIFY(part);
        QCOMPARE(modeOf(m_path), 0600U);
    }

    /// It may have been on a disk that was taken away: nothing is written to the place where that was.
    void folderThatIsGoneIsNotMadeAgain()
    {
        const QString folder = m_folder->filePath(QStringLiteral("gone"));
        const auto part = PartFile::open(folder + QStringLiteral("/users.json.gz.part"), Content::Discard);
        QVERIFY(!part);
        QCOMPARE(part.error().code, ErrorCode::FolderMissing);
        QCOMPARE(part.error().subject, folder);
        QVERIFY(!QFileInfo::exists(folder));
    }

    void keepsWhatIsThere()
    {
        {
            auto part = PartFile::open(m_path, Content::Discard);
            QVERIFY(part && put(*part, "down"));
        }
        auto part = PartFile::open(m_path, Content::Keep);
        QVERIFY(part);
        QCOMPARE(part->size(), 4);
        QVERIFY(put(*part, "stairs"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("downstairs"));
    }

    void discardsWhatIsThere()
    {
        {
            auto part = PartFile::open(m_path, Content::Discard);
            QVERIFY(part && put(*part, "down"));
        }
        const auto part = PartFile::open(m_path, Content::Discard);
        QVERIFY(part);
        QCOMPARE(part->size(), 0);
        QCOMPARE(QFileInfo(m_path).size(), 0);
    }

    void whatOthersCouldReadBecomesPrivate()
    {
        QVERIFY(PartFile::open(m_path, Content::Discard));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(PartFile::open(m_path, Content::Discard));
        QCOMPARE(modeOf(m_path), 0600U);
    }

    void aFileOfSomebodyElseIsNotFilled()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can give files away.");
        QVERIFY(PartFile::open(m_path, Content::Discard));
        QCOMPARE(::chown(QFile::encodeName(m_path).constData(), 65534, 65534), 0);
        const auto part = PartFile::open(m_path, Content::Discard);
        QVERIFY(!part);
        QCOMPARE(part.error().code, ErrorCode::FileWriteFailed);
        QCOMPARE(part.error().subject, m_path);
    }

    void aLinkIsNotFollowed()
    {
        const QString target = m_folder->filePath(QStringLiteral("target"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("new")) && QFile::link(target, m_path));
        QVERIFY(!PartFile::open(m_path, Content::Discard));
        QVERIFY(!QFile::exists(target));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_APPLESS_MAIN(TestPartFile)
#include "tst_partfile.moc"
