#pragma once

#include "app/core/files/blockpipeline.h"
#include "app/core/files/columnset.h"
#include "app/core/files/csvrewriter.h"
#include "app/core/files/jsoninspector.h"
#include "app/core/files/jsonscan.h"
#include "app/core/files/outputwriter.h"
#include "app/core/files/reportbuilder.h"
#include "app/core/files/tableblock.h"

#include <QVector>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace muster {

/// What a conversion does with each block: check it, look at it for the report, make its table, and let every writer
/// render and append it.
///
/// The columns of JSON are those of the first records. When a later one has others, the tables so far are worthless:
/// from there on columns are collected instead, and completeColumns() tells that the writers of tables need a second
/// run.
class ConversionWork final : public BlockWork
{
public:
    struct Setup
    {
        ContentKind kind = ContentKind::Ndjson;
        QVector<Field> requested{};
        ArrayStyle arrays = ArrayStyle::JsonText;
        const TableMaker* table = nullptr;  ///< null: no writer needs one
        const CsvTableMaker* csv = nullptr; ///< `table`, when it is one of CSV
        const ColumnSet* columns = nullptr; ///< those of `table`; only for JSON, null: it has all of them
        ReportBuilder* report = nullptr;    ///< null: in a second run
    };

    /// Everything that `setup` points to and the writers live longer.
    ConversionWork(const Setup& setup, std::vector<OutputWriter*> writers, std::size_t threads);
    ~ConversionWork() override;

    /// RecordInvalid, TooManyColumns, or the writers' errors.
    [[nodiscard]] Result<std::unique_ptr<Product>> process(const RecordBlock& block, std::size_t thread) override;
    /// The writers' errors.
    [[nodiscard]] Result<void> append(std::unique_ptr<Product> product, const RecordBlock& block) override;

    /// Already during the run, on any thread.
    [[nodiscard]] bool needsSecondRun() const { return m_needsColumns; }
    /// After the run: all columns, when those of `table` were not all.
    [[nodiscard]] const std::optional<ColumnSet>& completeColumns() const { return m_complete; }
    /// After the run: for each column of `table` how many users have it.
    [[nodiscard]] const std::vector<qint64>& filled() const { return m_filled; }

private:
    struct Rendered;
    /// What belongs to one thread.
    struct State
    {
        State(const QVector<Field>& requested, quint64 idSeed) : scan(requested, idSeed), inspector(requested, idSeed)
        {
        }
        JsonScan scan;
        JsonRecordParser parser;
        JsonInspector inspector;
    };

    [[nodiscard]] Result<std::span<const JsonRecord>> check(const RecordBlock& block, State& state,
                                                            BlockFindings& findings) const;
    [[nodiscard]] bool isJson() const { return exportFormatOf(m_setup.kind) == ExportFormat::Json; }
    [[nodiscard]] Result<void> makeTable(const RecordBlock& block, std::span<const JsonRecord> records,
                                         Rendered& rendered, std::optional<TableBlock>& table);
    [[nodiscard]] BlockFindings findingsOf(const TableBlock& table) const;

    Setup m_setup;
    std::vector<OutputWriter*> m_writers;
    std::vector<std::unique_ptr<State>> m_states;
    quint64 m_idSeed;
    bool m_needsRecords;                      ///< some writer does, a table, or the report
    std::size_t m_idColumn;                   ///< of the table of CSV
    std::optional<CsvRewriter> m_rewriter;    ///< when every writer of a table takes what it makes
    std::atomic<bool> m_needsColumns = false; ///< some block had others
    std::optional<ColumnSet> m_complete;      ///< for append() only
    std::vector<qint64> m_filled;             ///< for append() only
};

} // namespace muster
