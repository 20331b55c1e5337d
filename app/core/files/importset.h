#pragma once

#include <QString>
#include <QStringList>

namespace muster {

/// The names of the files of one import, `<base>-part-001.json`, `-part-002.json`, … and `<base>-rejected.ndjson`, and
/// what of them is in a folder. They are a set, so one of them is enough to count as taken. Names that only look like
/// them, `<base>-part-0006.json`, belong to somebody else.

[[nodiscard]] QString importPartSuffix(std::size_t number); ///< from 1 on
[[nodiscard]] QString importRejectedSuffix();
/// The path of one that stands there; empty when there is none.
[[nodiscard]] QString takenImportName(const QString& folder, const QString& baseName);
/// The first number from `firstNumber` on under which no set stands there.
[[nodiscard]] int firstFreeImportNumber(const QString& folder, const QString& baseName, int firstNumber);
/// The paths of all that stand there.
[[nodiscard]] QStringList importFiles(const QString& folder, const QString& baseName);
/// The ends of the names (as importPartSuffix() and importRejectedSuffix()) of what is left of an earlier set after one
/// with so many parts took its place: the parts that follow without a gap, because only those are of one set, and the
/// rejected users, when the new set has none.
[[nodiscard]] QStringList leftoverImportSuffixes(const QString& folder, const QString& baseName, std::size_t parts,
                                                 bool hasRejected);

} // namespace muster
