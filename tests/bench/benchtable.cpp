#include "tests/bench/benchtable.h"

#include <QDate>
#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace muster::bench {
namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double medianOf(const std::vector<ProcessCost>& runs, double ProcessCost::*figure)
{
    std::vector<double> values;
    for (const ProcessCost& run : runs)
        values.push_back(run.*figure);
    return median(values);
}

QString machine()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    QString model = QSysInfo::currentCpuArchitecture();
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            if (line.startsWith("model name"))
                model = QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
        }
    }
    return QStringLiteral("%1, %2 processors, %3")
        .arg(model)
        .arg(QThread::idealThreadCount())
        .arg(QSysInfo::prettyProductName());
}

} // namespace

void BenchTable::add(const QString& name, qint64 contentBytes, const ProcessCost& cost)
{
    if (!m_order.contains(name))
        m_order.append(name);
    m_rows[name].contentBytes = contentBytes;
    m_rows[name].runs.push_back(cost);
}

double BenchTable::megabytesPerSecond(const QString& name) const
{
    const Row row = m_rows.value(name);
    return static_cast<double>(row.contentBytes) / 1e6 / medianOf(row.runs, &ProcessCost::seconds);
}

void BenchTable::note(const QString& requirement, bool met)
{
    m_allMet = m_allMet && met;
    m_requirements.append(
        QStringLiteral("- %1: %2").arg(requirement, met ? QStringLiteral("met") : QStringLiteral("**missed**")));
}

void BenchTable::require(const QString& name, double ratio, const QString& other)
{
    if (!m_rows.contains(name) || !m_rows.contains(other)) {
        m_requirements.append(
            QStringLiteral("- %1 at least %2 times %3: not measured").arg(name).arg(ratio).arg(other));
        return;
    }
    const double reached = megabytesPerSecond(name) / megabytesPerSecond(other);
    note(QStringLiteral("%1 at least %2 times %3: %4").arg(name).arg(ratio).arg(other).arg(reached, 0, 'f', 2),
         reached >= ratio);
}

void BenchTable::requireLessTime(const QString& name, const QStringList& others)
{
    if (!m_rows.contains(name))
        return;
    double together = 0;
    for (const QString& other : others)
        together += medianOf(m_rows.value(other).runs, &ProcessCost::seconds);
    const double seconds = medianOf(m_rows.value(name).runs, &ProcessCost::seconds);
    note(QStringLiteral("%1 in less time than one by one: %2 s instead of %3 s")
             .arg(name)
             .arg(seconds, 0, 'f', 2)
             .arg(together, 0, 'f', 2),
         seconds < together);
}

void BenchTable::requireMemory(const QString& beginning, double mib, const QString& exception, double exceptionMiB)
{
    for (const QString& name : std::as_const(m_order)) {
        if (!name.startsWith(beginning))
            continue;
        const double most = name.contains(exception) ? exceptionMiB : mib;
        double peak = 0;
        for (const ProcessCost& run : m_rows[name].runs)
            peak = std::max(peak, run.peakMiB);
        note(QStringLiteral("%1 in at most %2 MiB: %3 MiB").arg(name).arg(most).arg(peak, 0, 'f', 0), peak <= most);
    }
}

QString BenchTable::text(const QString& data) const
{
    const double reference = m_order.isEmpty() ? 0 : megabytesPerSecond(m_order.first());
    QString text = QStringLiteral("%1, %2\n%3\n\n").arg(QDate::currentDate().toString(Qt::ISODate), machine(), data);
    text +=
        QStringLiteral("| | MB/s of content | to %1 | processor seconds a GB | peak MiB |\n|---|---:|---:|---:|---:|\n")
            .arg(m_order.value(0));
    for (const QString& name : m_order) {
        const Row& row = m_rows[name];
        const double gigabytes = static_cast<double>(row.contentBytes) / 1e9;
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                    .arg(name)
                    .arg(megabytesPerSecond(name), 0, 'f', 0)
                    .arg(megabytesPerSecond(name) / reference, 0, 'f', 2)
                    .arg(medianOf(row.runs, &ProcessCost::cpuSeconds) / gigabytes, 0, 'f', 2)
                    .arg(medianOf(row.runs, &ProcessCost::peakMiB), 0, 'f', 0);
    }
    if (!m_absent.isEmpty())
        text += QStringLiteral("\nNot installed: %1\n").arg(m_absent.join(QStringLiteral(", ")));
    return text + QLatin1Char('\n') + m_requirements.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace muster::bench
