#include "app/core/domain/fieldcatalog.h"
#include "app/core/domain/importobstacle.h"

#include <QTest>

using namespace muster;

class TestImportObstacle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void obstacles_data();
    void obstacles();
    void emailMayBeMissingOnlyInTheDefaultSet();
};

void TestImportObstacle::obstacles_data()
{
    QTest::addColumn<QString>("field"); // as on the command line, beside email
    QTest::addColumn<QString>("named"); // what the sentence names; empty: no obstacle
    const auto row = [](const char* name, const char* field, const char* named = "") {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(named);
    };
    row("importable key", "user_id");
    row("importable key under its own name", "user_id=user_id");
    row("importable key renamed", "user_id=Id", "user_id");
    row("whole metadata", "app_metadata");
    row("whole metadata renamed", "app_metadata=meta", "app_metadata");
    row("part of the metadata", "user_metadata.plan");
    row("part of the metadata renamed", "user_metadata.plan=plan", "user_metadata.plan");
    // Any export_as moves the value to the top of the user.
    row("part of the metadata with its path as name", "user_metadata.plan=user_metadata.plan", "user_metadata.plan");
    row("key that is dropped anyway", "created_at");
    row("key that is dropped anyway, renamed", "identities[0].connection=connection");
    row("other key in the place of an importable one", "identities[0].user_id=user_id", "user_id");
}

void TestImportObstacle::obstacles()
{
    QFETCH(const QString, field);
    QFETCH(const QString, named);
    const auto obstacle = importObstacle({fieldFromArgument(field), {QStringLiteral("email"), {}}});
    QCOMPARE(obstacle.has_value(), !named.isEmpty());
    if (obstacle)
        QVERIFY2(obstacle->contains(named), qPrintable(*obstacle));
}

void TestImportObstacle::emailMayBeMissingOnlyInTheDefaultSet()
{
    QVERIFY(!importObstacle({}));
    QVERIFY(!importObstacle(FieldCatalog::importReady()));
    QVERIFY(!importObstacle(FieldCatalog::everything(ExportFormat::Json)));
    const auto obstacle = importObstacle({{QStringLiteral("user_id"), {}}});
    QVERIFY(obstacle);
    QVERIFY(obstacle->contains(QStringLiteral("email")));
}

QTEST_APPLESS_MAIN(TestImportObstacle)
#include "tst_importobstacle.moc"
