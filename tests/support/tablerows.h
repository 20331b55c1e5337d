#pragma once

#include "app/core/files/outputwriter.h"
#include "app/core/files/recordblock.h"
#include "app/core/files/tableblock.h"
#include "tests/support/workbookreader.h"

#include <QByteArray>
#include <QList>

namespace muster::test {

/// A cell of a table to be made.
struct MadeCell
{
    Cell::Kind kind = Cell::Kind::Empty;
    QByteArray text;
};

using MadeRow = QList<MadeCell>;

/// A table of these rows, as the writers get it. Not movable: the cells point into it.
class MadeTable
{
public:
    explicit MadeTable(const QList<MadeRow>& rows);
    Q_DISABLE_COPY_MOVE(MadeTable)

    [[nodiscard]] BlockView view() const { return {m_block, {}, &m_table}; }
    [[nodiscard]] const RecordBlock& block() const { return m_block; }

private:
    RecordBlock m_block;
    TableBlock m_table;
};

/// Rows of texts that a spreadsheet is known to spoil, of numbers, booleans and times, and of random texts; and what a
/// spreadsheet has to show. Each row begins with its number, so that no two are equal.
struct SampleRows
{
    QList<MadeRow> rows;
    QList<ReadRow> shown;
};
[[nodiscard]] SampleRows sampleRows();
inline constexpr int kSampleColumns = 4;

} // namespace muster::test
