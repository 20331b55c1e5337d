#pragma once

#include "app/core/files/conversion.h"
#include "app/core/files/outputwriter.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace muster {

class NameLedger;

/// The writers of one conversion, in the order of the plan's outputs. Thread: any, one at a time.
class WriterSet
{
public:
    /// `plan` lives longer.
    explicit WriterSet(const ConversionPlan& plan);

    /// Makes all writers. Errors as makeOutputWriter().
    [[nodiscard]] Result<void> make();
    /// Makes those of tables again: what they wrote is thrown away.
    [[nodiscard]] Result<void> makeTablesAgain();
    /// For those of tables, as OutputWriter::setHeaders().
    void setHeaders(const std::vector<std::string>& headers);

    [[nodiscard]] std::vector<OutputWriter*> all() const;
    [[nodiscard]] std::vector<OutputWriter*> tables() const;

    /// The first one's; see OutputWriter::obstacle().
    [[nodiscard]] std::optional<QString> obstacle() const;
    /// Ends all writers and lets them add to the report. `keepGoing` as OutputWriter::setKeepGoing(). The writers'
    /// errors.
    [[nodiscard]] Result<void> finish(ResultReport& report, const std::function<bool()>& keepGoing);
    /// Makes all files permanent under one number. When one cannot be, those before it are removed again, except where
    /// they replaced another file: that one is gone, and the new one is good. The writers' errors.
    /// With the plan's partTag they become complete instead, and pending() tells what they wait for.
    [[nodiscard]] Result<QVector<SavedFile>> commit();
    [[nodiscard]] QVector<PendingFile> pending(const QVector<SavedFile>& files) const;

private:
    [[nodiscard]] Result<void> make(std::size_t index);
    [[nodiscard]] int firstFreeNumber() const;

    const ConversionPlan& m_plan;
    QStringList m_suffixes;
    std::shared_ptr<NameLedger> m_ledger; ///< null without a partTag
    std::vector<std::unique_ptr<OutputWriter>> m_writers;
};

} // namespace muster
