#pragma once

#include <string>
#include <vector>

namespace muster {

/// Makes the names of columns different: the second `email` becomes `email_2`. One without a name gets its position,
/// `column_3`.
void makeUnique(std::vector<std::string>& names);

} // namespace muster
