#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVector>

namespace muster::test {

/// An invented table of users, and the same as files of every kind that can be looked at.
struct SampleTable
{
    QStringList columns;       ///< with dots: nested in JSON
    QVector<QStringList> rows; ///< empty text: no value
};

/// Values with quotes, commas, line breaks, backslashes, umlauts and emoji; the same for the same seed.
[[nodiscard]] SampleTable sampleTable(int rows, quint32 seed = 1);

[[nodiscard]] QByteArray asCsv(const SampleTable& table);
/// As Auth0 writes it: an apostrophe before every text.
[[nodiscard]] QByteArray asAuth0Csv(const SampleTable& table);
[[nodiscard]] QByteArray asNdjson(const SampleTable& table);
/// With white space here and there, and elements that span lines.
[[nodiscard]] QByteArray asJsonArray(const SampleTable& table);

} // namespace muster::test
