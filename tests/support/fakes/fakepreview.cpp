#include "tests/support/fakes/fakepreview.h"

namespace muster::test {

FakePreview::FakePreview(qint64 rows, int columns) : m_rows(rows)
{
    for (int column = 0; column < columns; ++column)
        m_columns << QStringLiteral("c%1").arg(column);
}

void FakePreview::set(Phase phase, qint64 rows, int percent)
{
    m_phase = phase;
    m_rows = rows;
    m_percent = percent;
    Q_EMIT changed();
}

void FakePreview::fail(Phase phase, const Error& error)
{
    m_error = error;
    set(phase, m_rows);
}

void FakePreview::setStanding(Standing standing)
{
    m_standing = standing;
    Q_EMIT changed();
}

void FakePreview::addColumn(const QString& name)
{
    m_columns << name;
    Q_EMIT columnsAdded();
}

void FakePreview::deliver(qint64 first, qint64 last)
{
    for (qint64 row = first; row <= last; ++row)
        m_delivered.insert(row);
    Q_EMIT rowsArrived(first, last);
}

const PreviewRow* FakePreview::row(qint64 row)
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    if (m_holdsBack && !m_delivered.contains(row)) {
        m_asked.insert(row);
        return nullptr;
    }
    m_row.cells.clear();
    for (const QString& column : m_columns) {
        PreviewCell cell;
        cell.kind = PreviewCell::Kind::Text;
        cell.text = QStringLiteral("%1 r%2").arg(column).arg(row);
        m_row.cells.append(cell);
    }
    return &m_row;
}

} // namespace muster::test
