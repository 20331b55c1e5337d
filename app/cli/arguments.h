#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/connection.h"
#include "app/core/domain/exportrecord.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace muster::cli {

/// What the command line asks for.
struct Arguments
{
    enum class Command { Window, Export, Convert, Resume, History, Presets, DemoTenant, Help, Version };
    Command command = Command::Window;
    bool json = false;
    bool demo = false;
    QString helpText; ///< with Help
    QString logFile;  ///< absolute; empty: none. With every command and the window

    // export
    QString preset;          ///< name or file; empty without
    QStringList given;       ///< names of the options that were given, without dashes
    QString tenant;          ///< name, domain or URL; empty with demo, and while a preset is to tell it
    QStringList connections; ///< names or ids; empty: the whole tenant
    ExportFormat format = ExportFormat::Csv;
    std::optional<qint64> limit;
    QVector<Field> fields;

    // convert
    QStringList inputs; ///< absolute, in the order given; at least one

    // export and convert
    QVector<OutputFormat> outputs;
    OutputOptions options;
    QString folder; ///< absolute; empty: defaultExportFolder(), which a preset may leave it to
    QString namePattern;
    ConflictPolicy onConflict = ConflictPolicy::Number;
    QString presetName;                    ///< of the preset that was applied
    QVector<Connection> presetConnections; ///< instead of `connections`; may be of another tenant if they
    bool lookUpConnections = false;        ///< have to be looked up, by id or else by name

    // resume
    bool stopped = false; ///< also what the user stopped

    // history
    bool audit = false;
    bool verify = false;
    QString csvPath; ///< absolute, or "-"; empty: no CSV

    // demo-tenant
    quint16 port = 0;
    int users = 2000;
    std::optional<int> linkSeconds;
    std::optional<int> jobSeconds;
    QString publicKeyFile; ///< absolute; empty: none
};

/// Reads the arguments, the program's name first. InvalidRequest with a sentence for anything that is not understood.
/// Pure except for the current folder, against which --to is resolved.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList& arguments);

/// InvalidRequest with a sentence when the log would be written into a file that the arguments or the environment name
/// for another use, by whatever name it goes. Looks at the disk.
[[nodiscard]] Result<void> checkLogFile(const Arguments& arguments);

} // namespace muster::cli
