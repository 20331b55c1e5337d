#pragma once

#include "ui/compose/columnlist.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QUndoStack>

namespace muster::ui {

/// The lines of the column table: the rows in output order, with tick, attribute and column name; where found rows
/// begin the line that heads them; while an attribute is on offer, a line at the end that adds it.
///
/// `line` is a row of the model, `row` an index of rows(). Each change of the user is one step of undoStack(). Issues
/// are computed again at every change.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TickColumn, AttributeColumn, NameColumn, SampleColumn, ColumnCount };
    enum Severity { NoIssue, WarningIssue, ErrorIssue };
    enum Role {
        TypeRole = Qt::UserRole + 1, ///< QString: "text", "date", …; empty if it is not known
        SeverityRole,                ///< Severity of the row's worst issue
        RenamedRole,                 ///< bool: the column has another name than the attribute
        ChosenRole,                  ///< bool, in every column
        OfferRole,                   ///< bool: the line that adds what was typed
        SectionRole,                 ///< bool: the line above the found rows
        FoundRole,                   ///< bool: one of the found rows
        FoundShownRole,              ///< bool, of section and found rows: areFoundShown()
        ActionRole,                  ///< QString, of the section: "Add all 6"; empty if there is nothing to add
        SampleUsersRole,             ///< int: users of the sample; 0 before a test run
        SampleFilledRole,            ///< int: how many of them have a value
        ExampleRole,                 ///< QString: one user's value; empty while examples are hidden
    };

    explicit ColumnModel(QObject* parent = nullptr);

    [[nodiscard]] const ColumnRows& rows() const { return m_rows; }
    /// Another form: forgets the undo steps. No changed().
    void load(const ColumnRows& rows, ExportFormat format);
    void setFormat(ExportFormat format);
    /// What a sample of users has: rows for attributes that are not listed yet, figures and examples for all. Forgets
    /// the undo steps. An empty one takes all that away. `localTime`: of the test run, invalid for a file.
    void setDiscovery(const Discovery& discovery, const QDateTime& localTime);
    [[nodiscard]] const Discovery& discovery() const { return m_discovery; }
    /// Number of found rows that chooseFound() would tick.
    [[nodiscard]] int addableCount() const { return m_addable; }
    void chooseFound();
    /// Takes the found rows that are ticked out of their section. No undo step: the export stays the same.
    void settleFound();
    /// Whether the found rows stand below their section; for the filter, and for the words of the section.
    void setFoundShown(bool shown);
    [[nodiscard]] bool areFoundShown() const { return m_foundShown; }
    void setExamplesHidden(bool hidden);
    [[nodiscard]] bool examplesAreHidden() const { return m_examplesHidden; }
    [[nodiscard]] const QVector<ColumnIssue>& issues() const { return m_issues; }
    [[nodiscard]] int chosenCount() const;

    /// The line that offers to add `path`; empty: none.
    void setOffer(const QString& path);
    [[nodiscard]] const QString& offer() const { return m_offer; }
    [[nodiscard]] bool isOffer(int line) const { return line >= m_lines.size(); }
    [[nodiscard]] bool isSection(int line) const { return line >= 0 && m_lines.value(line, 0) < 0; }
    /// -1 for what is no row.
    [[nodiscard]] int rowAt(int line) const { return line < 0 ? -1 : m_lines.value(line, -1); }
    [[nodiscard]] int lineOf(int row) const;
    [[nodiscard]] int sectionLine() const; ///< -1: nothing is found

    /// The user's changes. `row` is an index of rows().
    void setChosen(int row, bool chosen);
    void rename(int row, const QString& name);
    /// Not behind the beginning of the found rows.
    void move(int from, int to);
    void remove(int row);
    /// Ticks or adds `path` below `below` (-1: after the chosen rows); its row.
    int addPath(const QString& path, int below);
    void replace(const ColumnRows& rows, const QString& undoText);
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// CheckStateRole in the tick column, EditRole in the name column.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// The rows or their issues are others now.
    void changed();
    /// Rows came, went or moved by an undo step or a template, so that a filter should look again.
    void rearranged();

private:
    class Step;
    void apply(const ColumnRows& rows);
    void applyLines(const ColumnRows& rows, const QVector<int>& lines);
    void insertSection(int line);
    void removeSection();
    void push(ColumnRows rows, const QString& text);
    void check();
    [[nodiscard]] bool isInSample(int row) const;
    void judge(); ///< what check() says, silently
    void emitRowsChanged(int first, int last);
    [[nodiscard]] QVariant rowData(int row, int column, int role) const;
    [[nodiscard]] QVariant sampleData(int row, int role) const;
    [[nodiscard]] QVariant offerData(int column, int role) const;
    [[nodiscard]] QVariant sectionData(int column, int role) const;
    [[nodiscard]] QString sectionTitle() const;
    [[nodiscard]] Severity severity(int row) const;
    [[nodiscard]] QString issueText(int row) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;

    ColumnRows m_rows;
    QVector<int> m_lines; ///< indexes of m_rows, -1 for the section
    ExportFormat m_format = ExportFormat::Csv;
    QVector<ColumnIssue> m_issues;
    Discovery m_discovery;
    QDateTime m_discoveredAt;
    int m_addable = 0;
    bool m_foundShown = true;
    bool m_examplesHidden = false;
    QString m_offer;
    QUndoStack m_undo;
};

} // namespace muster::ui
