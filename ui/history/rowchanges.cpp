#include "ui/history/rowchanges.h"

#include <QSet>

#include <algorithm>

namespace muster::ui {
namespace {

void add(QVector<RowRange>& ranges, qsizetype row)
{
    const int place = static_cast<int>(row);
    if (!ranges.isEmpty() && ranges.last().first + ranges.last().count == place)
        ++ranges.last().count;
    else
        ranges.append({place, 1});
}

} // namespace

std::optional<RowChanges> rowChanges(const QStringList& before, const QStringList& after)
{
    // Most of the time something came in above: what is equal at both ends needs no look-up.
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;

    const QSet<QString> wanted(after.cbegin() + head, after.cend() - tail);
    RowChanges changes;
    QVector<qsizetype> kept;
    for (qsizetype row = head; row < before.size() - tail; ++row) {
        if (wanted.contains(before.at(row)))
            kept.append(row);
        else
            add(changes.removed, row);
    }
    std::reverse(changes.removed.begin(), changes.removed.end());
    qsizetype next = 0;
    for (qsizetype row = head; row < after.size() - tail; ++row) {
        if (next < kept.size() && before.at(kept.at(next)) == after.at(row))
            ++next;
        else
            add(changes.inserted, row);
    }
    return next == kept.size() ? std::optional(changes) : std::nullopt;
}

} // namespace muster::ui
