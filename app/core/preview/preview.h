#pragma once

#include "app/core/base/error.h"
#include "app/core/base/job.h"

#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>

namespace muster {

/// A cell as it is shown.
struct PreviewCell
{
    enum class Kind : quint8 {
        Empty,
        Null, ///< JSON's null, as different from a value that is not there
        Text,
        Number,
        Boolean,
        Date, ///< a time that Auth0 wrote
        Json, ///< an array or object as JSON text
    };
    Kind kind = Kind::Empty;
    bool isCut = false; ///< the text is longer than kMostCharacters and ends with an ellipsis here
    QString text;
    static constexpr qsizetype kMostCharacters = 400;
};

struct PreviewRow
{
    QVector<PreviewCell> cells; ///< one for each column that was known when the row was read
    bool isReadable = true;     ///< false: not what the file's kind says; the only cell has its text
};

/// A value of one row with all that it contains, in document order; node 0 is the row itself.
struct RowNode
{
    QString key;   ///< of an item of an array: its position, "0", "1", …
    QString value; ///< of an object or array: empty
    PreviewCell::Kind kind = PreviewCell::Kind::Empty;
    bool isObject = false;
    bool isArray = false;
    int parent = -1;
    int children = 0;
};

/// The tree of one row. Nodes beyond 20,000 are left out.
struct RowTree
{
    QVector<RowNode> nodes;
    bool isCut = false;
    static constexpr int kMostNodes = 20'000;
};

/// What a whole column holds.
struct ColumnStatistics
{
    qint64 filled = 0;           ///< rows with a value that is neither null nor empty text
    qint64 distinct = 0;         ///< different values among them
    bool distinctIsExact = true; ///< up to 10,000; above, about 1 % off
    qint64 longest = 0;          ///< characters
    qint64 longestRow = -1;      ///< the first row with such a value, from 0
    friend bool operator==(const ColumnStatistics&, const ColumnStatistics&) = default;
};

/// Looks for text in all values of a file, upper and lower case alike; begins at a row and comes round.
class PreviewFind : public Job
{
    Q_OBJECT
public:
    using Job::Job;
    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] virtual int percent() const = 0;
    [[nodiscard]] virtual qint64 rowsFound() const = 0; ///< so far
    /// The nearest row that was found behind `row` (or before it), coming round at the end. Nothing if there is none
    /// so far.
    [[nodiscard]] virtual std::optional<qint64> next(qint64 row, bool forwards) const = 0;
    [[nodiscard]] virtual bool isFound(qint64 row) const = 0;
    /// Valid after finished(): why it did not get to the end, if so.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;

Q_SIGNALS:
    /// More was searched; at most a few times a second.
    void progressed();
};

/// Goes over the whole file and sums up every column.
class PreviewStatistics : public Job
{
    Q_OBJECT
public:
    using Job::Job;
    [[nodiscard]] virtual int percent() const = 0;
    /// Valid after finished(). By the names of Preview::columns(); columns without any value may be missing.
    [[nodiscard]] virtual std::optional<ColumnStatistics> column(const QString& name) const = 0;
    [[nodiscard]] virtual qint64 rows() const = 0;
    [[nodiscard]] virtual std::optional<Error> error() const = 0;

Q_SIGNALS:
    void progressed();
};

/// Reads the whole of one row.
class PreviewRowTree : public Job
{
    Q_OBJECT
public:
    using Job::Job;
    /// Valid after finished().
    [[nodiscard]] virtual const Result<RowTree>& result() const = 0;
};

/// Reads whole cells, for the clipboard.
class PreviewText : public Job
{
    Q_OBJECT
public:
    using Job::Job;
    /// Valid after finished(). Rows in lines, cells parted by TAB; TAB and line breaks within a cell become blanks.
    /// InvalidRequest when it would be more than 64 MiB.
    [[nodiscard]] virtual const Result<QString>& result() const = 0;
};

/// One file that is looked at as a table, whatever its size: rows on demand while an index of all is made in the
/// background. Begins by itself when made. Thread: the one it lives in (the window's); every call returns at once.
/// Destroying it ends everything; jobs it gave away end by themselves.
class Preview : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class Phase {
        Opening,
        Indexing, ///< rows can be read, more come
        Complete,
        Damaged, ///< the rows before the damage can be read; error() says what it is
        Failed,  ///< nothing can be read; error() says why
    };
    [[nodiscard]] virtual Phase phase() const = 0;
    [[nodiscard]] virtual std::optional<Error> error() const = 0;
    [[nodiscard]] virtual QString path() const = 0;

    /// Nothing while Opening, and for an empty file.
    enum class Format { Csv, Auth0Csv, Ndjson, JsonArray };
    [[nodiscard]] virtual std::optional<Format> format() const = 0;

    /// What became of the file since it was opened. What is open stays readable when it is gone or replaced.
    enum class Standing { Same, Changed, Replaced, Gone };
    [[nodiscard]] virtual Standing standing() const = 0;

    [[nodiscard]] virtual qint64 rows() const = 0; ///< so far
    [[nodiscard]] virtual int percent() const = 0; ///< of the index
    /// Names, all different. New ones only come at the end.
    [[nodiscard]] virtual const QStringList& columns() const = 0;

    /// The row if it is at hand. Otherwise null, and rowsArrived() follows; of rows asked for in the meantime, those
    /// asked for last come first and those nobody asked for again may be left out. Valid until the next call.
    [[nodiscard]] virtual const PreviewRow* row(qint64 row) = 0;

    // The jobs need a file that was opened and is not empty: format() has a value.
    [[nodiscard]] virtual std::unique_ptr<PreviewFind> find(const QString& text, qint64 fromRow) = 0;
    [[nodiscard]] virtual std::unique_ptr<PreviewStatistics> statistics() = 0;
    [[nodiscard]] virtual std::unique_ptr<PreviewRowTree> rowTree(qint64 row) = 0;
    /// Rows `first` to `last` of some columns (indexes in columns()).
    [[nodiscard]] virtual std::unique_ptr<PreviewText> text(qint64 first, qint64 last, const QVector<int>& columns) = 0;

Q_SIGNALS:
    /// phase(), rows(), percent() or standing(); at most ten times a second.
    void changed();
    void columnsAdded();
    void rowsArrived(qint64 first, qint64 last);
};

/// Opens files for looking at them.
class PreviewService
{
public:
    virtual ~PreviewService() = default;
    /// `columns` are the output names of the request, whose order JSON files are shown in; may be empty.
    [[nodiscard]] virtual std::unique_ptr<Preview> open(const QString& path, const QStringList& columns) = 0;
};

} // namespace muster
