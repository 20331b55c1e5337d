#pragma once

#include "app/core/base/error.h"
#include "app/core/domain/exportformat.h"

#include <QObject>
#include <QString>

#include <optional>

namespace muster {

/// A file of this computer that could be converted, and what is known about its content.
struct LocalFile
{
    enum class Kind {
        Looking, ///< not known yet
        JsonLines,
        JsonArray,
        Auth0Csv, ///< CSV with the apostrophe that Auth0 puts before every text
        Csv,      ///< any other CSV
        Unusable, ///< `error` says why
    };
    QString path; ///< absolute
    Kind kind = Kind::Looking;
    bool packed = false; ///< by gzip
    qint64 bytes = 0;
    std::optional<Error> error;

    [[nodiscard]] bool isUsable() const { return kind != Kind::Looking && kind != Kind::Unusable; }
    /// What can be made of it is what can be made of a download in this format.
    [[nodiscard]] ExportFormat format() const
    {
        return kind == Kind::Auth0Csv || kind == Kind::Csv ? ExportFormat::Csv : ExportFormat::Json;
    }
    friend bool operator==(const LocalFile&, const LocalFile&) = default;
};

/// Tells what files are, by their content and never by their name. Converting them is ExportService's: a plan with a
/// source. Thread: the one it lives in (the window's). Every call returns at once.
class LocalFiles : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks into the file, again if it was looked at before; changed() follows from the event loop.
    virtual void inspect(const QString& path) = 0;
    /// What is known; Looking for a file that was never inspected.
    [[nodiscard]] virtual LocalFile file(const QString& path) const = 0;

Q_SIGNALS:
    void changed(const QString& path);
};

} // namespace muster
