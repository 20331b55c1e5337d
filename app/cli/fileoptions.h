#pragma once

#include "app/core/base/error.h"

#include <QString>

class QCommandLineParser;

namespace muster::cli {

struct Arguments;

/// The options of `export` and `convert` about the files: --as, --arrays, --delimiter, --to, --name, --on-conflict.
/// `namePattern` is the default of --name.
void addFileOptions(QCommandLineParser& parser, const QString& namePattern);
/// Reads them. InvalidRequest with a sentence for a value that does not exist.
[[nodiscard]] Result<void> readFileOptions(const QCommandLineParser& parser, Arguments& parsed,
                                           const QString& namePattern);
/// Against the current folder.
[[nodiscard]] QString absolutePath(const QString& path);

} // namespace muster::cli
