// Times every output format beside well-known programs on the same users, alternating, and prints medians.
// Usage: muster_filesbench FOLDER [--users N] [--runs N] [--only NAME]...   names as in the table; igzip always runs
// It calls itself to convert in a process of its own: muster_filesbench --convert SOURCE json|csv OUTPUT,… FOLDER
#include "app/core/files/conversion.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/measuredprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>

#include <cstdio>

#include <unistd.h>

using namespace muster;
using namespace muster::bench;

namespace {

constexpr int kSample = 10; ///< slow programs get one of so many users
constexpr int kLarge = 5;   ///< the most users are so many times as many

const QString kIgzip = QStringLiteral("igzip -dc > file");
const QString kOfCsv = QStringLiteral(", CSV");
const QString kJq = QStringLiteral("jq -c -s .");
const QString kDuckDb = QStringLiteral("DuckDB → CSV, not flattened");
const QString kThree = QStringLiteral("muster json+import+csv");

int convertOnly(const QStringList& arguments)
{
    if (arguments.size() != 4)
        return 2;
    ConversionPlan plan;
    plan.source = arguments[0];
    plan.format = arguments[1] == QLatin1StringView("csv") ? ExportFormat::Csv : ExportFormat::Json;
    for (const QString& name : arguments[2].split(QLatin1Char(',')))
        plan.outputs.append(outputFormatFromName(name).value_or(OutputFormat::Raw));
    plan.folder = arguments[3];
    plan.baseName = QStringLiteral("muster");
    plan.onConflict = ConflictPolicy::Overwrite;
    const auto report = convert(plan, [](qint64, qint64) { return true; });
    if (!report)
        std::fprintf(stderr, "%s: %s\n", qPrintable(errorName(report.error().code)), qPrintable(report.error().detail));
    return report ? 0 : 1;
}

/// What is measured: a command, and the data that it reads.
struct Case
{
    QString name;
    QStringList command;
    QString outputFile; ///< of its standard output
    BenchData data;
    int runs = 1;
};

class FilesBench
{
public:
    FilesBench(QString folder, qint64 users, int runs, QStringList only);
    int run();

private:
    void addReferences();
    void addEqualWork();
    void addPeers();
    void addFormats();
    void addMemory();
    void add(const QString& name, const QStringList& command, const BenchData& data);
    void addOurs(const QString& name, const QString& outputs, const BenchData& data, int runs = 0);
    [[nodiscard]] bool isWanted(const QString& name) const;
    void measureAll();
    void check();
    [[nodiscard]] QString out(const char* name) const { return QDir(m_output).filePath(QLatin1StringView(name)); }

    QString m_folder;
    QString m_output;
    int m_runs;
    QStringList m_only; ///< names; empty: everything
    BenchData m_json;
    BenchData m_csv;
    BenchData m_sample;
    QVector<Case> m_cases;
    BenchTable m_table;
};

FilesBench::FilesBench(QString folder, qint64 users, int runs, QStringList only)
    : m_folder(std::move(folder)),
      m_output(QDir(m_folder).filePath(QStringLiteral("out"))),
      m_runs(runs),
      m_only(std::move(only))
{
    QDir().mkpath(m_output);
    m_json = makeData(m_folder, ExportFormat::Json, users);
    m_csv = makeData(m_folder, ExportFormat::Csv, users);
    m_sample = makeData(m_folder, ExportFormat::Json, std::max<qint64>(users / kSample, 1));
}

bool FilesBench::isWanted(const QString& name) const
{
    return m_only.isEmpty() || m_only.contains(name) || name == kIgzip || name == kIgzip + kOfCsv;
}

void FilesBench::add(const QString& name, const QStringList& command, const BenchData& data)
{
    if (!isWanted(name))
        return;
    if (isInstalled(command.first()))
        m_cases.append({name, command, out("peer"), data, m_runs});
    else
        m_table.addAbsent(name);
}

void FilesBench::addOurs(const QString& name, const QString& outputs, const BenchData& data, int runs)
{
    if (!isWanted(name))
        return;
    const QString format = data.format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    const QStringList command{
        QCoreApplication::applicationFilePath(), QStringLiteral("--convert"), data.path, format, outputs, m_output};
    m_cases.append({name, command, {}, data, runs > 0 ? runs : m_runs});
}

void FilesBench::addReferences()
{
    for (const auto& [suffix, data] : {std::pair(QString(), m_json), std::pair(kOfCsv, m_csv)})
        add(kIgzip + suffix, {QStringLiteral("igzip"), QStringLiteral("-dc"), data.path}, data);
}

/// What of the work besides checking costs: the file is on the disk at the end, and its SHA-256 is known.
void FilesBench::addEqualWork()
{
    const auto addScript = [this](const QString& name, const QString& script) {
        add(name,
            {QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"), m_json.path, out("synced")},
            m_json);
    };
    addScript(kIgzip + QStringLiteral(", sync"), QStringLiteral(R"(igzip -dc "$1" > "$2" && sync "$2")"));
    const QString withSha256 = kIgzip + QStringLiteral(", SHA-256, sync");
    if (!isInstalled(QStringLiteral("openssl")))
        return m_table.addAbsent(withSha256);
    addScript(withSha256, QStringLiteral(R"(igzip -dc "$1" | tee "$2" | openssl dgst -sha256 && sync "$2")"));
}

/// The slow ones get a sample of the users.
void FilesBench::addPeers()
{
    const QString lines = unpacked(m_sample);
    add(QStringLiteral("gzip -dc > file"), {QStringLiteral("gzip"), QStringLiteral("-dc"), m_json.path}, m_json);
    add(kJq, {QStringLiteral("jq"), QStringLiteral("-c"), QStringLiteral("-s"), QStringLiteral("."), lines}, m_sample);
    const QStringList miller{QStringLiteral("mlr"), QStringLiteral("--ijsonl"), QStringLiteral("--ocsv"),
                             QStringLiteral("unsparsify"), lines};
    add(QStringLiteral("Miller → CSV, flattened"), miller, m_sample);
    const QString script =
        QStringLiteral("const {DuckDBInstance} = require('@duckdb/node-api');"
                       "const [source, target] = process.argv.slice(1);"
                       "(async () => {"
                       "  const db = await (await DuckDBInstance.create(':memory:')).connect();"
                       "  await db.run(`set threads = ${require('os').cpus().length}`);"
                       "  await db.run(`copy (select * from read_json_auto('${source}', format = 'newline_delimited'))"
                       "                to '${target}' (header)`);"
                       "})()");
    const QString node = QStringLiteral("node");
    const QStringList loads{node, QStringLiteral("-e"), QStringLiteral("require.resolve('@duckdb/node-api')")};
    if (isInstalled(node) && measure(loads, {}, Errors::Silent))
        add(kDuckDb, {node, QStringLiteral("-e"), script, lines, out("duckdb.csv")}, m_sample);
    else
        m_table.addAbsent(kDuckDb);
}

void FilesBench::addFormats()
{
    for (const char* output : {"plain", "json", "import", "csv", "excel-csv"})
        addOurs(QStringLiteral("muster ") + QLatin1StringView(output), QLatin1StringView(output), m_json);
    addOurs(kThree, QStringLiteral("json,import,csv"), m_json);
    addOurs(QStringLiteral("muster csv of CSV"), QStringLiteral("csv"), m_csv);
    addOurs(QStringLiteral("muster excel-csv of CSV"), QStringLiteral("excel-csv"), m_csv);
    addOurs(QStringLiteral("muster xlsx"), QStringLiteral("xlsx"), m_sample);
}

/// Peak memory must not depend on the number of users. Once each: what the disk does in the long ones matters not.
void FilesBench::addMemory()
{
    const BenchData large = repeated(m_json, kLarge);
    const QLocale english(QLocale::English);
    for (const BenchData& data : {m_sample, large}) {
        for (const char* output : {"json", "import", "csv"}) {
            const QString name = QLatin1StringView(output);
            addOurs(QStringLiteral("muster %1 of %2 users").arg(name, english.toString(data.users)), name, data, 1);
        }
    }
}

void FilesBench::measureAll()
{
    for (int run = 0; run < m_runs; ++run) {
        for (const Case& test : std::as_const(m_cases)) {
            if (run >= test.runs)
                continue;
            QDir(m_output).removeRecursively();
            QDir().mkpath(m_output);
            ::sync(); // nobody writes what others left
            const auto cost = measure(test.command, test.outputFile);
            if (!cost) {
                std::fprintf(stderr, "%s failed\n", qPrintable(test.name));
                std::exit(1);
            }
            m_table.add(test.name, test.data.contentBytes, *cost);
        }
        std::printf("run %d of %d\n", run + 1, m_runs);
        std::fflush(stdout);
    }
    QDir(m_output).removeRecursively();
}

void FilesBench::check()
{
    m_table.require(QStringLiteral("muster json"), 0.9, kIgzip);
    m_table.require(QStringLiteral("muster json"), 30, kJq);
    m_table.require(QStringLiteral("muster import"), 0.4, kIgzip);
    m_table.require(QStringLiteral("muster import"), 15, kJq);
    m_table.require(QStringLiteral("muster csv"), 0.5, kIgzip);
    m_table.require(QStringLiteral("muster csv"), 2.5, kDuckDb);
    m_table.require(QStringLiteral("muster csv of CSV"), 0.6, kIgzip + kOfCsv);
    m_table.requireLessTime(
        kThree, {QStringLiteral("muster json"), QStringLiteral("muster import"), QStringLiteral("muster csv")});
    m_table.requireMemory(QStringLiteral("muster "), 64, QStringLiteral("xlsx"), 128);
}

int FilesBench::run()
{
    addReferences();
    addEqualWork();
    addFormats();
    addPeers();
    if (m_only.isEmpty())
        addMemory();
    measureAll();
    check();
    const QString text = m_table.text(QStringLiteral("%1 users, %2 MB of ndjson, %3 MB of CSV")
                                          .arg(m_json.users)
                                          .arg(m_json.contentBytes / 1'000'000)
                                          .arg(m_csv.contentBytes / 1'000'000));
    std::printf("\n%s", qPrintable(text));
    QFile file(QDir(m_folder).filePath(QStringLiteral("files.md")));
    if (m_only.isEmpty() && (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0))
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(file.fileName()));
    return m_table.allMet() ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--convert"))
        return convertOnly(arguments.mid(2));
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("users"), {}, QStringLiteral("N"), QStringLiteral("1000000")});
    parser.addOption({QStringLiteral("runs"), {}, QStringLiteral("N"), QStringLiteral("5")});
    parser.addOption({QStringLiteral("only"), {}, QStringLiteral("NAME")});
    parser.addPositionalArgument(QStringLiteral("folder"), {});
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 1) {
        std::fprintf(stderr, "usage: muster_filesbench FOLDER [--users N] [--runs N] [--only NAME]...\n");
        return 2;
    }
    return FilesBench(parser.positionalArguments().first(), parser.value(QStringLiteral("users")).toLongLong(),
                      parser.value(QStringLiteral("runs")).toInt(), parser.values(QStringLiteral("only")))
        .run();
}
