// Times convert() beside "igzip -dc > file" on the same download, alternating, and prints medians and their ratio.
// Usage: muster_filesbench DOWNLOAD.gz FOLDER
#include "app/core/files/conversion.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int kRuns = 5;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double secondsOfMuster(const QString& source, const QString& folder)
{
    muster::ConversionPlan plan;
    plan.source = source;
    plan.format = muster::ExportFormat::Json;
    plan.outputs = {muster::OutputFormat::Plain};
    plan.folder = folder;
    plan.baseName = QStringLiteral("muster");
    plan.onConflict = muster::ConflictPolicy::Overwrite;
    QElapsedTimer timer;
    timer.start();
    const auto report = muster::convert(plan, [](qint64, qint64) { return true; });
    return report ? static_cast<double>(timer.nsecsElapsed()) / 1e9 : -1;
}

double secondsOfIgzip(const QString& source, const QString& folder)
{
    QProcess igzip;
    igzip.setStandardOutputFile(QDir(folder).filePath(QStringLiteral("igzip.ndjson")));
    QElapsedTimer timer;
    timer.start();
    igzip.start(QStringLiteral("igzip"), {QStringLiteral("-dc"), source});
    const bool good = igzip.waitForFinished(-1) && igzip.exitCode() == 0;
    return good ? static_cast<double>(timer.nsecsElapsed()) / 1e9 : -1;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: muster_filesbench DOWNLOAD.gz FOLDER\n");
        return 2;
    }
    const QString source = QString::fromLocal8Bit(argv[1]);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int run = 0; run < kRuns; ++run) {
        ours.push_back(secondsOfMuster(source, folder));
        theirs.push_back(secondsOfIgzip(source, folder));
        if (ours.back() < 0 || theirs.back() < 0) {
            std::fprintf(stderr, "a run failed\n");
            return 1;
        }
    }
    const double megabytes =
        static_cast<double>(QFileInfo(QDir(folder).filePath(QStringLiteral("muster.ndjson"))).size()) / 1e6;
    std::printf("%-38s %8.0f MB/s\n", "igzip -dc > file", megabytes / median(theirs));
    std::printf("%-38s %8.0f MB/s\n", "plain (checked, counted, hashed, synced)", megabytes / median(ours));
    std::printf("%-38s %8.2f\n", "ratio", median(theirs) / median(ours));
    return 0;
}
