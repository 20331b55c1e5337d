#pragma once

namespace muster::test {

/// Makes the permissions of files and folders count for root too, for the calling thread and every thread that it
/// starts afterwards: tests also run in containers, as root. False if the system refused.
[[nodiscard]] bool obeyPermissions();

} // namespace muster::test
