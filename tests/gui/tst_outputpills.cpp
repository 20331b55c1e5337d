#include "tests/support/widgetchecks.h"
#include "ui/common/labels.h"
#include "ui/common/segmented.h"
#include "ui/common/theme.h"
#include "ui/compose/outputpill.h"
#include "ui/compose/outputpills.h"
#include "ui/compose/pillflow.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace muster;
using namespace muster::ui;

class TestOutputPills : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(*static_cast<QApplication*>(QCoreApplication::instance()), this);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init() { show(OutputPills::Use::Export); }

    void pillsOfAFormat_data()
    {
        QTest::addColumn<int>("use");
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QStringList>("texts");
        const int exports = static_cast<int>(OutputPills::Use::Export);
        const int files = static_cast<int>(OutputPills::Use::LocalFiles);
        QTest::newRow("csv") << exports << ExportFormat::Csv
                             << QStringList{QStringLiteral("Clean CSV"), QStringLiteral("Excel CSV"),
                                            QStringLiteral("Excel workbook"), QStringLiteral("As delivered (.gz)")};
        QTest::newRow("json") << exports << ExportFormat::Json
                              << QStringList{QStringLiteral("JSON lines"),        QStringLiteral("JSON array"),
                                             QStringLiteral("Import-ready JSON"), QStringLiteral("Local CSV"),
                                             QStringLiteral("Excel CSV"),         QStringLiteral("Excel workbook"),
                                             QStringLiteral("As delivered (.gz)")};
        QTest::newRow("csv file") << files << ExportFormat::Csv
                                  << QStringList{QStringLiteral("Clean CSV"), QStringLiteral("Excel CSV"),
                                                 QStringLiteral("Excel workbook"), QStringLiteral("CSV as delivered")};
        QTest::newRow("json file") << files << ExportFormat::Json
                                   << QStringList{
                                          QStringLiteral("JSON lines"),        QStringLiteral("JSON array"),
                                          QStringLiteral("Import-ready JSON"), QStringLiteral("Local CSV"),
                                          QStringLiteral("Excel CSV"),         QStringLiteral("Excel workbook")};
    }
    void pillsOfAFormat()
    {
        QFETCH(int, use);
        QFETCH(ExportFormat, format);
        show(static_cast<OutputPills::Use>(use));
        m_pills->setOutputs(format, {outputFormatsFor(format).constFirst()});
        QTEST(shownTexts(), "texts");
        QCOMPARE(m_pills->outputs(), QVector<OutputFormat>{outputFormatsFor(format).constFirst()});
        for (QWidget* pill : shownPills()) {
            QVERIFY(!pill->accessibleDescription().isEmpty());
            QVERIFY(pill->height() >= 28);
        }
        QCOMPARE(test::clippedTexts(m_pills.get()), QStringList());
    }

    /// With a few pixels too little the pills move together rather than fill a second line.
    void pillsMoveTogetherForOneLine()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Csv});
        const int gaps = 3 * 8;
        int usual = gaps;
        for (const OutputPill* each : shownPills())
            usual += each->widthIf(false);
        m_pills->resize(usual, 120);
        QCOMPARE(linesOfPills(), 1);
        QCOMPARE(shownPills().constLast()->geometry().right() + 1, usual);
        m_pills->resize(usual - 20, 120);
        QCOMPARE(linesOfPills(), 1);
        QCOMPARE(test::clippedTexts(m_pills.get()), QStringList());
        QCOMPARE(test::misplacedParts(m_pills.get()), QStringList());
        m_pills->resize(usual - 80, 120);
        QCOMPARE(linesOfPills(), 2);
        QCOMPARE(shownPills().constFirst()->width(), shownPills().constFirst()->widthIf(false));
    }

    void linesOfParts_data()
    {
        QTest::addColumn<QVector<int>>("widths");
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("fittingOne");
        QTest::addColumn<int>("fittingTwo");
        QTest::newRow("none") << QVector<int>{} << 100 << 0 << 0 << 0;
        QTest::newRow("one line") << QVector<int>{40, 52} << 100 << 1 << 1 << 2;
        QTest::newRow("a pixel too many") << QVector<int>{40, 53} << 100 << 2 << 1 << 2;
        QTest::newRow("wider than the room") << QVector<int>{140, 20} << 100 << 2 << 1 << 2;
        QTest::newRow("three lines") << QVector<int>{60, 60, 60} << 100 << 3 << 1 << 2;
        QTest::newRow("the last gives way") << QVector<int>{40, 40, 40, 40, 40} << 100 << 3 << 1 << 3;
    }
    /// With a gap of 8, and a part of 30 behind those that fit.
    void linesOfParts()
    {
        QFETCH(QVector<int>, widths);
        QFETCH(int, room);
        QTEST(linesOf(widths, 8, room), "lines");
        QTEST(partsThatFit(widths, 30, 8, room, 1), "fittingOne");
        QTEST(partsThatFit(widths, 30, 8, room, 2), "fittingTwo");
    }

    /// JSON has many, and other languages longer names.
    void pillsTakeTwoLinesAtMost()
    {
        m_pills->setOutputs(ExportFormat::Json, {OutputFormat::Plain});
        m_pills->resize(360, 120);
        QCOMPARE(linesOfPills(), 2);
        QVERIFY(more()->isVisible());
        QCOMPARE(test::clippedTexts(m_pills.get()), QStringList());
        QCOMPARE(test::misplacedParts(m_pills.get()), QStringList());
        m_pills->resize(900, 120);
        QVERIFY(!more()->isVisible());
        QCOMPARE(shownTexts().size(), 7);
    }

    void inOneLineTheRestIsInAMenu()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Csv});
        m_pills->resize(448, 120);
        const int wrapped = m_pills->heightForWidth(448);
        m_pills->setOneLine(true);
        QVERIFY(m_pills->heightForWidth(448) < wrapped);
        QCOMPARE(shownTexts(), (QStringList{QStringLiteral("Clean CSV"), QStringLiteral("Excel CSV"),
                                            QStringLiteral("Excel workbook")}));
        QVERIFY(more()->isVisible());
        QCOMPARE(more()->accessibleName(), QStringLiteral("1 more files to make"));
        QCOMPARE(more()->accessibleDescription(), QStringLiteral("As delivered (.gz)"));
        QVERIFY(!more()->isTicked());
        Q_EMIT more()->menu()->aboutToShow();
        QAction* delivered = more()->menu()->actions().constFirst();
        QCOMPARE(delivered->text(), QStringLiteral("As delivered (.gz)"));
        delivered->trigger();
        QCOMPARE(m_pills->outputs(), (QVector<OutputFormat>{OutputFormat::Csv, OutputFormat::Raw}));
        QVERIFY(more()->isTicked());
        QVERIFY(more()->accessibleDescription().endsWith(QStringLiteral("Ticked: As delivered (.gz)")));
        more()->menu()->actions().constLast()->trigger();
        QVERIFY(popup()->isVisible());
        popup()->close();
        m_pills->resize(900, 120);
        QVERIFY(!more()->isVisible());
        QCOMPARE(shownTexts().size(), 4);
    }

    void inOneLineTheLastFileStaysTicked()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Raw});
        m_pills->resize(448, 120);
        m_pills->setOneLine(true);
        Q_EMIT more()->menu()->aboutToShow();
        more()->menu()->actions().constFirst()->trigger();
        QCOMPARE(m_pills->outputs(), QVector<OutputFormat>{OutputFormat::Raw});
        Q_EMIT more()->menu()->aboutToShow();
        QVERIFY(more()->menu()->actions().constFirst()->isChecked());
    }

    void ticksOfTheOtherFormatAreLeftOut()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Csv, OutputFormat::Json, OutputFormat::Import});
        QCOMPARE(m_pills->outputs(), QVector<OutputFormat>{OutputFormat::Csv});
    }

    void tickedPillsAreToldInOrder()
    {
        m_pills->setOutputs(ExportFormat::Json, {OutputFormat::Plain});
        QSignalSpy changed(m_pills.get(), &OutputPills::outputsChanged);
        QTest::mouseClick(pill("output_xlsx"), Qt::LeftButton);
        QTest::keyClick(pill("output_import"), Qt::Key_Space);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_pills->outputs(),
                 (QVector<OutputFormat>{OutputFormat::Plain, OutputFormat::Import, OutputFormat::Xlsx}));
        QCOMPARE(hint(), importWarning());
    }

    void hoverAndFocusExplain()
    {
        m_pills->setOutputs(ExportFormat::Json, {OutputFormat::Plain});
        pill("output_json")->setFocus(Qt::TabFocusReason);
        QCOMPARE(hint(), outputFormatHint(OutputFormat::Json, ExportFormat::Json));
        pill("output_import")->setFocus(Qt::TabFocusReason);
        QCOMPARE(hint(), outputFormatHint(OutputFormat::Import, ExportFormat::Json));
    }

    /// A draft or a preset may ask for it; unticked it stays where it is until the form shows something else.
    void deliveredCsvIsThereWhileItIsTicked()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Csv, OutputFormat::Plain});
        QVERIFY(shownTexts().contains(QStringLiteral("CSV as delivered")));
        QTest::mouseClick(pill("output_delivered"), Qt::LeftButton);
        QVERIFY(shownTexts().contains(QStringLiteral("CSV as delivered")));
        m_pills->setOutputs(ExportFormat::Csv, m_pills->outputs());
        QVERIFY(!shownTexts().contains(QStringLiteral("CSV as delivered")));
    }

    void deliveredCsvIsAnOption()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Csv});
        openOptions();
        auto* box = m_pills->findChild<QCheckBox*>(QStringLiteral("deliveredBox"));
        QVERIFY(box->isVisible());
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(m_pills->outputs(), (QVector<OutputFormat>{OutputFormat::Csv, OutputFormat::Plain}));
        QVERIFY(pill("output_delivered")->isVisible());
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(m_pills->outputs(), QVector<OutputFormat>{OutputFormat::Csv});
    }

    void theLastFileStaysTickedInTheOptionsToo()
    {
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Plain});
        openOptions();
        auto* box = m_pills->findChild<QCheckBox*>(QStringLiteral("deliveredBox"));
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(box->isChecked());
        QCOMPARE(m_pills->outputs(), QVector<OutputFormat>{OutputFormat::Plain});
    }

    void optionsOfAFormat_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<bool>("arrays");
        QTest::newRow("csv") << ExportFormat::Csv << false;
        QTest::newRow("json") << ExportFormat::Json << true;
    }
    void optionsOfAFormat()
    {
        QFETCH(ExportFormat, format);
        m_pills->setOutputs(format, {OutputFormat::ExcelCsv});
        m_pills->setOptions({ArrayStyle::Indexed, CsvDelimiter::Tab});
        openOptions();
        QCOMPARE(switchNamed("arraysSwitch")->isVisible(), format == ExportFormat::Json);
        QCOMPARE(m_pills->findChild<QWidget*>(QStringLiteral("deliveredBox"))->isVisible(),
                 format == ExportFormat::Csv);
        QCOMPARE(switchNamed("arraysSwitch")->currentIndex(), 1);
        QCOMPARE(switchNamed("delimiterSwitch")->currentIndex(), 3);
        QCOMPARE(test::unnamedFocusStops(popup()), QStringList());
        QCOMPARE(test::clippedTexts(popup()), QStringList());
    }

    void optionsCountAtOnce()
    {
        m_pills->setOutputs(ExportFormat::Json, {OutputFormat::Csv});
        openOptions();
        QSignalSpy changed(m_pills.get(), &OutputPills::optionsChanged);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right); // the focus is on the first choice
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_pills->options().arrays, ArrayStyle::Indexed);
        switchNamed("delimiterSwitch")->setCurrentIndex(2);
        QCOMPARE(m_pills->options().excelDelimiter, CsvDelimiter::Semicolon);
        QCOMPARE(m_pills->options().arrays, ArrayStyle::Indexed);
    }

    void contextMenuOpensTheOptions_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("right click") << false;
        QTest::newRow("menu key") << true;
    }
    void contextMenuOpensTheOptions()
    {
        QFETCH(bool, byKey);
        OutputPill* excel = pill("output_excel-csv");
        excel->setFocus();
        QContextMenuEvent event(byKey ? QContextMenuEvent::Keyboard : QContextMenuEvent::Mouse, QPoint(5, 5),
                                excel->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(excel, &event);
        auto* menu = excel->findChild<QMenu*>(QStringLiteral("pillMenu"));
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(popup()->isVisible());
        QTest::keyClick(popup(), Qt::Key_Escape);
        QVERIFY(!popup()->isVisible());
        QTRY_VERIFY(excel->hasFocus());
    }

private:
    void show(OutputPills::Use use)
    {
        m_pills = std::make_unique<OutputPills>(*m_theme, use);
        m_pills->setOutputs(ExportFormat::Csv, {OutputFormat::Csv});
        m_pills->resize(530, 120);
        m_pills->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pills.get()));
    }
    void openOptions()
    {
        QTest::mouseClick(m_pills->findChild<QToolButton*>(QStringLiteral("outputOptionsButton")), Qt::LeftButton);
        QVERIFY(popup()->isVisible());
    }
    [[nodiscard]] QWidget* popup() const { return m_pills->findChild<QWidget*>(QStringLiteral("outputOptions")); }
    [[nodiscard]] MorePill* more() const { return m_pills->findChild<MorePill*>(QStringLiteral("moreOutputsButton")); }
    [[nodiscard]] Segmented* switchNamed(const char* name) const
    {
        return m_pills->findChild<Segmented*>(QString::fromLatin1(name));
    }
    [[nodiscard]] OutputPill* pill(const char* name) const
    {
        return m_pills->findChild<OutputPill*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString hint() const { return m_pills->findChild<QLabel*>(QStringLiteral("outputsHint"))->text(); }
    [[nodiscard]] QVector<OutputPill*> shownPills() const
    {
        QVector<OutputPill*> shown;
        for (QWidget* stop : m_pills->tabStops()) {
            auto* each = qobject_cast<OutputPill*>(stop);
            if (each && each->isVisible())
                shown.append(each);
        }
        return shown;
    }
    [[nodiscard]] qsizetype linesOfPills() const
    {
        QApplication::sendPostedEvents(); // layout requests
        QSet<int> tops;
        for (const OutputPill* each : shownPills())
            tops.insert(each->y());
        return tops.size();
    }
    [[nodiscard]] QStringList shownTexts() const
    {
        QStringList texts;
        for (const OutputPill* each : shownPills())
            texts.append(each->text());
        return texts;
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<OutputPills> m_pills;
};

QTEST_MAIN(TestOutputPills)
#include "tst_outputpills.moc"
