// Measures what a user of the window feels, beside two other Qt programs, on the X display of $DISPLAY.
// Usage: muster_uibench MUSTER FOLDER USERS    everything: a table on standard output and in FOLDER/ui-bench.md
//        muster_uibench scene NAME ARGUMENT... one scene, with its figures as JSON (see windowscenes.h)
#include "tests/bench/measuredprocess.h"
#include "tests/bench/stallmeter.h"
#include "tests/bench/startwatch.h"
#include "tests/bench/windowscenes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace muster::bench;

namespace {

constexpr int kStarts = 9;
constexpr int kRestMs = 2500;
constexpr int kHistory = 10'000;
constexpr int kSmallTenant = 2000;
constexpr double kFirstWindow = 250;
constexpr double kFrame = 16;
constexpr double kWorstStall = 50;
constexpr double kUsable = 300;
constexpr double kRestMemory = 80;

int runScene(MeteredApplication& application, const QStringList& arguments)
{
    const QString& name = arguments.first();
    const QStringList rest = arguments.mid(1);
    const QJsonObject figures = name == QLatin1StringView("export")    ? exportScene(application, rest)
                                : name == QLatin1StringView("memory")  ? memoryScene(application, rest)
                                : name == QLatin1StringView("preview") ? previewScene(application, rest)
                                                                       : historyScene(application, rest);
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return figures.contains(QLatin1StringView("error")) ? 1 : 0;
}

/// The rows of the table, with what is required of them.
class Report
{
public:
    void line(const QString& what, const QString& figure, const QString& target = {}, std::optional<bool> met = {})
    {
        const QString verdict = !met ? QString() : *met ? QStringLiteral("yes") : QStringLiteral("**no**");
        m_lines.append(QStringLiteral("| %1 | %2 | %3 | %4 |").arg(what, figure, target, verdict));
        m_allMet = m_allMet && met.value_or(true);
    }
    void most(const QString& what, double figure, double most, const QString& unit, int digits = 0)
    {
        line(what, QStringLiteral("%1 %2").arg(figure, 0, 'f', digits).arg(unit),
             QStringLiteral("at most %1 %2").arg(most).arg(unit), figure <= most);
    }
    void stalls(const QString& what, const QJsonObject& of)
    {
        const double longest = of.value(QLatin1StringView("longest")).toDouble();
        const int above = of.value(QLatin1StringView("above16")).toInt();
        line(what,
             QStringLiteral("%1 ms; 99.9 % below %2 ms; %3 of %4 above 16 ms")
                 .arg(longest, 0, 'f', 1)
                 .arg(of.value(QLatin1StringView("p999")).toDouble(), 0, 'f', 1)
                 .arg(above)
                 .arg(of.value(QLatin1StringView("knocks")).toInteger()),
             QStringLiteral("none above %1 ms, worst %2 ms").arg(kFrame).arg(kWorstStall), longest <= kWorstStall);
        const double event = of.value(QLatin1StringView("longestEvent")).toDouble();
        m_notes.append(QStringLiteral("%1: the longest event took %2 ms (%3)")
                           .arg(what)
                           .arg(event, 0, 'f', 1)
                           .arg(of.value(QLatin1StringView("longestEventName")).toString()));
    }
    void problem(const QString& what, const QJsonObject& figures)
    {
        line(what, figures.value(QLatin1StringView("error")).toString(QStringLiteral("did not run")), {}, false);
    }
    [[nodiscard]] QString text() const
    {
        QString text =
            QStringLiteral("%1, %2 processors, %3\n\n| What | Measured | Target | Met |\n|---|---|---|---|\n")
                .arg(QSysInfo::prettyProductName())
                .arg(QThread::idealThreadCount())
                .arg(QDate::currentDate().toString(Qt::ISODate));
        text += m_lines.join(QLatin1Char('\n')) + QLatin1StringView("\n\n");
        for (const QString& note : m_notes)
            text += QStringLiteral("- %1\n").arg(note);
        return text;
    }
    [[nodiscard]] bool allMet() const { return m_allMet; }

private:
    QStringList m_lines;
    QStringList m_notes;
    bool m_allMet = true;
};

class Bench
{
public:
    Bench(QString muster, const QString& folder, QString users)
        : m_muster(std::move(muster)), m_folder(folder), m_users(std::move(users))
    {
    }
    int run()
    {
        measureStarts();
        measureExports();
        measurePreview();
        measureHistory();
        const QString text = m_report.text();
        std::printf("%s", qPrintable(text));
        QFile file(m_folder.filePath(QStringLiteral("ui-bench.md")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return 2;
        return m_report.allMet() ? 0 : 1;
    }

private:
    /// Each program in turn, so that what disturbs one disturbs the others.
    void measureStarts();
    void measureExports();
    void measurePreview();
    void measureHistory();
    void freshHome(const QString& name) const
    {
        for (const char* variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"})
            qputenv(variable, QFile::encodeName(m_folder.filePath(name)));
        QDir(m_folder.filePath(name)).removeRecursively();
        m_folder.mkpath(name);
    }
    [[nodiscard]] QJsonObject scene(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("scene")} + arguments);
        process.waitForFinished(-1);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    /// A demo tenant in a process of its own; ends with this object.
    class Demo
    {
    public:
        Demo(const QString& muster, const QString& users)
        {
            m_process.start(muster, {QStringLiteral("demo-tenant"), QStringLiteral("--users"), users,
                                     QStringLiteral("--job-seconds"), QStringLiteral("1")});
            m_process.waitForReadyRead(20'000);
            m_first = QJsonDocument::fromJson(m_process.readLine()).object();
        }
        ~Demo()
        {
            m_process.terminate();
            m_process.waitForFinished();
        }
        Q_DISABLE_COPY_MOVE(Demo)
        [[nodiscard]] QStringList arguments(const QString& folder) const
        {
            return {m_first.value(QLatin1StringView("url")).toString(),
                    m_first.value(QLatin1StringView("client_id")).toString(),
                    m_first.value(QLatin1StringView("client_secret")).toString(), folder};
        }

    private:
        QProcess m_process;
        QJsonObject m_first;
    };

    const QString m_muster;
    const QDir m_folder;
    const QString m_users;
    QString m_file;
    Report m_report;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void Bench::measureStarts()
{
    freshHome(QStringLiteral("home"));
    struct Program
    {
        QString name;
        QStringList command;
        std::vector<double> windows{};
        std::vector<double> memory{};
        double pss = 0;
    };
    std::vector<Program> programs{{QStringLiteral("Muster"), {m_muster}}};
    // FeatherPad would hand over to an instance that is just ending.
    for (const QStringList& peer : {QStringList{QStringLiteral("featherpad"), QStringLiteral("--standalone")},
                                    QStringList{QStringLiteral("speedcrunch")}}) {
        if (isInstalled(peer.first()))
            programs.push_back({peer.first(), peer});
        else
            m_report.line(peer.first(), QStringLiteral("not installed"));
    }
    for (int round = 0; round <= kStarts; ++round) {
        for (Program& program : programs) {
            const bool last = round == kStarts;
            const auto start = watchStart(program.command, last ? kRestMs : 200);
            if (!start)
                return m_report.line(program.name, QStringLiteral("no window"), {}, false);
            if (round > 0) // the first one warms the caches
                program.windows.push_back(start->firstWindow);
            if (last) {
                program.memory.push_back(start->restMiB);
                program.pss = start->restPssMiB;
            }
        }
    }
    const Program& own = programs.front();
    const double window = median(own.windows);
    m_report.most(QStringLiteral("first window, median of %1 warm starts").arg(kStarts), window, kFirstWindow,
                  QStringLiteral("ms"));
    for (std::size_t i = 1; i < programs.size(); ++i) {
        const double other = median(programs[i].windows);
        m_report.line(QStringLiteral("… of %1").arg(programs[i].name),
                      QStringLiteral("%1 ms; Muster takes %2 times as long")
                          .arg(other, 0, 'f', 0)
                          .arg(window / other, 0, 'f', 2));
    }
    m_report.most(QStringLiteral("memory at rest, resident (of it %1 MiB not shared)").arg(own.pss, 0, 'f', 0),
                  own.memory.front(), kRestMemory, QStringLiteral("MiB"));
    for (std::size_t i = 1; i < programs.size(); ++i) {
        const double other = programs[i].memory.front();
        m_report.line(QStringLiteral("… of %1").arg(programs[i].name),
                      QStringLiteral("%1 MiB (%2 not shared); Muster uses %3 times as much")
                          .arg(other, 0, 'f', 0)
                          .arg(programs[i].pss, 0, 'f', 0)
                          .arg(own.memory.front() / other, 0, 'f', 2));
    }
}

void Bench::measureExports()
{
    {
        freshHome(QStringLiteral("home"));
        const Demo demo(m_muster, QString::number(kSmallTenant));
        const QJsonObject ten =
            scene(QStringList{QStringLiteral("memory")} + demo.arguments(m_folder.filePath(QStringLiteral("small"))));
        if (ten.contains(QLatin1StringView("after")))
            m_report.line(QStringLiteral("memory after ten exports"),
                          QStringLiteral("%1 MiB; %2 MiB before")
                              .arg(ten.value(QLatin1StringView("after")).toDouble(), 0, 'f', 0)
                              .arg(ten.value(QLatin1StringView("before")).toDouble(), 0, 'f', 0));
        else
            m_report.problem(QStringLiteral("ten exports"), ten);
    }
    freshHome(QStringLiteral("home"));
    const Demo demo(m_muster, m_users);
    const QJsonObject figures =
        scene(QStringList{QStringLiteral("export")} + demo.arguments(m_folder.filePath(QStringLiteral("large"))));
    if (!figures.contains(QLatin1StringView("bytes")))
        return m_report.problem(QStringLiteral("the large export"), figures);
    m_file = figures.value(QLatin1StringView("file")).toString();
    m_report.line(QStringLiteral("the large export"),
                  QStringLiteral("%1 MB in %2 s, unpacked %3 MB, converted in %4 s; peak %5 MiB")
                      .arg(figures.value(QLatin1StringView("rawBytes")).toDouble() / 1e6, 0, 'f', 0)
                      .arg(figures.value(QLatin1StringView("downloadSeconds")).toDouble(), 0, 'f', 1)
                      .arg(figures.value(QLatin1StringView("bytes")).toDouble() / 1e6, 0, 'f', 0)
                      .arg(figures.value(QLatin1StringView("convertSeconds")).toDouble(), 0, 'f', 1)
                      .arg(figures.value(QLatin1StringView("peakMiB")).toDouble(), 0, 'f', 0));
    m_report.stalls(QStringLiteral("longest stall while it is downloaded"),
                    figures.value(QLatin1StringView("download")).toObject());
    m_report.stalls(QStringLiteral("longest stall while it is converted into two files"),
                    figures.value(QLatin1StringView("convert")).toObject());
}

void Bench::measurePreview()
{
    freshHome(QStringLiteral("home"));
    const QJsonObject figures = scene({QStringLiteral("preview"), m_file});
    if (!figures.contains(QLatin1StringView("after")))
        return m_report.problem(QStringLiteral("the preview"), figures);
    const double rows = figures.value(QLatin1StringView("rows")).toDouble() / 1e6;
    m_report.most(QStringLiteral("preview of the unpacked file usable"),
                  figures.value(QLatin1StringView("usable")).toDouble(), kUsable, QStringLiteral("ms"));
    m_report.line(QStringLiteral("index of its %1 million rows").arg(rows, 0, 'f', 1),
                  QStringLiteral("%1 s; memory %2 MiB before, %3 MiB after, peak %4 MiB")
                      .arg(figures.value(QLatin1StringView("indexSeconds")).toDouble(), 0, 'f', 1)
                      .arg(figures.value(QLatin1StringView("before")).toDouble(), 0, 'f', 0)
                      .arg(figures.value(QLatin1StringView("after")).toDouble(), 0, 'f', 0)
                      .arg(figures.value(QLatin1StringView("peakMiB")).toDouble(), 0, 'f', 0));
    m_report.stalls(QStringLiteral("longest stall from opening it until it is indexed, while scrolling"),
                    figures.value(QLatin1StringView("indexing")).toObject());
    m_report.stalls(QStringLiteral("longest stall while scrolling and jumping"),
                    figures.value(QLatin1StringView("scrolling")).toObject());
    m_report.line(QStringLiteral("a jump to any row shown"),
                  QStringLiteral("%1 ms at most, to the end %2 ms")
                      .arg(figures.value(QLatin1StringView("longestJump")).toDouble(), 0, 'f', 0)
                      .arg(figures.value(QLatin1StringView("toEnd")).toDouble(), 0, 'f', 0));
}

void Bench::measureHistory()
{
    freshHome(QStringLiteral("home"));
    const QJsonObject figures = scene({QStringLiteral("history"), QString::number(kHistory)});
    if (!figures.contains(QLatin1StringView("after")))
        return m_report.problem(QStringLiteral("the history"), figures);
    m_report.line(
        QStringLiteral("history of 10,000 exports"),
        QStringLiteral("shown in %1 ms, searched in %2 ms, sorted in %3 ms; memory %4 MiB before, %5 MiB after")
            .arg(figures.value(QLatin1StringView("opening")).toDouble(), 0, 'f', 0)
            .arg(figures.value(QLatin1StringView("search")).toDouble(), 0, 'f', 0)
            .arg(figures.value(QLatin1StringView("sort")).toDouble(), 0, 'f', 0)
            .arg(figures.value(QLatin1StringView("before")).toDouble(), 0, 'f', 0)
            .arg(figures.value(QLatin1StringView("after")).toDouble(), 0, 'f', 0));
    m_report.stalls(QStringLiteral("longest stall in it"), figures.value(QLatin1StringView("stalls")).toObject());
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc > 2 && QByteArrayView(argv[1]) == "scene") {
        MeteredApplication application(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("muster"));
        return runScene(application, QCoreApplication::arguments().mid(2));
    }
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: muster_uibench MUSTER FOLDER USERS\n");
        return 2;
    }
    return Bench(arguments.at(0), arguments.at(1), arguments.at(2)).run();
}
