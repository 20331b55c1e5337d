#include "ui/convert/convertstate.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace muster;
using namespace muster::ui;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QDateTime kNow(QDate(2026, 11, 23), QTime(10, 46));

LocalFile file(const char* name, LocalFile::Kind kind)
{
    LocalFile file;
    file.path = QStringLiteral("/data/") + QString::fromLatin1(name);
    file.kind = kind;
    file.bytes = 12'400'000;
    if (kind == LocalFile::Kind::Unusable)
        file.error = Error{ErrorCode::ContentNotRecognised, {}, file.path};
    return file;
}

ConvertState oneJson()
{
    ConvertState state;
    state.files = {file("users.json.gz", LocalFile::Kind::JsonLines)};
    state.folder = QStringLiteral("/srv/exports");
    state.pattern = QStringLiteral("{file}");
    return state;
}

FolderFacts goodFolder()
{
    FolderFacts facts;
    facts.state = FolderFacts::State::Good;
    return facts;
}

} // namespace

using Change = std::function<void(ConvertState&, FolderFacts&)>;
Q_DECLARE_METATYPE(Change)

class TestConvertState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(kEnglish); }

    /// What is offered can be made of every file.
    void formatIsWhatAllFilesHaveInCommon()
    {
        ConvertState state = oneJson();
        QCOMPARE(state.format(), ExportFormat::Json);
        state.files.append(file("other.csv", LocalFile::Kind::Auth0Csv));
        QCOMPARE(state.format(), ExportFormat::Csv);
        state.files[1].kind = LocalFile::Kind::Unusable;
        QCOMPARE(state.format(), ExportFormat::Json);
        QCOMPARE(ConvertState().format(), ExportFormat::Csv);
    }

    void eachFormatKeepsItsOutputs()
    {
        ConvertState state = oneJson();
        state.setOutputs({OutputFormat::Import});
        state.files.append(file("other.csv", LocalFile::Kind::Csv));
        QCOMPARE(state.outputs(), QVector<OutputFormat>{OutputFormat::Csv});
        state.files.removeLast();
        QCOMPARE(state.outputs(), QVector<OutputFormat>{OutputFormat::Import});
    }

    void aPlanForEachUsableFile()
    {
        ConvertState state = oneJson();
        state.files.append(file("page.csv", LocalFile::Kind::Unusable));
        state.files.append(file("b.csv", LocalFile::Kind::Csv));
        state.setOutputs({OutputFormat::ExcelCsv});
        state.options.excelDelimiter = CsvDelimiter::Tab;
        const QVector<ExportPlan> plans = plansOf(state);
        QCOMPARE(plans.size(), 2);
        QCOMPARE(plans.at(0).sourcePath, QStringLiteral("/data/users.json.gz"));
        QCOMPARE(plans.at(0).request.format, ExportFormat::Json);
        QCOMPARE(plans.at(1).request.format, ExportFormat::Csv);
        for (const ExportPlan& plan : plans) {
            QCOMPARE(plan.outputs, QVector<OutputFormat>{OutputFormat::ExcelCsv});
            QCOMPARE(plan.options.excelDelimiter, CsvDelimiter::Tab);
            QCOMPARE(plan.onConflict, ConflictPolicy::Number);
            QVERIFY(checkPlan(plan));
        }
    }

    void settingsSurvive()
    {
        ConvertState state = oneJson();
        state.csvOutputs = {OutputFormat::Xlsx, OutputFormat::Plain};
        state.jsonOutputs = {OutputFormat::Import};
        state.options.arrays = ArrayStyle::Indexed;
        ConvertState read;
        read.readJson(state.toJson());
        QCOMPARE(read.csvOutputs, state.csvOutputs);
        QCOMPARE(read.jsonOutputs, state.jsonOutputs);
        QVERIFY(read.options == state.options);
        QVERIFY(read.files.isEmpty());
    }

    void damagedSettingsGiveAUsablePage()
    {
        ConvertState state;
        state.readJson({{QStringLiteral("csv_outputs"), QJsonArray{QStringLiteral("import"), QStringLiteral("raw")}},
                        {QStringLiteral("json_outputs"), 7}});
        QCOMPARE(state.csvOutputs, QVector<OutputFormat>{OutputFormat::Csv});
        QCOMPARE(state.jsonOutputs, QVector<OutputFormat>{OutputFormat::Csv});
    }

    void verdict_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("ready");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, bool ready, const char* summary, const char* detail,
                            const Change& change) {
            QTest::newRow(name) << change << ready << QString::fromUtf8(summary) << QString::fromUtf8(detail);
        };
        row("ready", true, "1 files to convert", "The originals stay as they are", [](ConvertState&, FolderFacts&) {});
        row("import", true, "1 files to convert", "The originals stay as they are. Imports overwrite metadata.",
            [](ConvertState& s, FolderFacts&) { s.setOutputs({OutputFormat::Import}); });
        row("one stays out", true, "1 files to convert", "1 files cannot be converted and stay out",
            [](ConvertState& s, FolderFacts&) { s.files.append(file("page", LocalFile::Kind::Unusable)); });
        row("no file", false, "Add a file to convert", "Exports from the Auth0 Dashboard, packed or not",
            [](ConvertState& s, FolderFacts&) { s.files.clear(); });
        row("looking", false, "Looking at the files…", "",
            [](ConvertState& s, FolderFacts&) { s.files.append(file("new", LocalFile::Kind::Looking)); });
        row("nothing usable", false, "Add another file to convert", "None of these can be converted",
            [](ConvertState& s, FolderFacts&) { s.files[0].kind = LocalFile::Kind::Unusable; });
        row("no output", false, "Tick a file to make", "",
            [](ConvertState& s, FolderFacts&) { s.jsonOutputs.clear(); });
        row("no folder", false, "Choose a folder to convert", "The files need a place",
            [](ConvertState&, FolderFacts& f) { f = {}; });
        row("not writable", false, "Choose another folder to convert", "You cannot write to this folder: /srv/exports",
            [](ConvertState&, FolderFacts& f) { f.state = FolderFacts::State::NotWritable; });
        row("unknown variable", false, "Correct the file name to convert", "“{tenant}” is not a variable.",
            [](ConvertState& s, FolderFacts&) { s.pattern = QStringLiteral("{tenant}"); });
    }
    void verdict()
    {
        QFETCH(Change, change);
        ConvertState state = oneJson();
        FolderFacts folder = goodFolder();
        change(state, folder);
        const FormVerdict verdict = convertVerdict(state, folder);
        QTEST(verdict.canExport, "ready");
        QTEST(verdict.summary, "summary");
        QTEST(verdict.detail, "detail");
    }

    void example_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* text, const Change& change) {
            QTest::newRow(name) << change << QString::fromUtf8(text);
        };
        row("one", "users.csv", [](ConvertState&, FolderFacts&) {});
        row("taken", "taken-2.csv (the name is taken)",
            [](ConvertState& s, FolderFacts&) { s.files = {file("taken.json", LocalFile::Kind::JsonLines)}; });
        row("two files", "users.xlsx and 3 more", [](ConvertState& s, FolderFacts&) {
            s.setOutputs({OutputFormat::Xlsx, OutputFormat::Csv});
            s.files.append(file("b.json", LocalFile::Kind::JsonArray));
        });
        row("parts", "users-part-001.json",
            [](ConvertState& s, FolderFacts&) { s.setOutputs({OutputFormat::Import}); });
        row("pattern", "users 2026-11-23.csv",
            [](ConvertState& s, FolderFacts&) { s.pattern = QStringLiteral("{file} {date}"); });
        row("bad pattern", "A “{” is not closed.",
            [](ConvertState& s, FolderFacts&) { s.pattern = QStringLiteral("{file"); });
        row("nothing to convert", "", [](ConvertState& s, FolderFacts&) { s.files.clear(); });
    }
    void example()
    {
        QFETCH(Change, change);
        ConvertState state = oneJson();
        FolderFacts folder;
        change(state, folder);
        const auto taken = [](const QString& name) { return name == QLatin1StringView("taken.csv"); };
        const NameExample example = convertExample(state, kNow, taken);
        QTEST(example.text, "text");
        QCOMPARE(example.level == NameExample::Level::Error, example.fileName.isEmpty() && !example.text.isEmpty());
    }

    void fileTexts()
    {
        LocalFile each = file("a", LocalFile::Kind::Auth0Csv);
        QCOMPARE(localFileText(each, kEnglish), QStringLiteral("CSV as Auth0 delivers it, 12.4 MB"));
        each.packed = true;
        each.kind = LocalFile::Kind::JsonArray;
        QCOMPARE(localFileText(each, kEnglish), QStringLiteral("JSON array, packed, 12.4 MB"));
        QCOMPARE(localFileText(file("a", LocalFile::Kind::Unusable), kEnglish),
                 QStringLiteral("This is not a file of users"));
        QCOMPARE(localFileText(LocalFile(), kEnglish), QStringLiteral("Looking…"));
    }
};

QTEST_APPLESS_MAIN(TestConvertState)
#include "tst_convertstate.moc"
