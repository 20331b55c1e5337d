#pragma once

#include "app/core/exports/tenantservice.h"
#include "ui/compose/formstate.h"

#include <QAbstractListModel>

namespace muster::ui {

/// The list of the connection picker: the whole tenant, then groups of connections under their headers. Shows the
/// connections that the text finds, also chosen ones that are not in the tenant's list.
class ConnectionListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { WholeTenant, Header, Item };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        IconRole,                    ///< name of the theme icon
        RemarkRole,                  ///< QString at the trailing edge
    };

    explicit ConnectionListModel(QObject* parent = nullptr);

    void setConnections(const QVector<Connection>& connections);
    void setChoice(const ConnectionChoice& choice);
    void setText(const QString& text);
    [[nodiscard]] const ConnectionChoice& choice() const { return m_choice; }
    /// The choice with the row's tick turned; the same choice for a header.
    [[nodiscard]] ConnectionChoice toggled(int row) const;
    /// The first connection that the text finds; -1 without one or without a text.
    [[nodiscard]] int firstMatch() const;
    /// From `row` in the direction of `step` to the next row that can be ticked; `row` itself at the end.
    [[nodiscard]] int neighbour(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        Kind kind = Kind::Item;
        QString text;
        Connection connection;
    };
    void rebuild();
    [[nodiscard]] bool isChosen(const Row& row) const;

    QVector<Connection> m_connections;
    ConnectionChoice m_choice;
    QString m_text;
    QVector<Row> m_rows;
};

/// Theme icon of a connection by its strategy.
[[nodiscard]] QString connectionIcon(const QString& strategy);

} // namespace muster::ui
