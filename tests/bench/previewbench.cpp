// Times the preview on a file: first rows, the index of all, pages anywhere, finding text, statistics; and its memory.
// Usage: muster_previewbench make ROWS FILE      writes FILE (.ndjson or .csv) with that many invented users
//        muster_previewbench FILE...             measures each, in a process that has seen nothing else when it is one
#include "app/core/preview/livepreview.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace muster;

namespace {

/// Value of a line of /proc/self/status in MiB.
double memory(const char* name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    while (true) {
        const QByteArray line = status.readLine();
        if (line.isEmpty())
            return 0;
        if (line.startsWith(name))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
}

int make(qint64 rows, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return 1;
    const bool csv = path.endsWith(QLatin1StringView(".csv"));
    QRandomGenerator random(1);
    QByteArray buffer = csv ? "user_id,email,email_verified,name,created_at,plan,logins,country\n" : "";
    static constexpr const char* kPlans[] = {"free", "pro", "team", ""};
    static constexpr const char* kCountries[] = {"DE", "FR", "IN", "JP", "BR", "SE"};
    const char* const form =
        csv ? "auth0|65c1%08x%08x,user%d@example.com,%s,First%d Last%d,2024-%02d-%02dT07:12:%02d.000Z,%s,%d,%s\n"
            : "{\"user_id\":\"auth0|65c1%08x%08x\",\"email\":\"user%d@example.com\",\"email_verified\":%s,"
              "\"name\":\"First%d Last%d\",\"created_at\":\"2024-%02d-%02dT07:12:%02d.000Z\","
              "\"user_metadata\":{\"plan\":\"%s\"},\"logins_count\":%d,\"app_metadata\":{\"country\":\"%s\"}}\n";
    char line[512];
    for (qint64 row = 0; row < rows; ++row) {
        const quint32 bits = random.generate();
        const int size = std::snprintf(line, sizeof line, form, static_cast<unsigned>(row), bits, static_cast<int>(row),
                                       (bits & 7U) != 0 ? "true" : "false", static_cast<int>(bits % 5000),
                                       static_cast<int>(bits % 70'000), static_cast<int>(bits % 12 + 1),
                                       static_cast<int>(bits % 28 + 1), static_cast<int>(bits % 60), kPlans[bits % 4],
                                       static_cast<int>(bits % 300), kCountries[bits % 6]);
        buffer.append(line, size);
        if (buffer.size() > 1'000'000) {
            if (file.write(buffer) != buffer.size())
                return 1;
            buffer.clear();
        }
    }
    return file.write(buffer) == buffer.size() ? 0 : 1;
}

/// Lets things happen until `isDone`.
template <typename Done>
void waitUntil(const Done& isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Asks for a row and waits until it is there.
double latency(Preview& preview, qint64 row)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return preview.row(row) != nullptr; });
    return milliseconds(timer);
}

void printLatencies(const char* name, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double part) {
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    std::printf("  %-34s median %7.2f ms   99 %% %7.2f ms   worst %7.2f ms\n", name, at(0.5), at(0.99), at(1));
}

void waitFor(Job& job)
{
    job.start();
    waitUntil([&job] { return job.isFinished(); });
}

void measure(const QString& path)
{
    const double bytes = static_cast<double>(QFileInfo(path).size());
    std::printf("%s, %.0f MB\n", qPrintable(QFileInfo(path).fileName()), bytes / 1e6);
    LivePreviewService service;
    const double memoryBefore = memory("VmRSS");
    QElapsedTimer timer;
    timer.start();
    const auto preview = service.open(path, {});
    waitUntil([&] { return preview->row(0) != nullptr || preview->phase() == Preview::Phase::Failed; });
    std::printf("  %-34s %8.1f ms\n", "first rows", milliseconds(timer));
    std::vector<double> during;
    QRandomGenerator random(3);
    while (preview->phase() == Preview::Phase::Indexing) {
        during.push_back(latency(*preview, static_cast<qint64>(random.bounded(quint64(preview->rows())))));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const double seconds = milliseconds(timer) / 1000;
    const auto rows = static_cast<double>(preview->rows());
    std::printf("  %-34s %8.2f s   %.1f million rows, %.0f MB/s of the file\n", "index of all rows", seconds,
                rows / 1e6, bytes / 1e6 / seconds);
    if (!during.empty())
        printLatencies("page anywhere, while indexing", during);
    std::vector<double> anywhere;
    for (int i = 0; i < 500; ++i)
        anywhere.push_back(latency(*preview, static_cast<qint64>(random.bounded(quint64(rows)))));
    printLatencies("page anywhere", anywhere);
    std::vector<double> onwards;
    for (qint64 row = preview->rows() / 2; row < preview->rows() && onwards.size() < 500; row += 128)
        onwards.push_back(latency(*preview, row));
    printLatencies("next page", onwards);
    std::printf("  %-34s %8.1f MiB above %.1f, at most %.1f\n", "memory", memory("VmRSS") - memoryBefore, memoryBefore,
                memory("VmHWM") - memoryBefore);

    for (const char* text : {"user1234567@", "zoë", "e"}) {
        const auto find = preview->find(QString::fromUtf8(text), 0);
        timer.restart();
        waitFor(*find);
        std::printf("  find %-29s %8.2f s   %lld rows\n", text, milliseconds(timer) / 1000,
                    static_cast<long long>(find->rowsFound()));
    }
    const auto statistics = preview->statistics();
    timer.restart();
    waitFor(*statistics);
    std::printf("  %-34s %8.2f s\n", "statistics of all columns", milliseconds(timer) / 1000);
    std::printf("  %-34s %8.1f MiB\n", "memory, at most", memory("VmHWM") - memoryBefore);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 3 && arguments.first() == QLatin1StringView("make"))
        return make(arguments.at(1).toLongLong(), arguments.at(2));
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "usage: muster_previewbench FILE...\n");
        return 2;
    }
    for (const QString& path : arguments)
        measure(path);
    return 0;
}
