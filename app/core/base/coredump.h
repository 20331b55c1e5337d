#pragma once

namespace muster {

/// A crash of this process leaves no core file: it would hold tokens, secrets and users. A debugger that is attached
/// sees everything as before. Programs that this one starts inherit it.
void forbidCoreDumps();

} // namespace muster
