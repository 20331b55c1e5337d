#pragma once

#include "tests/bench/measuredprocess.h"

#include <QMap>
#include <QStringList>
#include <QVector>

#include <vector>

namespace muster::bench {

/// Collects what was measured, compares medians with what is required, and writes it as a Markdown table.
class BenchTable
{
public:
    /// One run of a case over so many bytes of content.
    void add(const QString& name, qint64 contentBytes, const ProcessCost& cost);
    /// A program that is not installed.
    void addAbsent(const QString& name) { m_absent.append(name); }

    /// The speed of `name` is at least `ratio` times that of `other`. Nothing is required when `other` is absent.
    void require(const QString& name, double ratio, const QString& other);
    /// `name` takes less time than the others together.
    void requireLessTime(const QString& name, const QStringList& others);
    /// Every case whose name begins so has at most so much memory; with `exception` in it, the other amount.
    void requireMemory(const QString& beginning, double mib, const QString& exception, double exceptionMiB);

    [[nodiscard]] bool allMet() const { return m_allMet; }
    [[nodiscard]] QString text(const QString& data) const;

private:
    struct Row
    {
        qint64 contentBytes = 0;
        std::vector<ProcessCost> runs;
    };
    [[nodiscard]] double megabytesPerSecond(const QString& name) const;
    void note(const QString& requirement, bool met);

    QStringList m_order;
    QMap<QString, Row> m_rows;
    QStringList m_absent;
    QStringList m_requirements;
    bool m_allMet = true;
};

} // namespace muster::bench
