#include "ui/compose/columnfilter.h"
#include "ui/compose/columnmodel.h"

#include "app/core/domain/fieldcatalog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

QString path(const char* text)
{
    return QString::fromLatin1(text);
}

ColumnRows threeTyped()
{
    return {{{path("a"), {}}, true, true}, {{path("b"), {}}, true, true}, {{path("c"), {}}, false, true}};
}

QStringList shown(const QAbstractItemModel& model)
{
    QStringList paths;
    for (int row = 0; row < model.rowCount(); ++row)
        paths.append(model.index(row, ColumnModel::AttributeColumn).data().toString());
    return paths;
}

} // namespace

class TestColumnModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ColumnModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->load(threeTyped(), ExportFormat::Csv);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void cells()
    {
        m_model->load(ColumnList::fromTemplate(FieldCatalog::basicProfile()), ExportFormat::Csv);
        const int row = ColumnList::indexOf(m_model->rows(), path("identities[0].connection"));
        const QModelIndex attribute = m_model->index(row, ColumnModel::AttributeColumn);
        QCOMPARE(m_model->index(row, ColumnModel::TickColumn).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(m_model->index(row, ColumnModel::NameColumn).data().toString(), path("connection"));
        QVERIFY(attribute.data(ColumnModel::RenamedRole).toBool());
        QCOMPARE(attribute.data(ColumnModel::TypeRole).toString(), path("text"));
        QCOMPARE(attribute.data(Qt::AccessibleTextRole).toString(),
                 path("identities[0].connection, text, column name connection"));
    }

    void movingIsAMove_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("down by one") << 0 << 1 << QStringList{path("b"), path("a"), path("c")};
        QTest::newRow("down to the end") << 0 << 2 << QStringList{path("b"), path("c"), path("a")};
        QTest::newRow("up to the beginning") << 2 << 0 << QStringList{path("c"), path("a"), path("b")};
    }
    void movingIsAMove()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QStringList, expected);
        const QPersistentModelIndex moved = m_model->index(from, 1);
        const QString name = moved.data().toString();
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->move(from, to);
        QCOMPARE(shown(*m_model), expected);
        QCOMPARE(moved.row(), to);
        QCOMPARE(moved.data().toString(), name);
        m_model->undoStack().undo();
        QCOMPARE(moved.row(), from);
        QCOMPARE(resets.size(), 0);
    }

    void addingAndRemovingKeepTheOtherRows()
    {
        const QPersistentModelIndex last = m_model->index(2, 1);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QCOMPARE(m_model->addPath(path("user_metadata.plan"), 0), 1);
        QCOMPARE(last.row(), 3);
        m_model->remove(1);
        QCOMPARE(last.row(), 2);
        m_model->undoStack().undo();
        QCOMPARE(shown(*m_model), (QStringList{path("a"), path("user_metadata.plan"), path("b"), path("c")}));
        QCOMPARE(resets.size(), 0);
    }

    void everyChangeCanBeUndoneAndRedone()
    {
        const ColumnRows before = m_model->rows();
        m_model->setChosen(2, true);
        m_model->rename(0, path("x"));
        m_model->move(0, 2);
        m_model->remove(0);
        m_model->replace(ColumnList::fromTemplate(FieldCatalog::basicProfile(), m_model->rows()), path("t"));
        const ColumnRows after = m_model->rows();
        m_model->undoStack().setIndex(0);
        QCOMPARE(m_model->rows(), before);
        m_model->undoStack().setIndex(m_model->undoStack().count());
        QCOMPARE(m_model->rows(), after);
    }

    void nothingChangedIsNoStep()
    {
        m_model->setChosen(0, true);
        m_model->rename(0, path("a"));
        QCOMPARE(m_model->undoStack().count(), 0);
    }

    void duplicateNameIsAnErrorInBothRows()
    {
        QSignalSpy changes(m_model.get(), &ColumnModel::changed);
        QVERIFY(m_model->setData(m_model->index(0, ColumnModel::NameColumn), path("b"), Qt::EditRole));
        QCOMPARE(changes.size(), 1);
        for (const int row : {0, 1}) {
            const QModelIndex index = m_model->index(row, 1);
            QCOMPARE(index.data(ColumnModel::SeverityRole).toInt(), int(ColumnModel::ErrorIssue));
            QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(path("error: ")));
            QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
        }
        m_model->rename(0, path("other"));
        QCOMPARE(m_model->index(1, 1).data(ColumnModel::SeverityRole).toInt(), int(ColumnModel::WarningIssue));
    }

    void formatDecidesAboutWarnings()
    {
        m_model->load({{{path("user_metadata"), {}}, true, false}}, ExportFormat::Csv);
        QCOMPARE(m_model->issues().size(), 1);
        m_model->setFormat(ExportFormat::Json);
        QVERIFY(m_model->issues().isEmpty());
    }

    void offerIsALastRowThatCannotBeEdited()
    {
        m_model->setOffer(path("x"));
        QCOMPARE(m_model->rowCount(), 4);
        const QModelIndex offer = m_model->index(3, ColumnModel::AttributeColumn);
        QCOMPARE(offer.data().toString(), QStringLiteral("Add “x”"));
        QVERIFY(!(m_model->index(3, ColumnModel::NameColumn).flags() & Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(m_model->index(3, 0), Qt::Checked, Qt::CheckStateRole));
        m_model->setOffer(path("xy"));
        m_model->addPath(path("xy"), -1);
        m_model->setOffer({});
        QCOMPARE(m_model->rowCount(), 4);
    }

    void foundRowsComeAndGoWithoutAReset()
    {
        const auto sample = [](const QVector<QPair<const char*, int>>& found) {
            Discovery discovery;
            discovery.users = 10;
            for (const auto& [name, users] : found)
                discovery.attributes.append({path(name), AttributeType::Text, users, {}});
            return discovery;
        };
        const QPersistentModelIndex b = m_model->index(1, 1);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const auto shownNow = [&] { return shown(*m_model).join(QLatin1Char(' ')); };
        const auto section = [&] { return m_model->index(m_model->sectionLine(), 0).data().toString(); };
        m_model->setDiscovery(sample({{"x", 4}, {"y", 6}}), {});
        QCOMPARE(section(), path("Found in the first 10 users of the file"));
        QCOMPARE(m_model->sectionLine(), 3);
        QCOMPARE(m_model->rowCount(), 6);
        QVERIFY(shownNow().endsWith(path("y x")));
        QVERIFY(!m_model->setData(m_model->index(3, 0), Qt::Checked, Qt::CheckStateRole));
        m_model->setChosen(4, true); // "x"
        m_model->settleFound();
        QCOMPARE(m_model->sectionLine(), 4);
        m_model->setDiscovery(sample({{"y", 6}, {"z", 7}, {"w", 1}}), {});
        QVERIFY(shownNow().endsWith(path("z y w")));
        m_model->move(m_model->rowAt(m_model->rowCount() - 1), 0);
        QVERIFY(shownNow().startsWith(path("w a b")));
        m_model->undoStack().undo();
        QVERIFY(shownNow().startsWith(path("a b")));
        m_model->chooseFound();
        QCOMPARE(m_model->sectionLine(), -1);
        m_model->undoStack().undo();
        QCOMPARE(m_model->sectionLine(), 4);
        m_model->setDiscovery({}, {});
        QCOMPARE(shownNow(), path("a b c x"));
        QCOMPARE(b.data().toString(), path("b"));
        QCOMPARE(resets.size(), 0);
    }

    void filterFindsPathsAndNamesAndAlwaysTheOffer()
    {
        ColumnFilter filter;
        filter.setSourceModel(m_model.get());
        m_model->rename(1, path("Mail"));
        m_model->setOffer(path("mai"));
        filter.setText(path("mai"));
        QCOMPARE(shown(filter), (QStringList{path("b"), QStringLiteral("Add “mai”")}));
    }

    void untickedRowStaysUntilTheScopeIsChosenAgain()
    {
        ColumnFilter filter;
        filter.setSourceModel(m_model.get());
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setScope(ColumnScope::Chosen);
        QCOMPARE(filter.rowCount(), 2);
        m_model->setChosen(0, false);
        QCOMPARE(filter.rowCount(), 2);
        filter.setScope(ColumnScope::Chosen);
        QCOMPARE(shown(filter), QStringList{path("b")});
    }

private:
    std::unique_ptr<ColumnModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestColumnModel)
#include "tst_columnmodel.moc"
