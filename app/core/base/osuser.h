#pragma once

#include <QString>

namespace muster {

/// The name under which the operating system knows who runs this process; the number when it has no name.
[[nodiscard]] QString osUserName();

} // namespace muster
