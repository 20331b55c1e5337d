// Times every output format beside well-known programs on the same users, alternating, and prints medians.
// Usage: muster_filesbench FOLDER [--users N] [--runs N] [--quick]
// It calls itself to convert in a process of its own: muster_filesbench --convert SOURCE json|csv OUTPUT,… FOLDER
#include "app/core/files/conversion.h"
#include "tests/bench/benchdata.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/measuredprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace muster;
using namespace muster::bench;

namespace {

constexpr int kSample = 10; ///< slow programs get one of so many users

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
    FilesBench(QString folder, qint64 users, int runs, bool quick);
    int run();

private:
    void addReferences();
    void addPeers();
    void addFormats();
    void addMemory();
    void add(const QString& name, const QStringList& command, const BenchData& data, int runs);
    void addOurs(const QString& name, const QString& outputs, const BenchData& data, int runs);
    void measureAll();
    void check();
    [[nodiscard]] QString out(const char* name) const { return QDir(m_output).filePath(QLatin1StringView(name)); }

    QString m_folder;
    QString m_output;
    int m_runs;
    bool m_quick;
    BenchData m_json;
    BenchData m_csv;
    BenchData m_sample;
    QVector<Case> m_cases;
    BenchTable m_table;
};

FilesBench::FilesBench(QString folder, qint64 users, int runs, bool quick)
    : m_folder(std::move(folder)),
      m_output(QDir(m_folder).filePath(QStringLiteral("out"))),
      m_runs(runs),
      m_quick(quick)
{
    QDir().mkpath(m_output);
    m_json = makeData(m_folder, ExportFormat::Json, users);
    m_csv = makeData(m_folder, ExportFormat::Csv, users);
    m_sample = makeData(m_folder, ExportFormat::Json, std::max<qint64>(users / kSample, 1));
}

void FilesBench::add(const QString& name, const QStringList& command, const BenchData& data, int runs)
{
    if (isInstalled(command.first()))
        m_cases.append({name, command, out("peer"), data, runs});
    else
        m_table.addAbsent(name);
}

void FilesBench::addOurs(const QString& name, const QString& outputs, const BenchData& data, int runs)
{
    const QString format = data.format == ExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    const QStringList command{
        QCoreApplication::applicationFilePath(), QStringLiteral("--convert"), data.path, format, outputs, m_output};
    m_cases.append({name, command, {}, data, runs});
}

void FilesBench::addReferences()
{
    for (const auto& [suffix, data] : {std::pair(QString(), m_json), std::pair(QStringLiteral(", CSV"), m_csv)})
        add(QStringLiteral("igzip -dc > file") + suffix, {QStringLiteral("igzip"), QStringLiteral("-dc"), data.path},
            data, m_runs);
}

/// Slow ones once, on a sample.
void FilesBench::addPeers()
{
    const QString lines = unpacked(m_sample);
    add(QStringLiteral("gzip -dc > file"), {QStringLiteral("gzip"), QStringLiteral("-dc"), m_json.path}, m_json, 1);
    add(QStringLiteral("pigz -dc > file"), {QStringLiteral("pigz"), QStringLiteral("-dc"), m_json.path}, m_json, 1);
    add(QStringLiteral("jq -c -s ."),
        {QStringLiteral("jq"), QStringLiteral("-c"), QStringLiteral("-s"), QStringLiteral("."), lines}, m_sample, 1);
    const QString script = QStringLiteral(
        "const r=require('readline').createInterface({input:require('fs').createReadStream(process.argv[1])});let n=0;"
        "const w=process.stdout;w.write('[');r.on('line',l=>{w.write((n++?',':'')+JSON.stringify(JSON.parse(l)))});"
        "r.on('close',()=>w.write(']'))");
    add(QStringLiteral("node, JSON.parse a line → array"),
        {QStringLiteral("node"), QStringLiteral("-e"), script, lines}, m_sample, 1);
    add(QStringLiteral("mlr --ijsonl --ocsv unsparsify"),
        {QStringLiteral("mlr"), QStringLiteral("--ijsonl"), QStringLiteral("--ocsv"), QStringLiteral("unsparsify"),
         lines},
        m_sample, 1);
    const QString query = QStringLiteral(
        "import duckdb,sys; duckdb.sql(\"set threads=2; copy (select * from read_json_auto('\"+sys.argv[1]+"
        "\"', format='newline_delimited', maximum_object_size=268435456)) to '\"+sys.argv[2]+\"' (header)\")");
    const QStringList duckdb{QStringLiteral("python3"), QStringLiteral("-c"), query, lines, out("duckdb.csv")};
    if (measure({QStringLiteral("python3"), QStringLiteral("-c"), QStringLiteral("import duckdb")}, {}))
        add(QStringLiteral("DuckDB → CSV, not flattened"), duckdb, m_sample, 1);
    else
        m_table.addAbsent(QStringLiteral("DuckDB → CSV, not flattened"));
}

void FilesBench::addFormats()
{
    for (const char* output : {"plain", "json", "import", "csv", "excel-csv"})
        addOurs(QStringLiteral("muster ") + QLatin1StringView(output), QLatin1StringView(output), m_json, m_runs);
    addOurs(QStringLiteral("muster json+import+csv"), QStringLiteral("json,import,csv"), m_json, m_runs);
    addOurs(QStringLiteral("muster csv of CSV"), QStringLiteral("csv"), m_csv, m_runs);
    addOurs(QStringLiteral("muster excel-csv of CSV"), QStringLiteral("excel-csv"), m_csv, m_runs);
    addOurs(QStringLiteral("muster xlsx (sample)"), QStringLiteral("xlsx"), m_sample, 1);
}

/// Peak memory must not depend on the number of users.
void FilesBench::addMemory()
{
    const BenchData large = repeated(m_json, 5);
    for (const char* output : {"json", "import", "csv"}) {
        addOurs(QStringLiteral("muster %1, a tenth of the users").arg(QLatin1StringView(output)),
                QLatin1StringView(output), m_sample, 1);
        addOurs(QStringLiteral("muster %1, five times the users").arg(QLatin1StringView(output)),
                QLatin1StringView(output), large, 1);
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
    const QString igzip = QStringLiteral("igzip -dc > file");
    const QString jq = QStringLiteral("jq -c -s .");
    m_table.require(QStringLiteral("muster json"), 0.9, igzip);
    m_table.require(QStringLiteral("muster json"), 30, jq);
    m_table.require(QStringLiteral("muster import"), 0.4, igzip);
    m_table.require(QStringLiteral("muster import"), 15, jq);
    m_table.require(QStringLiteral("muster csv"), 0.5, igzip);
    m_table.require(QStringLiteral("muster csv"), 2.5, QStringLiteral("DuckDB → CSV, not flattened"));
    m_table.require(QStringLiteral("muster csv of CSV"), 0.6, igzip + QStringLiteral(", CSV"));
    m_table.requireLessTime(
        QStringLiteral("muster json+import+csv"),
        {QStringLiteral("muster json"), QStringLiteral("muster import"), QStringLiteral("muster csv")});
    m_table.requireMemory(QStringLiteral("muster "), 64, QStringLiteral("xlsx"), 128);
}

int FilesBench::run()
{
    addReferences();
    addFormats();
    addPeers();
    if (!m_quick)
        addMemory();
    measureAll();
    check();
    const QString text = m_table.text(QStringLiteral("%1 users, %2 MB of ndjson, %3 MB of CSV")
                                          .arg(m_json.users)
                                          .arg(m_json.contentBytes / 1'000'000)
                                          .arg(m_csv.contentBytes / 1'000'000));
    std::printf("\n%s", qPrintable(text));
    QFile file(QDir(m_folder).filePath(QStringLiteral("files.md")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
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
    parser.addOption({QStringLiteral("quick"), {}});
    parser.addPositionalArgument(QStringLiteral("folder"), {});
    if (!parser.parse(arguments) || parser.positionalArguments().size() != 1) {
        std::fprintf(stderr, "usage: muster_filesbench FOLDER [--users N] [--runs N] [--quick]\n");
        return 2;
    }
    return FilesBench(parser.positionalArguments().first(), parser.value(QStringLiteral("users")).toLongLong(),
                      parser.value(QStringLiteral("runs")).toInt(), parser.isSet(QStringLiteral("quick")))
        .run();
}
