#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/connection.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QUrlQuery>
#include <QVector>

#include <optional>

namespace muster {

/// One answer of GET /api/v2/connections.
struct ConnectionsPage
{
    /// The three documented shapes: `[…]`, `{start, limit, total, connections}`, `{connections, next}`.
    enum class Shape { List, Offset, Checkpoint };
    Shape shape = Shape::Checkpoint;
    QVector<Connection> items; ///< without those that have no id or no name
    QString next;              ///< checkpoint of the next page; empty: the last page
    std::optional<int> total;  ///< offset shape only
    int entries = 0;           ///< length of the array, with those that were left out

    friend bool operator==(const ConnectionsPage&, const ConnectionsPage&) = default;
};
/// ResponseInvalid for anything that is not one of the three shapes.
[[nodiscard]] Result<ConnectionsPage> parseConnectionsPage(const QByteArray& body);

/// Decides which page to ask for next and collects the items. Pure.
///
/// Begins with checkpoint paging, which has no limit of 1,000. A service that answers in another shape does not know
/// it, or not the size asked for, so everything is asked again page by page.
class ConnectionPager
{
public:
    /// The query of the first request.
    [[nodiscard]] QUrlQuery first() const;
    /// Takes an answer; the query of the next request, or nothing when all is there. ResponseInvalid for paging that
    /// does not end.
    [[nodiscard]] Result<std::optional<QUrlQuery>> add(const ConnectionsPage& page);
    /// Everything, without doubles, sorted by name, case-insensitively.
    [[nodiscard]] QVector<Connection> sorted() const;

private:
    [[nodiscard]] Result<std::optional<QUrlQuery>> afterCheckpoint(const ConnectionsPage& page);
    [[nodiscard]] std::optional<QUrlQuery> afterNumbered(const ConnectionsPage& page, bool anyNew);
    bool collect(const QVector<Connection>& items);

    bool m_numbered = false;
    int m_number = 0;
    int m_pages = 0;
    int m_entries = 0; ///< of the numbered pages
    QSet<QString> m_checkpoints;
    QSet<QString> m_ids;
    QVector<Connection> m_items;
};

} // namespace muster
