#include "app/core/files/writerset.h"

#include "app/core/files/nameledger.h"

#include <QFile>

namespace muster {
namespace {

void remove(const QVector<SavedFile>& files)
{
    for (const SavedFile& file : files)
        QFile::remove(file.path);
}

} // namespace

WriterSet::WriterSet(const ConversionPlan& plan)
    : m_plan(plan),
      m_suffixes(outputSuffixes(plan.outputs, plan.format)),
      m_ledger(plan.partTag.isEmpty() ? nullptr : std::make_shared<NameLedger>(plan.partTag)),
      m_writers(static_cast<std::size_t>(plan.outputs.size()))
{
}

Result<void> WriterSet::make()
{
    for (std::size_t i = 0; i < m_writers.size(); ++i) {
        if (auto made = make(i); !made)
            return made;
    }
    return {};
}

Result<void> WriterSet::makeTablesAgain()
{
    for (std::size_t i = 0; i < m_writers.size(); ++i) {
        if (!m_writers[i]->needsTable())
            continue;
        m_writers[i].reset(); // before the next one takes its name
        if (auto made = make(i); !made)
            return made;
    }
    return {};
}

Result<void> WriterSet::make(std::size_t index)
{
    const auto position = static_cast<qsizetype>(index);
    const OutputTarget target{m_plan.folder, m_plan.baseName, m_plan.onConflict, m_ledger};
    auto writer = makeOutputWriter(m_plan.outputs[position], target, m_suffixes[position], m_plan.options);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writers[index] = std::move(*writer);
    return {};
}

void WriterSet::setHeaders(const std::vector<std::string>& headers)
{
    for (OutputWriter* writer : tables())
        writer->setHeaders(headers);
}

std::vector<OutputWriter*> WriterSet::all() const
{
    std::vector<OutputWriter*> writers;
    for (const auto& writer : m_writers)
        writers.push_back(writer.get());
    return writers;
}

std::vector<OutputWriter*> WriterSet::tables() const
{
    std::vector<OutputWriter*> writers;
    for (const auto& writer : m_writers) {
        if (writer->needsTable())
            writers.push_back(writer.get());
    }
    return writers;
}

std::optional<QString> WriterSet::obstacle() const
{
    for (const auto& writer : m_writers) {
        if (auto obstacle = writer->obstacle())
            return obstacle;
    }
    return std::nullopt;
}

Result<void> WriterSet::finish(ResultReport& report, const std::function<bool()>& keepGoing)
{
    for (const auto& writer : m_writers) {
        writer->setKeepGoing(keepGoing);
        if (auto finished = writer->finish(report.users); !finished)
            return finished;
        writer->report(report);
    }
    return {};
}

int WriterSet::firstFreeNumber() const
{
    int number = 1;
    for (int before = 0; before != number;) {
        before = number;
        number = muster::firstFreeNumber(m_plan.folder, m_plan.baseName, m_suffixes, number);
        for (const auto& writer : m_writers)
            number = writer->firstFreeNumber(number);
    }
    return number;
}

Result<QVector<SavedFile>> WriterSet::commit()
{
    const int number = firstFreeNumber();
    QVector<SavedFile> files;
    for (const auto& writer : m_writers) {
        const Result<QVector<SavedFile>> saved = writer->commit(number);
        if (!saved) {
            if (m_ledger)
                m_ledger->discardParts();
            else if (m_plan.onConflict != ConflictPolicy::Overwrite)
                remove(files);
            return tl::unexpected(saved.error());
        }
        files.append(*saved);
    }
    return files;
}

QVector<PendingFile> WriterSet::pending(const QVector<SavedFile>& files) const
{
    return m_ledger ? m_ledger->pending(files) : QVector<PendingFile>();
}

} // namespace muster
