#pragma once

#include "ui/compose/columnlist.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace muster::ui {

/// The rows of the column table: tick, attribute, column name. In output order; while an attribute is on offer, one
/// row more at the end that adds it.
///
/// Each change of the user is one step of undoStack(). Issues are computed again at every change.
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
        OfferRole,                   ///< bool: the row that adds what was typed
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
    /// the undo steps. An empty one takes all that away.
    void setDiscovery(const Discovery& discovery);
    [[nodiscard]] const Discovery& discovery() const { return m_discovery; }
    /// Rows that are only there because the sample has them.
    [[nodiscard]] int foundCount() const;
    void chooseFound();
    void setExamplesHidden(bool hidden);
    [[nodiscard]] bool examplesAreHidden() const { return m_examplesHidden; }
    [[nodiscard]] const QVector<ColumnIssue>& issues() const { return m_issues; }
    [[nodiscard]] int chosenCount() const;

    /// The row that offers to add `path`; empty: none.
    void setOffer(const QString& path);
    [[nodiscard]] const QString& offer() const { return m_offer; }
    [[nodiscard]] bool isOffer(int row) const { return row >= m_rows.size(); }

    /// The user's changes. `row` is an index of rows().
    void setChosen(int row, bool chosen);
    void rename(int row, const QString& name);
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
    void push(ColumnRows rows, const QString& text);
    void check();
    void emitRowsChanged(int first, int last);
    [[nodiscard]] QVariant rowData(int row, int column, int role) const;
    [[nodiscard]] QVariant sampleData(int row, int role) const;
    [[nodiscard]] QVariant offerData(int column, int role) const;
    [[nodiscard]] Severity severity(int row) const;
    [[nodiscard]] QString issueText(int row) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;

    ColumnRows m_rows;
    ExportFormat m_format = ExportFormat::Csv;
    QVector<ColumnIssue> m_issues;
    Discovery m_discovery;
    bool m_examplesHidden = false;
    QString m_offer;
    QUndoStack m_undo;
};

} // namespace muster::ui
