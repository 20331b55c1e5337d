#include "app/core/domain/fieldcatalog.h"

#include <QTest>

using namespace muster;

namespace {

bool isClean(const QVector<Field>& fields, ExportFormat format)
{
    return checkFields(fields, format).isEmpty();
}

} // namespace

class TestFieldCatalog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsAreValid();
    void importReadyIsNeverRenamed();
    void everyAttributeHasItsType();
    void types_data();
    void types();
    void neverExportable_data();
    void neverExportable();
    void proposedNames_data();
    void proposedNames();
};

void TestFieldCatalog::setsAreValid()
{
    using enum ExportFormat;
    for (const ExportFormat format : {Csv, Json}) {
        QVERIFY(isClean(FieldCatalog::basicProfile(), format));
        QVERIFY(isClean(FieldCatalog::everything(format), format));
        QVERIFY(!FieldCatalog::everything(format).isEmpty());
    }
    QVERIFY(isClean(FieldCatalog::importReady(), Json));
    QVERIFY(FieldCatalog::everything(Csv).size() <= kMaxCsvFields);
}

void TestFieldCatalog::importReadyIsNeverRenamed()
{
    for (const Field& field : FieldCatalog::importReady())
        QVERIFY(field.exportAs.isEmpty());
    QVERIFY(FieldCatalog::importReady().contains(Field{QStringLiteral("email"), {}}));
}

void TestFieldCatalog::everyAttributeHasItsType()
{
    for (const Attribute& attribute : FieldCatalog::attributes()) {
        QVERIFY(isFieldPath(attribute.path));
        QCOMPARE(FieldCatalog::typeOf(attribute.path), std::optional(attribute.type));
        QVERIFY(!FieldCatalog::isNeverExportable(attribute.path));
        QVERIFY(!attributeTypeText(attribute.type).isEmpty());
    }
}

void TestFieldCatalog::types_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::optional<AttributeType>>("type");
    const auto row = [](const char* path, std::optional<AttributeType> type) {
        QTest::newRow(path) << QString::fromLatin1(path) << type;
    };
    using enum AttributeType;
    row("identities[3].connection", Text);
    row("identities[0]", Object);
    row("identities[1].profileData", Object);
    row("identities[1].profileData.email", Text);
    row("user_metadata.a.b[2]", Text);
    row("app_metadata.plan", Text);
    row("app_metadatax", std::nullopt);
    row("Email", std::nullopt);
    row("", std::nullopt);
}

void TestFieldCatalog::types()
{
    QFETCH(const QString, path);
    QFETCH(const std::optional<AttributeType>, type);
    QCOMPARE(FieldCatalog::typeOf(path), type);
}

void TestFieldCatalog::neverExportable_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("never");
    const auto row = [](const char* path, bool never) { QTest::newRow(path) << QString::fromLatin1(path) << never; };
    row("roles", true);
    row("roles[0].name", true);
    row("organizations.id", true);
    row("password_hash", true);
    row("app_metadata.roles", false);
    row("role", false);
}

void TestFieldCatalog::neverExportable()
{
    QFETCH(const QString, path);
    QFETCH(const bool, never);
    QCOMPARE(FieldCatalog::isNeverExportable(path), never);
}

void TestFieldCatalog::proposedNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* path, const char* name) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(name);
    };
    row("email", "email");
    row("identities[0].connection", "connection");
    row("user_metadata.address.city", "city");
    row("user_metadata.tags[0]", "tags");
}

void TestFieldCatalog::proposedNames()
{
    QFETCH(const QString, path);
    QFETCH(const QString, name);
    QCOMPARE(FieldCatalog::proposedColumnName(path), name);
}

QTEST_APPLESS_MAIN(TestFieldCatalog)
#include "tst_fieldcatalog.moc"
