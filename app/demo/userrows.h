#pragma once

#include "app/core/domain/exportformat.h"
#include "app/core/domain/field.h"
#include "app/demo/demovalue.h"
#include "app/demo/fieldpath.h"

#include <QVector>

#include <string>
#include <vector>

namespace muster::demo {

/// The fields that the demo tenant exports when a job names none. The real service does not publish its own set; these
/// are the normalized profile attributes that its Dashboard offers as default fields.
[[nodiscard]] QVector<Field> defaultExportFields();

/// Turns profiles into the lines of an export.
///
/// JSON: one object a line. `export_as` makes a top-level key; without it the value keeps its nested place. What a
/// profile does not have is absent.
/// CSV (Auth0 docs, "Bulk user exports", injection mitigation): a text has its quotes doubled, gets one ' in front and
/// is wrapped in quotes, except the dates that the service itself writes; numbers and booleans are bare; arrays and
/// objects are JSON in a text; what a profile does not have is an empty cell.
class UserRows
{
public:
    UserRows(const QVector<Field>& fields, ExportFormat format);

    /// The first line of a CSV export; nothing for JSON.
    void writeHeader(std::string& out) const;
    /// One user, with the line break.
    void writeUser(const DemoValue& profile, std::string& out) const;

private:
    struct Column
    {
        FieldPath path;
        std::string outputName;
        bool renamed;
        bool serviceDate;
    };
    void writeJson(const DemoValue& profile, std::string& out) const;
    void writeCsv(const DemoValue& profile, std::string& out) const;

    std::vector<Column> m_columns;
    ExportFormat m_format;
};

} // namespace muster::demo
