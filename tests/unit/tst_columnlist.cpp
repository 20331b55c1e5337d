#include "ui/compose/columnlist.h"

#include "app/core/domain/fieldcatalog.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

QString path(const char* text)
{
    return QString::fromLatin1(text);
}

QStringList pathsOf(const ColumnRows& rows, bool onlyChosen)
{
    QStringList paths;
    for (const ColumnRow& row : rows) {
        if (row.chosen || !onlyChosen)
            paths.append(row.field.name);
    }
    return paths;
}

ColumnRows small()
{
    return ColumnList::chosen({{path("user_id"), {}}, {path("email"), {}}, {path("user_metadata.plan"), path("plan")}});
}

} // namespace

class TestColumnList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pastedFieldsComeInTheirOrder()
    {
        const auto field = [](const char* path, const char* name = "") {
            return Field{QString::fromLatin1(path), QString::fromLatin1(name)};
        };
        const ColumnRows rows = ColumnList::chosen({field("user_id"), field("email"), field("name")});
        const QVector<Field> pasted{field("picture"), field("email", "mail"), field("shoe_size"), field("blocked")};
        const auto fields = [&](int below) {
            return ColumnList::chosenFields(ColumnList::withFields(rows, pasted, below));
        };
        QCOMPARE(fields(-1), (QVector<Field>{field("user_id"), field("email", "mail"), field("name"), field("picture"),
                                             field("shoe_size"), field("blocked")}));
        QCOMPARE(fields(0), (QVector<Field>{field("user_id"), field("picture"), field("shoe_size"), field("blocked"),
                                            field("email", "mail"), field("name")}));
        const int picture = ColumnList::indexOf(rows, QStringLiteral("picture"));
        const ColumnRows below = ColumnList::withFields(rows, pasted, picture);
        QCOMPARE(below.size(), rows.size() + 1);
        QCOMPARE(ColumnList::chosenFields(below).mid(3),
                 (QVector<Field>{field("picture"), field("shoe_size"), field("blocked")}));
        QCOMPARE(ColumnList::withFields(below, pasted, -1), below);
        QCOMPARE(ColumnList::chosenFields(ColumnList::withFields(rows, {field("user_metadata.plan")}, -1)).last(),
                 field("user_metadata.plan", "plan"));
    }
    void templateTicksItsFieldsAndKeepsTheRestUnticked()
    {
        const ColumnRows rows = ColumnList::fromTemplate(FieldCatalog::basicProfile());
        QCOMPARE(rows.size(), FieldCatalog::attributes().size());
        QCOMPARE(ColumnList::chosenFields(rows).size(), FieldCatalog::basicProfile().size());
        QCOMPARE(rows.first().field.name, path("user_id"));
        const int connection = ColumnList::indexOf(rows, path("identities[0].connection"));
        QCOMPARE(rows[connection].field.exportAs, path("connection"));
    }

    void applyingATemplateTwiceChangesNothing()
    {
        const ColumnRows once = ColumnList::fromTemplate(FieldCatalog::basicProfile());
        QCOMPARE(ColumnList::fromTemplate(FieldCatalog::basicProfile(), once), once);
    }

    void templateKeepsTypedRowsUnticked()
    {
        const ColumnRows rows = ColumnList::fromTemplate(FieldCatalog::basicProfile(), small());
        const int plan = ColumnList::indexOf(rows, path("user_metadata.plan"));
        QVERIFY(plan >= 0);
        QVERIFY(!rows[plan].chosen);
        QCOMPARE(rows[plan].field.exportAs, path("plan"));
    }

    void noTemplateHasErrors_data()
    {
        QTest::addColumn<QVector<Field>>("fields");
        QTest::addColumn<bool>("csv");
        QTest::newRow("basic, CSV") << FieldCatalog::basicProfile() << true;
        QTest::newRow("everything, CSV") << FieldCatalog::everything(ExportFormat::Csv) << true;
        QTest::newRow("everything, JSON") << FieldCatalog::everything(ExportFormat::Json) << false;
        QTest::newRow("import-ready, JSON") << FieldCatalog::importReady() << false;
    }
    void noTemplateHasErrors()
    {
        QFETCH(QVector<Field>, fields);
        QFETCH(bool, csv);
        const auto issues =
            ColumnList::issues(ColumnList::fromTemplate(fields), csv ? ExportFormat::Csv : ExportFormat::Json);
        for (const ColumnIssue& issue : issues)
            QVERIFY2(!issue.error, qPrintable(issue.text));
    }

    void proposedName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("exportAs");
        QTest::newRow("plain path") << path("locale") << QString();
        QTest::newRow("last key") << path("user_metadata.country") << path("country");
        QTest::newRow("taken by a row") << path("app_metadata.plan") << QString();
        QTest::newRow("taken by an attribute") << path("identities[1].user_id") << QString();
        QTest::newRow("index cut off") << path("user_metadata.tags[0]") << path("tags");
    }
    void proposedName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, exportAs);
        QCOMPARE(ColumnList::proposedExportAs(typed, small()), exportAs);
    }

    void typedPathGoesBelowTheGivenRow()
    {
        const ColumnRows rows = ColumnList::withPath(small(), path("user_metadata.country"), 0);
        QCOMPARE(rows[1].field, (Field{path("user_metadata.country"), path("country")}));
        QVERIFY(rows[1].chosen);
        QVERIFY(rows[1].typed);
    }

    void typedPathGoesBehindTheChosenRowsWithoutARow()
    {
        const ColumnRows rows = ColumnList::withPath(small(), path("locale"), -1);
        QCOMPARE(ColumnList::indexOf(rows, path("locale")), 3);
    }

    void knownPathIsTickedWhereItStands()
    {
        const int row = ColumnList::indexOf(small(), path("picture"));
        const ColumnRows rows = ColumnList::withPath(small(), path("picture"), 0);
        QCOMPARE(ColumnList::indexOf(rows, path("picture")), row);
        QVERIFY(rows[row].chosen);
        QVERIFY(!rows[row].typed);
    }

    void renaming_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("exportAs");
        QTest::newRow("another name") << 1 << path("  mail ") << path("mail");
        QTest::newRow("the path itself") << 1 << path("email") << QString();
        QTest::newRow("empty: no proposal") << 1 << QString() << QString();
        QTest::newRow("empty: proposal") << 2 << path("  ") << path("plan");
        QTest::newRow("the path of a metadata key") << 2 << path("user_metadata.plan") << QString();
    }
    void renaming()
    {
        QFETCH(int, row);
        QFETCH(QString, name);
        QFETCH(QString, exportAs);
        QCOMPARE(ColumnList::withName(small(), row, name)[row].field.exportAs, exportAs);
    }

    void removing()
    {
        const ColumnRows withoutTyped = ColumnList::without(small(), 2);
        QCOMPARE(ColumnList::indexOf(withoutTyped, path("user_metadata.plan")), -1);
        const ColumnRows unticked = ColumnList::without(small(), 1);
        QCOMPARE(unticked.size(), small().size());
        QVERIFY(!unticked[1].chosen);
    }

    void movingKeepsTheOthersInOrder()
    {
        QCOMPARE(pathsOf(ColumnList::withMoved(small(), 2, 0), true),
                 (QStringList{path("user_metadata.plan"), path("user_id"), path("email")}));
    }

    void aFoundRowThatIsDraggedIsTicked()
    {
        Discovery discovery;
        discovery.users = 10;
        discovery.attributes = {{path("user_metadata.country"), AttributeType::Text, 7, {}}};
        const ColumnRows found = ColumnList::withFound(small(), discovery);
        const auto last = static_cast<int>(found.size()) - 1;
        QVERIFY(!found[last].chosen);
        const ColumnRows moved = ColumnList::withMoved(found, last, 1);
        QCOMPARE(moved[1].field.name, path("user_metadata.country"));
        QVERIFY(moved[1].chosen);
    }

    void issuesPointToRowsNotToFields()
    {
        ColumnRows rows = small();
        rows[0].chosen = false;
        rows = ColumnList::withName(rows, 1, path("plan"));
        const auto issues = ColumnList::issues(rows, ExportFormat::Csv);
        QCOMPARE(issues.size(), 2);
        QCOMPARE(issues[0].row, 1);
        QCOMPARE(issues[1].row, 2);
        QVERIFY(issues[0].error);
        QCOMPARE(issues[0].text, QStringLiteral("Two columns are named “plan”. Give one of them another name."));
    }

    void untickedRowsHaveNoIssues()
    {
        ColumnRows rows = ColumnList::withName(small(), 1, path("plan"));
        rows[2].chosen = false;
        QVERIFY(ColumnList::issues(rows, ExportFormat::Csv).isEmpty());
    }

    void tooManyColumnsIsAboutTheList()
    {
        ColumnRows rows = small();
        for (int i = 0; i < 30; ++i)
            rows = ColumnList::withPath(rows, QStringLiteral("user_metadata.k%1").arg(i), -1);
        const auto issues = ColumnList::issues(rows, ExportFormat::Csv);
        QCOMPARE(issues.last().row, -1);
        QVERIFY(issues.last().error);
        QVERIFY(ColumnList::issues(rows, ExportFormat::Json).isEmpty());
    }

    void survivesJson()
    {
        const ColumnRows rows = ColumnList::withMoved(small(), 0, 2);
        QCOMPARE(ColumnList::fromJson(ColumnList::toJson(rows)), rows);
    }

    void jsonOfAnOlderVersionGetsTheMissingAttributes()
    {
        const ColumnRows rows = ColumnList::fromJson(ColumnList::toJson({{{path("locale"), {}}, true, true}}));
        QCOMPARE(rows.size(), FieldCatalog::attributes().size() + 1);
        QCOMPARE(pathsOf(rows, true), QStringList{path("locale")});
    }
};

QTEST_APPLESS_MAIN(TestColumnList)
#include "tst_columnlist.moc"
