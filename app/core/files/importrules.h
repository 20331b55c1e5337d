#pragma once

#include "app/core/files/jsonrecord.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace muster {

/// What a value in an import file has to be: the part of JSON Schema that Auth0's schema for imported users needs
/// (Auth0 docs, "Bulk User Import Schema and Examples").
struct ImportRule
{
    enum class Kind { Text, Boolean, Integer, Object, Array };
    struct Member;

    Kind kind = Kind::Text;
    std::span<const std::string_view> allowed{}; ///< Text: the values that are allowed; empty: all
    bool (*fits)(std::string_view) = nullptr;    ///< Text: its form; null: any
    std::span<const Member> members{};           ///< Object: the known keys
    bool othersAllowed = true;                   ///< Object: keys besides them
    std::size_t mostMembers = SIZE_MAX;          ///< Object
    const ImportRule* entries = nullptr;         ///< Array: of each entry
    std::size_t fewestEntries = 0;               ///< Array
    std::size_t mostEntries = SIZE_MAX;          ///< Array
};

struct ImportRule::Member
{
    std::string_view name;
    const ImportRule* rule = nullptr;
    bool required = false;
};

inline constexpr std::size_t kImportKeyCount = 17;
using ImportKeys = std::array<ImportRule::Member, kImportKeyCount>;

/// The keys that may stand at the top of an imported user, and what their values have to be.
[[nodiscard]] const ImportKeys& importKeys();
/// Keys that app_metadata must not contain (the same page, "App metadata").
[[nodiscard]] bool isForbiddenInAppMetadata(std::string_view key);

/// Why a value breaks its rule: a short English sentence that names the `path` of the value; nothing when it does not.
/// `node` is an index into the nodes of the record. Pure.
[[nodiscard]] std::optional<std::string> importFault(const JsonRecord& record, std::size_t node, const ImportRule& rule,
                                                     const std::string& path);

} // namespace muster
