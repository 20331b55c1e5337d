#pragma once

#include "app/core/files/recordblock.h"
#include "app/core/preview/preview.h"
#include "app/core/preview/rowtable.h"

#include <QVector>

namespace muster {

/// The records of a block as rows. One that cannot be read becomes a row that says so. May add columns to the table.
/// `block` is a whole one (it has RecordBlock::kPadding bytes behind it).
[[nodiscard]] QVector<PreviewRow> pageRows(const RecordBlock& block, ContentKind kind, RowTable& table);

/// The characters of a cell, cut after PreviewCell::kMostCharacters.
[[nodiscard]] PreviewCell shownCell(PreviewCell::Kind kind, std::string_view text);
[[nodiscard]] PreviewCell::Kind shownKind(Cell::Kind kind);

/// A block with one record of another.
[[nodiscard]] RecordBlock singleRecord(const RecordBlock& block, std::size_t index);

} // namespace muster
