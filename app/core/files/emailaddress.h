#pragma once

#include <string_view>

namespace muster {

/// Whether Auth0's importer can take the text for an e-mail address: name@domain, the domain with at least two labels,
/// the name without spaces, quotes and doubled dots. Letters of all scripts are allowed. Stricter than "has an @", as
/// the importer is, and never stricter than the importer, which knows the same form.
[[nodiscard]] bool isEmailAddress(std::string_view text);

} // namespace muster
