#pragma once

namespace muster {

namespace cli {
struct Arguments;
}

/// The faces of the program that need no window. Each makes its application object and the services that it needs,
/// joins them, runs until the end and returns the exit code. The window is a module, see windowmodule.h: it and these
/// are all that creates services.

/// `muster export`, `resume` and `history`.
int runCommand(int argc, char* argv[], const cli::Arguments& arguments);
/// `muster convert`: needs neither services nor a database.
int runConvert(int argc, char* argv[], const cli::Arguments& arguments);
/// `muster demo-tenant`.
int runDemoTenant(int argc, char* argv[], const cli::Arguments& arguments);

} // namespace muster
