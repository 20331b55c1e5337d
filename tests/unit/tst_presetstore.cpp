#include "app/core/domain/presetjson.h"
#include "app/core/store/database.h"
#include "app/core/store/presetfile.h"
#include "app/core/store/presetstore.h"
#include "app/core/store/schema.h"
#include "presetsamples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace muster;
using namespace muster::test;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

Preset preset(const char* id)
{
    Preset preset = fullPreset();
    preset.id = text(id);
    preset.name = text("Preset ") + preset.id;
    return preset;
}

QString idsOf(const Result<QVector<Preset>>& presets)
{
    QStringList ids;
    for (const Preset& each : *presets)
        ids.append(each.id);
    return ids.join(QLatin1Char(' '));
}

} // namespace

/// PresetStore and preset files.
class TestPresetStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_database = opened();
        m_store = std::make_unique<PresetStore>(*m_database);
    }
    void cleanup()
    {
        m_store.reset();
        m_database.reset();
    }

    void presetsComeBackInTheirOrder()
    {
        QVERIFY(m_store->all()->isEmpty());
        for (const char* id : {"c", "a", "b"})
            QVERIFY(m_store->put(preset(id)));
        QCOMPARE(idsOf(m_store->all()), text("c a b"));
        QVERIFY(m_store->all()->at(1) == preset("a"));

        Preset changed = preset("a");
        changed.name = text("Other");
        changed.kept.insert(text("colour"), text("red"));
        QVERIFY(m_store->put(changed));
        QCOMPARE(idsOf(m_store->all()), text("c a b"));
        QVERIFY(m_store->all()->at(1) == changed);

        QVERIFY(m_store->remove(text("c")));
        QVERIFY(m_store->remove(text("never there")));
        QCOMPARE(idsOf(m_store->all()), text("a b"));
        QVERIFY(m_store->put(preset("d")));
        QCOMPARE(idsOf(m_store->all()), text("a b d"));
    }

    void orderIsWritten_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("result");
        QTest::newRow("all") << "d c b a"
                             << "d c b a";
        QTest::newRow("nothing named") << ""
                                       << "a b c d";
        QTest::newRow("one first") << "c"
                                   << "c a b d";
        QTest::newRow("with one that is gone") << "d gone b"
                                               << "d b a c";
    }
    void orderIsWritten()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, result);
        for (const char* id : {"a", "b", "c", "d"})
            QVERIFY(m_store->put(preset(id)));
        QVERIFY(m_store->setOrder(wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts)));
        QCOMPARE(idsOf(m_store->all()), result);
        QVERIFY(m_store->put(preset("e")));
        QCOMPARE(idsOf(m_store->all()), result + text(" e"));
    }

    void eachTenantHasItsDefault()
    {
        QVERIFY(m_store->put(preset("a")));
        QVERIFY(m_store->put(preset("b")));
        QVERIFY(m_store->setDefault(text("acme.eu.auth0.com"), text("a")));
        QVERIFY(m_store->setDefault(text("demo"), text("a")));
        QVERIFY(m_store->setDefault(text("demo"), text("b")));
        QCOMPARE(m_store->defaults()->value(text("acme.eu.auth0.com")), text("a"));
        QCOMPARE(m_store->defaults()->value(text("demo")), text("b"));
        QVERIFY(m_store->setDefault(text("demo"), {}));
        QVERIFY(!m_store->defaults()->contains(text("demo")));
        QVERIFY(m_store->remove(text("a")));
        QVERIFY(m_store->defaults()->isEmpty());
        QVERIFY(!m_store->setDefault(text("demo"), text("a")));
    }

    void damagedEntryIsLeftOut()
    {
        QVERIFY(m_store->put(preset("a")));
        QVERIFY(m_store->put(preset("b")));
        QVERIFY(QSqlQuery(m_database->sql()).exec(text("UPDATE presets SET details = '{broken' WHERE id = 'a'")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(text("preset \"a\" cannot be read")));
        QCOMPARE(idsOf(m_store->all()), text("b"));
    }

    void twoProcessesShareThem()
    {
        const auto otherDatabase = opened();
        PresetStore other(*otherDatabase);
        QVERIFY(m_store->put(preset("a")));
        QVERIFY(other.put(preset("b")));
        QCOMPARE(idsOf(m_store->all()), text("a b"));
        QVERIFY(other.put(preset("c")));
        QVERIFY(m_store->setOrder({text("b"), text("a")})); // does not know of c
        QCOMPARE(idsOf(other.all()), text("b a c"));

        QVERIFY(QSqlQuery(otherDatabase->sql()).exec(text("PRAGMA busy_timeout=0")));
        QVERIFY(QSqlQuery(m_database->sql()).exec(text("BEGIN IMMEDIATE")));
        QCOMPARE(other.setOrder({text("c")}).error().code, ErrorCode::DatabaseBusy);
        QCOMPARE(other.put(preset("d")).error().code, ErrorCode::DatabaseBusy);
        QVERIFY(QSqlQuery(m_database->sql()).exec(text("COMMIT")));
        QVERIFY(other.setOrder({text("c")}));
        QCOMPARE(idsOf(m_store->all()), text("c b a"));
    }

    void databaseOfTheFirstVersionIsBroughtUpToDate()
    {
        const QString old = m_root->filePath(text("old/muster.sqlite"));
        QVERIFY(QDir().mkpath(QFileInfo(old).path()));
        {
            QSqlDatabase first = QSqlDatabase::addDatabase(text("QSQLITE"), text("first"));
            first.setDatabaseName(old);
            QVERIFY(first.open());
            QStringList steps = schemaStepsAfter(0);
            steps.resize(steps.size() - schemaStepsAfter(1).size());
            steps << text("INSERT INTO settings VALUES ('x', '[7]')") << text("PRAGMA user_version=1");
            for (const QString& step : std::as_const(steps))
                QVERIFY(QSqlQuery(first).exec(step));
        }
        QSqlDatabase::removeDatabase(text("first"));
        const auto database = Database::open(old);
        QVERIFY(database);
        QVERIFY(PresetStore(**database).put(preset("a")));
        QSqlQuery setting((*database)->sql());
        QVERIFY(setting.exec(text("SELECT value FROM settings WHERE name = 'x'")) && setting.next());
        QVERIFY(latestSchemaVersion() >= 2);
    }

    void fileComesBack()
    {
        const QString path = m_root->filePath(text("weekly.json"));
        QVERIFY(writePresetFile(path, preset("a")));
        QVERIFY(isPresetFile(path));
        const auto read = readPresetFile(path);
        QVERIFY(read);
        QVERIFY(read->id.isEmpty());
        Preset expected = preset("a");
        expected.id.clear();
        QVERIFY(*read == expected);
        QVERIFY(writePresetFile(path, preset("b")));
        QCOMPARE(readPresetFile(path)->name, text("Preset b"));
        QCOMPARE(QDir(m_root->path()).entryList(QDir::Files).filter(text("weekly")).size(), 1);
    }

    void whatIsNoPresetFileIsRefused()
    {
        const QString pipe = m_root->filePath(text("pipe.json"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const QString other = m_root->filePath(text("users.json"));
        const QString large = m_root->filePath(text("large.json"));
        write(other, "[{\"user_id\": \"auth0|1\"}]");
        write(large, presetToText(preset("a")) + QByteArray(kMaxPresetBytes, ' '));
        for (const QString& path : {pipe, other, large, m_root->path(), m_root->filePath(text("missing.json"))}) {
            QVERIFY(!isPresetFile(path));
            const auto read = readPresetFile(path);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::InvalidRequest);
            QVERIFY(!read.error().detail.isEmpty());
        }
        QVERIFY(!writePresetFile(m_root->filePath(text("no/such/folder.json")), preset("a")));
    }

    void fileNamesAreHarmless()
    {
        QCOMPARE(presetFileName(text("Weekly basic profile")), text("Weekly basic profile.json"));
        QCOMPARE(presetFileName(text("../a/b: c?")), text("-a-b- c-.json"));
        QCOMPARE(presetFileName(text("..")), text("preset.json"));
        QVERIFY(presetFileName(QString(100, QLatin1Char('x'))).size() < 100);
    }

private:
    [[nodiscard]] std::unique_ptr<Database> opened() const
    {
        auto database = Database::open(m_root->filePath(text("muster.sqlite")));
        return database ? std::move(*database) : nullptr;
    }
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PresetStore> m_store;
};

QTEST_GUILESS_MAIN(TestPresetStore)
#include "tst_presetstore.moc"
