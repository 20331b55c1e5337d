#pragma once

#include <QStringList>
#include <QVector>

#include <optional>

namespace muster::ui {

/// Rows that come or go together.
struct RowRange
{
    int first = 0;
    int count = 0;
    friend bool operator==(const RowRange&, const RowRange&) = default;
};

/// How one list becomes another: first the ranges that go, from the last to the first, then those that come, from the
/// first to the last, each at its final place.
struct RowChanges
{
    QVector<RowRange> removed;
    QVector<RowRange> inserted;
    friend bool operator==(const RowChanges&, const RowChanges&) = default;
};

/// Keys are all different. Nothing when rows that stay would have to change their order. Pure; fast when the lists
/// differ in few places.
[[nodiscard]] std::optional<RowChanges> rowChanges(const QStringList& before, const QStringList& after);

} // namespace muster::ui
