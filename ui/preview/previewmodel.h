#pragma once

#include "app/core/preview/preview.h"

#include <QAbstractTableModel>
#include <QHash>

namespace muster::ui {

/// The rows of a Preview for the table. Asks for rows only when they are looked at; what is not at hand is empty until
/// it arrives. Rows and columns are only ever added at the end.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< PreviewCell::Kind as int
        UnreadableRole,              ///< bool: the row's text is in the first column
        ArrivedRole,                 ///< bool: the row is at hand
    };
    explicit PreviewModel(QObject* parent = nullptr);

    /// Shows another file, or none (null). It must outlive the model or the next call.
    void setPreview(Preview* preview);
    [[nodiscard]] Preview* preview() const { return m_preview; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeRows();
    void takeColumns();
    void takeArrived(qint64 first, qint64 last);
    void learnKinds(qint64 first, qint64 last);
    [[nodiscard]] QVariant cellData(const PreviewRow& row, const QModelIndex& index, int role) const;
    [[nodiscard]] QString spoken(const PreviewCell& cell, const QModelIndex& index) const;
    [[nodiscard]] Qt::Alignment alignment(int column) const;
    [[nodiscard]] QString headerToolTip(int column) const;

    Preview* m_preview = nullptr;
    int m_rows = 0;
    int m_columns = 0;
    QHash<int, PreviewCell::Kind> m_kinds; ///< of the first value that was seen of a column
};

} // namespace muster::ui
