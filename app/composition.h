#pragma once

namespace muster {

namespace cli {
struct Arguments;
}

/// The faces of the program. Each makes its application object and all services, joins them, runs until the end and
/// returns the exit code. Nothing else in Muster creates a service.

/// The window; with `demo` connected to a demo tenant that lives as long as the window.
int runWindow(int argc, char* argv[], bool demo);
/// `muster export`, `resume` and `history`.
int runCommand(int argc, char* argv[], const cli::Arguments& arguments);
/// `muster convert`: needs neither services nor a database.
int runConvert(int argc, char* argv[], const cli::Arguments& arguments);
/// `muster demo-tenant`.
int runDemoTenant(int argc, char* argv[], const cli::Arguments& arguments);

} // namespace muster
