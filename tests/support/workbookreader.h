#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace muster::test {

/// A cell as a spreadsheet takes it.
struct ReadCell
{
    enum class Kind { Empty, Text, Number, Boolean, Time };
    Kind kind = Kind::Empty;
    QString value; ///< Number: 15 digits at most; Boolean: true or false; Time: 2026-11-24T10:41:07.123
    friend bool operator==(const ReadCell&, const ReadCell&) = default;
};

/// For the message of a failed comparison.
[[nodiscard]] char* toString(const ReadCell& cell);

using ReadRow = QList<ReadCell>;

struct ReadSheet
{
    QString name;
    QList<ReadRow> rows; ///< without empty cells at the end of a row
    bool boldHeader = false;
    bool frozenHeader = false;
    QString filter;       ///< the range: A1:C4
    QList<double> widths; ///< of the columns, in characters
};

/// The sheets of a workbook, taken from its XML. Empty with a warning when it is not what a spreadsheet would open.
[[nodiscard]] QList<ReadSheet> readWorkbook(const QString& path);
/// A member of the container, unpacked.
[[nodiscard]] QByteArray workbookMember(const QString& path, const QString& member);

/// Whether LibreOffice is there, and the sheets as it understands them: names and rows only.
[[nodiscard]] bool hasOffice();
[[nodiscard]] QList<ReadSheet> readWorkbookByOffice(const QString& path);

} // namespace muster::test
