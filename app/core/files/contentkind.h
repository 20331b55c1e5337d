#pragma once

#include "app/core/domain/exportformat.h"

#include <cstddef>
#include <optional>
#include <span>

namespace muster {

/// What the decompressed content of a file is. Decided by its beginning, never by its name.
enum class ContentKind {
    Ndjson,    ///< one JSON object a line, as Auth0 exports it
    JsonArray, ///< one JSON array of objects
    Auth0Csv,  ///< CSV with the apostrophe that Auth0 puts before every text
    Csv,       ///< any other CSV (RFC 4180)
};

/// How much recogniseContent() wants to see.
inline constexpr std::size_t kRecognisedBytes = std::size_t{64} * 1024;

/// Nothing when the bytes are none of these (a picture, HTML, an encrypted file). `beginning` is the first
/// kRecognisedBytes of decompressed content, or all of it when it is shorter. A UTF-8 byte order mark is skipped.
[[nodiscard]] std::optional<ContentKind> recogniseContent(std::span<const std::byte> beginning);

struct RecognisedContent
{
    ContentKind kind = ContentKind::Ndjson;
    bool isUndecided = false; ///< Csv in which no text has come yet: it may be Auth0's; see kindOfSource()
};
/// The same with how sure it is.
[[nodiscard]] std::optional<RecognisedContent> recogniseBeginning(std::span<const std::byte> beginning);

[[nodiscard]] constexpr ExportFormat exportFormatOf(ContentKind kind)
{
    return kind == ContentKind::Ndjson || kind == ContentKind::JsonArray ? ExportFormat::Json : ExportFormat::Csv;
}

} // namespace muster
