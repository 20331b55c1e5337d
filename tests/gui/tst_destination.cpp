#include "ui/common/formrow.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/compose/destinationsection.h"
#include "ui/compose/folderfield.h"
#include "ui/compose/patternedit.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace muster::ui;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

const FolderFacts kGood{FolderFacts::State::Good, 182'000'000'000, false};

} // namespace

class TestDestination : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        LabelColumn labels(*m_theme);
        m_section = std::make_unique<DestinationSection>(*m_theme, labels);
        m_section->resize(624, 100);
        m_section->setFolder(QDir::homePath() + text("/Exports/Acme"), kGood);
        m_field = m_section->findChild<FolderField*>();
        m_editor = m_field->findChild<QLineEdit*>(text("folderEditor"));
        m_pattern = m_section->findChild<PatternEdit*>();
        m_example = m_section->findChild<ElidedLabel*>(text("patternExample"));
        m_section->show();
        m_section->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_section.get()));
    }
    void cleanup() { m_section.reset(); }

    void folderFieldTellsWhatItShows()
    {
        QCOMPARE(m_field->accessibleName(), text("Folder to save to: ~/Exports/Acme, 182 GB free"));
        m_section->setFolder(text("/srv/x"), {FolderFacts::State::NotWritable, -1, false});
        QCOMPARE(m_field->accessibleName(), text("Folder to save to: /srv/x, You cannot write to this folder"));
        m_section->setFolder({}, {});
        QCOMPARE(m_field->accessibleName(), text("Folder to save to: none chosen"));
    }

    void f2EditsTheShownPath()
    {
        QSignalSpy typed(m_section.get(), &DestinationSection::folderTyped);
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_F2);
        QVERIFY(m_editor->isVisible());
        QCOMPARE(m_editor->text(), text("~/Exports/Acme"));
        m_editor->setText(text("~/Exports/Q4"));
        QTest::keyClick(m_editor, Qt::Key_Return);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed[0][0].toString(), QDir::homePath() + text("/Exports/Q4"));
        QVERIFY(!m_editor->isVisible());
        QVERIFY(m_field->hasFocus());
    }

    void typingReplacesAndEscapeKeeps()
    {
        QSignalSpy typed(m_section.get(), &DestinationSection::folderTyped);
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_Slash);
        QCOMPARE(m_editor->text(), text("/"));
        QTest::keyClicks(m_editor, text("srv"));
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QCOMPARE(typed.size(), 0);
        QVERIFY(m_field->hasFocus());
    }

    void leavingTheEditorTakesThePath()
    {
        QSignalSpy typed(m_section.get(), &DestinationSection::folderTyped);
        m_field->setFocus();
        QTest::keyClick(m_field, Qt::Key_Slash);
        QTest::keyClicks(m_editor, text("srv"));
        QTest::keyClick(m_editor, Qt::Key_Tab);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed[0][0].toString(), text("/srv"));
    }

    void chooseOpensADialogWithoutBlocking()
    {
        QTest::mouseClick(m_section->findChild<QPushButton*>(text("chooseFolderButton")), Qt::LeftButton);
        auto* dialog = m_section->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        QSignalSpy chosen(m_section.get(), &DestinationSection::folderChosen);
        Q_EMIT dialog->fileSelected(text("/srv/chosen"));
        QCOMPARE(chosen.size(), 1);
        dialog->close();
    }

    void previewShowsTheWholePathAndEnds()
    {
        m_section->setExample({NameExample::Level::Normal, text("a.csv"), text("a.csv")});
        QCOMPARE(m_example->accessibleName(), text("Example: a.csv"));
        m_section->preview(QDir::homePath() + text("/Q4 audit"), kGood);
        QCOMPARE(m_example->text(), text("~/Q4 audit/a.csv"));
        m_section->endPreview();
        QCOMPARE(m_example->text(), text("a.csv"));
    }

    void wrongPatternIsMarked()
    {
        m_section->setExample({NameExample::Level::Error, text("no"), {}});
        QCOMPARE(m_pattern->property("invalid").toString(), text("true"));
        m_section->setExample({NameExample::Level::Normal, text("a.csv"), text("a.csv")});
        QCOMPARE(m_pattern->property("invalid").toString(), text("false"));
    }

    void insertMenuPutsAVariableAtTheCursor()
    {
        m_section->setPattern(text("a-b"));
        m_pattern->setCursorPosition(2);
        m_section->setVariables({{text("tenant"), text("acme")}, {text("date"), text("2026-11-23")}});
        QMenu* menu = m_section->findChild<QPushButton*>(text("insertVariableButton"))->menu();
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().at(1)->trigger();
        QCOMPARE(m_pattern->text(), text("a-{date}b"));
    }

    void fragments_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("fragment");
        QTest::newRow("no brace") << text("abc") << 3 << text("none");
        QTest::newRow("begun") << text("a{te") << 4 << text("te");
        QTest::newRow("just opened") << text("a{") << 2 << QString();
        QTest::newRow("closed before") << text("{date}x") << 7 << text("none");
        QTest::newRow("inside a closed one") << text("{date}x") << 3 << text("da");
    }
    void fragments()
    {
        QFETCH(QString, pattern);
        QFETCH(int, cursor);
        QFETCH(QString, fragment);
        const auto found = variableFragment(pattern, cursor);
        QCOMPARE(found ? found->text : text("none"), fragment);
    }

    void completionReplacesWhatWasBegun()
    {
        m_section->setPattern({});
        m_pattern->setFocus();
        QTest::keyClicks(m_pattern, text("x-{ten"));
        m_pattern->insertVariable(text("tenant"));
        QCOMPARE(m_pattern->text(), text("x-{tenant}"));
        m_pattern->setText(text("{dat}.x"));
        m_pattern->setCursorPosition(3);
        m_pattern->insertVariable(text("date"));
        QCOMPARE(m_pattern->text(), text("{date}.x"));
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<DestinationSection> m_section;
    FolderField* m_field = nullptr;
    QLineEdit* m_editor = nullptr;
    PatternEdit* m_pattern = nullptr;
    ElidedLabel* m_example = nullptr;
};

QTEST_MAIN(TestDestination)
#include "tst_destination.moc"
