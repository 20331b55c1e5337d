#include "app/core/files/importwriter.h"
#include "tests/support/importschema.h"
#include "tests/support/recorddata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace muster;
using muster::test::importSchemaFault;
using muster::test::ParsedBlock;

namespace {

/// A user whose import is `size` bytes large.
QByteArray userOfSize(qsizetype size)
{
    const QByteArray frame = R"({"email":"a@b.co","name":""})";
    QByteArray user = frame;
    user.insert(user.size() - 2, QByteArray(size - frame.size(), 'n'));
    return user;
}

QString partName(int number, const QString& base = QStringLiteral("users"))
{
    return QStringLiteral("%1-part-%2.json").arg(base).arg(number, 3, 10, QLatin1Char('0'));
}

} // namespace

/// The files of an import.
class TestImportWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesOnePart();
    void tellsAboutItsFiles();
    void boundary_data();
    void boundary();
    void rejectsWithReasonAndNumber();
    void rejectedUsersStayOnOneLine();
    void partsHoldAllAcceptedUsers_data();
    void partsHoldAllAcceptedUsers();
    void needsFewDescriptorsAndMoreDigits();
    void alwaysWritesAPart();
    void reports();
    void countsALimitedNumberOfKeys();
    void setsStayApart_data();
    void setsStayApart();
    void overwritesTheWholeSet();
    void failsAtOnceWhenASetIsThere();
    void leavesNothingWithoutCommit();
    void failedWriteLeavesNothing();
    void missingFolderIsNoticedAtOnce();

private:
    using Writer = std::unique_ptr<OutputWriter>;
    [[nodiscard]] Result<Writer> create(std::size_t partBytes = kImportPartBytes,
                                        ConflictPolicy policy = ConflictPolicy::Number) const
    {
        return ImportWriter::create({m_folder->path(), QStringLiteral("users"), policy}, partBytes);
    }
    static Result<void> feed(OutputWriter& writer, const ParsedBlock& block)
    {
        auto rendered = writer.render(block.view());
        return rendered ? writer.append(std::move(*rendered), block.block()) : tl::unexpected(rendered.error());
    }
    /// Everything from create() to commit().
    [[nodiscard]] Result<QVector<SavedFile>> write(const QList<QByteArrayList>& blocks, std::size_t partBytes,
                                                   ConflictPolicy policy = ConflictPolicy::Number) const
    {
        const Result<Writer> writer = create(partBytes, policy);
        if (!writer)
            return tl::unexpected(writer.error());
        qint64 users = 0;
        for (const QByteArrayList& records : blocks) {
            if (const auto fed = feed(**writer, ParsedBlock(records, users + 1)); !fed)
                return tl::unexpected(fed.error());
            users += records.size();
        }
        if (const auto finished = (*writer)->finish(users); !finished)
            return tl::unexpected(finished.error());
        return (*writer)->commit(1);
    }
    [[nodiscard]] QByteArray contentOf(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    void makeFile(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImportWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestImportWriter::writesOnePart()
{
    const auto files = write({{R"({"user_id":"auth0|1","email":"a@b.co","logins_count":3})"},
                              {R"({"user_id":"2","email":"c@d.co"})", R"({"email":"e@f.co"})"}},
                             kImportPartBytes);
    QVERIFY(files);
    QCOMPARE(names(), QStringList{partName(1)});
    QCOMPARE(contentOf(partName(1)), QByteArray("[\n"
                                                R"({"user_id":"1","email":"a@b.co"},)"
                                                "\n"
                                                R"({"user_id":"2","email":"c@d.co"},)"
                                                "\n"
                                                R"({"email":"e@f.co"})"
                                                "\n]\n"));
}

void TestImportWriter::tellsAboutItsFiles()
{
    const auto files = write({{userOfSize(50), userOfSize(50), "{}", userOfSize(51)}}, 120);
    QVERIFY(files);
    const QStringList expected{partName(1), partName(2), QStringLiteral("users-rejected.ndjson")};
    QCOMPARE(names(), expected);
    QCOMPARE(files->size(), 3);
    const QList<qint64> users{2, 1, 1};
    for (qsizetype index = 0; index < files->size(); ++index) {
        const SavedFile& file = files->at(index);
        const QByteArray content = contentOf(expected[index]);
        QCOMPARE(file.path, m_folder->filePath(expected[index]));
        QCOMPARE(file.as, OutputFormat::Import);
        QCOMPARE(file.bytes, content.size());
        QCOMPARE(file.sha256,
                 QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(file.users, users[index]);
    }
}

void TestImportWriter::boundary_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<QList<int>>("parts");
    QTest::addColumn<int>("rejected");
    // "[\n" and "\n]\n" around the users, ",\n" between them.
    constexpr int part = kImportPartBytes;
    QTest::newRow("one fills a part") << QList{part - 5} << QList{part} << 0;
    QTest::newRow("one byte more") << QList{part - 4} << QList{4} << 1; // an empty array
    QTest::newRow("one fills the second part") << QList{100, part - 5, 100} << QList{105, part, 105} << 0;
    QTest::newRow("two fill a part") << QList{100'000, part - 100'007} << QList{part} << 0;
    QTest::newRow("two with one byte more") << QList{100'000, part - 100'006} << QList{100'005, part - 100'001} << 0;
    QTest::newRow("too large between small") << QList{100, part, 100} << QList{207} << 1;
}

void TestImportWriter::boundary()
{
    QFETCH(const QList<int>, sizes);
    QFETCH(const QList<int>, parts);
    QFETCH(const int, rejected);
    QByteArrayList users;
    for (const int size : sizes)
        users.append(userOfSize(size));
    const auto files = write({users}, kImportPartBytes);
    QVERIFY(files);
    QList<int> found;
    for (int number = 1; QFile::exists(m_folder->filePath(partName(number))); ++number) {
        const QByteArray content = contentOf(partName(number));
        QVERIFY(QJsonDocument::fromJson(content).isArray());
        found.append(static_cast<int>(content.size()));
    }
    QCOMPARE(found, parts);
    QCOMPARE(files->size(), parts.size() + rejected);
}

void TestImportWriter::rejectsWithReasonAndNumber()
{
    const QByteArray user = R"({"user_id":"auth0|3","name":"\u0041","big":12345678901234567890})";
    QVERIFY(write({{userOfSize(50), userOfSize(600)}, {user, R"({"email":1})"}}, 500));
    QCOMPARE(contentOf(QStringLiteral("users-rejected.ndjson")),
             R"({"reason":"the user is too large for an import file","record":2,"user":)" + userOfSize(600) + "}\n" +
                 R"({"reason":"email is missing","record":3,"user":)" + user + "}\n" +
                 R"({"reason":"email is not a text","record":4,"user":{"email":1}})" + "\n");
}

void TestImportWriter::rejectedUsersStayOnOneLine()
{
    QVERIFY(write({{"{\r\n  \"name\": \"a\\nb\"\n}"}}, kImportPartBytes));
    QCOMPARE(contentOf(QStringLiteral("users-rejected.ndjson")),
             QByteArray(R"({"reason":"email is missing","record":1,"user":{    "name": "a\nb" }})"
                        "\n"));
}

void TestImportWriter::partsHoldAllAcceptedUsers_data()
{
    QTest::addColumn<int>("partBytes");
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("largest");
    QTest::newRow("real parts") << int(kImportPartBytes) << 4'000 << 3'000;
    QTest::newRow("small parts") << 1'000 << 1'500 << 300;
    QTest::newRow("users about as large as a part") << 300 << 400 << 320;
}

/// Random users of random sizes: what is in the parts, one behind the other, is each user that could go, with its
/// bytes.
void TestImportWriter::partsHoldAllAcceptedUsers()
{
    QFETCH(const int, partBytes);
    QFETCH(const int, users);
    QFETCH(const int, largest);
    QRandomGenerator random(0x4d757374);
    QList<QByteArrayList> blocks(1);
    QByteArrayList accepted;
    qint64 rejected = 0;
    const QByteArrayList pieces{"x", "é", "東京", "😀", "\\u00e9", "\\ud83d\\ude00", "\\\"", "\\n", ",", "}", "]", "[{"};
    for (int number = 0; number < users; ++number) {
        QByteArray text;
        const int wanted = random.bounded(largest);
        while (text.size() < wanted)
            text += pieces[random.bounded(pieces.size())];
        const QByteArray kept =
            R"("user_metadata":{"n":)" + QByteArray::number(random.generate64()) + R"(9876,"t":")" + text + R"("})";
        const bool hasEmail = random.bounded(10) > 0;
        const QByteArray email = hasEmail ? R"("email":"u)" + QByteArray::number(number) + R"(@example.com",)" : "";
        const QByteArray imported = '{' + email + R"("user_id":")" + QByteArray::number(number) + R"(",)" + kept + '}';
        blocks.last() += '{' + email + R"("logins_count":7,"user_id":"auth0|)" + QByteArray::number(number) + R"(",)" +
                         kept + R"(,"identities":[{"connection":"x"}]})";
        if (hasEmail && imported.size() <= partBytes - 5)
            accepted += imported;
        else
            ++rejected;
        if (random.bounded(200) == 0)
            blocks.append(QByteArrayList());
    }

    const auto files = write(blocks, static_cast<std::size_t>(partBytes));
    QVERIFY(files);
    QByteArrayList found;
    qint64 told = 0;
    for (const SavedFile& file : *files) {
        const QByteArray content = contentOf(QFileInfo(file.path).fileName());
        if (file.path.endsWith(QStringLiteral("ndjson"))) {
            QCOMPARE(content.count('\n'), rejected);
            QCOMPARE(file.users, rejected);
            continue;
        }
        QVERIFY(content.size() <= partBytes);
        QJsonParseError error;
        const QJsonDocument part = QJsonDocument::fromJson(content, &error);
        QVERIFY2(part.isArray(), qPrintable(error.errorString()));
        QVERIFY(!part.array().isEmpty());
        for (const QJsonValue user : part.array())
            QCOMPARE(importSchemaFault(user.toObject()), QString());
        QByteArrayList lines = content.split('\n'); // none of these users has a line break
        QCOMPARE(lines.takeFirst(), QByteArray("["));
        QCOMPARE(lines.takeLast(), QByteArray());
        QCOMPARE(lines.takeLast(), QByteArray("]"));
        QCOMPARE(lines.size(), part.array().size());
        QCOMPARE(lines.size(), file.users);
        for (QByteArray line : lines)
            found.append(line.endsWith(',') ? line.chopped(1) : line);
        told += file.users;
    }
    QCOMPARE(told, accepted.size());
    QVERIFY(found == accepted);
}

void TestImportWriter::needsFewDescriptorsAndMoreDigits()
{
    struct rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const struct rlimit limited
    {
        64, before.rlim_max
    };
    QByteArrayList users;
    for (int number = 0; number < 1'001; ++number)
        users.append(userOfSize(50));
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limited), 0);
    const auto files = write({users}, 60);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(files);
    QCOMPARE(files->size(), 1'001);
    QCOMPARE(files->at(998).path, m_folder->filePath(QStringLiteral("users-part-999.json")));
    QCOMPARE(files->at(1'000).path, m_folder->filePath(QStringLiteral("users-part-1001.json")));
    QCOMPARE(names().size(), 1'001);
}

void TestImportWriter::alwaysWritesAPart()
{
    QVERIFY(write({}, kImportPartBytes));
    QCOMPARE(names(), QStringList{partName(1)});
    QCOMPARE(QJsonDocument::fromJson(contentOf(partName(1))), QJsonDocument(QJsonArray()));
    QVERIFY(!contentOf(partName(1)).isEmpty());
}

void TestImportWriter::reports()
{
    const auto writer = create();
    QVERIFY(writer);
    QVERIFY(
        feed(**writer, ParsedBlock({R"({"email":"a@b.co","updated_at":1,"created_at":1})", R"({"created_at":1})"})));
    QVERIFY(feed(**writer, ParsedBlock({R"({"email":"a@b.co","created_at":1,"app_metadata":{"_id":1}})", "{}"}, 3)));
    QVERIFY((*writer)->finish(4));
    ResultReport report;
    report.users = 4;
    (*writer)->report(report);
    QCOMPARE(report.users, 4);
    QCOMPARE(report.rejected, 2);
    const QVector<DroppedKey> expected{
        {QStringLiteral("app_metadata._id"), 1}, {QStringLiteral("created_at"), 2}, {QStringLiteral("updated_at"), 1}};
    QCOMPARE(report.droppedKeys, expected);
}

void TestImportWriter::countsALimitedNumberOfKeys()
{
    const auto writer = create();
    QVERIFY(writer);
    for (int block = 0; block < 3; ++block) {
        QByteArray user = R"({"email":"a@b.co")";
        for (int key = 0; key < 600; ++key)
            user += ",\"k" + QByteArray::number(block * 600 + key) + "\":1";
        QVERIFY(feed(**writer, ParsedBlock({user + '}'})));
    }
    ResultReport report;
    (*writer)->report(report);
    QCOMPARE(report.droppedKeys.size(), qsizetype(kMaxDroppedKeys));
}

void TestImportWriter::setsStayApart_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("base");
    const QString plain = QStringLiteral("users");
    const QString second = QStringLiteral("users-2");
    QTest::newRow("same part") << partName(1) << second;
    QTest::newRow("later part of an earlier set") << partName(7) << second;
    QTest::newRow("part with more digits") << QStringLiteral("users-part-1234.json") << second;
    QTest::newRow("rejected users") << QStringLiteral("users-rejected.ndjson") << second;
    QTest::newRow("another export") << QStringLiteral("users.json") << plain;
    QTest::newRow("another base name") << QStringLiteral("users-b-part-001.json") << plain;
    QTest::newRow("no number") << QStringLiteral("users-part-one.json") << plain;
    QTest::newRow("number of another form") << QStringLiteral("users-part-0006.json") << plain;
    QTest::newRow("no part") << QStringLiteral("users-part-000.json") << plain;
}

void TestImportWriter::setsStayApart()
{
    QFETCH(const QString, taken);
    QFETCH(const QString, base);
    makeFile(taken);
    QVERIFY(write({{userOfSize(50), userOfSize(50), "{}"}}, 60));
    QStringList expected{taken, partName(1, base), partName(2, base), base + QStringLiteral("-rejected.ndjson")};
    expected.sort();
    QCOMPARE(names(), expected);
    QCOMPARE(contentOf(taken), QByteArray("old"));
}

void TestImportWriter::overwritesTheWholeSet()
{
    for (const int number : {1, 2, 3, 4, 6}) // the last one is of another set, which has a fifth
        makeFile(partName(number));
    makeFile(QStringLiteral("users-rejected.ndjson"));
    makeFile(QStringLiteral("users.json"));
    makeFile(QStringLiteral("users-2-part-001.json"));
    const auto files = write({{userOfSize(50), userOfSize(50)}}, 60, ConflictPolicy::Overwrite);
    QVERIFY(files);
    QCOMPARE(names(), (QStringList{QStringLiteral("users-2-part-001.json"), partName(1), partName(2), partName(6),
                                   QStringLiteral("users.json")}));
    QCOMPARE(contentOf(partName(2)), "[\n" + userOfSize(50) + "\n]\n");
}

void TestImportWriter::failsAtOnceWhenASetIsThere()
{
    makeFile(partName(3));
    const auto writer = create(kImportPartBytes, ConflictPolicy::Fail);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FileExists);
    QCOMPARE(writer.error().subject, m_folder->filePath(partName(3)));
    QCOMPARE(names(), QStringList{partName(3)});
}

void TestImportWriter::leavesNothingWithoutCommit()
{
    {
        const auto writer = create(60);
        QVERIFY(writer);
        QVERIFY(feed(**writer, ParsedBlock({userOfSize(50), userOfSize(50), "{}"})));
        QVERIFY((*writer)->finish(3));
        QCOMPARE(names().size(), 3);
        for (const QString& name : names())
            QVERIFY(name.endsWith(QStringLiteral(".part")));
    }
    QCOMPARE(names(), QStringList());
}

void TestImportWriter::failedWriteLeavesNothing()
{
    struct rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit limited
    {
        1'000, before.rlim_max
    };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limited), 0);
    const auto files = write({{userOfSize(500), userOfSize(500), userOfSize(900)}}, 2'000);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, signalBefore);
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(files.error().subject, m_folder->filePath(partName(1)));
    QCOMPARE(names(), QStringList());
}

void TestImportWriter::missingFolderIsNoticedAtOnce()
{
    QVERIFY(QDir().rmdir(m_folder->path()));
    const auto writer = create();
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::FolderMissing);
}

QTEST_APPLESS_MAIN(TestImportWriter)
#include "tst_importwriter.moc"
